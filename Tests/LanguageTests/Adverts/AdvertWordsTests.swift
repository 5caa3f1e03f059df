import Language
import Testing

/// The words of a text, as the model sees them.
private func words(_ text: String) -> [String] { words(Array(text.utf8)) }

private func words(_ text: [UInt8]) -> [String] {
    var reader = AdvertWords()
    reader.read(text, part: .text)
    return reader.words.map { String(decoding: reader.bytes[$0.bytes], as: UTF8.self) }
}

@Suite("Words of an advert")
struct AdvertWordsTests {
    @Test("Capitals, punctuation and function words do not matter")
    func plainWords() {
        #expect(
            words("We're hiring: a Baker's assistant (part-time)!") == ["hiring", "baker", "assistant", "part", "time"])
        #expect(words("hiring baker assistant part time") == ["hiring", "baker", "assistant", "part", "time"])
    }

    @Test("Contractions leave nothing behind, whichever apostrophe they are written with")
    func contractions() {
        #expect(words("don't we'll you’ve it's isn’t I'm they'd").isEmpty)
    }

    @Test("Accents, full-width letters and invisible characters are undone")
    func folding() {
        #expect(words("Café crème Ærø straße") == ["cafe", "creme", "aero", "strasse"])
        #expect(words("ＥＡＲＮ ５００") == ["earn", "500"])
        #expect(words("mo\u{200B}ney cafe\u{301} soft\u{AD}ware") == ["money", "cafe", "software"])
    }

    @Test("Every Latin letter with a mark folds to the letters of its decomposition")
    func latinFolding() {
        #expect(words("ÀÈÌÒÙ ÇÑÝ ĄĆĘŁŃŚŹŻ ČĎĚŇŘŠŤŮŽ") == ["aeiou", "cny", "acelnszz", "cdenrstuz"])
        #expect(words("ŒUVRE ĲSSEL ĞÜŞÖ ŐŰ ÅÆØ Þing Ÿ") == ["oeuvre", "ijssel", "guso", "ou", "aaeo", "thing"])
    }

    @Test("Sums are read by their groups of digits, as in the training file")
    func sums() {
        let read = words("$2,500 weekly, £30 000–£40 000, 401(k)")
        #expect(read == ["2", "500", "weekly", "30", "000", "40", "000", "401", "k"])
    }

    @Test("No particular address, link or telephone number is a word")
    func contacts() {
        #expect(
            words("Write to jobs.team+uk@example.org, see https://example.org/a?b=c or www.example.org") == [
                "write", "see",
            ])
        #expect(words("Call +1 (555) 010-9999 today") == ["call", "#phone", "today"])
        #expect(words("Call phone_90d33c9d7ec1484aebfe37b153d677de today") == ["call", "#phone", "today"])
        #expect(words("Meet @ noon") == ["meet", "noon"])
    }

    @Test("Left-over mark-up is passed over")
    func markup() {
        #expect(words("research &amp; development amp nbsp &#8217;") == ["research", "development"])
    }

    @Test("Other scripts stay whole")
    func otherScripts() {
        #expect(words("работа εργασία") == ["работа", "εργασία"])
    }

    @Test("Invalid UTF-8 ends a word and is passed over")
    func invalid() {
        #expect(words([0x70, 0x61, 0x79, 0xFF, 0x6A, 0x6F, 0x62, 0xE2, 0x82]) == ["pay", "job"])
        #expect(words([0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x80, 0x80, 0x80]).isEmpty)
    }

    @Test("Each word knows its bytes in the original")
    func offsets() {
        let text = "Café – the NEW shop, call 555-010-9999!"
        let bytes = Array(text.utf8)
        var reader = AdvertWords()
        reader.read(bytes, part: .title)
        let quotes = reader.words.map { String(decoding: bytes[$0.original], as: UTF8.self) }
        #expect(quotes == ["Café", "NEW", "shop", "call", "555-010-9999"])
        #expect(reader.words.allSatisfy { $0.part == .title })
    }

    @Test("A run of letters longer than 64 bytes is no word, and of many words 4,000 are read")
    func limits() {
        #expect(words(String(repeating: "o", count: 64)).count == 1)
        #expect(words(String(repeating: "o", count: 65)).isEmpty)
        var reader = AdvertWords()
        reader.read(Array(String(repeating: "bread ", count: 5_000).utf8), part: .text)
        #expect(reader.words.count == AdvertWords.limit)
        #expect(reader.truncated)
    }

    @Test("An advert has at most six phrases a word and three pieces a byte, whatever it says")
    func linearFeatures() {
        for text in [String(repeating: "bread ", count: 900), String(repeating: "abcdefghij ", count: 900), "a b c"] {
            var reader = AdvertWords()
            reader.read(Array(text.utf8), part: .text)
            var count = 0
            reader.forEachFeature { _ in count += 1 }
            #expect(count <= reader.words.count * 6 + (reader.bytes.count + 2 * reader.words.count) * 3)
        }
    }

    @Test("No feature joins the title to the text")
    func parts() {
        var apart = AdvertWords()
        apart.read(Array("bakery assistant".utf8), part: .title)
        apart.read(Array("morning shift".utf8), part: .text)
        apart.forEachFeature { feature in
            #expect(apart.words[feature.firstWord].part == apart.words[feature.lastWord].part)
        }
    }
}
