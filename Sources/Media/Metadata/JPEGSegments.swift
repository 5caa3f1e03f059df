/// One marker segment of a JPEG stream (ITU-T T.81 annex B).
struct JPEGSegment {
    let marker: UInt8
    /// From the `FF` of its marker to its end, with the entropy-coded data that follows a start of scan.
    let range: Range<Int>
    /// What stands between the length field and the end of the segment.
    let payload: ByteView
}

/// The segments between start and end of image.
struct JPEGSegments {
    enum Ending {
        /// An end-of-image marker; what follows it belongs to something else.
        case endOfImage
        /// The bytes ran out, inside a segment or a scan.
        case cutOff
        /// Something that is no marker where one has to stand.
        case malformed
    }

    let view: ByteView

    /// `nil` when the bytes do not begin with a start of image.
    init?(_ view: ByteView) {
        guard view[0] == 0xFF, view[1] == 0xD8 else { return nil }
        self.view = view
    }

    /// Visits each segment after the start of image.
    ///
    /// - Complexity: O(*n*); every byte is looked at once.
    func walk(_ visit: (JPEGSegment) -> Void) -> Ending {
        var position = 2
        while true {
            guard let start = view[position] else { return .cutOff }
            guard start == 0xFF else { return .malformed }
            // Any number of fill bytes may stand before a marker.
            var code = position &+ 1
            while view[code] == 0xFF { code &+= 1 }
            guard let marker = view[code] else { return .cutOff }
            let body = code &+ 1
            if marker == 0xD9 { return .endOfImage }
            if marker == 0xD8 || marker == 0 { return .malformed }
            if (0xD0...0xD7).contains(marker) || marker == 0x01 {
                visit(JPEGSegment(marker: marker, range: (code &- 1)..<body, payload: view.prefix(0)))
                position = body
                continue
            }
            guard let length = view.u16(body) else { return .cutOff }
            guard length >= 2 else { return .malformed }
            guard let payload = view.slice(body &+ 2, length &- 2) else { return .cutOff }
            let end = marker == 0xDA ? endOfScan(from: body &+ length) : body &+ length
            visit(JPEGSegment(marker: marker, range: (code &- 1)..<end, payload: payload))
            position = end
        }
    }

    /// Where entropy-coded data ends: before the first `FF` that is neither stuffed nor a restart marker.
    private func endOfScan(from start: Int) -> Int {
        let bytes = view.bytes
        var index = start
        while index < bytes.count {
            if bytes[index] == 0xFF {
                guard let next = view[index &+ 1] else { return bytes.count }
                if next != 0 && !(0xD0...0xD7).contains(next) && next != 0xFF { return index }
                index &+= next == 0xFF ? 1 : 2
            } else {
                index &+= 1
            }
        }
        return bytes.count
    }
}

extension MetadataFindings {
    /// Reads the application and comment segments of a JPEG stream.
    ///
    /// Sources: CIPA DC-008 (APP1 EXIF); Adobe's XMP specification part 3 (APP1 XMP, extended packets, APP13); the C2PA
    /// technical specification and ISO/IEC 19566-5 (APP11).
    mutating func readJPEG(_ view: ByteView) {
        guard let segments = JPEGSegments(view) else { return }
        var extended: [ExtendedXMP] = []
        var resources: [UInt8] = []
        var jumbf: [Int: [UInt8]] = [:]
        _ = segments.walk { segment in
            let payload = segment.payload
            switch segment.marker {
            case 0xE1 where payload.holds("Exif\0"):
                readEXIF(payload)
            case 0xE1 where payload.holds("http://ns.adobe.com/xap/1.0/\0"):
                readXMP(payload.from(29))
            case 0xE1 where payload.holds("http://ns.adobe.com/xmp/extension/\0"):
                if let part = ExtendedXMP(payload.from(35), number: extended.count) { extended.append(part) }
            case 0xED where payload.holds("Photoshop 3.0\0"):
                resources.append(contentsOf: payload.from(14).bytes)
            case 0xEB where payload.holds("JP"):
                gatherJUMBF(payload, into: &jumbf)
            case 0xFE:
                readParameters(payload, .text, "generation parameters in a comment")
            default: break
            }
        }
        resources.withUnsafeBytes { readImageResources(ByteView($0)) }
        ExtendedXMP.joined(extended).withUnsafeBytes { readXMP(ByteView($0)) }
        for number in jumbf.keys.sorted() { jumbf[number]?.withUnsafeBytes { readJUMBF(ByteView($0)) } }
    }

    /// A box too long for one segment goes on in further ones of the same instance number, each with the head of the
    /// box repeated.
    private mutating func gatherJUMBF(_ payload: ByteView, into boxes: inout [Int: [UInt8]]) {
        guard let instance = payload.u16(2), let sequence = payload.u32(4) else { return }
        let box = payload.from(8)
        if sequence <= 1 || boxes[instance] == nil {
            guard boxes.count < 64 else { return }
            boxes[instance, default: []].append(contentsOf: box.bytes)
        } else {
            boxes[instance]?.append(contentsOf: box.from(box.u32(0) == 1 ? 16 : 8).bytes)
        }
    }
}

/// One part of an XMP packet that was too long for a segment.
private struct ExtendedXMP {
    private let digest: [UInt8]
    private let offset: Int
    private let number: Int
    private let part: ByteView

    /// From what follows the signature: a digest of 32 letters, the full length, the offset of this part, the part.
    init?(_ payload: ByteView, number: Int) {
        guard let digest = payload.slice(0, 32), let offset = payload.u32(36) else { return nil }
        self.digest = Array(digest.bytes)
        self.offset = offset
        self.number = number
        part = payload.from(40)
    }

    /// All parts, packet by packet, in the order of their offsets; what the parts say about lengths is not trusted.
    static func joined(_ parts: [ExtendedXMP]) -> [UInt8] {
        let ordered = parts.sorted { left, right in
            if left.digest != right.digest { return left.digest.lexicographicallyPrecedes(right.digest) }
            return (left.offset, left.number) < (right.offset, right.number)
        }
        return ordered.reduce(into: []) { $0.append(contentsOf: $1.part.bytes) }
    }
}
