/// What a file is, judged from its first bytes alone. The file's name never decides.
public enum MediaType: String, CaseIterable, Codable, Hashable, Sendable {
    case jpeg, png, webp, gif, heif, avif, tiff, bmp, ppm
    case svg, pdf
    case zip, tar, gzip, bzip2, xz, zstd
    case mp4, mov, webm, mkv, avi
    case unknown

    /// Coarse kind, which decides the way an item takes.
    public enum Kind: String, Codable, Hashable, Sendable {
        case picture, video, archive, document, unknown
    }

    public var kind: Kind {
        switch self {
        case .jpeg, .png, .webp, .gif, .heif, .avif, .tiff, .bmp, .ppm: .picture
        case .mp4, .mov, .webm, .mkv, .avi: .video
        case .zip, .tar, .gzip, .bzip2, .xz, .zstd: .archive
        case .svg, .pdf: .document
        case .unknown: .unknown
        }
    }

    /// Number of leading bytes after which more bytes do not change the answer of ``sniff(_:)``.
    public static let prefixLength = 4096

    /// Names the format of a file from its first bytes.
    ///
    /// - Parameter prefix: the first bytes of the file, best ``prefixLength`` or more; fewer are accepted.
    /// - Returns: the format whose signature stands there, ``unknown`` when none does.
    /// - Complexity: O(1), at most ``prefixLength`` bytes are looked at.
    public static func sniff(_ prefix: UnsafeRawBufferPointer) -> MediaType {
        let bytes = UnsafeRawBufferPointer(rebasing: prefix.prefix(prefixLength))
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
        if bytes.starts(with: "RIFF".utf8) {
            if holds("WEBP", in: bytes, at: 8) { return .webp }
            if holds("AVI ", in: bytes, at: 8) { return .avi }
            return .unknown
        }
        // Classic TIFF (version 42) and BigTIFF (version 43), in either byte order.
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
            || bytes.starts(with: [0x49, 0x49, 0x2B, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2B])
        {
            return .tiff
        }
        if holds("ftyp", in: bytes, at: 4) { return isoBaseMedia(bytes) }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return matroska(bytes) }
        if isBMP(bytes) { return .bmp }
        if isPPM(bytes) { return .ppm }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || bytes.starts(with: [0x50, 0x4B, 0x07, 0x08])
        {
            return .zip
        }
        if bytes.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
        if bytes.starts(with: "BZh".utf8) { return .bzip2 }
        if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return .xz }
        if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        if holds("ustar", in: bytes, at: 257) { return .tar }
        // QuickTime files older than the brand box begin with one of these boxes.
        for box in ["moov", "mdat", "wide", "free", "skip", "pnot"] where holds(box, in: bytes, at: 4) { return .mov }
        if isSVG(bytes) { return .svg }
        return .unknown
    }

    /// Names the format of a file from its first bytes. See the pointer form.
    public static func sniff(_ prefix: [UInt8]) -> MediaType {
        prefix.withUnsafeBytes { sniff($0) }
    }

    private static func holds(_ text: String, in bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        guard bytes.count >= offset + text.utf8.count else { return false }
        return bytes[offset...].starts(with: text.utf8)
    }

    /// Brands that only files with AV1 pictures carry (AVIF 1.1 sections 6 and 8).
    private static let avifBrands: Set<String> = ["avif", "avis", "MA1A", "MA1B"]

    /// Brands of pictures and picture sequences (ISO/IEC 23008-12): structural ones, then one pair for each codec.
    private static let pictureBrands: Set<String> = [
        "mif1", "mif2", "mif3", "msf1", "miaf", "1pic",
        "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs",
        "avci", "avcs", "vvic", "vvis", "evbi", "evbs", "jpeg", "jpgs", "j2ki", "j2is",
    ]

    /// Major brands that no picture has; the general `isom` and its successors are not among them.
    private static let videoBrands: Set<String> = [
        "qt  ", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP", "M4A ", "M4B ", "f4v ", "dash", "3gp4", "3gp5", "3gp6",
        "3g2a", "3g2b", "3g2c",
    ]

    /// What the brands of an ISO base media file (ISO/IEC 14496-12 section 4.3) promise, or its first level shows.
    ///
    /// Viewers look for a brand they know among all of them, so one picture brand anywhere makes a picture, whatever
    /// the major brand is. Without any, a `meta` box of pictures on the first level does, unless the major brand is
    /// that of a video.
    private static func isoBaseMedia(_ bytes: UnsafeRawBufferPointer) -> MediaType {
        var brands: [String] = []
        var holdsPictures = false
        for box in boxes(bytes, 0..<bytes.count) {
            if box.name == "ftyp", brands.isEmpty {
                for position in stride(from: box.body.lowerBound, through: box.body.upperBound - 4, by: 4)
                // The four bytes after the major brand are a version number, not a brand.
                where position != box.body.lowerBound + 4 { brands.append(fourLetters(bytes, position)) }
            } else if box.name == "meta" {
                // Version and flags stand before the boxes inside, and before the handler's kind.
                let inside = min(box.body.lowerBound + 4, box.body.upperBound)..<box.body.upperBound
                for handler in boxes(bytes, inside) where handler.name == "hdlr" && handler.body.count >= 12 {
                    holdsPictures = holdsPictures || fourLetters(bytes, handler.body.lowerBound + 8) == "pict"
                }
            }
        }
        if !avifBrands.isDisjoint(with: brands) { return .avif }
        if !pictureBrands.isDisjoint(with: brands) { return .heif }
        guard let major = brands.first else { return .unknown }
        if holdsPictures, !videoBrands.contains(major) { return .heif }
        return major == "qt  " ? .mov : .mp4
    }

    /// The boxes that stand one after another in the range, the last one cut where the range ends.
    private static func boxes(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> [(name: String, body: Range<Int>)] {
        var found: [(name: String, body: Range<Int>)] = []
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let name = fourLetters(bytes, position + 4)
            var size = bigEndian(bytes[position..<(position + 4)])
            var head = 8
            // 1: the size follows in eight bytes; 0: the box goes on to the end of the file.
            if size == 1, position + 16 <= range.upperBound {
                size = bigEndian(bytes[(position + 8)..<(position + 16)])
                head = 16
            }
            let left = range.upperBound - position
            let end = position + (size == 0 ? left : min(Int(clamping: size), left))
            let start = position + head
            // A box smaller than its head ends the walk; the major brand of such a file is there all the same.
            guard end >= start else {
                if name == "ftyp" { found.append((name, start..<min(start + 4, range.upperBound))) }
                break
            }
            found.append((name, start..<end))
            position = end
        }
        return found
    }

    private static func bigEndian(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func fourLetters(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> String {
        String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
    }

    /// WebM is Matroska whose DocType element (RFC 8794 § 11.2.5) says so, near the front.
    private static func matroska(_ bytes: UnsafeRawBufferPointer) -> MediaType {
        let limit = min(bytes.count, 128)
        var position = 4
        while position + 7 <= limit {
            if bytes[position] == 0x42, bytes[position + 1] == 0x82 {
                return holds("webm", in: bytes, at: position + 3) ? .webm : .mkv
            }
            position += 1
        }
        return .mkv
    }

    /// "BM" alone is two letters of text; the size of the second header makes it a bitmap.
    private static func isBMP(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 18, bytes.starts(with: "BM".utf8) else { return false }
        let header = (0..<4).reduce(0) { $0 | Int(bytes[14 + $1]) << (8 * $1) }
        return header == 12 || (16...256).contains(header)
    }

    /// P2, P3, P5 or P6, white space, then a digit or a comment.
    private static func isPPM(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 4, bytes[0] == UInt8(ascii: "P") else { return false }
        guard [0x32, 0x33, 0x35, 0x36].contains(bytes[1]) else { return false }
        var position = 2
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(bytes[position]) { position += 1 }
        guard position > 2, position < bytes.count else { return position > 2 }
        return bytes[position] == UInt8(ascii: "#") || (0x30...0x39).contains(bytes[position])
    }

    /// An `svg` element near the front of something that begins like XML.
    private static func isSVG(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "<") else { return false }
        while position + 4 <= bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                let name = bytes[(position + 1)..<(position + 4)].map { $0 | 0x20 }
                if name.elementsEqual("svg".utf8) { return true }
                // A namespace prefix, as in `<s:svg`.
            } else if bytes[position] == UInt8(ascii: ":") {
                if bytes[(position + 1)..<(position + 4)].elementsEqual("svg".utf8) { return true }
            }
            position += 1
        }
        return false
    }
}
