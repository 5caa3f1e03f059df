extension BMPReader {
    /// Decodes RLE8 and RLE4. Pixels that no run covers have index 0.
    func readRunLengths(into pixels: UnsafeMutableRawBufferPointer, rowStride: Int) throws(MediaError) {
        for row in 0..<height {
            let target = UnsafeMutableRawBufferPointer(
                rebasing: pixels[(row * rowStride)..<(row * rowStride + width * 3)])
            for x in 0..<width { set(0, at: 3 * x, in: target) }
        }
        var position = pixelOffset
        var x = 0
        var line = 0
        let isNibbles = packing == .rle4

        func put(_ index: Int) {
            guard x < width, line < height else { return }
            set(index, at: row(ofLine: line) * rowStride + 3 * x, in: pixels)
            x += 1
        }
        func index(_ byte: UInt8, _ place: Int) -> Int {
            isNibbles ? Int(place % 2 == 0 ? byte >> 4 : byte & 15) : Int(byte)
        }

        while true {
            guard position + 2 <= bytes.count else {
                // All pixels there and only the end mark missing: nothing is lost.
                if line >= height || (line == height - 1 && x >= width) { return }
                throw MediaError(.truncated, "The bitmap's run lengths end before its last row.")
            }
            let count = Int(bytes[position])
            let value = bytes[position + 1]
            position += 2
            if count > 0 {
                for place in 0..<count { put(index(value, place)) }
                continue
            }
            switch value {
            case 0:
                x = 0
                line += 1
            case 1: return
            case 2:
                guard position + 2 <= bytes.count else {
                    throw MediaError(.truncated, "The bitmap's run lengths end inside a jump.")
                }
                x += Int(bytes[position])
                line += Int(bytes[position + 1])
                position += 2
            default:
                let literal = Int(value)
                let size = isNibbles ? (literal + 1) / 2 : literal
                guard size <= bytes.count - position else {
                    throw MediaError(.truncated, "The bitmap's run lengths end inside a run.")
                }
                for place in 0..<literal { put(index(bytes[position + (isNibbles ? place / 2 : place)], place)) }
                position += size + size % 2
            }
            if line >= height { return }
        }
    }
}
