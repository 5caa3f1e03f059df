import HTTPTypes

/// Header names that the library does not list. The words are valid names, so nothing here can be nil.
extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name.known("Idempotency-Key")
    static let idempotentReplayed = HTTPField.Name.known("Idempotent-Replayed")
    static let xRequestID = HTTPField.Name.known("X-Request-ID")
    static let contentTypeOptions = HTTPField.Name.known("X-Content-Type-Options")
    static let apiKey = HTTPField.Name.known("X-API-Key")
    static let referrerPolicy = HTTPField.Name.known("Referrer-Policy")
    static let frameOptions = HTTPField.Name.known("X-Frame-Options")
    /// What a proxy says of the connection to it.
    static let xForwardedProto = HTTPField.Name.known("X-Forwarded-Proto")
    /// Fetch Metadata (W3C): set by browsers, out of reach of pages.
    static let secFetchSite = HTTPField.Name.known("Sec-Fetch-Site")
    static let secFetchMode = HTTPField.Name.known("Sec-Fetch-Mode")
    static let secFetchUser = HTTPField.Name.known("Sec-Fetch-User")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no header name") }
        return name
    }
}
