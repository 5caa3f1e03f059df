import Foundation
import Language
import SafetyCore
import Storage

/// A conversation as JSON: the answer to what happened in it, what is kept to repeat that answer, and its state.
struct ConversationDocument {
    /// One thing that happened, as the request told it.
    struct Happening: Sendable {
        var name: String
        var messageID: String?
        /// The reading of its text as JSON, with quotes in the immediate answer alone; nil where it had none.
        var reading: [UInt8]?
    }

    var key: ConversationKey
    var state: ConversationState
    var updated: Date
    var expires: Date
    /// Names of accounts by their hashes, where they may be said: in immediate answers alone.
    var names: [UInt64: String] = [:]
    var conversation: String?

    /// The state alone.
    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object { members(&$0) }
        return json.bytes
    }

    /// The state and what changed.
    func bytes(
        changes: [ConversationOutcome.Change], happenings: [Happening], guidance: GuidanceKeys, dryRun: Bool
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 1024)
        json.object { json in
            members(&json)
            json.field("dry_run", dryRun)
            json.object("guidance") {
                $0.field("young_person", guidance.youngPerson)
                $0.field("guardian", guidance.guardian)
                $0.field("moderator", guidance.moderator)
            }
            json.array("changes", of: zip(changes, happenings)) { json, pair in
                json.object { write(pair.0, pair.1, to: &$0) }
            }
        }
        return json.bytes
    }

    private func members(_ json: inout JSONWriter) {
        json.optional("conversation", conversation)
        json.field("key", key.text)
        json.field("level", state.level.rawValue)
        json.field("score", Self.rounded(state.score))
        json.field("harms", state.harms.map(\.rawValue))
        json.field("help_first", state.helpFirst)
        json.field("messages", state.messageCount)
        Self.nullable("first_alert_minutes", state.firstAlertMinutes, &json)
        Self.nullable("latest_minutes", state.latestMinutes, &json)
        json.array("senders", of: state.senders) { json, sender in
            json.object { write(sender, to: &$0) }
        }
        json.field("updated", updated.formatted(DecisionDocument.timestamp))
        json.field("expires", expires.formatted(DecisionDocument.timestamp))
    }

    private func write(_ sender: SenderSummary, to json: inout JSONWriter) {
        json.optional("account", names[sender.account])
        json.field("account_key", HashText.of(sender.account))
        json.field("level", sender.level.rawValue)
        json.field("score", Self.rounded(sender.score))
        json.field("harms", sender.harms.map(\.rawValue))
        json.array("signs", of: sender.signs) { json, one in
            json.object {
                $0.field("sign", one.sign.rawValue)
                $0.field("amount", Self.rounded(one.amount))
            }
        }
        json.field("taken_back", sender.takenBack)
        json.field("blocked", sender.isBlocked)
        json.field("reported", sender.isReported)
    }

    private func write(_ one: ConversationOutcome.Change, _ happening: Happening, to json: inout JSONWriter) {
        let change = one.change
        json.field("event", happening.name)
        json.nullable("id", happening.messageID)
        if let sender = change.sender {
            json.optional("account", names[sender])
            json.field("account_key", HashText.of(sender))
        }
        json.field("before", change.before.rawValue)
        json.field("after", change.after.rawValue)
        json.field("first_alert", one.isFirstAlert)
        json.field("repeat", change.isRepeat)
        json.field("late", change.isLate)
        json.field("raised_by", change.raisedBy.map(\.rawValue))
        json.field("notes", change.notes)
        if let reading = happening.reading { json.raw("reading", reading) }
    }

    /// The reading of a message.
    static func reading(_ reading: TextReading, quotes: Bool) -> [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object {
            $0.field("kind", TextKind.message.rawValue)
            $0.members(of: reading, quotes: quotes)
            $0.details(of: reading, quotes: quotes)
        }
        return json.bytes
    }

    private static func nullable(_ name: String, _ value: Double?, _ json: inout JSONWriter) {
        if let value { json.field(name, rounded(value)) } else { json.nullable(name, nil as Int?) }
    }

    /// Three decimals: more would claim a precision that no score has.
    static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
