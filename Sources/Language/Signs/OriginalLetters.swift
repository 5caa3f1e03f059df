/// A letter of the original with its place, folded: lower case, without accent.
struct OriginalLetter: Sendable {
    var byte: UInt8
    var start: Int
    var end: Int
}

/// The letters and digits that stand in the original for a token, before anything was undone.
enum OriginalLetters {
    /// Latin letters with the accents of English and Spanish; what else stands there is passed over.
    static func letters(of token: Token, in text: NormalisedText) -> [OriginalLetter] {
        var letters: [OriginalLetter] = []
        var position = token.originalRange.lowerBound
        let end = min(token.originalRange.upperBound, position + 4 * PieceReader.longestJoin)
        while position < end {
            let byte = text.original[position]
            if byte < 0x80 {
                let kind = WordTrie.byteClass(byte)
                if kind < 36 {
                    letters.append(.init(byte: byte | (kind < 26 ? 0x20 : 0), start: position, end: position + 1))
                }
                position += 1
            } else if byte == 0xC3, position + 1 < end {
                if let plain = plain(text.original[position + 1] | 0x20) {
                    letters.append(.init(byte: plain, start: position, end: position + 2))
                }
                position += 2
            } else {
                position += 1
            }
        }
        return letters
    }

    /// Second byte of a small letter of Latin-1 → the letter without its accent.
    private static func plain(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: nil
        }
    }
}
