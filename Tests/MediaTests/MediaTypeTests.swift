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

    @Test("Every prefix of every file gets an answer")
    func prefixes() {
        for bytes in [Fixture.heic, Fixture.avif, Fixture.jpeg420, Array("<svg".utf8), Array("RIFF1234WEBP".utf8)] {
            for count in 0..<min(bytes.count, 64) { _ = MediaType.sniff(Array(bytes.prefix(count))) }
        }
        #expect(MediaType.jpeg.kind == .picture && MediaType.zip.kind == .archive && MediaType.mkv.kind == .video)
    }
}
