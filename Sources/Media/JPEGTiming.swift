import CPictureCodecs

/// Bare decoding of JPEG files in this process, for benchmarks alone: what a scan is measured against.
///
/// Only for pictures that the benchmark drew itself: anything else is decoded by a worker.
package final class JPEGTiming {
    private let decoder: OpaquePointer
    private var pixels: [UInt8] = []

    package init() throws(MediaError) {
        guard let decoder = pc_jpeg_create() else {
            throw MediaError(.outOfMemory, "There is no memory to decode with.")
        }
        self.decoder = decoder
    }

    deinit { pc_jpeg_destroy(decoder) }

    /// Decodes and lends the raster.
    package func withDecoded<R>(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (_ pixels: UnsafeRawBufferPointer, _ width: Int, _ height: Int, _ channels: Int) throws -> R
    ) throws -> R {
        var header = pc_header()
        guard
            pc_jpeg_open(decoder, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, &header) == PC_OK
        else { throw MediaError(.corrupt, "not a JPEG file that can be timed") }
        let stride = Int(header.width) * Int(header.channels)
        let size = stride * Int(header.height)
        if pixels.count < size { pixels = [UInt8](repeating: 0, count: size) }
        guard pixels.withUnsafeMutableBufferPointer({ pc_jpeg_read(decoder, $0.baseAddress, stride, 0) }) == PC_OK
        else {
            throw MediaError(.corrupt, "not a JPEG file that can be timed")
        }
        return try pixels.withUnsafeBytes {
            try body(
                UnsafeRawBufferPointer(rebasing: $0[..<size]), Int(header.width), Int(header.height),
                Int(header.channels))
        }
    }
}
