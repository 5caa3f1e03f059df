import Foundation
import Language
import SafetyCore
import Testing

private let normaliser = Normaliser()

/// The folded views of all tokens, blank between them.
private func folded(_ text: String) -> String {
    let normal = normaliser.normalise(Array(text.utf8))
    return normal.tokens.map { String(decoding: normal.folded($0), as: UTF8.self) }.joined(separator: " ")
}

private func plain(_ text: String) -> String {
    let normal = normaliser.normalise(Array(text.utf8))
    return normal.tokens.map { String(decoding: normal.plain($0), as: UTF8.self) }.joined(separator: " ")
}

private func undone(_ text: String) -> Undone { normaliser.normalise(Array(text.utf8)).undone }

private func guess(_ text: String) -> LanguageGuess { normaliser.normalise(Array(text.utf8)).language }

@Suite("A message is taken back to plain words")
struct NormaliserTests {
    @Test(
        "Hidden letters are found again, and what hid them is noted",
        arguments: [
            ("s\u{200b}e\u{200d}c\u{00ad}ret", "secret", Undone.zeroWidth),
            ("\u{202e}secret\u{202c} plan", "secret plan", .bidi),
            ("ｓｅｃｒｅｔ", "secret", .compatibility),
            ("𝓼𝓮𝓬𝓻𝓮𝓽", "secret", .compatibility),
            ("ⓢⓔⓒⓡⓔⓣ", "secret", .compatibility),
            ("sеcrеt", "secret", .confusable),
            ("ꜱᴇᴄʀᴇᴛ", "secret", .confusable),
            ("s3cr3t", "secret", .leet),
            ("$ecret", "secret", .leet),
            ("p!cture", "picture", .leet),
            ("s e c r e t", "secret", .spacedLetters),
            ("m.e.e.t", "meet", .spacedLetters),
            ("s-e-n-d", "send", .spacedLetters),
            ("sooooo cooool", "so cool", .repeats),
            ("pleeeease", "please", .repeats),
            ("s\u{336}\u{321}\u{489}\u{34f}\u{336}\u{336}\u{336}\u{336}\u{336}\u{336}ecret", "secret", .stackedMarks),
        ])
    func hiddenLetters(written: String, word: String, how: Undone) {
        #expect(folded(written) == word)
        #expect(undone(written).contains(how))
    }

    @Test("Letters run together across words are parted again")
    func runTogether() {
        #expect(folded("d o n t t e l l a n y o n e") == "dont tell anyone")
        #expect(folded("s e n d  m e  a  p i c") == "send me a pic")
    }

    @Test(
        "Numbers, products, times and chat letters stay what they are",
        arguments: [
            ("mp3 ps5 2nd 4th iphone12", "mp3 ps5 2nd 4th iphone12"), ("i'm 13 at 10am", "im 13 at 10 am"),
            ("it costs $50 or 3.5", "it costs $ 50 or 3 . 5"), ("level5 top10 1st", "level5 top10 1st"),
            ("r u a boy", "are you a boy"), ("i c u", "i c you"), ("p.m. in the U.S.A.", "pm . in the usa ."),
            ("a b c d e f g", "a b c d e f g"), ("call @home now", "call @ home now"), ("m14", "m14"),
        ])
    func ordinary(written: String, words: String) {
        #expect(folded(written) == words)
        #expect(undone(written).isDisjoint(with: .hiding))
    }

    @Test("Abbreviations are written out in the language of the text, all words over the same original")
    func slang() {
        #expect(folded("hmu if u wanna play tmrw") == "hit me up if you want to play tomorrow")
        #expect(plain("xq no vienes, tqm") == "porque no vienes , te quiero mucho")
        let text = normaliser.normalise(Array("pls hmu now".utf8))
        #expect(text.tokens[1...3].allSatisfy { $0.originalRange == 4..<7 && $0.undone == .slang })
        #expect(text.counts.slang == 4)
        #expect(text.obfuscation == 0)
    }

    @Test("Emoji that matter have a word, with skin tones and repetition, others stay")
    func emoji() {
        let text = normaliser.normalise(Array("🤫🤫 📸 👍🏽👍🏽 🦊".utf8))
        #expect(
            text.tokens.map { String(decoding: text.folded($0), as: UTF8.self) } == ["secret", "photo", "yes", "🦊"])
        #expect(text.tokens.allSatisfy { $0.kind == .emoji })
    }

    @Test("Two views: accents kept, and accents taken off")
    func views() {
        #expect(plain("Año CAFE\u{301} niñO Straße") == "año café niño strasse")
        #expect(folded("Año CAFE\u{301} niñO smørrebrød") == "ano cafe nino smorrebrod")
    }

    @Test("Apostrophes of every kind are left out inside words")
    func apostrophes() {
        #expect(folded("don't don’t don´t 'quoted'") == "dont dont dont ' quoted '")
    }

    @Test("Links and addresses are single tokens, a missing blank after a full stop is not a link")
    func links() {
        let text = normaliser.normalise(Array("see www.example.org/a?b=1. or foo.bar@example.com, go home.me too".utf8))
        let kinds = text.tokens.map(\.kind)
        #expect(kinds.filter { $0 == .url }.count == 1)
        #expect(kinds.filter { $0 == .email }.count == 1)
        #expect(text.tokens.contains { String(decoding: text.folded($0), as: UTF8.self) == "www.example.org/a?b=1" })
    }

    @Test(
        "The language is told from the words",
        arguments: [
            ("what are you doing after school", LanguageGuess.english), ("qué haces después del cole", .spanish),
            ("oye bro, what are you doing en la casa hoy con tu hermana", .mixed), ("как дела", .other), ("", .other),
            ("ich habe das nicht mit dir und wir auch", .other), ("você não sabe o que eu fazer com isso", .other),
            ("k haces wey", .spanish),
        ])
    func language(text: String, expected: LanguageGuess) {
        #expect(guess(text) == expected)
    }

    @Test("NFKC with case folding agrees with Foundation for every letter")
    func compatibility() {
        // An apostrophe is read as ', U+1C89 came with Unicode 16, after the tables, and the fillers of Hangul have no
        // width: NFKC_Casefold drops them too.
        let meant: Set<UInt32> = [0x2bc, 0x1c89, 0x115f, 0x1160]
        // Cherokee folds to its capitals.
        let cherokee: ClosedRange<UInt32> = 0x13a0...0x13ff
        var wrong: [String] = []
        for scalar in (0xa1...0x2fff).compactMap({ Unicode.Scalar($0) })
        where scalar.properties.isAlphabetic && scalar.properties.numericType == nil
            && scalar.properties.generalCategory != .nonspacingMark && scalar.properties.generalCategory != .spacingMark
        {
            let compatible = String(scalar).precomposedStringWithCompatibilityMapping
            let small = compatible.lowercased()
            // Folding goes beyond small letters: "ß" is "ss", a final sigma a sigma, an iota below an iota beside.
            let folded = cherokee.contains(scalar.value) ? compatible.uppercased() : small.uppercased().lowercased()
            let wanted = [small, folded].map { $0.precomposedStringWithCompatibilityMapping }
            guard wanted[0].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else { continue }
            let text = normaliser.normalise(Array(String(scalar).utf8))
            guard text.undone.isDisjoint(with: [.confusable, .slang]), !meant.contains(scalar.value) else { continue }
            let read = text.tokens.map { String(decoding: text.plain($0), as: UTF8.self) }.joined()
            if !wanted.contains(read) { wrong.append("\(String(scalar.value, radix: 16)) \(read) \(wanted)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong)")
    }
}

@Suite("Offsets point to the original bytes, whatever was undone")
struct OffsetTests {
    @Test("Each token quotes what was written")
    func quotes() {
        let written = "¡Hola! sе\u{200b}crеt 𝓼𝓮𝓬 m.e.e.t  plssss 🤫 ú😀\u{301}x\r\nfin"
        let bytes = Array(written.utf8)
        let text = normaliser.normalise(bytes)
        let quotes = text.tokens.map { String(decoding: bytes[$0.originalRange], as: UTF8.self) }
        #expect(quotes.contains("sе\u{200b}crеt"))
        #expect(quotes.contains("𝓼𝓮𝓬"))
        #expect(quotes.contains("m.e.e.t"))
        #expect(quotes.contains("plssss"))
        #expect(quotes.last == "fin")
        #expect(text.originalRange(ofTokens: 0..<text.tokens.count) == 0..<bytes.count)
    }

    @Test(
        "Invalid UTF-8 survives, and what is around it stays in place",
        arguments: [
            [0xff, 0x61], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80, 0x62], [0x61, 0x80, 0x80, 0x62],
            [0xc0, 0xaf],
        ])
    func invalid(bytes: [UInt8]) {
        let text = normaliser.normalise(Array("ok ".utf8) + bytes + Array(" secret".utf8))
        #expect(text.tokens.last?.originalRange == bytes.count + 4..<bytes.count + 10)
        #expect(text.undone.contains(.invalid))
    }

    @Test("Empty input, only blanks and only emoji have no words")
    func nothing() {
        #expect(normaliser.normalise([]).tokens.isEmpty)
        #expect(normaliser.normalise(Array(" \t \u{200b}".utf8)).tokens.isEmpty)
        #expect(normaliser.normalise(Array("😀😃🎉".utf8)).tokens.allSatisfy { $0.kind == .emoji })
    }
}
