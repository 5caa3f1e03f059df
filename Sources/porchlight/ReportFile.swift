import Foundation
import SafetyDesk

/// The file of an HTML report: made before the scan begins, so that a scan of hours does not end without its report.
///
/// Always a new file, readable by its owner only: it names what was found, and must never take the place of evidence.
struct ReportFile {
    let path: String
    private let handle: FileHandle

    /// - Throws: ``CommandFailure`` when the file is there already or cannot be made.
    init(path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "The report \(path) cannot be made: \(String(cString: strerror(errno))). Name a new file.",
                status: ExitStatus.usage)
        }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ page: String) throws {
        try handle.write(contentsOf: Data(page.utf8))
        try handle.synchronize()
    }

    /// Takes the empty file away again.
    func discard() { unlink(path) }
}
