import HTTPTypes
import SafetyCore
import SafetyDesk

/// The OpenAPI 3.1 document. Every word of it comes from the routes, so that it cannot tell of another server than this.
struct Document {
    let routes: [Route]
    let version: String

    /// UTF-8 of the document.
    ///
    /// - Complexity: O(routes); about a millisecond.
    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 256 * 1024)
        json.object { json in
            json.field("openapi", "3.1.0")
            json.object("info") { json in
                json.field("title", "Porchlight")
                json.field("version", version)
                json.field("summary", "Is this item known, and what is to be done about it?")
                json.field("description", Chapters.introduction)
                json.object("license") {
                    $0.field("name", "Apache License 2.0")
                    $0.field("identifier", "Apache-2.0")
                }
            }
            json.array("servers", of: ["/"]) { json, url in
                json.object {
                    $0.field("url", url)
                    $0.field("description", "The server that this document was read from.")
                }
            }
            json.array("tags", of: Chapters.names(of: routes)) { json, tag in
                json.object {
                    $0.field("name", tag)
                    $0.optional("description", Chapters.words[tag])
                }
            }
            json.object("paths") { json in
                for (path, routes) in byPath {
                    json.object(path) { json in
                        for route in routes { operation(route, &json) }
                    }
                }
            }
            json.object("components", components)
        }
        return json.bytes
    }

    /// The routes by path, in order of first appearance.
    private var byPath: [(path: String, routes: [Route])] {
        var order: [String] = []
        var groups: [String: [Route]] = [:]
        for route in routes {
            let path = route.path.description
            if groups[path] == nil { order.append(path) }
            groups[path, default: []].append(route)
        }
        return order.map { (path: $0, routes: groups[$0] ?? []) }
    }

    // MARK: Operations

    private func operation(_ route: Route, _ json: inout JSONWriter) {
        json.object(route.method.rawValue.lowercased()) { json in
            json.field("operationId", route.id)
            json.field("tags", [route.tag])
            json.field("summary", route.summary)
            if !route.description.isEmpty { json.field("description", route.description) }
            if let scope = route.scopeName {
                // The name of a scope is a role of the key, as OpenAPI 3.1 lets schemes other than OAuth say.
                json.array("security", of: Self.schemes.map(\.name)) { json, name in
                    json.object { $0.field(name, [scope]) }
                }
            }
            if !route.allParameters.isEmpty {
                json.array("parameters", of: route.allParameters) { json, parameter in
                    json.object { write(parameter, &$0) }
                }
            }
            if !route.takes.isEmpty {
                json.object("requestBody") { json in
                    json.field("required", route.bodyRequired)
                    content(route.takes, sent: true, &json)
                }
            }
            json.object("responses") { json in
                for success in route.success { answer(success, of: route, &json) }
                for (status, types) in route.problemsByStatus { problems(types, status, page: route.isPage, &json) }
            }
        }
    }

    private func write(_ parameter: Route.Parameter, _ json: inout JSONWriter) {
        json.field("name", parameter.name)
        json.field("in", parameter.place.rawValue)
        if parameter.required { json.field("required", true) }
        json.field("description", parameter.description)
        json.schema("schema", parameter.schema)
        if !parameter.example.isEmpty { json.raw("example", parameter.schema.json(parameter.example).utf8) }
    }

    /// - Parameter sent: whether it is a body. A body of text has no type: whatever it is, it is text on the wire.
    private func content(_ kinds: [Route.Content], sent: Bool, _ json: inout JSONWriter) {
        json.object("content") { json in
            for kind in kinds {
                json.object(kind.type) { json in
                    if kind.isLines {
                        // One JSON text a line. The whole has no type: lines that cannot be taken are answered one by one.
                        json.object("schema") {
                            $0.field("description", "JSON texts, one a line. `x-line` says what each of them is.")
                            $0.schema("x-line", kind.schema)
                        }
                    } else if sent, kind.type.hasPrefix("text/"), case .string(let text) = kind.schema {
                        json.object("schema") { $0.optional("description", text.description) }
                    } else {
                        json.schema("schema", kind.schema)
                    }
                    if let example = kind.example {
                        json.name("example")
                        if kind.type.hasSuffix("json"), !kind.isLines {
                            json.raw(example.utf8)
                        } else {
                            json.value(example)
                        }
                    }
                    if kind.type.hasPrefix("multipart/"), case .object(let fields) = kind.schema {
                        json.object("encoding") { json in
                            for field in fields.fields {
                                json.object(field.name) { $0.field("contentType", field.schema.partType) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func answer(_ success: Route.Success, of route: Route, _ json: inout JSONWriter) {
        json.object("\(success.status.code)") { json in
            json.field("description", success.description)
            json.object("headers") { json in
                for name in headers(of: success, route) {
                    json.object(name) { $0.field("$ref", "#/components/headers/\(name)") }
                }
            }
            if !success.content.isEmpty { content(success.content, sent: false, &json) }
        }
    }

    /// Headers of a success: those that its description names, and ETags of what `If-Match` can be asked for.
    private func headers(of success: Route.Success, _ route: Route) -> [String] {
        let guarded = routes.contains { other in
            other.path == route.path && other.parameters.contains { $0.name == "If-Match" }
        }
        var names = ["X-Request-ID"]
        if success.description.contains("Location") { names.append("Location") }
        if success.description.contains("ETag") || (guarded && success.status == .ok) { names.append("ETag") }
        if route.idempotent { names.append("Idempotent-Replayed") }
        return names
    }

    private func problems(
        _ types: [ProblemType], _ status: HTTPResponse.Status, page: Bool, _ json: inout JSONWriter
    ) {
        json.object("\(status.code)") { json in
            json.field("description", types.map(\.title).joined(separator: ". ") + ".")
            let sure = types.map { Set($0.headers.map(\.name)) }
            json.object("headers") { json in
                for name in Set(sure.joined()).sorted() {
                    // Where all problems of a status carry it, clients may count on it.
                    let always = sure.allSatisfy { $0.contains(name) }
                    json.object(name) { $0.field("$ref", "#/components/headers/\(name)\(always ? "" : "-Sometimes")") }
                }
                json.object("X-Request-ID") { $0.field("$ref", "#/components/headers/X-Request-ID") }
            }
            json.object("content") { json in
                json.object("application/problem+json") { json in
                    json.schema("schema", .named("Problem"))
                    json.object("examples") { json in
                        for type in types {
                            json.object(type.rawValue) {
                                $0.field("$ref", "#/components/examples/\(type.rawValue)")
                            }
                        }
                    }
                }
                // People get a page, but for a request that is refused before anybody knows what it is for.
                if page { json.object("text/html") { $0.schema("schema", .text("The same as a page.")) } }
            }
        }
    }
}

extension Route.Content {
    /// Whether it is JSON texts, one a line.
    var isLines: Bool { type == "application/x-ndjson" }
}

extension Schema {
    /// Media type of a part of a form.
    fileprivate var partType: String {
        switch self {
        case .bytes: "application/octet-stream"
        case .named, .object, .array: "application/json"
        default: "text/plain"
        }
    }
}
