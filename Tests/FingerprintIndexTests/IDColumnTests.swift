import FingerprintIndex
import Fingerprints
import Testing

@Suite("Ids with and without gaps")
struct IDColumnTests {
    /// First id, step between ids: without a gap, with gaps, beyond 32 bits, and at the ends of the range.
    @Test(
        "Every id is found, given back and removed, however ids lie",
        arguments: [(1, 1), (7, 3), (Int64.min, 1), (Int64.max - 6000, 1), (-3000, 1 << 33), (0, 2)] as [(Int64, Int64)]
    )
    func ids(first: Int64, step: Int64) throws {
        var generator = SplitMix64(seed: 11)
        let elements = (0..<6000).map { number in
            IndexedFingerprint(id: first &+ Int64(number) * step, bank: 3, hash: generator.nextHash())
        }
        let index = FingerprintIndex()
        index.insert(contentsOf: Array(elements[..<4000]))
        index.insert(contentsOf: Array(elements[4000...]))
        index.compact()
        try index.checkInvariants()
        for element in elements {
            #expect(try index.search(element.hash, radius: 0).map(\.id) == [element.id])
        }
        // Holes appear, and the next merge has to keep ids again.
        for element in elements where element.id % 5 == 0 { #expect(index.remove(id: element.id)) }
        index.compact()
        try index.checkInvariants()
        for element in elements {
            #expect(index.contains(id: element.id) == (element.id % 5 != 0))
            #expect(try index.search(element.hash, radius: 0).count == (element.id % 5 == 0 ? 0 : 1))
        }
    }
}
