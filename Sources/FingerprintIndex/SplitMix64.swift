package import Fingerprints

/// A small seeded generator for tests and benchmarks: the same seed gives the same sequence everywhere.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014. Not for secrets.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A hash of 256 independent bits.
    package mutating func nextHash() -> PDQHash { PDQHash(next(), next(), next(), next()) }

    /// The hash with exactly `distance` different bits, chosen at random.
    package mutating func neighbour(of hash: PDQHash, at distance: Int) -> PDQHash {
        var words = [hash.w0, hash.w1, hash.w2, hash.w3]
        var positions = Array(0..<256)
        for step in 0..<distance {
            positions.swapAt(step, step + Int(next() % UInt64(256 - step)))
            words[positions[step] >> 6] ^= 1 << UInt64(positions[step] & 63)
        }
        return PDQHash(words[0], words[1], words[2], words[3])
    }
}
