import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/conversations`: what happens in conversations, and where they stand.
enum ConversationsAPI {
    static let routes: [Route] = [
        add, ConversationBatchAPI.backfill, read, forget, forgetAccount,
    ]

    private static let id = Route.Parameter.path(
        "id", "Your own name for the conversation; kept as a keyed hash alone.", example: "chat-204",
        schema: .string(.init(least: 1, most: 256)))

    static let stateExample = """
        {"key":"8f14e45fceea167a5a36dedd4bea2543","level":"caution","score":0.771,"harms":["solicitation"],\
        "help_first":false,"messages":14,"first_alert_minutes":29925304.5,"latest_minutes":29925311,\
        "senders":[{"account":"u-9","account_key":"c9f0f895fb98ab91","level":"caution","score":0.771,\
        "harms":["solicitation"],"signs":[{"sign":"secrecy","amount":0.82}],"taken_back":0,"blocked":false,\
        "reported":false}],"updated":"2026-11-22T20:00:00.000Z","expires":"2027-02-20T20:00:00.000Z"}
        """

    static let answerExample = """
        {"conversation":"chat-204","key":"8f14e45fceea167a5a36dedd4bea2543","level":"caution","score":0.771,\
        "harms":["solicitation"],"help_first":false,"messages":1,"first_alert_minutes":29925304.5,\
        "latest_minutes":29925304.5,"senders":[],"updated":"2026-11-22T20:00:00.000Z",\
        "expires":"2027-02-20T20:00:00.000Z","dry_run":false,\
        "guidance":{"young_person":["talk_to_someone"],"guardian":[],"moderator":["look_at_sender"]},\
        "changes":[{"event":"message","id":"m-1","account":"u-9","account_key":"c9f0f895fb98ab91","before":"none",\
        "after":"caution","first_alert":true,"repeat":false,"late":false,"raised_by":["secrecy"],"notes":[]}]}
        """

    static let add = Route(
        "addMessages", .post, "/v1/conversations/{id}/messages", .scope(.conversations), tag: "Conversations",
        "Say what happened in a conversation",
        """
        One message or many, at most 1000, in order; and that one was changed (`"event":"edit"`) or taken back \
        (`"delete"`), or that somebody blocked or reported somebody. The answer comes when the new state is on disk, and \
        alone holds quoted words and your names; no text is kept. A message with an `id` that is known already changes \
        nothing. A sender who is no participant is read as a stranger of unknown age. Use `minutes` or `sent_at` \
        throughout a conversation; without either it happened now.
        """,
        parameters: [id],
        takes: [
            .json(
                .named("ConversationRequest"),
                example: """
                    {"participants":[{"id":"u-17","age_band":"13_15"},{"id":"u-9","age_band":"adult"}],\
                    "messages":[{"id":"m-1","from":"u-9","sent_at":"2026-11-22T20:00:00Z",\
                    "text":"please keep this between us"}]}
                    """)
        ],
        success: [
            .init(
                .ok, "The new state, and what changed with each message.",
                [.json(.named("ConversationAnswer"), example: answerExample)])
        ], problems: [.conversationDamaged], idempotent: true
    ) { call in
        let fields = try await call.fields(limit: ConversationFields.bodyLimit)
        let request = try ConversationFields.request(fields, conversation: call.part("id"))
        let document = try await take(request, call)
        return .json(document)
    }

    private static func take(_ request: ConversationRequest, _ call: Call) async throws -> [UInt8] {
        let repeating = call.idempotencyKey.map { key in
            { @Sendable (document: [UInt8]) in Idempotency.record(call, key, .json(document)) }
        }
        let answered = try await call.services.conversations.take(request, answer: repeating)
        call.services.telemetry.record(conversation: answered)
        return answered.document
    }

    static let read = Route(
        "readConversation", .get, "/v1/conversations/{id}", .scope(.conversations), tag: "Conversations",
        "Read where a conversation stands",
        "Without any text and any quote. Accounts are told by their keys, and by your names where `accounts` names them.",
        parameters: [
            id,
            .query(
                "accounts", .string(), "Your names of accounts, with commas, to be told by them in the answer.",
                example: "u-9,u-17"),
        ],
        success: [
            .init(.ok, "The state, with an ETag.", [.json(.named("ConversationState"), example: stateExample)]),
            .init(.notModified, "The state that `If-None-Match` names is the present one."),
        ], problems: [.notFound, .conversationDamaged]
    ) { call in
        let state = try call.services.conversations.state(
            of: name(call), accounts: call.query.list("accounts"))
        guard let state else { throw unknown }
        return Caching.answer(state, type: "application/json", to: call)
    }

    static let forget = Route(
        "forgetConversation", .delete, "/v1/conversations/{id}", .scope(.conversations), tag: "Conversations",
        "Forget a conversation, damaged or not", parameters: [id],
        success: [.init(.noContent, "Nothing is known of it any more.")], problems: [.notFound]
    ) { call in
        let name = try name(call)
        guard try await call.background({ try call.services.conversations.forget(conversation: name) }) else {
            throw unknown
        }
        return .noContent
    }

    static let forgetAccount = Route(
        "forgetAccount", .delete, "/v1/accounts/{id}/conversations", .scope(.conversations), tag: "Conversations",
        "Forget an account in every conversation",
        "Everything that came from it is erased, and how it meets others. What others wrote stays. Repeat it after a "
            + "failure: it goes on.",
        parameters: [
            .path(
                "id", "Your own name for the account.", example: "u-9", schema: .string(.init(least: 1, most: 256)))
        ],
        success: [
            .init(
                .ok, "What became of it; zeros where nothing was known.",
                [.json(.named("ForgottenAccount"), example: "{\"conversations\":3,\"damaged\":0}")])
        ]
    ) { call in
        let name = try name(call)
        let forgotten = try await call.background { try call.services.conversations.forget(account: name) }
        return .json {
            $0.field("conversations", forgotten.conversations)
            $0.field("damaged", forgotten.damaged)
        }
    }

    private static func name(_ call: Call) throws(Problem) -> String {
        try ConversationFields.name(call.part("id"), "id")
    }

    private static let unknown = Problem(.notFound, "Nothing is known of this conversation.")
}
