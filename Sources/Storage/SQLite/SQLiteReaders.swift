@preconcurrency import Dispatch
import Synchronization

/// The connections that read, opened when they are wanted and used by one thread at a time.
///
/// The one given back last is taken first: its pages are the warmest, and where one is enough the others never take
/// memory.
final class SQLiteReaders: Sendable {
    private struct State {
        var idle: [SQLiteReader] = []
        var isClosed = false
    }
    private let path: String
    private let permits: DispatchSemaphore
    private let state = Mutex(State())

    init(path: String, count: Int) {
        self.path = path
        permits = DispatchSemaphore(value: count)
    }

    func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        permits.wait()
        defer { permits.signal() }
        let reader: SQLiteReader
        if let known = try takeIdle() {
            reader = known
        } else {
            reader = try SQLiteReader(path: path, cacheKiB: Self.cacheKiB)
        }
        defer {
            state.withLock { if !$0.isClosed { $0.idle.append(reader) } }
        }
        return try reader.read(body)
    }

    private func takeIdle() throws(StorageError) -> SQLiteReader? {
        let (reader, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
        if isClosed { throw .database(code: 21, message: "the connection is closed") }
        return reader
    }

    /// Closes those that nobody uses; the others close when they are given back.
    func close() {
        let idle = state.withLock { state in
            defer { state.idle = [] }
            state.isClosed = true
            return state.idle
        }
        _ = consume idle
    }

    /// Room for the upper levels of the trees of a bank of ten million and for what is asked again and again; a leaf
    /// that is not there is one read from the system's own cache. Memory counts: four readers take sixteen MiB at most.
    static let cacheKiB = 4 * 1024
}
