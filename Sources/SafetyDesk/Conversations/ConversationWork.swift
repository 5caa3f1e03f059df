import Foundation
import Language
import SafetyCore
import Storage

/// A request made ready to be applied: texts are read and gone, names are hashes.
struct ConversationWork: Sendable {
    struct Participant: Sendable {
        var account: UInt64
        var ageBand: AgeBand?
        var isKnown: Bool?
    }

    struct Step: Sendable {
        var event: ConversationEvent
        var name: String
        /// The platform's name of the message, for whoever is told.
        var messageID: String?
        /// On the clock of all conversations, for how accounts meet others.
        var clock: Double
    }

    var key: ConversationKey
    var participants: [Participant]
    var steps: [Step]
    var dryRun: Bool
    /// Makes the row that repeats the answer.
    var answer: (@Sendable (ConversationOutcome) -> IdempotencyRecord?)?
}

/// What a request came to.
struct ConversationOutcome: Sendable {
    struct Change: Sendable {
        var change: ConversationChange
        /// Whether the level reached *caution* with it for the first time.
        var isFirstAlert: Bool
    }

    var state: ConversationState
    var changes: [Change]
    var updated: Date
}
