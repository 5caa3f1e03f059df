/// Reads Netpbm grey and colour maps, plain (P2, P3) and raw (P5, P6), of one or two bytes a sample.
///
/// Samples are stretched from 0...maxval to 0...255, rounded. Source: the Netpbm format pages ppm(5) and pgm(5).
package struct PPMReader {
    package let width: Int
    package let height: Int
    /// 1 (grey) or 3 (RGB).
    package let channels: Int

    private let bytes: UnsafeRawBufferPointer
    private let isPlain: Bool
    private let maximum: Int
    private let bodyOffset: Int

    /// Reads the header.
    ///
    /// - Parameter bytes: the whole file; must stay in place as long as the reader is used.
    /// - Throws: `MediaError` with code truncated, corrupt or unsupportedFormat.
    /// - Complexity: O(length of the header with its comments).
    package init(_ bytes: UnsafeRawBufferPointer) throws(MediaError) {
        self.bytes = bytes
        guard bytes.count >= 2, bytes[0] == UInt8(ascii: "P") else {
            throw MediaError(.unsupportedFormat, "These bytes are not a Netpbm picture.")
        }
        switch bytes[1] {
        case UInt8(ascii: "2"): (isPlain, channels) = (true, 1)
        case UInt8(ascii: "3"): (isPlain, channels) = (true, 3)
        case UInt8(ascii: "5"): (isPlain, channels) = (false, 1)
        case UInt8(ascii: "6"): (isPlain, channels) = (false, 3)
        default: throw MediaError(.unsupportedFormat, "This kind of Netpbm picture is not read.")
        }
        var tokens = TokenReader(bytes: bytes, position: 2)
        width = try tokens.number()
        height = try tokens.number()
        maximum = try tokens.number()
        guard width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max) else {
            throw MediaError(.corrupt, "The picture has no rows or no columns, or far too many.")
        }
        guard (1...65535).contains(maximum) else {
            throw MediaError(.corrupt, "The picture's largest sample is \(maximum); 1 to 65535 is allowed.")
        }
        // Exactly one white space separates the header from raw samples.
        bodyOffset = isPlain ? tokens.position : tokens.position + 1
    }

    /// Decodes the pixels.
    ///
    /// - Parameter pixels: at least `(height - 1) * rowStride + width * channels` bytes.
    /// - Complexity: O(size of the file).
    package func read(into pixels: UnsafeMutableRawBufferPointer, rowStride: Int) throws(MediaError) {
        let perRow = width * channels
        if isPlain {
            var tokens = TokenReader(bytes: bytes, position: bodyOffset)
            for row in 0..<height {
                for x in 0..<perRow { pixels[row * rowStride + x] = stretched(try tokens.number()) }
            }
            return
        }
        let size = maximum > 255 ? 2 : 1
        let (samples, overflow) = perRow.multipliedReportingOverflow(by: height * size)
        guard !overflow, bodyOffset <= bytes.count, samples <= bytes.count - bodyOffset else {
            throw MediaError(.truncated, "The picture ends before its last row.")
        }
        for row in 0..<height {
            let start = bodyOffset + row * perRow * size
            let target = UnsafeMutableRawBufferPointer(rebasing: pixels[(row * rowStride)..<(row * rowStride + perRow)])
            if maximum == 255 {
                target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + perRow)]))
            } else if size == 1 {
                for x in 0..<perRow { target[x] = stretched(Int(bytes[start + x])) }
            } else {
                for x in 0..<perRow {
                    target[x] = stretched(Int(bytes[start + 2 * x]) << 8 | Int(bytes[start + 2 * x + 1]))
                }
            }
        }
    }

    private func stretched(_ sample: Int) -> UInt8 {
        maximum == 255
            ? UInt8(min(sample, 255)) : UInt8((min(sample, maximum) * 510 + maximum) / (2 * maximum))
    }

    /// Decimal numbers between white space and comments.
    private struct TokenReader {
        let bytes: UnsafeRawBufferPointer
        var position: Int

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

        mutating func number() throws(MediaError) -> Int {
            while position < bytes.count {
                if bytes[position] == UInt8(ascii: "#") {
                    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
                } else if Self.isSpace(bytes[position]) {
                    position += 1
                } else {
                    break
                }
            }
            guard position < bytes.count else {
                throw MediaError(.truncated, "The picture ends before its last sample.")
            }
            var value = 0
            var digits = 0
            while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
                value = value * 10 + Int(bytes[position] - 0x30)
                digits += 1
                guard digits <= 10 else { throw MediaError(.corrupt, "A number in the picture is too long.") }
                position += 1
            }
            guard digits > 0 else { throw MediaError(.corrupt, "The picture holds text where a number should be.") }
            return value
        }
    }
}
