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
        guard !selection.names.isEmpty else {
            throw ScanError(
                .noBank,
                "No bank to match against is switched on, so a scan would find nothing whatever is there. "
                    + "Make or switch on a bank, or use 'hash' to read pictures without one")
        }
        for name in request.banks where !selection.names.contains(where: { $0.lowercased() == name.lowercased() }) {
            throw ScanError(
                .noBank, "The bank \(name) is switched off, so it cannot match. Switch it on, or leave it out")
        }
        let stripTo = try request.stripTo.map { try StrippedCopies(folder: $0, roots: request.roots, pool: pool) }
        var reading = request.reading
        reading.digests.formUnion(try known.digestsInUse)
        let record = request.record ? try ScanRecord.open(known.store, request, sequence: known.sequence) : nil
        let outcome = ScanOutcomeCollector(
            summary: ScanSummary(roots: request.roots, banks: selection.names, started: Date()),
            record: record, onEvent: onEvent)
        let source = ScanSource(paths: request.roots, followLinks: request.followLinks)
        let scanner = ItemScanner(
            reader: ItemReader(pool: pool, options: reading), pool: pool, known: known, selection: selection,
            stripTo: stripTo)
        if request.resume, let record, !record.isContinued {
            outcome.say(
                "There is no interrupted scan to go on with (none of these paths, or the options or banks have changed): "
                    + "everything is read.")
        }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                // A walk of its own counts ahead, so that there is a total to show long before the end.
                let roots = request.roots
                let followLinks = request.followLinks
                group.addTask {
                    outcome.counted(PathWalker(paths: roots, followLinks: followLinks).reduce(0) { sum, _ in sum + 1 })
                }
                for _ in 0..<lanes {
                    group.addTask {
                        while let step = source.next() {
                            try Task.checkCancellation()
                            try await Self.handle(step, scanner, outcome, record)
                            outcome.fileDone()
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
            // Copies are made while a picture is read, so a scan that makes them reads everything again.
            if scanner.stripTo == nil, let earlier = try record?.earlier(file) {
                for finding in earlier { try outcome.addResumed(finding) }
                return
            }
            try record?.forgetEntries(of: file)
            try outcome.add(try await scanner.scan(file) { try outcome.add($0) })
        }
    }
}

/// Hands out the steps of a walk to several lanes.
private final class ScanSource: Sendable {
    private let walker: Mutex<PathWalker>

    init(paths: [String], followLinks: Bool) {
        walker = Mutex(PathWalker(paths: paths, followLinks: followLinks))
    }

    func next() -> PathWalker.Step? { walker.withLock { $0.next() } }
}
