import Foundation
import SafetyCore

/// A scan of files and folders.
public struct Scan: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// Where it began, absolute paths.
    public var roots: [String]
    /// What it was asked, as the scan itself writes it (JSON); a resumed scan must ask the same.
    public var options: String
    public var state: WorkState
    /// Kept with the items, in the same transactions.
    public var counts: ScanCounts
    public var error: String?
    public var started: Date
    public var ended: Date?
}

/// How many items of a scan came out how.
public struct ScanCounts: Hashable, Sendable {
    public var clean = 0
    public var withFindings = 0
    public var failed = 0
    public var skipped = 0
    /// Bytes of all items.
    public var byteCount: Int64 = 0

    public init() {}

    public var total: Int { clean + withFindings + failed + skipped }
}

/// One item of a scan and what became of it.
public struct ScanItem: Hashable, Sendable {
    public enum Status: String, Codable, Hashable, Sendable { case clean, finding, failed, skipped }

    /// Path of the file; members of archives as the scan writes them.
    public var path: String
    public var byteCount: Int64
    /// Modification time of the file.
    public var modified: Date
    /// SHA-256 of the bytes, 32 of them, where they were read.
    public var sha256: [UInt8]?
    public var status: Status
    /// Why it failed or was skipped; always there for those two.
    public var reason: String?
    /// Remarks of the scan, in its words and order.
    public var notes: [String]
    /// What the item is by its bytes, as the scan names it.
    public var type: String?

    public init(
        path: String, byteCount: Int64, modified: Date, sha256: [UInt8]? = nil, status: Status, reason: String? = nil,
        notes: [String] = [], type: String? = nil
    ) {
        self.path = path
        self.byteCount = byteCount
        self.modified = modified
        self.sha256 = sha256
        self.status = status
        self.reason = reason
        self.notes = notes
        self.type = type
    }

    /// Whether a file with this size and time is the one that was looked at, so that a resumed scan need not again.
    /// Times are compared to the millisecond, as they are kept. A failed item is always looked at again.
    public func isCurrent(byteCount: Int64, modified: Date) -> Bool {
        status != .failed && self.byteCount == byteCount && self.modified.milliseconds == modified.milliseconds
    }
}

/// What a scan reports about one item.
public struct FindingRecord: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var scanID: Int64
    public var item: ScanItem
    public var matches: [Match]
    public var signals: [Signal]
    public var created: Date
}

/// An item to record, with what was found in it, if anything.
public struct ScanOutcome: Hashable, Sendable {
    public var item: ScanItem
    public var matches: [Match]
    public var signals: [Signal]

    public init(_ item: ScanItem, matches: [Match] = [], signals: [Signal] = []) {
        self.item = item
        self.matches = matches
        self.signals = signals
    }
}
