import SafetyCore

extension FingerprintTable {
    /// Enabled fingerprints of an algorithm in order of id, for an index. The banks' own switches are not looked at.
    ///
    /// - Returns: the id to continue after; nil at the end.
    func indexEntries(
        _ algorithm: FingerprintAlgorithm, after id: Int64, through last: Int64 = .max, limit: Int,
        into entries: inout [IndexEntry]
    ) throws(StorageError) -> Int64? {
        let statement = try connection.prepare(
            """
            SELECT id, bank_id, value FROM fingerprint
            WHERE id > ? AND id <= ? AND algorithm = ? AND enabled = 1 ORDER BY id LIMIT ?
            """)
        try statement.bind([.integer(id), .integer(last), .integer(algorithm.number), .integer(limit)])
        defer { statement.reset() }
        var count = 0
        while try statement.step() {
            guard let value = statement.withBytes(2, { FingerprintValue(algorithm, bytes: $0) }) else {
                throw .corrupt("a fingerprint has a wrong length")
            }
            entries.append(IndexEntry(id: statement.integer(0), bankID: statement.integer(1), value: value))
            count += 1
        }
        return count == limit ? entries.last?.id : nil
    }

    /// The fingerprints among these ids as they are now: enabled ones whole, of disabled ones the id.
    func states(
        ids: ClosedRange<Int64>
    ) throws(StorageError) -> (present: [IndexEntry], disabled: [Int64]) {
        var present: [IndexEntry] = []
        var disabled: [Int64] = []
        _ = try connection.all(
            "SELECT id, bank_id, algorithm, value, enabled FROM fingerprint WHERE id BETWEEN ? AND ? ORDER BY id",
            [.integer(ids.lowerBound), .integer(ids.upperBound)]
        ) { row throws(StorageError) in
            if row.flag(4) {
                let value = try Self.value(row, algorithm: 2, value: 3)
                present.append(IndexEntry(id: row.integer(0), bankID: row.integer(1), value: value))
            } else {
                disabled.append(row.integer(0))
            }
        }
        return (present, disabled)
    }

    /// Those with a label, in order of id.
    ///
    /// - Complexity: O(labelled fingerprints of the bank)
    func list(
        bank: Int64, label: String, algorithm: FingerprintAlgorithm?, after id: Int64, limit: Int
    ) throws(StorageError) -> [Fingerprint] {
        // Taking the label out of `|a|b|` changes the text only if it is there whole; case counts in every database.
        var conditions = """
            bank_id = ? AND id > ? AND labels IS NOT NULL
            AND replace('|' || labels || '|', ?, '') <> '|' || labels || '|'
            """
        var values: [SQLValue] = [.integer(bank), .integer(id), .text("|\(label)|")]
        if let algorithm {
            conditions += " AND algorithm = ?"
            values.append(.integer(algorithm.number))
        }
        return try connection.all(
            "SELECT \(Self.columns) FROM fingerprint WHERE \(conditions) ORDER BY id LIMIT ?",
            values + [.integer(limit)], decode: Self.decode)
    }

    /// Those of one algorithm whose bits lie between two values, in order of value.
    func list(
        bank: Int64, from low: FingerprintValue, through high: FingerprintValue, after: FingerprintValue?, limit: Int
    ) throws(StorageError) -> [Fingerprint] {
        var conditions = "bank_id = ? AND algorithm = ? AND value BETWEEN ? AND ?"
        var values: [SQLValue] = [
            .integer(bank), .integer(low.algorithm.number), .blob(low.bytes), .blob(high.bytes),
        ]
        if let after {
            conditions += " AND value > ?"
            values.append(.blob(after.bytes))
        }
        return try connection.all(
            "SELECT \(Self.columns) FROM fingerprint WHERE \(conditions) ORDER BY value LIMIT ?",
            values + [.integer(limit)], decode: Self.decode)
    }
}
