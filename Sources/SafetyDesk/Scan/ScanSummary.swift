import Foundation
import SafetyCore

/// The counts of a scan, and under what it ran.
public struct ScanSummary: Codable, Sendable {
    public var scanID: Int64?
    public var roots: [String]
    public var banks: [String]
    public var started: Date
    public var seconds: Double = 0
    public var clean = 0
    public var findings = 0
    public var failed = 0
    public var skipped = 0
    /// Items taken over from an interrupted run of the same scan.
    public var resumed = 0
    public var bytes: Int64 = 0

    public init(roots: [String], banks: [String], started: Date) {
        self.roots = roots
        self.banks = banks
        self.started = started
    }

    public var total: Int { clean + findings + failed + skipped }

    public mutating func count(_ item: Finding) {
        bytes += item.bytes ?? 0
        switch item.status {
        case .clean: clean += 1
        case .finding: findings += 1
        case .failed: failed += 1
        case .skipped: skipped += 1
        }
    }

    /// In universal time, so that reports from several places can be laid side by side.
    var startedText: String {
        let day = started.formatted(.iso8601.year().month().day())
        let time = started.formatted(.iso8601.time(includingFractionalSeconds: false).timeSeparator(.colon))
        return "\(day) \(time.prefix(5)) UTC"
    }

    var rootsText: String { roots.joined(separator: ", ") }

    var banksText: String { banks.isEmpty ? "none" : banks.joined(separator: ", ") }
}
