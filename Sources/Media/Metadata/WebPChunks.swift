/// One chunk of a RIFF file.
struct RIFFChunk {
    let code: FourCC
    /// From its code to the end of its data, without the padding byte.
    let range: Range<Int>
    let data: ByteView
}

/// The chunks of a WebP file (RFC 9649 section 2).
struct WebPChunks {
    /// The bytes that the RIFF header counts, or fewer when the file was cut off.
    let view: ByteView

    /// `nil` when the bytes do not begin like a WebP file.
    init?(_ view: ByteView) {
        guard view.holds("RIFF"), view.holds("WEBP", at: 8), let size = view.u32(4, .little) else { return nil }
        self.view = view.prefix(size &+ 8)
    }

    /// Visits each chunk after the file header.
    ///
    /// - Returns: whether the last chunk ended where the file does.
    func walk(_ visit: (RIFFChunk) -> Void) -> Bool {
        Self.walk(view, from: 12, visit)
    }

    /// Visits chunks that stand one after another, also those inside an animation frame.
    static func walk(_ view: ByteView, from start: Int, _ visit: (RIFFChunk) -> Void) -> Bool {
        var position = start
        while position < view.count {
            guard let code = view.code(position), let length = view.u32(position &+ 4, .little),
                let data = view.slice(position &+ 8, length)
            else { return false }
            visit(RIFFChunk(code: code, range: position..<(position &+ 8 &+ length), data: data))
            position &+= 8 &+ length &+ (length & 1)
        }
        return true
    }
}

extension MetadataFindings {
    /// Reads the EXIF, XMP and C2PA chunks of a WebP file.
    ///
    /// Sources: RFC 9649 section 2.7 (extended format); the C2PA technical specification for RIFF files.
    mutating func readWebP(_ view: ByteView) {
        guard let chunks = WebPChunks(view) else { return }
        _ = chunks.walk { chunk in
            switch chunk.code {
            case FourCC("EXIF"): readEXIF(chunk.data)
            case FourCC("XMP "): readXMP(chunk.data)
            case FourCC("C2PA"): readManifest(chunk.data)
            default: break
            }
        }
    }
}
