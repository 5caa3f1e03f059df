import Foundation
import SafetyCore
import Storage
import Testing

@Suite("A database of version 0.1.0")
struct UpgradeTests {
    static let made = Date(milliseconds: 1_700_000_000_000)

    /// Migrations 1 to 3 and rows as 0.1.0 wrote them, in plain SQL.
    private func fixture(in folder: TemporaryFolder) throws {
        let database = try SQLiteDatabase(path: folder.path + "/" + Store.databaseFileName)
        try Migrator(migrations: Array(Migration.all.prefix(3))).migrate(database, now: Self.made)
        let time = Self.made.milliseconds
        try database.write { connection throws(StorageError) in
            func run(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) { try connection.run(sql, values) }
            try run(
                """
                INSERT INTO bank (id, name, source, note, labels, harm, enabled, max_distance, min_quality,
                    created_at, updated_at)
                VALUES (1, 'first', 'a giver', 'a note', 'x|y', 'known_material', 1, 31, 50, \(time), \(time)),
                    (2, 'second', '', '', NULL, 'known_material', 0, 20, 70, \(time), \(time))
                """)
            let columns = "id, bank_id, algorithm, value, enabled, created_at, updated_at, external_id, labels, note"
            for (id, bank, item, enabled, external) in [
                (1, 1, value(1), 1, SQLValue.text("e-1")), (2, 1, value(2), 0, .null),
                (3, 2, value(3, .sha256), 1, .null),
            ] {
                try run(
                    "INSERT INTO fingerprint (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        .integer(id), .integer(bank), .integer(item.algorithm.number), .blob(item.bytes),
                        .integer(enabled), .integer(time), .integer(time), external, .text("a|b"), .text("kept"),
                    ])
            }
            try run(
                "INSERT INTO exception VALUES (1, 1, 1, ?, 4, ?, 'somebody', 'it is a logo', \(time))",
                [.blob(value(1).bytes), .blob(value(9, .sha256).bytes)])
            try run(
                """
                INSERT INTO job (id, kind, resume_key, state, done, total, detail, error, created_at, updated_at)
                VALUES (1, 'import', 'k', 'finished', 10, 10, '{}', NULL, \(time), \(time)),
                    (2, 'import', NULL, 'running', 5, 10, '{}', NULL, \(time), \(time))
                """)
            try run(
                """
                INSERT INTO scan VALUES (1, '["/p"]', '{}', 'finished', 1, 1, 0, 0, 300, NULL, \(time), \(time))
                """)
            try run(
                """
                INSERT INTO scan_item VALUES (1, 1, '/p/one', 100, \(time), NULL, 'clean', NULL, NULL, NULL, \(time)),
                    (2, 1, '/p/two', 200, \(time), NULL, 'finding', NULL, NULL, NULL, \(time))
                """)
            try run("INSERT INTO finding VALUES (1, 1, 2, '[]', '[]', \(time))")
            for (name, count) in [
                ("bank", 2), ("fingerprint", 3), ("exception", 1), ("job", 2), ("scan", 1), ("scan_item", 2),
                ("finding", 1), ("change", 2), ("change_sequence", 2),
            ] {
                try run("INSERT INTO counter VALUES (?, ?)", [.text(name), .integer(count)])
            }
            try run("INSERT INTO change VALUES (1, 1, 'bank', 1, 0, 0), (2, 2, 'added', 1, 1, 3)")
            try run("INSERT INTO setting VALUES ('porchlight.database_id', '6f9619ff-8b86-d011-b42d-00c04fc964ff')")
        }
        try database.close()
    }

    @Test("comes forward with everything in it, and what is new has its default")
    func forward() throws {
        let folder = try TemporaryFolder()
        try fixture(in: folder)
        let store = try Store.open(folder: folder.path, verb: "test")
        #expect(try store.schemaVersion() == Migration.all.count)
        #expect(store.databaseID.uuidString == "6F9619FF-8B86-D011-B42D-00C04FC964FF")

        let banks = try store.banks()
        #expect(banks.map(\.name) == ["first", "second"])
        #expect(banks.map(\.decision) == [.block, .block] && banks.map(\.matchRatio) == [1, 1])
        #expect(banks[0].labels == ["x", "y"] && banks[0].source == "a giver" && banks[0].created == Self.made)
        #expect(!banks[1].enabled && banks[1].maxDistance == 20 && banks[1].minQuality == 70)

        let fingerprints = try store.fingerprints(ids: [1, 2, 3])
        #expect(fingerprints[1]?.value == value(1) && fingerprints[1]?.externalID == "e-1")
        #expect(fingerprints[2]?.enabled == false && fingerprints[3]?.value == value(3, .sha256))
        #expect(fingerprints.values.allSatisfy { $0.expires == nil && $0.note == "kept" && $0.labels == ["a", "b"] })
        #expect(try store.exceptions().items.map(\.why) == ["it is a logo"])
        #expect(try store.silencedValues(on: [value(9, .sha256)]) == [BankedValue(bankID: 1, value: value(1))])
        #expect(try store.jobs().items.map(\.state) == [.running, .finished])
        #expect(try store.unfinishedJobs(kind: "import").map(\.id) == [2])
        #expect(try store.scan(1)?.counts.withFindings == 1)
        #expect(try store.findings(scan: 1).items.map(\.item.path) == ["/p/two"])
        #expect(try store.changes(since: 0).present.map(\.id) == [1, 3])

        // Each is a content by itself.
        let content = try #require(try store.content(2, inBank: 1))
        #expect(content.fingerprints == [2] && content.note == "kept" && content.disableUntil == 0)
        #expect(try store.contentIDs(ofFingerprints: [1, 2, 3]).isEmpty)
        #expect(try store.keyCount() == 0)
        #expect(try store.decisions().items.isEmpty)
        #expect(try store.deliveryCounts() == [.pending: 0, .delivered: 0, .dead: 0])
        #expect(try store.integrityCheck() == [])
        try store.close()
    }

    @Test("goes on where it was: new rows follow the old ones, and what is new can be used on them")
    func goesOn() throws {
        let folder = try TemporaryFolder()
        try fixture(in: folder)
        let store = try Store.open(folder: folder.path, verb: "test") { Self.made }
        #expect(try store.addFingerprints([NewFingerprint(value(4))], toBank: 1) == [.added(4)])
        #expect(try store.addFingerprints([NewFingerprint(value(1))], toBank: 1) == [.unchanged(1)])
        var bank = try #require(try store.bank(1))
        (bank.decision, bank.matchRatio, bank.name) = (.hold, 0.25, "renamed")
        _ = try store.updateBank(bank)
        #expect(try store.bank(named: "renamed")?.decision == .hold)
        #expect(try store.bank(1)?.matchRatio == 0.25)
        var old = try #require(try store.fingerprint(1))
        old.expires = Self.made.addingTimeInterval(-1)
        #expect(try store.updateFingerprint(old).enabled == false)
        #expect(try store.changes(since: 2).absent.contains(1))
        try store.close()
    }

    @Test("is not opened beside an owner, nor changed by the attempt")
    func beside() throws {
        let folder = try TemporaryFolder()
        try fixture(in: folder)
        let refusal = StorageError.olderDatabase(found: 3, needed: Migration.all.count)
        #expect(throws: refusal) { try Store.openBeside(folder: folder.path) }
        #expect(throws: refusal) { try Store.openReadOnly(folder: folder.path) }
        let store = try Store.open(folder: folder.path, verb: "test")
        #expect(try store.banks().count == 2)
        try store.close()
    }
}
