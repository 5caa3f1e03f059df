import SafetyCore

extension Document {
    /// The ways of sending a key.
    static let schemes: [(name: String, words: [(String, String)])] = [
        (
            "bearer",
            [
                ("type", "http"), ("scheme", "bearer"), ("bearerFormat", "plk_…"),
                ("description", "`Authorization: Bearer KEY`."),
            ]
        ),
        (
            "basic",
            [
                ("type", "http"), ("scheme", "basic"),
                ("description", "The key as password, with any name: for a person's browser."),
            ]
        ),
        (
            "header",
            [
                ("type", "apiKey"), ("in", "header"), ("name", "X-API-Key"),
                ("description", "For clients that cannot send `Authorization`."),
            ]
        ),
    ]

    private struct Header {
        var name: String
        var description: String
        var schema: Schema = .string()
        var required = false
    }

    private static let headers: [Header] = [
        Header(
            name: "X-Request-ID", description: "Identifier of the request, as the server's log and problems have it."),
        Header(name: "Location", description: "Where what was made is.", required: true),
        Header(
            name: "ETag", description: "Version of the answer, for `If-Match` and `If-None-Match`.", required: true),
        Header(
            name: "Idempotent-Replayed", description: "`true` where the answer is that of an earlier request.",
            schema: .string(.init(choices: ["true"]))),
        Header(
            name: "Retry-After", description: "Seconds to wait before the request is sent again.",
            schema: .integer(0...86_400), required: true),
        Header(
            name: "Retry-After-Sometimes",
            description: "Seconds to wait before the request is sent again, where waiting helps.",
            schema: .integer(0...86_400)),
        Header(
            name: "WWW-Authenticate", description: "How to authenticate (RFC 9110, section 11.6.1).", required: true),
    ]

    func components(_ json: inout JSONWriter) {
        json.object("securitySchemes") { json in
            for scheme in Self.schemes {
                json.object(scheme.name) { json in
                    for (name, value) in scheme.words { json.field(name, value) }
                }
            }
        }
        json.object("schemas") { json in
            for (name, schema) in Schemas.all { json.schema(name, schema) }
        }
        json.object("headers") { json in
            for header in Self.headers {
                json.object(header.name) {
                    $0.field("description", header.description)
                    if header.required { $0.field("required", true) }
                    $0.schema("schema", header.schema)
                }
            }
        }
        json.object("examples") { json in
            for type in ProblemType.allCases {
                json.object(type.rawValue) {
                    $0.field("summary", type.title)
                    $0.raw("value", type.example)
                }
            }
        }
    }
}
