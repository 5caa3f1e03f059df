import Foundation

struct ScanItemTable {
    let connection: any SQLConnection

    static let columns = "path, byte_count, modified_at, sha256, status, reason, notes, media_type"

    /// Inserts the item, or replaces what an earlier look at the same path said. Returns the item's id.
    func record(_ item: ScanItem, id: Int64, scan: Int64, now: Date) throws(StorageError) -> Int64 {
        let notes = item.notes.isEmpty ? nil : try JSONText.encode(item.notes)
        return try connection.first(
            """
            INSERT INTO scan_item (id, scan_id, \(Self.columns), recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (scan_id, path) DO UPDATE SET byte_count = excluded.byte_count,
                modified_at = excluded.modified_at, sha256 = excluded.sha256, status = excluded.status,
                reason = excluded.reason, notes = excluded.notes, media_type = excluded.media_type,
                recorded_at = excluded.recorded_at
            RETURNING id
            """,
            [
                .integer(id), .integer(scan), .text(item.path), .integer(item.byteCount),
                .integer(item.modified.milliseconds), .optional(item.sha256), .text(item.status.rawValue),
                .optional(item.reason), .optional(notes), .optional(item.type), .integer(now.milliseconds),
            ]
        ) { $0.integer(0) } ?? id
    }

    func find(scan: Int64, path: String) throws(StorageError) -> ScanItem? {
        try connection.first(
            "SELECT \(Self.columns) FROM scan_item WHERE scan_id = ? AND path = ?", [.integer(scan), .text(path)]
        ) { row throws(StorageError) in try Self.decode(row, from: 0) }
    }

    func list(
        scan: Int64, status: ScanItem.Status?, after id: Int64, limit: Int
    ) throws(StorageError) -> [(id: Int64, item: ScanItem)] {
        let condition = status == nil ? "" : "AND status = ?"
        return try connection.all(
            "SELECT id, \(Self.columns) FROM scan_item WHERE scan_id = ? AND id > ? \(condition) ORDER BY id LIMIT ?",
            [.integer(scan), .integer(id)] + (status.map { [.text($0.rawValue)] } ?? []) + [.integer(limit)]
        ) { row throws(StorageError) in (id: row.integer(0), item: try Self.decode(row, from: 1)) }
    }

    /// Removes the items inside this one (`path!/…`) with their findings, and returns them.
    func removeEntries(scan: Int64, path: String) throws(StorageError) -> [ScanItem] {
        // A range instead of LIKE, so that the unique index serves and no character of a path is a wildcard.
        try connection.all(
            "DELETE FROM scan_item WHERE scan_id = ? AND path >= ? AND path < ? RETURNING \(Self.columns)",
            [.integer(scan), .text(path + "!/"), .text(path + "!0")]
        ) { row throws(StorageError) in try Self.decode(row, from: 0) }
    }

    static func decode(_ row: any SQLStatement, from column: Int) throws(StorageError) -> ScanItem {
        guard let status = ScanItem.Status(rawValue: row.text(column + 4)) else {
            throw .corrupt("a scanned item has no known status")
        }
        return ScanItem(
            path: row.text(column), byteCount: row.integer(column + 1),
            modified: Date(milliseconds: row.integer(column + 2)), sha256: row.optionalBytes(column + 3),
            status: status, reason: row.optionalText(column + 5),
            notes: try row.optionalText(column + 6).map { text throws(StorageError) in
                try JSONText.decode([String].self, text)
            } ?? [],
            type: row.optionalText(column + 7))
    }
}
