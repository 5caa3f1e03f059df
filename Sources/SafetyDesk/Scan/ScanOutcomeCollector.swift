import Foundation
import SafetyCore
import Synchronization

/// Takes finished items from all lanes: counts them, records them in batches, tells whoever listens.
///
/// One lock orders the three, so that listeners are called one at a time and a recorded batch is a prefix of what was
/// told.
final class ScanOutcomeCollector: Sendable {
    private struct State {
        var summary: ScanSummary
        var waiting: [ScannedItem] = []
        var lastCommit = ContinuousClock.now
        var filesDone = 0
        var filesTotal: Int?
    }

    /// Items and time after which a batch is made durable: a crash costs at most so much repeated work.
    private static let batchItems = 500
    private static let batchTime = Duration.seconds(1)

    private let state: Mutex<State>
    private let record: ScanRecord?
    private let onEvent: @Sendable (ScanEvent) -> Void

    init(summary: ScanSummary, record: ScanRecord?, onEvent: @escaping @Sendable (ScanEvent) -> Void) {
        var summary = summary
        summary.scanID = record?.id
        state = Mutex(State(summary: summary))
        self.record = record
        self.onEvent = onEvent
    }

    /// Takes an item that was read just now.
    func add(_ item: ScannedItem) throws {
        try state.withLock { state in
            state.summary.count(item.finding)
            state.waiting.append(item)
            onEvent(.item(item.finding, thumbnail: item.thumbnail))
            let now = ContinuousClock.now
            if state.waiting.count >= Self.batchItems || now - state.lastCommit > Self.batchTime {
                try commit(&state)
                state.lastCommit = now
            }
        }
    }

    /// Takes an item that an interrupted run of this scan has recorded.
    func addResumed(_ finding: Finding) throws {
        state.withLock { state in
            state.summary.count(finding)
            state.summary.resumed += 1
            onEvent(.item(finding, thumbnail: nil))
        }
    }

    func fileDone() {
        state.withLock { state in
            state.filesDone += 1
            onEvent(.progress(done: state.filesDone, total: state.filesTotal))
        }
    }

    func counted(_ total: Int) { state.withLock { $0.filesTotal = total } }

    func say(_ note: String) { state.withLock { _ in onEvent(.note(note)) } }

    /// Makes everything durable and closes the record.
    func finish() throws -> ScanSummary {
        try state.withLock { state in
            try commit(&state)
            state.summary.seconds = Date().timeIntervalSince(state.summary.started)
            try record?.finish()
            return state.summary
        }
    }

    /// Keeps what can be kept of a scan that cannot go on.
    func abandon(_ error: any Error) {
        state.withLock { state in
            // The scan already fails with `error`; a second failure here would only hide it.
            try? commit(&state)
            record?.abandon(error)
        }
    }

    private func commit(_ state: inout State) throws {
        guard let record, !state.waiting.isEmpty else {
            state.waiting.removeAll(keepingCapacity: true)
            return
        }
        try record.keep(state.waiting)
        state.waiting.removeAll(keepingCapacity: true)
    }
}
