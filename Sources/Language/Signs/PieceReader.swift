/// A word, number, mark or sign of a text, looked up in the words of the grammar.
struct Piece: Sendable {
    var kind: Token.Kind
    /// Exact word of the grammar, or −1.
    var word: Int32
    var row: Int32
    var flags: SignGrammar.WordFlags
    /// The token it is, or the first of several that were joined.
    var token: Int
    /// Bytes of the original.
    var start: Int
    var end: Int
    var spaceBefore: Bool
}

/// Looks the tokens of a text up, and undoes what only a known word list can undo: digits for letters ("53nd"), marks
/// and emoji between letters ("se.nd"), letters apart ("s e n d m e").
///
/// A join is made only where the result is exactly a word of the grammar, so that ordinary text stays as it is. Every
/// attempt is bounded: linear in all.
struct PieceReader {
    let grammar: SignGrammar
    let lexicon: Lexicon
    let text: NormalisedText
    var pieces: [Piece] = []

    /// Tokens and letters that one hidden word has at most.
    static let longestJoin = 24

    static func read(_ text: NormalisedText, with grammar: SignGrammar, _ lexicon: Lexicon) -> [Piece] {
        var reader = PieceReader(grammar: grammar, lexicon: lexicon, text: text)
        reader.read()
        return reader.pieces
    }

    private init(grammar: SignGrammar, lexicon: Lexicon, text: NormalisedText) {
        self.grammar = grammar
        self.lexicon = lexicon
        self.text = text
        pieces.reserveCapacity(text.tokens.count)
    }

    private mutating func read() {
        var index = 0
        while index < text.tokens.count {
            if let next = readJoined(at: index) ?? readLettersApart(at: index) {
                index = next
                continue
            }
            let token = text.tokens[index]
            var piece = Piece(
                kind: token.kind, word: -1, row: 0, flags: [], token: index, start: token.originalRange.lowerBound,
                end: token.originalRange.upperBound, spaceBefore: token.spaceBefore)
            if token.kind == .word || token.kind == .number { look(up: text.folded(token), &piece) }
            pieces.append(piece)
            index += 1
        }
    }

    /// The longest word or stem of the list that a word is. One step a byte.
    func look(up word: some Sequence<UInt8>, _ piece: inout Piece) {
        var node = 0
        var stem: Int32 = -1
        var isWhole = true
        for byte in word {
            let kind = WordTrie.byteClass(byte)
            if kind == 254 { continue }
            node = kind == WordTrie.miss ? 0 : Int(grammar.trie.children[node * WordTrie.width + Int(kind)])
            if node == 0 {
                isWhole = false
                break
            }
            if grammar.trie.stems[node] >= 0 { stem = grammar.trie.stems[node] }
        }
        if isWhole, grammar.trie.words[node] >= 0 {
            set(grammar.trie.words[node], &piece)
        } else if stem >= 0 {
            piece.row = grammar.stemRow[Int(stem)]
            piece.flags = grammar.stemFlags[Int(stem)]
        }
    }

    func set(_ word: Int32, _ piece: inout Piece) {
        piece.word = word
        piece.row = grammar.wordRow[Int(word)]
        piece.flags = grammar.wordFlags[Int(word)]
    }

    // MARK: Words in one piece of writing

    /// A word of the grammar hidden in tokens that touch each other. Gives the token after it.
    private mutating func readJoined(at index: Int) -> Int? {
        let first = text.tokens[index]
        let touches = isJoined(index + 1)
        switch first.kind {
        case .word: guard touches || hasDigit(first) else { return nil }
        case .number, .emoji: guard touches else { return nil }
        case .punctuation: guard touches, leet(mark: first) != nil else { return nil }
        default: return nil
        }
        var letters: [UInt8] = []
        var hasLetter = false
        var end = index
        // After each token that may end the word: how many letters there are.
        var lastUseful = index
        var usefulLetters = 0
        while end < text.tokens.count, end - index < PieceReader.longestJoin, letters.count < PieceReader.longestJoin {
            let token = text.tokens[end]
            if end > index, !isJoined(end) { break }
            switch token.kind {
            case .word:
                // An abbreviation written out stands in its own letters here; its second word repeats them.
                if token.undone.contains(.slang) {
                    if end == index || text.tokens[end - 1].originalRange != token.originalRange {
                        letters += OriginalLetters.letters(of: token, in: text).map { $0.byte }
                    }
                } else {
                    letters += text.folded(token)
                }
                hasLetter = true
                lastUseful = end
                usefulLetters = letters.count
            case .number:
                letters += text.folded(token)
                lastUseful = end
                usefulLetters = letters.count
            case .emoji: break
            case .punctuation:
                guard let mark = leet(mark: token) else { end = text.tokens.count; continue }
                if mark != 0 { letters.append(mark) }
            default: end = text.tokens.count; continue
            }
            end += 1
        }
        letters.removeLast(letters.count - usefulLetters)
        guard hasLetter, letters.count >= 2, lastUseful > index || hasDigit(first) else { return nil }
        guard let word = word(of: letters) else { return nil }
        append(word, from: index, through: lastUseful)
        return lastUseful + 1
    }

    /// No blank stands before a token; the words an abbreviation was written out to stand in one place.
    private func isJoined(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return false }
        return !text.tokens[index].spaceBefore
            || text.tokens[index].originalRange == text.tokens[index - 1].originalRange
    }

    private func hasDigit(_ token: Token) -> Bool {
        text.folded(token).contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// What a mark between letters stands for: a letter, nothing (0), or no part of a word (nil).
    private func leet(mark token: Token) -> UInt8? {
        guard token.foldedCount == 1, let byte = text.folded(token).first else { return nil }
        switch byte {
        case UInt8(ascii: "@"): return UInt8(ascii: "a")
        case UInt8(ascii: "$"): return UInt8(ascii: "s")
        case UInt8(ascii: "!"), UInt8(ascii: "|"): return UInt8(ascii: "1")
        case UInt8(ascii: "+"): return UInt8(ascii: "t")
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"),
            UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "^"):
            return 0
        default: return nil
        }
    }

    /// The word that letters with digits among them spell, reading each digit as the letters it looks like.
    private func word(of letters: [UInt8]) -> Int32? {
        var nodes = [0]
        var next: [Int] = []
        for letter in letters {
            next.removeAll(keepingCapacity: true)
            func go(_ byte: UInt8) {
                let kind = WordTrie.byteClass(byte)
                guard kind < 254 else { return }
                for node in nodes {
                    let child = Int(grammar.trie.children[node * WordTrie.width + Int(kind)])
                    if child != 0, next.count < 16 { next.append(child) }
                }
            }
            switch letter {
            case UInt8(ascii: "0"): go(UInt8(ascii: "o"))
            case UInt8(ascii: "1"):
                go(UInt8(ascii: "i"))
                go(UInt8(ascii: "l"))
            case UInt8(ascii: "2"): go(UInt8(ascii: "z"))
            case UInt8(ascii: "3"): go(UInt8(ascii: "e"))
            case UInt8(ascii: "4"): go(UInt8(ascii: "a"))
            case UInt8(ascii: "5"): go(UInt8(ascii: "s"))
            case UInt8(ascii: "6"), UInt8(ascii: "9"): go(UInt8(ascii: "g"))
            case UInt8(ascii: "7"): go(UInt8(ascii: "t"))
            case UInt8(ascii: "8"): go(UInt8(ascii: "b"))
            default: go(letter)
            }
            if next.isEmpty { return nil }
            swap(&nodes, &next)
        }
        for node in nodes where grammar.trie.words[node] >= 0 { return grammar.trie.words[node] }
        return nil
    }

    private mutating func append(_ word: Int32, from first: Int, through last: Int) {
        var piece = Piece(
            kind: .word, word: -1, row: 0, flags: [], token: first,
            start: text.tokens[first].originalRange.lowerBound, end: text.tokens[last].originalRange.upperBound,
            spaceBefore: text.tokens[first].spaceBefore)
        set(word, &piece)
        pieces.append(piece)
    }

}
