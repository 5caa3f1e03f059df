extension LocationStripper {
    private static let drawnWebPChunks: Set<FourCC> = [
        FourCC("VP8 "), FourCC("VP8L"), FourCC("ALPH"), FourCC("ANIM"), FourCC("ICCP"),
    ]
    /// The bits of the `VP8X` header that announce an EXIF and an XMP chunk (RFC 9649 section 2.7).
    private static let exifFlag: UInt8 = 0x08
    private static let xmpFlag: UInt8 = 0x04

    static func stripWebP(_ view: ByteView) throws(MediaError) -> [UInt8] {
        guard let chunks = WebPChunks(view) else { throw corrupt("The file does not begin like a WebP picture.") }
        let orientation = PictureMetadata.read(view.bytes, type: .webp).orientation
        var body: [UInt8] = []
        body.reserveCapacity(view.count)
        var isExtended = false
        var hasPixels = false
        let isWhole = chunks.walk { chunk in
            switch chunk.code {
            case FourCC("VP8X") where chunk.data.count >= 10 && !isExtended:
                isExtended = true
                var header = Array(chunk.data.prefix(10).bytes)
                header[0] &= ~(exifFlag | xmpFlag)
                if orientation != 1 { header[0] |= exifFlag }
                append(chunk.code, header, to: &body)
            case FourCC("ANMF"):
                hasPixels = true
                append(chunk.code, frame(chunk.data), to: &body)
            case let code where drawnWebPChunks.contains(code):
                if code == FourCC("VP8 ") || code == FourCC("VP8L") { hasPixels = true }
                append(code, Array(chunk.data.bytes), to: &body)
            default: break
            }
        }
        guard isWhole, hasPixels else { throw truncated("The WebP file ends inside a chunk.") }
        // Only the extended format may carry EXIF.
        if isExtended, orientation != 1 {
            append(FourCC("EXIF"), MinimalEXIF.block(orientation: orientation), to: &body)
        }
        guard let size = UInt32(exactly: body.count &+ 4) else { throw corrupt("The WebP file is too long.") }
        return FourCC("RIFF").bytes + littleEndianBytes(size) + FourCC("WEBP").bytes + body
    }

    /// A frame of an animation: its header of 16 bytes and the chunks that are drawn.
    private static func frame(_ data: ByteView) -> [UInt8] {
        var clean = Array(data.prefix(16).bytes)
        let isWhole = WebPChunks.walk(data, from: 16) { chunk in
            if drawnWebPChunks.contains(chunk.code) { append(chunk.code, Array(chunk.data.bytes), to: &clean) }
        }
        // A frame that cannot be followed is nothing but coded pixels as far as anybody knows.
        return isWhole ? clean : Array(data.bytes)
    }

    private static func append(_ code: FourCC, _ data: [UInt8], to body: inout [UInt8]) {
        body += code.bytes + littleEndianBytes(UInt32(clamping: data.count))
        body += data
        if data.count & 1 == 1 { body.append(0) }
    }
}
