import Digests
import Fingerprints
import Foundation
import Media
import SafetyCore
import Synchronization

/// Scans one file: reads it, matches it, and says what came of it.
struct ItemScanner: Sendable {
    let reader: ItemReader
    let pool: MediaPool
    let known: KnownContent
    let selection: KnownContent.Selection
    let stripTo: StrippedCopies?

    /// - Parameter onEntry: receives the entries of an archive as they are read.
    /// - Returns: the item for the file itself.
    func scan(
        _ file: PathWalker.WalkedFile, onEntry: @escaping @Sendable (Finding) throws -> Void
    ) async throws -> ScannedItem {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            return ScannedItem(
                finding: .init(
                    path: file.path, status: .failed, bytes: file.size,
                    failure: .init(
                        code: "unreadable",
                        reason: "The file cannot be opened: \(String(cString: strerror(errno))).")),
                file: file)
        }
        defer { close(descriptor) }
        let reading = await reader.read(descriptor: descriptor)
        if reading.type.kind == .archive {
            let finding = try await scanArchive(file, descriptor, reading, onEntry)
            return ScannedItem(finding: finding, file: file)
        }
        var finding = try finding(path: file.path, reading)
        if let stripTo, reading.failure == nil, finding.status == .clean {
            finding.notes.append(await stripTo.copy(file.path, descriptor: descriptor))
        }
        return ScannedItem(finding: finding, file: file, thumbnail: reading.thumbnail)
    }

    /// Matches a reading and puts the finding together.
    private func finding(path: String, _ reading: ItemReading) throws -> Finding {
        var finding = Finding(
            path: path, status: .clean, type: reading.type.rawValue, bytes: reading.bytes, width: reading.width,
            height: reading.height, md5: reading.digests[.md5]?.hex, sha1: reading.digests[.sha1]?.hex,
            sha256: reading.digests[.sha256]?.hex,
            readings: reading.pictures.map { .init(variant: $0.variant, pdq: $0.hash.hex, quality: $0.quality) },
            signals: reading.signals, notes: reading.notes)
        let matched = try known.match(reading, in: selection)
        finding.matches = matched.matches
        finding.notes += matched.notes
        if !finding.matches.isEmpty {
            finding.status = .finding
            if let failure = reading.failure {
                finding.notes.append("its pixels were not read: \(failure.reason)")
            }
        } else if let failure = reading.failure {
            // What is no picture was left out; a picture that could not be read has failed.
            finding.status = failure.code == .unsupportedFormat ? .skipped : .failed
            finding.failure = .init(code: failure.code.rawValue, reason: failure.reason)
        }
        return finding
    }

    private func scanArchive(
        _ file: PathWalker.WalkedFile, _ descriptor: Int32, _ reading: ItemReading,
        _ onEntry: @escaping @Sendable (Finding) throws -> Void
    ) async throws -> Finding {
        var whole = reading
        whole.failure = nil
        var finding = try finding(path: file.path, whole)
        let entries = Mutex(0)
        let scanner = self
        do {
            try await pool.withArchive(descriptor: descriptor, options: reader.options.decode) { entry in
                guard entry.kind != .directory else { return }
                entries.withLock { $0 += 1 }
                try onEntry(try scanner.finding(of: entry, in: file.path))
            }
            finding.notes.append("archive of \(entries.withLock { $0 }) entries")
        } catch let error as MediaError {
            finding.notes.append("\(entries.withLock { $0 }) entries were read before that")
            finding.failure = .init(code: error.code.rawValue, reason: error.reason)
            if finding.status == .clean { finding.status = .failed }
        }
        return finding
    }

    private func finding(of entry: ArchiveEntryReply, in archive: String) throws -> Finding {
        let path = "\(archive)!/\(entry.path)"
        switch entry.kind {
        case .file:
            var finding = try finding(path: path, reader.read(entry))
            if let why = entry.unsafePath { finding.notes.append("its path is unsafe to unpack: \(why)") }
            return finding
        case .link:
            return .init(
                path: path, status: .skipped, failure: .init(code: "link", reason: "a link inside an archive"))
        case .lost:
            var failure = MediaError(.workerCrashed, "the worker ended while it read this entry")
            if case .failure(let error) = entry.picture { failure = error }
            return .init(
                path: path, status: .failed, failure: .init(code: failure.code.rawValue, reason: failure.reason))
        case .directory, .other:
            return .init(
                path: path, status: .skipped,
                failure: .init(code: "not_a_file", reason: "neither a file nor a folder"))
        }
    }
}
