import Foundation
import SafetyCore
import Storage
import Synchronization
import Testing

@Suite("Backup and restore")
struct BackupTests {
    @Test("A backup made while others write is consistent, and holds what was acknowledged before it began")
    func whileWriting() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let bank = try store.createBank(NewBank(name: "one"))
        try store.insertEndpoint(endpoint("wh_1"))
        let written = Atomic(0)
        let stop = Atomic(false)
        let writer = Thread {
            var group = 0
            while !stop.load(ordering: .relaxed) {
                // Each transaction adds as many decisions as deliveries and as fingerprints.
                let writes = (0..<20).map { index in
                    DecisionWrite(record: decision(group * 20 + index), event: ("x", "msg_\(group)_\(index)", "{}"))
                }
                let ok = (try? store.appendDecisions(writes)) == 20
                let fingerprints = (0..<20).map { NewFingerprint(value(group * 20 + $0)) }
                let added = (try? store.addFingerprints(fingerprints, toBank: bank.id))?.count == 20
                if !ok || !added { break }
                group += 1
                written.store(group, ordering: .releasing)
            }
            stop.store(true, ordering: .releasing)
        }
        writer.start()
        for round in 0..<5 {
            while written.load(ordering: .acquiring) < (round + 1) * 5 { Thread.sleep(forTimeInterval: 0.001) }
            let before = written.load(ordering: .acquiring)
            let path = folder.path + "/backup-\(round)"
            let info = try store.backup(to: path, version: "1.2.3")
            #expect(try Store.checkBackup(path) == info)
            #expect(info.databaseID == store.databaseID && info.schema == Migration.all.count)
            #expect(info.version == "1.2.3" && info.bytes > 0)
            let restored = folder.path + "/restored-\(round)"
            try Store.restore(backup: path, intoFolder: restored)
            let copy = try Store.open(folder: restored, verb: "test")
            let decisions = try copy.decisionCounts(from: .distantPast, to: .distantFuture)[.allow] ?? 0
            #expect(decisions >= before * 20 && decisions % 20 == 0)
            #expect(try copy.deliveryCounts()[.pending] == decisions)
            let fingerprints = try copy.counts(ofBank: bank.id).total
            #expect(fingerprints == decisions || fingerprints == decisions - 20)
            #expect(try copy.changes(since: 0).present.count == fingerprints)
            #expect(try copy.integrityCheck() == [])
            try copy.close()
        }
        let failed = stop.load(ordering: .acquiring)
        #expect(!failed)
        stop.store(true, ordering: .releasing)
        while !writer.isFinished { Thread.sleep(forTimeInterval: 0.001) }
        try store.close()
    }

    private func backedUp(_ folder: TemporaryFolder, _ fill: (Store) throws -> Void = { _ in }) throws -> String {
        let store = try Store.open(folder: folder.path + "/data", verb: "test")
        try fill(store)
        try store.backup(to: folder.path + "/backup")
        try store.close()
        return folder.path + "/backup"
    }

    @Test("A backup is one file, for its owner's eyes only, and nothing else is left beside it")
    func oneFile() throws {
        let folder = try TemporaryFolder()
        let path = try backedUp(folder)
        _ = try Store.checkBackup(path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["backup", "data"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test("A file that is there is never replaced")
    func existing() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path + "/data", verb: "test")
        let path = try folder.file("backup", "something dear")
        let error = #expect(throws: StorageError.self) { try store.backup(to: path) }
        #expect(error?.code == "file")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "something dear")
        #expect(throws: StorageError.self) { try store.backup(to: folder.path + "/no/such/folder/backup") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["backup", "data"])
        try store.close()
    }

    @Test("A store in memory can be backed up, and one that is open for reading only")
    func others() throws {
        let folder = try TemporaryFolder()
        let memory = try Store.inMemory()
        _ = try memory.createBank(NewBank(name: "in-memory"))
        try memory.backup(to: folder.path + "/one")
        try Store.restore(backup: folder.path + "/one", intoFolder: folder.path + "/data")
        let owner = try Store.open(folder: folder.path + "/data", verb: "test")
        #expect(try owner.banks().map(\.name) == ["in-memory"])
        let reader = try Store.openReadOnly(folder: folder.path + "/data")
        try reader.backup(to: folder.path + "/two")
        #expect(try Store.checkBackup(folder.path + "/two").databaseID == owner.databaseID)
        try reader.close()
        try owner.close()
    }

    @Test("A restored database holds what was backed up, has an identity of its own, and its jobs have failed")
    func restoring() throws {
        let folder = try TemporaryFolder()
        var identity: UUID?
        let path = try backedUp(folder) { store in
            identity = store.databaseID
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints([NewFingerprint(value(1), externalID: "e")], toBank: bank.id)
            _ = try store.beginJob(kind: "import")
            var done = try store.beginJob(kind: "import")
            done.state = .finished
            try store.updateJob(done)
        }
        let target = folder.path + "/new/folder"
        let info = try Store.restore(backup: path, intoFolder: target)
        #expect(info.databaseID == identity)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: target))
                == [Store.databaseFileName, "porchlight.lock"])
        let store = try Store.open(folder: target, verb: "test")
        #expect(store.databaseID != identity)
        #expect(try store.fingerprints(value(1)).map(\.externalID) == ["e"])
        let jobs = try store.jobs().items
        #expect(jobs.map(\.state) == [.finished, .failed])
        #expect(jobs[1].error?.contains("restored") == true)
        #expect(try store.unfinishedJobs(kind: "import").isEmpty)
        #expect(try store.setting("porchlight.backup") == nil)
        try store.close()
        #expect(try Store.checkBackup(path) == info)
    }

    @Test("A folder that holds a database, or that somebody uses, is not restored into")
    func occupied() throws {
        let folder = try TemporaryFolder()
        let path = try backedUp(folder) { _ = try $0.createBank(NewBank(name: "one")) }
        let data = folder.path + "/data"
        let present = StorageError.databasePresent(path: data + "/" + Store.databaseFileName)
        #expect(throws: present) { try Store.restore(backup: path, intoFolder: data) }
        let store = try Store.open(folder: data, verb: "serve")
        let error = #expect(throws: StorageError.self) { try Store.restore(backup: path, intoFolder: data) }
        #expect(error?.code == "data_folder_in_use")
        #expect(try store.banks().count == 1)
        try store.close()
    }

    @Test("A log without its database keeps a folder from being restored into: it may hold the last writes")
    func strayLog() throws {
        let folder = try TemporaryFolder()
        let path = try backedUp(folder)
        _ = try folder.file(Store.databaseFileName + "-wal", "pages")
        #expect(throws: StorageError.self) { try Store.restore(backup: path, intoFolder: folder.path) }
    }

    @Test(
        "A damaged backup is refused, and leaves nothing behind", arguments: ["middle", "cut", "text", "empty", "none"])
    func damaged(_ kind: String) throws {
        let folder = try TemporaryFolder()
        let path = try backedUp(folder) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints((0..<5000).map { NewFingerprint(value($0)) }, toBank: bank.id)
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        switch kind {
        case "middle":
            // Beyond the first pages, which hold the schema: what is damaged is rows and indexes.
            for offset in stride(from: 10 * 16384, to: bytes.count, by: 997) { bytes[offset] ^= 0xff }
        case "cut": bytes = bytes.prefix(bytes.count / 2)
        case "text": bytes = Data(String(repeating: "this is no database. ", count: 1000).utf8)
        case "empty": bytes = Data()
        default: break
        }
        try FileManager.default.removeItem(atPath: path)
        if kind != "none" { try bytes.write(to: URL(fileURLWithPath: path)) }
        let error = #expect(throws: StorageError.self) { try Store.checkBackup(path) }
        #expect(error?.code == "unusable_backup", "\(String(describing: error))")
        let target = folder.path + "/target"
        #expect(throws: StorageError.self) { try Store.restore(backup: path, intoFolder: target) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["porchlight.lock"])
    }

    @Test("A database that is no backup is told from one")
    func noBackup() throws {
        let folder = try TemporaryFolder()
        try Store.open(folder: folder.path, verb: "test").close()
        let error = #expect(throws: StorageError.self) {
            try Store.checkBackup(folder.path + "/" + Store.databaseFileName)
        }
        #expect(error?.code == "unusable_backup")
    }

    @Test("A backup of a newer version is refused as such")
    func newer() throws {
        let folder = try TemporaryFolder()
        let path = try backedUp(folder)
        let future = Migration(number: Migration.all.count + 1, name: "later", statements: [])
        let database = try SQLiteDatabase(path: path, log: false)
        try Migrator(migrations: Migration.all + [future]).migrate(database, now: Date(milliseconds: 0))
        try database.close()
        let refusal = StorageError.newerDatabase(found: future.number, supported: Migration.all.count)
        #expect(throws: refusal) { try Store.checkBackup(path) }
        #expect(throws: refusal) { try Store.restore(backup: path, intoFolder: folder.path + "/target") }
    }
}

@Suite("Beside the owner")
struct BesideTests {
    private func key(_ id: String) -> APIKeyRecord {
        APIKeyRecord(
            id: id, name: "", scopes: ["admin"], digest: Array(repeating: 1, count: 32), created: Date(milliseconds: 0))
    }

    @Test("Another process's writes are seen by the owner, which is told that there were some")
    func seen() throws {
        let folder = try TemporaryFolder()
        let owner = try Store.open(folder: folder.path, verb: "serve")
        let version = try owner.dataVersion()
        #expect(try owner.dataVersion() == version)
        let beside = try Store.openBeside(folder: folder.path)
        #expect(!beside.isReadOnly && beside.databaseID == owner.databaseID)
        try beside.insertKey(key("one"))
        #expect(try owner.key("one") == key("one"))
        let after = try owner.dataVersion()
        #expect(after != version)
        _ = try owner.keys()
        #expect(try owner.dataVersion() == after)
        #expect(try owner.revokeKey("one"))
        #expect(try beside.key("one")?.revoked != nil)
        try beside.close()
        // The owner still owns the folder, and its database.
        #expect(throws: StorageError.self) { try Store.open(folder: folder.path, verb: "other") }
        try owner.insertKey(key("two"))
        try owner.close()
        let again = try Store.open(folder: folder.path, verb: "test")
        #expect(try again.keyCount() == 2)
        try again.close()
    }

    @Test("Where there is no database none is made")
    func missing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StorageError.self) { try Store.openBeside(folder: folder.path) }
        #expect(error?.code == "no_database")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("Two that write at once wait for each other, and neither loses anything")
    func contention() throws {
        let folder = try TemporaryFolder()
        let owner = try Store.open(folder: folder.path, verb: "serve")
        let beside = try Store.openBeside(folder: folder.path)
        let bank = try owner.createBank(NewBank(name: "one"))
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { side in
            let store = side == 0 ? owner : beside
            for round in 0..<50 {
                do {
                    try store.insertKey(key("k\(side)-\(round)"))
                    let number = side * 1000 + round
                    try store.appendDecisions([DecisionWrite(record: decision(number))])
                    try store.addFingerprints([NewFingerprint(value(number))], toBank: bank.id)
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try owner.keyCount() == 100)
        #expect(try owner.decisions(limit: 1000).items.count == 100)
        // Each has an id of its own, and an index would hear of every one.
        #expect(try owner.changes(since: 0).present.map(\.id) == Array(1...100))
        try beside.close()
        #expect(try owner.integrityCheck() == [])
        try owner.close()
    }

    @Test("Readers go on at once, each with a view of its own, while a writer writes")
    func readers() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let bank = try store.createBank(NewBank(name: "one"))
        try store.addFingerprints([NewFingerprint(value(0))], toBank: bank.id)
        let wrong = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for round in 0..<100 {
                if thread == 0 {
                    let pair = [NewFingerprint(value(1000 + round)), NewFingerprint(value(2000 + round))]
                    if (try? store.addFingerprints(pair, toBank: bank.id)) == nil {
                        wrong.add(1, ordering: .relaxed)
                    }
                } else {
                    let total = (try? store.counts(ofBank: bank.id).total) ?? 0
                    if total % 2 != 1 || (try? store.fingerprints(ids: [1])[1]?.value) != value(0) {
                        wrong.add(1, ordering: .relaxed)
                    }
                }
            }
        }
        let count = wrong.load(ordering: .relaxed)
        #expect(count == 0)
        try store.close()
        #expect(throws: StorageError.self) { try store.banks() }
    }
}
