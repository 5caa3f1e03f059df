import Dispatch
import Synchronization

/// Jobs that wait for a worker, first come, first served.
final class JobQueue: Sendable {
    /// Does the work on the worker's thread; nil instead of a slot means that the pool is shut down.
    typealias Job = @Sendable (WorkerSlot?) -> Void

    private struct State {
        var jobs: [UInt64: Job] = [:]
        var first: UInt64 = 0
        var next: UInt64 = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)

    /// Adds a job and returns its ticket. A closed queue runs it at once without a slot.
    @discardableResult
    func add(_ job: @escaping Job) -> UInt64? {
        let ticket: UInt64? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.jobs[state.next] = job
            state.next += 1
            return state.next - 1
        }
        if ticket == nil { job(nil) } else { available.signal() }
        return ticket
    }

    /// Takes a job back that has not begun; nil when it has.
    func remove(_ ticket: UInt64) -> Job? { state.withLock { $0.jobs.removeValue(forKey: ticket) } }

    /// The next job; waits for one. Nil when the queue is closed.
    func take() -> Job? {
        while true {
            available.wait()
            let (job, isClosed): (Job?, Bool) = state.withLock { state in
                if state.isClosed { return (nil, true) }
                while state.first < state.next {
                    let job = state.jobs.removeValue(forKey: state.first)
                    state.first += 1
                    if let job { return (job, false) }
                }
                return (nil, false)
            }
            if let job { return job }
            if isClosed { return nil }
        }
    }

    /// Refuses further jobs, fails the waiting ones, and lets `takers` threads go.
    func close(takers: Int) {
        let waiting = state.withLock { state in
            let waiting = state.isClosed ? [] : state.jobs.sorted { $0.key < $1.key }.map(\.value)
            state.isClosed = true
            state.jobs = [:]
            return waiting
        }
        for job in waiting { job(nil) }
        for _ in 0..<takers { available.signal() }
    }
}
