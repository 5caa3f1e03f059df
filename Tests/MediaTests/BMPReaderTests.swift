import Media
import Testing

@Suite("Bitmaps and Netpbm pictures")
struct BMPReaderTests {
    static func bmp24(_ raster: Picture.Raster, isTopDown: Bool = false) -> [UInt8] {
        let rows = Writer.rows(raster).map(swapped)
        let height = isTopDown ? -raster.height : raster.height
        return bmp(width: raster.width, height: height, bits: 24, rows: isTopDown ? rows : rows.reversed())
    }

    /// Red and blue of each pixel exchanged.
    static func swapped(_ row: [UInt8]) -> [UInt8] {
        var row = row
        for first in stride(from: 0, to: row.count, by: 3) { row.swapAt(first, first + 2) }
        return row
    }

    static func bmp(
        width: Int, height: Int, bits: Int, compression: Int = 0, masks: [UInt8] = [], palette: [UInt8] = [],
        rows: [[UInt8]]
    ) -> [UInt8] {
        let body = rows.flatMap { row in
            compression == 1 || compression == 2 ? row : row + [UInt8](repeating: 0, count: (4 - row.count % 4) % 4)
        }
        let offset = 54 + masks.count + palette.count
        var file = Array("BM".utf8)
        // Size and count of bytes for each field of both headers.
        let fields = [
            (offset + body.count, 4), (0, 4), (offset, 4), (40, 4), (width, 4), (height, 4), (1, 2), (bits, 2),
            (compression, 4), (0, 12), (palette.count / 4, 4), (0, 4),
        ]
        for (value, size) in fields { file += Writer.little(value, size) }
        return file + masks + palette + body
    }

    private func read(_ bytes: [UInt8]) throws -> Picture.Raster {
        try bytes.withUnsafeBytes { source in
            let reader = try BMPReader(source)
            // A header that promises far too much must fail before a pixel is written.
            let isHuge = reader.width * reader.height > 1 << 20
            var raster = Picture.Raster(width: isHuge ? 1 : reader.width, height: isHuge ? 1 : reader.height) { _, _ in
                [0, 0, 0]
            }
            let stride = reader.width * 3
            try raster.pixels.withUnsafeMutableBytes { try reader.read(into: $0, rowStride: stride) }
            return raster
        }
    }

    private let palette: [UInt8] = [0, 0, 0, 0, 30, 20, 10, 0, 60, 50, 40, 0]

    @Test("24 bits, bottom-up and top-down")
    func plain() throws {
        #expect(try read(Self.bmp24(gradient)) == gradient)
        #expect(try read(Self.bmp24(gradient, isTopDown: true)) == gradient)
    }

    @Test("The core header of OS/2")
    func core() throws {
        var bytes = Array("BM".utf8)
        for (value, size) in [(0, 4), (0, 4), (26, 4), (12, 4), (24, 2), (16, 2), (1, 2), (24, 2)] {
            bytes += Writer.little(value, size)
        }
        for row in Writer.rows(gradient).reversed() { bytes += Self.swapped(row) }
        #expect(try read(bytes) == gradient)
    }

    @Test("1, 4 and 8 bits through the palette; an index beyond it is black")
    func indexed() throws {
        let one = try read(Self.bmp(width: 3, height: 1, bits: 1, palette: palette, rows: [[0b0100_0000]]))
        #expect(one.pixels == [0, 0, 0, 10, 20, 30, 0, 0, 0])
        let four = try read(Self.bmp(width: 3, height: 1, bits: 4, palette: palette, rows: [[0x12, 0xF0]]))
        #expect(four.pixels == [10, 20, 30, 40, 50, 60, 0, 0, 0])
        let eight = try read(Self.bmp(width: 2, height: 1, bits: 8, palette: palette, rows: [[2, 200]]))
        #expect(eight.pixels == [40, 50, 60, 0, 0, 0])
    }

    @Test("16 bits as 5-5-5 and by masks, 32 bits by masks")
    func masks() throws {
        let plain = try read(Self.bmp(width: 2, height: 1, bits: 16, rows: [[0x1F, 0x00, 0x00, 0x7C]]))
        #expect(plain.pixels == [0, 0, 255, 255, 0, 0])
        let masks = Writer.little(0xF800, 4) + Writer.little(0x07E0, 4) + Writer.little(0x001F, 4)
        let green = try read(
            Self.bmp(width: 1, height: 1, bits: 16, compression: 3, masks: masks, rows: [[0xE0, 0x07]]))
        #expect(green.pixels == [0, 255, 0])
        let wide = Writer.little(0xFF, 4) + Writer.little(0xFF00, 4) + Writer.little(0xFF0000, 4)
        let rgb = try read(Self.bmp(width: 1, height: 1, bits: 32, compression: 3, masks: wide, rows: [[1, 2, 3, 4]]))
        #expect(rgb.pixels == [1, 2, 3])
    }

    @Test("Run lengths: runs, literals, line ends and jumps")
    func runLengths() throws {
        // Bottom line: three times index 1; upper line: a literal of three, padded.
        let eight = try read(
            Self.bmp(
                width: 3, height: 2, bits: 8, compression: 1, palette: palette,
                rows: [[3, 1, 0, 0], [0, 3, 2, 1, 0, 0], [0, 0, 0, 1]]))
        #expect(eight.pixels == [40, 50, 60, 10, 20, 30, 0, 0, 0] + [10, 20, 30, 10, 20, 30, 10, 20, 30])
        let four = try read(
            Self.bmp(
                width: 4, height: 1, bits: 4, compression: 2, palette: palette, rows: [[0, 2, 2, 0, 2, 0x12, 0, 1]]))
        #expect(four.pixels == [0, 0, 0, 0, 0, 0, 10, 20, 30, 40, 50, 60])
    }

    @Test("Headers that lie, and files that end early, are errors")
    func damaged() throws {
        let whole = Self.bmp24(gradient)
        for count in 0..<whole.count { #expect(throws: MediaError.self) { try read(Array(whole.prefix(count))) } }
        #expect(throws: MediaError(.unsupportedFormat, "")) {
            try read(Self.bmp(width: 2, height: 2, bits: 24, compression: 4, rows: [[0, 0, 0, 0, 0, 0]]))
        }
        #expect(throws: MediaError(.truncated, "")) {
            try read(Self.bmp(width: 0x7FFF_FFFF, height: 1, bits: 32, rows: [[0]]))
        }
    }

    private func readPPM(_ text: String, _ body: [UInt8] = []) throws -> (channels: Int, pixels: [UInt8]) {
        let bytes = Array(text.utf8) + body
        return try bytes.withUnsafeBytes { source in
            let reader = try PPMReader(source)
            var pixels = [UInt8](repeating: 0, count: reader.width * reader.height * reader.channels)
            let stride = reader.width * reader.channels
            try pixels.withUnsafeMutableBytes { try reader.read(into: $0, rowStride: stride) }
            return (reader.channels, pixels)
        }
    }

    @Test("Plain and raw Netpbm, with comments and any largest sample")
    func netpbm() throws {
        #expect(try readPPM("P2 # grey\n2 1\n15\n0 15").pixels == [0, 255])
        #expect(try readPPM("P3\n1 1\n255\n1 2 3").pixels == [1, 2, 3])
        #expect(try readPPM("P5 2 1 255\n", [7, 9]).pixels == [7, 9])
        #expect(try readPPM("P5 2 1 65535\n", [0xFF, 0xFF, 0x80, 0]).pixels == [255, 128])
        #expect(try readPPM("P6\n1 1\n31\n", [31, 0, 16]).pixels == [255, 0, 132])
    }

    @Test("Netpbm files that end early or hold words are errors")
    func damagedNetpbm() throws {
        #expect(throws: MediaError(.truncated, "")) { try readPPM("P6 2 2 255\n", [1, 2, 3]) }
        #expect(throws: MediaError(.truncated, "")) { try readPPM("P3 2 2 255\n1 2 3") }
        #expect(throws: MediaError(.corrupt, "")) { try readPPM("P3 2 2 255\none") }
        #expect(throws: MediaError(.corrupt, "")) { try readPPM("P5 0 2 255\n") }
        #expect(throws: MediaError(.corrupt, "")) { try readPPM("P5 1 1 70000\n", [0, 0]) }
    }
}
