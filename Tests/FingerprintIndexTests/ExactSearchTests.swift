import FingerprintIndex
import Fingerprints
import Testing

@Suite("Exact search")
struct ExactSearchTests {
    @Test("An empty index finds nothing at any radius", arguments: [0, 15, 31, 32, 256])
    func empty(radius: Int) throws {
        let index = FingerprintIndex()
        #expect(index.count == 0)
        #expect(try index.search(PDQHash(1, 2, 3, 4), radius: radius).isEmpty)
        try index.checkInvariants()
    }

    @Test("A single fingerprint is found up to its distance and not below", arguments: availableInstructionSets)
    func single(instructionSet: InstructionSet) throws {
        var random = SplitMix64(seed: 1)
        let hash = random.nextHash()
        for distance in 0...256 {
            let index = FingerprintIndex(instructionSet: instructionSet)
            index.insert(IndexedFingerprint(id: 7, bank: 3, hash: random.neighbour(of: hash, at: distance)))
            let match = [IndexMatch(id: 7, bank: 3, distance: distance)]
            #expect(try index.search(hash, radius: distance) == match)
            #expect(try index.search(hash, radius: 256) == match)
            if distance > 0 { #expect(try index.search(hash, radius: distance - 1).isEmpty) }
        }
    }

    @Test("A radius outside 0…256 is refused", arguments: [-1, 257, Int.max, Int.min])
    func radius(radius: Int) {
        let index = FingerprintIndex()
        let error = #expect(throws: FingerprintIndexError.self) {
            try index.search(PDQHash(0, 0, 0, 0), radius: radius)
        }
        #expect(error?.code == .radiusOutOfRange)
    }

    @Test("Bucket tables find exactly what brute force finds, at every radius", arguments: availableInstructionSets)
    func indexed(instructionSet: InstructionSet) throws {
        var random = SplitMix64(seed: 2)
        let elements = random.families(count: 40_000)
        let index = FingerprintIndex(instructionSet: instructionSet)
        index.insert(contentsOf: elements)
        #expect(index.statistics.indexedSegments == 1)
        let model = BruteForce(elements)
        for radius in Array(0...33) + [40, 63, 64, 100, 128, 129, 200, 255, 256] {
            let near = elements[Int(random.next() % 40_000)].hash
            let query = random.neighbour(of: near, at: Int(random.next() % 32))
            let expected = model.search(query, radius: radius)
            #expect(try index.search(query, radius: radius) == expected)
            #expect(try index.scan(query, radius: radius) == expected)
        }
    }

    @Test("Planted neighbours at each distance 0…31 are all found", arguments: availableInstructionSets)
    func planted(instructionSet: InstructionSet) throws {
        var random = SplitMix64(seed: 3)
        let elements = (0..<60_000).map { IndexedFingerprint(id: Int64($0), bank: 0, hash: random.nextHash()) }
        let index = FingerprintIndex(instructionSet: instructionSet)
        index.insert(contentsOf: elements)
        for trial in 0..<3200 {
            let distance = trial % 32
            let target = elements[Int(random.next() % 60_000)]
            let query = random.neighbour(of: target.hash, at: distance)
            let match = IndexMatch(id: target.id, bank: 0, distance: distance)
            #expect(try index.search(query, radius: 31).contains(match))
            #expect(try index.search(query, radius: distance).contains(match))
        }
    }

    @Test("Differences spread as evenly as possible over the chunks, the hardest case, are found")
    func evenlySpread() throws {
        var random = SplitMix64(seed: 4)
        let index = FingerprintIndex()
        let hash = random.nextHash()
        let filler = (0..<40_000).map { IndexedFingerprint(id: Int64($0 + 1), bank: 0, hash: random.nextHash()) }
        index.insert(contentsOf: filler + [IndexedFingerprint(id: 0, bank: 0, hash: hash)])
        for distance in 16...31 {
            for lone in 0..<16 {
                // Two differing bits in each chunk but `32 - distance` of them, which have one.
                var words = [hash.w0, hash.w1, hash.w2, hash.w3]
                for chunk in 0..<16 {
                    let isLone = (chunk + lone) % 16 < 32 - distance
                    let first = UInt64(random.next() % 16)
                    words[chunk >> 2] ^= (1 << first) << UInt64(16 * (chunk & 3))
                    if !isLone { words[chunk >> 2] ^= (1 << ((first + 5) % 16)) << UInt64(16 * (chunk & 3)) }
                }
                let query = PDQHash(words[0], words[1], words[2], words[3])
                #expect(try index.search(query, radius: 31).map(\.id) == [0])
                #expect(try index.search(query, radius: distance).map(\.distance) == [distance])
            }
        }
    }

    @Test("Equal fingerprints under different ids are all returned", arguments: [1, 2, 64, 1024, 1 << 14, 1 << 16])
    func identical(count: Int) throws {
        let hash = PDQHash(0, .max, 0, 0x1234)
        let elements = (0..<count).map { IndexedFingerprint(id: Int64($0), bank: UInt16($0 % 3), hash: hash) }
        for instructionSet in availableInstructionSets {
            let index = FingerprintIndex(instructionSet: instructionSet)
            index.insert(contentsOf: elements)
            let found = try index.search(hash, radius: 31)
            #expect(found.map(\.id) == elements.map(\.id))
            #expect(found.allSatisfy { $0.distance == 0 })
            #expect(try index.search(PDQHash(.max, 0, .max, 0), radius: 31).isEmpty)
        }
    }

    @Test("A bucket that holds half of everything does not hide or double anything")
    func crowded() throws {
        var random = SplitMix64(seed: 5)
        // The first three words are the same for half of them: twelve of the sixteen chunks are crowded.
        let elements = (0..<40_000).map { number in
            let hash = number % 2 == 0 ? PDQHash(0, 0, 0, random.next()) : random.nextHash()
            return IndexedFingerprint(id: Int64(number), bank: 0, hash: hash)
        }
        let index = FingerprintIndex()
        index.insert(contentsOf: elements)
        let model = BruteForce(elements)
        for radius in [0, 10, 20, 31] {
            let query = PDQHash(1, 0, 2, random.next())
            #expect(try index.search(query, radius: radius) == model.search(query, radius: radius))
        }
        try index.checkInvariants()
    }
}
