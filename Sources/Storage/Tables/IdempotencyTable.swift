import Foundation

struct IdempotencyTable {
    let connection: any SQLConnection

    private static let columns = "key_id, key, request_digest, status, headers, body, created_at"

    /// Returns false when there is one already; that one stays.
    func insert(_ record: IdempotencyRecord) throws(StorageError) -> Bool {
        try connection.run(
            "INSERT INTO idempotency (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                .text(record.keyID), .text(record.key), .blob(record.requestDigest), .integer(record.status),
                .text(record.headers), .blob(record.body), .integer(record.created.milliseconds),
            ]) == 1
    }

    func find(keyID: String, key: String) throws(StorageError) -> IdempotencyRecord? {
        try connection.first(
            "SELECT \(Self.columns) FROM idempotency WHERE key_id = ? AND key = ?", [.text(keyID), .text(key)]
        ) { row in
            IdempotencyRecord(
                keyID: row.text(0), key: row.text(1), requestDigest: row.bytes(2), status: row.int(3),
                headers: row.text(4), body: row.bytes(5), created: Date(milliseconds: row.integer(6)))
        }
    }

    func purge(before time: Date, limit: Int) throws(StorageError) -> Int {
        try connection.run(
            """
            DELETE FROM idempotency WHERE (key_id, key) IN
                (SELECT key_id, key FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?)
            """, [.integer(time.milliseconds), .integer(limit)])
    }
}
