/// Puts metadata into the sample pictures, the way cameras and programs do.
enum PictureBuilder {
    // JPEG

    static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0xFF, marker] + bigBytes(payload.count + 2, 2) + payload
    }

    static func exifSegment(_ exif: TIFFBuilder) -> [UInt8] { segment(0xE1, Array("Exif\0\0".utf8) + exif.bytes) }

    static func xmpSegment(_ packet: [UInt8]) -> [UInt8] {
        segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + packet)
    }

    static func iptcSegment(_ datasets: [UInt8]) -> [UInt8] {
        segment(0xED, Array("Photoshop 3.0\0".utf8) + IPTCBuilder.resource(0x0404, datasets))
    }

    /// The sample with segments after its JFIF segment, which is 18 bytes long, and bytes after its end.
    static func jpeg(_ segments: [UInt8]..., trailer: [UInt8] = []) -> [UInt8] {
        let sample = SamplePicture.jpeg
        return Array(sample[..<20]) + segments.flatMap { $0 } + sample[20...] + trailer
    }

    // PNG

    static func chunk(_ code: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(code.utf8) + data
        let sum = body.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return bigBytes(data.count, 4) + body + bigBytes(Int(~sum), 4)
    }

    static func text(_ key: String, _ value: String) -> [UInt8] { chunk("tEXt", Array("\(key)\0\(value)".utf8)) }

    static func xmpChunk(_ packet: [UInt8]) -> [UInt8] {
        chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet)
    }

    /// The sample with chunks after its header.
    static func png(_ chunks: [UInt8]..., trailer: [UInt8] = []) -> [UInt8] {
        let sample = SamplePicture.png
        return Array(sample[..<33]) + chunks.flatMap { $0 } + sample[33...] + trailer
    }

    // WebP

    static func riff(_ code: String, _ data: [UInt8]) -> [UInt8] {
        Array(code.utf8) + littleBytes(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
    }

    /// The sample in the extended format, with chunks after its pixels.
    static func webp(flags: UInt8, _ chunks: [UInt8]..., trailer: [UInt8] = []) -> [UInt8] {
        let pixels = Array(SamplePicture.webp[12...])
        let header = riff("VP8X", [flags, 0, 0, 0] + littleBytes(15, 3) + littleBytes(15, 3))
        let body = Array("WEBP".utf8) + header + pixels + chunks.flatMap { $0 }
        return Array("RIFF".utf8) + littleBytes(body.count, 4) + body + trailer
    }

    // GIF

    static func subBlocks(_ data: [UInt8]) -> [UInt8] {
        stride(from: 0, to: data.count, by: 255).flatMap { start in
            let part = data[start..<min(start + 255, data.count)]
            return [UInt8(part.count)] + part
        } + [0]
    }

    static func application(_ name: String, _ content: [UInt8]) -> [UInt8] {
        [0x21, 0xFF, 11] + Array(name.utf8) + content
    }

    static func comment(_ text: String) -> [UInt8] { [0x21, 0xFE] + subBlocks(Array(text.utf8)) }

    /// XMP stands in a GIF without sub-blocks; a descending trailer leads plain readers to its end.
    static func xmpApplication(_ packet: [UInt8]) -> [UInt8] {
        application("XMP DataXMP", packet + [1] + (0...255).reversed().map { UInt8($0) } + [0])
    }

    /// The sample with blocks before its first extension.
    static func gif(_ blocks: [UInt8]...) -> [UInt8] {
        let sample = SamplePicture.gif
        let start = 13 + 3 * (2 << Int(sample[10] & 7))
        return Array(sample[..<start]) + blocks.flatMap { $0 } + sample[start...]
    }

    // C2PA

    /// A JUMBF superbox of the type of C2PA manifest stores, with a source type in an action.
    static func manifest(sourceType: String) -> [UInt8] {
        let identifier: [UInt8] = [
            0x63, 0x32, 0x70, 0x61, 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71,
        ]
        let description = box("jumd", identifier + [3] + Array("c2pa\0".utf8))
        let address = "http://cv.iptc.org/newscodes/digitalsourcetype/\(sourceType)"
        let action =
            Array("qdigitalSourceTypex".utf8) + [UInt8(address.utf8.count)] + Array(address.utf8) + [0x61, 0x61]
        return box("jumb", description + box("cbor", action))
    }

    static func jumbfSegment(_ manifest: [UInt8]) -> [UInt8] {
        segment(0xEB, Array("JP".utf8) + [0, 1, 0, 0, 0, 1] + manifest)
    }

    // ISO base media

    static func box(_ code: String, _ body: [UInt8]) -> [UInt8] {
        bigBytes(body.count + 8, 4) + Array(code.utf8) + body
    }

    static func fullBox(_ code: String, version: UInt8 = 0, _ body: [UInt8]) -> [UInt8] {
        box(code, [version, 0, 0, 0] + body)
    }

    /// The frame of a HEIF file: a picture item of given bytes in `mdat`, an Exif item, an XMP item; the latter two in
    /// `idat` when asked for. No decoder reads its pixels, but its structure is whole.
    static func heif(
        exif: [UInt8], xmp: [UInt8], pixels: [UInt8], inStore: Bool = false, isSplit: Bool = false,
        more: [UInt8] = []
    ) -> [UInt8] {
        let start = box("ftyp", Array("heic\0\0\0\0mif1heic".utf8))
        let exifItem = [0, 0, 0, 0] + exif
        func entry(_ number: Int, _ code: String, _ rest: String) -> [UInt8] {
            fullBox("infe", version: 2, bigBytes(number, 2) + [0, 0] + Array(code.utf8) + Array(rest.utf8))
        }
        let information = fullBox(
            "iinf",
            bigBytes(3, 2) + entry(1, "hvc1", "\0") + entry(2, "Exif", "\0")
                + entry(3, "mime", "\0application/rdf+xml\0"))
        func meta(_ base: Int) -> [UInt8] {
            let half = exifItem.count / 2
            let metadataBase = inStore ? 0 : base + pixels.count
            let exifExtents =
                isSplit
                ? bigBytes(2, 2) + bigBytes(metadataBase, 4) + bigBytes(half, 4) + bigBytes(metadataBase + half, 4)
                    + bigBytes(exifItem.count - half, 4)
                : bigBytes(1, 2) + bigBytes(metadataBase, 4) + bigBytes(exifItem.count, 4)
            let method = bigBytes(inStore ? 1 : 0, 2)
            let locations = fullBox(
                "iloc", version: 1,
                [0x44, 0x00] + bigBytes(3, 2) + bigBytes(1, 2) + bigBytes(0, 2) + bigBytes(0, 2) + bigBytes(1, 2)
                    + bigBytes(base, 4)
                    + bigBytes(pixels.count, 4)
                    + bigBytes(2, 2) + method + bigBytes(0, 2) + exifExtents
                    + bigBytes(3, 2) + method + bigBytes(0, 2) + bigBytes(1, 2)
                    + bigBytes(metadataBase + exifItem.count, 4)
                    + bigBytes(xmp.count, 4))
            let store = inStore ? box("idat", exifItem + xmp) : []
            return fullBox("meta", information + locations + store)
        }
        let base = start.count + meta(0).count + more.count + 8
        return start + meta(base) + more + box("mdat", pixels + (inStore ? [] : exifItem + xmp))
    }
}
