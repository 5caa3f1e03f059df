extension ParsedURL {
    /// The URL that a redirect from here leads to (RFC 3986, section 5.2), read as strictly as any other.
    ///
    /// - Throws: ``EgressError`` as ``init(_:)`` does, and schemeNotAllowed where the way leads from https to http.
    public func resolving(_ reference: String) throws(EgressError) -> ParsedURL {
        let bytes = try URLCharacters.checked(reference)
        let slash = UInt8(ascii: "/")
        let target: ParsedURL
        if bytes.starts(with: [slash, slash]) {
            target = try Self.afterSlashes(bytes[2...], scheme: scheme)
        } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), !bytes[..<colon].contains(where: Self.endsScheme)
        {
            target = try ParsedURL(reference)
        } else {
            let (newPath, newQuery) = try URLCharacters.pathAndQuery(bytes[...])
            let merged: String
            if newPath.isEmpty {
                merged = path
            } else if newPath.first == slash {
                merged = DotSegments.removed(from: newPath)
            } else {
                let old = Array(path.utf8)
                let folder = old[...(old.lastIndex(of: slash) ?? 0)]
                merged = DotSegments.removed(from: (Array(folder) + newPath)[...])
            }
            let query = newQuery.map { String(decoding: $0, as: UTF8.self) } ?? (newPath.isEmpty ? self.query : nil)
            target = ParsedURL(scheme: scheme, host: host, port: port, path: merged, query: query)
        }
        guard target.text.utf8.count <= Self.maxLength else {
            throw EgressError(.invalidURL, "The redirect leads to a URL longer than \(Self.maxLength) bytes.")
        }
        guard scheme == .http || target.scheme == .https else {
            throw EgressError(.schemeNotAllowed, "The server redirects from https to http, which is not followed.")
        }
        return target
    }

    private static func endsScheme(_ byte: UInt8) -> Bool { "/?#".utf8.contains(byte) }
}
