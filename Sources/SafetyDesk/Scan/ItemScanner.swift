import Digests
import Fingerprints
import Foundation
import Media
import SafetyCore

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
        _ file: WalkedFile, onEntry: @escaping @Sendable (ScannedItem) throws -> Void
    ) async throws -> ScannedItem {
        let descriptor = file.open()
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
            let archive = ArchiveScan(scanner: self, file: file, onEntry: onEntry)
            return ScannedItem(finding: try await archive.scan(descriptor, reading), file: file)
        }
        var finding = try finding(path: file.path, reading)
        if let stripTo, reading.failure == nil, finding.status == .clean {
            finding.notes.append(await stripTo.copy(file.path, descriptor: descriptor))
        }
        return ScannedItem(finding: finding, file: file, thumbnail: reading.thumbnail)
    }

    /// Matches a reading and puts the finding together.
    func finding(path: String, _ reading: ItemReading) throws -> Finding {
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
}
