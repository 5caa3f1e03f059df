import SafetyCore

/// One row of CSV as ranges of the input (RFC 4180): nothing is copied until a field is wanted.
struct CSVRow {
    struct Field {
        /// Within the quotes, where there are some.
        var range: Range<Int>
        /// Whether doubled quotes stand inside.
        var hasDoubledQuotes = false
    }

    enum Outcome {
        case row(CSVRow)
        /// The row's end is not in the input.
        case unfinished
        case bad(column: Int, String)
    }

    var fields: [Field]
    /// Bytes up to and with the line end.
    var byteCount: Int
    var lineCount: Int

    var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let feed = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")

    /// Splits the first row off.
    ///
    /// - Complexity: O(length of the row)
    static func split(_ input: UnsafeRawBufferPointer, isFinal: Bool) -> Outcome {
        var fields: [Field] = []
        var lines = 1
        var index = 0
        while true {
            // At the beginning of a field.
            if index < input.count, input[index] == quote {
                let opening = index
                let start = index + 1
                var doubled = false
                index = start
                var closed = false
                while index < input.count {
                    let byte = input[index]
                    if byte == feed { lines += 1 }
                    if byte == quote {
                        if index + 1 < input.count, input[index + 1] == quote {
                            doubled = true
                            index += 2
                            continue
                        }
                        // At the very end of a piece a second quote may still follow.
                        if index + 1 == input.count && !isFinal { return .unfinished }
                        closed = true
                        break
                    }
                    index += 1
                }
                guard closed else {
                    return isFinal ? .bad(column: opening + 1, "the quote that opens here is not closed") : .unfinished
                }
                fields.append(Field(range: start..<index, hasDoubledQuotes: doubled))
                index += 1
                if index < input.count, input[index] == carriage {
                    if index + 1 == input.count && !isFinal { return .unfinished }
                    if index + 1 == input.count || input[index + 1] == feed { index += 1 }
                }
                if index < input.count, input[index] != comma, input[index] != feed {
                    return .bad(column: index + 1, "text follows a closing quote")
                }
            } else {
                let start = index
                while index < input.count, input[index] != comma, input[index] != feed {
                    if input[index] == quote { return .bad(column: index + 1, "a quote stands inside a plain field") }
                    index += 1
                }
                if index == input.count && !isFinal { return .unfinished }
                var end = index
                if index == input.count || input[index] == feed, end > start, input[end - 1] == carriage { end -= 1 }
                fields.append(Field(range: start..<end))
            }
            if index == input.count {
                return isFinal ? .row(CSVRow(fields: fields, byteCount: index, lineCount: lines)) : .unfinished
            }
            if input[index] == feed {
                return .row(CSVRow(fields: fields, byteCount: index + 1, lineCount: lines))
            }
            index += 1
        }
    }

    /// The bytes of a field, quotes resolved.
    func bytes(_ field: Int, in input: UnsafeRawBufferPointer) -> [UInt8] {
        let raw = input[fields[field].range]
        guard fields[field].hasDoubledQuotes else { return Array(raw) }
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var afterQuote = false
        for byte in raw {
            if byte == Self.quote && afterQuote {
                afterQuote = false
                continue
            }
            afterQuote = byte == Self.quote
            out.append(byte)
        }
        return out
    }
}

/// Which column of CSV holds what.
struct CSVColumns: Sendable {
    let names: [String]
    private let value: Int
    private let type: Int?
    private let externalID: Int?
    private let labels: Int?
    private let note: Int?
    private let enabled: Int?
    private let source: Int?
    private let expires: Int?

    private static let known: Set<String> = [
        "type", "value", "external_id", "labels", "note", "enabled", "source", "expires",
    ]

    init(_ names: [String], line: Int = 1) throws(ImportProblem) {
        self.names = names
        for name in Self.known where names.count(where: { $0 == name }) > 1 {
            throw ImportProblem(line: line, code: .badHeader, message: "the header names \(name) twice")
        }
        guard let value = names.firstIndex(of: "value") else {
            throw ImportProblem(
                line: line, code: .badHeader, message: "the first line must name the columns, `value` among them")
        }
        self.value = value
        type = names.firstIndex(of: "type")
        externalID = names.firstIndex(of: "external_id")
        labels = names.firstIndex(of: "labels")
        note = names.firstIndex(of: "note")
        enabled = names.firstIndex(of: "enabled")
        source = names.firstIndex(of: "source")
        expires = names.firstIndex(of: "expires")
    }

    init(
        _ row: CSVRow, in input: UnsafeRawBufferPointer, line: Int, refusesUnknown: Bool, ignored: inout Set<String>
    ) throws(ImportProblem) {
        let names = row.fields.indices.map { index in
            row.bytes(index, in: input).withUnsafeBytes { String(decoding: $0.trimmed, as: UTF8.self) }.lowercased()
        }
        try self.init(names, line: line)
        for (index, name) in names.enumerated() where !Self.known.contains(name) {
            if refusesUnknown {
                throw .unknownField(name, line: line, column: row.fields[index].range.lowerBound + 1)
            }
            if ignored.count < 100 { ignored.insert(name) }
        }
    }

    func read(
        _ row: CSVRow, in input: UnsafeRawBufferPointer, line: Int, parser: RecordParser,
        into batch: inout ImportBatch
    ) {
        if row.isBlank { return }
        guard row.fields.count == names.count else {
            return batch.add(
                ImportProblem(
                    line: line, code: .syntax,
                    message: "the row has \(row.fields.count) fields, the header \(names.count)"))
        }
        do throws(ImportProblem) {
            func column(_ field: Int) -> Int { row.fields[field].range.lowerBound + 1 }
            func text(_ field: Int?) throws(ImportProblem) -> String? {
                guard let field else { return nil }
                let bytes = row.bytes(field, in: input)
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw ImportProblem(
                        line: line, column: column(field), code: .invalidUTF8, message: "the field is not UTF-8")
                }
                return text
            }
            func refuse(_ field: Int?, _ reason: String?) throws(ImportProblem) {
                guard let reason, let field else { return }
                throw ImportProblem(line: line, column: column(field), code: .badField, message: reason)
            }
            var texts = ImportTexts()
            if let id = try text(externalID), !id.isEmpty {
                try refuse(externalID, FieldRules.externalID(id))
                texts.externalID = id
            }
            if let list = try text(labels) {
                texts.labels = RecordFields.labels(in: list)
                try refuse(labels, texts.labels.flatMap(FieldRules.labels))
            }
            if let words = try text(note) {
                try refuse(note, FieldRules.note(words))
                texts.note = words
            }
            if let word = try text(enabled), !word.isEmpty {
                texts.enabled = RecordFields.flag(word)
                if texts.enabled == nil { try refuse(enabled, "enabled is true or false") }
            }
            if let words = try text(source), !words.isEmpty {
                try refuse(source, FieldRules.source(words))
                texts.source = words
            }
            if let word = try text(expires), !word.isEmpty {
                texts.expires = TimeText.parse(word)
                if texts.expires == nil { try refuse(expires, RecordFields.timeRule) }
            }
            // A row without labels and note says nothing about them that a plain value would not.
            if texts.externalID == nil, texts.labels?.isEmpty == true { texts.labels = nil }
            if texts.externalID == nil, texts.note?.isEmpty == true { texts.note = nil }
            var algorithm = parser.defaultType
            if let word = try text(type), !word.isEmpty {
                algorithm = RecordFields.type(word)
                if algorithm == nil {
                    throw ImportProblem(
                        line: line, column: type.map(column), code: .unknownType,
                        message: "the type is one of pdq, md5, sha1, sha256")
                }
            }
            let digits = UnsafeRawBufferPointer(rebasing: input[row.fields[value].range])
            let trimmed = digits.trimmed
            if trimmed.isEmpty {
                throw ImportProblem(
                    line: line, column: column(value), code: .missingValue, message: "the row has no value")
            }
            let lead = digits.prefix { $0 == 0x20 || $0 == 0x09 }.count
            parser.take(trimmed, type: algorithm, texts: texts, column: column(value) + lead, into: &batch)
        } catch {
            batch.add(error)
        }
    }
}

/// How fields are written, the same in every format.
enum RecordFields {
    static func type(_ word: String) -> FingerprintAlgorithm? { FingerprintAlgorithm(rawValue: word.lowercased()) }

    static func flag(_ word: String) -> Bool? {
        switch word.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    static let timeRule = "a time is written as in 2027-01-31T12:00:00Z"

    static func labels(in text: String) -> [String] {
        text.split { $0 == ";" || $0 == "|" }.map { $0.trimmingPrefix(while: \.isWhitespace) }
            .map { part in
                var part = part[...]
                while part.last?.isWhitespace == true { part.removeLast() }
                return String(part)
            }
            .filter { !$0.isEmpty }
    }
}
