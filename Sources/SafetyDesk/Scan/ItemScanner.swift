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
        _ file: PathWalker.WalkedFile, onEntry: @escaping @Sendable (ScannedItem) throws -> Void
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
        _ onEntry: @escaping @Sendable (ScannedItem) throws -> Void
    ) async throws -> Finding {
        var whole = reading
        whole.failure = nil
        var finding = try finding(path: file.path, whole)
        let entries = Mutex(EntryNames())
        let scanner = self
        do {
            try await pool.withArchive(descriptor: descriptor, options: reader.options.decode) { entry in
                guard entry.kind != .directory else { return }
                let name = entries.withLock { $0.unique(entry) }
                try onEntry(try scanner.item(of: entry, named: "\(file.path)!/\(name)", in: file))
            }
            finding.notes.append("archive of \(entries.withLock { $0.count }) entries")
        } catch let error as MediaError {
            let count = entries.withLock { $0.count }
            if count > 0 { finding.notes.append("\(count) entries were read before that") }
            finding.failure = .init(code: error.code.rawValue, reason: error.reason)
            // A packed file that holds no tar, a log say, was left out; a zip or tar that is none is broken.
            let isPackedFile = error.code == .unsupportedFormat && ![.zip, .tar].contains(reading.type)
            if finding.status == .clean { finding.status = isPackedFile ? .skipped : .failed }
        }
        return finding
    }

    private func item(
        of entry: ArchiveEntryReply, named path: String, in archive: PathWalker.WalkedFile
    ) throws -> ScannedItem {
        guard entry.kind == .file else { return ScannedItem(finding: Self.unread(entry, path), file: archive) }
        var reading = reader.read(entry)
        if reading.type.kind == .archive {
            reading.failure = MediaError(
                .unsupportedFormat, "an archive inside an archive: it is not opened; unpack it and scan again")
        }
        var finding = try finding(path: path, reading)
        if let why = entry.unsafePath { finding.notes.append("its path is unsafe to unpack: \(why)") }
        return ScannedItem(finding: finding, file: archive, thumbnail: reading.thumbnail)
    }

    /// An entry without content of its own.
    private static func unread(_ entry: ArchiveEntryReply, _ path: String) -> Finding {
        switch entry.kind {
        case .link:
            return .init(
                path: path, status: .skipped, failure: .init(code: "link", reason: "a link inside an archive"))
        case .lost:
            var failure = MediaError(.workerCrashed, "the worker ended while it read this entry")
            if case .failure(let error) = entry.picture { failure = error }
            return .init(
                path: path, status: .failed, failure: .init(code: failure.code.rawValue, reason: failure.reason))
        case .file, .directory, .other:
            return .init(
                path: path, status: .skipped,
                failure: .init(code: "not_a_file", reason: "neither a file nor a folder"))
        }
    }
}

/// The names of an archive's entries. An archive may hold a name twice: the second must not take the first one's place
/// in the record, or a match could be hidden behind a clean namesake.
private struct EntryNames {
    private var seen: Set<String> = []
    private(set) var count = 0

    mutating func unique(_ entry: ArchiveEntryReply) -> String {
        count += 1
        var name = entry.path
        while !seen.insert(name).inserted { name += " (entry \(entry.index))" }
        return name
    }
}
