import Dispatch
import Foundation
import SafetyCore
import Storage
import Synchronization

/// Imports of long lists: taken in whole, then worked through one after another on a thread of its own.
///
/// The list lies in the data folder as `imports/job-ID` from before it is accepted until its job has ended, and that
/// file is what says that there is work: whatever moment a process ends at, the next one finds the file and goes on
/// behind the last batch that the database holds.
public final class ImportJobs: Sendable {
    /// The kind of job that the store's imports run under.
    static let kind = "import"
    private static let prefix = "job-"

    private struct State {
        var queue: [Int64] = []
        var current: Int64?
        /// Stopped by somebody while they were at work.
        var cancelled: Set<Int64> = []
        var isStarted = false
        var isStopping = false
    }

    private let known: KnownContent
    private let folder: String
    private let batchSize: Int?
    /// Seconds until an import is tried again that the database had no room or time for.
    private let pause: Double
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameter folder: the data folder.
    public convenience init(known: KnownContent, folder: String) {
        self.init(known: known, folder: folder, batchSize: nil, pause: 30)
    }

    package init(known: KnownContent, folder: String, batchSize: Int?, pause: Double) {
        self.known = known
        self.folder = folder + "/imports"
        self.batchSize = batchSize
        self.pause = pause
    }

    // MARK: Taking in

    /// A file to take a list in with.
    ///
    /// - Throws: `StorageError`: `diskFull`, `file`.
    public func newFile() throws(StorageError) -> ImportFile {
        try makeFolder()
        return try ImportFile(folder: folder)
    }

    /// Accepts a list; when this returns it survives a power cut and will be imported.
    ///
    /// - Parameters:
    ///   - type: the type of values that do not name theirs.
    ///   - source: written with each fingerprint that does not name its own.
    /// - Throws: `StorageError`: `diskFull`, `file`; then there is no job, or it says that it failed.
    public func accept(
        _ file: ImportFile, bank: Bank, format: ImportFormat, type: FingerprintAlgorithm?, source: String? = nil
    ) throws(StorageError) -> Job {
        let request = ImportRequest(bank: bank.id, format: format, type: type, source: source)
        var job = try known.store.beginJob(
            kind: Self.kind, total: Int64(file.count), detail: try request.text)
        do throws(StorageError) {
            try file.settle(at: path(job.id))
        } catch {
            job.state = .failed
            job.error = error.description
            try? known.store.updateJob(job)
            file.discard()
            throw error
        }
        let accepted = job.id
        state.withLock { $0.queue.append(accepted) }
        startThread()
        wake.signal()
        return job
    }

    /// Stops a job: batches that are in stay in. One that has ended stays as it is.
    ///
    /// - Throws: `StorageError`: `notFound`.
    public func cancel(_ id: Int64) throws(StorageError) {
        let job = try known.store.cancelJob(id)
        guard job.state == .cancelled else { return }
        let isWaiting = state.withLock { state in
            state.queue.removeAll { $0 == id }
            guard state.current == id else { return true }
            state.cancelled.insert(id)
            return false
        }
        // The one at work learns of it at its next batch and clears up itself.
        if isWaiting { unlink(path(id)) }
    }

    // MARK: Start and end

    /// Takes up what an earlier process left, and clears away what it never accepted. To be called once, at the start.
    ///
    /// - Throws: `StorageError`: `file` when the folder cannot be read.
    public func resume() throws(StorageError) {
        try makeFolder()
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .file(path: folder, reason: error.localizedDescription)
        }
        var found: [Int64] = []
        for name in names {
            if name.hasPrefix(ImportFile.prefix) { unlink("\(folder)/\(name)") }
            guard name.hasPrefix(Self.prefix), let id = Int64(name.dropFirst(Self.prefix.count)) else { continue }
            // The state alone does not tell: a server that stops leaves what it was at as failed for a moment.
            // Another size: the file of a job that had this number before the database was restored from a backup.
            if let job = try known.store.job(id), job.state == .running || job.state == .failed,
                job.total == Self.byteCount(path(id))
            {
                found.append(id)
            } else {
                unlink(path(id))
            }
        }
        for var job in try known.store.unfinishedJobs(kind: Self.kind)
        where !found.contains(job.id) && ImportRequest(of: job) != nil {
            job.state = .failed
            job.error = "The server ended before the list was taken in whole. Send it again."
            try known.store.updateJob(job)
        }
        if found.isEmpty { return }
        let ids = found.sorted()
        state.withLock { $0.queue = ids + $0.queue }
        startThread()
        wake.signal()
    }

    /// Ends work after the batch at hand and returns when it has ended; the next start goes on. Blocks its thread.
    public func stop() {
        let isStarted = state.withLock { state in
            state.isStopping = true
            return state.isStarted
        }
        wake.signal()
        guard isStarted else { return }
        ended.wait()
        // For whoever else waits for the end.
        ended.signal()
    }

    private func makeFolder() throws(StorageError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: folder, reason: error.localizedDescription)
        }
    }

    private static func byteCount(_ path: String) -> Int64? {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }

    private func path(_ id: Int64) -> String { "\(folder)/\(Self.prefix)\(id)" }

    private func startThread() {
        let isNeeded = state.withLock { state in
            if state.isStarted || state.isStopping { return false }
            state.isStarted = true
            return true
        }
        guard isNeeded else { return }
        let thread = Thread { [self] in work() }
        thread.name = "imports"
        thread.start()
    }

    // MARK: The thread

    private func work() {
        var waits = false
        while !isStopping {
            if waits { _ = wake.wait(timeout: .now() + pause) } else { wake.wait() }
            waits = false
            while !waits, let id = next() {
                let isDone = run(id)
                state.withLock { state in
                    state.current = nil
                    state.cancelled.remove(id)
                    if !isDone { state.queue.insert(id, at: 0) }
                }
                // Its turn comes again after a while, and with it that of those behind it: what it lacks they lack too.
                waits = !isDone
            }
        }
        ended.signal()
    }

    private var isStopping: Bool { state.withLock { $0.isStopping } }

    private func next() -> Int64? {
        state.withLock { state in
            if state.isStopping || state.queue.isEmpty { return nil }
            let id = state.queue.removeFirst()
            state.current = id
            return id
        }
    }

    /// Works on a job; false when it is to be tried again.
    private func run(_ id: Int64) -> Bool {
        do throws(StorageError) {
            guard let job = try known.store.job(id) else {
                unlink(path(id))
                return true
            }
            guard let request = ImportRequest(of: job) else {
                throw .corrupt("job \(id) does not say what it imports")
            }
            try importList(id, request)
        } catch {
            switch error {
            case .busy, .diskFull:
                if keepUnfinished(id, error) { return isStopping }
            case .cancelled: break
            default: keepFailed(id, error)
            }
        }
        unlink(path(id))
        return true
    }

    private func importList(_ id: Int64, _ request: ImportRequest) throws(StorageError) {
        var failure: (any Error)?
        var options = ImportOptions(
            format: request.format, type: request.type, source: request.source, jobID: id, batchSize: batchSize)
        options.refuse = BankIntake.refusal
        do throws(StorageError) {
            try known.store.importFingerprints(from: .file(path(id)), intoBank: request.bank, options: options) {
                (_, changes) throws(StorageError) in
                do {
                    if let changes { try known.takeOver(changes) }
                } catch {
                    // The batch is safe in the database; the index follows when the folder is next opened.
                    failure = error
                    throw .busy
                }
                // Not `cancelled`: that would be on the disk for a moment, as if somebody had wished it.
                if isStopping { throw .busy }
            }
        } catch {
            guard let failure else { throw error }
            throw failure as? StorageError ?? .file(path: "index", reason: "\(failure)")
        }
    }

    /// Leaves a job to go on, later or in another process; false when somebody stopped it meanwhile.
    private func keepUnfinished(_ id: Int64, _ error: StorageError) -> Bool {
        let isCancelled = state.withLock { $0.cancelled.contains(id) }
        guard var job = try? known.store.job(id) else { return true }
        job.state = isCancelled ? .cancelled : .running
        job.error = isCancelled || isStopping ? nil : "\(error.description) It is tried again."
        try? known.store.updateJob(job)
        return !isCancelled
    }

    private func keepFailed(_ id: Int64, _ error: StorageError) {
        guard var job = try? known.store.job(id), job.state == .running || job.state == .failed else { return }
        job.state = .failed
        job.error = error.description
        try? known.store.updateJob(job)
    }
}
