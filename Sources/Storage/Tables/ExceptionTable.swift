import Foundation

struct ExceptionTable {
    let connection: any SQLConnection

    private static let columns = """
        id, bank_id, algorithm, value, item_algorithm, item_value, who, why, created_at
        """

    /// Returns false when the pair is excepted already.
    func insert(_ exception: MatchException) throws(StorageError) -> Bool {
        try connection.run(
            "INSERT INTO exception (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                .integer(exception.id), .integer(exception.bankID), .integer(exception.value.algorithm.number),
                .blob(exception.value.bytes), .integer(exception.item.algorithm.number),
                .blob(exception.item.bytes), .text(exception.who), .text(exception.why),
                .integer(exception.created.milliseconds),
            ]) == 1
    }

    func find(bank: Int64, value: FingerprintValue, item: FingerprintValue) throws(StorageError) -> MatchException? {
        try connection.first(
            """
            SELECT \(Self.columns) FROM exception
            WHERE bank_id = ? AND algorithm = ? AND value = ? AND item_algorithm = ? AND item_value = ?
            """,
            [
                .integer(bank), .integer(value.algorithm.number), .blob(value.bytes),
                .integer(item.algorithm.number), .blob(item.bytes),
            ], decode: Self.decode)
    }

    /// Returns the bank it was for; nil when there is no such exception.
    func remove(_ id: Int64) throws(StorageError) -> Int64? {
        try connection.first("DELETE FROM exception WHERE id = ? RETURNING bank_id", [.integer(id)]) { $0.integer(0) }
    }

    /// Those for one item.
    func all(item: FingerprintValue) throws(StorageError) -> [MatchException] {
        try connection.all(
            "SELECT \(Self.columns) FROM exception WHERE item_algorithm = ? AND item_value = ? ORDER BY id",
            [.integer(item.algorithm.number), .blob(item.bytes)], decode: Self.decode)
    }

    func list(bank: Int64?, after id: Int64, limit: Int) throws(StorageError) -> [MatchException] {
        let condition = bank == nil ? "" : "AND bank_id = ?"
        return try connection.all(
            "SELECT \(Self.columns) FROM exception WHERE id > ? \(condition) ORDER BY id LIMIT ?",
            [.integer(id)] + (bank.map { [.integer($0)] } ?? []) + [.integer(limit)], decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> MatchException {
        MatchException(
            id: row.integer(0), bankID: row.integer(1),
            value: try FingerprintTable.value(row, algorithm: 2, value: 3),
            item: try FingerprintTable.value(row, algorithm: 4, value: 5), who: row.text(6), why: row.text(7),
            created: Date(milliseconds: row.integer(8)))
    }
}
