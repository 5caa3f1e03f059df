extension EgressClient {
    /// Says beforehand what can be said of a URL without a connection: its form, its scheme, and an address that it
    /// names in digits. What its name resolves to is judged on the socket, each time.
    ///
    /// - Throws: `EgressError` with code invalidURL, schemeNotAllowed, credentialsInURL or privateAddress.
    public func check(_ url: String) throws(EgressError) {
        if let refusal = rule.refusal(of: try ParsedURL(url)) { throw refusal }
    }
}
