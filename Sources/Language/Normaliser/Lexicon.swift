/// The common words of English and Spanish, by the key of their folded form. It answers three questions: is this a
/// plausible word, which language is it of, and how are run-together letters parted.
struct Lexicon: Sendable {
    /// What is known of a word: tiers from 1 (most common) to 7, 0 when the language does not have it.
    struct Entry {
        let bits: UInt8

        var english: Int { Int(bits & 7) }
        var spanish: Int { Int(bits >> 3 & 7) }
        /// A function word of French, Portuguese, Italian, German, Dutch or Polish.
        var isForeign: Bool { bits & 64 != 0 }
        /// A word of English or Spanish.
        var isWord: Bool { bits & 63 != 0 }
        /// The tier of the language that has it more common.
        var tier: Int {
            if english == 0 { return spanish == 0 ? 8 : spanish }
            return spanish == 0 ? english : min(english, spanish)
        }
    }

    static let longestWord = 18

    /// Open addressing; the low byte of a slot holds the entry, the rest the key's upper bits. 0 is free.
    private var slots: [UInt64]
    private let mask: Int

    init() {
        slots = [UInt64](repeating: 0, count: 1 << 14)
        mask = (1 << 14) - 1
        var blob = BlobReader(WordTables.lexicon)
        var word: [UInt8] = []
        while let shared = blob.varint(), let count = blob.varint() {
            word.removeLast(word.count - shared)
            for _ in 0..<count { if let byte = blob.byte() { word.append(byte) } }
            guard let bits = blob.varint() else { break }
            insert(Token.key(of: word), UInt8(bits))
        }
    }

    private mutating func insert(_ key: UInt64, _ bits: UInt8) {
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = key & ~0xff | UInt64(bits)
    }

    func entry(_ key: UInt64) -> Entry {
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[slot] != 0 {
            if (slots[slot] ^ key) < 0x100 { return Entry(bits: UInt8(truncatingIfNeeded: slots[slot])) }
            slot = (slot + 1) & mask
        }
        return Entry(bits: 0)
    }

    func isWord(_ word: some Sequence<UInt8>) -> Bool {
        entry(Token.key(of: word)).isWord
    }

    /// Parts letters into the most plausible words: the lengths of these, or nil when letters are left over.
    /// - Complexity: O(letters · 18).
    func parts(of letters: ArraySlice<UInt8>) -> [Int]? {
        let bytes = Array(letters)
        let far = Int.max / 2
        var cost = [Int](repeating: far, count: bytes.count + 1)
        var length = [Int](repeating: 0, count: bytes.count + 1)
        cost[0] = 0
        for start in 0..<bytes.count where cost[start] < far {
            var key: UInt64 = 0xcbf2_9ce4_8422_2325
            for end in start..<min(bytes.count, start + Self.longestWord) {
                key = (key ^ UInt64(bytes[end])) &* 0x100_0000_01b3
                let found = entry(key)
                if !found.isWord { continue }
                // Short words are found everywhere by chance: they cost more than their tier alone.
                let size = end - start + 1
                let price = cost[start] + 8 + 2 * found.tier + (size == 1 ? 9 : size == 2 ? 3 : 0)
                if price < cost[end + 1] {
                    cost[end + 1] = price
                    length[end + 1] = size
                }
            }
        }
        guard cost[bytes.count] < far else { return nil }
        var lengths: [Int] = []
        var end = bytes.count
        while end > 0 {
            lengths.append(length[end])
            end -= length[end]
        }
        return lengths.reversed()
    }
}
