import Egress
import Foundation

/// A running HMA that is read from: asked no faster than it is allowed, and again where it fails for a moment.
public final class HMASource: Sendable {
    /// Scheme, host and port: what may be said of it. The rest of its URL may hold a key.
    public let origin: String
    /// The whole URL without a slash at its end; never shown.
    let base: String
    private let headers: [(String, String)]
    private let client: EgressClient
    private let pace: Pace
    private let patience: Duration

    /// Largest answer in bytes.
    private static let answerLimit = 4 << 20
    /// Times that a request is sent before the server is given up.
    private static let attempts = 6

    /// - Parameters:
    ///   - url: where HMA listens, with a path before its own where it has one.
    ///   - headers: sent with each request, for a proxy that wants to know who asks.
    ///   - rate: requests a second at most.
    ///   - patience: the first wait after a failure; each further one is twice as long.
    /// - Throws: ``HMAImportError``
    public convenience init(_ url: String, headers: [(String, String)], rate: Int) throws(HMAImportError) {
        try self.init(url, headers: headers, rate: rate, patience: .milliseconds(500))
    }

    package init(
        _ url: String, headers: [(String, String)], rate: Int, patience: Duration
    ) throws(HMAImportError) {
        let parsed: ParsedURL
        do { parsed = try ParsedURL(url) } catch { throw .unusable(error.reason) }
        guard parsed.query == nil else { throw .unusable("Its URL holds a question mark. Name only where HMA begins.") }
        var path = parsed.path[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        origin = parsed.origin
        base = parsed.origin + path
        self.headers = headers
        self.patience = patience
        pace = Pace(rate: rate)
        // Whoever runs this names the server; nothing that it answers leads to another.
        client = EgressClient(
            rule: EgressRule(privateHosts: ["\(parsed.host):\(parsed.port)"]), userAgent: "Porchlight (bank import)",
            limits: EgressLimits(concurrent: 8))
    }

    /// Asks for a path.
    ///
    /// - Returns: the status, which is below 500 or a 500 that stayed, and the body.
    /// - Throws: ``HMAImportError``: `unreachable`, `refused`; `CancellationError`.
    func get(_ path: String) async throws -> (status: Int, body: [UInt8]) {
        var wait = patience
        var why = ""
        for attempt in 1...Self.attempts {
            try await pace.turn()
            do {
                let (head, body) = try await client.get(
                    base + path, maxBytes: Self.answerLimit, timeout: .seconds(30), headers: headers, maxRedirects: 0)
                switch head.status {
                case 401, 403: throw HMAImportError.refused(status: head.status)
                case 429, 502, 503, 504:
                    why = "it answers with status \(head.status)"
                    if let told = head.header("Retry-After").flatMap(Int.init), 1...300 ~= told {
                        wait = max(wait, .seconds(told))
                    }
                case 500... where attempt < 3: why = "it answers with status \(head.status)"
                default: return (head.status, body)
                }
            } catch let error as EgressError {
                guard Self.mayPass(error.code) else { throw HMAImportError.unusable(error.reason) }
                why = error.reason
            }
            if attempt < Self.attempts {
                // Everybody waits, not only who was refused.
                await pace.rest(wait)
                wait = min(wait * 2, .seconds(30))
            }
        }
        throw HMAImportError.unreachable(why)
    }

    private static func mayPass(_ code: EgressError.Code) -> Bool {
        switch code {
        case .timeout, .resolve, .connect, .interrupted, .invalidAnswer, .unavailable, .status: true
        default: false
        }
    }
}

/// Spaces requests evenly.
actor Pace {
    private let interval: Duration
    private var next = ContinuousClock.now

    /// - Parameter rate: requests a second, at least 1.
    init(rate: Int) { interval = .seconds(1) / max(1, rate) }

    /// Waits until the next request may be sent.
    func turn() async throws {
        let mine = max(next, .now)
        next = mine + interval
        if mine > .now { try await Task.sleep(until: mine) }
    }

    /// Lets nobody send for so long.
    func rest(_ time: Duration) { next = max(next, .now + time) }
}
