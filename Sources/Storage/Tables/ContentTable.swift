import Foundation

struct ContentTable {
    let connection: any SQLConnection

    private static let columns = """
        id, bank_id, note, content_id, content_uri, original_uri, json, disable_until
        """

    /// A content without its fingerprints; nil where the fingerprint of this id, if any, is a content by itself.
    func find(_ id: Int64) throws(StorageError) -> BankContent? {
        try connection.first(
            "SELECT \(Self.columns) FROM content WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    func insert(_ content: BankContent, now: Date) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO content (\(Self.columns), created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(content.id), .integer(content.bankID), .optional(content.note), .optional(content.contentID),
                .optional(content.contentURI), .optional(content.originalURI), .optional(content.json),
                .integer(content.disableUntil), .integer(now.milliseconds), .integer(now.milliseconds),
            ])
    }

    func update(_ content: BankContent, now: Date) throws(StorageError) {
        try connection.run(
            """
            UPDATE content SET note = ?, content_id = ?, content_uri = ?, original_uri = ?, json = ?,
                disable_until = ?, updated_at = ?
            WHERE id = ?
            """,
            [
                .optional(content.note), .optional(content.contentID), .optional(content.contentURI),
                .optional(content.originalURI), .optional(content.json), .integer(content.disableUntil),
                .integer(now.milliseconds), .integer(content.id),
            ])
    }

    func remove(_ id: Int64) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM content WHERE id = ?", [.integer(id)]) == 1
    }

    /// Removes the content if it has no fingerprint left.
    func removeIfEmpty(_ id: Int64) throws(StorageError) {
        try connection.run(
            """
            DELETE FROM content WHERE id = ?
                AND NOT EXISTS (SELECT 1 FROM content_fingerprint WHERE content_id = content.id)
            """, [.integer(id)])
    }

    /// Contents whose time to come back has come, oldest first.
    func resumable(at seconds: Int64, limit: Int) throws(StorageError) -> [BankContent] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM content
            WHERE disable_until > 1 AND disable_until <= ? ORDER BY disable_until LIMIT ?
            """, [.integer(seconds), .integer(limit)], decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> BankContent {
        BankContent(
            id: row.integer(0), bankID: row.integer(1), fingerprints: [], note: row.optionalText(2),
            contentID: row.optionalText(3), contentURI: row.optionalText(4), originalURI: row.optionalText(5),
            json: row.optionalText(6), disableUntil: row.integer(7))
    }
}
