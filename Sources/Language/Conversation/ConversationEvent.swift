import SafetyCore

/// Somebody in a conversation, by a keyed hash of the account.
public struct ConversationParticipant: Hashable, Sendable {
    public var account: UInt64
    /// As declared; it may be false.
    public var ageBand: AgeBand
    /// A contact that the minor knows outside this conversation, verified by the platform.
    public var isKnown: Bool
    /// What the account's ``ContactPattern`` over all its conversations came to.
    public var contacts: Level

    public init(account: UInt64, ageBand: AgeBand = .unknown, isKnown: Bool = false, contacts: Level = .none) {
        self.account = account
        self.ageBand = ageBand
        self.isKnown = isKnown
        self.contacts = contacts
    }
}

/// Something that happened in a conversation.
public enum ConversationEvent: Hashable, Sendable {
    case message(MessageEvidence)
    /// The message of this id now reads so. What its first words showed was seen by somebody and stays.
    case edit(MessageEvidence)
    /// The message was taken back. Who offends also deletes: what it showed stays, and is marked.
    case delete(id: UInt64)
    /// Somebody blocked somebody; without `of`, everybody else.
    case block(by: UInt64, of: UInt64?)
    /// Somebody reported somebody; without `of`, everybody else.
    case report(by: UInt64, of: UInt64?)
    /// Everything that came from an account is erased, as the law may ask.
    case forget(account: UInt64)
}

/// What one event changed.
public struct ConversationChange: Hashable, Sendable {
    public var before: Level
    public var after: Level
    /// Who wrote the message, or was blocked or reported.
    public var sender: UInt64?
    /// It was known already and changed nothing.
    public var isRepeat: Bool
    /// It came after a message that is younger.
    public var isLate: Bool
    /// The signs of the message, where it made the level rise.
    public var raisedBy: [SignID]
    /// Keys of what a caller should know: `unknown_sender`, `times_go_backwards`, `time_unreadable`,
    /// `time_jumps_ahead`, `older_than_memory`, `edit_of_unknown`, `delete_of_unknown`, `evidence_kept`,
    /// `unknown_account`, `too_many_participants`.
    public var notes: [String]

    init(before: Level) {
        self.before = before
        after = before
        sender = nil
        isRepeat = false
        isLate = false
        raisedBy = []
        notes = []
    }

    mutating func note(_ key: String) {
        if !notes.contains(key) { notes.append(key) }
    }
}

/// What is known of one sender of a conversation.
public struct SenderSummary: Hashable, Sendable {
    /// A sign that still counts, and how much of it is left.
    public struct Sign: Hashable, Sendable {
        public var sign: SignID
        /// 0…1, as of the sender's latest message.
        public var amount: Double
    }

    public var account: UInt64
    public var level: Level
    /// 0…1, monotone with the level.
    public var score: Double
    public var harms: [Harm]
    /// Most first.
    public var signs: [Sign]
    /// Messages with signs that the sender took back or changed afterwards.
    public var takenBack: Int
    public var isBlocked: Bool
    public var isReported: Bool
}
