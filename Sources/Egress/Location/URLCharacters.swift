/// Which bytes a URL may hold (RFC 3986, appendix A).
enum URLCharacters {
    private static let unreserved = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    private static let inPath = table(unreserved + Array("!$&'()*+,;=:@/%".utf8))
    private static let inQuery = table(unreserved + Array("!$&'()*+,;=:@/%?".utf8))

    private static func table(_ bytes: [UInt8]) -> [Bool] {
        var table = [Bool](repeating: false, count: 256)
        for byte in bytes { table[Int(byte)] = true }
        return table
    }

    /// The bytes of a URL or of a reference to one, none of which is a space, a control character, a backslash or
    /// beyond ASCII.
    static func checked(_ text: String) throws(EgressError) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard bytes.count <= ParsedURL.maxLength else {
            throw EgressError(.invalidURL, "The URL is longer than \(ParsedURL.maxLength) bytes. Use a shorter one.")
        }
        for byte in bytes {
            switch byte {
            case 0x80...:
                throw EgressError(
                    .invalidURL,
                    "The URL holds characters beyond ASCII. Write a host in its xn-- form and percent-encode the rest.")
            case UInt8(ascii: "\\"):
                throw EgressError(.invalidURL, "The URL holds a backslash. Use slashes, or write %5C.")
            case 0...0x20, 0x7F:
                throw EgressError(.invalidURL, "The URL holds a space or a control character. Percent-encode it.")
            default: break
            }
        }
        return bytes
    }

    /// Splits what follows the host into path and query, and checks both and the fragment, which is dropped.
    static func pathAndQuery(
        _ bytes: ArraySlice<UInt8>
    ) throws(EgressError) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>?) {
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let mark = bytes[..<hash].firstIndex(of: UInt8(ascii: "?"))
        let path = bytes[..<(mark ?? hash)]
        let query = mark.map { bytes[($0 + 1)..<hash] }
        try check(path, inPath, "path")
        if let query { try check(query, inQuery, "query") }
        try check(bytes[hash...].dropFirst(), inQuery, "fragment")
        return (path, query)
    }

    private static func check(_ bytes: ArraySlice<UInt8>, _ allowed: [Bool], _ part: String) throws(EgressError) {
        for index in bytes.indices {
            guard allowed[Int(bytes[index])] else {
                throw EgressError(
                    .invalidURL,
                    "The \(part) of the URL holds \"\(Character(UnicodeScalar(bytes[index])))\". Percent-encode it.")
            }
            guard bytes[index] == UInt8(ascii: "%") else { continue }
            let digits = bytes[(index + 1)...].prefix(2)
            guard digits.count == 2, digits.allSatisfy({ IPAddress.hexDigit($0) != nil }) else {
                throw EgressError(
                    .invalidURL, "In the \(part) of the URL a % is not followed by two hex digits. Write it as %25.")
            }
        }
    }
}

/// "." and ".." in paths (RFC 3986, section 5.2.4).
enum DotSegments {
    /// - Complexity: O(length)
    static func removed(from path: ArraySlice<UInt8>) -> String {
        guard let first = path.first else { return "/" }
        var kept: [ArraySlice<UInt8>] = []
        let segments = (first == UInt8(ascii: "/") ? path.dropFirst() : path)
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch dots(segment) {
            case 1: if isLast { kept.append([]) }
            case 2:
                _ = kept.popLast()
                if isLast { kept.append([]) }
            default: kept.append(segment)
            }
        }
        return "/" + String(decoding: Array(kept.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
    }

    /// 1 for ".", 2 for "..", also percent-encoded; 0 for anything else.
    private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
        guard 1...6 ~= segment.count else { return 0 }
        let text = String(decoding: segment, as: UTF8.self).lowercased()
        let plain = [".", "%2e"]
        if plain.contains(text) { return 1 }
        return plain.contains { first in plain.contains { first + $0 == text } } ? 2 : 0
    }
}
