import SafetyCore

/// Somebody who writes or reads in a conversation.
public struct Participant: Hashable, Sendable {
    public var id: String
    /// As declared; it may be false.
    public var ageBand: AgeBand
    /// The minor's own verified contact: somebody known outside this conversation.
    public var isKnown: Bool

    public init(id: String, ageBand: AgeBand = .unknown, isKnown: Bool = false) {
        self.id = id
        self.ageBand = ageBand
        self.isKnown = isKnown
    }
}

/// One message of a conversation.
public struct ConversationMessage: Hashable, Sendable {
    /// The ``Participant/id`` of who wrote it.
    public var from: String
    /// When, in minutes from any beginning.
    public var minutes: Double
    public var text: String

    public init(from: String, minutes: Double, text: String) {
        self.from = from
        self.minutes = minutes
        self.text = text
    }
}

/// What the messages of a conversation come to, read in order.
public struct ConversationReading: Hashable, Sendable {
    /// One sign in one message.
    public struct Reason: Hashable, Sendable {
        /// Which message, from 0.
        public var messageIndex: Int
        public var reason: TextReading.Reason
    }

    /// The highest level that was reached.
    public var level: Level
    /// 0…1, monotone with the level.
    public var score: Double
    public var harms: [Harm]
    /// In the order of the messages.
    public var reasons: [Reason]
    /// The first message at which the level reached *caution*, known from it and those before it alone.
    public var firstAlertIndex: Int?
    /// Keys of what would lower the reading, or did.
    public var lowers: [String]
    public var helpFirst: Bool
    public var guidance: GuidanceKeys
    public var languageCovered: Bool
    public var notes: [String]
}
