/// What the learned model is given of a passage beside its vector: the phrases in it and what the patterns found.
package struct SignFeatures: Sendable {
    /// Bits of a phrase's name: phrases of one name share a weight.
    package static let phraseBits: UInt64 = 15
    /// Numbers that the patterns give: for each label but the last how plain it is, and how plain in an ordinary
    /// setting; then the share of hidden words.
    package static var patternCount: Int { 2 * (SignLabel.all.count - 1) + 1 }

    /// The text for the encoder: plain words, what hides them undone.
    package var text: [UInt8]
    /// Names of the words, pairs of words and pieces of words, each once, sorted.
    package var phrases: [UInt16]
    /// ``patternCount`` numbers, 0…1.
    package var patterns: [Float]

    /// - Complexity: O(bytes of the passage), beside the sorting of its phrases.
    package init(_ text: NormalisedText, _ passage: Passage, findings: [SignFinding]) {
        self.text = Self.encoderText(of: text, passage)
        phrases = Self.phrases(of: text, passage)
        patterns = Self.patterns(findings, within: text.originalRange(ofTokens: passage.tokens))
        patterns.append(Float(text.obfuscation))
    }

    /// The passage in plain words with the marks that carry meaning.
    package static func encoderText(of text: NormalisedText, _ passage: Passage) -> [UInt8] {
        var out: [UInt8] = []
        let broken = passage.tokens.filter { text.isEmojiInWord($0) }
        for index in passage.tokens {
            let token = text.tokens[index]
            switch token.kind {
            case .lineEnd: continue
            case .emoji where text.isEmojiInWord(index) && (broken.count > 1 || text.leavesScrap(index)): continue
            case .url: append("link", to: &out)
            case .email: append("email", to: &out)
            case .punctuation:
                // Marks are where the writer put them; the encoder knows them.
                if token.spaceBefore, !out.isEmpty { out.append(0x20) }
                out += text.plain(token)
            case .word, .number, .emoji:
                if token.spaceBefore || sharesOrigin(text, index), !out.isEmpty { out.append(0x20) }
                out += text.plain(token)
            }
        }
        return text.counts.leet > 0 ? lettersForDigits(in: out) : out
    }

    /// Where some words were written with digits for letters, more of them are than the ones that the word list proves:
    /// in a word with a digit between letters every digit is read as a letter. "10am" and "4 tickets" stay.
    private static func lettersForDigits(in text: [UInt8]) -> [UInt8] {
        var out = text
        for word in text.indices.split(whereSeparator: { text[$0] == 0x20 }) {
            let range = word.startIndex..<word.endIndex
            let letters = range.filter { isLetter(text[$0]) }
            guard let first = letters.first, let last = letters.last,
                range.contains(where: { first < $0 && $0 < last && letter(for: text[$0]) != nil })
            else { continue }
            for place in range { out[place] = letter(for: text[place]) ?? text[place] }
        }
        return out
    }

    private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    private static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"): UInt8(ascii: "a")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        default: nil
        }
    }

    /// Words that one abbreviation was written out to stand apart.
    private static func sharesOrigin(_ text: NormalisedText, _ index: Int) -> Bool {
        index > 0 && text.tokens[index].kind == .word && text.tokens[index - 1].kind == .word
    }

    private static func append(_ word: StaticString, to out: inout [UInt8]) {
        if !out.isEmpty { out.append(0x20) }
        word.withUTF8Buffer { out += $0 }
    }

    private static func phrases(of text: NormalisedText, _ passage: Passage) -> [UInt16] {
        var names: Set<UInt16> = []
        var before: UInt64?
        for index in passage.tokens {
            let token = text.tokens[index]
            guard token.kind == .word || token.kind == .emoji else {
                if token.kind == .punctuation || token.kind == .lineEnd { continue }
                before = nil
                continue
            }
            names.insert(name(token.key, kind: 1))
            if let before { names.insert(name(before &* 0x9E37_79B9_7F4A_7C15 ^ token.key, kind: 2)) }
            before = token.key
            if token.kind == .word { appendPieces(of: text.folded(token), to: &names) }
        }
        return names.sorted()
    }

    /// Pieces of 3 to 5 bytes of `^word$`: a word misspelt or inflected shares most of them.
    private static func appendPieces(of word: ArraySlice<UInt8>, to names: inout Set<UInt16>) {
        guard word.count > 2, word.count <= 32 else { return }
        let padded = [UInt8(ascii: "^")] + word + [UInt8(ascii: "$")]
        for start in 0..<padded.count - 2 {
            var key: UInt64 = 0xcbf2_9ce4_8422_2325
            for length in 1...5 where start + length <= padded.count {
                key = (key ^ UInt64(padded[start + length - 1])) &* 0x100_0000_01b3
                if length >= 3 { names.insert(name(key, kind: 3)) }
            }
        }
    }

    private static func name(_ key: UInt64, kind: UInt64) -> UInt16 {
        var hash = key ^ (kind &* 0xd6e8_feb8_6659_fd93)
        hash = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
        hash = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
        return UInt16(truncatingIfNeeded: hash >> (64 - phraseBits))
    }

    private static func patterns(_ findings: [SignFinding], within range: Range<Int>) -> [Float] {
        let labels = SignLabel.all.count - 1
        var values = [Float](repeating: 0, count: 2 * labels)
        for finding in findings where finding.range.overlaps(range) || range.isEmpty {
            let label = finding.sign.isAdvertSign ? SignLabel.offer : .sign(finding.sign)
            guard let place = places[label] else { continue }
            let value: Float =
                switch finding.strength {
                case .weak: 0.35
                case .plain: 0.7
                case .strong: 1
                }
            let slot = finding.isOrdinary ? labels + place : place
            if label == .offer {
                // Single flags of an advert are found in honest texts too: they count together.
                values[slot] = min(1, values[slot] + value * 0.5)
            } else {
                values[slot] = max(values[slot], value)
            }
        }
        return values
    }

    private static let places = Dictionary(uniqueKeysWithValues: SignLabel.all.enumerated().map { ($1, $0) })
}
