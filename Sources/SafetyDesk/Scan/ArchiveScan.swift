import Foundation
import Media
import SafetyCore
import Synchronization

/// Scans the entries of an archive, and of archives that lie in it.
///
/// Nothing is unpacked to a disk. An archive inside an archive waits in memory until the outer one is read; how deep and
/// how much is bounded, and what goes beyond is a failure that says so: one more layer must not be a way past a scan.
struct ArchiveScan: Sendable {
    let scanner: ItemScanner
    let file: WalkedFile
    /// Receives the entries as they are read.
    let onEntry: @Sendable (ScannedItem) throws -> Void

    /// Archives in archives that are opened.
    static let maxDepth = 3
    /// Bytes of inner archives that wait in memory at a time.
    static let maxWaiting = 512 << 20

    private enum Source: Sendable {
        case descriptor(Int32)
        case bytes([UInt8])
    }

    private struct Inner: Sendable {
        var path: String
        var bytes: [UInt8]
        var reading: ItemReading
    }

    private struct Progress {
        var names = EntryNames()
        var inner: [Inner] = []
        var waiting = 0
    }

    /// - Returns: the finding of the archive itself.
    func scan(_ descriptor: Int32, _ reading: ItemReading) async throws -> Finding {
        try await walk(.descriptor(descriptor), path: file.path, reading, depth: 0)
    }

    private func walk(_ source: Source, path: String, _ reading: ItemReading, depth: Int) async throws -> Finding {
        var whole = reading
        whole.failure = nil
        var finding = try scanner.finding(path: path, whole)
        if scanner.stripTo != nil { finding.notes.append("no stripped copies are made of what lies in archives") }
        let progress = Mutex(Progress())
        let take: @Sendable (ArchiveEntryReply) throws -> Void = { entry in
            guard entry.kind != .directory else { return }
            let name = progress.withLock { $0.names.unique(entry) }
            let place = "\(path)!/\(name)"
            if entry.type.kind == .archive, let bytes = entry.bytes {
                let inner = Inner(path: place, bytes: [UInt8](bytes), reading: scanner.reader.read(entry))
                try self.set(aside: inner, progress, depth: depth)
            } else {
                try onEntry(try item(of: entry, named: place))
            }
        }
        do {
            let options = scanner.reader.options.decode
            switch source {
            case .descriptor(let descriptor):
                try await scanner.pool.withArchive(descriptor: descriptor, options: options, onEntry: take)
            case .bytes(let bytes): try await scanner.pool.withArchive(bytes: bytes, options: options, onEntry: take)
            }
            finding.notes.append("archive of \(progress.withLock { $0.names.count }) entries")
        } catch let error as MediaError {
            let count = progress.withLock { $0.names.count }
            if count > 0 { finding.notes.append("\(count) entries were read before that") }
            finding.failure = .init(code: error.code.rawValue, reason: error.reason)
            // A packed file that holds no tar, a log say, was left out; a zip or tar that is none is broken.
            let isPackedFile = error.code == .unsupportedFormat && ![.zip, .tar].contains(reading.type)
            if finding.status == .clean { finding.status = isPackedFile ? .skipped : .failed }
        }
        while let inner = progress.withLock({ $0.inner.popLast() }) {
            let found = try await walk(.bytes(inner.bytes), path: inner.path, inner.reading, depth: depth + 1)
            try onEntry(ScannedItem(finding: found, file: file))
        }
        return finding
    }

    /// Keeps an inner archive for later, or says that it is not opened.
    private func set(aside inner: Inner, _ progress: borrowing Mutex<Progress>, depth: Int) throws {
        let isKept = progress.withLock { progress in
            guard depth < Self.maxDepth, progress.waiting + inner.bytes.count <= Self.maxWaiting else { return false }
            progress.waiting += inner.bytes.count
            progress.inner.append(inner)
            return true
        }
        if isKept { return }
        var reading = inner.reading
        reading.failure = MediaError(
            .archiveLimit, "An archive inside an archive, too deep or too large to be opened. Unpack it and scan again."
        )
        try onEntry(ScannedItem(finding: try scanner.finding(path: inner.path, reading), file: file))
    }

    private func item(of entry: ArchiveEntryReply, named path: String) throws -> ScannedItem {
        guard entry.kind == .file else { return ScannedItem(finding: Self.unread(entry, path), file: file) }
        let reading = scanner.reader.read(entry)
        var finding = try scanner.finding(path: path, reading)
        if let why = entry.unsafePath { finding.notes.append("its path is unsafe to unpack: \(why)") }
        return ScannedItem(finding: finding, file: file, thumbnail: reading.thumbnail)
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
