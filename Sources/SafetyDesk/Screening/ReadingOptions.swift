import Media
import SafetyCore

/// How an item is read: which variants, which digests.
public struct ReadingOptions: Sendable {
    /// What the worker is asked for.
    public var decode: DecodeOptions
    /// Whether each reading is also tried in the other seven orientations.
    public var orientations: Bool
    /// The digests to compute of the item's bytes.
    public var digests: Set<FingerprintAlgorithm>
    /// Whether a small blurred grey picture is kept for the report.
    public var thumbnail: Bool

    public init(
        decode: DecodeOptions, orientations: Bool = false, digests: Set<FingerprintAlgorithm> = [],
        thumbnail: Bool = false
    ) {
        self.decode = decode
        self.orientations = orientations
        self.digests = digests
        self.thumbnail = thumbnail
    }

    /// The stored raster alone, with no metadata.
    public static let storedOnly = ReadingOptions(decode: .storedOnly)

    /// As stored and as shown: what a scan does unless told otherwise.
    public static let asShown = ReadingOptions(
        decode: DecodeOptions(asShown: true, overlays: true, frames: 15, unletterbox: false, metadata: true))
}
