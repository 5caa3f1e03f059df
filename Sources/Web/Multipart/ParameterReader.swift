/// Reads `main; name=value; name="value"` as Content-Type and Content-Disposition have it.
struct ParameterReader {
    /// What stands for a quote inside quotes.
    enum Quoting {
        /// A backslash before any character (RFC 9110).
        case backslash
        /// %22, %0D and %0A, which browsers write, and a backslash before a quote or a backslash, which others write.
        /// Any other backslash is itself: old browsers send Windows paths.
        case form
    }

    private var rest: ArraySlice<UInt8>
    /// Bytes that an unquoted value may not hold.
    private let valueEnds: StaticString
    private var seen: Set<String> = []

    init(_ bytes: ArraySlice<UInt8>, valueEnds: StaticString) {
        rest = bytes
        self.valueEnds = valueEnds
    }

    /// What stands before the first semicolon, in lower case.
    mutating func readMain() -> String {
        skipSpaces()
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        let main = Array(rest[..<end])
        rest = rest[end...]
        let length = (main.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) + 1
        return String(decoding: main[..<length], as: UTF8.self).lowercased()
    }

    /// The next parameter, its name in lower case; nil at the end.
    ///
    /// - Throws: ``MultipartError`` with code malformedHeader or duplicateHeader.
    mutating func next(in header: String, quoting: Quoting) throws(MultipartError) -> (String, [UInt8])? {
        skipSpaces()
        guard let first = rest.first else { return nil }
        guard first == UInt8(ascii: ";") else { throw Self.malformed(header) }
        rest = rest.dropFirst()
        skipSpaces()
        // A last semicolon with nothing behind it does no harm.
        if rest.isEmpty { return nil }
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals > rest.startIndex,
            rest[..<equals].allSatisfy(Self.isOfToken)
        else { throw Self.malformed(header) }
        let name = String(decoding: rest[..<equals], as: UTF8.self).lowercased()
        guard seen.insert(name).inserted else {
            throw MultipartError(.duplicateHeader, "The parameter \(name) stands twice in a \(header). Send it once.")
        }
        rest = rest[(equals + 1)...]
        if rest.first == UInt8(ascii: "\"") { return (name, try quoted(quoting, header)) }
        let end = rest.firstIndex { byte in
            valueEnds.withUTF8Buffer { $0.contains(byte) } || byte < 0x21 || byte > 0x7E
        }
        let value = Array(rest[..<(end ?? rest.endIndex)])
        guard !value.isEmpty else { throw Self.malformed(header) }
        rest = rest[(end ?? rest.endIndex)...]
        return (name, value)
    }

    private mutating func quoted(_ quoting: Quoting, _ header: String) throws(MultipartError) -> [UInt8] {
        let bytes = rest.dropFirst()
        var value: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let following = index + 1 < bytes.endIndex ? bytes[index + 1] : nil
            index += 1
            switch (byte, quoting) {
            case (UInt8(ascii: "\""), _):
                rest = bytes[index...]
                return value
            case (UInt8(ascii: "\\"), .backslash):
                guard let following else { throw Self.malformed(header) }
                value.append(following)
                index += 1
            case (UInt8(ascii: "\\"), .form) where following == UInt8(ascii: "\"") || following == UInt8(ascii: "\\"):
                value.append(following ?? byte)
                index += 1
            case (UInt8(ascii: "%"), .form):
                switch String(decoding: bytes[index...].prefix(2), as: UTF8.self).lowercased() {
                case "22": value.append(UInt8(ascii: "\""))
                case "0d": value.append(0x0D)
                case "0a": value.append(0x0A)
                default:
                    value.append(byte)
                    continue
                }
                index += 2
            default: value.append(byte)
            }
        }
        throw Self.malformed(header)
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    }

    private static func malformed(_ header: String) -> MultipartError {
        MultipartError(.malformedHeader, "The parameters of a \(header) are not well formed, such as an open quote.")
    }

    /// Whether a byte may stand in a name (RFC 9110, section 5.6.2).
    static func isOfToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
