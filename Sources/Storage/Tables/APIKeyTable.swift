import Foundation

struct APIKeyTable {
    let connection: any SQLConnection

    private static let columns = """
        id, name, scopes, digest, created_at, expires_at, revoked_at, last_used_at, rate_per_second
        """

    /// Returns false when the id is taken.
    func insert(_ key: APIKeyRecord) throws(StorageError) -> Bool {
        try connection.run(
            "INSERT INTO api_key (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                .text(key.id), .text(key.name), .text(key.scopes.joined(separator: " ")), .blob(key.digest),
                .integer(key.created.milliseconds), .optional(key.expires?.milliseconds),
                .optional(key.revoked?.milliseconds), .optional(key.lastUsed?.milliseconds),
                .optional(key.ratePerSecond.map(Int64.init)),
            ]) == 1
    }

    func find(_ id: String) throws(StorageError) -> APIKeyRecord? {
        try connection.first("SELECT \(Self.columns) FROM api_key WHERE id = ?", [.text(id)], decode: Self.decode)
    }

    /// Oldest first.
    func list(after position: TimeCursor, limit: Int) throws(StorageError) -> [APIKeyRecord] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM api_key WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?
            """, [.integer(position.milliseconds), .text(position.id), .integer(limit)], decode: Self.decode)
    }

    /// Returns false where there is no such key, or it is revoked already.
    func revoke(_ id: String, at time: Date) throws(StorageError) -> Bool {
        try connection.run(
            "UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            [.integer(time.milliseconds), .text(id)]) == 1
    }

    func touch(_ id: String, at time: Date) throws(StorageError) {
        try connection.run(
            "UPDATE api_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
            [.integer(time.milliseconds), .text(id), .integer(time.milliseconds)])
    }

    func count() throws(StorageError) -> Int {
        try connection.first("SELECT count(*) FROM api_key") { $0.int(0) } ?? 0
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> APIKeyRecord {
        APIKeyRecord(
            id: row.text(0), name: row.text(1), scopes: row.text(2).split(separator: " ").map(String.init),
            digest: row.bytes(3), created: Date(milliseconds: row.integer(4)),
            expires: row.optionalInteger(5).map(Date.init(milliseconds:)),
            revoked: row.optionalInteger(6).map(Date.init(milliseconds:)),
            lastUsed: row.optionalInteger(7).map(Date.init(milliseconds:)),
            ratePerSecond: row.optionalInteger(8).map { Int($0) })
    }
}
