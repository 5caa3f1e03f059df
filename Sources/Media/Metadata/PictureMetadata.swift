import SafetyCore

/// Reads what a picture says beside its pixels: which way up it is, and which private or telling marks it carries.
///
/// It reads every common carrier: EXIF (CIPA DC-008-2023, "EXIF 3.0"), XMP (ISO 16684-1, including Adobe's
/// extended packets in JPEG), IPTC-IIM and the IPTC Photo Metadata Standard, C2PA manifests (C2PA technical
/// specification 2.1, section "Embedding manifests"), and the text blocks of PNG and GIF.
/// A signal tells *that* something is there, never what it says.
public enum PictureMetadata {
    /// The answer for one picture.
    public struct Reading: Hashable, Sendable {
        /// The turn that a viewer still owes the stored raster, EXIF 1...8; 1 when none is stated.
        ///
        /// HEIF and AVIF always answer 1: there the container's own `irot` and `imir` decide, decoders apply
        /// them, and readers are told to leave the EXIF value alone (ISO/IEC 23000-22, MIAF).
        public var orientation: Int
        /// At most one signal of each id, always in the same order.
        ///
        /// Harm `oversharing`: `gps_position`, `place_name`, `device_serial`, `device_model`, `owner_name`,
        /// `capture_time`. Harm `generated_imagery`: `ai_source_type`, `c2pa_manifest`, `ai_generator_text`.
        public var signals: [Signal]

        public init(orientation: Int = 1, signals: [Signal] = []) {
            self.orientation = orientation
            self.signals = signals
        }
    }

    /// Reads the marks of a picture. Damaged parts are passed over, so it always answers.
    ///
    /// - Parameters:
    ///   - bytes: the whole file. Nothing of it is kept.
    ///   - type: its format, as ``MediaType/sniff(_:)`` named it. Formats without metadata answer an empty reading.
    /// - Complexity: O(*n*) in the size of the file, whatever it holds.
    public static func read(_ bytes: UnsafeRawBufferPointer, type: MediaType) -> Reading {
        let view = ByteView(bytes)
        var findings = MetadataFindings(fileSize: view.count)
        switch type {
        case .jpeg: findings.readJPEG(view)
        case .png: findings.readPNG(view)
        case .webp: findings.readWebP(view)
        case .gif: findings.readGIF(view)
        case .tiff: findings.readTIFF(view)
        case .heif, .avif:
            findings.readHEIF(view)
            return Reading(orientation: 1, signals: findings.signals)
        default: break
        }
        return Reading(orientation: findings.orientation, signals: findings.signals)
    }

    /// Reads the marks of a picture. See the pointer form.
    public static func read(_ bytes: [UInt8], type: MediaType) -> Reading {
        bytes.withUnsafeBytes { read($0, type: type) }
    }
}
