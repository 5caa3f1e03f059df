import Foundation
import TestSupport
import Testing

@Suite("Damage and want")
struct DamageTests {
    @Test("A damaged snapshot is noticed, said and replaced from the database")
    func snapshot() throws {
        let folder = try TemporaryFolder()
        let data = folder("data")
        let list = folder("list.txt")
        func run(_ arguments: String...) throws -> ProductExecutable.Outcome {
            try ProductExecutable.run(arguments + ["--data", data])
        }
        _ = try ProductExecutable.run(["bench", "list", "--count", "110000", "--output", list, "--json"])
        #expect(try run("bank", "create", "b").status == 0)
        #expect(try run("bank", "import", "b", list, "--type", "pdq").status == 0)
        let snapshot = folder.url.appending(path: "data/index.snapshot")
        let whole = try Data(contentsOf: snapshot)
        let first = try #require(try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").first)
        for position in [0, 40, whole.count / 3, whole.count / 2, whole.count - 1] {
            var damaged = whole
            damaged[position] ^= 0x10
            try damaged.write(to: snapshot)
            let found = try run("bank", "search", String(first), "--json")
            #expect(found.status == 0)
            #expect(found.objects.first?["distance"] as? Int == 0)
            #expect(found.errors.contains("built from the database"), "byte \(position)")
        }
        try whole.prefix(whole.count - 5000).write(to: snapshot)
        #expect(try run("bank", "search", String(first), "--json").objects.count == 1)
        // A writing command puts a sound one in its place.
        #expect(try run("bank", "set", "b", "--note", "looked at").status == 0)
        #expect(!(try run("bank", "search", String(first)).errors.contains("built from the database")))
    }

    @Test(
        "A full disk is refused cleanly, and what was acknowledged before is there",
        .enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
    func fullDisk() throws {
        let disk = try SmallDisk(megabytes: 24)
        let folder = try TemporaryFolder()
        let list = folder("list.txt")
        _ = try ProductExecutable.run(["bench", "list", "--count", "400000", "--output", list, "--json"])
        let data = disk.path + "/data"
        #expect(try ProductExecutable.run(["bank", "create", "b", "--data", data]).status == 0)
        let full = try ProductExecutable.run(
            ["bank", "import", "b", list, "--type", "pdq", "--batch", "10000", "--json", "--data", data])
        #expect(full.status == 3)
        #expect(full.errors.contains("disk is full"), "\(full.errors)")
        let acknowledged = full.objects.compactMap { $0["committed"] as? Int }.last ?? 0
        let banks = try ProductExecutable.run(["bank", "list", "--json", "--data", data])
        let there = try #require(banks.objects.first?["fingerprints"] as? Int)
        #expect(acknowledged > 0 && there >= acknowledged && there % 10_000 == 0)
        let doctor = try ProductExecutable.run(["doctor", "--thorough", "--json", "--data", data])
        let failed = doctor.objects.filter { $0["outcome"] as? String == "failed" && $0["name"] as? String != "disk" }
        #expect(failed.isEmpty, "\(failed)")
    }
}

/// A file system of a few megabytes that is there for one test.
final class SmallDisk: Sendable {
    private let folder: TemporaryFolder

    static let isPossible: Bool = (try? SmallDisk(megabytes: 1)) != nil

    struct CannotMount: Error {}

    init(megabytes: Int) throws {
        folder = try TemporaryFolder()
        guard Self.call("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path) == 0 else {
            throw CannotMount()
        }
    }

    deinit { _ = Self.call("umount", "-l", folder.path) }

    var path: String { folder.path }

    private static func call(_ words: String...) -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
