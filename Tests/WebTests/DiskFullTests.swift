import Foundation
import TestSupport
import Testing

/// A server whose disk is full: a small file system of memory, which only root may mount.
@Suite("A full disk", .serialized)
struct DiskFullTests {
    private static func run(_ program: String, _ arguments: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// Whether this account may mount, tried once.
    private static let mayMount: Bool = {
        guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard run("/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path) else { return false }
        return run("/bin/umount", folder.path)
    }()

    @Test(
        "Screening answers 503 and says so, nothing is half written, and with room again it goes on",
        .enabled(if: mayMount, "only root may mount a small file system"))
    func screening() throws {
        let folder = try TemporaryFolder()
        #expect(Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder.path))
        defer { _ = Self.run("/bin/umount", "-l", folder.path) }
        let server = try RunningServer(folder: folder)
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"demo"}"#)
        let body = "{\"fingerprints\":[{\"value\":\"\(BankAPITests.value)\"}]}"
        let first = try server.send("POST", "/v1/screen", json: body)
        #expect(first.status == 200)

        let filler = folder("filler")
        _ = FileManager.default.createFile(atPath: filler, contents: nil)
        let file = try FileHandle(forWritingTo: URL(filePath: filler))
        while (try? file.write(contentsOf: Data(count: 4096))) != nil {}
        // What the database still has of its own room is used up first.
        var refused = first
        var acknowledged: [String] = []
        for _ in 0..<5000 where refused.status == 200 {
            refused = try server.send("POST", "/v1/screen", json: body)
            if refused.status == 200 { acknowledged.append(refused.json["id"] as? String ?? "") }
        }
        #expect(refused.status == 503 && refused.problem == "storage-full", "\(refused.text)")
        #expect(refused.headers["retry-after"] != nil)
        #expect(try server.send("GET", "/health/live").status == 200)

        try file.close()
        try FileManager.default.removeItem(atPath: filler)
        #expect(try server.send("POST", "/v1/screen", json: body).status == 200)
        for id in acknowledged { #expect(try server.send("GET", "/v1/decisions/\(id)").status == 200) }
        #expect(server.stop() == 0)
    }
}
