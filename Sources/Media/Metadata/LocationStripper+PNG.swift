extension LocationStripper {
    /// Chunks that decide what is drawn (PNG specification, third edition, section 11), also those of
    /// animations. Unknown chunks stay only when no decoder may do without them.
    private static let drawnChunks: Set<FourCC> = [
        FourCC("tRNS"), FourCC("cHRM"), FourCC("gAMA"), FourCC("iCCP"), FourCC("sBIT"), FourCC("sRGB"), FourCC("cICP"),
        FourCC("mDCV"), FourCC("cLLI"), FourCC("mDCv"), FourCC("cLLi"), FourCC("bKGD"), FourCC("hIST"), FourCC("pHYs"),
        FourCC("sPLT"), FourCC("acTL"), FourCC("fcTL"), FourCC("fdAT"),
    ]

    static func stripPNG(_ view: ByteView) throws(MediaError) -> [UInt8] {
        guard let chunks = PNGChunks(view) else { throw corrupt("The file does not begin like a PNG picture.") }
        let orientation = PictureMetadata.read(view.bytes, type: .png).orientation
        var clean = Array(view.prefix(8).bytes)
        clean.reserveCapacity(view.count)
        var hasHeader = false
        var hasPixels = false
        let isWhole = chunks.walk { chunk in
            guard chunk.isCritical || drawnChunks.contains(chunk.code) else { return }
            if chunk.code == FourCC("IDAT") { hasPixels = true }
            clean.append(contentsOf: view.bytes[chunk.range])
            if chunk.code == FourCC("IHDR"), !hasHeader {
                hasHeader = true
                if orientation != 1 {
                    clean += PNGChunks.chunk(FourCC("eXIf"), MinimalEXIF.block(orientation: orientation))
                }
            }
        }
        guard hasHeader else { throw corrupt("The PNG stream has no header.") }
        guard hasPixels else { throw truncated("The PNG stream ends before its pixels.") }
        guard isWhole else { throw truncated("The PNG stream has no end.") }
        return clean
    }
}
