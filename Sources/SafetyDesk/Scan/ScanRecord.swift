import Foundation
import SafetyCore
import Storage

/// The record of a scan in the database: what makes it possible to go on after a crash.
final class ScanRecord: Sendable {
    let id: Int64
    private let store: Store
    /// Whether an earlier, unfinished run is continued.
    let isContinued: Bool

    private init(id: Int64, store: Store, isContinued: Bool) {
        self.id = id
        self.store = store
        self.isContinued = isContinued
    }

    static func open(_ store: Store, _ request: ScanRequest, sequence: Int64) throws(StorageError) -> ScanRecord {
        let scan = try store.beginScan(
            roots: request.roots.map { URL(filePath: $0).standardizedFileURL.path },
            options: request.resumeKey(sequence: sequence), resume: request.resume)
        return ScanRecord(id: scan.id, store: store, isContinued: scan.counts.total > 0)
    }

    /// What an earlier run recorded of a file, when it is still the same file; nil when it must be read.
    func earlier(_ file: WalkedFile) throws(StorageError) -> [Finding]? {
        guard isContinued, let item = try store.scanItems(scan: id, paths: [file.path])[file.path],
            item.isCurrent(byteCount: file.size, modified: file.modificationDate)
        else { return nil }
        // Entries of an archive are recorded before the archive itself, so all of them are there. What failed is
        // looked at again, and with it the archive that it lies in.
        let outcomes = try store.outcomes(scan: id, path: file.path)
        return outcomes.contains { $0.item.status == .failed } ? nil : outcomes.map(Self.finding)
    }

    /// Before a file is read again: the entries that it held as an archive may be gone.
    func forgetEntries(of file: WalkedFile) throws(StorageError) {
        if isContinued { try store.forgetEntries(scan: id, path: file.path) }
    }

    func keep(_ items: [ScannedItem]) throws(StorageError) {
        try store.record(items.map(Self.outcome), scan: id)
    }

    func finish() throws(StorageError) { try store.endScan(id, state: .finished) }

    func abandon(_ error: any Error) {
        // The disk may be what failed; then the scan stays `running` without an owner, which means interrupted.
        _ = try? store.endScan(id, state: error is CancellationError ? .cancelled : .failed, error: "\(error)")
    }

    private static func outcome(_ item: ScannedItem) -> ScanOutcome {
        let finding = item.finding
        let status = ScanItem.Status(rawValue: finding.status.rawValue) ?? .failed
        return ScanOutcome(
            ScanItem(
                path: finding.path, byteCount: finding.bytes ?? 0,
                modified: item.file?.modificationDate ?? Date(timeIntervalSince1970: 0),
                sha256: finding.sha256.flatMap { FingerprintValue(.sha256, hex: $0)?.bytes }, status: status,
                reason: finding.failure.map { "\($0.code): \($0.reason)" }, notes: finding.notes, type: finding.type),
            matches: finding.matches, signals: finding.signals)
    }

    private static func finding(_ outcome: ScanOutcome) -> Finding {
        let item = outcome.item
        let parts = (item.reason ?? "").split(separator: ":", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return Finding(
            path: item.path, status: .init(rawValue: item.status.rawValue) ?? .failed, type: item.type,
            bytes: item.byteCount, matches: outcome.matches, signals: outcome.signals, notes: item.notes,
            failure: parts.count == 2 ? .init(code: parts[0], reason: parts[1]) : nil)
    }
}
