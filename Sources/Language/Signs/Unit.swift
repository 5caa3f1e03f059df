/// One step of a text as the grammar reads it: a word, an amount, a time, an address.
struct Unit: Sendable {
    /// Row of the grammar for the word.
    var row: Int32
    /// Row of the kind (number, money, …); 0 where it has none.
    var kindRow: Int32
    /// Bytes of the original.
    var start: Int
    var end: Int
    /// Number of the sentence, from 0.
    var sentence: Int32
    var startsSentence: Bool
    var isNegation: Bool
    /// Number of the part between commas: a negation reaches no farther.
    var clause: Int32
    /// In quotation marks that were opened and closed again.
    var isQuoted: Bool
    /// The compounds that end here: indices into ``Units/compounds``.
    var compounds: Range<Int> = 0..<0
}

/// Several words that the grammar may also read as one: "gift card", "how old".
struct Compound: Sendable {
    /// First and last unit.
    var start: Int
    var end: Int
    var row: Int32
}

/// What holds for a whole sentence.
struct Sentence: Sendable {
    /// It ends in a question mark or begins as a question does.
    var isQuestion = false
}

/// A text as units and sentences.
struct Units: Sendable {
    var units: [Unit] = []
    var compounds: [Compound] = []
    var sentences: [Sentence] = []
}
