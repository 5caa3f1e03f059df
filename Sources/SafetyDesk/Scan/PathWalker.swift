import Foundation

/// A regular file that a walk met, with what identifies its state for resuming.
public struct WalkedFile: Sendable, Hashable {
    /// For people and records. A name that is not UTF-8 is shown with its bytes, so that no two files look the same.
    public let path: String
    public let size: Int64
    /// Modification time in nanoseconds since 1970.
    public let modified: Int64
    /// The path as the kernel knows it, ended by 0: names are bytes, and a name that is not UTF-8 must still open.
    private let bytes: [CChar]

    init(_ place: WalkedPath, size: Int64, modified: Int64) {
        path = place.text
        bytes = place.bytes
        self.size = size
        self.modified = modified
    }

    /// Opens the file for reading; negative, with `errno` set, when that fails.
    public func open() -> Int32 { Foundation.open(bytes, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }

    var modificationDate: Date { Date(timeIntervalSince1970: Double(modified) / 1e9) }
}

/// A path as bytes, and as text to show.
struct WalkedPath {
    /// Ended by 0.
    let bytes: [CChar]
    let text: String

    init(_ path: String) {
        bytes = path.utf8.map { CChar(bitPattern: $0) } + [0]
        text = path
    }

    /// Something in the folder `parent`, by the bytes of its name.
    init(_ name: [CChar], in parent: WalkedPath) {
        let slash = CChar(bitPattern: UInt8(ascii: "/"))
        var joined = Array(parent.bytes.dropLast())
        if joined.last != slash { joined.append(slash) }
        bytes = joined + name + [0]
        let raw = name.map { UInt8(bitPattern: $0) }
        let base = parent.text.hasSuffix("/") ? parent.text : parent.text + "/"
        if let whole = String(validating: raw, as: UTF8.self) {
            text = base + whole
        } else {
            let digits = raw.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            text = base + String(decoding: raw, as: UTF8.self) + " (name in bytes: \(digits))"
        }
    }
}

/// Walks files and folders for a scan, in a stable order, and says what it leaves out.
///
/// Folders are read one at a time and sorted by the bytes of their names, so that a resumed scan meets the same order.
/// Symbolic links inside folders are left out unless `followLinks`; a folder that was already visited (by device and
/// inode) is never entered again, so a loop of links ends.
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

    private struct FileIdentity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    private let followLinks: Bool
    private var pending: [(place: WalkedPath, isRoot: Bool)]
    private var visitedFolders: Set<FileIdentity> = []

    public init(paths: [String], followLinks: Bool = false) {
        self.followLinks = followLinks
        pending = paths.reversed().map { (WalkedPath($0), true) }
    }

    /// The next step, or nil at the end.
    /// - Complexity: one `lstat` a file, one sorted listing a folder.
    public mutating func next() -> Step? {
        while let (place, isRoot) = pending.popLast() {
            var status = stat()
            guard lstat(place.bytes, &status) == 0 else {
                return .failed(path: place.text, reason: "cannot be found or read: \(Self.systemReason())")
            }
            if status.st_mode & S_IFMT == S_IFLNK {
                guard isRoot || followLinks else {
                    return .skipped(path: place.text, reason: "symbolic link (use --follow-links to follow it)")
                }
                guard stat(place.bytes, &status) == 0 else {
                    return .failed(path: place.text, reason: "symbolic link that leads nowhere or in circles")
                }
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
                return .file(WalkedFile(place, size: Int64(status.st_size), modified: modified))
            case S_IFDIR:
                let identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
                guard visitedFolders.insert(identity).inserted else {
                    return .skipped(path: place.text, reason: "folder already visited (a loop or a second link to it)")
                }
                guard let names = Self.names(in: place) else {
                    return .failed(path: place.text, reason: "folder cannot be read: \(Self.systemReason())")
                }
                for name in names.reversed() { pending.append((WalkedPath(name, in: place), false)) }
            default:
                return .skipped(path: place.text, reason: "neither a file nor a folder (pipe, socket or device)")
            }
        }
        return nil
    }

    private static func systemReason() -> String { String(cString: strerror(errno)) }

    /// The names in a folder, in the order of their bytes; nil, with `errno` set, when it cannot be read to its end.
    private static func names(in place: WalkedPath) -> [[CChar]]? {
        guard let folder = opendir(place.bytes) else { return nil }
        defer { closedir(folder) }
        var names: [[CChar]] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                guard errno == 0 else { return nil }
                break
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                Array(raw.bindMemory(to: CChar.self).prefix { $0 != 0 })
            }
            if name != Self.here && name != Self.above { names.append(name) }
        }
        return names.sorted { left, right in
            left.lexicographicallyPrecedes(right) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
        }
    }

    private static let here: [CChar] = [46]
    private static let above: [CChar] = [46, 46]
}
