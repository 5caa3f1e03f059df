import Glibc

/// A thread of its own for each worker.
///
/// The kernel ties a worker's life to the *thread* that started it, and waiting for a worker must not hold a thread
/// of Swift's cooperative pool: both ask for threads that live as long as the pool.
struct WorkerThread {
    private let thread: pthread_t

    /// Starts a thread that runs `body`.
    ///
    /// - Throws: `MediaError` with code workerUnavailable when the system has no thread left.
    init(_ body: @escaping @Sendable () -> Void) throws(MediaError) {
        final class Box {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        let box = Unmanaged.passRetained(Box(body))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard result == 0 else {
            box.release()
            throw MediaError(.workerUnavailable, "No thread for a media worker (errno \(result)).")
        }
        self.thread = thread
    }

    /// Waits until the thread has ended. Call it once.
    func join() { pthread_join(thread, nil) }
}
