import HTTPTypes
import SafetyDesk

/// `GET /openapi.json`, and what tests need to know of the routes.
package enum OpenAPI {
    static func routes(_ configuration: Configuration) -> [Route] {
        let document = Rendered { Self.document(configuration, version: $0.version) }
        let shape = Schema.Fields(
            description: "A document of OpenAPI 3.1.", open: true,
            [("openapi", .string(.init(pattern: "^3\\.1\\.")), true)])
        return [
            Route(
                "openapi", .get, "/openapi.json", .open, tag: "Reference", "The API as an OpenAPI 3.1 document",
                "Made from the same table that requests are routed by.",
                success: [
                    .init(
                        .ok, "The document, with an ETag.", [Route.Content("application/json", .object(shape))]),
                    .init(.notModified, "The document that the `If-None-Match` names is the present one."),
                ]
            ) { call in document.answer("application/json", to: call) }
        ]
    }

    /// The document of a server with this configuration.
    static func document(_ configuration: Configuration, version: String) -> [UInt8] {
        Document(routes: WebServer.routes(configuration), version: version).bytes
    }

    /// Method and path of every route of a server with its defaults, as the router has them.
    ///
    /// - Throws: `ConfigurationError`, which defaults never do.
    package static func operations() throws -> [(id: String, method: String, path: String)] {
        try WebServer.routes(Configuration(file: nil, environment: [:], flags: [:])).map {
            (id: $0.id, method: $0.method.rawValue.lowercased(), path: $0.path.description)
        }
    }
}
