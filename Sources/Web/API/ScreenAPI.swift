import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import SafetyCore
import SafetyDesk
import Storage

/// `POST /v1/screen`: one item in, a decision with its reasons out.
enum ScreenAPI {
    static let routes: [Route] = [screen, ScreenBatchAPI.batch]

    static let screen = Route(
        "screen", .post, "/v1/screen", .scope(.screen), tag: "Screening",
        "Decide upon one item",
        """
        Send a picture or a video as it is, as a multipart form with the part `file` (and, if you like, a part \
        `context` of JSON), the URL of one, fingerprints taken on your side, or a text in English or Spanish. The answer comes when the \
        decision is on disk; it alone holds the quoted words of a text. An item that cannot be read is no error: it is held, or allowed where `on_failure` says so, and the \
        reason says why.
        """,
        parameters: context,
        takes: [
            Route.Content("image/*", .bytes(description: "A picture.")),
            Route.Content("video/*", .bytes(description: "A video; its digests are matched.")),
            Route.Content("application/octet-stream", .bytes(description: "Either; the bytes tell.")),
            Route.Content(
                "multipart/form-data",
                .object(
                    .init(
                        description: "`context` says what the query says otherwise.",
                        [
                            ("file", .bytes(description: "A picture or a video."), true),
                            ("context", .named("ScreenContext"), false),
                        ]))),
            .json(
                .named("ScreenRequest"),
                example: """
                    {"fingerprints":[{"type":"pdq","value":"\(Examples.pdq)","quality":90}],"item":"post-81",\
                    "account":{"id":"u-17","age_band":"13_15"},"audience":"public","place":"profile_picture"}
                    """),
        ],
        success: [.init(.ok, "The decision.", [.json(.named("Decision"), example: Examples.decision)])],
        problems: [
            .malformedMultipart, .urlRefused, .fetchFailed, .fetchTooLarge, .fetchTimedOut, .notFound,
        ], idempotent: true
    ) { call in
        let request = try await read(call)
        let screened = try await call.services.screening.screen(request, key: call.keyID) { _, document in
            call.idempotencyKey.flatMap { Idempotency.record(call, $0, .json(document)) }
        }
        call.services.telemetry.record(decision: screened.verdict.decision, unreadable: screened.reading.failure != nil)
        return .json(screened.document)
    }

    /// What can be said about an item beside its bytes, in the query of a body that is the item itself.
    static let context: [Route.Parameter] = [
        .query("item", .string(.init(least: 1, most: 256)), "Your own name for the item.", example: "post-81"),
        .query("account", .string(.init(least: 1, most: 256)), "Your own name for who made it.", example: "u-17"),
        .query(
            "age_band", .string(.init(choices: AgeBand.allCases.map(\.rawValue))), "Age band of who made it.",
            example: "13_15"),
        .query(
            "audience", .string(.init(choices: ItemContext.Audience.allCases.map(\.rawValue))), "Who can see it.",
            example: "public"),
        .query(
            "place", .string(.init(pattern: "^[a-z0-9_]{1,64}$")), "Where in your product it stands.",
            example: "profile_picture"),
        .query(
            "banks", .string(), "Names of the banks to ask, with commas; all that are switched on by default.",
            example: "demo"),
        .query(
            "on_failure", .string(.init(choices: Evidence.FailureChoice.allCases.map(\.rawValue))),
            "What becomes of an item that cannot be read; `hold` by default.", example: "hold"),
        .query(
            "ocr", .boolean(), "Read the text in a picture too; it takes about a second.", example: "false"),
        .query(
            "dry_run", .boolean(), "Decide and tell nobody: the decision is kept, marked, and no webhook is sent.",
            example: "false"),
    ]

    // MARK: Reading the request

    private static func read(_ call: Call) async throws -> ScreeningRequest {
        let type = call.mediaType
        switch type {
        case "application/json":
            guard call.query.isEmpty else {
                throw Problem(
                    .invalidField, "With a body of JSON the fields stand in the body, not in the query.")
            }
            return try await ScreenFields.request(try await call.fields(), call.services)
        case "multipart/form-data": return try await readForm(call)
        case "application/octet-stream": return try await readBytes(call)
        case _ where type.hasPrefix("image/") || type.hasPrefix("video/"): return try await readBytes(call)
        default:
            throw Problem(
                .unsupportedMediaType,
                "Send the item as image/*, video/*, application/octet-stream or multipart/form-data, or describe it in "
                    + "application/json.")
        }
    }

    private static func readBytes(_ call: Call) async throws -> ScreeningRequest {
        var request = try ScreenFields.request(call.query)
        let item = try await call.body.spool(call.services)
        guard item.count > 0 else { throw Problem(.emptyBody, "The body is empty; an item was expected.") }
        request.content = .spooled(item)
        return request
    }

    private static func readForm(_ call: Call) async throws -> ScreeningRequest {
        let form = try await FormReader.read(call, item: "file", texts: ["context"])
        var request: ScreeningRequest
        if let text = form.texts["context"] {
            guard call.query.isEmpty else {
                throw Problem(.invalidField, "Say the context in the query or in the part `context`, not in both.")
            }
            var fields = try JSONFields(JSONValue.parse(text), path: "context")
            request = try ScreenFields.context(&fields)
            try fields.finish()
        } else {
            request = try ScreenFields.request(call.query)
        }
        request.content = .spooled(form.item)
        return request
    }
}
