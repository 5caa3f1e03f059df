import Foundation
import TestSupport
import Testing

@Suite("porchlight key")
struct KeyTests {
    @Test("create prints one line with id and key, and makes the data folder where there is none")
    func create() throws {
        let folder = try TemporaryFolder()
        let data = folder("new/data")
        let outcome = try ProductExecutable.run(["key", "create", "--data", data, "--scope", "admin", "--json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix("\n") && outcome.output.split(separator: "\n").count == 1)
        let made = try #require(outcome.objects.first as? [String: String])
        #expect(made.keys.sorted() == ["id", "key"])
        let id = try #require(made["id"])
        #expect(made["key"]?.hasPrefix("plk_\(id)_") == true)
        #expect(outcome.output == "{\"id\":\"\(id)\",\"key\":\"\(made["key"] ?? "")\"}\n")
        let mode = try FileManager.default.attributesOfItem(atPath: data)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test("Without --json the key alone is on standard output")
    func plain() throws {
        let folder = try TemporaryFolder()
        let outcome = try ProductExecutable.run(["key", "create", "--data", folder("d"), "--scope", "screen"])
        #expect(outcome.output.wholeMatch(of: /plk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}\n/) != nil)
        #expect(!outcome.errors.contains(outcome.output.suffix(44).dropLast()))
    }

    @Test("list shows everything but the secret, and revoke ends a key")
    func listAndRevoke() throws {
        let folder = try TemporaryFolder()
        func run(_ arguments: String...) throws -> ProductExecutable.Outcome {
            try ProductExecutable.run(["key"] + arguments + ["--data", folder("d")])
        }
        let made = try run(
            "create", "--scope", "screen", "--scope", "banks:read", "--name", "upload service", "--expires-days", "30",
            "--rate", "20", "--json")
        let object = try #require(made.objects.first as? [String: String])
        let (id, key) = (try #require(object["id"]), try #require(object["key"]))
        #expect(try run("create", "--scope", "admin").status == 0)
        let list = try run("list", "--json")
        #expect(list.objects.count == 2)
        let line = try #require(list.objects.first { $0["id"] as? String == id })
        #expect(line["name"] as? String == "upload service")
        #expect(line["scopes"] as? [String] == ["banks:read", "screen"])
        #expect(line["state"] as? String == "active")
        #expect(line["expires"] is String && line["created"] is String)
        #expect(line["rate_per_second"] as? Int == 20)
        let table = try run("list")
        for heading in ["id", "name", "scopes", "created", "expires", "last used", "state"] {
            #expect(table.output.contains(heading))
        }
        #expect(table.output.contains(id) && table.output.contains("never"))
        for shown in [list.output, table.output] { #expect(!shown.contains(key.suffix(43))) }
        #expect(try run("revoke", id).status == 0)
        let revoked = try run("list", "--json").objects.first { $0["id"] as? String == id }
        #expect(revoked?["state"] as? String == "revoked")
        let again = try run("revoke", id)
        #expect(again.status == 3 && again.errors.contains(id))
    }

    @Test("Wrong usage exits 2, says what is wrong and makes no data folder")
    func usage() throws {
        let folder = try TemporaryFolder()
        for arguments in [
            ["create"], ["create", "--scope", "everything"], ["create", "--scope", "admin", "--expires-days", "0"],
            ["create", "--scope", "admin", "--rate", "0"], ["list"], ["revoke", "abc"], ["revoke", "plk_abc_def"],
            ["revoke"],
        ] {
            let outcome = try ProductExecutable.run(["key"] + arguments + ["--data", folder("d")])
            #expect(outcome.status == 2, "\(arguments)")
            #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: folder("d")))
        }
    }

    @Test("Ten at the same time, in a folder that is not there yet, make ten keys")
    func concurrent() async throws {
        let folder = try TemporaryFolder()
        let data = folder("d")
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    let outcome = try ProductExecutable.run(
                        ["key", "create", "--data", data, "--scope", "screen", "--json"])
                    #expect(outcome.status == 0, "\(outcome.errors)")
                    return outcome.output
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(keys.count == 10)
        #expect(try ProductExecutable.run(["key", "list", "--data", data, "--json"]).objects.count == 10)
    }
}
