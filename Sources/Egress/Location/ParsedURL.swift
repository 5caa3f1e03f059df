/// An http or https URL, taken apart by a reader that refuses whatever two programs might read differently.
///
/// Stricter than RFC 3986 and far stricter than browsers: only the characters of the RFC, no user name, hosts in
/// ASCII, no trailing dot, numbers as hosts only as four plain decimal numbers, no zone ids. What is sent to a server
/// is always ``text``, put together again from the parts, never what came in.
public struct ParsedURL: Hashable, Sendable, CustomStringConvertible {
    public enum Scheme: String, Hashable, Sendable {
        case http, https

        var defaultPort: UInt16 { self == .http ? 80 : 443 }
    }

    public enum Host: Hashable, Sendable, CustomStringConvertible {
        /// A name in lower case, in ASCII.
        case name(String)
        case address(IPAddress)

        /// As it stands in a URL: IPv6 in brackets.
        public var description: String {
            switch self {
            case .name(let name): name
            case .address(.v4(let bits)): IPAddress.v4(bits).description
            case .address(let address): "[\(address)]"
            }
        }
    }

    /// The longest URL that is read, in bytes.
    public static let maxLength = 8192

    public let scheme: Scheme
    public let host: Host
    public let port: UInt16
    /// Starts with a slash and holds no dot segments.
    public let path: String
    /// What stands after the question mark, if there is one.
    public let query: String?

    init(scheme: Scheme, host: Host, port: UInt16, path: String, query: String?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
    }

    /// Reads a URL. A fragment is checked and left out.
    ///
    /// - Throws: ``EgressError`` with code invalidURL, schemeNotAllowed or credentialsInURL.
    /// - Complexity: O(length)
    public init(_ text: String) throws(EgressError) {
        let bytes = try URLCharacters.checked(text)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            throw EgressError(.invalidURL, "The URL has no scheme. Write it out, beginning with https://.")
        }
        let scheme = try Self.scheme(bytes[..<colon])
        let rest = bytes[(colon + 1)...]
        guard rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) else {
            throw EgressError(.invalidURL, "After the scheme of the URL there must be two slashes and a host.")
        }
        self = try Self.afterSlashes(rest.dropFirst(2), scheme: scheme)
    }

    /// Reads host, port, path and query, which stand after the two slashes.
    static func afterSlashes(_ bytes: ArraySlice<UInt8>, scheme: Scheme) throws(EgressError) -> ParsedURL {
        let end = bytes.firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        let (host, port) = try HostReader.read(bytes[..<end], scheme: scheme)
        let (path, query) = try URLCharacters.pathAndQuery(bytes[end...])
        guard path.isEmpty || path.first == UInt8(ascii: "/") else {
            throw EgressError(.invalidURL, "After the host of the URL there must be a slash.")
        }
        return ParsedURL(
            scheme: scheme, host: host, port: port, path: DotSegments.removed(from: path),
            query: query.map { String(decoding: $0, as: UTF8.self) })
    }

    static func scheme(_ bytes: ArraySlice<UInt8>) throws(EgressError) -> Scheme {
        let name = String(decoding: bytes, as: UTF8.self).lowercased()
        if let scheme = Scheme(rawValue: name) { return scheme }
        throw EgressError(.schemeNotAllowed, "Only http and https are fetched. Use a URL that begins with https://.")
    }

    /// The URL, put together from its parts: lower case, without the scheme's own port, without a fragment.
    public var text: String {
        origin + path + (query.map { "?\($0)" } ?? "")
    }

    /// Scheme, host and port: what may stand in a log.
    public var origin: String {
        "\(scheme.rawValue)://\(host)" + (port == scheme.defaultPort ? "" : ":\(port)")
    }

    public var description: String { text }
}
