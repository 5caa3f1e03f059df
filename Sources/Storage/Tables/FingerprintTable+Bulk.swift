import Foundation

extension FingerprintTable {
    /// Inserts plain values, many to a statement: opening the table and its indexes once for 32 rows instead of for
    /// each is a third of the time of a large import.
    struct BulkInsertion {
        static let rowsPerStatement = 32

        private let connection: any SQLConnection
        private let statement: any SQLStatement
        private let source: String?

        init(_ connection: any SQLConnection, bank: Int64, source: String?, now: Date) throws(StorageError) {
            self.connection = connection
            self.source = source
            // What all rows share stands in the text: those are numbers of our own, and each binding costs time.
            let time = now.milliseconds
            let word = source == nil ? "NULL" : "?"
            let row = "(?, \(bank), ?, ?, 1, \(time), \(time), NULL, NULL, \(word), NULL, NULL)"
            let rows = Array(repeating: row, count: Self.rowsPerStatement).joined(separator: ", ")
            statement = try connection.prepareOnce(
                "INSERT INTO fingerprint (\(columns)) VALUES \(rows) ON CONFLICT DO NOTHING")
            statement.reset()
            guard let source else { return }
            for row in 0..<Self.rowsPerStatement { try statement.bind(.text(source), at: row * 4 + 4) }
        }

        /// Inserts `rowsPerStatement` values under consecutive ids, leaving out those that the bank has.
        ///
        /// - Returns: the positions of those inserted; nil when all were.
        func insert(
            _ rows: ArraySlice<ImportRow>, firstID: Int64
        ) throws(StorageError) -> [Int]? {
            statement.reset()
            let width = source == nil ? 3 : 4
            var index = 1
            var id = firstID
            for row in rows {
                try statement.bind(integer: id, at: index)
                try statement.bind(integer: row.value.algorithm.number, at: index + 1)
                try row.value.withBytes { bytes throws(StorageError) in
                    try statement.bind(bytes: bytes, at: index + 2)
                }
                index += width
                id += 1
            }
            while try statement.step() {}
            let inserted = statement.changes
            if inserted == rows.count { return nil }
            if inserted == 0 { return [] }
            return try connection.all(
                "SELECT id FROM fingerprint WHERE id BETWEEN ? AND ? ORDER BY id",
                [.integer(firstID), .integer(id - 1)]
            ) { Int($0.integer(0) - firstID) }
        }
    }
}
