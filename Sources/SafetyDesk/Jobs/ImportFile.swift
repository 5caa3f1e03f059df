import Foundation
import Storage
import Synchronization

/// A list on its way in: written to the data folder as it arrives, and gone with this value unless it is accepted.
public final class ImportFile: Sendable {
    private struct State {
        /// −1 once it is closed.
        var descriptor: Int32
        var count = 0
        var path: String?
    }

    private let state: Mutex<State>

    /// - Throws: `StorageError`: `diskFull`, `file`.
    init(folder: String) throws(StorageError) {
        let path = "\(folder)/\(Self.prefix)\(getpid())-\(UInt64.random(in: 0 ... .max))"
        // For its owner only: a list is nobody else's to read.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        state = Mutex(State(descriptor: descriptor, path: path))
    }

    deinit { discard() }

    /// What names of files begin with that were never accepted.
    static let prefix = "upload-"

    /// Bytes so far.
    public var count: Int { state.withLock { $0.count } }

    /// Adds bytes behind what is there. Blocks for the disk.
    ///
    /// - Throws: `StorageError`: `diskFull`, `file`.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        let failure = state.withLock { state -> StorageError? in
            guard let path = state.path, state.descriptor >= 0 else {
                return .file(path: "import", reason: "the list was given up or accepted already")
            }
            var rest = bytes
            while !rest.isEmpty {
                let written = write(state.descriptor, rest.baseAddress, rest.count)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { return Self.failure(path, errno) }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
                state.count += written
            }
            return nil
        }
        if let failure { throw failure }
    }

    /// Gives it up; a file that was accepted stays.
    public func discard() {
        state.withLock { state in
            if state.descriptor >= 0 { close(state.descriptor) }
            if let path = state.path { unlink(path) }
            state.descriptor = -1
            state.path = nil
        }
    }

    /// Moves it to where it stays; when this returns it survives a power cut there.
    ///
    /// - Throws: `StorageError`: `diskFull`, `file`.
    func settle(at target: String) throws(StorageError) {
        let failure = state.withLock { state -> StorageError? in
            guard let path = state.path, state.descriptor >= 0 else {
                return .file(path: "import", reason: "the list was given up or accepted already")
            }
            guard fsync(state.descriptor) == 0, rename(path, target) == 0 else { return Self.failure(path, errno) }
            close(state.descriptor)
            state.descriptor = -1
            state.path = nil
            return Self.syncFolder(of: target)
        }
        if let failure { throw failure }
    }

    /// Makes names in the folder of a file durable.
    private static func syncFolder(of path: String) -> StorageError? {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return failure(folder, errno) }
        defer { close(descriptor) }
        return fsync(descriptor) == 0 ? nil : failure(folder, errno)
    }

    private static func failure(_ path: String, _ cause: Int32) -> StorageError {
        cause == ENOSPC || cause == EDQUOT ? .diskFull : .file(path: path, reason: String(cString: strerror(cause)))
    }
}
