import ArgumentParser
import FingerprintIndex
import Fingerprints
import Foundation
import Synchronization

/// `bench inserts`: single inserts while another thread queries; each must be found by the very next query.
struct BenchInserts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inserts", abstract: "Measures single inserts while queries run, and that each is found at once.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Seconds to run.")
    var seconds = 30.0

    @Option(help: "Fingerprints in the index before.")
    var count = 1_000_000

    private struct Result: Encodable {
        var seconds: Double
        var inserts: Int
        var inserts_per_second: Double
        var queries_per_second: Double
        /// Inserts that the next query did not find: must be 0.
        var missed: Int
    }

    func run() throws {
        let index = FingerprintIndex(instructionSet: try options.instructionSet())
        var set = PlantedSet(count: count)
        index.insert(contentsOf: set.elements)
        set.dropElements()
        let asked = set.queries(4096)
        let running = Atomic(true)
        let queries = Atomic(0)
        let failed = Atomic(0)
        let ended = DispatchSemaphore(value: 0)
        let thread = Thread {
            var found: [IndexMatch] = []
            var number = 0
            while running.load(ordering: .relaxed) {
                do {
                    try index.search(asked[number % asked.count], radius: 31, into: &found)
                } catch {
                    failed.add(1, ordering: .relaxed)
                }
                number += 1
            }
            queries.store(number, ordering: .releasing)
            ended.signal()
        }
        thread.start()
        var generator = SplitMix64(seed: 99)
        var found: [IndexMatch] = []
        var inserted = 0
        var missed = 0
        let begin = ContinuousClock.now
        var elapsed = 0.0
        while elapsed < seconds {
            for _ in 0..<1000 {
                let element = IndexedFingerprint(
                    id: Int64(count + inserted + 1), bank: 1, hash: generator.nextHash())
                index.insert(element)
                inserted += 1
                // One in a thousand is looked up at once; each lookup is a whole query.
                if inserted % 1000 == 1 {
                    try index.search(element.hash, radius: 0, into: &found)
                    if !found.contains(where: { $0.id == element.id }) { missed += 1 }
                }
            }
            elapsed = (ContinuousClock.now - begin) / .seconds(1)
        }
        running.store(false, ordering: .relaxed)
        ended.wait()
        if failed.load(ordering: .relaxed) > 0 { throw CommandFailure("Queries failed while inserts ran.") }
        let result = Result(
            seconds: elapsed, inserts: inserted, inserts_per_second: Double(inserted) / elapsed,
            queries_per_second: Double(queries.load(ordering: .acquiring)) / elapsed, missed: missed)
        try options.report(
            result,
            """
            \(inserted) inserts in \(elapsed) s while \(Int(result.queries_per_second)) queries/s ran: \
            \(Int(result.inserts_per_second)) inserts/s, \(missed) not found at once
            """)
    }
}
