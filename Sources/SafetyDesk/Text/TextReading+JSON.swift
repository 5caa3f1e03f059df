import Language
import Policy
import SafetyCore

extension JSONWriter {
    /// The members of a reading, in the order of the documentation, inside an object that is open.
    ///
    /// - Parameter quotes: whether the words themselves are written. They belong into the immediate answer alone: what is
    ///   stored, queued or repeated holds places and signs.
    mutating func members(of reading: TextReading, quotes: Bool) {
        field("level", reading.level.rawValue)
        field("score", Self.rounded(reading.score))
        field("harms", reading.harms.map(\.rawValue))
        field("help_first", reading.helpFirst)
        array("reasons", of: reading.reasons) { json, reason in
            json.object {
                $0.field("sign", reason.sign.rawValue)
                if quotes { $0.field("quote", reason.quote) }
                $0.field("start", reason.start)
                $0.field("length", reason.length)
                $0.field("weight", Self.rounded(reason.weight))
                if !reason.lowers.isEmpty { $0.field("lowers", reason.lowers) }
            }
        }
    }

    /// What a reader may want beside: what lowers, what to do, what to know.
    mutating func details(of reading: TextReading, quotes: Bool) {
        if !reading.personal.isEmpty {
            array("personal_information", of: reading.personal) { json, one in
                json.object {
                    $0.field("kind", one.kind.rawValue)
                    $0.field("direction", one.direction.rawValue)
                    if quotes { $0.field("quote", one.quote) }
                    $0.field("start", one.start)
                    $0.field("length", one.length)
                }
            }
        }
        field("lowers", reading.lowers)
        object("guidance") {
            $0.field("young_person", reading.guidance.youngPerson)
            $0.field("guardian", reading.guidance.guardian)
            $0.field("moderator", reading.guidance.moderator)
        }
        field("language_covered", reading.languageCovered)
        if !reading.notes.isEmpty { field("notes", reading.notes) }
    }

    /// The members of a conversation's reading, inside an object that is open.
    mutating func members(of reading: ConversationReading) {
        field("level", reading.level.rawValue)
        field("score", Self.rounded(reading.score))
        field("harms", reading.harms.map(\.rawValue))
        field("help_first", reading.helpFirst)
        array("reasons", of: reading.reasons) { json, one in
            json.object {
                $0.field("message_index", one.messageIndex)
                $0.field("sign", one.reason.sign.rawValue)
                $0.field("quote", one.reason.quote)
                $0.field("start", one.reason.start)
                $0.field("length", one.reason.length)
                $0.field("weight", Self.rounded(one.reason.weight))
                if !one.reason.lowers.isEmpty { $0.field("lowers", one.reason.lowers) }
            }
        }
        nullable("first_alert_index", reading.firstAlertIndex)
        field("lowers", reading.lowers)
        object("guidance") {
            $0.field("young_person", reading.guidance.youngPerson)
            $0.field("guardian", reading.guidance.guardian)
            $0.field("moderator", reading.guidance.moderator)
        }
        field("language_covered", reading.languageCovered)
        if !reading.notes.isEmpty { field("notes", reading.notes) }
    }

    /// Three decimals: more would claim a precision that no score has.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension TextEvidence {
    /// What a policy needs of a reading.
    init(_ reading: TextReading) {
        var signs: [String] = []
        for reason in reading.reasons where reason.lowers.isEmpty && !signs.contains(reason.sign.rawValue) {
            signs.append(reason.sign.rawValue)
        }
        self.init(
            level: reading.level, score: reading.score, harms: reading.harms, signs: signs,
            helpFirst: reading.helpFirst)
    }
}
