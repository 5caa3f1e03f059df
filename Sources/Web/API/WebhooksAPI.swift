import Digests
import Egress
import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/webhooks`: who is told of decisions and of conversations, and what became of each message.
enum WebhooksAPI {
    static let routes: [Route] = [list, create, read, update, remove, test, deliveries, replay]

    private static let id = Route.Parameter.path("id", "Identifier of the webhook.", example: "wh_01kb0w3v9x4m5n6p")

    private static let example = """
        {"id":"wh_01kb0w3v9x4m5n6p","url":"https://hooks.example.org/porchlight","events":["decision.block"],"note":"",\
        "enabled":true,"disabled_reason":null,"created":"2026-11-22T20:00:00.000Z","updated":"2026-11-22T20:00:00.000Z"}
        """

    /// What can be told.
    static let events = Decision.allCases.map { "decision.\($0.rawValue)" } + ["conversation.level_changed", "*"]

    static let list = Route(
        "listWebhooks", .get, "/v1/webhooks", .scope(.admin), tag: "Webhooks", "List the webhooks",
        parameters: Paging.parameters,
        success: [
            .init(.ok, "A page.", [.json(.named("WebhookPage"), example: "{\"webhooks\":[\(example)],\"next\":null}")])
        ]
    ) { call in
        let page = try call.services.store.endpoints(after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("webhooks", page) { $0.webhook($1, secret: false) } }
    }

    static let create = Route(
        "createWebhook", .post, "/v1/webhooks", .scope(.admin), tag: "Webhooks", "Make a webhook",
        "Messages are signed as Standard Webhooks says; the secret is in this answer and never again. Without `events` "
            + "it is told of what is held, blocked and escalated.",
        takes: [
            .json(
                .named("NewWebhook"),
                example: "{\"url\":\"https://hooks.example.org/porchlight\",\"events\":[\"decision.block\"]}")
        ],
        success: [
            .init(
                .created, "The webhook with its secret; `Location` says where it is.",
                [.json(.named("Webhook"), example: example)])
        ],
        problems: [.urlRefused]
    ) { call in
        var fields = try await call.fields()
        let url = try fields.requiredString("url", limit: 2000)
        let events =
            try Self.events(try fields.strings("events")) ?? ["decision.hold", "decision.block", "decision.escalate"]
        let note = try fields.string("note") ?? ""
        let enabled = try fields.flag("enabled") ?? true
        try fields.finish()
        try call.services.egress.check(url)
        let now = call.services.now()
        let endpoint = WebhookEndpoint(
            id: SortableID.make("wh", at: now), url: url, secret: WebhookSecret.make(), events: events, note: note,
            enabled: enabled, created: now, updated: now, disabledReason: nil)
        try call.services.store.insertEndpoint(endpoint)
        var json = JSONWriter()
        json.webhook(endpoint, secret: true)
        return .json(json.bytes, status: .created, headers: [.location: read.path.link(["id": endpoint.id])])
    }

    static let read = Route(
        "readWebhook", .get, "/v1/webhooks/{id}", .scope(.admin), tag: "Webhooks", "Read a webhook", parameters: [id],
        success: [.init(.ok, "The webhook.", [.json(.named("Webhook"), example: example)])], problems: [.notFound]
    ) { call in answer(try find(call)) }

    static let update = Route(
        "updateWebhook", .patch, "/v1/webhooks/{id}", .scope(.admin), tag: "Webhooks", "Change a webhook",
        "Switching it on again also takes up what waited.", parameters: [id],
        takes: [.json(.named("WebhookChange"), example: "{\"enabled\":true}")],
        success: [.init(.ok, "The webhook as it is now.", [.json(.named("Webhook"), example: example)])],
        problems: [.notFound, .urlRefused]
    ) { call in
        var endpoint = try find(call)
        var fields = try await call.fields()
        if let url = try fields.string("url", limit: 2000) {
            try call.services.egress.check(url)
            endpoint.url = url
        }
        endpoint.events = try Self.events(try fields.strings("events")) ?? endpoint.events
        endpoint.note = try fields.string("note") ?? endpoint.note
        if let enabled = try fields.flag("enabled") {
            endpoint.enabled = enabled
            endpoint.disabledReason = enabled ? nil : "switched off through the API"
        }
        try fields.finish()
        endpoint.updated = call.services.now()
        endpoint = try call.services.store.updateEndpoint(endpoint)
        call.services.webhooks.wake()
        return answer(endpoint)
    }

    static let remove = Route(
        "removeWebhook", .delete, "/v1/webhooks/{id}", .scope(.admin), tag: "Webhooks",
        "Remove a webhook and what waits for it", parameters: [id], success: [.init(.noContent, "It is gone.")],
        problems: [.notFound]
    ) { call in
        let endpoint = try find(call)
        _ = try call.services.store.removeEndpoint(endpoint.id)
        return .noContent
    }

    static let test = Route(
        "testWebhook", .post, "/v1/webhooks/{id}/test", .scope(.admin), tag: "Webhooks",
        "Send a message of type webhook.test", parameters: [id],
        success: [.init(.accepted, "It is on its way; its delivery shows how it went.")], problems: [.notFound]
    ) { call in
        try call.services.webhooks.test(try find(call))
        return Answer(.accepted)
    }

    static let deliveries = Route(
        "listDeliveries", .get, "/v1/webhooks/{id}/deliveries", .scope(.admin), tag: "Webhooks",
        "List what was sent, newest first; dead letters with state=dead",
        parameters: [
            id,
            .query(
                "state", .string(.init(choices: DeliveryState.allCases.map(\.rawValue))), "Only in this state.",
                example: "dead"),
        ] + Paging.parameters,
        success: [
            .init(
                .ok, "A page.",
                [
                    .json(
                        .named("DeliveryPage"),
                        example: """
                            {"deliveries":[{"id":9,"message_id":"msg_01kb0w3v9x","event":"decision.block","state":"dead",\
                            "attempts":11,"next_attempt":null,"last_status":500,"last_error":null,\
                            "created":"2026-11-22T21:04:05.123Z","finished":"2026-11-25T21:04:05.123Z"}],"next":null}
                            """)
                ])
        ], problems: [.notFound]
    ) { call in
        let endpoint = try find(call)
        let page = try call.services.store.deliveries(
            endpoint: endpoint.id, state: try call.query.choice("state", DeliveryState.self),
            after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("deliveries", page) { $0.delivery($1) } }
    }

    static let replay = Route(
        "replayDelivery", .post, "/v1/webhooks/{id}/deliveries/{delivery}/replay", .scope(.admin), tag: "Webhooks",
        "Send a message again, under its own identifier",
        parameters: [
            id, .path("delivery", "Identifier of the delivery.", example: "9", schema: .integer(1...Int.max)),
        ], success: [.init(.accepted, "It waits for its next attempt, which comes at once.")], problems: [.notFound]
    ) { call in
        let endpoint = try find(call)
        guard let number = Int64(call.part("delivery")),
            try call.services.store.delivery(number)?.endpointID == endpoint.id
        else { throw StorageError.notFound(kind: "delivery", id: call.part("delivery")) }
        _ = try call.services.store.replayDelivery(number)
        call.services.webhooks.wake()
        return Answer(.accepted)
    }

    private static func events(_ words: [String]?) throws -> [String]? {
        guard let words else { return nil }
        guard !words.isEmpty, words.allSatisfy(events.contains) else {
            throw Problem.invalid("events", "must be of \(events.joined(separator: ", ")), and not empty")
        }
        return words
    }

    private static func find(_ call: Call) throws -> WebhookEndpoint {
        guard let endpoint = try call.services.store.endpoint(call.part("id")) else {
            throw StorageError.notFound(kind: "webhook", id: call.part("id"))
        }
        return endpoint
    }

    private static func answer(_ endpoint: WebhookEndpoint) -> Answer {
        var json = JSONWriter()
        json.webhook(endpoint, secret: false)
        return .json(json.bytes)
    }
}
