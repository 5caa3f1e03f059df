import HTTPTypes
import SafetyCore

/// The OpenAPI document of HMA's paths: short, and made from the routes themselves.
enum HMADocument {
    static func bytes(version: String) -> [UInt8] {
        var json = JSONWriter(capacity: 16_384)
        json.object { json in
            json.object("components") { $0.object("securitySchemes") { writeKeys(to: &$0) } }
            json.object("info") {
                $0.field(
                    "description",
                    "The paths of Meta's Hasher-Matcher-Actioner as Porchlight serves them. The full API is at /openapi.json."
                )
                $0.field("title", "HMA-compatible API")
                $0.field("version", version)
            }
            json.field("openapi", "3.1.0")
            json.object("paths") { writePaths(to: &$0) }
            json.array("security", of: ["bearer", "header"]) { json, name in
                json.object { $0.field(name, []) }
            }
        }
        return json.bytes
    }

    private static func writeKeys(to json: inout JSONWriter) {
        json.object("bearer") {
            $0.field("scheme", "bearer")
            $0.field("type", "http")
        }
        json.object("header") {
            $0.field("in", "header")
            $0.field("name", "X-API-Key")
            $0.field("type", "apiKey")
        }
    }

    private static func writePaths(to json: inout JSONWriter) {
        let routes = Dictionary(grouping: HMARoute.all.filter { !$0.path.parts.isEmpty }) { $0.path.description }
        for (path, routes) in routes.sorted(by: { $0.key < $1.key }) {
            json.object(path) { json in
                for route in routes.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
                    json.object(route.method.rawValue.lowercased()) { write(route, to: &$0) }
                }
            }
        }
    }

    private static func write(_ route: HMARoute, to json: inout JSONWriter) {
        json.field("operationId", String(route.name.dropFirst(4)))
        let inPath = route.path.variables.map { (name: $0, place: "path", required: true) }
        let inQuery = route.query.map { name in
            (name: name.filter { $0 != "*" }, place: "query", required: name.hasSuffix("*"))
        }
        json.array("parameters", of: inPath + inQuery) { json, parameter in
            json.object { json in
                json.field("in", parameter.place)
                json.field("name", parameter.name)
                json.field("required", parameter.required)
                json.object("schema") { $0.field("type", "string") }
            }
        }
        json.object("responses") { json in
            json.object(status(of: route)) { $0.field("description", "Done") }
            json.object("default") { $0.field("description", "Refused, with the reason in `message`") }
        }
        if route.need == .nothing { json.array("security", of: []) { (_, _: String) in } }
        json.field("summary", route.summary)
    }

    private static func status(of route: HMARoute) -> String {
        switch route.name {
        case HMABanking.create.name: "201"
        case HMASettings.setSignalType.name: "204"
        case HMAStatus.root.name: "302"
        default: "200"
        }
    }
}
