import Foundation
import SafetyCore
import Storage
import Testing

@Suite("The data folder")
struct DataFolderTests {
    @Test("A second owner is told who has it, and stops")
    func ownership() throws {
        let folder = try TemporaryFolder()
        let since = Date(milliseconds: 1_700_000_000_000)
        let store = try Store.open(folder: folder.path, verb: "serve") { since }
        let inUse = StorageError.dataFolderInUse(pid: getpid(), verb: "serve", since: since)
        #expect(throws: inUse) { try Store.open(folder: folder.path, verb: "bank") }
        #expect("\(inUse)".contains("serve"))
        try store.close()
        try Store.open(folder: folder.path, verb: "bank").close()
    }

    @Test("Another process that holds the lock keeps us out until it ends")
    func otherProcess() throws {
        let folder = try TemporaryFolder()
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/bin/sh")
        holder.arguments = ["-c", "exec 9>\"$0\"; flock -n 9; echo ready; read line", folder.path + "/porchlight.lock"]
        let (input, output) = (Pipe(), Pipe())
        holder.standardInput = input
        holder.standardOutput = output
        try holder.run()
        #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n")
        // The file is empty: the lock counts, not what is written there.
        #expect(throws: StorageError.dataFolderInUse(pid: nil, verb: nil, since: nil)) {
            try Store.open(folder: folder.path, verb: "bank")
        }
        input.fileHandleForWriting.closeFile()
        holder.waitUntilExit()
        try Store.open(folder: folder.path, verb: "bank").close()
    }

    @Test("A reader works beside the owner, sees what is committed and writes nothing")
    func readOnly() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StorageError.self) { try Store.openReadOnly(folder: folder.path) }
        let owner = try Store.open(folder: folder.path, verb: "serve")
        let bank = try owner.createBank(NewBank(name: "one"))
        let reader = try Store.openReadOnly(folder: folder.path)
        #expect(reader.databaseID == owner.databaseID)
        #expect(try reader.banks() == [bank])
        try owner.addFingerprints([NewFingerprint(value(1))], toBank: bank.id)
        #expect(try reader.fingerprints(value(1)).count == 1)
        #expect(throws: StorageError.readOnly) { try reader.createBank(NewBank(name: "two")) }
        try reader.close()
        try owner.close()
    }

    @Test("What was acknowledged is there after opening again, and each commit is synced")
    func reopening() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let bank = try store.createBank(NewBank(name: "one"))
        try store.addFingerprints([NewFingerprint(value(1), externalID: "e", labels: ["x"])], toBank: bank.id)
        let database = try #require(store.database as? SQLiteDatabase)
        // 2 is FULL.
        #expect(try database.pragma("PRAGMA synchronous") == 2)
        #expect(try database.pragma("PRAGMA foreign_keys") == 1)
        #expect(try database.pragma("PRAGMA page_size") == 16384)
        let identity = store.databaseID
        try store.close()
        let again = try Store.open(folder: folder.path, verb: "test")
        #expect(again.databaseID == identity)
        #expect(try again.fingerprints(value(1)).map(\.externalID) == ["e"])
        try again.close()
    }

    @Test("A full disk is told as such, and nothing half written stays")
    func diskFull() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let bank = try store.createBank(NewBank(name: "one"))
        let database = try #require(store.database as? SQLiteDatabase)
        let pages = try #require(try database.pragma("PRAGMA page_count"))
        try database.pragma("PRAGMA max_page_count = \(pages + 30)")
        let list = lines(hexList(0..<20_000))
        #expect(throws: StorageError.diskFull) {
            try store.importFingerprints(
                from: list, intoBank: bank.id, options: ImportOptions(type: .pdq, batchSize: 2_000))
        }
        let kept = try store.counts(ofBank: bank.id).total
        #expect(kept > 0 && kept < 20_000 && kept % 2_000 == 0)
        #expect(try store.changes(since: 0).present.count == kept)
        #expect(try store.integrityCheck() == [])
        try database.pragma("PRAGMA max_page_count = 1000000")
        let report = try store.importFingerprints(from: list, intoBank: bank.id, options: ImportOptions(type: .pdq))
        #expect(report.added == 20_000 - kept && report.unchanged == kept)
        try store.close()
    }

    private static let privateFiles = ["", "-wal", "-shm"].map { Store.databaseFileName + $0 } + ["porchlight.lock"]

    private func mode(_ name: String, in folder: TemporaryFolder) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test("Nobody else may open its files, even in a folder that is open to all")
    func privateFiles() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        let store = try Store.open(folder: folder.path, verb: "test")
        _ = try store.createBank(NewBank(name: "one"))
        for name in Self.privateFiles { #expect(try mode(name, in: folder) == 0o600, "\(name)") }
        try store.close()
    }

    @Test("Files that were open to others are narrowed, and keep what they hold")
    func narrowedFiles() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let bank = try store.createBank(NewBank(name: "one"))
        try store.close()
        for name in Self.privateFiles {
            if !FileManager.default.fileExists(atPath: folder.path + "/" + name) { _ = try folder.file(name, "") }
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o664], ofItemAtPath: folder.path + "/" + name)
        }
        let again = try Store.open(folder: folder.path, verb: "test")
        #expect(try again.banks() == [bank])
        for name in Self.privateFiles { #expect(try mode(name, in: folder) == 0o600, "\(name)") }
        try again.close()
    }

    @Test("A database that is a link to nothing is refused, not made somewhere else")
    func danglingLink() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/elsewhere"
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + Store.databaseFileName, withDestinationPath: target)
        let error = #expect(throws: StorageError.self) { try Store.open(folder: folder.path, verb: "test") }
        #expect(error?.code == "data_folder_unusable")
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test("Files that are no database of ours are refused")
    func foreignFiles() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file(Store.databaseFileName, String(repeating: "this is no database. ", count: 100))
        let error = #expect(throws: StorageError.self) { try Store.open(folder: folder.path, verb: "test") }
        #expect(error?.code == "corrupt")
    }
}
