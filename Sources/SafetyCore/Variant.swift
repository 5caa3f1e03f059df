/// A reading of a picture: the stored raster, or one of the named readings that catch simple evasions.
///
/// Its name appears in every match, so that a reader can tell *how* a picture matched.
public struct Variant: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    /// The stored raster: full size, no orientation applied, alpha dropped, no colour profile.
    public static let stored = Variant(rawValue: "stored")
    /// The stored raster turned as its EXIF orientation asks.
    public static let asShown = Variant(rawValue: "as_shown")
    /// Transparent parts laid over white.
    public static let overWhite = Variant(rawValue: "over_white")
    /// Transparent parts laid over black.
    public static let overBlack = Variant(rawValue: "over_black")
    /// The stored raster without uniform borders.
    public static let unletterboxed = Variant(rawValue: "unletterboxed")

    /// A frame of an animation. Frame 0 is the stored raster itself.
    public static func frame(_ number: Int) -> Variant { Variant(rawValue: "frame_\(number)") }

    /// This reading in one of the other seven orientations, e.g. `stored+rotated_90`.
    public func turned(_ orientation: String) -> Variant {
        Variant(rawValue: "\(rawValue)+\(orientation)")
    }
}
