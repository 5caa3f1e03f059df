import Language
import SafetyCore
import Testing

@Suite("Bad input")
struct BadInputTests {
    private let reader = SharedReader.reader

    @Test("Nothing, blanks and emoji alone are none", arguments: ["", "   \n\t", "😀😀😀", "❤️🔥", ".", "\u{200B}"])
    func nothing(text: String) {
        let reading = reader.read(text)
        #expect(reading.level == .none)
        #expect(reading.reasons.isEmpty)
    }

    @Test("Bytes that are not UTF-8 are replaced, noted, and hide nothing")
    func invalid() {
        let bytes = [0xFF, 0xC3] + Array("dont tell your mom about us".utf8) + [0xE2, 0x82]
        let reading = reader.read(bytes)
        #expect(reading.hasPlain(.secrecy))
        #expect(reading.notes.contains("invalid_utf8"))
        #expect(reading.reasons.allSatisfy { $0.quote.contains("dont tell your mom") })
    }

    @Test("Both languages in one message are read")
    func spanglish() {
        let reading = reader.read("mandame una foto tuya and dont tell your parents")
        #expect(reading.hasPlain(.pictureRequest) && reading.hasPlain(.secrecy))
    }

    @Test("A language outside the two is said not to be covered")
    func uncovered() {
        let reading = reader.read("Das Wetter ist heute sehr schön und wir gehen zusammen spazieren.")
        #expect(reading.level == .none)
        #expect(!reading.languageCovered)
        #expect(reading.notes.contains("language_not_covered"))
    }

    @Test("Right-to-left text and marks of direction do no harm")
    func rightToLeft() {
        let reading = reader.read("\u{202E}שלום\u{202C} dont tell your mom about us")
        #expect(reading.hasPlain(.secrecy))
    }

    @Test(
        "A million combining marks, ten megabytes, one endless word: time grows with length, not faster",
        arguments: [
            "marks", "words", "letters", "spaced", "quotes", "phrases",
        ])
    func long(shape: String) {
        func text(_ size: Int) -> [UInt8] {
            let unit =
                switch shape {
                case "marks": "\u{0301}"
                case "words": "dont tell "
                case "letters": "a"
                case "spaced": "s e n d "
                case "quotes": "\"'\u{201C}"
                default: "send me a pic of you or i pay "
                }
            return Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
        }
        let clock = ContinuousClock()
        let small = clock.measure { _ = reader.read(text(200_000)) }
        let large = clock.measure { _ = reader.read(text(1_600_000)) }
        // Eight times the length; a busy machine gets room, a square does not.
        #expect(large < small * 32 + .milliseconds(200))
    }

    @Test("Ten megabytes are read")
    func tenMegabytes() {
        var bytes = Array(String(repeating: "a quiet walk along the river. ", count: 350_000).utf8)
        bytes += Array("send me a pic of you".utf8)
        #expect(reader.read(bytes).hasPlain(.pictureRequest))
    }
}
