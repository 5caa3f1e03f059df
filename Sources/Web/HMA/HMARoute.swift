import HTTPTypes
import Hummingbird
import NIOPosix
import SafetyDesk
import Storage

/// One address of HMA's API: the router, `/site-map` and the OpenAPI document are made from these.
struct HMARoute: Sendable {
    typealias Handler = @Sendable (HMACall) async throws -> Answer

    /// Its name in logs and figures. Paths themselves are never logged: one kind holds a key.
    var name: String
    var method: HTTPRequest.Method
    var path: PathPattern
    var need: HMANeed
    var summary: String
    /// Names of query parameters, a star behind those that must be there.
    var query: [String]
    var handler: Handler

    init(
        _ name: String, _ method: HTTPRequest.Method, _ path: PathPattern, _ need: HMANeed, _ summary: String,
        query: [String] = [], handler: @escaping Handler
    ) {
        self.name = "hma." + name
        self.method = method
        self.path = path
        self.need = need
        self.summary = summary
        self.query = query
        self.handler = handler
    }

    /// Every address, the busiest first.
    static let all =
        HMAMatching.routes + HMAHashing.routes + HMAContents.routes + HMABanking.routes + HMAExchanges.routes
        + HMASettings.routes + HMAStatus.routes

    /// The values of its variables when these parts are this path.
    func match(_ parts: [String]) -> [String: String]? {
        guard parts.count == path.parts.count else { return nil }
        var values: [String: String] = [:]
        for (part, pattern) in zip(parts, path.parts) {
            switch pattern {
            case .word(let word): if word != part { return nil }
            case .variable(let name): values[name] = part
            }
        }
        return values
    }
}

/// One request to HMA's API on its way to a handler.
struct HMACall: Sendable {
    let services: Services
    let request: Request
    let parts: [String: String]
    let query: HMAQuery
    let body: CallBody
    let banks: HMABankCache

    func part(_ name: String) -> String { parts[name] ?? "" }

    /// The bank that the path names.
    /// - Throws: ``HMAError`` with status 404 only when the database says that there is none: clients delete their own
    ///   bank then.
    func bank(_ message: ((String) -> String)? = nil) throws -> Bank {
        let name = part("bank")
        guard let bank = try services.store.bank(named: name) else {
            throw HMAError(.notFound, message?(name) ?? "bank '\(name)' not found")
        }
        return bank
    }

    /// The body as a JSON object, whatever its content type.
    func object() async throws -> [String: JSONValue] {
        let bytes = try await body.collect(limit: 1 << 20)
        guard !bytes.isEmpty else { return [:] }
        guard case .object(let fields) = try JSONValue.parse(bytes) else {
            throw HMAError(.badRequest, "The body must be a JSON object")
        }
        return fields
    }

    /// Runs work that waits for the disk away from the threads of the connections.
    func background<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await services.threads.runIfActive(work)
    }
}
