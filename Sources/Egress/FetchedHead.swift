/// What a server said before the body.
public struct FetchedHead: Sendable {
    /// The HTTP status, 200…599.
    public let status: Int
    /// All headers in their order, names as sent, values without the spaces around them.
    public let headers: [(name: String, value: String)]
    /// Where the answer came from, after redirects.
    public let finalURL: ParsedURL
    /// The address that was connected.
    public let address: IPAddress?

    /// The first value of a header; names are compared without regard to case.
    public func header(_ name: String) -> String? {
        let lowered = name.lowercased()
        return headers.first { $0.name.lowercased() == lowered }?.value
    }

    public var contentType: String? { header("content-type") }
}
