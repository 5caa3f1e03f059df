import Media
import SafetyCore
import Testing

private func ids(_ bytes: [UInt8], _ type: MediaType) -> [String] {
    PictureMetadata.read(bytes, type: type).signals.map(\.id)
}

@Suite("What a picture tells about place, device and owner")
struct PictureMetadataTests {
    private static let all = ["gps_position", "device_serial", "device_model", "owner_name", "capture_time"]

    @Test("A telling EXIF block is read in either byte order", arguments: [true, false])
    func exif(isLittle: Bool) {
        let exif = TIFFBuilder.telling(isLittle: isLittle)
        let reading = PictureMetadata.read(PictureBuilder.jpeg(PictureBuilder.exifSegment(exif)), type: .jpeg)
        #expect(reading.orientation == 6)
        #expect(reading.signals.map(\.id) == Self.all)
        #expect(reading.signals.allSatisfy { $0.harm == .oversharing })
    }

    @Test("EXIF is found in each format that can carry it")
    func carriers() {
        let exif = TIFFBuilder.telling().bytes
        let inPNG = PictureMetadata.read(PictureBuilder.png(PictureBuilder.chunk("eXIf", exif)), type: .png)
        let inWebP = PictureMetadata.read(
            PictureBuilder.webp(flags: 8, PictureBuilder.riff("EXIF", exif)), type: .webp)
        let inTIFF = PictureMetadata.read(TIFFBuilder.telling(isBig: true).bytes, type: .tiff)
        for reading in [inPNG, inWebP, inTIFF] {
            #expect(reading.orientation == 6)
            #expect(reading.signals.map(\.id) == Self.all)
        }
    }

    @Test("HEIF items are found in the media data, in the item store, and in two pieces")
    func heifItems() {
        let exif = TIFFBuilder.telling().bytes
        for (inStore, isSplit) in [(false, false), (true, false), (false, true)] {
            let file = PictureBuilder.heif(
                exif: exif, xmp: XMPText.city, pixels: [1, 2, 3, 4], inStore: inStore, isSplit: isSplit)
            let reading = PictureMetadata.read(file, type: .heif)
            #expect(
                reading.signals.map(\.id) == [
                    "gps_position", "place_name", "device_serial", "device_model", "owner_name", "capture_time",
                ])
            #expect(reading.orientation == 1, "the container turns HEIF, not EXIF")
        }
    }

    @Test("A real AVIF file from another writer is read")
    func avif() {
        #expect(ids(SamplePicture.avif, .avif) == ["gps_position", "place_name", "device_model", "owner_name"])
    }

    @Test("Signals never hold the private value")
    func noValues() {
        let reading = PictureMetadata.read(
            PictureBuilder.jpeg(
                PictureBuilder.exifSegment(.telling()), PictureBuilder.xmpSegment(XMPText.city),
                PictureBuilder.iptcSegment(IPTCBuilder.datasets([(90, "Harbour"), (80, "A. Person")]))),
            type: .jpeg)
        for value in ["Lantern", "L1", "Person", "SN-", "2024", "Harbour", "10", "40"] {
            #expect(!reading.signals.contains { $0.detail.contains(value) })
        }
        #expect(reading.signals.first { $0.id == "place_name" }?.detail.contains("XMP, IPTC") == true)
    }

    @Test("Fields that a camera left empty say nothing")
    func emptyFields() {
        let exif = TIFFBuilder([
            [
                (0x010F, .ascii("   ")), (0x013B, .ascii("")), (0x8769, .directory(1)), (0x8825, .directory(2)),
            ],
            [(0x9003, .ascii("0000:00:00 00:00:00")), (0xA431, .bytes([0, 0, 0, 0, 0, 0]))],
            [(2, .rational([(0, 0), (0, 0), (0, 0)])), (4, .rational([(0, 0), (0, 0), (0, 0)]))],
        ])
        #expect(ids(PictureBuilder.jpeg(PictureBuilder.exifSegment(exif)), .jpeg).isEmpty)
    }

    @Test("Pictures without metadata, and formats that have none, say nothing")
    func plain() {
        #expect(PictureMetadata.read(SamplePicture.jpeg, type: .jpeg) == .init())
        #expect(PictureMetadata.read(SamplePicture.png, type: .png) == .init())
        #expect(PictureMetadata.read(SamplePicture.webp, type: .webp) == .init())
        #expect(PictureMetadata.read(SamplePicture.gif, type: .gif) == .init())
        #expect(PictureMetadata.read(Array("P6 1 1 255 abc".utf8), type: .ppm) == .init())
        #expect(PictureMetadata.read([], type: .jpeg) == .init())
    }

    @Test("An orientation out of range counts as none", arguments: [0, 9, 65535])
    func orientationRange(value: Int) {
        let exif = TIFFBuilder([[(0x0112, .short([value]))]])
        #expect(
            PictureMetadata.read(PictureBuilder.jpeg(PictureBuilder.exifSegment(exif)), type: .jpeg).orientation == 1)
    }

    @Test("IPTC in JPEG tells place, author and time")
    func iptc() {
        let datasets = IPTCBuilder.datasets([(90, "Harbour"), (80, "A. Person"), (55, "20240506")])
        #expect(
            ids(PictureBuilder.jpeg(PictureBuilder.iptcSegment(datasets)), .jpeg) == [
                "place_name", "owner_name", "capture_time",
            ])
    }

    @Test("A PNG author text and a packed profile of EXIF are read")
    func pngTexts() {
        #expect(ids(PictureBuilder.png(PictureBuilder.text("Author", "A. Person")), .png) == ["owner_name"])
        let exif = Array("Exif\0\0".utf8) + TIFFBuilder.telling().bytes
        let digits = exif.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
        let profile = PictureBuilder.text("Raw profile type exif", "\nexif\n  \(exif.count)\n\(digits)\n")
        #expect(ids(PictureBuilder.png(profile), .png) == Self.all)
    }
}
