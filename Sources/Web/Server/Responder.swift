import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SafetyDesk

/// Takes each request from its first line to its answer: address, key, rate, room, handler, and every error to a
/// problem.
struct Responder: HTTPResponder {
    typealias Context = CallContext

    let services: Services
    let table: RouteTable
    /// Names of the routes that answer people and not programs.
    let pages: Set<String>
    let admission: Admission
    let limiter: RateLimiter
    let idempotency: Idempotency
    /// The paths of HMA, where they are served.
    let hma: HMAResponder?
    /// The pages for everybody, where they are served.
    let site: Site?

    /// - Throws: when the settings of the HMA paths cannot be read.
    init(services: Services, routes: [Route]) throws {
        self.services = services
        table = RouteTable(routes)
        pages = Set(routes.filter(\.isPage).map(\.id))
        admission = services.lifecycle.admission
        limiter = RateLimiter(fallback: services.configuration.ratePerKey)
        idempotency = Idempotency()
        hma = services.configuration.hmaEnabled ? try HMAResponder(services: services, limiter: limiter) : nil
        site = services.configuration.publicEnabled ? Site(services: services) : nil
    }

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let started = ContinuousClock.now
        let id = RequestIdentity.make()
        var logger = services.logger
        logger[metadataKey: "request"] = "\(id)"
        var name = "none"
        var key: APIKey?
        var answer: Answer
        var body: CallBody?
        do {
            if let reply = await hma?.respond(to: request, context: context) {
                (answer, name, key, body) = (reply.answer, reply.route, reply.key, reply.body)
            } else if let site, Site.mayOwn(request),
                let reply = try await page(site, request, context.remoteAddress, &name, &body)
            {
                answer = reply
            } else {
                answer = try await handle(request, id, logger, &name, &key, &body)
            }
        } catch {
            let problem = Problem.from(error)
            if problem.type == .internalError || problem.type == .storageUnavailable {
                // The error's words may hold paths, never content; callers get the identifier only.
                logger.error("request failed", metadata: ["route": "\(name)", "error": "\(error)"])
            }
            answer =
                site?.failure(problem, request)
                ?? (pages.contains(name) ? Pages.answer(problem, id: id) : Self.answer(problem, id))
        }
        if let body, !body.isFinished, (body.announced ?? Int.max) > Self.drainLimit {
            // What was not read would have to be read before the next request; that may be endless.
            answer.headers[.connection] = "close"
        }
        answer.headers[.xRequestID] = id
        answer.headers[.contentTypeOptions] = "nosniff"
        if answer.headers[.cacheControl] == nil { answer.headers[.cacheControl] = "no-store" }
        let spent = ContinuousClock.now - started
        services.telemetry.record(route: name, status: answer.status.code, seconds: spent.seconds)
        let level: Logger.Level = answer.status.code >= 500 ? .warning : answer.status.code >= 400 ? .info : .debug
        logger.log(
            level: level, "request",
            metadata: [
                "route": "\(name)", "status": "\(answer.status.code)", "ms": "\((spent.seconds * 1000).rounded())",
                "key": "\(key?.id ?? "none")",
            ])
        var response = answer.response()
        if request.method == .head {
            let length = response.body.contentLength
            response.body = ResponseBody()
            if let length { response.headers[.contentLength] = String(length) }
        }
        return response
    }

    /// A page for everybody, within the limit on requests at a time unless somebody leaves.
    private func page(
        _ site: Site, _ request: Request, _ address: SocketAddress?, _ name: inout String, _ body: inout CallBody?
    ) async throws -> Answer? {
        let room = Site.isAlways(request) ? nil : try admission.enter()
        defer { withExtendedLifetime(room) {} }
        guard let reply = await site.respond(to: request, from: address) else { return nil }
        (name, body) = ("site_\(reply.page)", reply.body)
        return reply.answer
    }

    /// Bytes of an unread body that are read away so that the connection can be kept.
    private static let drainLimit = 65_536

    static func answer(_ problem: Problem, _ id: String) -> Answer {
        var headers = problem.headers
        headers[.contentType] = "application/problem+json"
        return Answer(problem.type.status, headers: headers, body: .bytes(problem.document(instance: id)))
    }

    private func handle(
        _ request: Request, _ id: String, _ logger: Logger, _ name: inout String,
        _ key: inout APIKey?, _ body: inout CallBody?
    ) async throws -> Answer {
        body = CallBody(request, limit: services.configuration.maxBody)
        let path = try RequestPath(request.head.path ?? "/", lenientSlashes: false)
        let route: Route
        let values: [String: String]
        switch table.find(request.method, path.parts) {
        case .route(let found, let parts): (route, values) = (found, parts)
        case .otherMethods(let methods):
            let allowed = methods.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .methodNotAllowed, "This address takes \(allowed).", headers: [.allow: allowed])
        case .nothing: throw Problem(.notFound, "There is nothing at this address. The reference is at /reference.")
        }
        name = route.id
        key = try admit(request, to: route)
        let room = route.always ? nil : try admission.enter()
        defer { withExtendedLifetime(room) {} }
        let callBody = CallBody(request, limit: services.configuration.maxBody * route.bodyFactor)
        body = callBody
        let call = Call(
            id: id, request: request, route: route, path: values,
            query: try QueryFields(path.query, known: route.parameters.filter { $0.place == .query }.map(\.name)),
            key: key, services: services, body: callBody, logger: logger)
        guard route.idempotent, let word = request.headers[.idempotencyKey] else {
            return try await route.handler(call)
        }
        return try await idempotency.answer(call, key: word)
    }

    /// Lets a key in, or says why not.
    private func admit(_ request: Request, to route: Route) throws -> APIKey? {
        guard case .scope(let scope) = route.access else { return nil }
        let key = try Credentials.key(of: request, services.keys)
        guard key.may(scope) else {
            throw Problem(
                .forbidden, "This key lacks the scope \(scope.rawValue).",
                headers: [.wwwAuthenticate: "Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""])
        }
        try limiter.take(key)
        return key
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
