/// The words of all languages, found by one walk over their bytes: exact words, and stems that any ending may follow.
///
/// Flat table of 16-bit children; a word costs one look-up a byte and no hashing, whatever the text.
struct WordTrie: Sendable {
    /// Bytes that words are made of, in classes: a…z, 0…9 and one for what else may stand in a word.
    static let width = 38
    static let miss: UInt8 = 255

    private(set) var children: [UInt16] = Array(repeating: 0, count: WordTrie.width)
    /// By node: the exact word that ends there, or −1.
    private(set) var words: [Int32] = [-1]
    /// By node: the stem that ends there, or −1.
    private(set) var stems: [Int32] = [-1]

    /// The class of a byte; 254 for a byte that is passed over (the apostrophe), 255 for one that no word has.
    @inline(__always)
    static func byteClass(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x61...0x7A: byte - 0x61
        case 0x41...0x5A: byte - 0x41
        case 0x30...0x39: byte - 0x30 + 26
        case 0x2F: 36
        case 0x2B: 37
        case 0x27: 254
        default: miss
        }
    }

    /// Adds a word or a stem with its number. Nil when it holds bytes that no word has, or when the table is full.
    mutating func insert(_ word: [UInt8], number: Int32, isStem: Bool) -> Bool {
        var node = 0
        for byte in word {
            let kind = WordTrie.byteClass(byte)
            if kind == 254 { continue }
            if kind == WordTrie.miss { return false }
            let slot = node * WordTrie.width + Int(kind)
            if children[slot] == 0 {
                guard words.count < Int(UInt16.max) else { return false }
                children[slot] = UInt16(words.count)
                children.append(contentsOf: repeatElement(0, count: WordTrie.width))
                words.append(-1)
                stems.append(-1)
            }
            node = Int(children[slot])
        }
        if isStem { stems[node] = number } else { words[node] = number }
        return true
    }
}
