import Media
import SafetyCore
import Testing

private func index(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: part) }
}

@Suite("A copy without place, device and owner")
struct LocationStripperTests {
    @Test("Nothing private is left in any format, and the orientation stays")
    func nothingLeft() throws {
        for (type, bytes) in TellingPicture.all {
            let before = PictureMetadata.read(bytes, type: type)
            #expect(before.signals.contains { $0.harm == .oversharing }, "\(type) has something to clean")
            let clean = try LocationStripper.strip(bytes, type: type)
            let after = PictureMetadata.read(clean, type: type)
            #expect(after.signals.isEmpty, "\(type)")
            #expect(after.orientation == before.orientation, "\(type)")
            for word in ["Harbour", "A. Person", "Lantern", "SN-000123", "2024:05:06"] {
                #expect(index(of: Array(word.utf8), in: clean) == nil, "\(word) in \(type)")
            }
        }
    }

    @Test("Cleaning twice is the same as cleaning once")
    func idempotent() throws {
        for (type, bytes) in TellingPicture.all {
            let once = try LocationStripper.strip(bytes, type: type)
            #expect(try LocationStripper.strip(once, type: type) == once, "\(type)")
        }
    }

    @Test("Pictures that hold nothing private come back byte for byte")
    func plainPictures() throws {
        #expect(try LocationStripper.strip(SamplePicture.jpeg, type: .jpeg) == SamplePicture.jpeg)
        #expect(try LocationStripper.strip(SamplePicture.png, type: .png) == SamplePicture.png)
        #expect(try LocationStripper.strip(SamplePicture.webp, type: .webp) == SamplePicture.webp)
        #expect(try LocationStripper.strip(SamplePicture.gif, type: .gif) == SamplePicture.gif)
        let bitmap = Array("BM something".utf8)
        #expect(try LocationStripper.strip(bitmap, type: .bmp) == bitmap)
    }

    @Test("JPEG keeps every coded byte, the colour profile and nothing behind the end")
    func jpeg() throws {
        let clean = try LocationStripper.strip(TellingPicture.all[0].bytes, type: .jpeg)
        // All after the JFIF segment of the sample: tables, frame and scans.
        let coded = Array(SamplePicture.jpeg[20...])
        #expect(clean.suffix(coded.count).elementsEqual(coded))
        #expect(index(of: Array("ICC_PROFILE\0".utf8), in: clean) != nil)
        #expect(index(of: Array("MPF\0".utf8), in: clean) == nil)
        #expect(Array(clean.prefix(20)) == Array(SamplePicture.jpeg.prefix(20)), "JFIF stays in front")
    }

    @Test("The thumbnail in a JFIF segment goes: it may show what was cut away")
    func jfifThumbnail() throws {
        let sample = SamplePicture.jpeg
        let jfif = PictureBuilder.segment(0xE0, Array(sample[6..<18]) + [1, 1, 250, 251, 252])
        let clean = try LocationStripper.strip(Array(sample[..<2]) + jfif + sample[20...], type: .jpeg)
        #expect(clean == sample)
    }

    @Test("PNG keeps its pixels and drawing chunks; an upright one gets no EXIF")
    func png() throws {
        let clean = try LocationStripper.strip(TellingPicture.all[1].bytes, type: .png)
        let pixels = Array(SamplePicture.png[33...])
        #expect(clean.suffix(pixels.count).elementsEqual(pixels))
        #expect(index(of: Array("gAMA".utf8), in: clean) != nil)
        #expect(index(of: Array("eXIf".utf8), in: clean) != nil, "orientation 6 has to stay")
        let upright = PictureBuilder.png(PictureBuilder.text("Author", "A. Person"))
        #expect(try LocationStripper.strip(upright, type: .png) == SamplePicture.png)
    }

    @Test("WebP announces only what it still holds, with its true size")
    func webp() throws {
        let clean = try LocationStripper.strip(TellingPicture.all[2].bytes, type: .webp)
        #expect(clean[20] & 0x0C == 0x08, "EXIF for the orientation, no XMP")
        #expect(littleBytes(clean.count - 8, 4) == Array(clean[4..<8]))
        #expect(index(of: Array(SamplePicture.webp[12...]), in: clean) != nil)
        let upright = PictureBuilder.webp(flags: 0x04, PictureBuilder.riff("XMP ", XMPText.city))
        #expect(try LocationStripper.strip(upright, type: .webp)[20] == 0)
    }

    @Test("GIF keeps its frames and how often it repeats")
    func gif() throws {
        #expect(try LocationStripper.strip(TellingPicture.all[3].bytes, type: .gif) == SamplePicture.gif)
        let cut = Array(PictureBuilder.gif(PictureBuilder.comment("made at the Harbour")).dropLast())
        #expect(try LocationStripper.strip(cut, type: .gif) == SamplePicture.gif)
    }

    @Test("TIFF, HEIF and AVIF keep their size and their pixels in place")
    func inPlace() throws {
        for (type, bytes) in TellingPicture.all[4...] {
            let clean = try LocationStripper.strip(bytes, type: type)
            #expect(clean.count == bytes.count)
            guard type != .avif else { continue }
            let before = try #require(index(of: TellingPicture.pixels, in: bytes))
            #expect(index(of: TellingPicture.pixels, in: clean) == before)
        }
    }

    @Test("A TIFF whose private text shares bytes with pixels keeps the pixels")
    func sharedBytes() throws {
        // The artist field points into the strip.
        var builder = TIFFBuilder.picture(pixels: TellingPicture.pixels)
        builder.directories[0].removeAll { $0.tag == 0x013B }
        let strip = try #require(index(of: TellingPicture.pixels, in: builder.bytes))
        var bytes = builder.bytes
        let make = try #require(index(of: littleBytes(0x010F, 2) + littleBytes(2, 2), in: bytes))
        bytes.replaceSubrange((make + 4)..<(make + 12), with: littleBytes(8, 4) + littleBytes(strip, 4))
        let clean = try LocationStripper.strip(bytes, type: .tiff)
        #expect(Array(clean[strip..<(strip + 16)]) == TellingPicture.pixels)
    }

    @Test("HEIF whose Exif item lies over the pixels is refused rather than damaged")
    func entangled() throws {
        let pixels = TellingPicture.pixels
        var file = PictureBuilder.heif(exif: TIFFBuilder.telling().bytes, xmp: XMPText.city, pixels: pixels)
        let start = try #require(index(of: pixels, in: file))
        let exif = try #require(index(of: bigBytes(1, 2) + bigBytes(start + 16, 4), in: file))
        file.replaceSubrange((exif + 2)..<(exif + 6), with: bigBytes(start + 8, 4))
        #expect(throws: MediaError(.cannotStrip, "")) { try LocationStripper.strip(file, type: .heif) }
    }

    @Test("What is no picture, or not whole, is refused with a reason")
    func refusals() {
        #expect(throws: MediaError(.unsupportedFormat, "")) { try LocationStripper.strip([1, 2, 3], type: .zip) }
        #expect(throws: MediaError(.corrupt, "")) { try LocationStripper.strip([1, 2, 3], type: .jpeg) }
        #expect(throws: MediaError(.truncated, "")) {
            try LocationStripper.strip(Array(SamplePicture.png.dropLast(20)), type: .png)
        }
        #expect(throws: MediaError(.truncated, "")) {
            try LocationStripper.strip(Array(SamplePicture.jpeg.prefix(60)), type: .jpeg)
        }
    }
}
