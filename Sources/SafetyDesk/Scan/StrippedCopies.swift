import Foundation
import Media

/// Writes copies of clean pictures without place and device identifiers, in the shape of the scanned folders.
///
/// Pictures that matched are never copied: a scan must not multiply abuse material.
struct StrippedCopies: Sendable {
    private let folder: String
    /// Each root with the name of its copy; two roots of one name are numbered.
    private let roots: [(path: String, name: String)]
    private let pool: MediaPool

    /// Makes the folder.
    /// - Throws: ``ScanError`` when it is there already, cannot be made, or lies in what is scanned.
    init(folder: String, roots: [String], pool: MediaPool) throws {
        guard mkdir(folder, 0o700) == 0 else {
            throw ScanError(
                .stripFolder,
                "The folder \(folder) for stripped copies cannot be made: \(String(cString: strerror(errno)))")
        }
        // Compared after it was made: only then does the kernel know where it really lies.
        let target = Self.real(folder) + "/"
        for root in roots {
            let place = Self.real(root)
            if target.hasPrefix(place == "/" ? "/" : place + "/") {
                rmdir(folder)
                throw ScanError(
                    .stripFolder, "The folder \(folder) for stripped copies must lie outside what is scanned")
            }
        }
        self.folder = folder
        self.pool = pool
        var taken: [String: Int] = [:]
        self.roots = roots.map { root in
            let trimmed = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
            let name = URL(filePath: Self.real(trimmed)).lastPathComponent
            taken[name, default: 0] += 1
            let count = taken[name] ?? 1
            return (trimmed, count == 1 ? name : "\(name)-\(count)")
        }
    }

    private static func real(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Writes the copy of one picture and says how it went.
    func copy(_ path: String, descriptor: Int32) async -> String {
        let target = folder + "/" + place(of: path)
        do {
            try await pool.withStripped(descriptor: descriptor) { bytes in
                let manager = FileManager.default
                let parent = URL(filePath: target).deletingLastPathComponent()
                try manager.createDirectory(
                    at: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                // Never over a file that is there: least of all over the scanned one.
                let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
                let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
                do {
                    try handle.write(contentsOf: Data(bytes))
                } catch {
                    unlink(target)
                    throw error
                }
            }
            return "copy without place and device identifiers: \(target)"
        } catch let error as MediaError {
            return "no stripped copy: \(error.reason)"
        } catch let error as POSIXError where error.code == .EEXIST {
            return "no stripped copy: \(target) is there already"
        } catch {
            return "no stripped copy: \(error.localizedDescription)"
        }
    }

    /// The path below the target folder: below the root it was found under, with the root's own name.
    private func place(of path: String) -> String {
        for root in roots {
            if path == root.path { return root.name }
            if path.hasPrefix(root.path + "/") { return root.name + path.dropFirst(root.path.count) }
        }
        return URL(filePath: path).lastPathComponent
    }
}
