/// The eight EXIF orientations (CIPA DC-008, tag 0x0112) as walks over the stored raster.
enum Orientation {
    /// Whether the orientation swaps width and height.
    static func swapsSides(_ orientation: Int) -> Bool { orientation >= 5 }

    /// Writes the raster as a viewer shows it, rows packed without gaps.
    ///
    /// - Parameters:
    ///   - source: `height` rows of `width` pixels of `channels` bytes, `rowStride` bytes apart.
    ///   - target: `width * height * channels` bytes.
    /// - Complexity: O(width · height), in tiles, so that turned pictures stay in cache.
    static func apply(
        _ orientation: Int, source: UnsafeRawPointer, width: Int, height: Int, channels: Int, rowStride: Int,
        target: UnsafeMutableRawPointer
    ) {
        // Where the shown raster's first pixel stands, and the steps to its right and lower neighbours.
        let right = channels
        let down = rowStride
        let lastColumn = (width - 1) * channels
        let lastRow = (height - 1) * rowStride
        let (origin, stepX, stepY) =
            switch orientation {
            case 2: (lastColumn, -right, down)
            case 3: (lastRow + lastColumn, -right, -down)
            case 4: (lastRow, right, -down)
            case 5: (0, down, right)
            case 6: (lastRow, -down, right)
            case 7: (lastRow + lastColumn, -down, -right)
            case 8: (lastColumn, down, -right)
            default: (0, right, down)
            }
        let shownWidth = swapsSides(orientation) ? height : width
        let shownHeight = swapsSides(orientation) ? width : height
        let tile = 64
        for top in stride(from: 0, to: shownHeight, by: tile) {
            for left in stride(from: 0, to: shownWidth, by: tile) {
                let rowEnd = min(left + tile, shownWidth)
                for y in top..<min(top + tile, shownHeight) {
                    var from = source + (origin + y * stepY + left * stepX)
                    var to = target + (y * shownWidth + left) * channels
                    for _ in left..<rowEnd {
                        to.storeBytes(of: from.load(as: UInt8.self), as: UInt8.self)
                        if channels == 3 {
                            to.storeBytes(
                                of: from.load(fromByteOffset: 1, as: UInt8.self), toByteOffset: 1, as: UInt8.self)
                            to.storeBytes(
                                of: from.load(fromByteOffset: 2, as: UInt8.self), toByteOffset: 2, as: UInt8.self)
                        }
                        from += stepX
                        to += channels
                    }
                }
            }
        }
    }
}
