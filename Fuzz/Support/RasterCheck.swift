/// Reads a picture twice, into memory of exactly the announced size that held something else each time.
///
/// Shared memory holds the picture before: every pixel must be written, and nothing between the rows.
struct RasterCheck {
    let width: Int
    let height: Int
    let channels: Int
    /// Bytes between the end of one row and the beginning of the next.
    let gap: Int

    typealias Read = (UnsafeMutableRawBufferPointer, _ rowStride: Int, _ alpha: UnsafeMutableRawBufferPointer) -> Bool

    /// - Parameter read: whether it could be read; then all of `alpha` too must have been written if `hasAlpha`.
    func run(hasAlpha: Bool, _ read: Read) {
        guard width > 0, height > 0, channels == 1 || channels == 3 else { fatalError("a size that cannot be") }
        // The product's own limit is larger; it too is checked before the pixels are read.
        let (count, overflow) = width.multipliedReportingOverflow(by: height)
        guard !overflow, count <= 1 << 16 else { return }
        let first = once(0xAA, read)
        let second = once(0x55, read)
        guard (first == nil) == (second == nil) else { fatalError("read once and refused once") }
        guard let first, let second else { return }
        let rowBytes = width * channels
        for (place, (a, b)) in zip(first.pixels, second.pixels).enumerated() {
            if place % (rowBytes + gap) < rowBytes {
                if a != b { fatalError("a pixel was not written") }
            } else if a != 0xAA || b != 0x55 {
                fatalError("something was written between the rows")
            }
        }
        if hasAlpha, first.alpha != second.alpha { fatalError("an alpha value was not written") }
    }

    private func once(_ filler: UInt8, _ read: Read) -> (pixels: [UInt8], alpha: [UInt8])? {
        let rowStride = width * channels + gap
        let pixels = UnsafeMutableRawBufferPointer.allocate(
            byteCount: (height - 1) * rowStride + width * channels, alignment: 1)
        defer { pixels.deallocate() }
        let alpha = UnsafeMutableRawBufferPointer.allocate(byteCount: width * height, alignment: 1)
        defer { alpha.deallocate() }
        for place in pixels.indices { pixels[place] = filler }
        for place in alpha.indices { alpha[place] = filler }
        return read(pixels, rowStride, alpha) ? (Array(pixels), Array(alpha)) : nil
    }
}
