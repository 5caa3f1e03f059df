import Foundation

/// Ownership of a data folder by one process: an advisory lock on a file, which the kernel lets go of when the
/// process ends in whatever way.
package final class DataFolderLock: Sendable {
    static let fileName = "porchlight.lock"

    private let descriptor: Int32

    /// Takes ownership and writes down who has it and since when.
    ///
    /// - Throws: `dataFolderInUse` at once when another process, or another store of this one, has it.
    init(folder: String, verb: String, now: Date) throws(StorageError) {
        let path = folder + "/" + Self.fileName
        // Close-on-exec: a worker process started later must not keep the folder owned after we are gone.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .dataFolderUnusable(path: folder, reason: String(cString: strerror(errno)))
        }
        var result = flock(descriptor, LOCK_EX | LOCK_NB)
        while result != 0, errno == EINTR { result = flock(descriptor, LOCK_EX | LOCK_NB) }
        guard result == 0 else {
            let cause = errno
            defer { close(descriptor) }
            guard cause == EWOULDBLOCK else {
                throw .dataFolderUnusable(path: folder, reason: String(cString: strerror(cause)))
            }
            throw Self.owner(in: path)
        }
        // Whoever can open the file can take the lock: one that was made wider is narrowed.
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 || fchmod(descriptor, 0o600) == 0 else {
            let cause = errno
            defer { close(descriptor) }
            throw .dataFolderUnusable(
                path: folder,
                reason: "others may open \(path), and that cannot be changed: \(String(cString: strerror(cause)))")
        }
        let text = Array("\(getpid())\n\(verb.filter { !$0.isNewline })\n\(now.milliseconds)\n".utf8)
        ftruncate(descriptor, 0)
        if pwrite(descriptor, text, text.count, 0) != text.count {
            // The lock holds all the same; only its description for others is missing.
            ftruncate(descriptor, 0)
        }
        // Last: from here on `deinit` closes it, before, each way out does.
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Who says to own the folder. The words are the owner's; the lock is what counts.
    static func owner(in path: String) -> StorageError {
        var text = ""
        // The owner writes its words right after it has the lock: give it a moment.
        for _ in 0..<20 {
            text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            if text.hasSuffix("\n") { break }
            usleep(10_000)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return .dataFolderInUse(
            pid: lines.first.flatMap { Int32($0) },
            verb: lines.count > 1 && !lines[1].isEmpty ? String(lines[1]) : nil,
            since: lines.count > 2 ? Int64(lines[2]).map(Date.init(milliseconds:)) : nil)
    }
}
