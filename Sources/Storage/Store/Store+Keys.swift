import Foundation

extension Store {
    /// Keeps a new API key.
    ///
    /// - Throws: `invalid`, also when the id is taken.
    public func insertKey(_ key: APIKeyRecord) throws(StorageError) {
        if key.digest.count != 32 { throw .invalid(field: "digest", reason: "a digest is 32 bytes of SHA-256") }
        if key.scopes.isEmpty || key.scopes.contains(where: { $0.isEmpty || $0.contains(" ") }) {
            throw .invalid(field: "scopes", reason: "a key has at least one scope, and a scope is one word")
        }
        if key.name.unicodeScalars.count > 200 {
            throw .invalid(field: "name", reason: "a name has at most 200 characters")
        }
        if let rate = key.ratePerSecond, rate < 1 {
            throw .invalid(field: "rate_per_second", reason: "a rate is at least 1 a second")
        }
        try database.write { connection throws(StorageError) in
            guard try APIKeyTable(connection: connection).insert(key) else {
                throw .invalid(field: "id", reason: "there is a key \(key.id) already")
            }
        }
    }

    public func key(_ id: String) throws(StorageError) -> APIKeyRecord? {
        try database.read { connection throws(StorageError) in try APIKeyTable(connection: connection).find(id) }
    }

    /// A page of keys, oldest first, revoked and expired ones among them.
    public func keys(after cursor: String? = nil, limit: Int = 100) throws(StorageError) -> Page<APIKeyRecord> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map(TimeCursor.init) ?? .start
        return try database.read { connection throws(StorageError) in
            let rows = try APIKeyTable(connection: connection).list(after: position, limit: limit + 1)
            return Page(rows, limit: limit) { TimeCursor(milliseconds: $0.created.milliseconds, id: $0.id).text }
        }
    }

    /// Ends a key for ever. Returns false when there is no such key or it was revoked before.
    @discardableResult
    public func revokeKey(_ id: String) throws(StorageError) -> Bool {
        let time = now()
        return try database.write { connection throws(StorageError) in
            try APIKeyTable(connection: connection).revoke(id, at: time)
        }
    }

    /// Writes down when keys were last used, all in one transaction. A time before the one that is kept, and a key that
    /// is not there, are passed over.
    public func touchKeys(_ uses: [(id: String, at: Date)]) throws(StorageError) {
        if uses.isEmpty { return }
        try database.write { connection throws(StorageError) in
            let table = APIKeyTable(connection: connection)
            for use in uses { try table.touch(use.id, at: use.at) }
        }
    }

    /// How many keys there are, revoked and expired ones among them.
    public func keyCount() throws(StorageError) -> Int {
        try database.read { connection throws(StorageError) in try APIKeyTable(connection: connection).count() }
    }
}
