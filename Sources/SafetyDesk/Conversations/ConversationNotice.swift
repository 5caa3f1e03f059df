import Foundation
import Language
import SafetyCore
import Storage

/// What webhooks are told of conversations. No text, no quotes, no names of accounts or conversations: the message's name,
/// places and signs, and hashes that answers name too.
enum ConversationNotice {
    static let levelChanged = "conversation.level_changed"

    static func levelChanged(
        _ key: ConversationKey, _ step: ConversationWork.Step, _ change: ConversationChange,
        _ state: ConversationState, isFirstAlert: Bool, at time: Date
    ) -> (type: String, messageID: String, payload: String) {
        var json = JSONWriter(capacity: 512)
        json.object {
            $0.field("type", levelChanged)
            $0.field("timestamp", time.formatted(DecisionDocument.timestamp))
            $0.object("data") { json in
                json.field("key", key.text)
                json.field("event", step.name)
                json.nullable("message", step.messageID)
                json.nullable("sender_key", change.sender.map(HashText.of))
                json.field("before", change.before.rawValue)
                json.field("after", change.after.rawValue)
                json.field("first_alert", isFirstAlert)
                json.field("score", ConversationDocument.rounded(state.score))
                json.field("harms", state.harms.map(\.rawValue))
                json.field("help_first", state.helpFirst)
                json.field("raised_by", change.raisedBy.map(\.rawValue))
                json.array("signs", of: step.evidence?.signs ?? []) { json, one in
                    json.object {
                        $0.field("sign", one.sign.rawValue)
                        $0.field("start", one.start)
                        $0.field("length", one.length)
                        $0.field("weight", ConversationDocument.rounded(one.weight))
                        $0.field("ordinary", one.isOrdinary)
                    }
                }
            }
        }
        return (levelChanged, SortableID.make("msg", at: time), json.text)
    }
}

extension ConversationWork.Step {
    var evidence: MessageEvidence? {
        switch event {
        case .message(let evidence), .edit(let evidence): evidence
        default: nil
        }
    }
}
