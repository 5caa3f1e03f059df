import SafetyCore

/// What somebody brings to "Check this".
public enum CheckSubject: String, CaseIterable, Hashable, Sendable {
    /// A message or a whole chat: which of the two is seen from the text.
    case chat
    /// What an account says about itself.
    case profile
    /// A job, a prize, a photo shoot.
    case offer
}

/// What the words that somebody brought come to, ready to be shown: each sign once, with all its quotes.
///
/// It speaks of signs, never of people, and *none* never means that all is well.
public struct CheckReading: Hashable, Sendable {
    /// Exact words, and who wrote them where the text is a chat.
    public struct Quote: Hashable, Sendable {
        public var words: String
        public var writer: String?
    }

    /// One sign.
    public struct Found: Hashable, Sendable {
        public var sign: SignID
        /// The plainest first, three at most.
        public var quotes: [Quote]
    }

    public var level: Level
    /// The plainest first; empty at level *none*.
    public var found: [Found]
    public var harms: [Harm]
    /// Keys of what would make it ordinary, or does.
    public var lowers: [String]
    /// Words of deep pain: help comes before anything else.
    public var helpFirst: Bool
    /// Somebody threatens or demands money: help comes before anything else here too.
    public var isThreat: Bool
    public var guidance: GuidanceKeys
    /// Messages of a chat; 0 where the text is none.
    public var messages: Int
    /// Whether the text is in a language whose signs are known.
    public var languageCovered: Bool

    /// Most quotes shown for a sign, and most signs shown: who is frightened reads no list of thirty.
    static let quoteLimit = 3
    static let signLimit = 8
    /// Longest quote, in characters.
    static let longestQuote = 240
}

extension CheckReading {
    /// Of one text.
    public init(_ reading: TextReading) {
        let level = Self.shown(reading)
        let reasons = level == .notice ? reading.reasons.filter { !Self.isFaintThreat($0) } : reading.reasons
        let isTold = reasons.isEmpty == reading.reasons.isEmpty
        self.init(
            level: isTold ? level : .none, helpFirst: reading.helpFirst, harms: isTold ? reading.harms : [],
            lowers: reading.lowers, guidance: isTold ? reading.guidance : GuidanceKeys(), messages: 0,
            languageCovered: reading.languageCovered, reasons: reasons.map { ($0, nil) })
    }

    /// Below this score one text alone is told as "one thing to look at", unless somebody threatens or demands money in it.
    /// Of 388 ordinary sentences written to be hard, *caution* is reached by one in six, this by six (docs/signs.md);
    /// the signs, their words and what to do are shown at either.
    static let leastCaution = 0.7
    /// The least weight of such a threat or demand.
    static let leastThreat = 0.2

    /// A platform has a moderator who looks again. A frightened reader has only this page, so it speaks of warning signs
    /// where they are plain.
    private static func shown(_ reading: TextReading) -> Level {
        guard reading.level == .caution, reading.score < leastCaution else { return reading.level }
        let isThreat = reading.reasons.contains {
            ($0.sign == .threat || $0.sign == .paymentDemand) && $0.lowers.isEmpty && $0.weight >= leastThreat
        }
        return isThreat ? .caution : .notice
    }

    /// "We love you, write when you get to school" sounds a little like an order. To call that a threat would frighten
    /// whoever brought it and teach them to look past the page.
    private static func isFaintThreat(_ reason: TextReading.Reason) -> Bool {
        (reason.sign == .threat || reason.sign == .paymentDemand) && reason.lowers.isEmpty
            && reason.weight < leastThreat
    }

    /// Of a chat.
    init(_ reading: ConversationReading, of messages: [ConversationMessage]) {
        self.init(
            level: reading.level, helpFirst: reading.helpFirst, harms: reading.harms, lowers: reading.lowers,
            guidance: reading.guidance, messages: messages.count, languageCovered: reading.languageCovered,
            reasons: reading.reasons.map { reason in
                let isKnown = messages.indices.contains(reason.messageIndex)
                return (reason.reason, isKnown ? messages[reason.messageIndex].from : nil)
            })
    }

    private init(
        level: Level, helpFirst: Bool, harms: [Harm], lowers: [String], guidance: GuidanceKeys, messages: Int,
        languageCovered: Bool, reasons: [(reason: TextReading.Reason, writer: String?)]
    ) {
        // What is ordinary where it stands is shown only where it is all there is, beside what makes it ordinary. Words
        // of pain are shown whatever else there is.
        var telling = reasons.filter { level > .none && $0.reason.lowers.isEmpty || $0.reason.sign == .crisis }
        if telling.isEmpty, level > .none { telling = reasons }
        var found: [Found] = []
        for (reason, writer) in telling.sorted(by: { $0.reason.weight > $1.reason.weight })
        where !Self.isToldAlready(reason, writer, by: telling) {
            let quote = Quote(words: Self.shortened(reason.quote), writer: writer)
            if let index = found.firstIndex(where: { $0.sign == reason.sign }) {
                if found[index].quotes.count < Self.quoteLimit, !found[index].quotes.contains(quote) {
                    found[index].quotes.append(quote)
                }
            } else if found.count < Self.signLimit {
                found.append(Found(sign: reason.sign, quotes: [quote]))
            }
        }
        self.level = level
        self.found = found
        self.harms = harms
        self.lowers = lowers
        self.helpFirst = helpFirst
        isThreat = level >= .caution && found.contains { $0.sign == .threat || $0.sign == .paymentDemand }
        self.guidance = guidance
        self.messages = messages
        self.languageCovered = languageCovered
    }

    /// The same words as those of a sign of chats need not be told a second time as one of adverts.
    private static func isToldAlready(
        _ reason: TextReading.Reason, _ writer: String?, by all: [(reason: TextReading.Reason, writer: String?)]
    ) -> Bool {
        guard reason.sign.isAdvertSign else { return false }
        let place = reason.start..<reason.start + reason.length
        return all.contains { other in
            !other.reason.sign.isAdvertSign && other.writer == writer
                && place.overlaps(other.reason.start..<other.reason.start + other.reason.length)
        }
    }

    private static func shortened(_ words: String) -> String {
        words.count <= longestQuote ? words : String(words.prefix(longestQuote)) + "…"
    }
}

/// Reads what somebody brings to "Check this".
public struct Checker: Sendable {
    public var reader: TextReader

    public init(_ reader: TextReader) { self.reader = reader }

    /// - Complexity: O(n) in the length of the text.
    public func read(_ text: String, as subject: CheckSubject, language: TextLanguage = .auto) -> CheckReading {
        switch subject {
        case .profile: return CheckReading(reader.read(text, kind: .profile, language: language))
        case .offer: return CheckReading(reader.read(text, kind: .advert, language: language))
        case .chat:
            let chat = PastedChat(text)
            guard chat.isChat else { return CheckReading(reader.read(text, kind: .message, language: language)) }
            // Nobody is known to be a friend here, and nobody's age is: all are read as strangers of unknown age.
            let reading = ConversationReader(reader).read(
                participants: [], messages: chat.messages, language: language)
            return CheckReading(reading, of: chat.messages)
        }
    }
}
