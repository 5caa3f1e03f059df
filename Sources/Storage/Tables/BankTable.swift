import Foundation
import SafetyCore

struct BankTable {
    let connection: any SQLConnection

    private static let columns = """
        id, name, source, note, labels, harm, enabled, max_distance, min_quality, created_at, updated_at,
        decision, match_ratio
        """

    func insert(_ bank: Bank) throws(StorageError) -> Bool {
        try connection.run(
            "INSERT INTO bank (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                .integer(bank.id), .text(bank.name), .text(bank.source), .text(bank.note),
                .optional(Labels.text(bank.labels)), .text(bank.harm.rawValue), .flag(bank.enabled),
                .integer(bank.maxDistance), .integer(bank.minQuality), .integer(bank.created.milliseconds),
                .integer(bank.updated.milliseconds), .text(bank.decision.rawValue), .real(bank.matchRatio),
            ]) == 1
    }

    func update(_ bank: Bank) throws(StorageError) {
        try connection.run(
            """
            UPDATE bank SET name = ?, source = ?, note = ?, labels = ?, harm = ?, enabled = ?, max_distance = ?,
                min_quality = ?, updated_at = ?, decision = ?, match_ratio = ?
            WHERE id = ?
            """,
            [
                .text(bank.name), .text(bank.source), .text(bank.note), .optional(Labels.text(bank.labels)),
                .text(bank.harm.rawValue), .flag(bank.enabled), .integer(bank.maxDistance),
                .integer(bank.minQuality), .integer(bank.updated.milliseconds), .text(bank.decision.rawValue),
                .real(bank.matchRatio), .integer(bank.id),
            ])
    }

    func remove(_ id: Int64) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM bank WHERE id = ?", [.integer(id)]) == 1
    }

    func find(id: Int64) throws(StorageError) -> Bank? {
        try connection.first(
            "SELECT \(Self.columns) FROM bank WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    func find(name: String) throws(StorageError) -> Bank? {
        try connection.first(
            "SELECT \(Self.columns) FROM bank WHERE lower(name) = lower(?)", [.text(name)], decode: Self.decode)
    }

    func all() throws(StorageError) -> [Bank] {
        try connection.all("SELECT \(Self.columns) FROM bank ORDER BY lower(name)", decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> Bank {
        guard let harm = Harm(rawValue: row.text(5)) else { throw .corrupt("bank \(row.text(1)) has no known harm") }
        guard let decision = Decision(rawValue: row.text(11)) else {
            throw .corrupt("bank \(row.text(1)) has no known decision")
        }
        return Bank(
            id: row.integer(0), name: row.text(1), source: row.text(2), note: row.text(3),
            labels: Labels.list(row.optionalText(4)), harm: harm, enabled: row.flag(6), maxDistance: row.int(7),
            minQuality: row.int(8), decision: decision, matchRatio: row.real(12),
            created: Date(milliseconds: row.integer(9)),
            updated: Date(milliseconds: row.integer(10)))
    }
}
