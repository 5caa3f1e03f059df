import Foundation

extension Store {
    /// Switches off the fingerprints whose time has come, in one transaction, and logs it, so that an index drops them.
    ///
    /// - Returns: how many; as many as `limit` means that there may be more.
    @discardableResult
    public func expireFingerprints(limit: Int = 10_000) throws(StorageError) -> Int {
        let time = Date(milliseconds: now().milliseconds)
        // Asked first without taking the writers' turn: nearly always there is nothing to do.
        let waiting = try database.read { connection throws(StorageError) in
            try FingerprintTable(connection: connection).expired(at: time, limit: 1)
        }
        if waiting.isEmpty { return 0 }
        return try database.write { connection throws(StorageError) in
            let table = FingerprintTable(connection: connection)
            let expired = try table.expired(at: time, limit: max(limit, 1))
            if expired.isEmpty { return 0 }
            let changes = ChangeTable(connection: connection)
            let sequence = try changes.nextSequence()
            for one in expired { try table.disable(one.id, now: time) }
            for (bank, ones) in Dictionary(grouping: expired, by: \.bankID).sorted(by: { $0.key < $1.key }) {
                try changes.log(.updated, bank: bank, ids: ones.map(\.id), sequence: sequence)
            }
            return expired.count
        }
    }
}
