import FingerprintIndex
import Fingerprints
import Foundation
import Testing

/// A folder of its own for each test, gone afterwards.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

@Suite("Snapshots")
struct SnapshotTests {
    static let stamp = SnapshotStamp(database: DatabaseIdentity(high: 0xFEED, low: 0xBEEF), sequence: 42)

    /// Tail, plain and indexed segments, tombstones and digests.
    static func sample(count: Int, seed: UInt64) throws -> (FingerprintIndex, BruteForce, DigestIndex) {
        var random = SplitMix64(seed: seed)
        let elements = random.families(count: count)
        let index = FingerprintIndex()
        index.insert(contentsOf: Array(elements.dropLast(count / 10)))
        index.insert(contentsOf: Array(elements.suffix(count / 10)))
        var model = BruteForce(elements)
        for number in stride(from: 0, to: count, by: 7) {
            index.remove(id: elements[number].id)
            _ = model.remove(id: elements[number].id)
        }
        let digests = DigestIndex()
        for number in 0..<count / 10 {
            let width = [16, 20, 32][number % 3]
            let digest = (0..<width).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            try digests.insert(IndexedDigest(id: Int64(1_000_000 + number), bank: 2, digest: digest))
        }
        return (index, model, digests)
    }

    @Test("What is saved is what is opened", arguments: [0, 1, 500, 60_000])
    func roundTrip(count: Int) throws {
        let folder = try TemporaryFolder()
        let (index, model, digests) = try Self.sample(count: count, seed: 61)
        let path = folder.path("snapshot")
        try index.save(to: path, stamp: Self.stamp, digests: digests)
        let opened = try FingerprintIndex.open(path: path, expecting: Self.stamp.database)
        #expect(opened.stamp == Self.stamp)
        #expect(opened.fingerprints.count == model.elements.count)
        #expect(opened.digests.count == digests.count)
        try opened.fingerprints.checkInvariants()
        try opened.digests.checkInvariants()
        var random = SplitMix64(seed: 62)
        for _ in 0..<10 {
            let query = model.elements.values.min { $0.id < $1.id }?.hash ?? random.nextHash()
            let radius = Int(random.next() % 70)
            #expect(try opened.fingerprints.search(query, radius: radius) == model.search(query, radius: radius))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["snapshot"])
    }

    @Test("An opened index takes inserts, removals and merges, and is saved over its own file")
    func goesOn() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("snapshot")
        var (index, model, digests) = try Self.sample(count: 40_000, seed: 63)
        var random = SplitMix64(seed: 64)
        for round in 0..<3 {
            try index.save(to: path, stamp: Self.stamp, digests: digests)
            let opened = try FingerprintIndex.open(path: path, expecting: Self.stamp.database)
            (index, digests) = (opened.fingerprints, opened.digests)
            #expect(index.statistics.mappedBytes > 0)
            for element in random.families(count: 3000, firstID: Int64(35_000 + round * 5000)) {
                index.insert(element)
                model.insert(element)
            }
            for _ in 0..<1000 {
                let id = Int64(random.next() % 50_000)
                #expect(index.remove(id: id) == model.remove(id: id))
            }
            if round == 1 {
                index.compact()
                #expect(index.statistics.mappedBytes == 0)
            }
            try index.checkInvariants()
            for _ in 0..<10 {
                let query = model.elements.values.randomElement(using: &random)?.hash ?? random.nextHash()
                #expect(try index.search(query, radius: 31) == model.search(query, radius: 31))
            }
        }
    }

    @Test("Saving goes on beside inserts and holds the moment of the call")
    func moment() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("snapshot")
        let index = FingerprintIndex()
        var random = SplitMix64(seed: 65)
        index.insert(contentsOf: random.families(count: 40_000))
        let writing = DispatchGroup()
        DispatchQueue.global().async(group: writing) {
            var random = SplitMix64(seed: 66)
            for element in random.families(count: 70_000, firstID: 100_000) { index.insert(element) }
        }
        for _ in 0..<3 {
            let before = index.count
            try index.save(to: path, stamp: Self.stamp)
            let after = index.count
            let opened = try FingerprintIndex.open(path: path, expecting: Self.stamp.database).fingerprints
            #expect((before...after).contains(opened.count))
            try opened.checkInvariants()
        }
        writing.wait()
        index.waitForMerges()
    }

    @Test("A folder that is not there is an input or output error, and nothing is left behind")
    func noFolder() throws {
        let folder = try TemporaryFolder()
        let save = #expect(throws: FingerprintIndexError.self) {
            try FingerprintIndex().save(to: folder.path("missing/snapshot"), stamp: Self.stamp)
        }
        #expect(save?.code == .inputOutput)
        let open = #expect(throws: FingerprintIndexError.self) {
            try FingerprintIndex.open(path: folder.path("missing"), expecting: Self.stamp.database)
        }
        #expect(open?.code == .inputOutput)
        let directory = #expect(throws: FingerprintIndexError.self) {
            try FingerprintIndex.open(path: folder.url.path, expecting: Self.stamp.database)
        }
        #expect(directory?.code == .snapshotDamaged)
    }
}
