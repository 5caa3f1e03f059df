import FingerprintIndex
import Fingerprints
import Testing

@Suite("Bank switches and distances")
struct BankSelectionTests {
    @Test("A bank that is not named is off, one without a limit goes as far as the query")
    func switches() {
        let some = BankSelection([2, 65_535] as [UInt16])
        #expect(some[2] == 256)
        #expect(some[65_535] == 256)
        #expect(some[0] == -1)
        #expect(BankSelection.all[9] == 256)
        #expect(BankSelection.none[9] == -1)
        var changed = BankSelection.all
        changed[9] = -1
        #expect(changed[9] == -1)
        #expect(changed[8] == 256)
        #expect(changed[65_535] == 256)
    }

    @Test("Each bank keeps its own largest distance within one query")
    func distances() throws {
        var random = SplitMix64(seed: 11)
        let elements = random.families(count: 36_000, banks: 50)
        let index = FingerprintIndex()
        index.insert(contentsOf: elements)
        let model = BruteForce(elements)
        let limits = Dictionary(uniqueKeysWithValues: (0..<50).map { (UInt16($0), Int(random.next() % 70) - 5) })
        let banks = BankSelection(maximumDistances: limits)
        for radius in [0, 8, 31, 60, 256] {
            let query = elements[Int(random.next() % 36_000)].hash
            #expect(
                try index.search(query, radius: radius, banks: banks)
                    == model.search(query, radius: radius, banks: banks))
            #expect(
                try index.scan(query, radius: radius, banks: banks)
                    == model.search(query, radius: radius, banks: banks))
        }
    }

    @Test("A switch holds from the next query on")
    func atOnce() throws {
        let hash = PDQHash(5, 6, 7, 8)
        let index = FingerprintIndex()
        index.insert(IndexedFingerprint(id: 1, bank: 1, hash: hash))
        index.insert(IndexedFingerprint(id: 2, bank: 2, hash: hash))
        var banks = BankSelection.all
        #expect(try index.search(hash, radius: 31, banks: banks).map(\.bank) == [1, 2])
        banks[1] = -1
        #expect(try index.search(hash, radius: 31, banks: banks).map(\.bank) == [2])
        banks[1] = 0
        #expect(try index.search(hash, radius: 31, banks: banks).map(\.bank) == [1, 2])
        #expect(try index.search(hash, radius: 31, banks: .none).isEmpty)
    }
}
