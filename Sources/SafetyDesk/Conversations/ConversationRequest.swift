import Foundation
import Language
import SafetyCore

/// What a platform tells of one conversation: who takes part, and what happened, in order.
public struct ConversationRequest: Sendable {
    /// An account that takes part. What is nil stays as it was known before.
    public struct Participant: Sendable {
        public var id: String
        public var ageBand: AgeBand?
        public var isKnown: Bool?

        public init(id: String, ageBand: AgeBand? = nil, isKnown: Bool? = nil) {
            self.id = id
            self.ageBand = ageBand
            self.isKnown = isKnown
        }
    }

    /// When something happened.
    public enum Moment: Sendable {
        /// Minutes from any beginning that stays the same for the conversation.
        case minutes(Double)
        case time(Date)
    }

    public struct Message: Sendable {
        /// The platform's own name for it; without one a repeat cannot be told.
        public var id: String?
        public var from: String
        /// Now where it is nil.
        public var at: Moment?
        public var text: String
        public var language: TextLanguage

        public init(id: String?, from: String, at: Moment?, text: String, language: TextLanguage = .auto) {
            self.id = id
            self.from = from
            self.at = at
            self.text = text
            self.language = language
        }
    }

    public enum Event: Sendable {
        case message(Message)
        case edit(Message)
        case delete(id: String)
        case block(by: String, of: String?)
        case report(by: String, of: String?)

        /// As the API names it.
        public var name: String {
            switch self {
            case .message: "message"
            case .edit: "edit"
            case .delete: "delete"
            case .block: "block"
            case .report: "report"
            }
        }

        var message: Message? {
            switch self {
            case .message(let message), .edit(let message): message
            default: nil
            }
        }
    }

    /// The platform's own name for it.
    public var conversation: String
    public var participants: [Participant]
    public var events: [Event]
    /// Whether it is only asked what would change: nothing is kept and nobody told.
    public var dryRun: Bool

    public init(conversation: String, participants: [Participant] = [], events: [Event], dryRun: Bool = false) {
        self.conversation = conversation
        self.participants = participants
        self.events = events
        self.dryRun = dryRun
    }
}
