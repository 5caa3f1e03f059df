/// Reads one line of JSON (RFC 8259) where it lies.
///
/// Foundation's decoder takes a whole value at a time and cannot say in which column a line went wrong; lists have
/// millions of lines, most of them plain.
struct JSONCursor {
    private let input: UnsafeRawBufferPointer
    private let line: Int
    private var index = 0
    private static let depthLimit = 32

    init(_ input: UnsafeRawBufferPointer, number line: Int) {
        self.input = input
        self.line = line
    }

    /// Of the next byte, counted from 1.
    var column: Int { index + 1 }

    private func fail(
        _ message: String, code: ImportProblem.Code = .syntax, at position: Int? = nil
    ) -> ImportProblem {
        ImportProblem(line: line, column: (position ?? index) + 1, code: code, message: message)
    }

    mutating func skipSpace() {
        while index < input.count, [0x20, 0x09, 0x0d].contains(input[index]) { index += 1 }
    }

    /// Whether this character comes next, spaces aside. Throws at the end of the line.
    mutating func peek(_ character: Unicode.Scalar) throws(ImportProblem) -> Bool {
        skipSpace()
        guard index < input.count else { throw fail("the line ends in the middle of a record") }
        return input[index] == UInt8(ascii: character)
    }

    mutating func skip(_ character: Unicode.Scalar) throws(ImportProblem) -> Bool {
        guard try peek(character) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar, or message: String) throws(ImportProblem) {
        if try !skip(character) { throw fail(message) }
    }

    mutating func comma() throws(ImportProblem) -> Bool { try skip(",") }

    mutating func expectEnd() throws(ImportProblem) {
        skipSpace()
        if index < input.count { throw fail("text follows the record") }
    }

    /// The bytes of a string that has no escapes and only printable ASCII; nil, and nothing read, for any other value.
    mutating func plainString() throws(ImportProblem) -> UnsafeRawBufferPointer? {
        guard try peek("\"") else { return nil }
        var end = index + 1
        while end < input.count, input[end] != UInt8(ascii: "\"") {
            if input[end] == UInt8(ascii: "\\") || input[end] < 0x20 || input[end] >= 0x80 { return nil }
            end += 1
        }
        guard end < input.count else { return nil }
        defer { index = end + 1 }
        return UnsafeRawBufferPointer(rebasing: input[index + 1..<end])
    }

    mutating func string() throws(ImportProblem) -> String {
        if let plain = try plainString() { return String(decoding: plain, as: UTF8.self) }
        let opening = index
        try expect("\"", or: "text in double quotes belongs here")
        var out: [UInt8] = []
        while index < input.count {
            let byte = input[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: out, as: UTF8.self) else {
                    throw fail("the text is not UTF-8", code: .invalidUTF8, at: opening)
                }
                return text
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20: throw fail("a control character stands unescaped in a text", at: index - 1)
            default: out.append(byte)
            }
        }
        throw fail("the quote that opens here is not closed", at: opening)
    }

    private mutating func escape(into out: inout [UInt8]) throws(ImportProblem) {
        guard index < input.count else { throw fail("the line ends in the middle of a text") }
        let byte = input[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(8)
        case UInt8(ascii: "f"): out.append(12)
        case UInt8(ascii: "n"): out.append(10)
        case UInt8(ascii: "r"): out.append(13)
        case UInt8(ascii: "t"): out.append(9)
        case UInt8(ascii: "u"):
            let start = index - 2
            var code = try fourDigits()
            if (0xD800..<0xDC00).contains(code) {
                guard index + 1 < input.count, input[index] == UInt8(ascii: "\\"),
                    input[index + 1] == UInt8(ascii: "u")
                else { throw fail("half of a surrogate pair", code: .invalidUTF8, at: start) }
                index += 2
                let low = try fourDigits()
                guard (0xDC00..<0xE000).contains(low) else {
                    throw fail("half of a surrogate pair", code: .invalidUTF8, at: start)
                }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else {
                throw fail("half of a surrogate pair", code: .invalidUTF8, at: start)
            }
            out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw fail("there is no such escape", at: index - 2)
        }
    }

    private mutating func fourDigits() throws(ImportProblem) -> UInt32 {
        guard index + 4 <= input.count else { throw fail("four hexadecimal digits belong here") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(input[index])).hexDigitValue else {
                throw fail("four hexadecimal digits belong here")
            }
            code = code << 4 | UInt32(digit)
            index += 1
        }
        return code
    }

    /// A string, or nil for null.
    mutating func optionalString() throws(ImportProblem) -> String? {
        if try peek("n") {
            try literal("null")
            return nil
        }
        return try string()
    }

    /// A string, or the text of a number or truth value; nil for null.
    mutating func optionalScalar() throws(ImportProblem) -> String? {
        if try peek("\"") { return try string() }
        if try peek("{") { throw fail("text belongs here") }
        if try peek("[") { throw fail("text belongs here") }
        let start = index
        try skipValue()
        let text = String(decoding: input[start..<index], as: UTF8.self)
        return text == "null" ? nil : text
    }

    mutating func strings() throws(ImportProblem) -> [String] {
        try expect("[", or: "an array belongs here")
        var list: [String] = []
        if try skip("]") { return list }
        repeat { list.append(try string()) } while try comma()
        try expect("]", or: "a comma or the end of the array belongs here")
        return list
    }

    mutating func skipValue(depth: Int = 0) throws(ImportProblem) {
        if depth > Self.depthLimit { throw fail("the record is nested too deeply") }
        if try peek("\"") {
            _ = try string()
        } else if try skip("{") {
            if try skip("}") { return }
            repeat {
                _ = try string()
                try expect(":", or: "a colon follows a name")
                try skipValue(depth: depth + 1)
            } while try comma()
            try expect("}", or: "a comma or the end of the object belongs here")
        } else if try skip("[") {
            if try skip("]") { return }
            repeat { try skipValue(depth: depth + 1) } while try comma()
            try expect("]", or: "a comma or the end of the array belongs here")
        } else if try peek("t") {
            try literal("true")
        } else if try peek("f") {
            try literal("false")
        } else if try peek("n") {
            try literal("null")
        } else {
            try number()
        }
    }

    private mutating func literal(_ word: StaticString) throws(ImportProblem) {
        let end = index + word.utf8CodeUnitCount
        guard end <= input.count,
            input[index..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { throw fail("a value belongs here") }
        index = end
    }

    private mutating func number() throws(ImportProblem) {
        let start = index
        func digits() -> Int {
            var end = index
            while end < input.count, (0x30...0x39).contains(input[end]) { end += 1 }
            return end - index
        }
        if input[index] == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole > 0, whole == 1 || input[index] != 0x30 else { throw fail("a value belongs here", at: start) }
        index += whole
        if index < input.count, input[index] == UInt8(ascii: ".") {
            index += 1
            let fraction = digits()
            guard fraction > 0 else { throw fail("digits follow the point") }
            index += fraction
        }
        if index < input.count, input[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < input.count, [0x2b, 0x2d].contains(input[index]) { index += 1 }
            let exponent = digits()
            guard exponent > 0 else { throw fail("digits follow the exponent") }
            index += exponent
        }
    }
}
