import Media
import SafetyCore
import Testing

/// One telling file of each format.
enum TellingPicture {
    static let pixels: [UInt8] = (0..<16).map { UInt8($0 * 16) }

    static let all: [(type: MediaType, bytes: [UInt8])] = {
        let exif = TIFFBuilder.telling()
        let iptc = IPTCBuilder.datasets([(90, "Harbour"), (80, "A. Person")])
        let manifest = PictureBuilder.manifest(sourceType: "trainedAlgorithmicMedia")
        return [
            (
                .jpeg,
                PictureBuilder.jpeg(
                    PictureBuilder.exifSegment(exif), PictureBuilder.xmpSegment(XMPText.city),
                    PictureBuilder.iptcSegment(iptc), PictureBuilder.jumbfSegment(manifest),
                    PictureBuilder.segment(0xFE, Array("made at the Harbour".utf8)),
                    PictureBuilder.segment(0xE2, Array("MPF\0abc".utf8)),
                    PictureBuilder.segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}profile".utf8)),
                    trailer: SamplePicture.jpeg)
            ),
            (
                .png,
                PictureBuilder.png(
                    PictureBuilder.chunk("eXIf", exif.bytes), PictureBuilder.text("Author", "A. Person"),
                    PictureBuilder.xmpChunk(XMPText.city), PictureBuilder.chunk("tIME", [7, 232, 5, 6, 7, 8, 9]),
                    PictureBuilder.chunk("gAMA", [0, 0, 0xB1, 0x8F]), trailer: Array("behind the end".utf8))
            ),
            (
                .webp,
                PictureBuilder.webp(
                    flags: 0x0C, PictureBuilder.riff("EXIF", exif.bytes), PictureBuilder.riff("XMP ", XMPText.city),
                    PictureBuilder.riff("C2PA", manifest), trailer: Array("behind the end".utf8))
            ),
            (
                .gif,
                PictureBuilder.gif(
                    PictureBuilder.xmpApplication(XMPText.city), PictureBuilder.comment("made at the Harbour"))
            ),
            (.tiff, TIFFBuilder.picture(pixels: pixels).bytes),
            (.tiff, TIFFBuilder.picture(pixels: pixels, isLittle: false, isBig: true).bytes),
            (.heif, PictureBuilder.heif(exif: exif.bytes, xmp: XMPText.city, pixels: pixels)),
            (.heif, PictureBuilder.heif(exif: exif.bytes, xmp: XMPText.city, pixels: pixels, inStore: true)),
            (.avif, SamplePicture.avif),
        ]
    }()
}

@Suite("Hostile metadata")
struct HostileMetadataTests {
    @Test("A file cut off at any byte is answered, and cleaned or refused")
    func truncation() {
        for (type, bytes) in TellingPicture.all {
            for length in 0...bytes.count {
                let cut = Array(bytes[..<length])
                _ = PictureMetadata.read(cut, type: type)
                guard let clean = try? LocationStripper.strip(cut, type: type) else { continue }
                #expect(!PictureMetadata.read(clean, type: type).signals.contains { $0.harm == .oversharing })
            }
        }
    }

    @Test(
        "A file with any byte changed is answered, and cleaned or refused",
        arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8])
    func mutation(value: UInt8) {
        for (type, bytes) in TellingPicture.all {
            for index in bytes.indices {
                var changed = bytes
                changed[index] = value
                _ = PictureMetadata.read(changed, type: type)
                _ = try? LocationStripper.strip(changed, type: type)
            }
        }
    }

    @Test("Bytes of one format read as another do no harm")
    func confusion() {
        for (_, bytes) in TellingPicture.all {
            for type in MediaType.allCases {
                _ = PictureMetadata.read(bytes, type: type)
                _ = try? LocationStripper.strip(bytes, type: type)
            }
        }
    }

    @Test("Directories that point at each other in circles are visited once")
    func loops() {
        let chain = TIFFBuilder([[(0x0112, .short([3]))], [(0x0112, .short([4]))]], next: [0: 1, 1: 0])
        #expect(PictureMetadata.read(chain.bytes, type: .tiff).orientation == 3)
        let nested = TIFFBuilder([
            [(0x0112, .short([3])), (0x8769, .directory(1))], [(0xA005, .directory(0)), (0x8769, .directory(1))],
        ])
        #expect(PictureMetadata.read(nested.bytes, type: .tiff).orientation == 3)
        let own = TIFFBuilder([[(0x0112, .short([3])), (0x014A, .directory(0))]])
        #expect(PictureMetadata.read(own.bytes, type: .tiff).orientation == 3)
        #expect(throws: MediaError.self) { try LocationStripper.strip(own.bytes, type: .tiff) }
    }

    @Test("A thousand million claimed values are not believed")
    func absurdCounts() {
        for isBig in [false, true] {
            let builder = TIFFBuilder([[(0x0112, .short([6])), (0x013B, .ascii("A. Person"))]], isBig: isBig)
            var bytes = builder.bytes
            let count = (isBig ? 16 + 8 + 20 : 8 + 2 + 12) + 4
            for index in count..<(count + (isBig ? 8 : 4)) { bytes[index] = 0xFF }
            let reading = PictureMetadata.read(bytes, type: .tiff)
            #expect(reading.orientation == 6)
            #expect(reading.signals.isEmpty)
        }
    }

    @Test("A million unclosed elements are scanned in linear time", .timeLimit(.minutes(1)))
    func depth() {
        let packet = Array(String(repeating: "<a b=\"c\"><exif:GPSLatitude>", count: 200_000).utf8)
        let file = PictureBuilder.webp(flags: 4, PictureBuilder.riff("XMP ", packet + Array("1".utf8)))
        _ = PictureMetadata.read(file, type: .webp)
    }

    @Test("Items that all claim the same bytes do not multiply the work", .timeLimit(.minutes(1)))
    func sharedItems() {
        var file = PictureBuilder.heif(exif: TIFFBuilder.telling().bytes, xmp: XMPText.city, pixels: [1])
        file += PictureBuilder.box("free", [UInt8](repeating: 0, count: 1 << 20))
        // 20000 XMP items, each the whole file.
        let count = 20_000
        let entries = (1...count).flatMap { number in
            PictureBuilder.fullBox(
                "infe", version: 2, bigBytes(number, 2) + [0, 0] + Array("mime\0application/rdf+xml\0".utf8))
        }
        let places = (1...count).flatMap { number in
            bigBytes(number, 2) + bigBytes(0, 2) + bigBytes(1, 2) + bigBytes(0, 4) + bigBytes(0, 4)
        }
        let meta = PictureBuilder.fullBox(
            "meta",
            PictureBuilder.fullBox("iinf", bigBytes(count, 2) + entries)
                + PictureBuilder.fullBox("iloc", [0x44, 0x00] + bigBytes(count, 2) + places))
        _ = PictureMetadata.read(file + meta, type: .heif)
        #expect(throws: MediaError.self) { try LocationStripper.strip(file + meta, type: .heif) }
    }
}
