/// Tells English from Spanish by the words it knows and, for those it does not, by their spelling.
struct LanguageGuesser {
    let lexicon: Lexicon
    /// What is learnt after this many words no longer matters.
    private static let enough = 4_000

    func guess(_ text: NormalisedText) -> LanguageGuess {
        var english = 0
        var spanish = 0
        var foreign = 0
        var words = 0
        var known = 0
        for token in text.tokens {
            if token.kind == .punctuation {
                let mark = text.plain(token)
                // Spanish opens its questions: "¿" and "¡".
                if mark.count == 2, mark.first == 0xc2, mark.last == 0xbf || mark.last == 0xa1 { spanish += 4 }
                continue
            }
            guard token.kind == .word else { continue }
            words += 1
            if words > Self.enough { break }
            let entry = lexicon.entry(token.key)
            if entry.isWord { known += 1 }
            switch (entry.english, entry.spanish) {
            case (0, 0): unknown(text.plain(token), &english, &spanish)
            case (let tier, 0): english += tier < 3 ? 4 : 2
            case (0, let tier): spanish += tier < 3 ? 4 : 2
            case (let en, let es): if en < es { english += 1 } else if es < en { spanish += 1 }
            }
            if entry.isForeign { foreign += 4 }
        }
        if words == 0 || text.scripts.latin * 2 < text.scripts.letters { return .other }
        if foreign > max(english, spanish) { return .other }
        if words > 3, known * 3 < words, max(english, spanish) < 2 * words { return .other }
        if english == 0 && spanish == 0 { return .other }
        if english >= 4, spanish >= 4, english * 3 >= spanish, spanish * 3 >= english { return .mixed }
        return spanish > english ? .spanish : .english
    }

    private func unknown(_ word: ArraySlice<UInt8>, _ english: inout Int, _ spanish: inout Int) {
        if word.count < 3 { return }
        var previous: UInt8 = 0
        for byte in word {
            // é í ó ú á ñ ü are 0xc3 and these.
            if previous == 0xc3, [0xa1, 0xa9, 0xad, 0xb3, 0xba, 0xb1].contains(byte) { spanish += 2 }
            if byte == 0x77 || byte == 0x6b || (previous == 0x74 && byte == 0x68) || (previous == 0x73 && byte == 0x68)
            {
                english += 1
            }
            previous = byte
        }
        func ends(_ ending: StaticString) -> Bool {
            let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
            return word.count > bytes.count + 1 && word.suffix(bytes.count).elementsEqual(bytes)
        }
        if ends("ing") || ends("tion") || ends("ed") || ends("ly") || ends("y") { english += 1 }
        if ends("cion") || ends("mente") || ends("ito") || ends("ita") || ends("ando") || ends("iendo") || ends("aste")
            || ends("aron") || ends("os") || ends("as")
        {
            spanish += 1
        }
    }
}
