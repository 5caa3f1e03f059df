import SafetyCore

/// Makes a copy of a picture that no longer tells where, when, by whom and with what it was taken.
///
/// The coded pixels are copied bit for bit, never decoded; colour profiles and the orientation stay.
///
/// Two things go with the rest that some may miss. Marks of provenance: a C2PA manifest signs the very bytes that
/// change here, so it would be invalid afterwards, and source types and generator texts stand in the same blocks as
/// private ones; so read the marks before cleaning, where they matter. Further pictures behind the first one in a JPEG
/// file (depth maps, gain maps, motion photos): they carry metadata of their own.
public enum LocationStripper {
    /// A clean copy of a picture.
    ///
    /// JPEG, PNG, WebP and GIF are rebuilt from the parts that drawing needs. TIFF, HEIF and AVIF keep their size and
    /// layout, and everything private in them is overwritten. BMP and PPM are returned as they are.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - type: its format, as ``MediaType/sniff(_:)`` named it.
    /// - Returns: the whole clean file. ``PictureMetadata`` finds no `oversharing` signal in it.
    /// - Throws: ``MediaError`` with code `unsupported_format` for a format that is no picture, `truncated` or
    ///   `corrupt` where the structure cannot be followed, `cannot_strip` where a clean copy would change pixels.
    /// - Complexity: O(*n* log *n*) in the size of the file for TIFF and HEIF, O(*n*) for all others.
    public static func strip(_ bytes: UnsafeRawBufferPointer, type: MediaType) throws(MediaError) -> [UInt8] {
        let view = ByteView(bytes)
        let clean: [UInt8]
        switch type {
        case .jpeg: clean = try stripJPEG(view)
        case .png: clean = try stripPNG(view)
        case .webp: clean = try stripWebP(view)
        case .gif: clean = try stripGIF(view)
        case .tiff: clean = try stripTIFF(view)
        case .heif, .avif: clean = try stripHEIF(view)
        case .bmp, .ppm: return Array(bytes)
        default:
            throw MediaError(
                .unsupportedFormat,
                "A file of format \(type.rawValue) is no picture that can be cleaned. Convert it to JPEG or PNG first.")
        }
        let left = PictureMetadata.read(clean, type: type).signals.filter { $0.harm == .oversharing }
        guard left.isEmpty else {
            throw MediaError(
                .cannotStrip,
                "The picture keeps private marks in a place that cannot be cleaned. Save it again as JPEG or PNG.")
        }
        return clean
    }

    /// A clean copy of a picture. See the pointer form.
    public static func strip(_ bytes: [UInt8], type: MediaType) throws(MediaError) -> [UInt8] {
        let result: Result<[UInt8], MediaError> = bytes.withUnsafeBytes { buffer in
            do throws(MediaError) { return .success(try strip(buffer, type: type)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    static func corrupt(_ what: String) -> MediaError {
        MediaError(
            .corrupt, "\(what) The picture is damaged and was not cleaned. Save it again with a picture program.")
    }

    static func truncated(_ what: String) -> MediaError {
        MediaError(.truncated, "\(what) The file is not whole and was not cleaned. Fetch it again.")
    }

    static func entangled(_ what: String) -> MediaError {
        MediaError(.cannotStrip, "\(what) A clean copy would change pixels. Save the picture again as JPEG or PNG.")
    }
}
