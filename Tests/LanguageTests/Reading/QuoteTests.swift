import Language
import SafetyCore
import Testing

@Suite("Quotes")
struct QuoteTests {
    /// A small generator, so that a failure can be run again.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private func check(_ text: String, _ reading: TextReading) {
        let scalars = Array(text.unicodeScalars)
        for reason in reading.reasons {
            let end = reason.start + reason.length
            guard reason.start >= 0, reason.length > 0, end <= scalars.count else {
                Issue.record("\(reason) lies outside \(text)")
                continue
            }
            var quote = String.UnicodeScalarView()
            quote.append(contentsOf: scalars[reason.start..<end])
            #expect(String(quote) == reason.quote)
        }
        if reading.level >= .caution || reading.helpFirst { #expect(!reading.reasons.isEmpty) }
    }

    @Test("Every alert quotes the text exactly, whatever was mixed and hidden", arguments: 1...40)
    func exact(seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let cases = try SignCase.seenFiles.flatMap(SignCase.all)
        let between = [
            " ", "\n", " 😀 ", " ... ", "\u{202E}", " ñandú ", "\u{0301}", "  ", " \u{1F468}\u{200D}\u{1F469} ",
        ]
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let part = cases.randomElement(using: &random)?.text ?? ""
                let how = Obfuscator.allCases.randomElement(using: &random)
                text += Bool.random(using: &random) ? part : how?.hide(part) ?? part
                text += between.randomElement(using: &random) ?? ""
            }
            let kind = TextKind.allCases.randomElement(using: &random) ?? .message
            check(text, SharedReader.reader.read(text, kind: kind))
        }
    }

    @Test("Quotes of a long text are exact beyond the first window")
    func long() {
        let text = String(repeating: "día tras día, weather is fine. ", count: 4000) + "dont tell your mom about us ñ"
        let reading = SharedReader.reader.read(text)
        #expect(reading.hasPlain(.secrecy))
        #expect(reading.notes.contains("long_text"))
        check(text, reading)
    }
}
