import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SafetyDesk

/// Answers the paths of Meta's Hasher-Matcher-Actioner (HMA 1.1), so that its clients need another URL and nothing more.
///
/// Asked before the server's own routes where `hma.enabled` is set; what is not a path of HMA is left to them.
struct HMAResponder: Sendable {
    /// An answer with what is written down of its request.
    struct Reply: Sendable {
        var answer: Answer
        /// Name of the route, for the log and the figures. The path itself may hold a key.
        var route: String
        /// The key that asked; nil for a client of an allowed network and where nobody was let in.
        var key: APIKey?
        /// What was read of the body.
        var body: CallBody
    }

    private let services: Services
    private let limiter: RateLimiter
    private let access: HMAAccess
    private let banks: HMABankCache

    /// - Parameter limiter: the limiter of the whole server: a key has one rate.
    /// - Throws: ``HMANetwork/Misread`` when `hma.allow_networks` cannot be read.
    init(services: Services, limiter: RateLimiter) throws {
        self.services = services
        self.limiter = limiter
        access = try HMAAccess(
            networks: services.configuration.hmaNetworks, keyInPath: services.configuration.hmaKeyInPath)
        banks = HMABankCache(services.known)
    }

    /// Answers a request; nil when its path is none of HMA's.
    func respond(to request: Request, context: CallContext) async -> Reply? {
        guard let target = request.head.path, isOurs(target) else { return nil }
        let body = CallBody(request, limit: services.configuration.maxBody)
        var reply = Reply(answer: .noContent, route: "hma.none", key: nil, body: body)
        do {
            reply.answer = try await answer(request, target, context, &reply)
        } catch {
            let failure = HMAError.from(error)
            if failure.status.code >= 500 {
                services.logger.error("request failed", metadata: ["route": "\(reply.route)", "error": "\(error)"])
            }
            reply.answer = failure.answer
        }
        return reply
    }

    private func answer(
        _ request: Request, _ target: String, _ context: CallContext, _ reply: inout Reply
    ) async throws -> Answer {
        let path = try RequestPath(target, lenientSlashes: true)
        var parts = path.parts
        var pathKey: String?
        if access.keyInPath, parts.first == Self.keyPrefix, parts.count > 1 {
            pathKey = parts[1]
            parts.removeFirst(2)
        }
        let (route, values) = try find(request.method, parts)
        reply.route = route.name
        reply.key = try access.admit(
            request, pathKey: pathKey, address: context.remoteAddress, to: route.need, keys: services.keys)
        if let key = reply.key { try limiter.take(key) }
        let place = route.need == .nothing ? nil : try services.lifecycle.admission.enter()
        defer { withExtendedLifetime(place) {} }
        return try await route.handler(
            HMACall(
                services: services, request: request, parts: values, query: HMAQuery(path.query), body: reply.body,
                banks: banks))
    }

    private func find(
        _ method: HTTPRequest.Method, _ parts: [String]
    ) throws(HMAError) -> (HMARoute, [String: String]) {
        var methods: [HTTPRequest.Method] = []
        for route in HMARoute.all {
            guard let values = route.match(parts) else { continue }
            if route.method == method || method == .head && route.method == .get { return (route, values) }
            methods.append(route.method)
        }
        if methods.isEmpty { throw HMAError(.notFound, "There is nothing at this address") }
        let allowed = methods.map(\.rawValue).joined(separator: ", ")
        throw HMAError(.methodNotAllowed, "This address takes \(allowed)", headers: [.allow: allowed])
    }

    // MARK: Which paths

    private static let keyPrefix = "hma"
    private static let firstWords: Set<String> = ["h", "m", "c", "status", "site-map"]

    /// Whether a path is HMA's, by its first word, whatever number of slashes stands before it.
    ///
    /// - Complexity: O(first word)
    private func isOurs(_ target: String) -> Bool {
        let path = target.utf8.drop { $0 == UInt8(ascii: "/") }
        let end = path.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? path.endIndex
        let word = path[..<end]
        guard word.count <= 8 else { return false }
        let text = String(Substring(word))
        if Self.firstWords.contains(text) { return true }
        if text == Self.keyPrefix { return access.keyInPath }
        // Only this one: `/openapi.json` is the server's own.
        return text == "openapi" && path[end...].drop { $0 == UInt8(ascii: "/") }.starts(with: "openapi.json".utf8)
    }
}
