/// Headers that callers add to a request, checked so that none can end its line or frame the message.
enum RequestHeaders {
    /// Set by the client itself or of no use to one.
    private static let reserved: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "te", "trailer", "upgrade", "expect",
        "keep-alive", "proxy-authorization", "proxy-connection", "accept-encoding",
    ]

    /// The lines for curl.
    ///
    /// - Throws: ``EgressError`` with code invalidHeader.
    static func lines(_ headers: [(String, String)]) throws(EgressError) -> [String] {
        var lines: [String] = []
        for (name, value) in headers {
            guard !name.isEmpty, name.utf8.allSatisfy(isOfNames) else {
                throw EgressError(.invalidHeader, "A header's name holds something else than letters, digits and -.")
            }
            guard !reserved.contains(name.lowercased()) else {
                throw EgressError(.invalidHeader, "The header \(name) is set by the client itself. Leave it out.")
            }
            guard value.utf8.allSatisfy({ $0 == 0x09 || 0x20...0x7E ~= $0 || $0 >= 0x80 }) else {
                throw EgressError(.invalidHeader, "The value of the header \(name) holds a control character.")
            }
            // curl's way of sending a header without value; a colon and nothing would remove it.
            let isEmpty = value.utf8.allSatisfy { $0 == 0x09 || $0 == 0x20 }
            lines.append(isEmpty ? "\(name);" : "\(name): \(value)")
        }
        return lines
    }

    private static func isOfNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
