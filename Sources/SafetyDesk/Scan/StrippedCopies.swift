import Foundation
import Media

/// Writes copies of clean pictures without place and device identifiers, in the shape of the scanned folders.
///
/// Pictures that matched are never copied: a scan must not multiply abuse material.
struct StrippedCopies: Sendable {
    let folder: String
    let roots: [String]
    let pool: MediaPool

    /// Writes the copy of one picture and says how it went.
    func copy(_ path: String, descriptor: Int32) async -> String {
        let target = folder + "/" + place(of: path)
        do {
            try await pool.withStripped(descriptor: descriptor) { bytes in
                let manager = FileManager.default
                let parent = URL(filePath: target).deletingLastPathComponent()
                try manager.createDirectory(at: parent, withIntermediateDirectories: true)
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
            let trimmed = root.hasSuffix("/") ? String(root.dropLast()) : root
            let name = URL(filePath: trimmed).lastPathComponent
            if path == root { return name }
            if path.hasPrefix(trimmed + "/") { return name + path.dropFirst(trimmed.count) }
        }
        return URL(filePath: path).lastPathComponent
    }
}
