import ArgumentParser
import FingerprintIndex
import Fingerprints
import Foundation
import Synchronization

/// `bench merge`: what queries feel while everything is merged into one segment.
struct BenchMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Measures queries while a merge of the whole index runs.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Fingerprints in the index.")
    var count = 10_000_000

    private struct Result: Encodable {
        var count: Int
        var p50_quiet_ms: Double
        var p99_quiet_ms: Double
        var p50_merging_ms: Double
        var p99_merging_ms: Double
        var merge_seconds: Double
        var queries_while_merging: Int
        var peak_resident_bytes: Int
    }

    func run() throws {
        let index = FingerprintIndex(instructionSet: try options.instructionSet())
        // In the sizes that live inserts leave behind: one large segment and some smaller ones.
        var set = PlantedSet(count: 0)
        var filled: Int64 = 0
        for (number, share) in [0.85, 0.05, 0.05, 0.05].enumerated() {
            set = PlantedSet(count: Int(Double(count) * share), seed: UInt64(number + 1), firstID: filled + 1)
            index.insert(contentsOf: set.elements)
            filled += Int64(set.elements.count)
            set.dropElements()
        }
        index.waitForMerges()
        let asked = set.queries(4096)
        let quiet = try times(of: asked, in: index) { $0 >= 20_000 }
        let merging = Atomic(true)
        let begin = ContinuousClock.now
        let thread = Thread {
            index.compact()
            merging.store(false, ordering: .releasing)
        }
        thread.start()
        let during = try times(of: asked, in: index) { _ in !merging.load(ordering: .acquiring) }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        let result = Result(
            count: count, p50_quiet_ms: Stopwatch.percentile(quiet, 0.5) * 1000,
            p99_quiet_ms: Stopwatch.percentile(quiet, 0.99) * 1000,
            p50_merging_ms: Stopwatch.percentile(during, 0.5) * 1000,
            p99_merging_ms: Stopwatch.percentile(during, 0.99) * 1000, merge_seconds: seconds,
            queries_while_merging: during.count, peak_resident_bytes: ProcessMemory.peak)
        try options.report(
            result,
            "merge of \(count) took \(seconds) s; p99 \(result.p99_quiet_ms) ms quiet, \(result.p99_merging_ms) ms during"
        )
    }

    private func times(
        of asked: [PDQHash], in index: FingerprintIndex, until done: (Int) -> Bool
    ) throws -> [Double] {
        var times: [Double] = []
        var found: [IndexMatch] = []
        while !done(times.count) {
            let hash = asked[times.count % asked.count]
            times.append(try Stopwatch.seconds { try index.search(hash, radius: 31, into: &found) })
        }
        return times
    }
}
