/// Terms that an operator has listed, held as salted hashes alone: coded words are never part of the product, and cannot
/// be read off a list that is lost.
public struct ListedTerms: Sendable {
    /// Most words of one term.
    public static let mostWords = 4

    private let signs: [UInt64: SignID]
    private let hash: @Sendable ([UInt8]) -> UInt64

    /// - Parameters:
    ///   - signs: by the hash of a term's ``form(of:)``, the sign that it counts as.
    ///   - hash: the salted hash of such a form.
    public init(signs: [UInt64: SignID], hash: @escaping @Sendable ([UInt8]) -> UInt64) {
        self.signs = signs
        self.hash = hash
    }

    public var count: Int { signs.count }

    /// The words of a term as the normaliser leaves them, with single blanks; nil where it has none or too many.
    public static func form(of term: String) -> [UInt8]? {
        let text = Normaliser().normalise(Array(term.utf8))
        let words = text.tokens.filter { isWord($0) }
        guard (1...mostWords).contains(words.count) else { return nil }
        var form: [UInt8] = []
        for word in words { add(text.folded(word), to: &form) }
        return form
    }

    /// Every listed term in a text.
    /// - Complexity: O(words), four hashes each.
    func find(in text: NormalisedText) -> [(sign: SignID, range: Range<Int>, strength: Strength)] {
        var found: [(sign: SignID, range: Range<Int>, strength: Strength)] = []
        for start in text.tokens.indices where Self.isWord(text.tokens[start]) {
            var form: [UInt8] = []
            for end in start..<min(start + Self.mostWords, text.tokens.count) {
                guard Self.isWord(text.tokens[end]) else { break }
                Self.add(text.folded(text.tokens[end]), to: &form)
                // No term is longer; a word of a megabyte is none.
                guard form.count <= 256 else { break }
                if let sign = signs[hash(form)] {
                    found.append((sign, text.originalRange(ofTokens: start..<end + 1), .plain))
                }
            }
            if found.count >= 64 { break }
        }
        return found
    }

    private static func isWord(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .emoji: true
        default: false
        }
    }

    private static func add(_ word: ArraySlice<UInt8>, to form: inout [UInt8]) {
        if !form.isEmpty { form.append(0x20) }
        form.append(contentsOf: word)
    }
}
