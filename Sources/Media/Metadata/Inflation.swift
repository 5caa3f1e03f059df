import CArchive

/// Unfolds zlib streams of text blocks, up to a limit.
enum Inflation {
    /// What a zlib stream (RFC 1950) holds, cut off at `limit` bytes, or as much as could be read before damage.
    ///
    /// - Complexity: O(*n* + `limit`).
    static func inflate(_ view: ByteView, limit: Int) -> [UInt8] {
        guard limit > 0, !view.isEmpty, let start = view.bytes.baseAddress,
            let inputSize = UInt32(exactly: view.count)
        else { return [] }
        var stream = z_stream()
        let made = inflateInit_(&stream, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        guard made == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        // zlib reads through this pointer and never writes to it.
        stream.next_in = UnsafeMutablePointer(mutating: start.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = inputSize
        var output: [UInt8] = []
        let block = 1 << 16
        while output.count < limit {
            let room = min(block, limit &- output.count)
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(clamping: room)
                _ = CArchive.inflate(&stream, Z_NO_FLUSH)
                count = room &- Int(stream.avail_out)
            }
            // No progress means the end, damage, or a stream cut short.
            if piece.isEmpty { break }
            output.append(contentsOf: piece)
        }
        return output
    }
}
