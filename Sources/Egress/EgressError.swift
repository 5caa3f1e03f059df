/// Why a call to another server was refused or failed, said for machines (``code``) and for people (``reason``).
///
/// Two errors are equal when their codes are equal: the reason is prose and may change. A reason names hosts and
/// addresses, never a path or a query, so that it may stand in a log.
public struct EgressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure. The raw values are stable: they appear in tables and the API.
    public enum Code: String, CaseIterable, Codable, Hashable, Sendable {
        /// The URL is not written as this strict reader wants it; no name was looked up.
        case invalidURL = "invalid_url"
        /// Something else than http or https, or a redirect from https to http.
        case schemeNotAllowed = "scheme_not_allowed"
        /// The URL holds a user name or a password.
        case credentialsInURL = "credentials_in_url"
        /// The address is not one of the public internet and its host is not among those allowed to be private.
        case privateAddress = "private_address"
        /// A header that the caller asked for cannot be sent.
        case invalidHeader = "invalid_header"
        /// The server redirects more often than allowed, or in a circle.
        case tooManyRedirects = "too_many_redirects"
        /// The body is larger than the limit.
        case tooLarge = "too_large"
        /// The head of the answer is larger than the limit.
        case headersTooLarge = "headers_too_large"
        /// The whole took longer than allowed, or almost nothing came for a while.
        case timeout
        /// The name of the host could not be looked up.
        case resolve
        /// No connection was made.
        case connect
        /// The server did not prove who it is, or does not speak a TLS that is good enough.
        case tls
        /// The server answered with a status that the caller cannot use.
        case status
        /// The connection ended before the answer did.
        case interrupted
        /// What the server sent is not HTTP.
        case invalidAnswer = "invalid_answer"
        /// This client is shut down, or the system has no thread or memory left for it.
        case unavailable
    }

    public let code: Code
    /// What happened, what it means and, where something can be done, what to do.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { "\(code.rawValue): \(reason)" }

    public static func == (left: EgressError, right: EgressError) -> Bool { left.code == right.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
