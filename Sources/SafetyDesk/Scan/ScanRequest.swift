import Foundation
import Media
import SafetyCore

/// What a scan is asked to do.
public struct ScanRequest: Sendable {
    /// Files, folders and archives.
    public var roots: [String]
    public var reading: ReadingOptions
    public var followLinks: Bool
    /// Names of the banks to match against; empty means every bank that is switched on.
    public var banks: [String]
    /// Whether the results are kept in the database, which resuming needs.
    public var record: Bool
    /// Whether to go on where the last unfinished scan of the same roots and options stopped.
    public var resume: Bool
    /// Folder for copies of the clean pictures without place and device identifiers.
    public var stripTo: String?

    public init(
        roots: [String], reading: ReadingOptions = .asShown, followLinks: Bool = false, banks: [String] = [],
        record: Bool = true, resume: Bool = false, stripTo: String? = nil
    ) {
        self.roots = roots
        self.reading = reading
        self.followLinks = followLinks
        self.banks = banks
        self.record = record
        self.resume = resume
        self.stripTo = stripTo
    }

    /// What must be the same for a scan to be continued, as text: how items are read, and the state of the banks.
    func resumeKey(sequence: Int64) -> String {
        let decode = reading.decode
        return [
            "shown=\(decode.asShown)", "overlays=\(decode.overlays)", "frames=\(decode.frames)",
            "unletterbox=\(decode.unletterbox)", "metadata=\(decode.metadata)", "orientations=\(reading.orientations)",
            "digests=\(reading.digests.map(\.rawValue).sorted().joined(separator: "+"))",
            "banks=\(banks.sorted().joined(separator: "+"))", "links=\(followLinks)", "sequence=\(sequence)",
        ].joined(separator: " ")
    }
}

/// What a scan tells while it runs.
public enum ScanEvent: Sendable {
    /// An item is done.
    case item(Finding, thumbnail: ScanReportPage.Thumbnail?)
    /// So many files were looked at, of so many; the total is nil until all are counted.
    case progress(done: Int, total: Int?)
    /// Something that people should know about the scan itself.
    case note(String)
}
