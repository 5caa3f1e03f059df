import Digests
import HTTPTypes
import Hummingbird
import NIOCore
import SafetyDesk
import Synchronization

/// The body of a request, read once, never more of it than is allowed, with its SHA-256 taken on the way.
final class CallBody: Sendable {
    private let source: RequestBody
    private let limit: Int
    /// What the client announced.
    let announced: Int?
    private let counters: Mutex<(count: Int, ended: Bool, digest: SHA256?)>

    init(_ request: Request, limit: Int) {
        source = request.body
        self.limit = limit
        announced = request.headers[.contentLength].flatMap(Int.init)
        let none = announced == 0 || (announced == nil && request.headers[.transferEncoding] == nil)
        counters = Mutex((0, none, nil))
    }

    /// Whether everything was read: then the connection can serve the next request.
    var isFinished: Bool { counters.withLock { $0.ended } }

    /// SHA-256 of what was read.
    var digest: [UInt8] { counters.withLock { ($0.digest ?? SHA256()).finalize().bytes } }

    /// Hands each piece to `body` as it comes; the client is made to wait meanwhile.
    ///
    /// - Throws: ``Problem`` of type `bodyTooLarge`, or what `body` throws; the rest is not read then.
    func forEach(limit other: Int? = nil, _ body: (ByteBuffer) async throws -> Void) async throws {
        let limit = min(other ?? limit, limit)
        if let announced, announced > limit { throw tooLarge(limit) }
        if counters.withLock({ $0.ended }) { return }
        for try await buffer in source {
            let count = counters.withLock { state in
                state.count += buffer.readableBytes
                if state.digest == nil { state.digest = SHA256() }
                buffer.withUnsafeReadableBytes { state.digest?.update($0) }
                return state.count
            }
            guard count <= limit else { throw tooLarge(limit) }
            try await body(buffer)
        }
        counters.withLock { $0.ended = true }
    }

    /// The whole body in memory: for what is small.
    func collect(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let announced, announced <= limit { bytes.reserveCapacity(announced) }
        try await forEach(limit: limit) { buffer in bytes.append(contentsOf: buffer.readableBytesView) }
        return bytes
    }

    /// The whole body as an item on its way to a worker.
    func spool(_ services: Services) async throws -> SpooledItem {
        if let announced, announced > limit { throw tooLarge(limit) }
        let item = try SpooledItem(folder: services.spoolFolder, expected: announced, limit: limit)
        try await forEach { buffer in try await services.append(buffer, to: item) }
        return item
    }

    private func tooLarge(_ limit: Int) -> Problem {
        Problem(.bodyTooLarge, "The body is larger than the \(limit) bytes that are taken here. Nothing was kept.")
    }
}
