/// One chunk of a PNG stream (ISO/IEC 15948, the PNG specification, third edition, section 5.3).
struct PNGChunk {
    let code: FourCC
    /// From its length field to the end of its checksum.
    let range: Range<Int>
    let data: ByteView

    /// Whether a decoder cannot do without it: its first letter is a capital.
    var isCritical: Bool { code.rawValue & 0x2000_0000 == 0 }
}

/// The chunks of a PNG stream up to and with `IEND`.
struct PNGChunks {
    let view: ByteView

    /// `nil` when the bytes do not begin with the PNG signature.
    init?(_ view: ByteView) {
        guard view.holds("PNG\r\n", at: 1), view[0] == 0x89, view[6] == 0x1A, view[7] == 0x0A else { return nil }
        self.view = view
    }

    /// Visits each chunk. Checksums are not looked at.
    ///
    /// - Returns: whether the stream was whole, with `IEND` at its end.
    func walk(_ visit: (PNGChunk) -> Void) -> Bool {
        var position = 8
        while let length = view.u32(position), let code = view.code(position &+ 4) {
            guard let data = view.slice(position &+ 8, length), view.slice(position &+ 8 &+ length, 4) != nil else {
                return false
            }
            let end = position &+ 12 &+ length
            visit(PNGChunk(code: code, range: position..<end, data: data))
            if code == FourCC("IEND") { return true }
            position = end
        }
        return false
    }

    /// A whole chunk with its checksum.
    static func chunk(_ code: FourCC, _ data: [UInt8]) -> [UInt8] {
        let body = code.bytes + data
        return bigEndianBytes(UInt32(clamping: data.count)) + body + bigEndianBytes(checksum(body))
    }

    /// CRC-32 as ISO 3309 has it, bit by bit: it is only used on a handful of bytes.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}

extension MetadataFindings {
    /// Reads the EXIF, C2PA and text chunks of a PNG stream.
    ///
    /// Sources: the PNG specification, third edition, section 11.3 (ancillary chunks); Adobe's XMP specification part 3
    /// for the XMP keyword; the C2PA technical specification for `caBX`. The `Raw profile type` texts are a habit of
    /// ImageMagick.
    mutating func readPNG(_ view: ByteView) {
        guard let chunks = PNGChunks(view) else { return }
        _ = chunks.walk { chunk in
            switch chunk.code {
            case FourCC("eXIf"), FourCC("zxIf"): readEXIF(chunk.data)
            case FourCC("caBX"): readManifest(chunk.data)
            case FourCC("tEXt"): readText(chunk.data, packing: .plain)
            case FourCC("zTXt"): readText(chunk.data, packing: .compressed)
            case FourCC("iTXt"): readText(chunk.data, packing: .international)
            default: break
            }
        }
    }

    private enum Packing {
        case plain, compressed, international
    }

    private mutating func readText(_ data: ByteView, packing: Packing) {
        // Keywords have at most 79 letters.
        guard let end = data.prefix(80).firstIndex(of: 0), end > 0 else { return }
        let keyword = data.prefix(end).text
        if GeneratorNames.textKeys.contains(keyword) {
            note(.aiGeneratorText, .text, "key \"\(GeneratorNames.textKeys.first { $0 == keyword } ?? "")\"")
        }
        var value = data.from(end &+ 1)
        var isCompressed = false
        switch packing {
        case .plain: break
        case .compressed:
            isCompressed = true
            value = value.from(1)
        case .international:
            isCompressed = value[0] == 1
            guard let language = value.firstIndex(of: 0, from: 2),
                let translated = value.firstIndex(of: 0, from: language &+ 1)
            else { return }
            value = value.from(translated &+ 1)
        }
        guard isCompressed else { return readText(keyword, value) }
        guard spend(value.count), inflationLeft > 0 else { return }
        let text = Inflation.inflate(value, limit: min(inflationLeft, 4 << 20))
        spendInflation(text.count)
        text.withUnsafeBytes { readText(keyword, ByteView($0)) }
    }

    private mutating func readText(_ keyword: String, _ value: ByteView) {
        guard !value.trimmed.isEmpty else { return }
        switch keyword {
        case "XML:com.adobe.xmp": readXMP(value)
        case "Author": note(.ownerName, .text)
        case "Software", "Source": readGenerator(value, .text)
        case "Comment", "Description": readParameters(value, .text, "generation parameters in a comment")
        case "Raw profile type exif", "Raw profile type APP1", "Raw profile type xmp", "Raw profile type iptc",
            "Raw profile type 8bim":
            guard spend(value.count) else { return }
            let profile = rawProfile(value)
            profile.withUnsafeBytes { readProfile(ByteView($0)) }
        default: break
        }
    }

    /// A profile as ImageMagick writes it: a line break, its name, its length, then the bytes in hexadecimal.
    private func rawProfile(_ value: ByteView) -> [UInt8] {
        guard let name = value.firstIndex(of: 0x0A, from: 1),
            let length = value.firstIndex(of: 0x0A, from: name &+ 1)
        else { return [] }
        var bytes: [UInt8] = []
        var high: UInt8?
        for letter in value.from(length &+ 1).bytes {
            let digit: UInt8
            switch letter {
            case 0x30...0x39: digit = letter &- 0x30
            case 0x41...0x46, 0x61...0x66: digit = (letter | 0x20) &- 0x57
            default: continue
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }

    private mutating func readProfile(_ view: ByteView) {
        if view.holds("Exif\0") {
            readEXIF(view)
        } else if view.holds("8BIM") {
            readImageResources(view)
        } else if view.holds("http://ns.adobe.com/xap/1.0/\0") {
            readXMP(view.from(29))
        } else if view[0] == 0x1C {
            readIPTC(view)
        } else {
            readXMP(view)
        }
    }
}
