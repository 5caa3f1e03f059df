import Digests
import Fingerprints
import Media
import SafetyCore

/// What was read of one item: its fingerprints and other facts, before anything is matched.
public struct ItemReading: Sendable {
    /// The PDQ fingerprint of one variant.
    public struct Picture: Sendable, Hashable {
        public var variant: Variant
        public var hash: PDQHash
        public var quality: Int
    }

    public var type: MediaType
    public var bytes: Int64
    public var width: Int?
    public var height: Int?
    public var pictures: [Picture] = []
    public var digests: [FingerprintAlgorithm: DigestValue] = [:]
    public var signals: [Signal] = []
    /// What its text, or the text in it, was found to hold.
    public var text: ItemText?
    public var notes: [String] = []
    /// Why its pixels could not be read. Digests may be there all the same.
    public var failure: MediaError?
    public var thumbnail: ScanReportPage.Thumbnail?

    public init(type: MediaType, bytes: Int64) {
        self.type = type
        self.bytes = bytes
    }
}
