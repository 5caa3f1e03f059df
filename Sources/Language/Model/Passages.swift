/// A part of a message that the learned model reads in one go: a few sentences.
///
/// The vector of a long text tells little of one sentence in it, so a text of more than ``most`` words is read in parts
/// that end where sentences do.
package struct Passage: Hashable, Sendable {
    /// Places in ``NormalisedText/tokens``.
    package var tokens: Range<Int>

    /// Words that are read in one go.
    static let most = 40
    /// Passages read of one window of text; of a longer one the rest is read by the patterns alone.
    static let limit = 256

    /// The passages of a text; none where it has no word.
    /// - Complexity: O(tokens).
    package static func all(in text: NormalisedText) -> [Passage] {
        var passages: [Passage] = []
        var start = 0
        var words = 0
        var cut = -1
        var index = 0
        while index < text.tokens.count, passages.count < limit {
            if text.tokens[index].isSpoken { words += 1 }
            if words > most {
                let end = cut > start ? cut : index
                passages.append(Passage(tokens: start..<end))
                start = end
                index = end
                words = 0
                cut = -1
                continue
            }
            if text.endsSentence(index) { cut = index + 1 }
            index += 1
        }
        if words > 0, passages.count < limit { passages.append(Passage(tokens: start..<text.tokens.count)) }
        return passages
    }

    /// The sentences of a passage: what is quoted is the one that says most.
    package func sentences(in text: NormalisedText) -> [Passage] {
        var parts: [Passage] = []
        var start = tokens.lowerBound
        for index in tokens where text.endsSentence(index) || index == tokens.upperBound - 1 {
            let part = start..<index + 1
            if part.contains(where: { text.tokens[$0].isSpoken }) { parts.append(Passage(tokens: part)) }
            start = index + 1
        }
        return parts
    }
}

extension Token {
    /// Anything but marks and line ends.
    var isSpoken: Bool { kind != .punctuation && kind != .lineEnd }
}

extension NormalisedText {
    /// Whether words were written so as to hide them, or are broken by emoji.
    var hidesWords: Bool {
        if counts.hidden > 0 { return true }
        return tokens.indices.contains { isEmojiInWord($0) }
    }

    /// Whether the token at this place is an emoji with letters right before and after it.
    func isEmojiInWord(_ index: Int) -> Bool {
        index > 0 && index < tokens.count - 1 && tokens[index].kind == .emoji && !tokens[index].spaceBefore
            && !tokens[index + 1].spaceBefore && tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
    }

    /// Whether the emoji in a word at this place leaves a piece on either side that is hardly a word of its own:
    /// "thanks😊see you" does not.
    func leavesScrap(_ index: Int) -> Bool {
        min(folded(tokens[index - 1]).count, folded(tokens[index + 1]).count) <= 2
    }

    /// Whether the token at this place ends a sentence.
    func endsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .lineEnd: return true
        case .punctuation:
            // "3.30" and "a.m." go on.
            guard index + 1 == tokens.count || tokens[index + 1].spaceBefore else { return false }
            return switch folded(token).first {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2: true
            default: false
            }
        default: return false
        }
    }
}
