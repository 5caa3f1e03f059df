/// One setting: its name, its default, its bounds and its meaning in plain words.
///
/// The three ways to give it follow from the name: `media.max_pixels` in the file is
/// `PORCHLIGHT_MEDIA_MAX_PIXELS` in the environment and `--media-max-pixels` on the command line.
public struct ConfigurationKey: Sendable {
    public enum Kind: Sendable, Equatable {
        case text
        case number(ClosedRange<Int>)
        /// `true` or `false`.
        case choice
        /// Words separated by commas.
        case list
        /// One of these words.
        case word([String])
        /// Any of these words, separated by commas.
        case words([String])
        /// `level=score` pairs, separated by commas.
        case scores
    }

    public let name: String
    public let kind: Kind
    public let defaultValue: String
    public let meaning: String

    public var environmentName: String {
        "PORCHLIGHT_" + name.uppercased().replacing(".", with: "_")
    }

    public var flag: String {
        "--" + name.replacing(".", with: "-").replacing("_", with: "-")
    }

    static let data = ConfigurationKey(
        name: "data", kind: .text, defaultValue: "",
        meaning: "Folder of the database, the index snapshot and the lock; empty means the user's own data folder.")
    static let workers = ConfigurationKey(
        name: "media.workers", kind: .number(0...256), defaultValue: "0",
        meaning: "Confined decoding processes; 0 means one per core.")
    static let maxPixels = ConfigurationKey(
        name: "media.max_pixels", kind: .number(1...2_000_000_000), defaultValue: "100000000",
        meaning: "Largest picture in pixels; larger ones are refused before any pixel is decoded.")
    static let maxBytes = ConfigurationKey(
        name: "media.max_bytes", kind: .number(1...17_179_869_184), defaultValue: "536870912",
        meaning: "Largest file in bytes that is decoded; larger ones are reported as failed.")
    static let deadlineSeconds = ConfigurationKey(
        name: "media.deadline_seconds", kind: .number(1...3600), defaultValue: "20",
        meaning: "Time that one picture may take before its worker is ended and replaced.")
    static let workerMemory = ConfigurationKey(
        name: "media.worker_memory", kind: .number(268_435_456...1_099_511_627_776), defaultValue: "4294967296",
        meaning: "Address space of one worker in bytes.")
    static let archiveEntries = ConfigurationKey(
        name: "archive.max_entries", kind: .number(1...100_000_000), defaultValue: "1000000",
        meaning: "Most entries that are read from one archive.")
    static let archiveBytes = ConfigurationKey(
        name: "archive.max_bytes", kind: .number(1...17_592_186_044_416), defaultValue: "68719476736",
        meaning: "Most bytes that one archive may unpack to.")
    static let archiveRatio = ConfigurationKey(
        name: "archive.max_ratio", kind: .number(2...1_000_000), defaultValue: "1000",
        meaning: "Most times that an archive may grow when unpacked.")

    /// Every setting, in the order in which it is printed.
    public static let all: [ConfigurationKey] =
        [
            data, workers, maxPixels, maxBytes, deadlineSeconds, workerMemory, archiveEntries, archiveBytes,
            archiveRatio,
        ] + server + service
}
