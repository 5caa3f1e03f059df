import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Import formats")
struct ParserTests {
    /// Parses the text in pieces of a size, as from a file.
    static func parse(
        _ bytes: [UInt8], _ format: ImportFormat, type: FingerprintAlgorithm? = nil, piece: Int = .max
    ) throws(ImportProblem) -> ImportBatch {
        var parser = RecordParser(format: format, defaultType: type)
        var batch = ImportBatch()
        var held: [UInt8] = []
        var rest = bytes[...]
        while true {
            let isFinal = rest.count <= piece
            held += rest.prefix(piece)
            rest = rest.dropFirst(piece)
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: held.count, alignment: 1)
            defer { copy.deallocate() }
            copy.copyBytes(from: held)
            let used = try parser.parse(UnsafeRawBufferPointer(copy), isFinal: isFinal, into: &batch)
            held.removeFirst(used)
            if isFinal { return batch }
        }
    }

    static func codes(_ batch: ImportBatch) -> [String] { batch.problems.map { "\($0.line):\($0.code.rawValue)" } }

    static let a = value(1).hex
    static let b = value(2).hex

    @Test("Hex lists: comments, blank lines, BOM, CRLF, upper case, spaces, no last line end")
    func hexList() throws {
        let text = "\u{FEFF}# list\r\n\r\n\(Self.a)\r\n  \(Self.b.uppercased())\t\n   \n#\n\(value(3).hex)"
        let batch = try Self.parse(Array(text.utf8), .hex, type: .pdq)
        #expect(batch.problems.isEmpty)
        #expect(batch.rows.map(\.value) == [value(1), value(2), value(3)])
        #expect(batch.rows.map(\.line) == [3, 4, 7])
    }

    @Test("Hex lists need their type named where it is not plain")
    func hexTypes() throws {
        let (md5, sha1) = (value(1, .md5), value(1, .sha1))
        let text = "\(md5.hex)\n\(sha1.hex)\n\(Self.a)\nabc\n\(Self.a)z\n"
        let batch = try Self.parse(Array(text.utf8), .hex)
        #expect(batch.rows.map(\.value) == [md5, sha1])
        #expect(Self.codes(batch) == ["3:type_needed", "4:bad_length", "5:bad_digit"])
        #expect(batch.problems.map(\.column) == [1, 1, 65])
        let sha = try Self.parse(Array(Self.a.utf8), .hex, type: .sha256)
        #expect(sha.rows.map(\.value.algorithm) == [.sha256])
        let wrong = try Self.parse(Array("\(md5.hex)\n\(String(Self.a.dropLast()))g\n".utf8), .hex, type: .pdq)
        #expect(Self.codes(wrong) == ["1:bad_length", "2:bad_digit"])
        #expect(wrong.problems[1].column == 64)
    }

    @Test("NDJSON: every field, in any order, with escapes, nulls and strangers")
    func ndjson() throws {
        let text = #"""
            {"type":"pdq","value":"\#(Self.a)","external_id":"e1","labels":["x","y z"],"note":"a\nb \u00fc \ud83c\udfe0 \"q\""}
            { "note" : null , "value" : "\#(Self.b)" , "type" : "PDQ", "labels":"one; two|three", "enabled":false }

            {"value":"\#(value(1, .md5).hex)","external_id":12,"extra":{"deep":[1,2.5e3,true,null]},"labels":[]}
            """#
        let batch = try Self.parse(Array(text.utf8), .ndjson)
        #expect(Self.codes(batch) == [])
        #expect(batch.rows.map(\.line) == [1, 2, 4])
        #expect(
            batch.texts[0]
                == ImportTexts(externalID: "e1", labels: ["x", "y z"], note: "a\nb \u{FC} \u{1F3E0} \"q\""))
        #expect(batch.texts[1] == ImportTexts(labels: ["one", "two", "three"], enabled: false))
        #expect(batch.texts[2] == ImportTexts(externalID: "12", labels: []))
        #expect(batch.ignoredFields == ["extra"])
    }

    @Test(
        "NDJSON: what is wrong is told with line, column and code",
        arguments: [
            ("nonsense", "syntax", 1), (#"{"value":"x""#, "syntax", 13), (#"{"value":1}"#, "syntax", 10),
            (#"{"type":"pdq"}"#, "missing_value", nil), (#"{"type":"foo","value":""}"#, "unknown_type", 9),
            (#"{"type":"pdq","value":"00"}"#, "bad_length", 24), (#"{"type":"pdq","value":"zz"}"#, "bad_digit", 24),
            (#"{"value":"00","value":"00"}"#, "syntax", 23), (#"{"value":"00"} x"#, "syntax", 16),
            (#"{"type":"md5","value":"\#(value(1, .md5).hex)","labels":["a|b"]}"#, "bad_field", 67),
            (#"{"note":"\ud800","value":"00"}"#, "invalid_utf8", 10), (#"{"note":"\x"}"#, "syntax", 10),
            (#"{"value":"\#(value(1).hex)"}"#, "type_needed", 11), ("[1]", "syntax", 1), ("{", "syntax", 2),
            (#"{"value":"00",}"#, "syntax", 15), (#"{"a":01}"#, "syntax", 6), (#"{"enabled":7}"#, "bad_field", 12),
        ] as [(String, String, Int?)])
    func ndjsonProblems(_ line: String, _ code: String, _ column: Int?) throws {
        let text = "\n\(line)\n{\"type\":\"pdq\",\"value\":\"\(Self.a)\"}\n"
        let batch = try Self.parse(Array(text.utf8), .ndjson)
        #expect(Self.codes(batch) == ["2:\(code)"])
        #expect(batch.problems.first?.column == column)
        #expect(batch.rows.map(\.line) == [3])
    }

    @Test("CSV: columns in any order, quotes, line ends inside quotes, empty fields")
    func csv() throws {
        let text =
            "Note,labels,value,Type,external_id,colour\r\n"
            + "\"a \"\"b\"\", c\nd\",x;y|z,\(Self.a),pdq,e1,red\r\n\r\n"
            + ",,\"\(Self.b)\",PDQ,,\n\"\",,\(value(1, .md5).hex),,\"e2\","
        let batch = try Self.parse(Array(text.utf8), .csv)
        #expect(Self.codes(batch) == [])
        #expect(batch.rows.map(\.value) == [value(1), value(2), value(1, .md5)])
        #expect(batch.rows.map(\.line) == [2, 5, 6])
        #expect(batch.texts[0] == ImportTexts(externalID: "e1", labels: ["x", "y", "z"], note: "a \"b\", c\nd"))
        #expect(batch.rows[1].texts == -1)
        #expect(batch.texts[1] == ImportTexts(externalID: "e2", labels: [], note: ""))
        #expect(batch.ignoredFields == ["colour"])
    }

    @Test("CSV: a bad row costs itself and no other")
    func csvProblems() throws {
        let text = """
            type,value,note
            pdq,\(Self.a)
            pdq,\(Self.a),"x"y
            pdq,\(Self.a),a"b
            pdq,,n
            foo,\(Self.a),n
            pdq,12,n
            pdq,\(Self.b),fine
            pdq,\(Self.a),"never closed
            pdq,\(value(3).hex),fine
            """
        let batch = try Self.parse(Array(text.utf8), .csv)
        #expect(
            Self.codes(batch) == [
                "2:syntax", "3:syntax", "4:syntax", "5:missing_value", "6:unknown_type", "7:bad_length", "9:syntax",
            ])
        #expect(batch.rows.map(\.line) == [8, 10])
        #expect(batch.problems[1].column == 73)
    }

    @Test(
        "Controls and marks that cannot be seen do not go into external ids, labels and sources",
        arguments: [0x00, 0x1F, 0x7F, 0x80, 0x9F, 0x061C, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2069, 0xFEFF])
    func hidden(_ code: UInt32) throws {
        let text = "a\(String(try #require(Unicode.Scalar(code))))b"
        #expect(FieldRules.externalID(text) != nil && FieldRules.labels([text]) != nil)
        #expect(FieldRules.source(text) != nil && FieldRules.note(text) != nil)
        let line = #"{"type":"pdq","value":"\#(Self.a)","external_id":"a\u\#(String(format: "%04x", code))b"}"#
        #expect(Self.codes(try Self.parse(Array(line.utf8), .ndjson)) == ["1:bad_field"])
    }

    @Test("What can be seen is taken, in any writing, and notes are prose")
    func visible() {
        for text in ["ü", "\u{A0}x", "\u{2010}", "日本", "\u{1F3E0}", "e\u{301}", "סוד"] {
            #expect(FieldRules.externalID(text) == nil && FieldRules.source(text) == nil)
            #expect(FieldRules.labels(["x\(text)x"]) == nil)
        }
        #expect(FieldRules.note("می\u{200C}خواهم\n\u{1F468}\u{200D}\u{1F469}") == nil)
    }

    @Test("CSV without a usable header is refused as a whole", arguments: ["a,b\n1,2\n", "value,value\n", "\n\"x\"\n"])
    func csvHeader(_ text: String) {
        let problem = #expect(throws: ImportProblem.self) { try Self.parse(Array(text.utf8), .csv) }
        #expect(problem?.code == .badHeader)
    }

    @Test("Lines beyond the limit are told once and passed over", arguments: ImportFormat.allCases)
    func longLines(_ format: ImportFormat) throws {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 300_000)
        let good =
            switch format {
            case .hex: Self.a
            case .ndjson: "{\"value\":\"\(Self.a)\"}"
            case .csv: Self.a
            }
        let header = format == .csv ? "value\n" : ""
        let bytes = Array("\(header)\(good)\n".utf8) + long + Array("\n\(good)\n".utf8) + long
        let first = format == .csv ? 2 : 1
        for piece in [70_000, 100_000, .max] {
            let batch = try Self.parse(bytes, format, type: .pdq, piece: piece)
            #expect(Self.codes(batch) == ["\(first + 1):line_too_long", "\(first + 3):line_too_long"])
            #expect(batch.rows.map(\.line) == [first, first + 2])
        }
    }

    @Test("A last record may be as long as the limit and no longer, in every format", arguments: ImportFormat.allCases)
    func lastLineAtLimit(_ format: ImportFormat) throws {
        let header = format == .csv ? "value\n" : ""
        let record = format == .ndjson ? "{\"value\":\"\(Self.a)\"}" : Self.a
        let line = format == .csv ? 2 : 1
        for excess in 0...1 {
            let spaces = String(repeating: " ", count: RecordParser.recordLimit + excess - record.utf8.count)
            let batch = try Self.parse(Array((header + record + spaces).utf8), format, type: .pdq)
            #expect(batch.rows.map(\.line) == (excess == 0 ? [line] : []))
            #expect(Self.codes(batch) == (excess == 0 ? [] : ["\(line):line_too_long"]))
        }
    }

    @Test("Bytes that are no UTF-8 are told with their line", arguments: [ImportFormat.ndjson, .csv])
    func invalidUTF8(_ format: ImportFormat) throws {
        let start = format == .csv ? "value,note\n\(Self.a)," : "{\"value\":\"\(Self.a)\",\"note\":\""
        let end = format == .csv ? "\n" : "\"}\n"
        let batch = try Self.parse(Array(start.utf8) + [0x61, 0xFF] + Array(end.utf8), format, type: .pdq)
        #expect(Self.codes(batch) == [format == .csv ? "2:invalid_utf8" : "1:invalid_utf8"])
    }

    @Test("However the input is cut, the records are the same", arguments: ImportFormat.allCases)
    func pieces(_ format: ImportFormat) throws {
        let text =
            switch format {
            case .hex: "\u{FEFF}#c\r\n\(Self.a)\r\nbad\n\n\(Self.b)"
            case .ndjson: "\u{FEFF}{\"value\":\"\(Self.a)\",\"note\":\"ü\"}\r\nbad\n\n{\"value\":\"\(Self.b)\"}"
            case .csv:
                "\u{FEFF}value,note\r\n\(Self.a),\"a\"\"b\r\nc\"\r\nbad\r\n\"x\"y,\n\(Self.b),\"\"\r\n\"\(Self.a)\",\"\"\""
            }
        let whole = try Self.parse(Array(text.utf8), format, type: .pdq)
        #expect(!whole.rows.isEmpty && !whole.problems.isEmpty)
        for piece in 1...40 {
            let cut = try Self.parse(Array(text.utf8), format, type: .pdq, piece: piece)
            #expect(cut.rows == whole.rows && cut.texts == whole.texts && cut.problems == whole.problems)
            #expect(cut.end == whole.end)
        }
    }

    @Test("A bad last row leaves the parser in the same place, whether or not its end is known to be the list's")
    func badLastRow() throws(ImportProblem) {
        func end(knowing isFinal: Bool) throws(ImportProblem) -> ParserPosition {
            var parser = RecordParser(format: .csv, defaultType: .pdq)
            var batch = ImportBatch()
            let bytes = Array("value,note\n\(Self.a),a\"".utf8)
            _ = try bytes.span.bytes.withUnsafeBytes { piece throws(ImportProblem) in
                try parser.parse(piece, isFinal: isFinal, into: &batch)
            }
            return batch.end
        }
        #expect(try end(knowing: true) == end(knowing: false))
    }

    @Test("Bytes at random end in records or problems, never in a crash, and every line is accounted for")
    func randomBytes() throws {
        var generator = SeededGenerator(seed: 3)
        let alphabet = Array("{}[]\",:\\u0aFf\n\r#;| tn-\u{FC}value".utf8) + [0, 0xFF]
        for round in 0..<3_000 {
            let format = ImportFormat.allCases[round % 3]
            let count = Int.random(in: 0..<200, using: &generator)
            let noise = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let bytes = format == .csv ? Array("value,note,labels\n".utf8) + noise : noise
            let batch = try Self.parse(bytes, format, type: .md5)
            #expect(batch.end.offset == Int64(bytes.count))
            let cut = try Self.parse(bytes, format, type: .md5, piece: 1 + round % 17)
            #expect(cut.problems == batch.problems && cut.rows == batch.rows)
        }
    }

    @Test("The format is told by the contents")
    func detection() throws {
        func detect(_ text: String, _ name: String = "list.txt") throws -> ImportFormat {
            try ImportFormat.detect(Array(text.utf8), fileName: name)
        }
        #expect(try detect("\u{FEFF}# c\n\n\(Self.a)\n") == .hex)
        #expect(try detect("{\"value\":\"00\"}\n") == .ndjson)
        #expect(try detect("type,value\n") == .csv)
        #expect(try detect("\"external_id\",\"value\"\r\n") == .csv)
        #expect(try detect("", "empty.csv") == .csv)
        #expect(throws: StorageError.self) { try detect("what is this") }
        #expect(throws: StorageError.self) { try ImportFormat.detect([0xFF, 0xFE, 0x61, 0], fileName: "a.csv") }
    }
}
