import Foundation

extension FingerprintTable {
    /// Enabled fingerprints whose time has come, longest past first.
    func expired(at time: Date, limit: Int) throws(StorageError) -> [(id: Int64, bankID: Int64)] {
        try connection.all(
            """
            SELECT id, bank_id FROM fingerprint
            WHERE expires_at IS NOT NULL AND enabled = 1 AND expires_at <= ? ORDER BY expires_at LIMIT ?
            """, [.integer(time.milliseconds), .integer(limit)]
        ) { (id: $0.integer(0), bankID: $0.integer(1)) }
    }

    func disable(_ id: Int64, now: Date) throws(StorageError) {
        try connection.run(
            "UPDATE fingerprint SET enabled = 0, updated_at = ? WHERE id = ?",
            [.integer(now.milliseconds), .integer(id)])
    }
}
