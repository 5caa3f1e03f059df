import Foundation

/// An account that takes part in a conversation. What is nil stays as the server knows it.
public struct Participant: Codable, Hashable, Sendable {
    public var id: String
    public var ageBand: ItemContext.AgeBand?
    /// A verified contact of the minor.
    public var known: Bool?

    public init(_ id: String, ageBand: ItemContext.AgeBand? = nil, known: Bool? = nil) {
        self.id = id
        self.ageBand = ageBand
        self.known = known
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case id, known
        case ageBand = "age_band"
    }
}

/// Something that happened in a conversation.
public struct ConversationEvent: Codable, Hashable, Sendable {
    public var event: String
    public var id: String?
    public var from: String?
    public var sentAt: Date?
    public var text: String?
    public var lang: String?
    public var by: String?
    public var of: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case event, id, from, text, lang, by, of
        case sentAt = "sent_at"
    }

    /// A message. With an id a repeat changes nothing.
    public static func message(
        _ text: String, from: String, id: String? = nil, sentAt: Date? = nil, lang: String? = nil
    ) -> ConversationEvent {
        ConversationEvent(event: "message", id: id, from: from, sentAt: sentAt, text: text, lang: lang)
    }

    /// A message now reads so.
    public static func edit(_ id: String, _ text: String, from: String, sentAt: Date? = nil) -> ConversationEvent {
        ConversationEvent(event: "edit", id: id, from: from, sentAt: sentAt, text: text)
    }

    /// A message was taken back.
    public static func delete(_ id: String) -> ConversationEvent { ConversationEvent(event: "delete", id: id) }

    /// Somebody blocked somebody; without `of`, everybody else.
    public static func block(by: String, of: String? = nil) -> ConversationEvent {
        ConversationEvent(event: "block", by: by, of: of)
    }

    /// Somebody reported somebody; without `of`, everybody else.
    public static func report(by: String, of: String? = nil) -> ConversationEvent {
        ConversationEvent(event: "report", by: by, of: of)
    }
}

struct NewEvents: Encodable {
    var participants: [Participant]
    var messages: [ConversationEvent]
    var dryRun: Bool

    enum CodingKeys: String, CodingKey {
        case participants, messages
        case dryRun = "dry_run"
    }
}

/// Where a conversation stands, and in the answer to messages what changed with each.
public struct Conversation: Codable, Hashable, Sendable {
    public struct Sender: Codable, Hashable, Sendable {
        public struct Sign: Codable, Hashable, Sendable {
            public var sign: String
            /// What is left of it.
            public var amount: Double
        }

        /// Where the request named it.
        public var account: String?
        /// The same for ever.
        public var accountKey: String
        public var level: String
        public var score: Double
        public var signs: [Sign]
        public var blocked: Bool
        public var reported: Bool

        package enum CodingKeys: String, CodingKey, CaseIterable {
            case account, level, score, signs, blocked, reported
            case accountKey = "account_key"
        }
    }

    public struct Change: Codable, Hashable, Sendable {
        public var event: String
        public var id: String?
        public var account: String?
        public var before: String
        public var after: String
        /// Whether *caution* was reached for the first time.
        public var firstAlert: Bool
        public var isRepeat: Bool
        public var notes: [String]
        public var reading: TextReading?

        package enum CodingKeys: String, CodingKey, CaseIterable {
            case event, id, account, before, after, notes, reading
            case firstAlert = "first_alert"
            case isRepeat = "repeat"
        }
    }

    /// The server's own name for it, as webhooks say it.
    public var key: String
    public var level: String
    public var score: Double
    public var harms: [String]
    /// Words of self-harm: offer help before anything else.
    public var helpFirst: Bool
    public var messages: Int
    public var senders: [Sender]
    public var updated: Date
    public var expires: Date
    public var changes: [Change]?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case key, level, score, harms, messages, senders, updated, expires, changes
        case helpFirst = "help_first"
    }
}

/// What became of what was known of an account.
public struct ForgottenAccount: Codable, Hashable, Sendable {
    public var conversations: Int
    public var damaged: Int
}
