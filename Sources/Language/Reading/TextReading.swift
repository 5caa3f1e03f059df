import SafetyCore

/// What a text is.
public enum TextKind: String, CaseIterable, Hashable, Sendable {
    /// One message of a chat, a post or a comment.
    case message
    /// A job or model advert.
    case advert
    /// What an account says about itself.
    case profile
}

/// Which language to read.
public enum TextLanguage: String, CaseIterable, Hashable, Sendable {
    case auto
    case english = "en"
    case spanish = "es"
}

/// What is known about where a text stands.
public enum TextContext: String, CaseIterable, Hashable, Sendable {
    /// One text and nothing else: judged as one between a minor and an unverified sender.
    case alone
    /// One of a platform's stream: alone it reaches at most *caution*, save a threat together with a demand.
    case stream
}

/// The signs read in one text, each with its exact words, and what to do next.
///
/// It speaks of signs, never of guilt, and *none* never means "safe".
public struct TextReading: Hashable, Sendable {
    /// One sign, with the words that show it.
    public struct Reason: Hashable, Sendable {
        public var sign: SignID
        /// The exact words of the original, an exact substring of it.
        public var quote: String
        /// Where the quote starts, in Unicode scalars.
        public var start: Int
        /// How long it is, in Unicode scalars.
        public var length: Int
        /// 0…1: how much it says by itself in its setting.
        public var weight: Double
        /// Keys of what makes it ordinary here; empty where nothing does.
        public var lowers: [String]

        public init(sign: SignID, quote: String, start: Int, length: Int, weight: Double, lowers: [String]) {
            self.sign = sign
            self.quote = quote
            self.start = start
            self.length = length
            self.weight = weight
            self.lowers = lowers
        }
    }

    /// A piece of personal information, given or asked for.
    public struct Personal: Hashable, Sendable {
        public var kind: PersonalInformation.Kind
        public var direction: PersonalInformation.Direction
        /// The exact words of the original.
        public var quote: String
        /// Where the quote starts, in Unicode scalars.
        public var start: Int
        /// How long it is, in Unicode scalars.
        public var length: Int
        /// How sure the finder is, 0…1.
        public var confidence: Double
    }

    public var level: Level
    /// 0…1, calibrated and monotone with the level.
    public var score: Double
    /// The harms that the signs speak to, in the order of the vocabulary.
    public var harms: [Harm]
    /// The plainest first.
    public var reasons: [Reason]
    /// Signs too faint to tell of this text alone, which a conversation counts together with others.
    public var faint: [Reason]
    /// Personal information in the order of its place, whether or not it amounts to a sign.
    public var personal: [Personal]
    /// Keys of what lowered the reading, and of what would lower it.
    public var lowers: [String]
    /// Words of self-harm or hopelessness: help comes before anything else.
    public var helpFirst: Bool
    public var guidance: GuidanceKeys
    /// Whether the text is in a language whose signs are known. Signs that need no language work all the same.
    public var languageCovered: Bool
    /// What a reader should know: keys such as `obfuscated`, `invalid_utf8`, `long_text`, `language_not_covered`.
    public var notes: [String]

    public init(
        level: Level, score: Double, harms: [Harm], reasons: [Reason], personal: [Personal], lowers: [String],
        helpFirst: Bool, guidance: GuidanceKeys, languageCovered: Bool, notes: [String], faint: [Reason] = []
    ) {
        self.faint = faint
        self.level = level
        self.score = score
        self.harms = harms
        self.reasons = reasons
        self.personal = personal
        self.lowers = lowers
        self.helpFirst = helpFirst
        self.guidance = guidance
        self.languageCovered = languageCovered
        self.notes = notes
    }
}

/// Keys of what each person can do next; the words are those of the room `Guidance`.
///
/// Nothing is ever sent to a guardian by this engine: a guardian may be the danger.
public struct GuidanceKeys: Hashable, Sendable {
    public var youngPerson: [String]
    public var guardian: [String]
    public var moderator: [String]

    public init(youngPerson: [String] = [], guardian: [String] = [], moderator: [String] = []) {
        self.youngPerson = youngPerson
        self.guardian = guardian
        self.moderator = moderator
    }
}
