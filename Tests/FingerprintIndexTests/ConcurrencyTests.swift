import Dispatch
import FingerprintIndex
import Fingerprints
import Synchronization
import Testing

@Suite("Readers and writers at once")
struct ConcurrencyTests {
    @Test("An insert and a removal are seen by the next query, while others read, write and merge")
    func visibility() throws {
        let index = FingerprintIndex()
        var random = SplitMix64(seed: 31)
        let lasting = random.families(count: 40_000, firstID: 1 << 40)
        index.insert(contentsOf: lasting)
        let faults = Atomic<Int>(0)
        let isDone = Atomic<Bool>(false)
        let writers = DispatchGroup()
        let readers = DispatchGroup()
        for writer in 0..<2 {
            DispatchQueue.global().async(group: writers) {
                var random = SplitMix64(seed: UInt64(writer) + 40)
                for number in 0..<60_000 {
                    let id = Int64(writer) << 32 + Int64(number)
                    let element = IndexedFingerprint(id: id, bank: 1, hash: random.nextHash())
                    index.insert(element)
                    let isFollowed = number % 16 == 0
                    if isFollowed, Self.find(element, in: index) != 1 { faults.add(1, ordering: .relaxed) }
                    if number % 3 == 0 {
                        if !index.remove(id: id) { faults.add(1, ordering: .relaxed) }
                        if isFollowed, Self.find(element, in: index) != 0 { faults.add(1, ordering: .relaxed) }
                    }
                }
            }
        }
        for reader in 0..<2 {
            DispatchQueue.global().async(group: readers) {
                var random = SplitMix64(seed: UInt64(reader) + 50)
                while !isDone.load(ordering: .acquiring) {
                    let element = lasting[Int(random.next() % UInt64(lasting.count))]
                    if Self.find(element, in: index) != 1 { faults.add(1, ordering: .relaxed) }
                }
            }
        }
        writers.wait()
        isDone.store(true, ordering: .releasing)
        readers.wait()
        #expect(faults.load(ordering: .acquiring) == 0)
        #expect(index.count == 40_000 + 80_000)
        index.waitForMerges()
        try index.checkInvariants()
    }

    @Test("A query sees a replaced element before or after, never both and never neither")
    func replacement() throws {
        let index = FingerprintIndex()
        let hash = PDQHash(1, 2, 3, 4)
        index.insert(IndexedFingerprint(id: 1, bank: 0, hash: hash))
        let faults = Atomic<Int>(0)
        let isDone = Atomic<Bool>(false)
        let readers = DispatchGroup()
        for _ in 0..<2 {
            DispatchQueue.global().async(group: readers) {
                while !isDone.load(ordering: .acquiring) {
                    let found = (try? index.search(hash, radius: 31)) ?? []
                    if found.count != 1 { faults.add(1, ordering: .relaxed) }
                }
            }
        }
        // Enough to seal several tails.
        for number in 1...100_000 { index.insert(IndexedFingerprint(id: 1, bank: UInt16(number % 7), hash: hash)) }
        isDone.store(true, ordering: .releasing)
        readers.wait()
        #expect(faults.load(ordering: .acquiring) == 0)
        #expect(index.count == 1)
        index.waitForMerges()
        try index.checkInvariants()
    }

    @Test("What is removed while a merge reads it stays removed after the merge")
    func removalDuringMerge() throws {
        var random = SplitMix64(seed: 33)
        let index = FingerprintIndex()
        let elements = random.families(count: 120_000)
        index.insert(contentsOf: Array(elements[..<60_000]))
        index.insert(contentsOf: Array(elements[60_000...]))
        let merging = DispatchGroup()
        DispatchQueue.global().async(group: merging) { index.compact() }
        for number in stride(from: 0, to: 120_000, by: 2) { #expect(index.remove(id: elements[number].id)) }
        merging.wait()
        index.waitForMerges()
        try index.checkInvariants()
        #expect(index.count == 60_000)
        for number in 0..<2000 {
            #expect(Self.find(elements[number], in: index) == number % 2)
        }
    }

    private static func find(_ element: IndexedFingerprint, in index: FingerprintIndex) -> Int {
        let found = (try? index.search(element.hash, radius: 31)) ?? []
        return found.count { $0.id == element.id }
    }
}
