import Foundation
import Language
import SafetyCore
import SafetyDesk

/// The fields of what happened in a conversation.
enum ConversationFields {
    /// Messages and events of one request. More are sent in parts, or as lines.
    static let limit = 1000
    /// Largest body of one request in bytes.
    static let bodyLimit = 4 << 20
    /// The furthest that minutes reach: some ten thousand years.
    static let furthest = 5e9

    static func request(_ given: JSONFields, conversation: String) throws -> ConversationRequest {
        var fields = given
        let participants = try (fields.objects("participants", limit: ConversationState.participantLimit) ?? [])
            .map(participant)
        guard let messages = try fields.objects("messages", limit: limit) else {
            throw Problem.invalid("messages", "is needed")
        }
        let dryRun = try fields.flag("dry_run") ?? false
        try fields.finish()
        guard !messages.isEmpty || !participants.isEmpty else {
            throw Problem.invalid("messages", "is empty, and so are the participants")
        }
        // `/v1/conversations/messages` is the address of backfills: a conversation of this name could not be read.
        guard conversation != "messages" else {
            throw Problem.invalid("conversation", "must not be `messages`, which is an address of its own")
        }
        return ConversationRequest(
            conversation: try name(conversation, "conversation"), participants: participants,
            events: try messages.enumerated().map { try event($1, at: $0) }, dryRun: dryRun)
    }

    /// One line of a backfill: a request that says which conversation it belongs to.
    static func line(_ given: JSONFields) throws -> ConversationRequest {
        var fields = given
        let conversation = try fields.requiredString("conversation", limit: 256)
        return try request(fields, conversation: conversation)
    }

    static func name(_ text: String, _ field: String) throws(Problem) -> String {
        guard 1...256 ~= text.unicodeScalars.count else { throw .invalid(field, "must have 1 to 256 characters") }
        return text
    }

    private static func participant(_ given: JSONFields) throws -> ConversationRequest.Participant {
        var fields = given
        let id = try fields.requiredString("id", limit: 256)
        let band = try fields.choice("age_band", AgeBand.self)
        let isKnown = try fields.flag("known")
        try fields.finish()
        return .init(id: try name(id, "participants.id"), ageBand: band, isKnown: isKnown)
    }

    private enum Kind: String, CaseIterable { case message, edit, delete, block, report }

    private static func event(_ given: JSONFields, at place: Int) throws -> ConversationRequest.Event {
        var fields = given
        let path = "messages[\(place)]"
        let kind = try fields.choice("event", Kind.self) ?? .message
        func named(_ field: String, _ text: String?) throws -> String {
            guard let text else {
                throw Problem.invalid("\(path).\(field)", "is needed for the event \(kind.rawValue)")
            }
            return try name(text, "\(path).\(field)")
        }
        let id = try fields.string("id", limit: 256)
        let event: ConversationRequest.Event
        switch kind {
        case .message, .edit:
            let from = try fields.string("from", limit: 256)
            let moment = try moment(&fields, path)
            let text = try fields.string("text", limit: ScreenFields.textLimit) ?? ""
            let language = try fields.choice("lang", TextLanguage.self) ?? .auto
            let message = ConversationRequest.Message(
                id: try id.map { try name($0, "\(path).id") }, from: try named("from", from), at: moment, text: text,
                language: language)
            if kind == .edit { _ = try named("id", id) }
            event = kind == .edit ? .edit(message) : .message(message)
        case .delete: event = .delete(id: try named("id", id))
        case .block, .report:
            let by = try named("by", try fields.string("by", limit: 256))
            let of = try fields.string("of", limit: 256).map { try name($0, "\(path).of") }
            guard id == nil else { throw Problem.invalid("\(path).id", "belongs to messages, edits and deletions") }
            event = kind == .block ? .block(by: by, of: of) : .report(by: by, of: of)
        }
        try fields.finish()
        return event
    }

    private static func moment(_ fields: inout JSONFields, _ path: String) throws -> ConversationRequest.Moment? {
        let minutes = try fields.number("minutes", in: -furthest...furthest)
        let sent = try fields.date("sent_at")
        if minutes != nil, sent != nil {
            throw Problem.invalid("\(path).minutes", "and sent_at say the same: send one of them")
        }
        return minutes.map { .minutes($0) } ?? sent.map { .time($0) }
    }
}
