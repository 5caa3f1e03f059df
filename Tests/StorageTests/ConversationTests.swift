import Foundation
import Storage
import Testing

@Suite("Where conversations stand, kept")
struct ConversationTests {
    private static let made = Date(milliseconds: 1_700_000_000_000)
    private static let key = ConversationKey(high: -5, low: 9)

    @Test("A state is read as it was written, under the next version each time", arguments: Driver.allCases)
    func roundTrip(driver: Driver) throws {
        try withStore(driver) { store in
            #expect(try store.conversation(Self.key) == nil)
            for (number, bytes) in [[UInt8](repeating: 3, count: 500), [1, 2]].enumerated() {
                try store.changeConversations { access throws(StorageError) in
                    try access.save(
                        Self.key, state: bytes, before: try access.conversation(Self.key), joined: [7, .max])
                }
                let record = try #require(try store.conversation(Self.key))
                #expect(record.state == bytes && record.version == Int64(number + 1))
            }
            #expect(throws: StorageError.self) { try store.conversation(ConversationKey(high: -5, low: 8)) }
            try store.changeConversations { access throws(StorageError) in
                let places = try access.conversations(of: .max, limit: 10)
                #expect(places == [-5])
                let gone = try access.remove(id: -5, accounts: nil)
                let left = try access.conversations(of: 7, limit: 10)
                let again = try access.remove(id: -5, accounts: [])
                #expect(gone && left.isEmpty && !again)
            }
            #expect(try store.conversationCount() == 0)
        }
    }

    @Test("A transaction that fails changes nothing: no state, no contact, no message to webhooks")
    func rollback() throws {
        let store = try Store.inMemory()
        #expect(throws: StorageError.cancelled) {
            try store.changeConversations { access throws(StorageError) -> Void in
                try access.save(Self.key, state: [1], before: nil, joined: [7])
                try access.saveContact(7, [1])
                throw .cancelled
            }
        }
        #expect(try store.conversation(Self.key) == nil)
        #expect(try store.contact(7) == nil)
    }

    @Test("What was last changed before a day is found by it, and patterns of contacts go by it")
    func age() throws {
        let store = try Store.inMemory { Self.made }
        try store.changeConversations { access throws(StorageError) in
            try access.save(Self.key, state: [1], before: nil)
            try access.saveContact(7, [1, 2])
            let early = try access.conversations(changedBefore: Self.made, limit: 10)
            let late = try access.conversations(changedBefore: Self.made + 86_400, limit: 10)
            #expect(early.isEmpty && late.map(\.key) == [Self.key])
        }
        #expect(try store.contact(7)?.pattern == [1, 2])
        #expect(try store.purgeContacts(before: Self.made) == 0)
        #expect(try store.purgeContacts(before: Self.made + 86_400) == 1)
        try store.close()
    }

    @Test("The secret of a folder is made once and stays")
    func secret() throws {
        let folder = try TemporaryFolder()
        var secrets: Set<[UInt8]> = []
        for _ in 0..<2 {
            let store = try Store.open(folder: folder.path, verb: "test")
            secrets.insert(try store.conversationSecret())
            try store.close()
        }
        #expect(secrets.count == 1 && secrets.first?.count == 64)
        let other = try Store.inMemory()
        #expect(try other.conversationSecret() != secrets.first)
    }

    @Test("Databases of 0.1.0 and 0.2.0 come forward and take conversations", arguments: [3, 6])
    func forward(released: Int) throws {
        let folder = try TemporaryFolder()
        let old = try SQLiteDatabase(path: folder.path + "/" + Store.databaseFileName)
        try Migrator(migrations: Array(Migration.all.prefix(released))).migrate(old, now: Self.made)
        _ = try old.write { connection throws(StorageError) in
            try connection.run("INSERT INTO setting VALUES ('kept', 'yes')")
        }
        try old.close()
        let store = try Store.open(folder: folder.path, verb: "test")
        #expect(try store.schemaVersion() == Migration.all.count)
        #expect(try store.setting("kept") == "yes")
        try store.changeConversations { access throws(StorageError) in
            try access.save(Self.key, state: [1], before: nil, joined: [1, 2])
        }
        #expect(try store.conversationCount() == 1)
        #expect(try store.integrityCheck() == [])
        try store.close()
    }
}
