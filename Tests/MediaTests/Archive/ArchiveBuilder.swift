import Foundation

/// Builds zip archives field by field, so that each of them can lie.
struct ZipBuilder {
    struct Entry {
        var name: [UInt8]
        var data: [UInt8]
        /// 0 stored, 8 deflated; the data is already in that form.
        var method = 0
        var claimedSize: Int?
        /// Bit 0 encrypted, bit 11 a name in UTF-8.
        var flags = 0
        /// File mode as Unix writes it, for links.
        var mode = 0o100644

        init(_ name: String, _ data: [UInt8]) {
            self.name = Array(name.utf8)
            self.data = data
        }
    }

    var entries: [Entry]
    /// Without it, the archive can only be read from front to back.
    var hasDirectory = true

    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = body.count
            let sum = entry.method == 0 ? Checksum.crc32(entry.data) : 0
            let shared =
                littleBytes(entry.flags, 2) + littleBytes(entry.method, 2) + [0, 0, 0x21, 0] + littleBytes(sum, 4)
                + littleBytes(entry.data.count, 4) + littleBytes(entry.claimedSize ?? entry.data.count, 4)
                + littleBytes(entry.name.count, 2) + [0, 0]
            body += Array("PK\u{3}\u{4}".utf8) + [20, 0] + shared + entry.name + entry.data
            directory +=
                Array("PK\u{1}\u{2}".utf8) + [20, 3, 20, 0] + shared + [0, 0, 0, 0, 0, 0]
                + littleBytes(entry.mode << 16, 4) + littleBytes(offset, 4) + entry.name
        }
        guard hasDirectory else { return body }
        let end =
            Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + littleBytes(entries.count, 2) + littleBytes(entries.count, 2)
            + littleBytes(directory.count, 4) + littleBytes(body.count, 4) + [0, 0]
        return body + directory + end
    }
}

/// Builds ustar archives.
enum TarBuilder {
    static func entry(_ name: String, _ data: [UInt8] = [], type: Character = "0", link: String = "") -> [UInt8] {
        func field(_ text: String, _ width: Int) -> [UInt8] {
            Array(text.utf8.prefix(width)) + [UInt8](repeating: 0, count: max(0, width - text.utf8.count))
        }
        func octal(_ value: Int, _ width: Int) -> [UInt8] {
            let digits = String(value, radix: 8)
            return Array((String(repeating: "0", count: width - 1 - digits.count) + digits).utf8) + [0]
        }
        var head =
            field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(data.count, 12) + octal(0, 12)
            + Array("        ".utf8) + field(String(type), 1) + field(link, 100) + field("ustar", 6) + field("00", 2)
        head += [UInt8](repeating: 0, count: 512 - head.count)
        head.replaceSubrange(148..<155, with: octal(head.reduce(0) { $0 + Int($1) }, 7))
        return head + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
    }

    static func archive(_ entries: [UInt8]...) -> [UInt8] {
        entries.flatMap { $0 } + [UInt8](repeating: 0, count: 1024)
    }
}

/// Packs bytes without shrinking them, or zeros with much shrinking.
enum Packing {
    static func gzip(_ deflated: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated + [UInt8](repeating: 0, count: 8)
    }

    /// Deflate blocks that hold their bytes as they are.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: max(1, bytes.count), by: 65535) {
            let part = bytes[start..<min(start + 65535, bytes.count)]
            let isLast: UInt8 = start + 65535 >= bytes.count ? 1 : 0
            result += [isLast] + littleBytes(part.count, 2) + littleBytes(~part.count, 2) + part
        }
        return result
    }

    /// A deflate block of fixed codes that unfolds to one literal and `runs` times 258 copies of it: about 159 to 1.
    static func run(of byte: UInt8 = 0, runs: Int) -> [UInt8] {
        var bits: [UInt8] = [1, 1, 0]
        // Literals up to 143 have the 8-bit codes from 0x30 on, most significant bit first.
        bits += (0..<8).reversed().map { (byte + 0x30) >> UInt8($0) & 1 }
        // Length 258 is symbol 285: 8 bits from 0xC0 for 280. Distance 1 is five zero bits.
        let copy: [UInt8] = (0..<8).reversed().map { UInt8(0xC5) >> UInt8($0) & 1 } + [0, 0, 0, 0, 0]
        for _ in 0..<runs { bits += copy }
        bits += [0, 0, 0, 0, 0, 0, 0]
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | $1.element << UInt8($1.offset) }
        }
    }

    /// A Zstandard frame (RFC 8878) with raw blocks; `bytes` has 256 to 65791 of them.
    static func zstandard(_ bytes: [UInt8]) -> [UInt8] {
        [0x28, 0xB5, 0x2F, 0xFD, 0x60] + littleBytes(bytes.count - 256, 2) + littleBytes(bytes.count << 3 | 1, 3)
            + bytes
    }
}

enum Checksum {
    static func crc32(_ bytes: [UInt8]) -> Int {
        let sum = bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(~sum)
    }
}

/// Archives made by other programs: `lamp.txt` with "light\n" in a tar.
enum SampleArchive {
    static let bzip2 = [UInt8](
        Data(
            base64Encoded: """
                QlpoOTFBWSZTWXzjHqMAAHB7gMmQAARAAU2AAEBg5l5ACAggAFQ0gmjEGEbU08oJKamjRkyAGgfdxGQgg9CESrO8pLCCBDgixWjx
                WOEaMQbOQrLqEGA5nh11PLEVFReOSIgPxdyRThQkHzjHqMA=
                """, options: .ignoreUnknownCharacters) ?? Data())
    static let xz = [UInt8](
        Data(
            base64Encoded: """
                /Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AGJdADYYSf7tLu/RoiOzRTwbPtKcOciN/3mC3W+ECYTNAVHAX1RqMvwfKI1RN2yF
                A6pCmmA5jcOZggfo979cMEkqNLiQI+KZxgtccQspH2PwgYJ00D/Y7ufAXXogmf5JsH5VuwAAAAAACjIFQ6XolNIAAX6AUAAAAFwH
                loixxGf7AgAAAAAEWVo=
                """, options: .ignoreUnknownCharacters) ?? Data())
}
