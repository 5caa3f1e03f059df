import Language
import SafetyCore

/// The named shapes of conversations.
enum ConversationSchemas {
    static let all: [(name: String, schema: Schema)] = [
        ("ConversationRequest", .object(.init(request))),
        (
            "ConversationLine",
            .object(
                .init(
                    [("conversation", .string(.init("Your own name for it.", least: 1, most: 256)), true)] + request))
        ),
        ("ConversationState", answer(state)),
        (
            "ConversationAnswer",
            answer(
                state + [
                    ("dry_run", .boolean(), true),
                    (
                        "guidance",
                        answer([
                            ("young_person", keys, true), ("guardian", keys, true), ("moderator", keys, true),
                        ]), true
                    ),
                    ("changes", .array(of: change, description: "One for each message or event, in order."), true),
                ])
        ),
        (
            "ForgottenAccount",
            answer([
                ("conversations", .integer(0...Int.max, description: "Where its part was erased."), true),
                ("damaged", .integer(0...Int.max, description: "Damaged ones, which are gone altogether."), true),
            ])
        ),
    ]

    private static let name = Schema.string(.init(least: 1, most: 256))
    private static let keys = Schema.array(of: .string())
    private static let level = Schema.string(.init(choices: Level.allCases.map(\.rawValue)))
    private static let sign = Schema.string(.init(choices: SignID.allCases.map(\.rawValue)))
    private static let harms = Schema.array(of: .string(.init(choices: Harm.allCases.map(\.rawValue))))
    private static let hash = Schema.string(.init("A keyed hash, the same for ever.", pattern: "^[0-9a-f]{16,32}$"))
    private static let score = Schema.number(0...1, description: "Monotone with the level.")
    private static let minutes = Schema.nullable(.number(description: "Minutes as sent, or since 1970."))
    private static func answer(_ fields: [(String, Schema, Bool)]) -> Schema { .object(.init(open: true, fields)) }

    private static let request: [(String, Schema, Bool)] = [
        (
            "participants",
            .array(
                of: .object(
                    .init([
                        ("id", name, true),
                        ("age_band", .string(.init(choices: AgeBand.allCases.map(\.rawValue))), false),
                        ("known", .boolean(description: "A verified contact of the minor."), false),
                    ])), most: ConversationState.participantLimit,
                description: "Who takes part; what is left out stays as it is known."), false
        ),
        (
            "messages",
            .array(
                of: .object(
                    .init([
                        (
                            "event",
                            .text("`message` by default.", choices: ["message", "edit", "delete", "block", "report"]),
                            false
                        ),
                        ("id", .string(.init("Your own name for the message.", least: 1, most: 256)), false),
                        ("from", .string(.init("Who wrote it.", least: 1, most: 256)), false),
                        (
                            "minutes",
                            .number(
                                -ConversationFields.furthest...ConversationFields.furthest,
                                description: "From any beginning that stays the same; or `sent_at`."), false
                        ),
                        ("sent_at", .timestamp, false),
                        (
                            "text", .string(.init("In English or Spanish.", most: ScreenFields.textLimit)),
                            false
                        ),
                        ("lang", .string(.init(choices: TextLanguage.allCases.map(\.rawValue))), false),
                        ("by", .string(.init("Who blocked or reported.", least: 1, most: 256)), false),
                        ("of", .string(.init("Whom; everybody else by default.", least: 1, most: 256)), false),
                    ])), most: ConversationFields.limit, description: "Messages and events, in order."), true
        ),
        ("dry_run", .boolean(description: "Keep nothing and tell nobody."), false),
    ]

    private static let state: [(String, Schema, Bool)] = [
        ("conversation", .text("Your own name for it; only in the immediate answer."), false),
        ("key", hash, true),
        ("level", level, true), ("score", score, true), ("harms", harms, true),
        ("help_first", .boolean(description: "Words of self-harm: help comes first."), true),
        ("messages", .integer(0...Int.max), true),
        ("first_alert_minutes", minutes, true), ("latest_minutes", minutes, true),
        (
            "senders",
            .array(
                of: answer([
                    ("account", .text("Your own name for it, where the request named it."), false),
                    ("account_key", hash, true), ("level", level, true), ("score", score, true),
                    ("harms", harms, true),
                    (
                        "signs",
                        .array(
                            of: answer([
                                ("sign", sign, true), ("amount", .number(description: "What is left of it."), true),
                            ])), true
                    ),
                    ("taken_back", .integer(0...Int.max), true), ("blocked", .boolean(), true),
                    ("reported", .boolean(), true),
                ])), true
        ),
        ("updated", .timestamp, true), ("expires", .timestamp, true),
    ]

    private static let change = answer([
        ("event", .string(.init(choices: ["message", "edit", "delete", "block", "report"])), true),
        ("id", .nullable(.string()), true),
        ("account", .text("Only in the immediate answer."), false), ("account_key", hash, false),
        ("before", level, true), ("after", level, true),
        ("first_alert", .boolean(description: "Whether *caution* was reached for the first time."), true),
        ("repeat", .boolean(description: "It was known already and changed nothing."), true),
        ("late", .boolean(description: "It came after a younger message."), true),
        ("raised_by", .array(of: sign), true), ("notes", keys, true),
        ("reading", .named("TextReading"), false),
    ])
}
