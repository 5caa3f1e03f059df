import Foundation
import SafetyCore

struct FingerprintTable {
    let connection: any SQLConnection

    static let columns = """
        id, bank_id, algorithm, value, enabled, created_at, updated_at, external_id, labels, source, note,
        expires_at
        """

    func find(id: Int64) throws(StorageError) -> Fingerprint? {
        try connection.first(
            "SELECT \(Self.columns) FROM fingerprint WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    func find(_ value: FingerprintValue, bank: Int64) throws(StorageError) -> Fingerprint? {
        try connection.first(
            "SELECT \(Self.columns) FROM fingerprint WHERE bank_id = ? AND algorithm = ? AND value = ?",
            [.integer(bank), .integer(value.algorithm.number), .blob(value.bytes)], decode: Self.decode)
    }

    func find(externalID: String, bank: Int64) throws(StorageError) -> Fingerprint? {
        try connection.first(
            "SELECT \(Self.columns) FROM fingerprint WHERE bank_id = ? AND external_id = ?",
            [.integer(bank), .text(externalID)], decode: Self.decode)
    }

    /// Banked fingerprints with exactly these values, in any bank: for lookups.
    func all(_ value: FingerprintValue) throws(StorageError) -> [Fingerprint] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM fingerprint
            WHERE bank_id IN (SELECT id FROM bank) AND algorithm = ? AND value = ? ORDER BY id
            """, [.integer(value.algorithm.number), .blob(value.bytes)], decode: Self.decode)
    }

    /// Inserts one after the other unless the value, or the external id, is in the bank already.
    struct Insertion {
        private let statement: any SQLStatement
        private let source: SQLValue

        init(_ connection: any SQLConnection, bank: Int64, source: String?, now: Date) throws(StorageError) {
            statement = try connection.prepare(
                "INSERT INTO fingerprint (\(FingerprintTable.columns)) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            self.source = .optional(source)
            statement.reset()
            try statement.bind(integer: bank, at: 2)
            try statement.bind(integer: now.milliseconds, at: 6)
            try statement.bind(integer: now.milliseconds, at: 7)
        }

        /// Returns whether it was inserted.
        func insert(_ new: NewFingerprint, id: Int64) throws(StorageError) -> Bool {
            statement.reset()
            try statement.bind(integer: id, at: 1)
            try statement.bind(integer: new.value.algorithm.number, at: 3)
            try new.value.withBytes { bytes throws(StorageError) in try statement.bind(bytes: bytes, at: 4) }
            try statement.bind(integer: (new.enabled ?? true) ? 1 : 0, at: 5)
            try statement.bind(.optional(new.externalID), at: 8)
            try statement.bind(.optional(new.labels.flatMap(Labels.text)), at: 9)
            try statement.bind(new.source.map(SQLValue.text) ?? source, at: 10)
            try statement.bind(.optional(new.note.flatMap { $0.isEmpty ? nil : $0 }), at: 11)
            try statement.bind(.optional(new.expires?.milliseconds), at: 12)
            while try statement.step() {}
            return statement.changes == 1
        }
    }

    /// Rewrites everything but identity and creation.
    func update(_ fingerprint: Fingerprint) throws(StorageError) {
        try connection.run(
            """
            UPDATE fingerprint SET algorithm = ?, value = ?, enabled = ?, updated_at = ?, external_id = ?, labels = ?,
                source = ?, note = ?, expires_at = ?
            WHERE id = ?
            """,
            [
                .integer(fingerprint.value.algorithm.number), .blob(fingerprint.value.bytes),
                .flag(fingerprint.enabled), .integer(fingerprint.updated.milliseconds),
                .optional(fingerprint.externalID), .optional(Labels.text(fingerprint.labels)),
                .optional(fingerprint.source), .optional(fingerprint.note.isEmpty ? nil : fingerprint.note),
                .optional(fingerprint.expires?.milliseconds), .integer(fingerprint.id),
            ])
    }

    func remove(_ id: Int64) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM fingerprint WHERE id = ?", [.integer(id)]) == 1
    }

    func counts(bank: Int64) throws(StorageError) -> BankCounts {
        var counts = BankCounts(total: 0, disabled: 0, byAlgorithm: [:])
        let groups = try connection.all(
            "SELECT algorithm, enabled, count(*) FROM fingerprint WHERE bank_id = ? GROUP BY algorithm, enabled",
            [.integer(bank)]
        ) { (algorithm: $0.integer(0), enabled: $0.flag(1), count: $0.int(2)) }
        for group in groups {
            guard let algorithm = FingerprintAlgorithm(number: group.algorithm) else { continue }
            counts.total += group.count
            counts.byAlgorithm[algorithm, default: 0] += group.count
            if !group.enabled { counts.disabled += group.count }
        }
        return counts
    }

    static func decode(_ row: any SQLStatement) throws(StorageError) -> Fingerprint {
        Fingerprint(
            id: row.integer(0), bankID: row.integer(1), value: try value(row, algorithm: 2, value: 3),
            externalID: row.optionalText(7), source: row.optionalText(9),
            labels: Labels.list(row.optionalText(8)), note: row.optionalText(10) ?? "", enabled: row.flag(4),
            expires: row.optionalInteger(11).map(Date.init(milliseconds:)), created: Date(milliseconds: row.integer(5)),
            updated: Date(milliseconds: row.integer(6)))
    }

    static func value(
        _ row: any SQLStatement, algorithm: Int, value: Int
    ) throws(StorageError) -> FingerprintValue {
        guard let known = FingerprintAlgorithm(number: row.integer(algorithm)),
            let value = row.withBytes(value, { FingerprintValue(known, bytes: $0) })
        else { throw .corrupt("a fingerprint has no known algorithm or a wrong length") }
        return value
    }
}
