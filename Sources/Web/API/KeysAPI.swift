import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/keys`: who may do what.
enum KeysAPI {
    static let routes: [Route] = [list, create, revoke]

    private static let example = """
        {"id":"k3x9q2m4p7t1","name":"upload service","scopes":["screen"],"state":"active","rate_per_second":null,\
        "created":"2026-11-22T20:00:00.000Z","expires":null,"revoked":null,"last_used":null}
        """

    static let list = Route(
        "listKeys", .get, "/v1/keys", .scope(.admin), tag: "Keys", "List the keys, never their secrets",
        parameters: Paging.parameters,
        success: [.init(.ok, "A page.", [.json(.named("KeyPage"), example: "{\"keys\":[\(example)],\"next\":null}")])]
    ) { call in
        let now = call.services.now()
        let page = try call.services.store.keys(after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("keys", page) { $0.key($1, at: now) } }
    }

    static let create = Route(
        "createKey", .post, "/v1/keys", .scope(.admin), tag: "Keys", "Make a key",
        "The key itself is in this answer and never again: only its SHA-256 is kept. Repeating the request makes "
            + "another key.",
        takes: [
            .json(
                .named("NewKey"),
                example: "{\"name\":\"upload service\",\"scopes\":[\"screen\"],\"expires\":\"2027-11-22T00:00:00Z\"}")
        ],
        success: [
            .init(
                .created, "The key.",
                [
                    .json(
                        .named("CreatedKey"),
                        example: "{\"id\":\"k3x9q2m4p7t1\",\"key\":\"plk_k3x9q2m4p7t1_…\",\"scopes\":[\"screen\"]}")
                ])
        ]
    ) { call in
        var fields = try await call.fields()
        let name = try fields.string("name", limit: 200) ?? ""
        let words = try fields.strings("scopes", limit: 16) ?? []
        let expires = try fields.date("expires")
        let rate = try fields.integer("rate_per_second", in: 1...10_000_000)
        try fields.finish()
        let scopes = try words.map { word in
            guard let scope = Scope(rawValue: word) else {
                throw Problem.invalid(
                    "scopes", "must be of \(Scope.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return scope
        }
        guard !scopes.isEmpty else { throw Problem.invalid("scopes", "at least one scope is needed") }
        if let expires, expires <= call.services.now() { throw Problem.invalid("expires", "lies in the past") }
        let made = try call.services.keys.create(
            name: name, scopes: Set(scopes), expires: expires, ratePerSecond: rate)
        return .json(status: .created) {
            $0.field("id", made.key.id)
            $0.field("key", made.token)
            $0.field("scopes", made.key.scopes.map(\.rawValue).sorted())
        }
    }

    static let revoke = Route(
        "revokeKey", .delete, "/v1/keys/{id}", .scope(.admin), tag: "Keys", "Take a key back, at once and for ever",
        parameters: [.path("id", "Identifier of the key.", example: "k3x9q2m4p7t1")],
        success: [.init(.noContent, "It is of no use any more.")], problems: [.notFound]
    ) { call in
        guard try call.services.keys.revoke(call.part("id")) else {
            throw StorageError.notFound(kind: "active key", id: call.part("id"))
        }
        return .noContent
    }
}
