/// What a Unicode scalar becomes in a word of an advert.
enum AdvertLetter {
    case letters(UInt8, UInt8)
    case asItIs
    case nothing
    case gap

    /// Folds one scalar: ASCII to lower case, Latin letters with marks to their base, invisible characters and marks
    /// to nothing; other scripts stay as they are; all the rest is a gap.
    @inline(__always) static func fold(_ scalar: UInt32) -> AdvertLetter {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: .letters(UInt8(scalar), 0)
        case 0x41...0x5A: .letters(UInt8(scalar) + 0x20, 0)
        case 0..<0xC0: scalar == 0xAD ? .nothing : .gap
        case 0xC0..<0x180: latin(Int(scalar) - 0xC0)
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: .nothing
        case 0x180..<0x2000, 0x2C00..<0x2E00, 0x3040..<0xE000: .asItIs
        // Full-width forms of ASCII.
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: .letters(UInt8(scalar - 0xFEE0), 0)
        case 0xFF21...0xFF3A: .letters(UInt8(scalar - 0xFEE0) + 0x20, 0)
        default: .gap
        }
    }

    private static func latin(_ index: Int) -> AdvertLetter {
        bases.withUTF8Buffer { bytes in
            switch bytes[index] {
            case UInt8(ascii: "."): .gap
            case UInt8(ascii: "1"): .letters(UInt8(ascii: "a"), UInt8(ascii: "e"))
            case UInt8(ascii: "2"): .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
            case UInt8(ascii: "3"): .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
            case UInt8(ascii: "4"): .letters(UInt8(ascii: "t"), UInt8(ascii: "h"))
            case UInt8(ascii: "5"): .letters(UInt8(ascii: "i"), UInt8(ascii: "j"))
            case let base: .letters(base, 0)
            }
        }
    }

    /// The base letter of U+00C0…U+017F, one byte each; digits stand for pairs of letters.
    private static let bases: StaticString = """
        aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
        lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}

/// Reads UTF-8 without Foundation and without the standard library's validation of a whole string.
enum AdvertScalars {
    /// The scalar that begins at `index`, and its length in bytes. A byte that begins no valid scalar is U+FFFD of
    /// length 1.
    @inline(__always)
    static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(text[index])
        if first < 0x80 { return (first, 1) }
        let (length, least): (Int, UInt32) =
            first >= 0xC2 && first < 0xE0 ? (2, 0x80) : first < 0xF0 ? (3, 0x800) : (4, 0x10000)
        guard first >= 0xC2, first < 0xF5, index + length <= text.count else { return (0xFFFD, 1) }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let next = UInt32(text[index + offset])
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | next & 0x3F
        }
        guard value >= least, value <= 0x10FFFF, value & 0xFFFF_F800 != 0xD800 else { return (0xFFFD, 1) }
        return (value, length)
    }
}
