/// A message as the readers see it: tokens in plain words, each knowing where it stood in the original bytes.
///
/// Two views of each token exist. `plain` is lower case with accents kept ("años"); `folded` has the accents taken off
/// as well ("anos"). In both, what ``Undone`` lists has been undone, and apostrophes inside words are left out, so that
/// "don't", "don’t" and "dont" are one word, `dont`.
///
/// A number is a run of digits: "3:30" is number, punctuation, number. Digits before a unit are parted from it: "13f"
/// and "5pm" are number and word, "2nd" and "ps5" are words.
public struct NormalisedText: Sendable {
    /// The bytes that were read.
    public internal(set) var original: [UInt8]
    /// In order of the original. Tokens an abbreviation was written out to share one original range.
    public internal(set) var tokens: [Token]
    /// All folded views, one after another; use ``folded(_:)``.
    public internal(set) var foldedBytes: [UInt8]
    /// All plain views, one after another; use ``plain(_:)``.
    public internal(set) var plainBytes: [UInt8]
    /// Everything that was undone anywhere.
    public internal(set) var undone: Undone
    public internal(set) var counts: UndoneCounts
    public internal(set) var scripts: ScriptSummary
    public internal(set) var language: LanguageGuess

    /// The share of tokens that were written so as to hide a word, 0…1.
    public var obfuscation: Double {
        tokens.isEmpty ? 0 : Double(counts.hidden) / Double(tokens.count)
    }

    /// The token in lower case without accents, as UTF-8.
    public func folded(_ token: Token) -> ArraySlice<UInt8> {
        foldedBytes[Int(token.foldedStart)..<Int(token.foldedStart) + Int(token.foldedCount)]
    }

    /// The token in lower case with its accents, as UTF-8.
    public func plain(_ token: Token) -> ArraySlice<UInt8> {
        plainBytes[Int(token.plainStart)..<Int(token.plainStart) + Int(token.plainCount)]
    }

    /// The bytes of the original from the first to the last of these tokens: what a quote shows.
    public func originalRange(ofTokens range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last, tokens.indices.contains(first),
            tokens.indices.contains(last)
        else { return 0..<0 }
        var upper = tokens[first].originalRange.upperBound
        for index in range { upper = max(upper, tokens[index].originalRange.upperBound) }
        return tokens[first].originalRange.lowerBound..<upper
    }
}

/// A word, number, mark or sign of a ``NormalisedText``.
public struct Token: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable {
        case word
        /// A run of digits, in ASCII digits whatever the script.
        case number
        /// One mark, or several of the same ("!!!" is folded to "!", "..." to "…").
        case punctuation
        /// Its folded view is a word where the emoji matters, else the emoji itself.
        case emoji
        case url
        case email
        /// One or more line breaks.
        case lineEnd
    }

    public internal(set) var kind: Kind
    /// White space stands before it in the original.
    public internal(set) var spaceBefore: Bool
    /// First letter, or all letters, were capital in the original.
    public internal(set) var capitals: Capitals
    public internal(set) var undone: Undone
    var foldedStart: UInt32
    public internal(set) var foldedCount: UInt32
    var plainStart: UInt32
    public internal(set) var plainCount: UInt32
    var originalStart: UInt32
    var originalEnd: UInt32
    /// FNV-1a, 64 bits, of the folded view; compare with ``Token/key(of:)``.
    public internal(set) var key: UInt64

    public enum Capitals: UInt8, Hashable, Sendable {
        case none
        case first
        case all
    }

    /// Where it stood, in bytes of the original.
    public var originalRange: Range<Int> { Int(originalStart)..<Int(originalEnd) }

    /// The key a token with this folded view has.
    public static func key(of folded: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in folded { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return key
    }
}
