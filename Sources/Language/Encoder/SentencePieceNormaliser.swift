/// Brings a text into the letters of the vocabulary, as the model's own rules lay down: compatibility forms and
/// composition (`nmt_nfkc`), control characters dropped, runs of white space to one `▁`.
///
/// Source: Kudo and Richardson, "SentencePiece" (2018), and the precompiled character map of the model file: a double
/// array of 32-bit units in the layout of darts-clone, whose values are offsets into zero-terminated replacements.
struct SentencePieceNormaliser {
    private let model: EncoderModel

    init(_ model: EncoderModel) { self.model = model }

    /// Appends the normalised text to `out` and stops once that holds `limit` bytes.
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(n).
    func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], limit: Int) {
        let strips = model.settings.removesExtraWhitespace
        let mark: [UInt8] = model.settings.escapesWhitespace ? [0xE2, 0x96, 0x81] : [0x20]
        var position = 0
        if strips {
            while position < text.count {
                let (replacement, length) = replacement(in: text, at: position)
                guard replacement.count == 1, replacement[0] == 0x20 else { break }
                position += length
            }
        }
        guard position < text.count else { return }
        if model.settings.addsDummyPrefix { out += mark }

        var afterSpace = strips
        while position < text.count, out.count < limit {
            let (whole, length) = replacement(in: text, at: position)
            position += length
            var replacement = whole[...]
            if strips && afterSpace {
                while replacement.first == 0x20 { replacement.removeFirst() }
            }
            guard let last = replacement.last else { continue }
            for byte in replacement {
                if byte == 0x20 { out += mark } else { out.append(byte) }
            }
            afterSpace = last == 0x20
        }
        if strips {
            while out.suffix(mark.count).elementsEqual(mark) { out.removeLast(mark.count) }
        }
    }

    /// What stands for the longest prefix of `text[position...]` that has a rule, else for its first character: itself.
    private func replacement(
        in text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (UnsafeRawBufferPointer, Int) {
        let units = model.rules
        var longest = 0
        var value = 0
        if let root = units.first {
            var node = Self.offset(root)
            var index = position
            while index < text.count {
                let byte = UInt32(text[index])
                node ^= Int(byte)
                guard node < units.count, units[node] & 0x8000_00FF == byte else { break }
                let unit = units[node]
                node ^= Self.offset(unit)
                index += 1
                if unit & 0x100 != 0, node < units.count {
                    longest = index - position
                    value = Int(units[node] & 0x7FFF_FFFF)
                }
            }
        }
        if longest > 0, value < model.replacements.count {
            let from = model.replacements[value...].prefix(Self.longestReplacement)
            return (UnsafeRawBufferPointer(rebasing: from.prefix { $0 != 0 }), longest)
        }
        let length = min(Self.characterLength(text[position]), text.count - position)
        return (UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[position..<position + length]), length)
    }

    /// Bytes; the longest in use has 33. A damaged file shall not make a text grow without bound.
    private static let longestReplacement = 256

    private static func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << Int((unit & 0x200) >> 6) }

    /// Bytes of the character that begins with a byte.
    static func characterLength(_ first: UInt8) -> Int {
        switch first {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }
}
