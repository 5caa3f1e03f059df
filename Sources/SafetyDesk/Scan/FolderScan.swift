import Foundation
import Media
import SafetyCore
import Storage
import Synchronization

/// Scans files, folders and archives: every core is kept busy, every item ends in exactly one finding, clean, failed
/// or skipped record, and nothing that is scanned is ever changed.
public struct FolderScan: Sendable {
    private let known: KnownContent
    private let pool: MediaPool
    private let request: ScanRequest
    /// Items that are read at the same time. More than workers, so that a worker never waits for the parent.
    private let lanes: Int

    public init(known: KnownContent, pool: MediaPool, lanes: Int, request: ScanRequest) {
        self.known = known
        self.pool = pool
        self.lanes = max(1, lanes)
        self.request = request
    }

    /// Runs the scan.
    ///
    /// - Parameter onEvent: called from several threads, one call at a time.
    /// - Throws: `StorageError` when the record cannot be kept; what was recorded until then stays and can be resumed.
    public func run(onEvent: @escaping @Sendable (ScanEvent) -> Void) async throws -> ScanSummary {
        let selection = try known.selection(of: request.banks)
        var reading = request.reading
        reading.digests.formUnion(try known.digestsInUse)
        let record = request.record ? try ScanRecord.open(known.store, request, sequence: known.sequence) : nil
        let outcome = ScanOutcomeCollector(
            summary: ScanSummary(roots: request.roots, banks: selection.names, started: Date()),
            record: record, onEvent: onEvent)
        let source = ScanSource(paths: request.roots, followLinks: request.followLinks)
        let scanner = ItemScanner(
            reader: ItemReader(pool: pool, options: reading), pool: pool, known: known, selection: selection,
            stripTo: request.stripTo.map { StrippedCopies(folder: $0, roots: request.roots, pool: pool) })
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<lanes {
                    group.addTask {
                        while let step = source.next() {
                            try Task.checkCancellation()
                            try await Self.handle(step, scanner, outcome, record)
                            try outcome.fileDone(found: source.found, counted: source.isCounted)
                        }
                    }
                }
                try await group.waitForAll()
            }
            return try outcome.finish()
        } catch {
            outcome.abandon(error)
            throw error
        }
    }

    private static func handle(
        _ step: PathWalker.Step, _ scanner: ItemScanner, _ outcome: ScanOutcomeCollector, _ record: ScanRecord?
    ) async throws {
        switch step {
        case .skipped(let path, let reason):
            try outcome.add(.leftOut(path, .skipped, code: "not_a_file", reason))
        case .failed(let path, let reason):
            try outcome.add(.leftOut(path, .failed, code: "unreadable", reason))
        case .file(let file):
            if let earlier = try record?.earlier(file) {
                for finding in earlier { try outcome.addResumed(finding) }
                return
            }
            try outcome.add(try await scanner.scan(file) { try outcome.add($0) })
        }
    }
}

/// Hands out the steps of a walk to several lanes.
private final class ScanSource: Sendable {
    private struct State {
        var walker: PathWalker
        var found = 0
        var ended = false
    }

    private let state: Mutex<State>

    init(paths: [String], followLinks: Bool) {
        state = Mutex(State(walker: PathWalker(paths: paths, followLinks: followLinks)))
    }

    var found: Int { state.withLock { $0.found } }

    var isCounted: Bool { state.withLock { $0.ended } }

    func next() -> PathWalker.Step? {
        state.withLock { state in
            guard let step = state.walker.next() else {
                state.ended = true
                return nil
            }
            state.found += 1
            return step
        }
    }
}
