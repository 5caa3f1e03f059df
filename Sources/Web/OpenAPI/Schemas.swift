import Guidance
import Language
import Policy
import SafetyCore
import SafetyDesk
import Storage

/// The named shapes of the API. Answers are open: a later version may add a field; requests are closed.
enum Schemas {
    static let all: [(name: String, schema: Schema)] =
        screening + ConversationSchemas.all + banks + work + keys + problems

    private static let id = Schema.integer(1...Int.max)
    private static let text = Schema.string()
    private static let labels = Schema.array(of: .string(.init(least: 1, most: 64)), most: 32)
    private static let harm = Schema.string(.init(choices: Harm.allCases.map(\.rawValue)))
    private static let decision = Schema.string(.init(choices: Decision.allCases.map(\.rawValue)))
    private static let level = Schema.string(.init(choices: Level.allCases.map(\.rawValue)))
    private static let sign = Schema.string(.init(choices: SignID.allCases.map(\.rawValue)))
    private static let mutable = Schema.string(
        .init(choices: SignID.allCases.filter { $0 != .crisis }.map(\.rawValue)))
    private static let gravity = Schema.string(.init("What a match asks for.", choices: ["hold", "block", "escalate"]))
    private static let algorithm = Schema.string(.init(choices: FingerprintAlgorithm.allCases.map(\.rawValue)))
    private static let hex = Schema.string(.init("Hexadecimal digits.", pattern: "^[0-9A-Fa-f]{32,64}$"))
    private static let hash = Schema.string(.init(pattern: "^[0-9a-f]{32,64}$"))

    private static func answer(_ fields: [(String, Schema, Bool)]) -> Schema { .object(.init(open: true, fields)) }
    private static func request(_ fields: [(String, Schema, Bool)]) -> Schema { .object(.init(fields)) }
    private static func page(_ name: String, of element: String) -> Schema {
        answer([(name, .array(of: .named(element)), true), ("next", .nullable(text), true)])
    }

    // MARK: Screening

    private static let account = request([
        ("id", .string(.init(least: 1, most: 256)), true),
        ("age_band", .string(.init(choices: AgeBand.allCases.map(\.rawValue))), false),
    ])
    private static let contextFields: [(String, Schema, Bool)] = [
        ("item", .string(.init(least: 1, most: 256)), false),
        ("account", account, false),
        ("audience", .string(.init(choices: ItemContext.Audience.allCases.map(\.rawValue))), false),
        ("place", .string(.init(pattern: "^[a-z0-9_]{1,64}$")), false),
    ]
    private static let choices: [(String, Schema, Bool)] = [
        ("banks", .array(of: text, most: 256), false),
        ("on_failure", .string(.init(choices: Evidence.FailureChoice.allCases.map(\.rawValue))), false),
        ("dry_run", .boolean(), false),
        ("ocr", .boolean(description: "Whether the text in a picture is read too."), false),
    ]

    private static let screening: [(name: String, schema: Schema)] = [
        ("ScreenContext", request(contextFields + choices)),
        (
            "ScreenRequest",
            request(
                contextFields + choices + [
                    ("text", .string(.init("A text, in English or Spanish.", most: ScreenFields.textLimit)), false),
                    ("kind", .string(.init(choices: TextKind.allCases.map(\.rawValue))), false),
                    ("title", .string(.init("Headline of an advert.", most: 4000)), false),
                    ("lang", .string(.init(choices: TextLanguage.allCases.map(\.rawValue))), false),
                    ("text_context", .string(.init(choices: TextContext.allCases.map(\.rawValue))), false),
                    ("mute", .array(of: mutable, most: 64, description: "Signs not to report."), false),
                    (
                        "url", .string(.init("Where the item lies; one of text, url and fingerprints.", most: 8192)),
                        false
                    ),
                    (
                        "fingerprints",
                        .array(
                            of: request([
                                ("type", algorithm, false), ("value", hex, true),
                                ("quality", .integer(0...100), false),
                            ]), most: 64, description: "Fingerprints taken on your side."), false
                    ),
                ])
        ),
        (
            "Reason",
            answer([
                ("rule", .string(.init(choices: Reason.Rule.allCases.map(\.rawValue))), true),
                ("decision", decision, true),
                ("bank", text, false), ("fingerprint_id", id, false), ("external_id", text, false),
                ("algorithm", algorithm, false), ("distance", .integer(0...256), false), ("variant", text, false),
                ("source", text, false), ("labels", .array(of: text), false),
                ("level", level, false), ("score", .number(0...1), false), ("harms", .array(of: harm), false),
                ("signs", .array(of: sign), false), ("help_first", .boolean(), false),
                ("code", text, false), ("detail", text, false),
            ])
        ),
        (
            "TextReading",
            answer([
                ("kind", .string(.init(choices: TextKind.allCases.map(\.rawValue))), true),
                ("recognition", .integer(0...100, description: "How sure a picture's words are."), false),
                ("level", level, true),
                ("score", .number(0...1, description: "Monotone with the level."), true),
                ("harms", .array(of: harm), true),
                ("help_first", .boolean(description: "Words of self-harm: help comes first."), true),
                (
                    "reasons",
                    .array(
                        of: answer([
                            ("sign", sign, true),
                            ("quote", .text("The exact words; only in the immediate answer."), false),
                            ("start", .integer(0...Int.max, description: "In Unicode scalars."), true),
                            ("length", .integer(0...Int.max), true), ("weight", .number(0...1), true),
                            ("lowers", .array(of: text), false),
                        ])), true
                ),
                (
                    "personal_information",
                    .array(
                        of: answer([
                            ("kind", .string(.init(choices: PersonalInformation.Kind.allCases.map(\.rawValue))), true),
                            ("direction", .string(.init(choices: ["giving", "asking"])), true),
                            ("quote", .text("The exact words; only in the immediate answer."), false),
                            ("start", .integer(0...Int.max, description: "In Unicode scalars."), true),
                            ("length", .integer(0...Int.max), true),
                        ])), false
                ),
                ("lowers", .array(of: text), true),
                (
                    "guidance",
                    answer([
                        ("young_person", .array(of: text), true), ("guardian", .array(of: text), true),
                        ("moderator", .array(of: text), true),
                    ]), true
                ),
                ("language_covered", .boolean(), true), ("notes", .array(of: text), false),
            ])
        ),
        (
            "Decision",
            answer([
                ("id", text, true), ("created", .timestamp, true), ("decision", decision, true),
                ("policy", .text("Name and version of the policy that decided."), true), ("dry_run", .boolean(), true),
                ("reasons", .array(of: .named("Reason")), true),
                ("context", .object(.init(open: true, contextFields)), false),
                (
                    "media",
                    answer([
                        ("type", text, false), ("bytes", .integer(0...Int.max), false),
                        ("width", .integer(1...Int.max), false), ("height", .integer(1...Int.max), false),
                        ("md5", hash, false), ("sha1", hash, false), ("sha256", hash, false), ("pdq", hash, false),
                        ("quality", .integer(0...100), false),
                    ]), true
                ),
                ("text", .named("TextReading"), false),
                (
                    "signals",
                    .array(of: answer([("signal", text, true), ("harm", harm, true), ("detail", text, true)])), false
                ),
                ("notes", .array(of: text), false),
                ("feedback", .array(of: .named("Feedback")), false),
            ])
        ),
        ("DecisionPage", page("decisions", of: "Decision")),
        (
            "NewFeedback",
            request([
                ("verdict", .string(.init(choices: ["wrong_match", "right_match"])), true),
                ("fingerprint_id", id, false), ("note", .string(.init(most: 4000)), false),
            ])
        ),
        (
            "Feedback",
            answer([
                ("id", id, true), ("verdict", text, true), ("fingerprint_id", .nullable(id), true),
                ("note", text, true), ("exception_id", .nullable(id), true), ("created", .timestamp, true),
            ])
        ),
        (
            "Matches",
            answer([
                (
                    "matches",
                    .array(
                        of: answer([
                            ("bank", text, true), ("id", id, true), ("distance", .integer(0...256), true),
                            ("type", algorithm, true), ("value", hash, true), ("external_id", .nullable(text), true),
                            ("source", text, true), ("labels", .array(of: text), true),
                        ])), true
                )
            ])
        ),
    ]

    // MARK: Banks

    private static let bankSettings: [(String, Schema, Bool)] = [
        ("source", .string(.init("Who gives the list.", most: 1000)), false),
        ("note", .string(.init(most: 4000)), false), ("labels", labels, false), ("harm", harm, false),
        ("decision", gravity, false), ("enabled", .boolean(description: "Whether it matches."), false),
        ("max_distance", .integer(0...64, description: "Largest distance in bits that is a match."), false),
        ("min_quality", .integer(0...100, description: "Least PDQ quality that is matched."), false),
        ("match_ratio", .number(0...1, description: "Share of HMA look-ups that ask it."), false),
    ]
    private static let bankName = Schema.string(
        .init(pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$", least: 1, most: 64))
    private static let fingerprintSettings: [(String, Schema, Bool)] = [
        ("labels", labels, false), ("note", .string(.init(most: 4000)), false), ("enabled", .boolean(), false),
    ]

    private static let banks: [(name: String, schema: Schema)] = [
        ("NewBank", request([("name", bankName, true)] + bankSettings)),
        ("BankChange", request([("name", bankName, false)] + bankSettings)),
        (
            "Bank",
            answer(
                [("name", text, true)]
                    + bankSettings.map { ($0.0, $0.0 == "labels" ? .array(of: text) : $0.1, true) } + [
                        ("created", .timestamp, true), ("updated", .timestamp, true),
                        ("fingerprints", .anything(description: "Counts, where asked for."), false),
                    ])
        ),
        ("Banks", answer([("banks", .array(of: .named("Bank")), true)])),
        (
            "NewFingerprint",
            request(
                [
                    ("type", algorithm, false), ("value", hex, true),
                    ("external_id", .string(.init(least: 1, most: 256)), false),
                    ("source", .string(.init(least: 1, most: 1000)), false),
                    ("expires", .timestamp, false),
                ] + fingerprintSettings)
        ),
        ("FingerprintChange", request(fingerprintSettings + [("expires", .nullable(.timestamp), false)])),
        (
            "Fingerprint",
            answer([
                ("id", id, true), ("bank", text, true), ("type", algorithm, true), ("value", hash, true),
                ("external_id", .nullable(text), true), ("source", .nullable(text), true),
                ("labels", .array(of: text), true), ("note", text, true), ("enabled", .boolean(), true),
                ("expires", .nullable(.timestamp), true), ("created", .timestamp, true), ("updated", .timestamp, true),
            ])
        ),
        ("FingerprintPage", page("fingerprints", of: "Fingerprint")),
        (
            "AddReport",
            answer([
                ("added", .integer(0...Int.max), true), ("updated", .integer(0...Int.max), true),
                ("unchanged", .integer(0...Int.max), true), ("refused", .integer(0...Int.max), true),
                (
                    "errors",
                    .array(
                        of: answer([
                            ("line", id, true), ("column", id, false), ("code", text, true), ("reason", text, true),
                        ])), true
                ),
                ("ids", .array(of: id), false), ("job", id, false), ("notes", .array(of: text), false),
            ])
        ),
        (
            "Exception",
            answer([
                ("id", id, true), ("bank", text, true), ("type", algorithm, true), ("value", hash, true),
                ("item_type", algorithm, true), ("item", hash, true), ("who", text, true), ("why", text, true),
                ("created", .timestamp, true),
            ])
        ),
        ("ExceptionPage", page("exceptions", of: "Exception")),
    ]

    // MARK: Jobs, webhooks, health

    private static let events = Schema.array(of: .string(.init(choices: WebhooksAPI.events)), most: 16)
    private static let work: [(name: String, schema: Schema)] = [
        (
            "Job",
            answer([
                ("id", id, true), ("kind", text, true),
                ("state", .string(.init(choices: ["running", "finished", "failed", "cancelled"])), true),
                ("done", .integer(0...Int.max), true), ("total", .nullable(.integer(0...Int.max)), true),
                ("error", .nullable(text), true),
                ("detail", .anything(description: "What this kind of job keeps."), true),
                ("created", .timestamp, true), ("updated", .timestamp, true),
            ])
        ),
        ("JobPage", page("jobs", of: "Job")),
        (
            "NewWebhook",
            request([
                ("url", .string(.init(least: 1, most: 2000)), true), ("events", events, false),
                ("note", .string(.init(most: 4000)), false), ("enabled", .boolean(), false),
            ])
        ),
        (
            "WebhookChange",
            request([
                ("url", .string(.init(least: 1, most: 2000)), false), ("events", events, false),
                ("note", .string(.init(most: 4000)), false), ("enabled", .boolean(), false),
            ])
        ),
        (
            "Webhook",
            answer([
                ("id", text, true), ("url", text, true), ("events", events, true), ("note", text, true),
                ("enabled", .boolean(), true), ("disabled_reason", .nullable(text), true),
                ("created", .timestamp, true), ("updated", .timestamp, true), ("secret", text, false),
            ])
        ),
        ("WebhookPage", page("webhooks", of: "Webhook")),
        (
            "Delivery",
            answer([
                ("id", id, true), ("message_id", text, true), ("event", text, true),
                ("state", .string(.init(choices: DeliveryState.allCases.map(\.rawValue))), true),
                ("attempts", .integer(0...Int.max), true), ("next_attempt", .nullable(.timestamp), true),
                ("last_status", .nullable(.integer()), true), ("last_error", .nullable(text), true),
                ("created", .timestamp, true), ("finished", .nullable(.timestamp), true),
            ])
        ),
        ("DeliveryPage", page("deliveries", of: "Delivery")),
        (
            "Guidance",
            answer([
                (
                    "format", .integer(1...1, description: "Changes only when a field goes or means something else."),
                    true
                ),
                ("paths", .anything(description: "What to do now: a frame, kinds of help, 18 paths."), true),
                ("places", .anything(description: "Countries, their lines, and what each kind of place asks."), true),
                ("everyday", .anything(description: "Habits, rules of the house, figures, laws."), true),
                (
                    "talking", .anything(description: "Topics by age, five forms of harm, cards, pieces of a text."),
                    true
                ),
                ("words", .anything(description: "Words for signs, advice and settings, by their ids."), true),
            ])
        ),
        ("GuidancePart", answer([])),
        (
            "GuidanceCard",
            answer([
                ("reader", .string(.init(choices: ShownCard.Reader.allCases.map(\.rawValue))), true),
                ("title", .anything(description: "In each language."), true),
                ("what", .anything(description: "What it is, in each language."), false),
                ("signs", .array(of: .anything(description: "Id, name and meaning of a sign.")), true),
                ("say", .array(of: .anything(description: "Words to say, in each language.")), true),
                ("do", .array(of: .anything(description: "What to do, the most pressing first.")), true),
                ("help", .array(of: text, description: "Ids of kinds of help; their lines are in `places`."), true),
                ("situation", text, false),
            ])
        ),
        ("Live", answer([("status", .string(.init(choices: ["live"])), true)])),
        (
            "Ready",
            answer([
                ("status", .string(.init(choices: ["ready"])), true), ("version", text, true),
                (
                    "degraded",
                    .array(
                        of: .string(.init(choices: ["sentence_encoder"])), most: 16,
                        description: "Parts that are missing, so that more is missed than need be."), true
                ),
            ])
        ),
    ]

    // MARK: Keys

    private static let scopes = Schema.array(of: .string(.init(choices: Scope.allCases.map(\.rawValue))), most: 16)
    private static let keys: [(name: String, schema: Schema)] = [
        (
            "NewKey",
            request([
                ("name", .string(.init(most: 200)), false), ("scopes", scopes, true),
                ("expires", .timestamp, false), ("rate_per_second", .integer(1...10_000_000), false),
            ])
        ),
        ("CreatedKey", answer([("id", text, true), ("key", text, true), ("scopes", scopes, true)])),
        (
            "Key",
            answer([
                ("id", text, true), ("name", text, true), ("scopes", .array(of: text), true),
                ("state", .string(.init(choices: ["active", "expired", "revoked"])), true),
                ("rate_per_second", .nullable(.integer()), true), ("created", .timestamp, true),
                ("expires", .nullable(.timestamp), true), ("revoked", .nullable(.timestamp), true),
                ("last_used", .nullable(.timestamp), true),
            ])
        ),
        ("KeyPage", page("keys", of: "Key")),
    ]

    private static let problems: [(name: String, schema: Schema)] = [
        (
            "Problem",
            answer([
                ("type", .string(.init(choices: ProblemType.allCases.map(\.link))), true), ("title", text, true),
                ("status", .integer(400...599), true), ("detail", text, true), ("instance", text, true),
                ("errors", .array(of: answer([("field", text, true), ("reason", text, true)])), false),
            ])
        )
    ]
}
