import Dispatch
import Glibc
import Synchronization

/// A piece of work for a transfer thread.
struct TransferJob: Sendable {
    let ticket: TransferTicket
    let deadline: ContinuousClock.Instant
    /// Does the work on the loop's thread; with an error instead, it is over before it began. Called exactly once.
    let run: @Sendable (Result<CurlLoop, any Error>) -> Void
}

/// A bounded number of threads that transfer, started when there is work and gone some time after it.
///
/// libcurl and the sinks that write to files block, and nothing that blocks may hold a thread of Swift's cooperative
/// pool.
final class TransferThreads: Sendable {
    private struct State {
        var waiting: [TransferJob] = []
        var threads = 0
        var idle = 0
        var isClosed = false
    }

    private let limit: Int
    private let idleTime: Duration
    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)

    init(limit: Int, idleTime: Duration) {
        self.limit = limit
        self.idleTime = idleTime
    }

    /// Threads that are alive.
    var count: Int { state.withLock { $0.threads } }

    func add(_ job: TransferJob) {
        let (isClosed, needsThread) = state.withLock { state in
            guard !state.isClosed else { return (true, false) }
            state.waiting.append(job)
            let needsThread = state.waiting.count > state.idle && state.threads < limit
            if needsThread { state.threads += 1 }
            return (false, needsThread)
        }
        guard !isClosed else { return job.run(.failure(Self.closed)) }
        if needsThread, !start() {
            let orphans = state.withLock { state in
                state.threads -= 1
                guard state.threads == 0 else { return [TransferJob]() }
                defer { state.waiting = [] }
                return state.waiting
            }
            for job in orphans {
                job.run(.failure(EgressError(.unavailable, "The system has no thread left for a transfer.")))
            }
        }
        available.signal()
        // Cancelled before it stood in the line: nobody else would take it out.
        if job.ticket.isCancelled { remove(job.ticket) }
    }

    /// Takes a cancelled job out of the line, if it still stands there.
    func remove(_ ticket: TransferTicket) {
        let job = state.withLock { state in
            state.waiting.firstIndex { $0.ticket === ticket }.map { state.waiting.remove(at: $0) }
        }
        job?.run(.failure(CancellationError()))
    }

    /// Fails what has waited beyond its deadline. Jobs wait only while every thread works, and each calls this often.
    func failOverdue() {
        let now = ContinuousClock.now
        let overdue = state.withLock { state in
            let overdue = state.waiting.filter { $0.deadline <= now }
            if !overdue.isEmpty { state.waiting.removeAll { $0.deadline <= now } }
            return overdue
        }
        for job in overdue {
            job.run(.failure(EgressError(.timeout, "Too many transfers were under way. Try again later.")))
        }
    }

    /// Refuses further jobs, fails the waiting ones and lets the threads go when they have finished theirs.
    func close() {
        let (jobs, threads) = state.withLock { state in
            defer { state.waiting = [] }
            state.isClosed = true
            return (state.waiting, state.threads)
        }
        for job in jobs { job.run(.failure(Self.closed)) }
        for _ in 0..<threads { available.signal() }
    }

    private static let closed = EgressError(.unavailable, "The client for outbound calls is shut down.")

    private enum Next {
        case job(TransferJob)
        case nothing
        case leave
    }

    /// The life of one thread.
    private func work() {
        let loop = CurlLoop()
        while true {
            state.withLock { $0.idle += 1 }
            let inTime = available.wait(timeout: .now() + .milliseconds(idleTime.curlMilliseconds)) == .success
            let next: Next = state.withLock { state in
                state.idle -= 1
                if !state.waiting.isEmpty { return .job(state.waiting.removeFirst()) }
                guard state.isClosed || !inTime else { return .nothing }
                state.threads -= 1
                return .leave
            }
            switch next {
            case .job(let job):
                if job.ticket.isCancelled {
                    job.run(.failure(CancellationError()))
                } else if let loop {
                    job.ticket.attach(loop)
                    job.run(.success(loop))
                    job.ticket.attach(nil)
                } else {
                    job.run(.failure(EgressError(.unavailable, "libcurl could not be set up: memory is short.")))
                }
            case .nothing: continue
            case .leave: return
            }
        }
    }

    private func start() -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let owner = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let result = pthread_create(
            &thread, &attributes,
            { argument in
                // TLS writes may raise SIGPIPE, and libcurl leaves that to the program; no thread here wants signals.
                var signals = sigset_t()
                sigfillset(&signals)
                pthread_sigmask(SIG_BLOCK, &signals, nil)
                guard let argument else { return nil }
                Unmanaged<TransferThreads>.fromOpaque(argument).takeRetainedValue().work()
                return nil
            }, owner.toOpaque())
        if result != 0 { owner.release() }
        return result == 0
    }
}
