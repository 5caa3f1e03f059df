/// The line that separates the parts of a multipart body (RFC 2046, section 5.1.1).
package enum MultipartBoundary {
    /// - Throws: ``MultipartError`` with code invalidBoundary when it has not 1…70 characters of those the RFC
    ///   allows, or ends with a space.
    static func check(_ bytes: [UInt8]) throws(MultipartError) {
        guard 1...70 ~= bytes.count else {
            throw MultipartError(
                .invalidBoundary, "The boundary in the Content-Type must have 1 to 70 characters. Use a random one.")
        }
        guard bytes.allSatisfy(Self.isAllowed), bytes.last != 0x20 else {
            throw MultipartError(
                .invalidBoundary,
                "The boundary in the Content-Type holds a character that it may not. Use letters and digits.")
        }
    }

    /// The boundary in a Content-Type such as `multipart/form-data; boundary="…"`, without the hyphens before it.
    ///
    /// - Throws: ``MultipartError`` with code notMultipart, malformedHeader, duplicateHeader or invalidBoundary.
    package static func parse(contentType: String) throws(MultipartError) -> [UInt8] {
        let bytes = Array(contentType.utf8)
        guard bytes.count <= 1024 else {
            throw MultipartError(.malformedHeader, "The Content-Type is longer than 1,024 bytes.")
        }
        var reader = ParameterReader(bytes[...], valueEnds: " \t;\"(),<>@[\\]")
        guard reader.readMain() == "multipart/form-data" else {
            throw MultipartError(
                .notMultipart, "The Content-Type must be multipart/form-data with a boundary.")
        }
        var boundary: [UInt8]?
        while let (name, value) = try reader.next(in: "Content-Type", quoting: .backslash) {
            if name == "boundary" { boundary = value }
        }
        guard let boundary else {
            throw MultipartError(.invalidBoundary, "The Content-Type names no boundary. Let the HTTP library set it.")
        }
        try check(boundary)
        return boundary
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
