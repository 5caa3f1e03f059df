import Foundation
import SafetyCore

struct FindingTable {
    let connection: any SQLConnection

    /// Inserts what was found in an item, in place of what was found in it before.
    func record(
        _ outcome: ScanOutcome, id: Int64, item: Int64, scan: Int64, now: Date
    ) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO finding (id, scan_id, item_id, matches, signals, created_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (item_id) DO UPDATE SET matches = excluded.matches, signals = excluded.signals
            """,
            [
                .integer(id), .integer(scan), .integer(item), .text(try JSONText.encode(outcome.matches)),
                .text(try JSONText.encode(outcome.signals)), .integer(now.milliseconds),
            ])
    }

    func remove(item: Int64) throws(StorageError) {
        try connection.run("DELETE FROM finding WHERE item_id = ?", [.integer(item)])
    }

    /// What became of an item and of everything inside it (`path!/…`), each with its matches and signals.
    func outcomes(scan: Int64, path: String) throws(StorageError) -> [ScanOutcome] {
        let item = ScanItemTable.columns.split(separator: ", ").map { "i.\($0)" }.joined(separator: ", ")
        // A range instead of LIKE, so that the unique index serves and no character of a path is a wildcard.
        return try connection.all(
            """
            SELECT f.matches, f.signals, \(item) FROM scan_item i LEFT JOIN finding f ON f.item_id = i.id
            WHERE i.scan_id = ? AND (i.path = ? OR (i.path >= ? AND i.path < ?)) ORDER BY i.id
            """, [.integer(scan), .text(path), .text(path + "!/"), .text(path + "!0")]
        ) { row throws(StorageError) in
            ScanOutcome(
                try ScanItemTable.decode(row, from: 2),
                matches: try row.optionalText(0).map { text throws(StorageError) in
                    try JSONText.decode([Match].self, text)
                } ?? [],
                signals: try row.optionalText(1).map { text throws(StorageError) in
                    try JSONText.decode([Signal].self, text)
                } ?? [])
        }
    }

    func list(scan: Int64, after id: Int64, limit: Int) throws(StorageError) -> [FindingRecord] {
        let item = ScanItemTable.columns.split(separator: ", ").map { "i.\($0)" }.joined(separator: ", ")
        return try connection.all(
            """
            SELECT f.id, f.scan_id, f.matches, f.signals, f.created_at, \(item)
            FROM finding f JOIN scan_item i ON i.id = f.item_id
            WHERE f.scan_id = ? AND f.id > ? ORDER BY f.id LIMIT ?
            """, [.integer(scan), .integer(id), .integer(limit)]
        ) { row throws(StorageError) in
            FindingRecord(
                id: row.integer(0), scanID: row.integer(1), item: try ScanItemTable.decode(row, from: 5),
                matches: try JSONText.decode([Match].self, row.text(2)),
                signals: try JSONText.decode([Signal].self, row.text(3)), created: Date(milliseconds: row.integer(4)))
        }
    }
}
