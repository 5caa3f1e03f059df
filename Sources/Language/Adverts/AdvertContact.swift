/// Contact details in an advert, found only to keep their letters out of the words.
///
/// The training file replaced them by a kind and a hash (`phone_…`), so no particular number or address may weigh.
enum AdvertContact {
    enum Kind { case address, phone, entity }

    /// What a telephone number becomes: a word that no text can hold, since `#` is a gap.
    static let phoneToken: [UInt8] = Array("#phone".utf8)

    /// The end of the contact detail that begins at `index`, if one does.
    ///
    /// Each branch looks ahead at most 128 bytes, so that the whole stays linear.
    static func end(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, end: Int)? {
        let byte = text[index]
        if byte == UInt8(ascii: "&") { return entity(in: text, at: index) }
        guard isWordByte(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") else { return nil }
        // Only at the beginning of a word.
        if index > 0, isWordByte(text[index - 1]) { return nil }
        if byte < 0x3A, let end = phone(in: text, at: index) { return (.phone, end) }
        guard isWordByte(byte) else { return nil }
        if let hidden = hidden(in: text, at: index) { return hidden }
        if starts(text, index, "http://") || starts(text, index, "https://") || starts(text, index, "www.") {
            return (.address, run(in: text, from: index) { $0 > 0x20 })
        }
        let local = run(in: text, from: index) { isWordByte($0) || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }
        if local + 1 < text.count, text[local] == UInt8(ascii: "@"), isWordByte(text[local + 1]) {
            return (.address, run(in: text, from: local + 1) { isWordByte($0) || $0 == 0x2E || $0 == 0x2D })
        }
        return nil
    }

    /// What the training file's cleaning left of mark-up: `amp`, `nbsp`, and long hexadecimal digests.
    static func isResidue(_ word: ArraySlice<UInt8>) -> Bool {
        if word.elementsEqual("amp".utf8) || word.elementsEqual("nbsp".utf8) { return true }
        return word.count >= 32 && word.allSatisfy { isHexadecimal($0) }
    }

    /// `phone_` or `email_` or `url_` and at least 8 hexadecimal digits, as the training file writes them.
    private static func hidden(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, end: Int)? {
        for (word, kind) in [("phone_", Kind.phone), ("email_", .address), ("url_", .address)] as [(StaticString, Kind)]
        where starts(text, index, word) {
            let from = index + word.utf8CodeUnitCount
            let end = run(in: text, from: from, isHexadecimal)
            if end - from >= 8 { return (kind, end) }
        }
        return nil
    }

    /// Seven to fifteen digits with at most two separators between neighbours, and no date or sum of money.
    private static func phone(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        var digits = 0
        var groups = 0
        var cursor = index
        var end = index
        var gap = 0
        while cursor < min(text.count, index + 40) {
            let byte = text[cursor]
            if byte >= 0x30, byte <= 0x39 {
                if digits == 0 || gap > 0 { groups += 1 }
                digits += 1
                gap = 0
                end = cursor + 1
            } else if byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2D || byte == 0x2E || byte == 0x2B {
                gap += 1
                if gap > 2 { break }
            } else {
                break
            }
            cursor += 1
        }
        // Bare groups of digits are how the training file writes sums ("30 000 40 000"): a number needs a mark of its
        // own, which the file's cleaning took away, so nothing of it is read as a telephone.
        let marked = text[index..<end].contains { $0 == 0x2D || $0 == 0x2B || $0 == 0x28 || $0 == 0x2E }
        guard digits >= 9, digits <= 15, marked, groups >= 2 || text[index] == UInt8(ascii: "+") else { return nil }
        if end < text.count, isWordByte(text[end]) { return nil }
        return end
    }

    /// A character reference such as `&amp;` or `&#8217;`.
    private static func entity(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: Kind, end: Int)? {
        let end = run(in: text, from: index + 1) { isWordByte($0) || $0 == UInt8(ascii: "#") }
        guard end > index + 1, end < text.count, end - index < 12, text[end] == UInt8(ascii: ";") else { return nil }
        return (.entity, end + 1)
    }

    private static func run(
        in text: UnsafeBufferPointer<UInt8>, from index: Int, _ holds: (UInt8) -> Bool
    ) -> Int {
        var end = index
        let last = min(text.count, index + 128)
        while end < last, holds(text[end]) { end += 1 }
        return end
    }

    private static func starts(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: StaticString) -> Bool {
        word.withUTF8Buffer { bytes in
            guard index + bytes.count <= text.count else { return false }
            for offset in 0..<bytes.count {
                let byte = text[index + offset]
                if (byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) != bytes[offset] { return false }
            }
            return true
        }
    }

    @inline(__always) private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte >= 0x80
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
    }
}
