import Foundation

/// What one transaction on conversations may read and write. It lives only inside of it.
public struct ConversationAccess {
    let connection: any SQLConnection
    /// When the transaction began, as rows say it.
    public let now: Date

    public func conversation(_ key: ConversationKey) throws(StorageError) -> ConversationRecord? {
        try ConversationTable(connection: connection).find(key)
    }

    public func conversation(id: Int64) throws(StorageError) -> ConversationRecord? {
        try ConversationTable(connection: connection).find(id: id)
    }

    /// Writes where a conversation stands now, under the next version.
    ///
    /// - Parameters:
    ///   - before: what was read of it in this transaction; nil makes it.
    ///   - joined: accounts that take part since then.
    ///   - left: accounts that do so no more.
    public func save(
        _ key: ConversationKey, state: [UInt8], before: ConversationRecord?, joined: [UInt64] = [], left: [UInt64] = []
    ) throws(StorageError) {
        let table = ConversationTable(connection: connection)
        let record = ConversationRecord(key: key, version: (before?.version ?? 0) + 1, updated: now, state: state)
        if let before {
            let sameDay = ConversationTable.day(before.updated) == ConversationTable.day(now)
            try table.update(record, sameDay: sameDay)
        } else {
            try table.insert(record)
        }
        let accounts = ConversationAccountTable(connection: connection)
        for account in joined { try accounts.insert(account: account, conversation: key.high) }
        for account in left { try accounts.remove(account: account, conversation: key.high) }
    }

    /// Forgets a conversation.
    ///
    /// - Parameter accounts: who takes part; nil where that is not known any more, and then every row is looked through.
    /// - Returns: whether there was one.
    @discardableResult
    public func remove(id: Int64, accounts: [UInt64]?) throws(StorageError) -> Bool {
        let table = ConversationAccountTable(connection: connection)
        if let accounts {
            for account in accounts { try table.remove(account: account, conversation: id) }
        } else {
            try table.remove(conversation: id)
        }
        return try ConversationTable(connection: connection).remove(id: id)
    }

    /// Places of conversations that an account takes part in.
    public func conversations(of account: UInt64, limit: Int) throws(StorageError) -> [Int64] {
        try ConversationAccountTable(connection: connection).conversations(of: account, limit: limit)
    }

    /// That an account takes no part in what is not there any more.
    public func leave(account: UInt64, conversation: Int64) throws(StorageError) {
        try ConversationAccountTable(connection: connection).remove(account: account, conversation: conversation)
    }

    /// Places and states of conversations that were last changed before the day of a time, longest ago first.
    public func conversations(changedBefore time: Date, limit: Int) throws(StorageError) -> [ConversationRecord] {
        try ConversationTable(connection: connection).changed(before: ConversationTable.day(time), limit: limit)
    }

    public func contact(_ account: UInt64) throws(StorageError) -> [UInt8]? {
        try AccountContactTable(connection: connection).find(account)?.pattern
    }

    public func saveContact(_ account: UInt64, _ pattern: [UInt8]) throws(StorageError) {
        try AccountContactTable(connection: connection).save(
            AccountContactRecord(account: account, updated: now, pattern: pattern))
    }

    @discardableResult
    public func removeContact(_ account: UInt64) throws(StorageError) -> Bool {
        try AccountContactTable(connection: connection).remove(account)
    }

    /// Puts messages to webhooks into the outbox. Returns how many deliveries were made.
    public func tell(
        _ events: [(type: String, messageID: String, payload: String)]
    ) throws(StorageError) -> Int {
        try Store.tell(events, now: now, connection)
    }

    /// Keeps an answer to be repeated; where there is one under its key, that one stays.
    public func keep(_ answer: IdempotencyRecord) throws(StorageError) {
        _ = try IdempotencyTable(connection: connection).insert(answer)
    }
}

extension Store {
    /// Runs `body` as one transaction: when it returns everything is on disk, when it throws nothing has changed.
    public func changeConversations<T>(
        _ body: (ConversationAccess) throws(StorageError) -> T
    ) throws(StorageError) -> T {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            try body(ConversationAccess(connection: connection, now: time))
        }
    }

    public func conversation(_ key: ConversationKey) throws(StorageError) -> ConversationRecord? {
        try database.read { connection throws(StorageError) in try ConversationTable(connection: connection).find(key) }
    }

    /// - Complexity: O(conversations), from an index alone.
    public func conversationCount() throws(StorageError) -> Int {
        try database.read { connection throws(StorageError) in try ConversationTable(connection: connection).count() }
    }

    /// Conversations in the order of their places (`key.high`), beyond one.
    public func conversations(after place: Int64, limit: Int) throws(StorageError) -> [ConversationRecord] {
        try database.read { connection throws(StorageError) in
            try ConversationTable(connection: connection).page(after: place, limit: limit)
        }
    }

    /// Patterns of contacts in the order of their accounts' bits read as a signed number, beyond one.
    public func contacts(after place: Int64, limit: Int) throws(StorageError) -> [AccountContactRecord] {
        try database.read { connection throws(StorageError) in
            try AccountContactTable(connection: connection).page(after: place, limit: limit)
        }
    }

    public func contact(_ account: UInt64) throws(StorageError) -> AccountContactRecord? {
        try database.read { connection throws(StorageError) in
            try AccountContactTable(connection: connection).find(account)
        }
    }

    /// Forgets patterns of contacts that were last changed before the day of a time. Returns how many went.
    @discardableResult
    public func purgeContacts(before time: Date, limit: Int = 1000) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in
            try AccountContactTable(connection: connection).purge(
                before: ConversationTable.day(time), limit: max(limit, 0))
        }
    }

    /// The secret of this data folder that names of accounts, conversations and messages are hashed with; made when it
    /// is first asked for, and kept with the database, so that a backup can be gone on with.
    public func conversationSecret() throws(StorageError) -> [UInt8] {
        try database.write { connection throws(StorageError) in
            let settings = SettingTable(connection: connection)
            if let known = try settings.value(Self.conversationSecretSetting) {
                guard known.utf8.count == 64 else { throw .corrupt("the secret of the conversations is not whole") }
                return Array(known.utf8)
            }
            var generator = SystemRandomNumberGenerator()
            let secret = (0..<4).map { _ in
                let part = String(generator.next() as UInt64, radix: 16)
                return String(repeating: "0", count: 16 - part.count) + part
            }.joined()
            try settings.set(Self.conversationSecretSetting, to: secret)
            return Array(secret.utf8)
        }
    }

    private static let conversationSecretSetting = "porchlight.conversation_secret"
}
