import Foundation

/// Identifiers that sort by time: 48 bits of milliseconds and 80 random bits in 26 characters of Crockford's base 32,
/// as ULIDs are written (github.com/ulid/spec), behind a word that says what they name.
public enum SortableID {
    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// A new identifier such as `dec_01hx…`.
    public static func make(_ kind: String, at time: Date) -> String {
        var generator = SystemRandomNumberGenerator()
        let milliseconds = UInt64(clamping: Int64(time.timeIntervalSince1970 * 1000)) & 0xFFFF_FFFF_FFFF
        let random: (UInt64, UInt16) = (generator.next(), generator.next())
        var text = Array(kind.utf8)
        text.append(UInt8(ascii: "_"))
        for position in 0..<10 { text.append(digits[Int(milliseconds >> UInt64(45 - position * 5)) & 31]) }
        // 80 bits as sixteen digits: the 16 high ones and the 64 low ones as one number, taken from the top.
        let high = UInt64(random.1) << 48 | random.0 >> 16
        let low = random.0 & 0xFFFF
        var bits = (high, low)
        for _ in 0..<16 {
            text.append(digits[Int(bits.0 >> 59)])
            bits = (bits.0 << 5 | bits.1 >> 11, bits.1 << 5 & 0xFFFF)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
