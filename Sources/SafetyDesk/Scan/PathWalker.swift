import Foundation

/// Walks files and folders for a scan, in a stable order, and says what it leaves out.
///
/// Folders are read one at a time and sorted, so that a resumed scan meets the same order. Symbolic links inside
/// folders are left out unless `followLinks`; a folder that was already visited (by device and inode) is never
/// entered again, so a loop of links ends.
public struct PathWalker: Sequence, IteratorProtocol {
    /// What the walk met.
    public enum Step: Sendable {
        /// A regular file.
        case file(WalkedFile)
        /// Something left out, with the reason for people.
        case skipped(path: String, reason: String)
        /// Something that could not be read, with the reason for people.
        case failed(path: String, reason: String)
    }

    /// A regular file with what identifies its state for resuming.
    public struct WalkedFile: Sendable, Hashable {
        public var path: String
        public var size: Int64
        /// Modification time in nanoseconds since 1970.
        public var modified: Int64
    }

    private struct FileIdentity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    private let followLinks: Bool
    private var pending: [(path: String, isRoot: Bool)]
    private var visitedFolders: Set<FileIdentity> = []

    public init(paths: [String], followLinks: Bool = false) {
        self.followLinks = followLinks
        pending = paths.reversed().map { ($0, true) }
    }

    /// The next step, or nil at the end.
    /// - Complexity: one `lstat` a file, one sorted listing a folder.
    public mutating func next() -> Step? {
        while let (path, isRoot) = pending.popLast() {
            var status = stat()
            guard lstat(path, &status) == 0 else {
                return .failed(path: path, reason: "cannot be found or read: \(String(cString: strerror(errno)))")
            }
            if status.st_mode & S_IFMT == S_IFLNK {
                guard isRoot || followLinks else {
                    return .skipped(path: path, reason: "symbolic link (use --follow-links to follow it)")
                }
                guard stat(path, &status) == 0 else {
                    return .failed(path: path, reason: "symbolic link that leads nowhere or in circles")
                }
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
                return .file(WalkedFile(path: path, size: Int64(status.st_size), modified: modified))
            case S_IFDIR:
                let identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
                guard visitedFolders.insert(identity).inserted else {
                    return .skipped(path: path, reason: "folder already visited (a loop or a second link to it)")
                }
                do {
                    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted(by: >)
                    let prefix = path.hasSuffix("/") ? path : path + "/"
                    pending.append(contentsOf: names.map { (path: prefix + $0, isRoot: false) })
                } catch {
                    return .failed(path: path, reason: "folder cannot be read: \(String(cString: strerror(errno)))")
                }
            default:
                return .skipped(path: path, reason: "neither a file nor a folder (pipe, socket or device)")
            }
        }
        return nil
    }
}
