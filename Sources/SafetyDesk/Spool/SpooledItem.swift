import Digests
import Foundation
import Media
import Synchronization

/// The bytes of one item on their way to a worker: written once as they arrive, read by descriptor, never in this
/// process's memory as a whole.
///
/// What is small stays in memory of the kernel (memfd); what grows larger moves to a nameless file in the data folder,
/// which the kernel frees when the descriptor closes, in whatever way the process ends.
public final class SpooledItem: Sendable {
    /// Why bytes could not be taken in.
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        case tooLarge(limit: Int)
        case diskFull
        case unwritable(String)

        public var description: String {
            switch self {
            case .tooLarge(let limit): "The item is larger than the \(limit) bytes that are taken."
            case .diskFull: "There is no room left on the disk to take in the item. Nothing of it was kept."
            case .unwritable(let why): "The item could not be taken in: \(why)."
            }
        }
    }

    fileprivate struct State {
        var descriptor: Int32 = -1
        var isFile = false
        var count = 0
        var sha256 = SHA256()
        var digest: [UInt8]?
    }

    /// Size up to which an item stays in memory.
    static let memoryLimit = 1 << 20

    private let folder: String
    private let limit: Int
    fileprivate let state: Mutex<State>

    /// - Parameters:
    ///   - folder: where larger items lie; it must exist.
    ///   - expected: the announced size, when there is one.
    ///   - limit: largest size in bytes.
    public init(folder: String, expected: Int? = nil, limit: Int) throws(Failure) {
        if let expected, expected > limit { throw .tooLarge(limit: limit) }
        self.folder = folder
        self.limit = limit
        var state = State()
        state.isFile = (expected ?? 0) > Self.memoryLimit
        state.descriptor = try state.isFile ? Self.openFile(folder) : Self.openMemory()
        self.state = Mutex(state)
    }

    deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

    public var count: Int { state.withLock { $0.count } }

    /// SHA-256 of all that was appended. Nothing may be appended afterwards.
    public var sha256: [UInt8] {
        state.withLock { state in
            if let digest = state.digest { return digest }
            let digest = state.sha256.finalize().bytes
            state.digest = digest
            return digest
        }
    }

    /// Lends the descriptor, open for reading from any position.
    public func withDescriptor<R: Sendable>(_ body: (Int32) async throws -> R) async rethrows -> R {
        let descriptor = state.withLock { $0.descriptor }
        // The item itself is kept alive by this call, and with it the descriptor.
        defer { withExtendedLifetime(self) {} }
        return try await body(descriptor)
    }

    /// Adds bytes behind what is there.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        guard bytes.count > 0 else { return }
        let result = state.withLock { state -> Result<Void, Failure> in
            do throws(Failure) {
                guard state.count + bytes.count <= limit else { throw .tooLarge(limit: limit) }
                if !state.isFile, state.count + bytes.count > Self.memoryLimit { try Self.moveToFile(&state, folder) }
                try Self.write(bytes, to: state.descriptor)
                state.sha256.update(bytes)
                state.count += bytes.count
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    public func append(_ bytes: [UInt8]) throws(Failure) {
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, Failure> in
            do throws(Failure) {
                try append(buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private static func moveToFile(_ state: inout State, _ folder: String) throws(Failure) {
        let file = try openFile(folder)
        var offset: off_t = 0
        while offset < off_t(state.count) {
            let moved = sendfile(file, state.descriptor, &offset, state.count - Int(offset))
            if moved < 0 && errno == EINTR { continue }
            guard moved > 0 else {
                let cause = errno
                close(file)
                throw failure(cause)
            }
        }
        close(state.descriptor)
        state.descriptor = file
        state.isFile = true
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Failure) {
        var rest = bytes
        while rest.count > 0 {
            let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw failure(errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    private static func openMemory() throws(Failure) -> Int32 {
        do { return try MemoryFile.create() } catch { throw .unwritable(error.reason) }
    }

    private static func openFile(_ folder: String) throws(Failure) -> Int32 {
        // O_TMPFILE is __O_TMPFILE | O_DIRECTORY in the kernel's headers, which Swift does not import.
        let temporary: Int32 = 0o20000000 | O_DIRECTORY
        var descriptor = open(folder, temporary | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EOPNOTSUPP || errno == EISDIR {
            // A file system without nameless files: make one with a name and take the name away.
            let path = "\(folder)/item-\(getpid())-\(UInt64.random(in: 0 ... .max))"
            descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor >= 0 { unlink(path) }
        }
        guard descriptor >= 0 else { throw failure(errno) }
        return descriptor
    }

    private static func failure(_ cause: Int32) -> Failure {
        cause == ENOSPC || cause == EDQUOT ? .diskFull : .unwritable(String(cString: strerror(cause)))
    }
}

extension SpooledItem {
    /// Whether it stays in memory with so many bytes more: then appending never waits for a disk.
    public func isInMemory(adding bytes: Int) -> Bool {
        state.withLock { !$0.isFile && $0.count + bytes <= Self.memoryLimit }
    }
}
