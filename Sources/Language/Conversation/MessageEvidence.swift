import SafetyCore

/// What one message showed, without its text and without any of its words.
///
/// It holds which signs stand where, how much each says, and a few facts about the whole. A platform may keep it, queue
/// it and replay it where it may not keep what people wrote.
public struct MessageEvidence: Hashable, Sendable {
    /// One sign of a message.
    public struct Sign: Hashable, Sendable {
        public var sign: SignID
        /// 0…1: how much it says by itself in its setting.
        public var weight: Double
        /// Whether its setting makes it ordinary.
        public var isOrdinary: Bool
        /// Where its words start, in Unicode scalars.
        public var start: Int
        /// How long they are, in Unicode scalars.
        public var length: Int

        public init(sign: SignID, weight: Double, isOrdinary: Bool = false, start: Int = 0, length: Int = 0) {
            self.sign = sign
            self.weight = weight
            self.isOrdinary = isOrdinary
            self.start = start
            self.length = length
        }
    }

    /// What a message speaks of beside its signs. Each says nothing by itself.
    public struct Mentions: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// People who might be shown something: friends, followers, a school, a family.
        public static let audience = Mentions(rawValue: 1)
        /// Something that is held: pictures, a recording, a list, screenshots.
        public static let leverage = Mentions(rawValue: 2)
        /// A picture made or changed by a program.
        public static let madePicture = Mentions(rawValue: 4)
        /// Unease or a plea: a rule of the parents, "that's weird", "who are you", "please don't".
        public static let unease = Mentions(rawValue: 8)
        /// A sum or a way to pay it.
        public static let money = Mentions(rawValue: 16)
        static let all: Mentions = [.audience, .leverage, .madePicture, .unease, .money]
    }

    /// A keyed hash of the message's id, chosen by the caller; 0 where it has none, and then a repeat cannot be told.
    public var id: UInt64
    /// A keyed hash of the account that wrote it.
    public var sender: UInt64
    /// When, in minutes from any beginning that stays the same for the conversation.
    public var minutes: Double
    public var signs: [Sign]
    /// The level of the message read alone.
    public var level: Level
    /// Words of deep pain: help comes first.
    public var helpFirst: Bool
    /// A no, in few words.
    public var isRefusal: Bool
    public var mentions: Mentions

    /// The evidence of a message that was read.
    ///
    /// Of one sign in several places the plainest is kept.
    /// - Complexity: O(n) in the length of the text.
    public init(_ reading: TextReading, text: String, id: UInt64, sender: UInt64, minutes: Double) {
        self.init(id: id, sender: sender, minutes: minutes)
        for reason in reading.reasons + reading.faint {
            add(
                Sign(
                    sign: reason.sign, weight: reason.weight, isOrdinary: !reason.lowers.isEmpty,
                    start: reason.start, length: reason.length))
        }
        level = reading.level
        helpFirst = reading.helpFirst
        isRefusal = Refusal.isOne(text) && reading.reasons.allSatisfy { !$0.lowers.isEmpty || $0.weight < 0.5 }
        mentions = Mention.all(in: text)
    }

    public init(
        id: UInt64, sender: UInt64, minutes: Double, signs: [Sign] = [], level: Level = .none, helpFirst: Bool = false,
        isRefusal: Bool = false, mentions: Mentions = []
    ) {
        self.id = id
        self.sender = sender
        self.minutes = minutes
        self.signs = signs
        self.level = level
        self.helpFirst = helpFirst
        self.isRefusal = isRefusal
        self.mentions = mentions
    }

    /// Adds a sign, or makes the one that is there plainer.
    mutating func add(_ new: Sign) {
        guard let index = signs.firstIndex(where: { $0.sign == new.sign }) else {
            signs.append(new)
            return
        }
        let old = signs[index]
        if (new.isOrdinary ? 0 : 1, new.weight) > (old.isOrdinary ? 0 : 1, old.weight) { signs[index] = new }
    }
}
