import Foundation
import TestSupport
import Testing

/// Every address with every kind of key, cell by cell.
@Suite("Who may do what", .serialized)
struct PermissionTests {
    /// The addresses, each with the scopes that open it; an empty list is open to everybody.
    static let table: [(method: String, path: String, scopes: [String])] = [
        ("POST", "/v1/screen", ["screen"]),
        ("POST", "/v1/screen/batch", ["screen"]),
        ("POST", "/v1/conversations/none/messages", ["conversations"]),
        ("POST", "/v1/conversations/messages", ["conversations"]),
        ("GET", "/v1/conversations/none", ["conversations"]),
        ("DELETE", "/v1/conversations/none", ["conversations"]),
        ("DELETE", "/v1/accounts/none/conversations", ["conversations"]),
        ("GET", "/v1/lookup?value=00", ["lookup"]),
        ("GET", "/v1/banks", ["banks:read", "banks:write"]),
        ("POST", "/v1/banks", ["banks:write"]),
        ("GET", "/v1/banks/none", ["banks:read", "banks:write"]),
        ("PATCH", "/v1/banks/none", ["banks:write"]),
        ("DELETE", "/v1/banks/none", ["banks:write"]),
        ("GET", "/v1/banks/none/fingerprints", ["banks:read", "banks:write"]),
        ("POST", "/v1/banks/none/fingerprints", ["banks:write"]),
        ("GET", "/v1/banks/none/fingerprints/1", ["banks:read", "banks:write"]),
        ("PATCH", "/v1/banks/none/fingerprints/1", ["banks:write"]),
        ("DELETE", "/v1/banks/none/fingerprints/1", ["banks:write"]),
        ("POST", "/v1/banks/none/pictures", ["banks:write"]),
        ("POST", "/v1/banks/none/imports", ["banks:write"]),
        ("GET", "/v1/jobs", ["banks:read", "banks:write"]),
        ("GET", "/v1/jobs/1", ["banks:read", "banks:write"]),
        ("POST", "/v1/jobs/1/cancel", ["banks:write"]),
        ("GET", "/v1/exceptions", ["banks:read", "banks:write"]),
        ("DELETE", "/v1/exceptions/1", ["banks:write"]),
        ("GET", "/v1/decisions", ["screen"]),
        ("GET", "/v1/decisions/none", ["screen"]),
        ("POST", "/v1/decisions/none/feedback", ["screen"]),
        ("GET", "/v1/webhooks", []),
        ("POST", "/v1/webhooks", []),
        ("GET", "/v1/webhooks/none", []),
        ("PATCH", "/v1/webhooks/none", []),
        ("DELETE", "/v1/webhooks/none", []),
        ("POST", "/v1/webhooks/none/test", []),
        ("GET", "/v1/webhooks/none/deliveries", []),
        ("POST", "/v1/webhooks/none/deliveries/1/replay", []),
        ("GET", "/v1/keys", []),
        ("POST", "/v1/keys", []),
        ("DELETE", "/v1/keys/none", []),
        ("GET", "/metrics", ["metrics"]),
    ]

    static let open = [
        "/health/live", "/health/ready", "/openapi.json", "/reference", "/problems", "/problems/not-found",
        "/v1/guidance",
        "/v1/guidance/words",
    ]

    @Test("A key opens what its scopes say and nothing else, and an administrator's opens all")
    func cells() throws {
        let server = try RunningServer()
        for scope in ["admin", "banks:read", "banks:write", "screen", "lookup", "conversations", "metrics"] {
            let key = try server.makeKey(scope)
            for (method, path, scopes) in Self.table {
                let answer = try server.send(method, path, key: key)
                if scope == "admin" || scopes.contains(scope) {
                    #expect(
                        ![401, 403].contains(answer.status), "\(scope): \(method) \(path) answered \(answer.status)")
                } else {
                    #expect(answer.status == 403, "\(scope): \(method) \(path) answered \(answer.status)")
                    #expect(answer.problem == "forbidden")
                    #expect(answer.headers["www-authenticate"]?.contains("insufficient_scope") == true)
                }
            }
        }
    }

    @Test("Without a key there is nothing but what is for everybody")
    func withoutKey() throws {
        let server = try RunningServer()
        for (method, path, _) in Self.table {
            let answer = try server.send(method, path, key: "")
            #expect(answer.status == 401 && answer.problem == "unauthorized", "\(method) \(path)")
            #expect(answer.headers["www-authenticate"]?.hasPrefix("Bearer") == true)
        }
        for path in Self.open {
            #expect(try server.send("GET", path, key: "").status == 200, "\(path)")
        }
    }

    @Test("The table names every address that needs a key")
    func complete() throws {
        let server = try RunningServer()
        let document = try server.send("GET", "/openapi.json", key: "").json
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        for (path, operations) in paths {
            for (method, operation) in operations where ["get", "post", "put", "patch", "delete"].contains(method) {
                let security = (operation as? [String: Any])?["security"] as? [Any]
                guard security?.isEmpty == false else { continue }
                let shape = path.replacing("{bank}", with: "none").replacing("{delivery}", with: "1")
                let known = Self.table.contains { row in
                    let plain = row.path.prefix { $0 != "?" }
                    return row.method == method.uppercased()
                        && (plain == shape.replacing("{id}", with: "none")
                            || plain == shape.replacing("{id}", with: "1"))
                }
                #expect(known || path.hasPrefix("/console"), "\(method) \(path) is missing in the table")
            }
        }
    }

    @Test("Keys that are unknown, misspelt, expired or revoked are refused, each with its reason")
    func badKeys() throws {
        let server = try RunningServer()
        for key in ["nonsense", "plk_aaaaaaaaaaaa_bbbb", String(server.key.dropLast()) + "~", server.key + "x"] {
            let answer = try server.send("GET", "/v1/banks", key: key)
            #expect(answer.status == 401 && answer.problem == "unauthorized", "\(key)")
        }
        let made = try server.send(
            "POST", "/v1/keys", json: #"{"name":"short","scopes":["lookup"],"expires":"2100-01-01T00:00:00Z"}"#)
        #expect(made.status == 201)
        let id = try #require(made.json["id"] as? String)
        let key = try #require(made.json["key"] as? String)
        #expect(try server.send("GET", "/v1/lookup?value=00", key: key).status == 422)
        #expect(try server.send("DELETE", "/v1/keys/\(id)").status == 204)
        let refused = try server.send("GET", "/v1/lookup?value=00", key: key)
        #expect(refused.status == 401 && refused.problem == "key-revoked")
        let list = try server.send("GET", "/v1/keys")
        #expect(list.status == 200 && !list.text.contains(key), "a list never shows a secret")
    }
}
