/// Mends JSON whose text is broken: bytes that are not UTF-8, and `\u` escapes of half a surrogate pair.
enum BrokenText {
    /// - Complexity: O(n).
    static func mended(_ line: [UInt8]) -> [UInt8] {
        let bytes = Array(String(decoding: line, as: UTF8.self).utf8)
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
                mended.append(bytes[position])
                position += 1
                continue
            }
            guard let unit = unit(bytes, at: position), (0xD800...0xDFFF).contains(unit) else {
                mended.append(contentsOf: bytes[position...position + 1])
                position += 2
                continue
            }
            if unit < 0xDC00, let second = self.unit(bytes, at: position + 6), (0xDC00...0xDFFF).contains(second) {
                mended.append(contentsOf: bytes[position..<position + 12])
                position += 12
            } else {
                mended.append(contentsOf: "\\uFFFD".utf8)
                position += 6
            }
        }
        return mended
    }

    /// The value of an escape `\uXXXX` at a place.
    private static func unit(_ bytes: [UInt8], at position: Int) -> UInt32? {
        guard position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt32(String(decoding: bytes[position + 2..<position + 6], as: UTF8.self), radix: 16)
    }
}
