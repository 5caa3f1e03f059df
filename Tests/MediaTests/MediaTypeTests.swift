import Media
import Testing

@Suite("What a file is")
struct MediaTypeTests {
    @Test("Signatures decide")
    func signatures() {
        let signatures: [([UInt8], MediaType)] = [
            (Fixture.jpeg420, .jpeg), (Writer.png(gradient), .png), (Fixture.webpLossy, .webp), (Fixture.gif, .gif),
            (Fixture.heic, .heif), (Fixture.avif, .avif), (Fixture.tiffLZW, .tiff),
            (BMPReaderTests.bmp24(gradient), .bmp), (Writer.ppm(gradient), .ppm), (Writer.zip([("a", [1])]), .zip),
            ([0x1F, 0x8B, 8, 0], .gzip), (Array("%PDF-1.4".utf8), .pdf),
            ([0, 0, 0, 20] + Array("ftypqt  ".utf8) + [0, 0, 0, 0], .mov),
            ([0, 0, 0, 20] + Array("ftypmp42".utf8) + [0, 0, 0, 0], .mp4),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x8B, 0x42, 0x82, 0x84] + Array("webm".utf8), .webm),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x93, 0x42, 0x82, 0x88] + Array("matroska".utf8), .mkv),
            (Array("RIFF....AVI LIST".utf8), .avi),
            (Array("\u{FEFF} <?xml version='1.0'?><!-- x --><svg/>".utf8), .svg),
            (Array("<html><svg:svg>".utf8), .svg), (Array("hello".utf8), .unknown), ([], .unknown),
            (Array("BMW is a car maker from Bavaria".utf8), .unknown), (Array("P5 and P6".utf8), .unknown),
        ]
        for (bytes, type) in signatures { #expect(MediaType.sniff(bytes) == type) }
        var tar = [UInt8](repeating: 0, count: 512)
        tar.replaceSubrange(257..<262, with: Array("ustar".utf8))
        #expect(MediaType.sniff(tar) == .tar)
    }

    /// A box of an ISO base media file.
    static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Writer.big(body.count + 8, 4) + Array(name.utf8) + body
    }

    static func fileType(_ brands: String...) -> [UInt8] {
        box("ftyp", Array(brands[0].utf8) + [0, 0, 0, 0] + brands.dropFirst().flatMap { Array($0.utf8) })
    }

    /// The fixture with other brands of the same number, so that no offset in it moves.
    static func rebranded(_ bytes: [UInt8], _ brands: String...) -> [UInt8] {
        let type = box("ftyp", Array(brands[0].utf8) + [0, 0, 0, 0] + brands.dropFirst().flatMap { Array($0.utf8) })
        precondition(type.count == Int(bytes[3]))
        return type + bytes.dropFirst(type.count)
    }

    @Test("One picture brand among the brands makes a picture, whatever the major brand is")
    func pictureBrands() {
        #expect(MediaType.sniff(Self.fileType("isom", "mif1", "heic")) == .heif)
        #expect(MediaType.sniff(Self.fileType("mif2", "heic")) == .heif)
        #expect(MediaType.sniff(Self.fileType("XXXX", "miaf")) == .heif)
        #expect(MediaType.sniff(Self.fileType("mp42", "isom", "heix")) == .heif)
        #expect(MediaType.sniff(Self.fileType("isom", "mif1", "avif")) == .avif)
        #expect(MediaType.sniff(Self.fileType("mif1", "heic", "avis")) == .avif)
        #expect(MediaType.sniff(Self.fileType("isom", "iso2", "avc1", "mp41")) == .mp4)
        // Padding does not push the brand out of sight, and a size in eight bytes hides nothing.
        let many = [String](repeating: "iso2", count: 400) + ["heic"]
        #expect(MediaType.sniff(Self.box("ftyp", Array(("isom\0\0\0\0" + many.joined()).utf8))) == .heif)
        let long = [0, 0, 0, 1] + Array("ftyp".utf8) + Writer.big(28, 8) + Array("isom\0\0\0\0heic".utf8)
        #expect(MediaType.sniff(long) == .heif)
    }

    @Test("Without a picture brand the handler of a first-level meta box tells pictures from videos")
    func pictureHandler() {
        func meta(_ kind: String) -> [UInt8] {
            let handler = Self.box("hdlr", [UInt8](repeating: 0, count: 8) + Array(kind.utf8) + [0, 0, 0, 0])
            return Self.box("meta", [0, 0, 0, 0] + Self.box("free", [1, 2, 3]) + handler)
        }
        #expect(MediaType.sniff(Self.fileType("isom", "iso2") + meta("pict")) == .heif)
        #expect(MediaType.sniff(Self.fileType("XXXX") + Self.box("free", [7]) + meta("pict")) == .heif)
        #expect(MediaType.sniff(Self.fileType("isom", "iso2") + meta("mdta")) == .mp4)
        #expect(MediaType.sniff(Self.fileType("mp42") + meta("pict")) == .mp4)
        #expect(MediaType.sniff(Self.fileType("qt  ") + meta("pict")) == .mov)
    }

    @Test("Every prefix of every file gets an answer")
    func prefixes() {
        for bytes in [Fixture.heic, Fixture.avif, Fixture.jpeg420, Array("<svg".utf8), Array("RIFF1234WEBP".utf8)] {
            for count in 0..<min(bytes.count, 64) { _ = MediaType.sniff(Array(bytes.prefix(count))) }
        }
        #expect(MediaType.jpeg.kind == .picture && MediaType.zip.kind == .archive && MediaType.mkv.kind == .video)
    }
}
