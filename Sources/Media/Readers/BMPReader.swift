/// Reads Windows and OS/2 bitmaps: 1, 2, 4, 8, 16, 24 and 32 bits, RLE4 and RLE8, bit fields, top-down and bottom-up,
/// with the 12-byte core header or any of the longer ones.
///
/// Every access is checked against the file's end, so the reader is safe on any bytes. Source: Microsoft's
/// documentation of BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER and BITMAPV5HEADER.
package struct BMPReader {
    enum Packing: Equatable { case indexed, masked, rgb24, rle8, rle4 }

    package let width: Int
    package let height: Int
    package let hasAlpha: Bool
    /// Always RGB.
    package let channels = 3

    let bytes: UnsafeRawBufferPointer
    let bits: Int
    let packing: Packing
    let pixelOffset: Int
    private let isTopDown: Bool
    private let masks: [ChannelMask]
    private let palette: [UInt32]

    /// One colour channel of a 16- or 32-bit pixel.
    private struct ChannelMask {
        let mask: UInt32
        let shift: UInt32
        let maximum: UInt32

        init(_ mask: UInt32) {
            self.mask = mask
            shift = mask == 0 ? 0 : UInt32(mask.trailingZeroBitCount)
            maximum = mask >> shift
        }

        /// The channel's value, stretched to 0...255.
        func value(in pixel: UInt32) -> UInt8 {
            guard maximum > 0 else { return 0 }
            return UInt8(truncatingIfNeeded: UInt64((pixel & mask) >> shift) * 255 / UInt64(maximum))
        }
    }

    /// Reads the header.
    ///
    /// - Parameter bytes: the whole file; must stay in place as long as the reader is used.
    /// - Throws: `MediaError` with code truncated, corrupt or unsupportedFormat.
    /// - Complexity: O(1).
    package init(_ bytes: UnsafeRawBufferPointer) throws(MediaError) {
        self.bytes = bytes
        guard bytes.count >= 26 else { throw MediaError(.truncated, "The bitmap ends inside its header.") }
        func half(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
        func word(_ offset: Int) -> UInt32 { UInt32(half(offset)) | UInt32(half(offset + 2)) << 16 }

        let headerSize = Int(word(14))
        guard bytes.count >= 14 + headerSize else { throw MediaError(.truncated, "The bitmap ends inside its header.") }
        var compression: UInt32 = 0
        var colours = 0
        if headerSize == 12 {
            width = half(18)
            height = half(20)
            isTopDown = false
            bits = half(24)
        } else {
            guard headerSize >= 16, bytes.count >= 30 else {
                throw MediaError(.corrupt, "The bitmap's header is \(headerSize) bytes long, which no version uses.")
            }
            let rows = Int32(bitPattern: word(22))
            width = Int(Int32(bitPattern: word(18)))
            height = Int(rows.magnitude)
            isTopDown = rows < 0
            bits = half(28)
            if headerSize >= 20 { compression = word(30) }
            if headerSize >= 36 { colours = Int(word(46)) }
        }
        guard width > 0, height > 0 else { throw MediaError(.corrupt, "The bitmap has no rows or no columns.") }

        var masksEnd = 14 + headerSize
        var found: [UInt32] = []
        switch (compression, bits) {
        case (0, 1), (0, 2), (0, 4), (0, 8): packing = .indexed
        case (0, 24): packing = .rgb24
        case (0, 16):
            packing = .masked
            found = [0x7C00, 0x03E0, 0x001F, 0]
        case (0, 32):
            // The fourth byte is padding by definition, whatever writers put there.
            packing = .masked
            found = [0x00FF_0000, 0x0000_FF00, 0x0000_00FF, 0]
        case (1, 8): packing = .rle8
        case (2, 4): packing = .rle4
        case (3, 16), (3, 32), (6, 16), (6, 32):
            packing = .masked
            // Bytes 54 to 65 hold the masks, inside a long header or after a short one; alpha follows.
            let count = headerSize >= 56 || compression == 6 ? 4 : 3
            guard bytes.count >= 54 + 4 * count else {
                throw MediaError(.truncated, "The bitmap ends inside its colour masks.")
            }
            found = (0..<count).map { word(54 + 4 * $0) }
            if count == 3 { found.append(0) }
            masksEnd = max(masksEnd, 54 + 4 * count)
        default:
            throw MediaError(
                .unsupportedFormat, "A bitmap with compression \(compression) and \(bits) bits is not read.")
        }
        masks = found.map(ChannelMask.init)
        hasAlpha = masks.count == 4 && masks[3].mask != 0

        if bits <= 8 {
            let entrySize = headerSize == 12 ? 3 : 4
            let most = 1 << bits
            let count = min(colours == 0 ? most : colours, most)
            let start = 14 + headerSize
            let present = min(count, max(0, bytes.count - start) / entrySize)
            palette = (0..<present).map { entry in
                let base = start + entry * entrySize
                return UInt32(bytes[base + 2]) | UInt32(bytes[base + 1]) << 8 | UInt32(bytes[base]) << 16
            }
        } else {
            palette = []
        }
        let announced = Int(word(10))
        pixelOffset = announced == 0 ? masksEnd : announced
        guard pixelOffset <= bytes.count else { throw MediaError(.truncated, "The bitmap ends before its pixels.") }
    }

    /// Decodes the pixels to RGB.
    ///
    /// - Parameters:
    ///   - pixels: at least `(height - 1) * rowStride + width * 3` bytes.
    ///   - alpha: receives `width * height` bytes of alpha when the bitmap has a mask for it.
    /// - Complexity: O(width · height).
    package func read(
        into pixels: UnsafeMutableRawBufferPointer, rowStride: Int, alpha: UnsafeMutableRawBufferPointer? = nil
    ) throws(MediaError) {
        if packing == .rle8 || packing == .rle4 {
            try readRunLengths(into: pixels, rowStride: rowStride)
            return
        }
        let (bitsPerRow, overflow) = width.multipliedReportingOverflow(by: bits)
        guard !overflow, bitsPerRow < Int.max - 31 else {
            throw MediaError(.corrupt, "The bitmap's rows are too long.")
        }
        let rowBytes = (bitsPerRow + 31) / 32 * 4
        // The padding of the last row may be missing.
        let lastRow = (bitsPerRow + 7) / 8
        let (body, overflow2) = (height - 1).multipliedReportingOverflow(by: rowBytes)
        guard !overflow2, body <= bytes.count - pixelOffset, lastRow <= bytes.count - pixelOffset - body else {
            throw MediaError(.truncated, "The bitmap ends before its last row.")
        }
        for line in 0..<height {
            let row = isTopDown ? line : height - 1 - line
            let source = UnsafeRawBufferPointer(
                rebasing: bytes[(pixelOffset + line * rowBytes)..<(pixelOffset + line * rowBytes + lastRow)])
            let target = UnsafeMutableRawBufferPointer(
                rebasing: pixels[(row * rowStride)..<(row * rowStride + width * 3)])
            switch packing {
            case .rgb24:
                for x in 0..<width {
                    target[3 * x] = source[3 * x + 2]
                    target[3 * x + 1] = source[3 * x + 1]
                    target[3 * x + 2] = source[3 * x]
                }
            case .masked: readMasked(source, target, alpha, firstAlpha: row * width)
            default: readIndexed(source, target)
            }
        }
    }

    private func readMasked(
        _ source: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer,
        _ alpha: UnsafeMutableRawBufferPointer?, firstAlpha: Int
    ) {
        let size = bits / 8
        for x in 0..<width {
            var pixel: UInt32 = 0
            for byte in 0..<size { pixel |= UInt32(source[x * size + byte]) << (8 * UInt32(byte)) }
            target[3 * x] = masks[0].value(in: pixel)
            target[3 * x + 1] = masks[1].value(in: pixel)
            target[3 * x + 2] = masks[2].value(in: pixel)
            if let alpha, hasAlpha { alpha[firstAlpha + x] = masks[3].value(in: pixel) }
        }
    }

    private func readIndexed(_ source: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer) {
        let perByte = 8 / bits
        let mask = UInt8(truncatingIfNeeded: (1 << bits) - 1)
        for x in 0..<width {
            let shift = 8 - bits * (x % perByte + 1)
            set(Int(source[x / perByte] >> UInt8(shift) & mask), at: 3 * x, in: target)
        }
    }

    /// Writes a palette colour; an index beyond the palette is black.
    func set(_ index: Int, at offset: Int, in target: UnsafeMutableRawBufferPointer) {
        let colour = index < palette.count ? palette[index] : 0
        target[offset] = UInt8(truncatingIfNeeded: colour)
        target[offset + 1] = UInt8(truncatingIfNeeded: colour >> 8)
        target[offset + 2] = UInt8(truncatingIfNeeded: colour >> 16)
    }

    /// The row of the raster that line `line` of the file belongs to.
    func row(ofLine line: Int) -> Int { isTopDown ? line : height - 1 - line }
}
