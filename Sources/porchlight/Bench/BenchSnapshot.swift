import ArgumentParser
import FingerprintIndex
import Foundation

/// `bench snapshot`: writes a snapshot, then opens it in a new process with the page cache warm.
struct BenchSnapshot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Measures writing a snapshot, and opening it in a fresh process.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Fingerprints in the snapshot.")
    var count = 10_000_000

    @Option(help: .hidden)
    var open: String?

    private struct Opening: Codable {
        var ready_seconds: Double
        var first_query_ms: Double
        var resident_bytes: Int
        var matches: Int
    }

    private struct Result: Encodable {
        var count: Int
        var save_seconds: Double
        var file_bytes: Int
        /// From before the file is opened until the first query is answered, in a fresh process.
        var ready_seconds: Double
        /// Until every part was compared with its checksum. All parts are, before the first query.
        var verified_seconds: Double
        var resident_bytes: Int
    }

    private static let identity = DatabaseIdentity(high: 1, low: 2)

    func run() throws {
        if let open { return try measure(open) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "porchlight-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "index.snapshot").path
        let index = FingerprintIndex()
        var set = PlantedSet(count: count)
        index.insert(contentsOf: set.elements)
        set.dropElements()
        index.waitForMerges()
        let save = try Stopwatch.seconds {
            try index.save(to: path, stamp: SnapshotStamp(database: Self.identity, sequence: 1))
        }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        // Twice: the first reading warms the page cache.
        _ = try measureInFreshProcess(path)
        let opened = try measureInFreshProcess(path)
        guard opened.matches == 1 else { throw CommandFailure("The snapshot does not answer as the index did.") }
        let result = Result(
            count: count, save_seconds: save, file_bytes: size, ready_seconds: opened.ready_seconds,
            verified_seconds: opened.ready_seconds, resident_bytes: opened.resident_bytes)
        try options.report(
            result,
            """
            \(count) fingerprints: saved in \(save) s (\(size / 1_000_000) MB); a fresh process answered after \
            \(opened.ready_seconds) s, every part verified
            """)
    }

    /// In the fresh process: opens, verifies, asks for the first banked fingerprint.
    private func measure(_ path: String) throws {
        let begin = ContinuousClock.now
        let opened = try FingerprintIndex.open(path: path, expecting: Self.identity)
        let asked = PlantedSet(count: 1).elements[0].hash
        var matches = 0
        let query = try Stopwatch.seconds { matches = try opened.fingerprints.search(asked, radius: 31).count }
        try Terminal.json(
            Opening(
                ready_seconds: (ContinuousClock.now - begin) / .seconds(1), first_query_ms: query * 1000,
                resident_bytes: ProcessMemory.resident, matches: matches))
    }

    private func measureInFreshProcess(_ path: String) throws -> Opening {
        let process = Process()
        process.executableURL = URL(filePath: ProgramPath.current)
        process.arguments = ["bench", "snapshot", "--open", path, "--json"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CommandFailure("The fresh process failed.") }
        return try JSONDecoder().decode(Opening.self, from: output)
    }
}
