import Media
import SafetyCore
import Testing

@Suite("The stored raster of each format")
struct FormatTests {
    private func decode(_ bytes: [UInt8]) async throws -> Picture {
        try await withPool { try await Picture.decode(bytes, by: $0) }
    }

    @Test(
        "JPEG gives exactly the pixels that Pillow gives",
        arguments: [
            (Fixture.jpeg420, 0x3335_190E_CF5C_3019), (Fixture.jpeg444, 0x8ABC_B1E6_BE52_850C),
            (Fixture.jpegProgressive, 0xEF61_5255_F0EA_4E7C), (Fixture.jpegGrey, 0x0F06_645F_31E3_D9A5),
            (Fixture.jpegCMYK, 0x6CD4_7A6C_617A_C1C9),
        ] as [([UInt8], UInt64)])
    func jpeg(_ bytes: [UInt8], _ fingerprint: UInt64) async throws {
        let picture = try await decode(bytes)
        #expect(picture.type == .jpeg)
        #expect(picture.stored.fingerprint == fingerprint)
        #expect(picture.variants == ["stored"])
    }

    @Test("PNG: RGB, and the content decides what it is, not the name")
    func pngRGB() async throws {
        let picture = try await decode(Writer.png(gradient))
        #expect(picture.type == .png)
        #expect(picture.stored == gradient)
        #expect(!picture.hasAlpha)
    }

    @Test("PNG: grey of 1, 2, 4 and 8 bits is stretched to 0...255")
    func pngGrey() async throws {
        for bits in [1, 2, 4, 8] {
            let most = (1 << bits) - 1
            let rows = (0..<4).map { y -> [UInt8] in
                // Sixteen samples x + y, packed from the high bit on.
                var packed = [UInt8](repeating: 0, count: 2 * bits)
                for x in 0..<16 {
                    packed[x * bits / 8] |= UInt8(((x + y) & most) << (8 - bits - x * bits % 8))
                }
                return packed
            }
            let picture = try await decode(Writer.png(width: 16, height: 4, bits: bits, colour: 0, rows: rows))
            let expected = Picture.Raster(width: 16, height: 4) { x, y in
                [Int](repeating: ((x + y) & most) * 255 / most, count: 3)
            }
            #expect(picture.stored == expected, "\(bits) bits")
        }
    }

    @Test("PNG: of 16 bits the high byte is taken, grey and colour")
    func png16() async throws {
        var grey: [[UInt8]] = []
        for y in 0..<8 {
            var row: [UInt8] = []
            for x in 0..<8 { row += [UInt8(x * 30 + y), 0xFF] }
            grey.append(row)
        }
        let one = try await decode(Writer.png(width: 8, height: 8, bits: 16, colour: 0, rows: grey))
        #expect(one.stored == Picture.Raster(width: 8, height: 8) { x, y in [Int](repeating: x * 30 + y, count: 3) })

        let colour: [[UInt8]] = (0..<8).map { y in
            var row: [UInt8] = []
            for x in 0..<8 { row += [UInt8(x * 30), 0xFF, UInt8(y * 30), 0x80, 7, 0] }
            return row
        }
        let three = try await decode(Writer.png(width: 8, height: 8, bits: 16, colour: 2, rows: colour))
        #expect(three.stored == Picture.Raster(width: 8, height: 8) { x, y in [x * 30, y * 30, 7] })
    }

    @Test("PNG: a palette is looked up, and its transparency dropped")
    func pngPalette() async throws {
        let palette: [UInt8] = [255, 0, 0, 0, 255, 0, 10, 20, 30]
        let rows: [[UInt8]] = [[0, 1, 2, 0], [2, 2, 1, 0]]
        let bytes = Writer.png(
            width: 4, height: 2, colour: 3, rows: rows, extra: [("PLTE", palette), ("tRNS", [255, 255, 0])])
        let picture = try await decode(bytes)
        #expect(picture.hasAlpha)
        #expect(
            picture.stored
                == Picture.Raster(width: 4, height: 2) { x, y in
                    let index = Int(rows[y][x])
                    return palette[(3 * index)..<(3 * index + 3)].map(Int.init)
                })
    }

    @Test("WebP: lossless exactly, lossy about")
    func webp() async throws {
        #expect(try await decode(Fixture.webpLossless).stored == gradient)
        #expect(try await decode(Fixture.webpLossy).stored.width == 24)
    }

    @Test("GIF")
    func gif() async throws {
        let picture = try await decode(Fixture.gif)
        #expect(picture.type == .gif)
        #expect(picture.stored == Picture.Raster(width: 24, height: 16) { x, y in [x / 8 * 100, y / 8 * 200, 30] })
    }

    @Test("HEIC and AVIF, about", arguments: [(Fixture.heic, MediaType.heif), (Fixture.avif, .avif)])
    func heif(_ bytes: [UInt8], _ type: MediaType) async throws {
        let picture = try await decode(bytes)
        #expect(picture.type == type)
        let expected = Picture.Raster(width: 24, height: 16) { x, y in [x * 10, y * 15, 100] }
        #expect(picture.stored.distance(to: expected) < 40)
    }

    @Test("HEIC and AVIF under a brand that is no picture's are decoded like any other")
    func rebranded() async throws {
        for major in ["isom", "mif2", "mp42", "XXXX"] {
            let heic = try await decode(MediaTypeTests.rebranded(Fixture.heic, major, "mif1", "heic", "miaf"))
            #expect(heic.type == .heif, "\(major)")
            #expect(heic.stored == (try await decode(Fixture.heic)).stored)
            let avif = try await decode(MediaTypeTests.rebranded(Fixture.avif, major, "avif", "mif1", "miaf"))
            #expect(avif.type == .avif, "\(major)")
            #expect(avif.stored == (try await decode(Fixture.avif)).stored)
        }
    }

    @Test("TIFF: LZW colour, CMYK by the plain formula, and 1-bit fax")
    func tiff() async throws {
        #expect(try await decode(Fixture.tiffLZW).stored == gradient)
        let few = Picture.Raster(width: 24, height: 16) { x, y in [x / 8 * 100, y / 8 * 200, 30] }
        #expect(try await decode(Fixture.tiffCMYK).stored == few)
        let bars = Picture.Raster(width: 24, height: 16) { x, _ in [Int](repeating: x / 8 % 2 * 255, count: 3) }
        #expect(try await decode(Fixture.tiffOneBit).stored == bars)
    }

    @Test("BMP and PPM by the readers of this house")
    func plainFormats() async throws {
        #expect(try await decode(BMPReaderTests.bmp24(gradient)).stored == gradient)
        #expect(try await decode(Writer.ppm(gradient)).stored == gradient)
    }
}
