import FingerprintIndex
import Fingerprints
import Testing

@Suite("Inserts, removals and merges")
struct LiveChangesTests {
    @Test("Any order of inserts, replacements, removals and merges gives what brute force gives", arguments: 0..<4)
    func anyOrder(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 100)
        let index = FingerprintIndex()
        var model = BruteForce()
        let heads = (0..<20).map { _ in random.nextHash() }
        func element(_ id: Int64) -> IndexedFingerprint {
            let head = heads[Int(random.next() % 20)]
            let hash = random.neighbour(of: head, at: Int(random.next() % 50))
            return IndexedFingerprint(id: id, bank: UInt16(random.next() % 3), hash: hash)
        }
        for _ in 0..<60 {
            switch random.next() % 6 {
            case 0, 1:
                for _ in 0..<random.next() % 400 {
                    let next = element(Int64(random.next() % 5000) - 2500)
                    index.insert(next)
                    model.insert(next)
                }
            case 2:
                let batch = (0..<Int(random.next() % 600)).map { _ in element(Int64(random.next() % 5000)) }
                index.insert(contentsOf: batch)
                for next in batch { model.insert(next) }
            case 3, 4:
                for _ in 0..<random.next() % 300 {
                    let id = Int64(random.next() % 5000) - 1000
                    #expect(index.remove(id: id) == model.remove(id: id))
                }
            default:
                index.compact()
                #expect(index.statistics.tombstones == 0)
                #expect(index.statistics.segments <= 1)
            }
            #expect(index.count == model.elements.count)
            let query = random.neighbour(of: heads[Int(random.next() % 20)], at: Int(random.next() % 20))
            let radius = Int(random.next() % 60)
            #expect(try index.search(query, radius: radius) == model.search(query, radius: radius))
        }
        try index.checkInvariants()
    }

    @Test("Growth through tails, segments and background merges loses and doubles nothing")
    func growth() throws {
        var random = SplitMix64(seed: 21)
        let index = FingerprintIndex()
        let elements = random.families(count: 200_000)
        for element in elements { index.insert(element) }
        for number in stride(from: 0, to: 200_000, by: 3) { #expect(index.remove(id: elements[number].id)) }
        let kept = elements.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        #expect(index.count == kept.count)
        let model = BruteForce(kept)
        func compare() throws {
            for _ in 0..<10 {
                let query = elements[Int(random.next() % 200_000)].hash
                #expect(try index.search(query, radius: 31) == model.search(query, radius: 31))
            }
        }
        try compare()
        index.waitForMerges()
        try index.checkInvariants()
        #expect(index.statistics.merging == 0)
        try compare()
        index.compact()
        try index.checkInvariants()
        #expect(index.statistics.segments == 1)
        try compare()
    }

    @Test("Large batches replace what has the same id, wherever it was")
    func bulkReplacement() throws {
        var random = SplitMix64(seed: 22)
        let index = FingerprintIndex()
        var model = BruteForce()
        // A segment, then elements in the tail, then a batch over both, in descending order and with repeated ids.
        let first = random.families(count: 40_000)
        let second = random.families(count: 1000, firstID: 60_000)
        let third = Array(random.families(count: 50_000, firstID: 20_000).reversed())
        let again = Array(random.families(count: 500, firstID: 30_000))
        for batch in [first, second, third + again] {
            index.insert(contentsOf: batch)
            for element in batch { model.insert(element) }
            #expect(index.count == model.elements.count)
        }
        for _ in 0..<20 {
            let query = model.elements.values.randomElement(using: &random)?.hash ?? PDQHash(0, 0, 0, 0)
            #expect(try index.search(query, radius: 31) == model.search(query, radius: 31))
        }
        index.waitForMerges()
        try index.checkInvariants()
    }

    @Test("Ids at both ends of the range of Int64 live together")
    func extremeIDs() throws {
        let hash = PDQHash(1, 1, 1, 1)
        let ids: [Int64] = [.min, .min + 1, -1, 0, 1, Int64(UInt32.max), .max - 1, .max]
        let index = FingerprintIndex()
        for id in ids.shuffled() { index.insert(IndexedFingerprint(id: id, bank: 0, hash: hash)) }
        #expect(try index.search(hash, radius: 0).map(\.id) == ids)
        index.compact()
        #expect(try index.search(hash, radius: 0).map(\.id) == ids)
        for id in ids { #expect(index.remove(id: id)) }
        for id in ids { #expect(!index.remove(id: id)) }
        #expect(try index.search(hash, radius: 256).isEmpty)
        index.compact()
        #expect(index.count == 0)
        #expect(index.statistics.segments == 0)
    }

    @Test("An id that was removed can come back with another fingerprint")
    func comesBack() throws {
        let index = FingerprintIndex()
        let (old, new) = (PDQHash(1, 2, 3, 4), PDQHash(.max, .max, 3, 4))
        index.insert(IndexedFingerprint(id: 9, bank: 0, hash: old))
        index.compact()
        #expect(index.contains(id: 9))
        #expect(index.remove(id: 9))
        #expect(!index.contains(id: 9))
        index.insert(IndexedFingerprint(id: 9, bank: 1, hash: new))
        #expect(try index.search(old, radius: 31).isEmpty)
        #expect(try index.search(new, radius: 31) == [IndexMatch(id: 9, bank: 1, distance: 0)])
        index.compact()
        #expect(try index.search(new, radius: 31).count == 1)
        #expect(index.count == 1)
    }
}
