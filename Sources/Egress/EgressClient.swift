import Synchronization

/// Fetches from and posts to servers of others under an ``EgressRule``, with libcurl.
///
/// http and https only, TLS verified, no proxy, no cookies, no stored credentials, no compression, HTTP/1.1.
/// Transfers run on a bounded number of threads of the client's own; cancelling the calling task stops a transfer at
/// once.
public final class EgressClient: Sendable {
    public let rule: EgressRule
    private let userAgent: String
    private let limits: EgressLimits
    private let resolve: [String]
    private let trustedCertificates: String?
    private let threads: TransferThreads

    /// - Parameter userAgent: what servers are told of who asks, such as `Porchlight/1.0 (+https://example.org)`.
    public convenience init(rule: EgressRule, userAgent: String, limits: EgressLimits = EgressLimits()) {
        self.init(rule: rule, userAgent: userAgent, limits: limits, resolve: [])
    }

    /// - Parameters:
    ///   - resolve: answers of the name service as CURLOPT_RESOLVE has them (`name:port:address`), for tests.
    ///   - trustedCertificates: a PEM file that replaces the system's certificates, for tests.
    package init(
        rule: EgressRule, userAgent: String, limits: EgressLimits = EgressLimits(), resolve: [String],
        trustedCertificates: String? = nil
    ) {
        self.rule = rule
        self.userAgent = userAgent
        self.limits = limits
        self.resolve = resolve
        self.trustedCertificates = trustedCertificates
        threads = TransferThreads(limit: limits.concurrent, idleTime: limits.idleTime)
    }

    deinit { threads.close() }

    /// Threads that are alive now, for tests.
    package var threadCount: Int { threads.count }

    /// Fetches with GET and hands the body to `sink` piece by piece, whatever the status of the answer.
    ///
    /// Redirects are followed here, not by libcurl: each is read and checked like a URL of a caller. `headers` are
    /// sent on only as long as scheme, host and port stay the same.
    ///
    /// - Parameters:
    ///   - maxBytes: size of the body in bytes; more is an error.
    ///   - timeout: for everything, from this call to the last byte.
    ///   - sink: called on a thread of the client, which it may block. What it throws ends the transfer.
    /// - Throws: ``EgressError``, `CancellationError`, or what the sink threw.
    public func fetch(
        _ url: String, maxBytes: Int, timeout: Duration, headers: [(String, String)] = [], maxRedirects: Int = 5,
        sink: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void
    ) async throws -> FetchedHead {
        let first = try ParsedURL(url)
        let lines = try RequestHeaders.lines(headers)
        let deadline = ContinuousClock.now.advanced(by: timeout)
        return try await transfer(deadline: deadline) { [self] loop, ticket in
            var (url, lines) = (first, lines)
            var visited: Set<ParsedURL> = [first]
            while true {
                let hop = Hop(
                    url: url, rule: rule, limits: limits, maxBytes: maxBytes, cutsBody: false, followsRedirects: true,
                    sink: sink)
                try run(hop, body: nil, lines: lines, maxBytes: maxBytes, deadline, loop, ticket)
                guard let location = hop.location else { return FetchedHead(hop) }
                let next = try url.resolving(location)
                guard visited.count <= maxRedirects, visited.insert(next).inserted else {
                    throw EgressError(
                        .tooManyRedirects,
                        "\(first.host) redirects in a circle or more than \(maxRedirects) times. Use the last URL.")
                }
                if next.origin != url.origin { lines = [] }
                url = next
            }
        }
    }

    /// Fetches a small answer with GET, as ``fetch(_:maxBytes:timeout:headers:maxRedirects:sink:)`` does.
    public func get(
        _ url: String, maxBytes: Int = 1 << 20, timeout: Duration, headers: [(String, String)] = [],
        maxRedirects: Int = 5
    ) async throws -> (head: FetchedHead, body: [UInt8]) {
        let collected = Collected()
        let head = try await fetch(
            url, maxBytes: maxBytes, timeout: timeout, headers: headers, maxRedirects: maxRedirects
        ) { piece in collected.append(piece) }
        return (head, collected.bytes)
    }

    /// Posts a body. Redirects are answers like others and are not followed.
    ///
    /// - Parameters:
    ///   - timeout: for everything, from this call to the last byte.
    ///   - maxAnswerBytes: an answer is cut here and the rest not waited for: its status counts.
    /// - Throws: ``EgressError`` or `CancellationError`. The server may have taken the body all the same.
    public func post(
        _ url: String, body: [UInt8], headers: [(String, String)] = [], timeout: Duration,
        maxAnswerBytes: Int = 65_536
    ) async throws -> (status: Int, body: [UInt8], headers: [(name: String, value: String)]) {
        let target = try ParsedURL(url)
        let lines = try RequestHeaders.lines(headers)
        let deadline = ContinuousClock.now.advanced(by: timeout)
        let collected = Collected()
        let head = try await transfer(deadline: deadline) { [self] loop, ticket in
            let hop = Hop(
                url: target, rule: rule, limits: limits, maxBytes: maxAnswerBytes, cutsBody: true,
                followsRedirects: false
            ) { piece in collected.append(piece) }
            try body.withUnsafeBytes { try run(hop, body: $0, lines: lines, maxBytes: nil, deadline, loop, ticket) }
            return FetchedHead(hop)
        }
        return (head.status, collected.bytes, head.headers)
    }

    private func run(
        _ hop: Hop, body: UnsafeRawBufferPointer?, lines: [String], maxBytes: Int?, _ deadline: ContinuousClock.Instant,
        _ loop: CurlLoop, _ ticket: TransferTicket
    ) throws {
        if let refusal = rule.refusal(of: hop.url) { throw refusal }
        let left = deadline - ContinuousClock.now
        guard left > .zero else { throw Hop.timeout(hop.url) }
        let options = HopOptions(
            body: body, headerLines: lines, userAgent: userAgent, timeout: left, limits: limits, maxBytes: maxBytes,
            resolve: resolve, trustedCertificates: trustedCertificates)
        try hop.run(options, loop: loop, ticket: ticket, deadline: deadline, whileWaiting: threads.failOverdue)
    }

    /// Does blocking work on one of the client's threads.
    private func transfer<Answer: Sendable>(
        deadline: ContinuousClock.Instant,
        _ work: @escaping @Sendable (CurlLoop, TransferTicket) throws -> Answer
    ) async throws -> Answer {
        let ticket = TransferTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                threads.add(
                    TransferJob(ticket: ticket, deadline: deadline) { start in
                        continuation.resume(with: Result { try work(start.get(), ticket) })
                    })
            }
        } onCancel: { [threads] in
            ticket.cancel()
            threads.remove(ticket)
        }
    }
}

extension FetchedHead {
    init(_ hop: Hop) {
        self.init(status: hop.status, headers: hop.headers, finalURL: hop.url, address: hop.connected)
    }
}

/// A body in memory.
private final class Collected: Sendable {
    private let state = Mutex<[UInt8]>([])

    var bytes: [UInt8] { state.withLock { $0 } }

    func append(_ piece: UnsafeRawBufferPointer) {
        // Copied out first: what a lock guards takes nothing that points elsewhere.
        let copy = [UInt8](piece)
        state.withLock { $0.append(contentsOf: copy) }
    }
}
