/// Chat abbreviations and the words of emoji.
struct Phrasebook: Sendable {
    struct Abbreviation: Sendable {
        /// 0 holds in any text, 1 unless it is Spanish, 2 only where it is Spanish at least in part.
        var language: UInt8
        /// The plain words it stands for.
        var words: [[UInt8]]
    }

    private var keys: [UInt64] = []
    private var abbreviations: [Abbreviation] = []
    private var emojiScalars: [UInt32] = []
    private var emojiWords: [[UInt8]] = []

    init() {
        var entries: [(key: UInt64, value: Abbreviation)] = []
        var blob = BlobReader(WordTables.slang)
        while let entry = blob.field(until: 0x3b) {
            let parts = entry.split(separator: 0x5f)
            guard parts.count > 2, let language = parts[0].first else { continue }
            let words = parts.dropFirst(2).map { Array($0) }
            entries.append((Token.key(of: parts[1]), Abbreviation(language: language - 0x30, words: words)))
        }
        entries.sort { ($0.key, $0.value.language) < ($1.key, $1.value.language) }
        keys = entries.map { $0.key }
        abbreviations = entries.map { $0.value }
        blob = BlobReader(WordTables.emoji)
        while let entry = blob.field(until: 0x3b) {
            let parts = entry.split(separator: 0x5f)
            guard parts.count == 2 else { continue }
            var scalar: UInt32 = 0
            for digit in parts[0] { scalar = scalar << 4 | UInt32(digit > 0x39 ? digit - 87 : digit - 48) }
            emojiScalars.append(scalar)
            emojiWords.append(Array(parts[1]))
        }
    }

    /// The places of the abbreviation's readings, one for each language that has it; empty for most words.
    func readings(_ key: UInt64) -> Range<Int> {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < keys.count && keys[end] == key { end += 1 }
        return low..<end
    }

    func abbreviation(at index: Int) -> Abbreviation { abbreviations[index] }

    func word(ofEmoji scalar: UInt32) -> [UInt8]? {
        var low = 0
        var high = emojiScalars.count
        while low < high {
            let middle = (low + high) / 2
            if emojiScalars[middle] < scalar { low = middle + 1 } else { high = middle }
        }
        return low < emojiScalars.count && emojiScalars[low] == scalar ? emojiWords[low] : nil
    }
}
