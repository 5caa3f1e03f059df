import Foundation
import SafetyCore

struct DecisionTable {
    let connection: any SQLConnection

    private static let columns = """
        id, created_at, decision, dry_run, key_id, item, account, place, policy, failed, sha256, pdq, body
        """

    func insert(_ record: DecisionRecord) throws(StorageError) {
        try connection.run(
            "INSERT INTO decision (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .text(record.id), .integer(record.created.milliseconds), .text(record.decision.rawValue),
                .flag(record.dryRun), .text(record.keyID), .optional(record.item), .optional(record.account),
                .optional(record.place), .text(record.policy), .flag(record.failed), .optional(record.sha256),
                .optional(record.pdq), .text(record.body),
            ])
    }

    func find(_ id: String) throws(StorageError) -> DecisionRecord? {
        try connection.first("SELECT \(Self.columns) FROM decision WHERE id = ?", [.text(id)], decode: Self.decode)
    }

    /// Newest first.
    func list(
        _ filter: DecisionFilter, before position: TimeCursor?, limit: Int
    ) throws(StorageError) -> [DecisionRecord] {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func ask(_ condition: String, _ value: SQLValue...) {
            conditions.append(condition)
            values += value
        }
        if let item = filter.item { ask("item = ?", .text(item)) }
        if let account = filter.account { ask("account = ?", .text(account)) }
        if let key = filter.keyID { ask("key_id = ?", .text(key)) }
        if let decision = filter.decision { ask("decision = ?", .text(decision.rawValue)) }
        if let from = filter.from { ask("created_at >= ?", .integer(from.milliseconds)) }
        if let through = filter.through { ask("created_at <= ?", .integer(through.milliseconds)) }
        if let position {
            ask("(created_at, id) < (?, ?)", .integer(position.milliseconds), .text(position.id))
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try connection.all(
            "SELECT \(Self.columns) FROM decision \(condition) ORDER BY created_at DESC, id DESC LIMIT ?",
            values + [.integer(limit)], decode: Self.decode)
    }

    func purge(before time: Date, limit: Int) throws(StorageError) -> Int {
        try connection.run(
            """
            DELETE FROM decision WHERE id IN
                (SELECT id FROM decision WHERE created_at < ? ORDER BY created_at, id LIMIT ?)
            """, [.integer(time.milliseconds), .integer(limit)])
    }

    func count(_ decision: Decision, from: Date, to: Date) throws(StorageError) -> Int {
        try connection.first(
            "SELECT count(*) FROM decision WHERE decision = ? AND created_at >= ? AND created_at < ?",
            [.text(decision.rawValue), .integer(from.milliseconds), .integer(to.milliseconds)]
        ) { $0.int(0) } ?? 0
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> DecisionRecord {
        guard let decision = Decision(rawValue: row.text(2)) else {
            throw .corrupt("\(row.text(0)) is no known decision")
        }
        return DecisionRecord(
            id: row.text(0), created: Date(milliseconds: row.integer(1)), decision: decision, dryRun: row.flag(3),
            keyID: row.text(4), item: row.optionalText(5), account: row.optionalText(6), place: row.optionalText(7),
            policy: row.text(8), failed: row.flag(9), sha256: row.optionalBytes(10), pdq: row.optionalBytes(11),
            body: row.text(12))
    }
}
