import ArgumentParser
import FingerprintIndex
import Fingerprints

/// Seeded sets for the measurements of the index.
struct PlantedSet {
    private(set) var elements: [IndexedFingerprint]
    private var generator: SplitMix64
    /// Some of the banked hashes, from which neighbours are planted.
    private let sample: [PDQHash]

    init(count: Int, seed: UInt64 = 1, firstID: Int64 = 1) {
        var generator = SplitMix64(seed: seed)
        let made = (0..<count).map {
            IndexedFingerprint(id: firstID + Int64($0), bank: 1, hash: generator.nextHash())
        }
        let step = max(1, count / 8192)
        sample = stride(from: 0, to: count, by: step).map { made[$0].hash }
        elements = made
        self.generator = generator
    }

    /// Frees the elements; queries can still be made.
    mutating func dropElements() { elements = [] }

    /// Half random hashes, half neighbours of banked ones at distances 0…31, in turn.
    mutating func queries(_ count: Int) -> [PDQHash] {
        (0..<count).map { number in
            guard number % 2 == 0, !sample.isEmpty else { return generator.nextHash() }
            var words = sample[Int(generator.next() % UInt64(sample.count))]
            var flipped: Set<Int> = []
            let distance = Int(generator.next() % 32)
            while flipped.count < distance { flipped.insert(Int(generator.next() % 256)) }
            for bit in flipped {
                switch bit >> 6 {
                case 0: words.w0 ^= 1 << UInt64(bit & 63)
                case 1: words.w1 ^= 1 << UInt64(bit & 63)
                case 2: words.w2 ^= 1 << UInt64(bit & 63)
                default: words.w3 ^= 1 << UInt64(bit & 63)
                }
            }
            return words
        }
    }
}

/// `bench index`: exact range search on one thread.
struct BenchIndex: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Measures range search on one thread, and its recall against a linear scan.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Fingerprints in the index.")
    var count = 1_000_000

    @Option(help: "Queries, half of them near a banked fingerprint.")
    var queries = 10_000

    @Option(help: "Radius in bits.")
    var radius = 31

    private struct Result: Encodable {
        var queries_per_second: Double
        var build_seconds: Double
        var resident_bytes: Int
        var recall: Double
        var count: Int
        var radius: Int
        var isa: String
        var p99_ms: Double
    }

    func run() throws {
        guard count >= 0, queries > 0, (0...256).contains(radius) else {
            throw ValidationError("--count is at least 0, --queries at least 1, --radius 0…256.")
        }
        let isa = try options.instructionSet()
        var set = PlantedSet(count: count)
        let index = FingerprintIndex(instructionSet: isa)
        let build = Stopwatch.seconds {
            index.insert(contentsOf: set.elements)
            index.waitForMerges()
        }
        set.dropElements()
        let asked = set.queries(queries)
        var found: [IndexMatch] = []
        for hash in asked.prefix(64) { try index.search(hash, radius: radius, into: &found) }
        var times: [Double] = []
        times.reserveCapacity(asked.count)
        let total = try Stopwatch.seconds {
            for hash in asked {
                times.append(try Stopwatch.seconds { try index.search(hash, radius: radius, into: &found) })
            }
        }
        let resident = ProcessMemory.resident
        // The oracle reads everything, so it is asked less often in large sets.
        var expected = 0
        var agreed = 0
        for hash in asked.prefix(min(queries, max(50, 200_000_000 / max(1, count)))) {
            let all = try index.scan(hash, radius: radius)
            let some = Set(try index.search(hash, radius: radius))
            expected += all.count
            agreed += all.count(where: { some.contains($0) })
            if some.count > all.count { throw CommandFailure("The search found more than the scan.") }
        }
        let result = Result(
            queries_per_second: Double(queries) / total, build_seconds: build, resident_bytes: resident,
            recall: expected == 0 ? 1 : Double(agreed) / Double(expected), count: count, radius: radius,
            isa: isa.rawValue, p99_ms: Stopwatch.percentile(times, 0.99) * 1000)
        try options.report(
            result,
            """
            \(count) fingerprints, radius \(radius), \(isa.rawValue), one thread: \
            \(Int(result.queries_per_second)) queries/s, p99 \(result.p99_ms) ms, built in \(build) s, \
            \(resident / 1_000_000) MB resident, recall \(result.recall)
            """)
    }
}
