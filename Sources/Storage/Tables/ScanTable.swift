import Foundation

struct ScanTable {
    let connection: any SQLConnection

    private static let columns = """
        id, roots, options, state, clean, with_findings, failed, skipped, byte_count, error, started_at, ended_at
        """

    func insert(_ scan: Scan) throws(StorageError) {
        try connection.run(
            "INSERT INTO scan (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [.integer(scan.id), .text(try JSONText.encode(scan.roots)), .text(scan.options)] + Self.progress(scan) + [
                .integer(scan.started.milliseconds), .optional(scan.ended?.milliseconds),
            ])
    }

    func update(_ scan: Scan) throws(StorageError) {
        try connection.run(
            """
            UPDATE scan SET state = ?, clean = ?, with_findings = ?, failed = ?, skipped = ?, byte_count = ?,
                error = ?, ended_at = ?
            WHERE id = ?
            """, Self.progress(scan) + [.optional(scan.ended?.milliseconds), .integer(scan.id)])
    }

    private static func progress(_ scan: Scan) -> [SQLValue] {
        [
            .text(scan.state.rawValue), .integer(scan.counts.clean), .integer(scan.counts.withFindings),
            .integer(scan.counts.failed), .integer(scan.counts.skipped), .integer(scan.counts.byteCount),
            .optional(scan.error),
        ]
    }

    func find(_ id: Int64) throws(StorageError) -> Scan? {
        try connection.first("SELECT \(Self.columns) FROM scan WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    /// The newest scan of these roots with these options, if it did not finish.
    func findUnfinished(roots: [String], options: String) throws(StorageError) -> Scan? {
        let newest = try connection.first(
            "SELECT \(Self.columns) FROM scan WHERE roots = ? AND options = ? ORDER BY id DESC LIMIT 1",
            [.text(try JSONText.encode(roots)), .text(options)], decode: Self.decode)
        return newest?.state == .finished ? nil : newest
    }

    func remove(_ id: Int64) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM scan WHERE id = ?", [.integer(id)]) == 1
    }

    /// Newest first.
    func list(before id: Int64, limit: Int) throws(StorageError) -> [Scan] {
        try connection.all(
            "SELECT \(Self.columns) FROM scan WHERE id < ? ORDER BY id DESC LIMIT ?", [.integer(id), .integer(limit)],
            decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> Scan {
        guard let state = WorkState(rawValue: row.text(3)) else {
            throw .corrupt("scan \(row.integer(0)) has no known state")
        }
        var counts = ScanCounts()
        counts.clean = row.int(4)
        counts.withFindings = row.int(5)
        counts.failed = row.int(6)
        counts.skipped = row.int(7)
        counts.byteCount = row.integer(8)
        return Scan(
            id: row.integer(0), roots: try JSONText.decode([String].self, row.text(1)), options: row.text(2),
            state: state, counts: counts, error: row.optionalText(9),
            started: Date(milliseconds: row.integer(10)), ended: row.optionalInteger(11).map(Date.init(milliseconds:)))
    }
}

/// JSON kept in text columns, with keys in order so that equal values are equal texts.
enum JSONText {
    static func encode(_ value: some Encodable) throws(StorageError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .invalid(field: "json", reason: "the value cannot be written as JSON: \(error)")
        }
    }

    static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws(StorageError) -> T {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw .corrupt("a text that should hold \(type) as JSON does not")
        }
    }
}
