/// What a scan reports about one item: what it is, what matched, what else was noticed, or why it could not be read.
public struct Finding: Codable, Hashable, Sendable {
    /// How the scan of the item ended.
    public enum Status: String, CaseIterable, Codable, Hashable, Sendable {
        /// Read in every way that was asked for; nothing in the banks matched.
        case clean
        /// At least one match.
        case finding
        /// Could not be read; ``Finding/failure`` says why.
        case failed
        /// Left out on purpose; ``Finding/failure`` says why.
        case skipped
    }

    /// Why an item failed or was left out.
    public struct Failure: Codable, Hashable, Sendable {
        /// Stable code for machines.
        public var code: String
        /// What happened and what it means, for people.
        public var reason: String

        public init(code: String, reason: String) {
            self.code = code
            self.reason = reason
        }
    }

    /// The PDQ fingerprint of one reading of a picture.
    public struct Reading: Codable, Hashable, Sendable {
        public var variant: Variant
        /// 64 lower-case hexadecimal digits.
        public var pdq: String
        /// 0…100; below a bank's least quality the reading is not matched against it.
        public var quality: Int

        public init(variant: Variant, pdq: String, quality: Int) {
            self.variant = variant
            self.pdq = pdq
            self.quality = quality
        }
    }

    /// Path of the file; for an entry of an archive `archive!/entry`.
    public var path: String
    public var status: Status
    /// Format judged from the content, e.g. `jpeg`.
    public var type: String?
    public var bytes: Int64?
    public var width: Int?
    public var height: Int?
    public var md5: String?
    public var sha1: String?
    public var sha256: String?
    public var readings: [Reading]
    public var matches: [Match]
    public var signals: [Signal]
    /// What a reader should know, e.g. that a low quality kept a reading from being matched.
    public var notes: [String]
    public var failure: Failure?

    public init(
        path: String, status: Status, type: String? = nil, bytes: Int64? = nil, width: Int? = nil, height: Int? = nil,
        md5: String? = nil, sha1: String? = nil, sha256: String? = nil, readings: [Reading] = [], matches: [Match] = [],
        signals: [Signal] = [], notes: [String] = [], failure: Failure? = nil
    ) {
        self.path = path
        self.status = status
        self.type = type
        self.bytes = bytes
        self.width = width
        self.height = height
        self.md5 = md5
        self.sha1 = sha1
        self.sha256 = sha256
        self.readings = readings
        self.matches = matches
        self.signals = signals
        self.notes = notes
        self.failure = failure
    }
}
