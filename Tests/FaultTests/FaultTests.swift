import Foundation
import TestSupport
import Testing

/// Ends the program with `kill -9` at random moments and looks at what is left. 10 rounds by default, as many as
/// `PORCHLIGHT_TEST_FAULT_ROUNDS` says with `make faults`.
@Suite("Crashes", .serialized)
struct FaultTests {
    private static let rounds = Int(ProcessInfo.processInfo.environment["PORCHLIGHT_TEST_FAULT_ROUNDS"] ?? "") ?? 10

    private func run(_ arguments: [String]) throws -> ProductExecutable.Outcome {
        try ProductExecutable.run(arguments)
    }

    /// Starts the program and ends it with SIGKILL after a while; returns what it had printed, and whether it was
    /// still at work.
    private func killed(_ arguments: [String], after seconds: Double) throws -> (output: String, wasRunning: Bool) {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "out")
        try Data().write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: ProductExecutable.path)
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        let wasRunning = process.isRunning
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return (try String(contentsOf: file, encoding: .utf8), wasRunning)
    }

    private func numbers(_ key: String, in output: String) -> [Int] {
        output.split(separator: "\n").compactMap {
            ((try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any])?[key] as? Int
        }
    }

    private func checkFolder(_ data: String, _ round: Int) throws {
        let doctor = try run(["doctor", "--thorough", "--json", "--data", data])
        let failed = doctor.objects.filter { $0["outcome"] as? String == "failed" }
        #expect(failed.isEmpty, "round \(round): \(failed)")
    }

    private func count(_ data: String) throws -> Int {
        try run(["bank", "list", "--json", "--data", data]).objects.first?["fingerprints"] as? Int ?? -1
    }

    @Test("An import killed at any moment keeps every acknowledged batch, and goes on from there")
    func imports() throws {
        let folder = try TemporaryFolder()
        let lines = 120_000
        let list = folder("list.txt")
        #expect(try run(["bench", "list", "--count", "\(lines)", "--output", list, "--json"]).status == 0)
        var interrupted = 0
        // Machines differ tenfold: the moments are drawn from the time that this one takes.
        let whole = folder("whole")
        #expect(try run(["bank", "create", "b", "--data", whole]).status == 0)
        let begin = Date()
        #expect(
            try run(["bank", "import", "b", list, "--type", "pdq", "--batch", "4000", "--data", whole]).status == 0)
        let duration = max(0.1, Date().timeIntervalSince(begin))
        try FileManager.default.removeItem(atPath: whole)
        for round in 0..<Self.rounds {
            let data = folder("data-\(round)")
            #expect(try run(["bank", "create", "b", "--data", data]).status == 0)
            let command = [
                "bank", "import", "b", list, "--type", "pdq", "--batch", "4000", "--json", "--data", data,
            ]
            var acknowledged = 0
            // Twice in a row: a continued import must survive as well.
            for _ in 0..<2 {
                let crash = try killed(command, after: duration * Double.random(in: 0.05...0.9))
                acknowledged = max(acknowledged, numbers("committed", in: crash.output).last ?? 0)
                if crash.wasRunning { interrupted += 1 }
                let there = try count(data)
                #expect(there >= acknowledged, "round \(round): \(acknowledged) acknowledged, \(there) there")
                #expect(there % 4000 == 0, "round \(round): a batch was kept in part")
                try checkFolder(data, round)
            }
            let finish = try run(command)
            #expect(finish.status == 0, "round \(round): \(finish.errors)")
            #expect(try count(data) == lines, "round \(round)")
            try checkFolder(data, round)
            try FileManager.default.removeItem(atPath: data)
        }
        #expect(interrupted > 0, "no round was interrupted: the test shows nothing")
    }

    @Test("A scan killed at any moment is resumed and then tells what an uninterrupted one tells")
    func scans() throws {
        let folder = try TemporaryFolder()
        for seed in 0..<160 {
            try folder.write("in/\(seed % 7)/\(seed).ppm", DrawnPicture(seed: UInt64(seed), width: 128, height: 96).ppm)
        }
        try folder.write("in/broken.ppm", Data("P6\n90 90\n255\n".utf8))
        let known = try folder.write("known.ppm", DrawnPicture(seed: 5, width: 128, height: 96).ppm)
        func results(_ output: String) -> [String] {
            output.split(separator: "\n").compactMap { line in
                guard let item = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] else {
                    return nil
                }
                let matches = (item["matches"] as? [[String: Any]])?.compactMap { $0["externalID"] as? String } ?? []
                let notes = item["notes"] as? [String] ?? []
                return "\(item["path"] ?? "") \(item["status"] ?? "") \(notes) \(matches)"
            }.sorted()
        }
        var expected: [String] = []
        var duration = 0.5
        var interrupted = 0
        for round in 0..<Self.rounds {
            let data = folder("data-\(round)")
            #expect(try run(["bank", "create", "b", "--data", data]).status == 0)
            #expect(try run(["bank", "add", "b", known, "--external-id", "five", "--data", data]).status == 0)
            let command = ["scan", folder("in"), "--orientations", "--json", "--data", data, "--resume"]
            if expected.isEmpty {
                let begin = Date()
                expected = results(try run(command).output)
                // Machines differ tenfold: the moment is drawn from the time that this one takes.
                duration = max(0.1, Date().timeIntervalSince(begin))
                #expect(expected.count == 161)
                #expect(expected.contains { $0.contains(" finding ") && $0.hasSuffix("[\"five\"]") })
            }
            let crash = try killed(command, after: duration * Double.random(in: 0.1...0.8))
            if crash.wasRunning { interrupted += 1 }
            try checkFolder(data, round)
            let resumed = try run(command)
            #expect(resumed.status == 1, "round \(round): \(resumed.errors)")
            #expect(results(resumed.output) == expected, "round \(round)")
            try FileManager.default.removeItem(atPath: data)
        }
        #expect(interrupted > 0, "no round was interrupted: the test shows nothing")
    }
}
