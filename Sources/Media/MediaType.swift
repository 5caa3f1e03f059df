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
    public static let prefixLength = 1024

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

    /// The brands of an ISO base media file (ISO/IEC 14496-12 § 4.3): the major brand decides unless it is one
    /// of the structural ones, then the compatible brands do.
    private static func isoBaseMedia(_ bytes: UnsafeRawBufferPointer) -> MediaType {
        let announced = (0..<4).reduce(0) { $0 << 8 | Int(bytes[$1]) }
        let end = min(bytes.count, max(announced, 12))
        var brands: [String] = []
        var position = 8
        while position + 4 <= end {
            // The four bytes after the major brand are a version number, not a brand.
            if position != 12 {
                brands.append(String(decoding: bytes[position..<position + 4], as: UTF8.self))
            }
            position += 4
        }
        guard let major = brands.first else { return .unknown }
        let still: [String: MediaType] = [
            "avif": .avif, "avis": .avif, "heic": .heif, "heix": .heif, "heim": .heif, "heis": .heif,
            "hevc": .heif, "hevx": .heif, "hevm": .heif, "hevs": .heif,
        ]
        if let type = still[major] { return type }
        if major == "mif1" || major == "msf1" || major == "miaf" {
            for brand in brands.dropFirst() where still[brand] == .avif { return .avif }
            return .heif
        }
        return major == "qt  " ? .mov : .mp4
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
