import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import SafetyDesk

/// One request on its way to a handler: taken apart, let in, and with the services that answer it.
public struct Call: Sendable {
    /// Identifier of the request, in the answer's header, the log and problems.
    let id: String
    let request: Request
    let route: Route
    let path: [String: String]
    let query: QueryFields
    /// The key that asks; nil only where the route is open.
    let key: APIKey?
    let services: Services
    let body: CallBody
    let logger: Logger
    /// The `Idempotency-Key` of the request, where the route honours it.
    private(set) var idempotencyKey: String?

    init(
        id: String, request: Request, route: Route, path: [String: String], query: QueryFields, key: APIKey?,
        services: Services, body: CallBody, logger: Logger
    ) {
        self.id = id
        self.request = request
        self.route = route
        self.path = path
        self.query = query
        self.key = key
        self.services = services
        self.body = body
        self.logger = logger
    }

    func keeping(_ key: String) -> Call {
        var call = self
        call.idempotencyKey = key
        return call
    }

    /// Whether the handler keeps its answer for repetition itself, in the transaction of what it does.
    var keepsItsAnswer: Bool { route.id == "screen" || route.id == "addMessages" }

    /// A part of the path; empty only when the route has no such part.
    func part(_ name: String) -> String { path[name] ?? "" }

    /// Who asks, for what is written down.
    var keyID: String { key?.id ?? "none" }

    /// The Content-Type without its parameters, in lower case.
    var mediaType: String {
        let value = request.headers[.contentType] ?? ""
        return value.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The body as the fields of a JSON object.
    func fields(limit: Int = 1 << 20) async throws -> JSONFields {
        guard mediaType == "application/json" || mediaType.hasSuffix("+json") else {
            throw Problem(.unsupportedMediaType, "Send the body as application/json.")
        }
        return try JSONFields(JSONValue.parse(try await body.collect(limit: limit)))
    }

    /// A page size from the query.
    func limit(_ fallback: Int = 100, most: Int = 1000) throws -> Int {
        try query.integer("limit", in: 1...most) ?? fallback
    }

    /// Runs work that may block for longer than a look-up on a thread of its own.
    func background<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await services.threads.runIfActive(body)
    }
}

extension Call {
    /// Whether the key may do everything.
    var isAdmin: Bool { key?.scopes.contains(.admin) ?? false }
}
