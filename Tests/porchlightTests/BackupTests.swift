import Foundation
import TestSupport
import Testing

@Suite("porchlight backup and restore")
struct BackupTests {
    private func run(_ arguments: String...) throws -> ProductExecutable.Outcome {
        try ProductExecutable.run(arguments)
    }

    @Test("What a backup holds is there again after a restore")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        #expect(try run("key", "create", "--data", folder("d"), "--scope", "admin", "--name", "first").status == 0)
        let backup = try run("backup", folder("copy"), "--data", folder("d"), "--json")
        #expect(backup.status == 0, "\(backup.errors)")
        let made = try #require(backup.objects.first)
        #expect(made["file"] as? String == folder("copy"))
        #expect(made["bytes"] as? Int ?? 0 > 0 && made["made"] is String && made["version"] is String)
        let mode = try FileManager.default.attributesOfItem(atPath: folder("copy"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try run("key", "create", "--data", folder("d"), "--scope", "admin", "--name", "later").status == 0)
        let restore = try run("restore", folder("copy"), "--data", folder("e"))
        #expect(restore.status == 0, "\(restore.errors)")
        let keys = try run("key", "list", "--data", folder("e"), "--json").objects
        #expect(keys.map { $0["name"] as? String } == ["first"])
    }

    @Test("Neither overwrites anything, and each says what is in the way")
    func refusals() throws {
        let folder = try TemporaryFolder()
        #expect(try run("key", "create", "--data", folder("d"), "--scope", "admin").status == 0)
        let taken = try folder.write("taken", Data("mine".utf8))
        let backup = try run("backup", taken, "--data", folder("d"))
        #expect(backup.status == 3 && backup.errors.contains(taken))
        #expect(try Data(contentsOf: URL(filePath: taken)) == Data("mine".utf8))
        #expect(try run("backup", folder("copy"), "--data", folder("d")).status == 0)
        let restore = try run("restore", folder("copy"), "--data", folder("d"))
        #expect(restore.status == 3 && restore.errors.contains("database"))
        let garbage = try run("restore", taken, "--data", folder("e"))
        #expect(garbage.status == 3 && garbage.errors.contains(taken))
        let nothing = try run("backup", folder("x"), "--data", folder("nowhere"))
        #expect(nothing.status == 3 && !nothing.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder("x")))
        #expect(try run("backup").status == 2)
    }
}
