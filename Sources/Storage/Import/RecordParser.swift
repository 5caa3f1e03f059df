import Foundation
import SafetyCore

/// Formats of fingerprint lists.
public enum ImportFormat: String, CaseIterable, Codable, Hashable, Sendable {
    /// One JSON object a line: `type`, `value`, `external_id`, `labels` (array or text), `note`, `enabled`,
    /// `source`.
    case ndjson
    /// RFC 4180 with a header of the same names in any order; labels separated by `;` or `|`.
    case csv
    /// One value a line; blank lines and lines that begin with `#` are passed over.
    case hex
}

/// Bytes in, records out: no files, no database, any size of input in constant memory.
///
/// Feed it the input in pieces. It deals with whole records and says how many bytes they took; hand in the rest
/// again, in front of what follows.
package struct RecordParser: Sendable {
    package let format: ImportFormat
    /// The type of values that do not name theirs.
    package let defaultType: FingerprintAlgorithm?
    /// Why a value is refused; nil takes it.
    package let refuse: (@Sendable (FingerprintValue) -> String?)?
    /// Whether a field that means nothing here is a problem instead of being passed over.
    package let refusesUnknownFields: Bool
    package private(set) var position: ParserPosition
    /// Longest record in bytes. Must be smaller than the pieces fed.
    package static let recordLimit = 64 * 1024
    /// A batch is also full when its texts reach this many bytes.
    static let textLimit = 64 << 20
    var csv: CSVColumns?

    package init(
        format: ImportFormat, defaultType: FingerprintAlgorithm? = nil, at position: ParserPosition = ParserPosition(),
        refuse: (@Sendable (FingerprintValue) -> String?)? = nil, refusesUnknownFields: Bool = false
    ) {
        self.format = format
        self.defaultType = defaultType
        self.refuse = refuse
        self.refusesUnknownFields = refusesUnknownFields
        self.position = position
        csv = position.columns.flatMap { try? CSVColumns($0) }
    }

    /// Parses records until the piece has no more whole ones or the batch has `limit` rows.
    ///
    /// - Parameter isFinal: nothing follows this piece, so what is left at its end is a record too.
    /// - Returns: the number of bytes dealt with; never all of an unfinished record.
    /// - Throws: only `bad_header`, and `unknown_field` where a header has to be refused for one: without columns no row
    ///   can be read.
    package mutating func parse(
        _ piece: UnsafeRawBufferPointer, isFinal: Bool, limit: Int = .max, into batch: inout ImportBatch
    ) throws(ImportProblem) -> Int {
        var index = 0
        defer {
            position.offset += Int64(index)
            position.columns = csv?.names
            batch.end = position
        }
        if position.offset == 0 {
            if piece.count < 3 && !isFinal { return 0 }
            if piece.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        }
        while index < piece.count, batch.rows.count < limit, batch.textBytes < Self.textLimit {
            let rest = UnsafeRawBufferPointer(rebasing: piece[index...])
            if position.skipping {
                guard let end = rest.firstNewline else {
                    index = piece.count
                    break
                }
                position.skipping = false
                position.line += 1
                index += end + 1
                continue
            }
            guard let taken = try parseOne(rest, isFinal: isFinal, into: &batch) else { break }
            index += taken
        }
        return index
    }

    /// Parses one record; nil when its end is not in the piece.
    private mutating func parseOne(
        _ rest: UnsafeRawBufferPointer, isFinal: Bool, into batch: inout ImportBatch
    ) throws(ImportProblem) -> Int? {
        if format == .csv { return try parseRow(rest, isFinal: isFinal, into: &batch) }
        let end = rest.firstNewline
        guard end != nil || isFinal || rest.count > Self.recordLimit else { return nil }
        let length = end ?? rest.count
        if length > Self.recordLimit {
            giveUp(into: &batch)
            if end == nil {
                position.skipping = true
            } else {
                position.line += 1
            }
            return end.map { $0 + 1 } ?? rest.count
        }
        var line = UnsafeRawBufferPointer(rebasing: rest[..<length])
        if line.last == UInt8(ascii: "\r") { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
        if format == .hex {
            parseHexLine(line, into: &batch)
        } else {
            parseJSONLine(line, into: &batch)
        }
        position.line += 1
        return end.map { $0 + 1 } ?? rest.count
    }

    private mutating func parseRow(
        _ rest: UnsafeRawBufferPointer, isFinal: Bool, into batch: inout ImportBatch
    ) throws(ImportProblem) -> Int? {
        let window = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.recordLimit + 1))
        // A row that long is given up even at the end, or its fate would depend on how the list was cut.
        let sawEnd = isFinal && rest.count <= Self.recordLimit
        switch CSVRow.split(window, isFinal: sawEnd) {
        case .row(let row):
            if let csv {
                csv.read(row, in: window, line: position.line, parser: self, into: &batch)
            } else if !row.isBlank {
                csv = try CSVColumns(
                    row, in: window, line: position.line, refusesUnknown: refusesUnknownFields,
                    ignored: &batch.ignoredFields)
            }
            position.line += row.lineCount
            return row.byteCount
        case .unfinished where window.count <= Self.recordLimit && !isFinal:
            return nil
        case .unfinished, .bad:
            // Only the first line is given up: a stray quote must not swallow the rows after it.
            let end = window.firstNewline
            if case .bad(let column, let message) = CSVRow.split(window, isFinal: true) {
                batch.add(ImportProblem(line: position.line, column: column, code: .syntax, message: message))
            } else {
                giveUp(into: &batch)
            }
            if let end {
                position.line += 1
                return end + 1
            }
            position.skipping = true
            return window.count
        }
    }

    private func giveUp(into batch: inout ImportBatch) {
        batch.add(
            ImportProblem(
                line: position.line, code: .lineTooLong,
                message: "the record is longer than \(Self.recordLimit) bytes"))
    }

    // MARK: Values, the same in every format

    private func parseHexLine(_ line: UnsafeRawBufferPointer, into batch: inout ImportBatch) {
        // The usual line is nothing but digits of the named type.
        if let type = defaultType, case .value(let value) = Hex.parse(line, as: type) {
            return take(value, texts: ImportTexts(), column: 1, into: &batch)
        }
        let text = line.trimmed
        guard !text.isEmpty, text.first != UInt8(ascii: "#") else { return }
        let column = line.prefix { $0 == 0x20 || $0 == 0x09 }.count + 1
        take(text, type: defaultType, texts: ImportTexts(), column: column, into: &batch)
    }

    /// Reads the digits and adds the record, or says why not. `column` is where the digits begin.
    func take(
        _ digits: UnsafeRawBufferPointer, type: FingerprintAlgorithm?, texts: ImportTexts, column: Int,
        into batch: inout ImportBatch
    ) {
        func refuse(_ code: ImportProblem.Code, _ message: String, at offset: Int = 0) {
            batch.add(ImportProblem(line: position.line, column: column + offset, code: code, message: message))
        }
        guard let type = type ?? Self.type(ofDigits: digits.count) else {
            if let bad = digits.firstIndex(where: { !Hex.isDigit($0) }) {
                return refuse(.badDigit, "this is no hexadecimal digit", at: bad)
            }
            if digits.count == 64 {
                return refuse(.typeNeeded, "64 digits may be pdq or sha256: name the type")
            }
            return refuse(.badLength, "no type of fingerprint has \(digits.count) digits")
        }
        switch Hex.parse(digits, as: type) {
        case .value(let value): take(value, texts: texts, column: column, into: &batch)
        case .badDigit(let offset): refuse(.badDigit, "this is no hexadecimal digit", at: offset)
        case .badLength(let count):
            if let bad = digits.firstIndex(where: { !Hex.isDigit($0) }) {
                refuse(.badDigit, "this is no hexadecimal digit", at: bad)
            } else {
                refuse(.badLength, "\(type.rawValue) has \(type.byteCount * 2) digits, not \(count)")
            }
        }
    }

    private func take(
        _ value: FingerprintValue, texts: ImportTexts, column: Int, into batch: inout ImportBatch
    ) {
        if let reason = refuse?(value) {
            return batch.add(
                ImportProblem(line: position.line, column: column, code: .refused, message: reason))
        }
        batch.add(value, texts: texts, line: position.line)
    }

    /// The only type with this many digits, if there is only one.
    static func type(ofDigits count: Int) -> FingerprintAlgorithm? {
        switch count {
        case 32: .md5
        case 40: .sha1
        default: nil
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Position of the first line feed.
    var firstNewline: Int? {
        guard let start = baseAddress, let found = memchr(start, 10, count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Without spaces and tabs at both ends.
    var trimmed: UnsafeRawBufferPointer {
        var slice = self[...]
        while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
        while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
        return UnsafeRawBufferPointer(rebasing: slice)
    }
}
