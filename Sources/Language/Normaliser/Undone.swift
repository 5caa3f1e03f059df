/// What the normaliser took back to find the plain word behind a token. A weak signal, never proof: people write
/// "sooo" and "u" all day long.
public struct Undone: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Characters without width (zero-width space and joiners, soft hyphen, variation selectors) were removed.
    public static let zeroWidth = Undone(rawValue: 1 << 0)
    /// Marks that change the direction of writing were removed.
    public static let bidi = Undone(rawValue: 1 << 1)
    /// Full-width, circled, mathematical and other compatibility forms were replaced (NFKC).
    public static let compatibility = Undone(rawValue: 1 << 2)
    /// Letters that look like Latin letters were replaced in a token that mixes scripts.
    public static let confusable = Undone(rawValue: 1 << 3)
    /// Digits and symbols standing for letters were replaced.
    public static let leet = Undone(rawValue: 1 << 4)
    /// Letters written apart were joined, or words run together that way were parted.
    public static let spacedLetters = Undone(rawValue: 1 << 5)
    /// Letters written three times or more were reduced.
    public static let repeats = Undone(rawValue: 1 << 6)
    /// A chat abbreviation was written out.
    public static let slang = Undone(rawValue: 1 << 7)
    /// An emoji was replaced by a word.
    public static let emojiWord = Undone(rawValue: 1 << 8)
    /// More combining marks than any language stacks on one letter were removed.
    public static let stackedMarks = Undone(rawValue: 1 << 9)
    /// Bytes that are not UTF-8 were replaced by U+FFFD.
    public static let invalid = Undone(rawValue: 1 << 10)

    /// What hides a word from a reader of plain text; slang and emoji are only another way of writing.
    public static let hiding: Undone = [
        .zeroWidth, .bidi, .compatibility, .confusable, .leet, .spacedLetters, .stackedMarks,
    ]
}

/// How many tokens needed each kind of undoing.
public struct UndoneCounts: Hashable, Sendable {
    public internal(set) var zeroWidth = 0
    public internal(set) var bidi = 0
    public internal(set) var compatibility = 0
    public internal(set) var confusable = 0
    public internal(set) var leet = 0
    public internal(set) var spacedLetters = 0
    public internal(set) var repeats = 0
    public internal(set) var slang = 0
    public internal(set) var emojiWord = 0
    public internal(set) var stackedMarks = 0
    public internal(set) var invalid = 0
    /// Tokens with at least one kind of ``Undone/hiding``.
    public internal(set) var hidden = 0

    mutating func add(_ undone: Undone) {
        if undone.isEmpty { return }
        if undone.contains(.zeroWidth) { zeroWidth += 1 }
        if undone.contains(.bidi) { bidi += 1 }
        if undone.contains(.compatibility) { compatibility += 1 }
        if undone.contains(.confusable) { confusable += 1 }
        if undone.contains(.leet) { leet += 1 }
        if undone.contains(.spacedLetters) { spacedLetters += 1 }
        if undone.contains(.repeats) { repeats += 1 }
        if undone.contains(.slang) { slang += 1 }
        if undone.contains(.emojiWord) { emojiWord += 1 }
        if undone.contains(.stackedMarks) { stackedMarks += 1 }
        if undone.contains(.invalid) { invalid += 1 }
        if !undone.isDisjoint(with: .hiding) { hidden += 1 }
    }
}
