import CSandbox
import Glibc

/// One running worker, seen from the parent. Owned by one thread.
final class WorkerProcess {
    let identifier: pid_t
    private let socket: Int32
    private var isReaped = false
    private(set) var items = 0
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: WorkerReply.maxLength, alignment: 8)

    /// How long a worker may take to start, in milliseconds: libraries load and every decoder runs once.
    private static let startMilliseconds: Int32 = 30_000

    /// Starts a worker and waits until its filter is loaded.
    ///
    /// Call it on a thread that outlives the worker: the kernel ends the worker with the thread that started it.
    init(
        executable: String, role: WorkerRole, memory: SharedMemory, limits: MediaLimits
    ) throws(MediaError) {
        var pair: [Int32] = [-1, -1]
        let paired = cs_socket_pair(&pair, Int32(WorkerReply.maxLength))
        guard paired == 0 else {
            throw MediaError(.workerUnavailable, "No socket for a media worker (errno \(-paired)).")
        }
        let arguments = [executable, MediaWorker.verb, String(getpid()), String(limits.memoryBytes), role.rawValue]
        // Secrets in this process's environment are none of the worker's business. Without TZ the C library asks for
        // the time zone's file at each entry of an archive.
        var environment = ["LC_ALL=C.UTF-8", "VIPS_WARNING=0", "MALLOC_ARENA_MAX=2", "TZ=UTC0"]
        if let path = getenv("LD_LIBRARY_PATH") { environment.append("LD_LIBRARY_PATH=" + String(cString: path)) }
        let identifier = Self.withCStrings(arguments) { arguments in
            Self.withCStrings(environment) { environment in
                cs_spawn_worker(executable, arguments, environment, pair[1], memory.descriptor)
            }
        }
        close(pair[1])
        guard identifier > 0 else {
            close(pair[0])
            throw MediaError(
                .workerUnavailable, "The media worker \(executable) does not start (errno \(-identifier)).")
        }
        self.identifier = identifier
        socket = pair[0]
        do throws(MediaError) {
            guard case .ready = try receive(milliseconds: Self.startMilliseconds) else {
                throw MediaError(.invalidReply, "The media worker did not begin as agreed.")
            }
        } catch {
            kill()
            throw MediaError(
                .workerUnavailable,
                "The media worker \(executable) did not become ready: \(error.reason)"
                    + " Its own words are on standard error."
            )
        }
    }

    deinit {
        kill()
        close(socket)
        buffer.deallocate()
    }

    /// Whether the process still runs and has nothing unasked to say.
    var isIdle: Bool { !isReaped && cs_wait_readable(socket, 0) == 0 }

    /// Sends a request and waits for its reply.
    ///
    /// - Throws: `MediaError`; when the worker was the cause it is dead afterwards (``isIdle`` is false).
    func exchange(
        _ request: WorkerRequest, passing descriptor: Int32 = -1, limits: MediaLimits, countsAsItem: Bool = true
    ) throws(MediaError) -> WorkerReply {
        _ = cs_allow_cpu_seconds(identifier, UInt32(clamping: limits.cpuSeconds))
        if countsAsItem { items += 1 }
        let bytes = request.encoded()
        let sent = bytes.withUnsafeBytes { cs_send(socket, $0.baseAddress, $0.count, descriptor) }
        guard sent == 0 else {
            if sent == -EPIPE || sent == -ECONNRESET { throw deathReason() }
            kill()
            throw MediaError(.unreadable, "The item's descriptor could not be handed over (errno \(-sent)).")
        }
        let milliseconds = Int32(clamping: Int(min(limits.deadlineSeconds * 1000, 2e9).rounded(.up)))
        return try receive(milliseconds: milliseconds)
    }

    private func receive(milliseconds: Int32) throws(MediaError) -> WorkerReply {
        guard cs_wait_readable(socket, milliseconds) == 1 else {
            kill()
            throw MediaError(
                .deadlineExceeded,
                "The item was not decoded within \(Double(milliseconds) / 1000) s; the worker was replaced.")
        }
        var passed: Int32 = -1
        let count = cs_receive(socket, buffer.baseAddress, buffer.count, &passed)
        // A worker has nothing to pass back.
        if passed >= 0 { close(passed) }
        guard count != 0, count != -Int(ECONNRESET) else { throw deathReason() }
        guard count > 0, passed < 0, let reply = try? WorkerReply(decoding: Array(buffer[0..<count])[...]) else {
            throw brokenProtocol()
        }
        return reply
    }

    /// Ends a worker that answered nonsense.
    func brokenProtocol() -> MediaError {
        kill()
        return MediaError(.invalidReply, "The worker's answer makes no sense; it was replaced.")
    }

    /// Ends the process and removes it from the process table. Does nothing the second time.
    func kill() {
        guard !isReaped else { return }
        _ = Glibc.kill(identifier, SIGKILL)
        var status: Int32 = 0
        _ = cs_wait(identifier, 1, &status)
        isReaped = true
    }

    /// What ended a process whose socket is closed.
    private func deathReason() -> MediaError {
        guard !isReaped else { return MediaError(.workerCrashed, "The worker had ended before.") }
        var status: Int32 = 0
        // Its end of the socket closes a moment before the process ends; one that only closed it is ended.
        for attempt in 0..<200 where cs_wait(identifier, 0, &status) == 0 {
            if attempt == 199 { kill() }
            usleep(1000)
        }
        isReaped = true
        let signal = cs_status_signal(status)
        if signal == SIGXCPU {
            return MediaError(.deadlineExceeded, "The item used up its CPU time; the worker was replaced.")
        }
        if signal != 0 {
            return MediaError(
                .workerCrashed, "The worker was ended by signal \(signal) while it held the item; it was replaced.")
        }
        let code = cs_status_exit_code(status)
        if code == MediaWorker.outOfMemoryExitCode {
            return MediaError(.outOfMemory, "Decoding the item needs more memory than a worker may have.")
        }
        return MediaError(.workerCrashed, "The worker ended with exit code \(code); it was replaced.")
    }

    private static func withCStrings<R>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
    ) -> R {
        let copies = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { pointer in
            // The buffer holds at least the closing nil, so it has an address.
            body(pointer.baseAddress.unsafelyUnwrapped)
        }
    }
}
