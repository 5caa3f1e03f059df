/// The patterns of all languages compiled into one automaton.
///
/// Every pattern is a row of bits, never across a 64-bit word; a step over one unit of text is a shift, an `and` with the
/// bits that the unit's row admits, and the closure over what may be left out (Navarro and Raffinot, *Flexible Pattern
/// Matching in Strings*, 2002, 4.1–4.3). Only words of the state that are alive or may start are touched, so that
/// ordinary text costs little, and any text costs time in proportion to its length.
struct SignGrammar: Sendable {
    /// What a pattern says.
    struct Meaning: Sendable {
        enum Subject: Sendable {
            case sign(SignID)
            case setting(Setting)
        }
        var subject: Subject
        var strength: Strength
        var atEnd: Bool
        var question: Bool
        /// First and last bit, counted over all words.
        var first: Int
        var last: Int
    }

    /// Kinds of unit that no word list holds. The names are reserved in patterns.
    enum Builtin: Int, CaseIterable {
        case number, childAge, adultAge, money, time, duration, phone, url, email, handle, emoji
        /// From 100 and from 1,000 on, with or without a currency.
        case bigNumber, hugeNumber, bigMoney, hugeMoney

        var name: StaticString {
            switch self {
            case .number: "NUM"
            case .childAge: "CHILDAGE"
            case .adultAge: "ADULTAGE"
            case .money: "MONEY"
            case .time: "TIME"
            case .duration: "DURATION"
            case .phone: "PHONE"
            case .url: "URL"
            case .email: "EMAIL"
            case .handle: "HANDLE"
            case .emoji: "EMOJI"
            case .bigNumber: "BIG"
            case .hugeNumber: "HUGE"
            case .bigMoney: "BIGMONEY"
            case .hugeMoney: "HUGEMONEY"
            }
        }

        /// Kinds that this one is a case of as well.
        var also: [Builtin] {
            switch self {
            case .childAge, .adultAge, .money, .phone, .bigNumber: [.number]
            case .hugeNumber: [.number, .bigNumber]
            case .bigMoney: [.number, .money, .bigNumber]
            case .hugeMoney: [.number, .money, .bigNumber, .hugeNumber]
            default: []
            }
        }
    }

    /// Words with a part in making units, by the name of their concept.
    struct WordFlags: OptionSet, Sendable {
        let rawValue: UInt16
        static let negation = WordFlags(rawValue: 1)
        static let currency = WordFlags(rawValue: 2)
        static let timeUnit = WordFlags(rawValue: 4)
        static let number = WordFlags(rawValue: 8)
        static let age = WordFlags(rawValue: 16)
        static let asking = WordFlags(rawValue: 32)
        static let startsCompound = WordFlags(rawValue: 64)
        /// "If", "unless", "why": a negation after it denies nothing.
        static let condition = WordFlags(rawValue: 128)
        /// "You": a negation before it asks ("don't you", "won't you").
        static let addressee = WordFlags(rawValue: 256)
        /// "So", "hey", "y": a question may begin after it.
        static let filler = WordFlags(rawValue: 512)
        /// "Are", "do": with "you" after it a question, wherever it stands.
        static let auxiliary = WordFlags(rawValue: 1024)
    }

    var trie = WordTrie()
    /// 64-bit words of state.
    var width = 0
    /// The bits that every row admits, since any word may stand in a gap; all that row 0 admits, that of an unknown word.
    var gapBits: [UInt64] = []
    /// Rows of `startWidth` words each: which words of the state a row admits more of than the gaps.
    var rowPresent: [UInt64] = []
    /// For each word of `rowPresent` where its first one stands in `rowBits`.
    var rowFirst: [UInt32] = []
    /// The admitted bits of the words that are present, row after row. Whole rows would be mostly gaps: 15 MB of them.
    var rowBits: [UInt64] = []
    /// Rows of `startWidth` words each: which words of the state a row may start.
    var starts: [UInt64] = []
    var startWidth = 0
    var firstFree: [UInt64] = []
    var firstAnchored: [UInt64] = []
    var notFirst: [UInt64] = []
    var optional: [UInt64] = []
    var blockBefore: [UInt64] = []
    var blockLast: [UInt64] = []
    var final: [UInt64] = []
    var meanings: [Meaning] = []
    /// By bit: the pattern whose last bit it is, or −1.
    var patternOfBit: [Int32] = []

    /// By exact word: its row and flags.
    var wordRow: [Int32] = []
    var wordFlags: [WordFlags] = []
    /// By stem: the row and flags of a word that the list has only by its stem.
    var stemRow: [Int32] = []
    var stemFlags: [WordFlags] = []
    var builtinRow: [Int32] = []
    /// Row of the word "+", as in "15+".
    var plusRow: Int32 = 0

    /// Compounds: edges from a state over a word, sorted; the row and flags of a state that ends one.
    var compoundEdges: [UInt64] = []
    var compoundRow: [Int32] = [-1]
    var compoundFlags: [WordFlags] = [[]]
    /// What the data files hold that could not be read; empty, as a test makes sure.
    var problems: [String] = []
    /// By pattern: its line in the data file.
    var lines: [[UInt8]] = []

    /// The bits of one word of the state that a row admits.
    @inline(__always)
    func admitted(_ row: Int32, _ word: Int) -> UInt64 {
        let place = Int(row) * startWidth + word >> 6
        let bit = UInt64(1) << UInt64(word & 63)
        let present = rowPresent[place]
        guard present & bit != 0 else { return gapBits[word] }
        return rowBits[Int(rowFirst[place]) + (present & (bit &- 1)).nonzeroBitCount]
    }

    /// The state that a compound reaches over a word, or −1. Logarithmic in the number of edges.
    func compoundState(_ state: Int32, over word: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: state)) << 40 | UInt64(UInt32(bitPattern: word)) << 20
        var low = 0
        var high = compoundEdges.count
        while low < high {
            let middle = (low + high) / 2
            if compoundEdges[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < compoundEdges.count, compoundEdges[low] >> 20 == key >> 20 else { return -1 }
        return Int32(compoundEdges[low] & 0xFFFFF)
    }
}
