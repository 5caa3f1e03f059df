import SafetyCore

/// Hexadecimal digits, eight at a time: a list of fingerprints is little else.
package enum Hex {
    package enum Outcome: Equatable {
        case value(FingerprintValue)
        /// Position of the first byte that is no digit.
        case badDigit(Int)
        /// The number of digits is not the algorithm's.
        case badLength(Int)
    }

    /// Reads all of `text` as one fingerprint.
    package static func parse(_ text: UnsafeRawBufferPointer, as algorithm: FingerprintAlgorithm) -> Outcome {
        guard text.count == algorithm.byteCount * 2, let start = text.baseAddress else {
            return .badLength(text.count)
        }
        var good = true
        func word(_ position: Int) -> UInt64 {
            let high = eight(start.loadUnaligned(fromByteOffset: position, as: UInt64.self), &good)
            let low = eight(start.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self), &good)
            return high << 32 | low
        }
        let value =
            switch algorithm {
            case .pdq, .sha256: FingerprintValue(algorithm, word(0), word(16), word(32), word(48))
            case .md5: FingerprintValue(algorithm, word(0), word(16), 0, 0)
            case .sha1:
                FingerprintValue(
                    algorithm, word(0), word(16),
                    eight(start.loadUnaligned(fromByteOffset: 32, as: UInt64.self), &good) << 32, 0)
            }
        if good { return .value(value) }
        return .badDigit(text.firstIndex { !isDigit($0) } ?? 0)
    }

    /// Eight digits in memory order to a 32-bit number; clears `good` when one of them is none.
    @inline(__always)
    private static func eight(_ loaded: UInt64, _ good: inout Bool) -> UInt64 {
        let text = UInt64(littleEndian: loaded)
        // Bytes that are letters have bit 6 set; fold both cases to lower.
        let letters = (text & 0x4040_4040_4040_4040) >> 6
        let folded = text | (letters << 5)
        // A digit '0'…'9' is 0x30…0x39, a folded letter 'a'…'f' 0x61…0x66. Sevens bits suffice: bit 7 must be clear.
        let high: UInt64 = 0x8080_8080_8080_8080
        let low7 = folded & ~high
        // In each byte, bit 7 of (x + 0x80 - limit) tells x >= limit for 7-bit x, without carries between bytes.
        let isDigit =
            (low7 &+ ((0x80 - 0x30) &* ones)) & ~(low7 &+ ((0x80 - 0x3a) &* ones)) & high
        let isLetter =
            (low7 &+ ((0x80 - 0x61) &* ones)) & ~(low7 &+ ((0x80 - 0x67) &* ones)) & high
        if (isDigit | isLetter) != high || text & high != 0 { good = false }
        let nibbles = (folded & (0x0f &* ones)) &+ letters &* 9
        // Join neighbours: byte pairs, then 16-bit pairs, then the halves, keeping memory order as significance.
        let pairs = ((nibbles << 4) | (nibbles >> 8)) & 0x00ff_00ff_00ff_00ff
        let quads = ((pairs << 8) | (pairs >> 16)) & 0x0000_ffff_0000_ffff
        return ((quads & 0xffff) << 16) | (quads >> 32)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    package static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }

    /// Lower-case digits.
    package static func digits(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let letters = StaticString("0123456789abcdef")
        return [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { out, count in
            for (index, byte) in bytes.enumerated() {
                out[index * 2] = letters.utf8Start[Int(byte >> 4)]
                out[index * 2 + 1] = letters.utf8Start[Int(byte & 15)]
            }
            count = bytes.count * 2
        }
    }
}
