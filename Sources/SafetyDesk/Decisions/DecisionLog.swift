import Dispatch
import Foundation
import Storage
import Synchronization

/// Writes decisions down, many at a time, before they are answered.
///
/// A commit costs a wait for the disk, however much it holds. So one thread of its own takes everything that waits,
/// commits it as one transaction and lets all of it go on together; what arrives meanwhile is the next transaction.
/// The thread is neither of the cooperative pool, which must not be blocked, nor of Dispatch, which may be out of
/// threads just when the load is highest.
public final class DecisionLog: Sendable {
    /// Decisions of one transaction.
    public static let batchLimit = 1024
    /// Decisions that may wait, by default: a few seconds' worth of a slow disk, some ten megabytes.
    public static let waitingLimit = 8192

    private let writer: DecisionWriter

    /// - Parameters:
    ///   - waitingLimit: decisions that may wait before further ones are refused.
    ///   - onDeliveries: told on the writing thread after a commit that made deliveries to webhooks.
    public init(
        store: Store, waitingLimit: Int = DecisionLog.waitingLimit,
        onDeliveries: @escaping @Sendable () -> Void = {}
    ) {
        writer = DecisionWriter(store: store, waitingLimit: max(waitingLimit, 1), onDeliveries: onDeliveries)
        let writer = writer
        let thread = Thread { writer.run() }
        thread.name = "decisions"
        thread.start()
    }

    deinit { writer.close() }

    /// Keeps a decision with its messages and its answer; when it returns, they survive a power cut.
    ///
    /// - Throws: ``DecisionLogError`` when it was not taken; `StorageError` when the database did not keep it: of a
    ///   transaction that failed for want of room nothing is kept. Whoever is cancelled waits all the same.
    public func append(_ write: DecisionWrite) async throws {
        try await withCheckedThrowingContinuation { writer.take(write, $0) }
    }

    /// Returns when everything that was accepted before has been kept or refused.
    public func flush() async {
        await withCheckedContinuation { writer.whenDone($0) }
    }

    /// Accepts nothing more, and returns when everything accepted has been kept or refused. Blocks its thread.
    public func shutdown() { writer.finish() }
}

/// The queue of decisions and the thread that empties it.
private final class DecisionWriter: Sendable {
    private struct Waiting {
        var write: DecisionWrite
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var waiting: [Waiting] = []
        /// Counted since the start, to know what a flush waits for.
        var accepted = 0
        var done = 0
        var flushes: [(after: Int, continuation: CheckedContinuation<Void, Never>)] = []
        var isClosed = false
    }

    private let store: Store
    private let waitingLimit: Int
    private let onDeliveries: @Sendable () -> Void
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(store: Store, waitingLimit: Int, onDeliveries: @escaping @Sendable () -> Void) {
        self.store = store
        self.waitingLimit = waitingLimit
        self.onDeliveries = onDeliveries
    }

    func take(_ write: DecisionWrite, _ continuation: CheckedContinuation<Void, any Error>) {
        let refusal: DecisionLogError? = state.withLock { state in
            if state.isClosed { return .closed }
            if state.waiting.count >= waitingLimit { return .busy(waiting: state.waiting.count) }
            state.waiting.append(Waiting(write: write, continuation: continuation))
            state.accepted += 1
            return nil
        }
        if let refusal { continuation.resume(throwing: refusal) } else { wake.signal() }
    }

    func whenDone(_ continuation: CheckedContinuation<Void, Never>) {
        let isDone = state.withLock { state in
            if state.done == state.accepted { return true }
            state.flushes.append((state.accepted, continuation))
            return false
        }
        if isDone { continuation.resume() }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        wake.signal()
    }

    func finish() {
        close()
        ended.wait()
        // For whoever else waits for the end.
        ended.signal()
    }

    /// The body of the thread.
    func run() {
        while true {
            wake.wait()
            // Each decision signals once, and one waking takes many: the surplus finds nothing and costs little.
            while let batch = next() { write(batch) }
            if state.withLock({ $0.isClosed && $0.waiting.isEmpty }) { break }
        }
        ended.signal()
    }

    private func next() -> [Waiting]? {
        state.withLock { state in
            if state.waiting.isEmpty { return nil }
            if state.waiting.count <= DecisionLog.batchLimit {
                defer { state.waiting = [] }
                return state.waiting
            }
            let batch = Array(state.waiting.prefix(DecisionLog.batchLimit))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    private func write(_ batch: [Waiting]) {
        do throws(StorageError) {
            if try store.appendDecisions(batch.map(\.write)) > 0 { onDeliveries() }
            for waiting in batch { waiting.continuation.resume() }
            count(batch.count)
        } catch {
            // One row that the schema refuses must not take a thousand others with it: each by itself, then. Where
            // the disk is the trouble that would only make it worse.
            if batch.count > 1, Self.isAboutOneRow(error) {
                for waiting in batch { write([waiting]) }
                return
            }
            for waiting in batch { waiting.continuation.resume(throwing: error) }
            count(batch.count)
        }
    }

    private static func isAboutOneRow(_ error: StorageError) -> Bool {
        switch error {
        case .invalid, .database: true
        default: false
        }
    }

    private func count(_ done: Int) {
        let over = state.withLock { state in
            state.done += done
            let over = state.flushes.filter { $0.after <= state.done }
            state.flushes.removeAll { $0.after <= state.done }
            return over.map(\.continuation)
        }
        for continuation in over { continuation.resume() }
    }
}
