import Foundation
import SafetyCore

/// One record of an import: fixed in size, so that a million of them are one array.
package struct ImportRow: Equatable, Sendable {
    package var value: FingerprintValue
    package var line: Int
    /// Index into the batch's texts; -1 for a plain value.
    package var texts: Int32
}

/// What a record says beyond its value. Nil was not said.
package struct ImportTexts: Equatable, Sendable {
    package var externalID: String?
    package var labels: [String]?
    package var note: String?
    package var enabled: Bool?
    /// Goes before the source that the whole import is given.
    package var source: String?
    package var expires: Date?

    package init(
        externalID: String? = nil, labels: [String]? = nil, note: String? = nil, enabled: Bool? = nil,
        source: String? = nil, expires: Date? = nil
    ) {
        self.externalID = externalID
        self.labels = labels
        self.note = note
        self.enabled = enabled
        self.source = source
        self.expires = expires
    }

    var isEmpty: Bool {
        externalID == nil && labels == nil && note == nil && enabled == nil && source == nil && expires == nil
    }
}

/// Where a parser stands between two records: enough to go on from there another day.
package struct ParserPosition: Equatable, Sendable, Codable {
    /// Bytes of the file that have been dealt with.
    package var offset: Int64 = 0
    /// Number of the line that begins there, counted from 1.
    package var line = 1
    /// Columns of CSV, once the header was read.
    package var columns: [String]?
    /// Whether the parser is inside a line that was given up as too long.
    package var skipping = false

    package init() {}
}

/// Records of a stretch of the input, and what was wrong in it.
package struct ImportBatch: Sendable {
    package var rows: [ImportRow] = []
    package var texts: [ImportTexts] = []
    /// Rows whose external id stands more than once in the batch, in the order of their lines: to be applied after
    /// the others, so that the last one wins. Set apart by `sort()`.
    package var repeated: [ImportRow] = []
    /// The first of the problems; all are counted in `problemCounts`.
    package var problems: [ImportProblem] = []
    package var problemCounts: [ImportProblem.Code: Int] = [:]
    /// Names of fields that mean nothing here and were passed over.
    package var ignoredFields: Set<String> = []
    /// Where the parser stood when the batch was full.
    package var end = ParserPosition()
    /// Bytes of text held, so that rich records make smaller batches.
    package var textBytes = 0
    package var problemLimit: Int

    package init(problemLimit: Int = 1000) { self.problemLimit = problemLimit }

    package mutating func add(_ problem: ImportProblem) {
        problemCounts[problem.code, default: 0] += 1
        if problems.count < problemLimit { problems.append(problem) }
    }

    mutating func add(_ value: FingerprintValue, texts extra: ImportTexts, line: Int) {
        guard !extra.isEmpty else { return rows.append(ImportRow(value: value, line: line, texts: -1)) }
        textBytes += 96 + (extra.externalID?.utf8.count ?? 0) + (extra.note?.utf8.count ?? 0)
        textBytes += extra.source?.utf8.count ?? 0
        for label in extra.labels ?? [] { textBytes += 16 + label.utf8.count }
        rows.append(ImportRow(value: value, line: line, texts: Int32(truncatingIfNeeded: texts.count)))
        texts.append(extra)
    }

    /// Brings the rows into the order of the unique index, so that a large batch walks through the index once
    /// instead of jumping about in it. Rows of equal value stay in the order of their lines.
    ///
    /// - Complexity: O(n log n)
    package mutating func sort() {
        // Sorting small keys and moving each row once is faster than sorting the rows. The algorithm's number stands
        // in the two highest bits, over the value's highest bits; ties are settled by the whole value, then the line.
        var keys = rows.indices.map { index in
            let value = rows[index].value
            return (key: UInt64(value.algorithm.number - 1) << 62 | value.w0 >> 2, index: UInt32(index))
        }
        keys.sort { a, b in
            if a.key != b.key { return a.key < b.key }
            let left = rows[Int(a.index)].value
            let right = rows[Int(b.index)].value
            return left == right ? a.index < b.index : left < right
        }
        rows = keys.map { rows[Int($0.index)] }
        setRepeatedApart()
    }

    private mutating func setRepeatedApart() {
        guard !texts.isEmpty else { return }
        var seen: Set<String> = []
        var repeats: Set<String> = []
        for id in texts.lazy.compactMap(\.externalID) where !seen.insert(id).inserted { repeats.insert(id) }
        guard !repeats.isEmpty else { return }
        func isRepeated(_ row: ImportRow) -> Bool {
            guard row.texts >= 0, let id = texts[Int(row.texts)].externalID else { return false }
            return repeats.contains(id)
        }
        repeated = rows.filter(isRepeated).sorted { $0.line < $1.line }
        rows.removeAll(where: isRepeated)
    }
}
