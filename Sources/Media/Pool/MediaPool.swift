import CSandbox
import Dispatch
import Glibc
import Synchronization

/// A pool of confined workers that turn untrusted bytes into pixels.
///
/// Each worker is a process without files, network or further processes (``MediaWorker``), served by a thread of its
/// own. A picture that crashes, stalls or starves its worker costs one item: the caller gets a ``MediaError`` and the
/// next item finds a new worker. Workers start with the first item that needs them.
public final class MediaPool: Sendable {
    public let limits: MediaLimits
    private let queue = JobQueue()
    private let threads: Mutex<[WorkerThread]>
    private let workers: Int

    /// Makes a pool.
    ///
    /// - Parameters:
    ///   - executable: path of the program that calls ``MediaWorker/main()`` for ``MediaWorker/verb``; usually the
    ///     running program itself, `/proc/self/exe`.
    ///   - workers: how many items are decoded at the same time; one for each core is a good number.
    ///   - role: what the workers load before they are confined.
    /// - Throws: `MediaError` with code workerUnavailable when the system has no thread left.
    public init(
        executable: String = "/proc/self/exe", workers: Int, role: WorkerRole = .pictures,
        limits: MediaLimits = MediaLimits()
    ) throws(MediaError) {
        self.limits = limits
        self.workers = max(workers, 1)
        var threads: [WorkerThread] = []
        let queue = queue
        for _ in 0..<self.workers {
            do throws(MediaError) {
                threads.append(
                    try WorkerThread {
                        let slot = WorkerSlot(executable: executable, role: role, limits: limits)
                        while let job = queue.take() { job(slot) }
                        slot.stop()
                    })
            } catch {
                queue.close(takers: threads.count)
                throw error
            }
        }
        self.threads = Mutex(threads)
    }

    deinit {
        // The threads hold the queue, not the pool; they end on their own.
        queue.close(takers: workers)
    }

    /// Ends the workers: waiting items fail with `workerUnavailable`, items in work are finished. Waits for the end.
    public func shutdown() {
        queue.close(takers: workers)
        let threads = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in threads { thread.join() }
    }

    /// Starts every worker now instead of with its first item, and does not wait for them.
    ///
    /// A worker that does not start says so to the first item that needs it.
    public func startWorkers() {
        for _ in 0..<workers { queue.add { slot in _ = try? slot?.worker() } }
    }

    // MARK: - Pictures

    /// Decodes the picture in a file and lends it to `body`, which runs on the worker's thread.
    ///
    /// - Parameters:
    ///   - descriptor: a regular file open for reading; it is read from its beginning and stays open.
    ///   - body: hashes or copies the pixels; they are gone when it returns.
    /// - Throws: `MediaError`, `CancellationError` when the task is cancelled while it waits, or what `body` throws.
    /// - Complexity: O(bytes + pixels); no pixel is copied.
    public func withDecoded<R: Sendable>(
        descriptor: Int32, options: DecodeOptions = DecodeOptions(),
        _ body: @escaping @Sendable (DecodedPicture) throws -> R
    ) async throws -> R {
        try await run { slot in try slot.withDecoded(descriptor: descriptor, options: options, body) }
    }

    /// Decodes a picture that is in memory. See the descriptor form.
    public func withDecoded<R: Sendable>(
        bytes: [UInt8], options: DecodeOptions = DecodeOptions(),
        _ body: @escaping @Sendable (DecodedPicture) throws -> R
    ) async throws -> R {
        try await run { slot in
            try MemoryFile.with(bytes, limits: slot.limits) { descriptor in
                try slot.withDecoded(descriptor: descriptor, options: options, body)
            }
        }
    }

    /// Decodes a picture and waits for it, for callers that own a thread. Never call it in an async function.
    public func withDecodedBlocking<R: Sendable>(
        descriptor: Int32, options: DecodeOptions = DecodeOptions(),
        _ body: @escaping @Sendable (DecodedPicture) throws -> R
    ) throws -> R {
        try runBlocking { slot in try slot.withDecoded(descriptor: descriptor, options: options, body) }
    }

    // MARK: - Archives and stripping

    /// Walks the entries of a zip or tar archive, decoding those that are pictures.
    ///
    /// Nothing is written to disk. An entry that ends its worker is reported with its error, its path unknown, and the
    /// walk goes on behind it.
    /// - Parameter onEntry: called on the worker's thread for each entry in turn; what it throws ends the walk.
    /// - Throws: `MediaError` when the archive cannot be opened or read on, or what `onEntry` throws.
    public func withArchive(
        descriptor: Int32, options: DecodeOptions = DecodeOptions(),
        onEntry: @escaping @Sendable (ArchiveEntryReply) throws -> Void
    ) async throws {
        try await run { slot in try slot.withArchive(descriptor: descriptor, options: options, onEntry: onEntry) }
    }

    /// Walks an archive that is in memory. See the descriptor form.
    public func withArchive(
        bytes: [UInt8], options: DecodeOptions = DecodeOptions(),
        onEntry: @escaping @Sendable (ArchiveEntryReply) throws -> Void
    ) async throws {
        try await run { slot in
            try MemoryFile.with(bytes, limits: slot.limits) { descriptor in
                try slot.withArchive(descriptor: descriptor, options: options, onEntry: onEntry)
            }
        }
    }

    /// Rewrites a picture without place and device identifiers and lends the cleaned file to `body`.
    ///
    /// - Throws: `MediaError`, with code cannotStrip when the format cannot be rewritten safely, or what `body` throws.
    public func withStripped<R: Sendable>(
        descriptor: Int32, _ body: @escaping @Sendable (UnsafeRawBufferPointer) throws -> R
    ) async throws -> R {
        try await run { slot in try slot.withStripped(descriptor: descriptor, body) }
    }

    /// Rewrites a picture that is in memory. See the descriptor form.
    public func stripped(bytes: [UInt8]) async throws -> [UInt8] {
        try await run { slot in
            try MemoryFile.with(bytes, limits: slot.limits) { descriptor in
                try slot.withStripped(descriptor: descriptor) { [UInt8]($0) }
            }
        }
    }

    // MARK: - Text

    /// Reads the text in a picture, English and Spanish, such as the screenshot of a chat.
    ///
    /// - Throws: `MediaError`, with code noTextReader when the pool's workers have not the role of reading text or
    ///   Tesseract is not installed.
    public func text(descriptor: Int32) async throws -> RecognisedText {
        try await run { slot in try slot.text(descriptor: descriptor) }
    }

    /// Reads the text in a picture that is in memory. See the descriptor form.
    public func text(bytes: [UInt8]) async throws -> RecognisedText {
        try await run { slot in
            try MemoryFile.with(bytes, limits: slot.limits) { try slot.text(descriptor: $0) }
        }
    }

    // MARK: - Self-test

    /// Asks a worker to try what it must not do: open files, make sockets, start programs and so on.
    ///
    /// - Returns: the errno that each attempt met, 0 where one succeeded, which is a hole in the filter.
    public func tryForbiddenCalls() async throws -> [String: Int32] {
        try await run { slot in
            let (process, _) = try slot.worker()
            switch try process.exchange(slot.request(.tryForbiddenCalls), limits: slot.limits) {
            case .attempts(let attempts): return attempts
            case .failure(let error): throw error
            default: throw process.brokenProtocol()
            }
        }
    }

    /// The process identifier of a worker that is running; the tests' way to do one harm.
    package func workerIdentifier() async throws -> pid_t {
        try await run { slot in try slot.workerIdentifier() }
    }

    /// Makes a worker misbehave: the tests of the guards around it.
    ///
    /// - Parameter beforehand: receives the worker's process identifier, right before the worker gets the request.
    package func misbehave(
        _ misbehaviour: Misbehaviour, beforehand: @escaping @Sendable (pid_t) -> Void = { _ in }
    ) async throws {
        try await run { slot in
            let (process, memory) = try slot.worker()
            var request = slot.request(.misbehave)
            request.misbehaviour = misbehaviour
            beforehand(process.identifier)
            switch try process.exchange(request, limits: slot.limits) {
            case .failure(let error): throw error
            case .picture(let reply): _ = try slot.view(of: reply, in: memory, from: process)
            default: break
            }
        }
    }

    // MARK: - Running

    /// Runs a job on a worker's thread.
    func run<R: Sendable>(_ job: @escaping @Sendable (WorkerSlot) throws -> R) async throws -> R {
        let finished = Mutex<CheckedContinuation<R, any Error>?>(nil)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                finished.withLock { $0 = continuation }
                queue.add { slot in
                    let waiting = finished.withLock { waiting in
                        defer { waiting = nil }
                        return waiting
                    }
                    // Cancelled while it waited: somebody else has answered.
                    guard let waiting else { return }
                    guard let slot else { return waiting.resume(throwing: Self.closed) }
                    waiting.resume(with: Result { try job(slot) })
                }
            }
        } onCancel: {
            let waiting = finished.withLock { waiting in
                defer { waiting = nil }
                return waiting
            }
            waiting?.resume(throwing: CancellationError())
        }
    }

    private func runBlocking<R: Sendable>(_ job: @escaping @Sendable (WorkerSlot) throws -> R) throws -> R {
        let outcome = Outcome<R>()
        queue.add { slot in
            outcome.set(Result { if let slot { try job(slot) } else { throw Self.closed } })
        }
        return try outcome.wait().get()
    }

    private static let closed = MediaError(.workerUnavailable, "The pool of media workers is shut down.")

    /// A result that one thread sets and another waits for.
    private final class Outcome<R: Sendable>: Sendable {
        private let result = Mutex<Result<R, any Error>?>(nil)
        private let isSet = DispatchSemaphore(value: 0)

        func set(_ value: Result<R, any Error>) {
            result.withLock { $0 = value }
            isSet.signal()
        }

        func wait() -> Result<R, any Error> {
            isSet.wait()
            return result.withLock { $0 } ?? .failure(MediaError(.workerUnavailable, "No result."))
        }
    }
}
