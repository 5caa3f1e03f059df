/// Transparent pictures laid over a uniform ground.
enum Overlay {
    /// Whether every pixel is opaque.
    /// - Complexity: O(pixels).
    static func isOpaque(_ alpha: UnsafeRawBufferPointer) -> Bool { alpha.allSatisfy { $0 == 255 } }

    /// Writes `colour * alpha + ground * (1 - alpha)`, rounded, for packed rasters.
    ///
    /// - Parameters:
    ///   - source: `alpha.count * channels` bytes.
    ///   - target: as many bytes.
    ///   - ground: the grey value of the ground, 0...255.
    /// - Complexity: O(pixels).
    static func apply(
        source: UnsafeRawBufferPointer, alpha: UnsafeRawBufferPointer, channels: Int, ground: UInt8,
        target: UnsafeMutableRawBufferPointer
    ) {
        for pixel in 0..<alpha.count {
            let weight = UInt32(alpha[pixel])
            let rest = UInt32(ground) * (255 - weight) + 127
            for byte in (pixel * channels)..<(pixel * channels + channels) {
                target[byte] = UInt8(truncatingIfNeeded: (UInt32(source[byte]) * weight + rest) / 255)
            }
        }
    }
}
