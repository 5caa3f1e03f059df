/// The log of what changed in banks, fingerprints and exceptions: how an index snapshot catches up, and how a scan
/// notices that it may come out differently.
struct ChangeTable {
    let connection: any SQLConnection

    /// Opens the sequence number of this transaction.
    func nextSequence() throws(StorageError) -> Int64 {
        try CounterTable(connection: connection).advance(.changeSequence)
    }

    func log(
        _ kind: ChangeRecord.Kind, bank: Int64, ids: ClosedRange<Int64>, sequence: Int64
    ) throws(StorageError) {
        let id = try CounterTable(connection: connection).advance(.change)
        try connection.run(
            "INSERT INTO change (id, sequence, kind, bank_id, first_id, last_id) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(id), .integer(sequence), .text(kind.rawValue), .integer(bank), .integer(ids.lowerBound),
                .integer(ids.upperBound),
            ])
    }

    /// Logs many fingerprints of one bank, joining neighbours.
    func log(
        _ kind: ChangeRecord.Kind, bank: Int64, ids: some Sequence<Int64>, sequence: Int64
    ) throws(StorageError) {
        var run: ClosedRange<Int64>?
        for id in ids.sorted() {
            if let open = run {
                if id <= open.upperBound + 1 {
                    run = open.lowerBound...max(id, open.upperBound)
                    continue
                }
                try log(kind, bank: bank, ids: open, sequence: sequence)
            }
            run = id...id
        }
        if let open = run { try log(kind, bank: bank, ids: open, sequence: sequence) }
    }

    func records(after sequence: Int64) throws(StorageError) -> [ChangeRecord] {
        try connection.all(
            """
            SELECT sequence, kind, bank_id, first_id, last_id FROM change
            WHERE sequence > ? ORDER BY sequence, id
            """, [.integer(sequence)]
        ) { row throws(StorageError) in
            guard let kind = ChangeRecord.Kind(rawValue: row.text(1)) else {
                throw .corrupt("the change log holds a change of unknown kind \(row.text(1))")
            }
            return ChangeRecord(
                sequence: row.integer(0), kind: kind, bankID: row.integer(2), ids: row.integer(3)...row.integer(4))
        }
    }

    func prune(through sequence: Int64) throws(StorageError) -> Int {
        try connection.run("DELETE FROM change WHERE sequence <= ?", [.integer(sequence)])
    }
}
