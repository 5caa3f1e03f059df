import Dispatch
import Foundation
import Storage
import Synchronization

/// Applies what happens in conversations, in the order in which it came, and writes it down before it is answered.
///
/// As with decisions, one thread of its own takes everything that waits and commits it as one transaction. It reads each
/// state, changes it and writes it within that transaction, so two who write to one conversation follow each other and
/// neither takes anything from the other.
final class ConversationLog: Sendable {
    /// Messages and events of one transaction: some ten megabytes of pages at worst.
    static let batchLimit = 1024
    /// Messages and events that may wait, by default.
    static let waitingLimit = 65_536

    private let writer: ConversationWriter

    init(
        store: Store, waitingLimit: Int = ConversationLog.waitingLimit, onDeliveries: @escaping @Sendable () -> Void
    ) {
        writer = ConversationWriter(store: store, waitingLimit: waitingLimit, onDeliveries: onDeliveries)
        let writer = writer
        let thread = Thread { writer.run() }
        thread.name = "conversations"
        thread.start()
    }

    deinit { writer.close() }

    /// Applies requests one after another; when it returns, what they changed survives a power cut. Each fails by itself.
    func apply(_ works: [ConversationWork]) async -> [Result<ConversationOutcome, any Error>] {
        if works.isEmpty { return [] }
        return await withCheckedContinuation { writer.take(works, $0) }
    }

    /// Accepts nothing more, and returns when everything accepted has been kept or refused. Blocks its thread.
    func shutdown() { writer.finish() }
}

/// The queue and the thread that empties it.
private final class ConversationWriter: Sendable {
    /// Requests that came together, and their answers as they come in.
    private final class Group: Sendable {
        private let state: Mutex<(results: [Result<ConversationOutcome, any Error>?], missing: Int)>
        private let continuation: CheckedContinuation<[Result<ConversationOutcome, any Error>], Never>

        init(_ count: Int, _ continuation: CheckedContinuation<[Result<ConversationOutcome, any Error>], Never>) {
            state = Mutex((Array(repeating: nil, count: count), count))
            self.continuation = continuation
        }

        func finish(_ place: Int, _ result: Result<ConversationOutcome, any Error>) {
            let all = state.withLock { state -> [Result<ConversationOutcome, any Error>]? in
                if state.results[place] == nil { state.missing -= 1 }
                state.results[place] = result
                return state.missing == 0 ? state.results.compactMap(\.self) : nil
            }
            if let all { continuation.resume(returning: all) }
        }
    }

    private struct Waiting {
        var work: ConversationWork
        var group: Group
        var place: Int

        var weight: Int { max(1, work.steps.count) }
    }

    private struct State {
        /// What lies before `first` is taken already.
        var waiting: [Waiting] = []
        var first = 0
        var weight = 0
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

    func take(
        _ works: [ConversationWork],
        _ continuation: CheckedContinuation<[Result<ConversationOutcome, any Error>], Never>
    ) {
        let group = Group(works.count, continuation)
        let refusal: ConversationError? = state.withLock { state in
            if state.isClosed { return .closed }
            if state.weight >= waitingLimit { return .busy(waiting: state.waiting.count - state.first) }
            for (place, work) in works.enumerated() {
                let waiting = Waiting(work: work, group: group, place: place)
                state.weight += waiting.weight
                state.waiting.append(waiting)
            }
            return nil
        }
        if let refusal {
            for place in works.indices { group.finish(place, .failure(refusal)) }
        } else {
            wake.signal()
        }
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
            while let batch = next() { write(batch) }
            if state.withLock({ $0.isClosed && $0.waiting.isEmpty }) { break }
        }
        ended.signal()
    }

    private func next() -> [Waiting]? {
        state.withLock { state in
            var batch: [Waiting] = []
            var weight = 0
            while state.first < state.waiting.count, weight < ConversationLog.batchLimit {
                let one = state.waiting[state.first]
                state.first += 1
                weight += one.weight
                batch.append(one)
            }
            state.weight -= weight
            if state.first == state.waiting.count {
                state.waiting.removeAll(keepingCapacity: state.first <= ConversationLog.batchLimit)
                state.first = 0
            }
            return batch.isEmpty ? nil : batch
        }
    }

    private func write(_ batch: [Waiting]) {
        do throws(StorageError) {
            let (results, deliveries) = try store.changeConversations { access throws(StorageError) in
                var changes = ConversationBatch(access)
                var results: [Result<ConversationOutcome, ConversationError>] = []
                for waiting in batch { results.append(try changes.apply(waiting.work)) }
                return (results, try changes.finish())
            }
            if deliveries > 0 { onDeliveries() }
            for (waiting, result) in zip(batch, results) {
                waiting.group.finish(waiting.place, result.mapError { $0 as any Error })
            }
        } catch {
            // One that the database refuses must not take a thousand others with it: each by itself, then. Where the
            // disk is the trouble that would only make it worse.
            if batch.count > 1, Self.isAboutOne(error) {
                for waiting in batch { write([waiting]) }
                return
            }
            for waiting in batch { waiting.group.finish(waiting.place, .failure(error)) }
        }
    }

    private static func isAboutOne(_ error: StorageError) -> Bool {
        switch error {
        case .invalid, .database, .corrupt: true
        default: false
        }
    }
}
