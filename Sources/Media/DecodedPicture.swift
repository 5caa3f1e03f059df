public import SafetyCore

/// One reading of a picture, in place in the worker's shared memory.
///
/// Its pixels are valid only inside the closure that received it: afterwards the memory holds the next item.
public struct DecodedRaster {
    public let variant: Variant
    /// Pixels per row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// 1 (grey) or 3 (R, G, B), one byte each.
    public let channels: Int
    /// Bytes from the beginning of one row to the beginning of the next; at least `width * channels`.
    public let rowStride: Int
    /// From the first pixel to the last: `(height - 1) * rowStride + width * channels` bytes.
    public let pixels: UnsafeRawBufferPointer
}

/// A decoded picture, lent by the worker that holds it.
public struct DecodedPicture {
    /// The format that the bytes show, whatever the file is called.
    public let type: MediaType
    /// Size of the stored raster in pixels.
    public let width: Int
    public let height: Int
    /// EXIF orientation 1...8; 1 when the file asks for no turn.
    public let orientation: Int
    /// Whether the file has an alpha channel, also when it is opaque everywhere.
    public let hasAlpha: Bool
    /// Frames or pages in the file.
    public let frameCount: Int
    /// Size of the file in bytes.
    public let byteCount: Int
    /// The stored raster first, then the other readings that were asked for and exist.
    public let rasters: [DecodedRaster]
    public let signals: [Signal]
    /// What was left out or repaired, for people.
    public let notes: [String]

    /// The stored raster.
    public var stored: DecodedRaster { rasters[0] }
}

/// One entry of an archive, lent by the worker that holds it.
public struct ArchiveEntryReply {
    /// What kind of entry it is.
    public enum Kind: UInt8, Hashable, Sendable {
        case file = 0
        case directory = 1
        /// A symbolic or hard link; never followed.
        case link = 2
        /// A device, a socket or anything else without content.
        case other = 3
        /// An entry that took its worker with it: its kind and path are not known.
        case lost = 4
    }

    /// Number of the entry in the archive, from 0.
    public let index: Int
    /// Its path, made fit to be shown.
    public let path: String
    /// Why the path would be unsafe to unpack, nil when it is not. Such an entry is read like any other: nothing is
    /// written to a disk, and a crooked path must not be a way past screening.
    public let unsafePath: String?
    public let kind: Kind
    /// What the content is, from its first bytes; ``MediaType/unknown`` for entries that are not files.
    public let type: MediaType
    /// The content, in place in shared memory and valid only inside the closure: for digests.
    /// Nil when the entry has none or it could not be read; then ``picture`` holds the reason.
    public let bytes: UnsafeRawBufferPointer?
    /// The decoded picture, or why there is none. An entry that is no picture fails with `unsupportedFormat`.
    public let picture: Result<DecodedPicture, MediaError>
}
