/// Why a picture could not be read, said for machines (``code``) and for people (``reason``).
///
/// Two errors are equal when their codes are equal: the reason is prose and may change.
public struct MediaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure. The raw values are stable: they appear in findings, tables and the API.
    public enum Code: String, CaseIterable, Codable, Hashable, Sendable {
        /// The item holds no bytes.
        case empty
        /// The picture ends before its pixels do.
        case truncated
        /// The bytes say they are a picture of a known format, and are not well formed.
        case corrupt
        /// Not a picture of a format that Porchlight reads.
        case unsupportedFormat = "unsupported_format"
        /// The header announces more pixels than the limit; nothing was decoded.
        case tooManyPixels = "too_many_pixels"
        /// The file is larger than the limit; nothing was decoded.
        case tooManyBytes = "too_many_bytes"
        /// The worker used its wall-clock or CPU time and was stopped.
        case deadlineExceeded = "deadline_exceeded"
        /// Decoding asked for more memory than the worker may have.
        case outOfMemory = "out_of_memory"
        /// The worker process ended while it held this item.
        case workerCrashed = "worker_crashed"
        /// No worker could be started, or the pool is shut down.
        case workerUnavailable = "worker_unavailable"
        /// The worker answered something that breaks the protocol; it was replaced.
        case invalidReply = "invalid_reply"
        /// The item could not be read from its descriptor.
        case unreadable
        /// Text in pictures cannot be read here: Tesseract or one of its languages is missing.
        case noTextReader = "no_text_reader"
        /// The picture holds nothing to strip, or its format cannot be rewritten safely.
        case cannotStrip = "cannot_strip"
        /// The archive could not be opened or read.
        case archiveUnreadable = "archive_unreadable"
        /// The archive breaks a limit on entries, size or nesting.
        case archiveLimit = "archive_limit"
    }

    public let code: Code
    /// What happened, what it means and, where something can be done, what to do.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { "\(code.rawValue): \(reason)" }

    public static func == (left: MediaError, right: MediaError) -> Bool { left.code == right.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
