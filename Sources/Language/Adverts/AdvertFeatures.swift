/// The kinds of feature. Each has its own length of 1 before weighing, so that a long advert counts as much as a short
/// one and the many characters do not drown the words.
package enum AdvertBlock: Int, CaseIterable, Sendable {
    /// One word, and two, three and four in a row.
    case word, pair, triple, quadruple
    /// Two words with one or two others between them.
    case skip
    /// Four to six bytes of a word with its ends marked: they read words that were run together.
    case letters
}

/// One feature of an advert: which kind, its key, and the words that it lies on.
package struct AdvertFeature: Sendable {
    package let block: AdvertBlock
    /// The high `AdvertFeature.keyBits` bits of the phrase's hash.
    package let key: UInt32
    package let firstWord: Int
    package let lastWord: Int

    package static let keyBits: UInt64 = 26

    /// Block and key in one number of 29 bits: features of two kinds never share it.
    var name: UInt32 { UInt32(block.rawValue) << UInt32(Self.keyBits) | key }
}

extension AdvertWords {
    /// Calls `body` for each feature in reading order; features that occur twice come twice. No feature crosses from
    /// the title to the text.
    ///
    /// - Complexity: O(*n*) in the words; at most 6 features a word and 3 a byte.
    @inline(__always)
    package func forEachFeature(_ body: (AdvertFeature) -> Void) {
        for index in words.indices {
            let part = words[index].part
            var phrase = Self.seed(0)
            for (step, block) in [AdvertBlock.word, .pair, .triple, .quadruple].enumerated() {
                let last = index + step
                guard last < words.count, words[last].part == part else { break }
                phrase = AdvertHash.join(phrase, words[last].hash)
                body(AdvertFeature(block: block, key: Self.key(phrase), firstWord: index, lastWord: last))
            }
            for distance in 2...3 {
                let last = index + distance
                guard last < words.count, words[last].part == part else { break }
                let first = AdvertHash.join(Self.seed(UInt64(distance)), words[index].hash)
                let key = Self.key(AdvertHash.join(first, words[last].hash))
                body(AdvertFeature(block: .skip, key: key, firstWord: index, lastWord: last))
            }
            forEachPiece(of: words[index].bytes) { hash in
                body(AdvertFeature(block: .letters, key: Self.key(hash), firstWord: index, lastWord: index))
            }
        }
    }

    /// The hashes of the 4 to 6 byte pieces of `^word$`.
    @inline(__always)
    private func forEachPiece(of word: Range<Int>, _ body: (UInt64) -> Void) {
        let count = word.count + 2
        for begin in 0..<max(0, count - 3) {
            var hash = AdvertHash.start ^ Self.seed(4)
            for offset in 0..<min(6, count - begin) {
                let place = begin + offset
                let byte =
                    place == 0
                    ? UInt8(ascii: "^") : place == count - 1 ? UInt8(ascii: "$") : bytes[word.lowerBound + place - 1]
                hash = AdvertHash.step(hash, byte)
                if offset >= 3 { body(hash) }
            }
        }
    }

    @inline(__always) private static func seed(_ kind: UInt64) -> UInt64 { (kind + 1) &* 0xd6e8_feb8_6659_fd93 }

    @inline(__always) private static func key(_ phrase: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: AdvertHash.finish(phrase) >> (64 - AdvertFeature.keyBits))
    }
}
