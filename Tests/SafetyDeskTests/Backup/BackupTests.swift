import Foundation
import SafetyCore
import SafetyDesk
import Storage
import TestSupport
import Testing

@Suite("Backup and restore")
struct BackupTests {
    @Test("A backup made beside an owner that writes is whole, and holds all that was acknowledged before it began")
    func beside() async throws {
        let folder = try TemporaryFolder()
        let data = folder("data")
        let store = try Store.open(folder: data, verb: "test")
        let log = DecisionLog(store: store)
        let key = try KeyRing(store: store).create(scopes: [.admin])
        for number in 0..<200 { try await log.append(decisionWrite(number)) }
        let isDone = Shared(false)
        let writer = Task {
            var number = 1000
            while !isDone.withLock({ $0 }) {
                try await log.append(decisionWrite(number))
                number += 1
            }
            return number
        }
        let info = try Backup.make(of: data, to: folder("copy"), version: "1.2.3")
        isDone.withLock { $0 = true }
        _ = try await writer.value
        #expect(info.version == "1.2.3" && info.bytes > 0)
        let mode = try FileManager.default.attributesOfItem(atPath: folder("copy"))[.posixPermissions] as? Int
        #expect(mode == 0o600)

        let other = folder("other")
        #expect(try Backup.restore(folder("copy"), into: other) == info)
        let restored = try Store.open(folder: other, verb: "test")
        for number in 0..<200 { #expect(try restored.decision("dec_\(number)") != nil) }
        #expect(try KeyRing(store: restored).verify(key.token) == .valid(key.key))
        #expect(try restored.integrityCheck() == [])
        try restored.close()
        log.shutdown()
        try store.close()
    }

    @Test("Nothing is overwritten: no file by a backup, no database by a restore")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let data = folder("data")
        try Store.open(folder: data, verb: "test").close()
        let taken = try folder.write("taken", Data("mine".utf8))
        #expect(throws: StorageError.self) { try Backup.make(of: data, to: taken, version: "") }
        #expect(try Data(contentsOf: URL(filePath: taken)) == Data("mine".utf8))
        _ = try Backup.make(of: data, to: folder("copy"), version: "")
        #expect(throws: StorageError.self) { try Backup.restore(folder("copy"), into: data) }
        #expect(throws: StorageError.self) { try Backup.restore(taken, into: folder("fresh")) }
        #expect(throws: StorageError.self) { try Backup.restore(folder("nothing"), into: folder("fresh")) }
        #expect(!FileManager.default.fileExists(atPath: folder("fresh") + "/" + Store.databaseFileName))
        #expect(throws: StorageError.self) { try Backup.make(of: folder("nowhere"), to: folder("x"), version: "") }
    }

    @Test("An import that was under way when the backup was made is marked as failed, and its file is not taken up")
    func jobs() throws {
        let folder = try TemporaryFolder()
        let data = folder("data")
        let store = try Store.open(folder: data, verb: "test")
        let known = try KnownContent(store: store, folder: data)
        let bank = try known.createBank(NewBank(name: "b"))
        let jobs = ImportJobs(known: known, folder: data)
        // Stopped before it is accepted: the job is kept as it was handed over.
        jobs.stop()
        let file = try jobs.newFile()
        try [UInt8]("00\n".utf8).withUnsafeBytes { try file.append($0) }
        let job = try jobs.accept(file, bank: bank, format: .hex, type: .pdq)
        _ = try Backup.make(of: data, to: folder("copy"), version: "")
        try known.close()
        _ = try Backup.restore(folder("copy"), into: folder("other"))
        let restored = try Store.open(folder: folder("other"), verb: "test")
        let found = try #require(try restored.job(job.id))
        #expect(found.state == .failed && found.error?.contains("backup") == true)
        try restored.close()
    }
}
