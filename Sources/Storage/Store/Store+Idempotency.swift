import Foundation

extension Store {
    /// The answer that is kept under an idempotency key of an API key.
    public func idempotencyRecord(keyID: String, key: String) throws(StorageError) -> IdempotencyRecord? {
        try database.read { connection throws(StorageError) in
            try IdempotencyTable(connection: connection).find(keyID: keyID, key: key)
        }
    }

    /// Keeps an answer. Where two race the first stays.
    ///
    /// - Returns: the one that is kept.
    /// - Throws: `invalid`.
    @discardableResult
    public func saveIdempotency(_ record: IdempotencyRecord) throws(StorageError) -> IdempotencyRecord {
        if !(1...255).contains(record.key.unicodeScalars.count) {
            throw .invalid(field: "idempotency_key", reason: "1 to 255 characters are needed")
        }
        return try database.write { connection throws(StorageError) in
            let table = IdempotencyTable(connection: connection)
            _ = try table.insert(record)
            guard let kept = try table.find(keyID: record.keyID, key: record.key) else {
                throw .corrupt("an answer is in the index of idempotency keys and not in their table")
            }
            return kept
        }
    }

    /// Forgets answers kept before a time, oldest first. Returns how many went.
    @discardableResult
    public func purgeIdempotency(before time: Date, limit: Int = 1000) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in
            try IdempotencyTable(connection: connection).purge(before: time, limit: max(limit, 0))
        }
    }
}
