/// Looks up how a TIFF page stores colour, which libvips does not tell.
///
/// Source: TIFF Revision 6.0, sections 2 and 8; BigTIFF for the 64-bit layout.
enum TIFFPhotometric {
    /// Whether the page holds luma and chroma samples outside JPEG compression. Decoders hand these out raw, so that
    /// they would be taken for red, green and blue.
    /// - Complexity: O(pages before it).
    static func isRawYCbCr(_ bytes: UnsafeRawBufferPointer, page: Int) -> Bool {
        guard bytes.count >= 16 else { return false }
        let isLittle = bytes[0] == UInt8(ascii: "I")
        func number(_ offset: Int, _ size: Int) -> Int? {
            guard offset >= 0, offset <= bytes.count - size else { return nil }
            var value: UInt64 = 0
            for place in 0..<size { value = value << 8 | UInt64(bytes[offset + (isLittle ? size - 1 - place : place)]) }
            return Int(exactly: value)
        }
        let isBig = number(2, 2) == 43
        let wide = isBig ? 8 : 4
        let entrySize = isBig ? 20 : 12
        var directory = number(isBig ? 8 : 4, wide) ?? 0
        var photometric = 0
        var compression = 1
        for current in 0...min(max(page, 0), 4096) {
            guard directory > 0, directory < bytes.count, let count = number(directory, isBig ? 8 : 2),
                count <= 4096
            else { return false }
            let first = directory + (isBig ? 8 : 2)
            if current == page {
                for entry in 0..<count {
                    let offset = first + entry * entrySize
                    // Both tags are one SHORT, held in the entry itself.
                    guard let tag = number(offset, 2), let value = number(offset + (isBig ? 12 : 8), 2) else { break }
                    if tag == 259 { compression = value }
                    if tag == 262 { photometric = value }
                }
            }
            directory = number(first + count * entrySize, wide) ?? 0
        }
        return photometric == 6 && compression != 6 && compression != 7
    }
}
