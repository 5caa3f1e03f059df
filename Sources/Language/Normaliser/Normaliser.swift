/// Takes messages back to the plain words behind them, with the way back to the original bytes.
///
/// Undone are compatibility forms (Unicode NFKC with case folding), characters without width, marks of direction,
/// letters of other scripts inside Latin words (Unicode TS 39 confusables), digits and symbols for letters, letters
/// written apart, drawn-out letters, and the abbreviations and emoji that matter for the signs. What was undone is
/// noted on each token.
///
/// Make one and keep it: it holds the tables, some 400 kB, and may be used from many threads at once.
public struct Normaliser: Sendable {
    /// What comes after this many bytes is not read: ``NormalisedText/original`` ends here. Callers read long texts in
    /// windows of some 64 KiB long before.
    public static let longestInput = 1 << 26

    private let facts: UnicodeFacts
    private let phrasebook: Phrasebook
    let lexicon: Lexicon

    /// Unpacks the tables: about a millisecond.
    public init() {
        facts = UnicodeFacts()
        phrasebook = Phrasebook()
        lexicon = Lexicon()
    }

    /// Normalises a text. Bytes that are not UTF-8 become U+FFFD; offsets stay true.
    /// - Complexity: linear in the bytes, in time and memory, whatever they are.
    public func normalise(_ utf8: [UInt8]) -> NormalisedText {
        if utf8.count > Self.longestInput { return normalise(Array(utf8.prefix(Self.longestInput))) }
        return utf8.withUnsafeBufferPointer { read($0, original: utf8) }
    }

    /// Normalises a text. Bytes that are not UTF-8 become U+FFFD; offsets stay true.
    /// - Complexity: linear in the bytes, in time and memory, whatever they are.
    public func normalise(_ utf8: UnsafeBufferPointer<UInt8>) -> NormalisedText {
        normalise(Array(utf8))
    }

    /// Whether English or Spanish has this word, folded, among its common ones.
    public func isCommonWord(_ folded: some Sequence<UInt8>) -> Bool {
        lexicon.isWord(folded)
    }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, original: [UInt8]) -> NormalisedText {
        var tokeniser = Tokeniser(facts: facts, lexicon: lexicon, phrasebook: phrasebook, bytes: bytes.count)
        var reader = CellReader(bytes, facts: facts)
        let spaced = SpacedLetters(lexicon: lexicon)
        while reader.next() {
            let first = tokeniser.tokens.count
            reader.cells.withUnsafeBufferPointer { tokeniser.read($0) }
            tokeniser.unmask(from: first)
            spaced.join(&tokeniser.tokens, from: first, folded: &tokeniser.folded, plain: &tokeniser.plain)
        }
        var text = NormalisedText(
            original: original, tokens: tokeniser.tokens, foldedBytes: tokeniser.folded, plainBytes: tokeniser.plain,
            undone: reader.pending, counts: UndoneCounts(), scripts: tokeniser.scripts, language: .other)
        text.language = LanguageGuesser(lexicon: lexicon).guess(text)
        text.writeOut(phrasebook)
        for token in text.tokens where !token.undone.isEmpty {
            text.counts.add(token.undone)
            text.undone.formUnion(token.undone)
        }
        return text
    }
}

extension Tokeniser {
    /// Reads words made only of letters that look Latin as Latin, in a block where other words mix scripts.
    mutating func unmask(from first: Int) {
        defer { disguised.removeAll(keepingCapacity: true) }
        guard !disguised.isEmpty, tokens[first...].contains(where: { $0.undone.contains(.confusable) }) else { return }
        for (index, letters) in disguised where tokens[index].foldedCount > 0 {
            tokens[index].foldedStart = UInt32(folded.count)
            tokens[index].foldedCount = UInt32(letters.count)
            tokens[index].plainStart = UInt32(plain.count)
            tokens[index].plainCount = UInt32(letters.count)
            tokens[index].key = Token.key(of: letters)
            tokens[index].undone.insert(.confusable)
            folded.append(contentsOf: letters)
            plain.append(contentsOf: letters)
        }
    }
}

extension NormalisedText {
    /// Writes abbreviations out, those of the text's language.
    mutating func writeOut(_ phrasebook: Phrasebook) {
        var written: [Token] = []
        var copied = 0
        for index in tokens.indices {
            let token = tokens[index]
            guard token.kind == .word, token.foldedCount < 9, !token.undone.contains(.leet) else { continue }
            let readings = phrasebook.readings(token.key)
            if readings.isEmpty { continue }
            // A letter written to a number is its unit: "5k".
            if index > 0, !token.spaceBefore, tokens[index - 1].kind == .number, token.foldedCount == 1 { continue }
            guard let words = reading(readings, phrasebook) else { continue }
            written.append(contentsOf: tokens[copied..<index])
            copied = index + 1
            for (place, word) in words.enumerated() {
                written.append(spelled(word, from: token, isFirst: place == 0))
            }
        }
        if copied == 0 { return }
        written.append(contentsOf: tokens[copied...])
        tokens = written
    }

    private func reading(_ readings: Range<Int>, _ phrasebook: Phrasebook) -> [[UInt8]]? {
        for index in readings {
            let abbreviation = phrasebook.abbreviation(at: index)
            switch (abbreviation.language, language) {
            case (0, _), (1, .english), (1, .other), (2, .spanish): return abbreviation.words
            case (1, .mixed), (2, .mixed): if readings.count == 1 { return abbreviation.words }
            default: continue
            }
        }
        return nil
    }

    private mutating func spelled(_ word: [UInt8], from token: Token, isFirst: Bool) -> Token {
        var token = token
        token.undone.insert(.slang)
        token.spaceBefore = isFirst ? token.spaceBefore : true
        token.plainStart = UInt32(plainBytes.count)
        token.plainCount = UInt32(word.count)
        plainBytes.append(contentsOf: word)
        token.foldedStart = UInt32(foldedBytes.count)
        var index = 0
        while index < word.count {
            // The expansions have no other letters than á é í ó ú ñ ü beside ASCII.
            if word[index] == 0xc3, index + 1 < word.count {
                let ascii: UInt8 =
                    switch word[index + 1] {
                    case 0xa1: 0x61
                    case 0xa9: 0x65
                    case 0xad: 0x69
                    case 0xb3: 0x6f
                    case 0xb1: 0x6e
                    default: 0x75
                    }
                foldedBytes.append(ascii)
                index += 2
            } else {
                foldedBytes.append(word[index])
                index += 1
            }
        }
        token.foldedCount = UInt32(foldedBytes.count) - token.foldedStart
        token.key = Token.key(of: foldedBytes[Int(token.foldedStart)...])
        return token
    }
}
