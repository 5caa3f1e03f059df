import Foundation

struct ConversationTable {
    let connection: any SQLConnection

    private static let columns = "id, tail, version, updated_at, state"

    /// - Throws: `corrupt` where another conversation has the first half of the hash: one chance in 2⁶⁴ for each pair.
    func find(_ key: ConversationKey) throws(StorageError) -> ConversationRecord? {
        let found = try connection.first(
            "SELECT \(Self.columns) FROM conversation WHERE id = ?", [.integer(key.high)], decode: Self.decode)
        guard let found else { return nil }
        guard found.key == key else { throw .corrupt("two conversations have the same place") }
        return found
    }

    func find(id: Int64) throws(StorageError) -> ConversationRecord? {
        try connection.first(
            "SELECT \(Self.columns) FROM conversation WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    func insert(_ record: ConversationRecord) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO conversation (id, tail, version, updated_at, changed_day, state) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(record.key.high), .integer(record.key.low), .integer(record.version),
                .integer(record.updated.milliseconds), .integer(Self.day(record.updated)), .blob(record.state),
            ])
    }

    /// - Parameter sameDay: whether it was changed on this day before: then the index is left alone.
    func update(_ record: ConversationRecord, sameDay: Bool) throws(StorageError) {
        let values: [SQLValue] = [
            .integer(record.version), .integer(record.updated.milliseconds), .blob(record.state),
        ]
        if sameDay {
            try connection.run(
                "UPDATE conversation SET version = ?, updated_at = ?, state = ? WHERE id = ?",
                values + [.integer(record.key.high)])
        } else {
            try connection.run(
                "UPDATE conversation SET version = ?, updated_at = ?, state = ?, changed_day = ? WHERE id = ?",
                values + [.integer(Self.day(record.updated)), .integer(record.key.high)])
        }
    }

    func remove(id: Int64) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM conversation WHERE id = ?", [.integer(id)]) == 1
    }

    /// Those last changed before a day, longest ago first.
    func changed(before day: Int64, limit: Int) throws(StorageError) -> [ConversationRecord] {
        try connection.all(
            "SELECT \(Self.columns) FROM conversation WHERE changed_day < ? ORDER BY changed_day, id LIMIT ?",
            [.integer(day), .integer(limit)], decode: Self.decode)
    }

    /// In the order of their places, beyond one.
    func page(after id: Int64, limit: Int) throws(StorageError) -> [ConversationRecord] {
        try connection.all(
            "SELECT \(Self.columns) FROM conversation WHERE id > ? ORDER BY id LIMIT ?",
            [.integer(id), .integer(limit)], decode: Self.decode)
    }

    func count() throws(StorageError) -> Int {
        try connection.first("SELECT count(*) FROM conversation") { $0.int(0) } ?? 0
    }

    static func day(_ time: Date) -> Int64 { Int64((time.timeIntervalSince1970 / 86_400).rounded(.down)) }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> ConversationRecord {
        ConversationRecord(
            key: ConversationKey(high: row.integer(0), low: row.integer(1)), version: row.integer(2),
            updated: Date(milliseconds: row.integer(3)), state: row.bytes(4))
    }
}

/// Which accounts take part in which conversation.
struct ConversationAccountTable {
    let connection: any SQLConnection

    func insert(account: UInt64, conversation: Int64) throws(StorageError) {
        try connection.run(
            "INSERT INTO conversation_account (account, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [.integer(Int64(bitPattern: account)), .integer(conversation)])
    }

    func remove(account: UInt64, conversation: Int64) throws(StorageError) {
        try connection.run(
            "DELETE FROM conversation_account WHERE account = ? AND conversation = ?",
            [.integer(Int64(bitPattern: account)), .integer(conversation)])
    }

    /// - Complexity: O(all rows): only for a conversation that does not say any more who takes part.
    func remove(conversation: Int64) throws(StorageError) {
        try connection.run("DELETE FROM conversation_account WHERE conversation = ?", [.integer(conversation)])
    }

    func conversations(of account: UInt64, limit: Int) throws(StorageError) -> [Int64] {
        try connection.all(
            "SELECT conversation FROM conversation_account WHERE account = ? ORDER BY conversation LIMIT ?",
            [.integer(Int64(bitPattern: account)), .integer(limit)]
        ) { $0.integer(0) }
    }
}

struct AccountContactTable {
    let connection: any SQLConnection

    func find(_ account: UInt64) throws(StorageError) -> AccountContactRecord? {
        try connection.first(
            "SELECT id, updated_at, pattern FROM account_contact WHERE id = ?",
            [.integer(Int64(bitPattern: account))], decode: Self.decode)
    }

    /// In the order of their places, beyond one.
    func page(after id: Int64, limit: Int) throws(StorageError) -> [AccountContactRecord] {
        try connection.all(
            "SELECT id, updated_at, pattern FROM account_contact WHERE id > ? ORDER BY id LIMIT ?",
            [.integer(id), .integer(limit)], decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> AccountContactRecord {
        AccountContactRecord(
            account: UInt64(bitPattern: row.integer(0)), updated: Date(milliseconds: row.integer(1)),
            pattern: row.bytes(2))
    }

    func save(_ record: AccountContactRecord) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO account_contact (id, updated_at, changed_day, pattern) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at, changed_day = excluded.changed_day,
                    pattern = excluded.pattern
            """,
            [
                .integer(Int64(bitPattern: record.account)), .integer(record.updated.milliseconds),
                .integer(ConversationTable.day(record.updated)), .blob(record.pattern),
            ])
    }

    func remove(_ account: UInt64) throws(StorageError) -> Bool {
        try connection.run(
            "DELETE FROM account_contact WHERE id = ?", [.integer(Int64(bitPattern: account))]) == 1
    }

    func purge(before day: Int64, limit: Int) throws(StorageError) -> Int {
        try connection.run(
            """
            DELETE FROM account_contact WHERE id IN
                (SELECT id FROM account_contact WHERE changed_day < ? ORDER BY changed_day, id LIMIT ?)
            """, [.integer(day), .integer(limit)])
    }
}
