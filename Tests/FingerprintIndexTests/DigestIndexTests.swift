import FingerprintIndex
import Testing

@Suite("Digests")
struct DigestIndexTests {
    private static func digest(_ random: inout SplitMix64, _ width: Int) -> [UInt8] {
        (0..<width).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }

    @Test("Any order of inserts, replacements and removals gives what a plain list gives", arguments: 0..<3)
    func anyOrder(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) + 80)
        // Few digests, so that many records share one.
        let digests = (0..<60).map { Self.digest(&random, [16, 20, 32][$0 % 3]) }
        let index = DigestIndex()
        var model: [Int64: IndexedDigest] = [:]
        for _ in 0..<6000 {
            let id = Int64(random.next() % 500) - 250
            if random.next() % 3 == 0 {
                #expect(index.remove(id: id) == (model.removeValue(forKey: id) != nil))
            } else {
                let digest = digests[Int(random.next() % 60)]
                let element = IndexedDigest(id: id, bank: UInt16(random.next() % 4), digest: digest)
                try index.insert(element)
                model[id] = element
            }
        }
        try index.checkInvariants()
        #expect(index.count == model.count)
        for digest in digests {
            let expected = model.values.filter { $0.digest == digest }.sorted { $0.id < $1.id }
            #expect(try index.lookup(digest) == expected.map { IndexMatch(id: $0.id, bank: $0.bank, distance: 0) })
            let some = BankSelection([1, 2] as [UInt16])
            #expect(
                try index.lookup(digest, banks: some).map(\.id)
                    == expected.filter { 1...2 ~= $0.bank }.map(\.id))
        }
        for id in model.keys { #expect(index.remove(id: id)) }
        #expect(index.count == 0)
        try index.checkInvariants()
    }

    @Test("A digest of another length is refused", arguments: [0, 15, 17, 31, 33, 64])
    func length(width: Int) {
        let index = DigestIndex()
        let digest = [UInt8](repeating: 1, count: width)
        let insert = #expect(throws: FingerprintIndexError.self) {
            try index.insert(IndexedDigest(id: 1, bank: 0, digest: digest))
        }
        #expect(insert?.code == .digestLength)
        let lookup = #expect(throws: FingerprintIndexError.self) { try index.lookup(digest) }
        #expect(lookup?.code == .digestLength)
    }

    @Test("Digests that differ in a few bits only, or count up, spread like random ones")
    func chosen() throws {
        let index = DigestIndex()
        for number in 0..<50_000 {
            var digest = [UInt8](repeating: 0, count: 32)
            digest[31] = UInt8(truncatingIfNeeded: number >> 16)
            digest[15] = UInt8(truncatingIfNeeded: number >> 8)
            digest[0] = UInt8(truncatingIfNeeded: number)
            try index.insert(IndexedDigest(id: Int64(number) << 20, bank: 0, digest: digest))
        }
        #expect(index.count == 50_000)
        // With three quarters in use, random keys stay far below this; keys that collide would go into thousands.
        #expect(index.longestProbe < 400)
        try index.checkInvariants()
    }
}
