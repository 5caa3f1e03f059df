extension LocationStripper {
    /// Keeps pictures, their timing and how often they repeat. Comments, plain texts (which no viewer draws) and all
    /// other applications' data go.
    static func stripGIF(_ view: ByteView) throws(MediaError) -> [UInt8] {
        guard let blocks = GIFBlocks(view) else { throw corrupt("The file does not begin like a GIF picture.") }
        var clean = Array(view.bytes[blocks.head])
        clean.reserveCapacity(view.count)
        var hasPixels = false
        // Timing applies to the next picture or text, and goes where that goes.
        var timing: Range<Int>?
        let isWhole = blocks.walk { block in
            switch block.kind {
            case .graphicControl: timing = block.range
            case .plainText: timing = nil
            case .image:
                if let timing { clean.append(contentsOf: view.bytes[timing]) }
                timing = nil
                hasPixels = true
                clean.append(contentsOf: view.bytes[block.range])
            case .application(let name) where name.holds("NETSCAPE2.0") || name.holds("ANIMEXTS1.0"):
                if let count = repeats(block.content) {
                    clean += [0x21, 0xFF, 11] + name.bytes + [3, 1] + count + [0]
                }
            case .trailer: clean.append(0x3B)
            case .comment, .application, .unknownExtension: break
            }
        }
        guard hasPixels else { throw truncated("The GIF stream ends before its pixels.") }
        // Animations cut off after a whole frame are common and play; they get the trailer they lack.
        if !isWhole { clean.append(0x3B) }
        return clean
    }

    /// The loop count of a looping extension: the sub-block of three bytes that begins with 1.
    private static func repeats(_ content: ByteView) -> [UInt8]? {
        var position = 0
        while let length = content[position], length > 0 {
            if length == 3, content[position &+ 1] == 1, let count = content.slice(position &+ 2, 2) {
                return Array(count.bytes)
            }
            position &+= 1 &+ Int(length)
        }
        return nil
    }
}
