import Foundation

/// A file that gets its name only when it is whole and on disk.
struct NewFile {
    /// Where it lies meanwhile: beside its later name, so that giving it that name moves no bytes.
    let path: String

    /// Makes it, empty, for its owner's eyes only.
    init(for target: String) throws(StorageError) {
        path = target + ".partial-" + UUID().uuidString.lowercased()
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(target) }
        close(descriptor)
    }

    /// Whether anything has this name, a link that leads nowhere included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Copies another file's bytes.
    func fill(from source: String) throws(StorageError) {
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw Self.failure(source) }
        defer { close(from) }
        let to = open(path, O_WRONLY | O_CLOEXEC)
        guard to >= 0 else { throw Self.failure(path) }
        defer { close(to) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(from, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure(source) }
            if count == 0 { return }
            var done = 0
            while done < count {
                let written = buffer.withUnsafeBytes { write(to, $0.baseAddress?.advanced(by: done), count - done) }
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { throw Self.failure(path) }
                done += written
            }
        }
    }

    /// Brings it to disk and gives it its name, unless something has that name by now.
    func publish(as target: String) throws(StorageError) {
        try Self.sync(path, O_RDWR)
        // A link fails where the name is taken, a renaming would replace. Not every file system has links.
        if link(path, target) == 0 {
            unlink(path)
        } else if errno == EEXIST || Self.exists(target) {
            throw .file(path: target, reason: "there is a file already, and it is kept as it is")
        } else if rename(path, target) != 0 {
            throw Self.failure(target)
        }
        try Self.sync((target as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY)
    }

    /// Removes what was not published.
    func discard() {
        for name in ["", "-journal", "-wal", "-shm"] { unlink(path + name) }
    }

    private static func sync(_ path: String, _ flags: Int32) throws(StorageError) {
        let descriptor = open(path.isEmpty ? "." : path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> StorageError {
        let cause = errno
        return cause == ENOSPC || cause == EDQUOT
            ? .diskFull : .file(path: path, reason: String(cString: strerror(cause)))
    }
}
