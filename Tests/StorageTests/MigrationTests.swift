import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Migrations")
struct MigrationTests {
    static let now = Date(milliseconds: 0)

    @Test("Numbers follow on one another and texts stay as released")
    func released() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
        // A released migration never changes: if this fails, write the next migration instead.
        #expect(Migration.all.map(\.checksum) == Self.checksums)
    }

    static let checksums = [
        "3a4a9faac6b073a5", "fa217f1d2c95861b", "bf0fc14e7c52b6f8", "edf8f6ccc8a1034f", "de29d1bedfa5744b",
        "53755b907035dd28", "af42226be15ed7d4",
    ]

    @Test("Every older version comes forward with its data", arguments: 0..<Migration.all.count)
    func forward(_ version: Int) throws {
        let database = try SQLiteDatabase(path: nil)
        let old = Migrator(migrations: Array(Migration.all.prefix(version)))
        try old.migrate(database, now: Self.now)
        if version > 0 {
            _ = try database.write { connection throws(StorageError) in
                try connection.run(
                    """
                    INSERT INTO bank (id, name, source, note, harm, enabled, max_distance, min_quality, created_at,
                        updated_at) VALUES (1, 'old', '', '', 'known_material', 1, 31, 50, 0, 0)
                    """)
            }
        }
        let store = try Store(database: database, lock: nil, now: { Self.now })
        #expect(try store.schemaVersion() == Migration.all.count)
        #expect(try store.banks().map(\.name) == (version > 0 ? ["old"] : []))
        #expect(try store.integrityCheck() == [])
    }

    @Test("A database from a newer version is refused, unchanged")
    func newer() throws {
        let folder = try TemporaryFolder()
        try Store.open(folder: folder.path, verb: "test").close()
        let path = folder.path + "/" + Store.databaseFileName
        let future = Migration(number: Migration.all.count + 1, name: "later", statements: [])
        let database = try SQLiteDatabase(path: path)
        try Migrator(migrations: Migration.all + [future]).migrate(database, now: Self.now)
        try database.close()
        let refusal = StorageError.newerDatabase(found: future.number, supported: Migration.all.count)
        #expect(throws: refusal) { try Store.open(folder: folder.path, verb: "test") }
        #expect(throws: refusal) { try Store.openReadOnly(folder: folder.path) }
    }

    @Test("An older database is not opened for reading only")
    func older() throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/" + Store.databaseFileName)
        try Migrator(migrations: [Migration.all[0]]).migrate(database, now: Self.now)
        try database.close()
        #expect(throws: StorageError.olderDatabase(found: 1, needed: Migration.all.count)) {
            try Store.openReadOnly(folder: folder.path)
        }
    }

    @Test("A migration that is not the one that ran is refused")
    func changed() throws {
        let database = try SQLiteDatabase(path: nil)
        try Migrator().migrate(database, now: Self.now)
        var edited = Migration.all
        edited[1].statements.append("SELECT 1")
        #expect(throws: StorageError.migrationChanged(number: 2)) {
            try Migrator(migrations: edited).migrate(database, now: Self.now)
        }
    }

    @Test("A migration that fails leaves the version before it")
    func failing() throws {
        let database = try SQLiteDatabase(path: nil)
        let broken = Migration(
            number: Migration.all.count + 1, name: "broken",
            statements: ["CREATE TABLE half (id {key})", "CREATE TABLE half (id {key})"])
        let migrator = Migrator(migrations: Migration.all + [broken])
        #expect(throws: StorageError.self) { try migrator.migrate(database, now: Self.now) }
        #expect(try migrator.check(database) == Migration.all.count)
        let tables = try database.read { connection throws(StorageError) in
            try connection.all("SELECT name FROM sqlite_master WHERE name = 'half'") { $0.text(0) }
        }
        #expect(tables.isEmpty)
    }

    @Test("The schema itself refuses what the code should never write")
    func constraints() throws {
        let database = try SQLiteDatabase(path: nil)
        let store = try Store(database: database, lock: nil, now: { Self.now })
        let bank = try store.createBank(NewBank(name: "one"))
        try store.addFingerprints([NewFingerprint(value(1), externalID: "e")], toBank: bank.id)
        let columns = "id, bank_id, algorithm, value, enabled, created_at, updated_at, external_id"
        func refused(_ values: [SQLValue]) -> Bool {
            do throws(StorageError) {
                _ = try database.write { connection throws(StorageError) in
                    try connection.run(
                        "INSERT INTO fingerprint (\(columns)) VALUES (?, ?, ?, ?, 1, 0, 0, ?)", values)
                }
                return false
            } catch {
                return true
            }
        }
        let good = value(2).bytes
        #expect(refused([.integer(9), .integer(1), .integer(1), .blob(value(1).bytes), .null]))
        #expect(refused([.integer(9), .integer(1), .integer(1), .blob(good), .text("e")]))
        #expect(refused([.integer(9), .integer(1), .integer(2), .blob(good), .null]))
        #expect(refused([.integer(9), .integer(1), .integer(9), .blob(good), .null]))
        #expect(refused([.integer(9), .integer(1), .integer(1), .blob([]), .null]))
        #expect(refused([.integer(9), .integer(1), .integer(1), .null, .null]))
        #expect(refused([.integer(9), .integer(1), .integer(1), .text(String(repeating: "a", count: 32)), .null]))
        #expect(refused([.integer(9), .integer(77), .integer(1), .blob(good), .null]))
        #expect(!refused([.integer(9), .integer(1), .integer(1), .blob(good), .null]))
    }
}

@Suite("One SQL for two databases")
struct DialectTests {
    @Test("Placeholders are numbered, but not those in quotes and comments")
    func placeholders() {
        let sql = "SELECT '?', \"a?\" -- why?\n, 'it''s ?' FROM t WHERE a = ? AND b - ? IN (?, 4)"
        #expect(SQLDialect.sqlite.placeholders(in: sql) == sql)
        #expect(
            SQLDialect.postgres.placeholders(in: sql)
                == "SELECT '?', \"a?\" -- why?\n, 'it''s ?' FROM t WHERE a = $1 AND b - $2 IN ($3, 4)")
    }

    @Test("Migrations hold no word of one database only")
    func portableMigrations() {
        for migration in Migration.all {
            for statement in migration.statements.map(SQLDialect.postgres.expand) {
                for word in ["AUTOINCREMENT", "rowid", "BLOB", "STRICT", "WITHOUT", "{", "PRAGMA"] {
                    #expect(!statement.contains(word))
                }
            }
        }
    }

    @Test("Every type of value comes back as it went in", arguments: Driver.allCases)
    func values(_ driver: Driver) throws {
        try withStore(driver) { store in
            let values: [SQLValue] = [
                .null, .integer(Int64.min), .integer(Int64.max), .real(0.1), .text(""), .text("ü\u{1F3E0}"), .blob([]),
                .blob([0, 255]),
            ]
            let columns = values.map { _ in "?" }.joined(separator: ", ")
            try inspect(store.database, "SELECT \(columns)", values) { row in
                #expect(row.isNull(0) && row.optionalText(0) == nil)
                #expect(row.integer(1) == Int64.min && row.integer(2) == Int64.max)
                #expect(row.real(3) == 0.1)
                #expect(!row.isNull(4) && row.text(4) == "" && row.text(5) == "ü\u{1F3E0}")
                #expect(!row.isNull(6) && row.bytes(6) == [] && row.bytes(7) == [0, 255])
            }
        }
    }

    private func inspect(
        _ database: some SQLDatabase, _ sql: String, _ values: [SQLValue], _ body: (any SQLStatement) -> Void
    ) throws {
        try database.read { connection throws(StorageError) in
            let row: Void? = try connection.first(sql, values) { body($0) }
            #expect(row != nil)
        }
    }
}
