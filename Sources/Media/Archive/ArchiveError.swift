/// Why an archive, or one entry of it, could not be read: a code for machines, a reason for people.
///
/// Two errors are equal when their codes are equal: the reason is prose and may change.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure. The raw values are stable: they appear in findings, tables and the API.
    public enum Code: String, CaseIterable, Codable, Hashable, Sendable {
        /// Not a zip or tar archive.
        case unrecognised
        /// The archive, or an entry, is not well formed.
        case damaged
        /// The entry is locked with a password.
        case encrypted
        /// The entry is packed in a way that is not read here.
        case unsupportedPacking = "unsupported_packing"
        /// It unfolds to far more than it holds, as an archive does that is made to exhaust a machine.
        case bomb
        /// It holds more entries than allowed.
        case tooManyEntries = "too_many_entries"
        /// The entry holds more bytes than allowed.
        case entryTooLarge = "entry_too_large"
        /// Its entries together hold more bytes than allowed.
        case totalTooLarge = "total_too_large"
        /// The bytes could not be read from the descriptor.
        case unreadable
        /// There is no entry to read, or it was read already.
        case noEntry = "no_entry"
    }

    public let code: Code
    /// What happened, what it means and, where something can be done, what to do.
    public let reason: String
    /// Whether only the current entry is lost, so that ``ArchiveReader/next()`` may go on.
    public let leavesArchiveReadable: Bool

    public init(_ code: Code, _ reason: String, leavesArchiveReadable: Bool = false) {
        self.code = code
        self.reason = reason
        self.leavesArchiveReadable = leavesArchiveReadable
    }

    public var description: String { "\(code.rawValue): \(reason)" }

    public static func == (left: ArchiveError, right: ArchiveError) -> Bool { left.code == right.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
