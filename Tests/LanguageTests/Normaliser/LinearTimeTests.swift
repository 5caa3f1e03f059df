import Language
import Testing

private let normaliser = Normaliser()
private let finder = PersonalInformationFinder()

private func repeated(_ unit: String, bytes: Int) -> [UInt8] {
    Array(repeatElement(Array(unit.utf8), count: bytes / unit.utf8.count).joined())
}

@Suite("No input takes more than linear time", .serialized)
struct LinearTimeTests {
    /// Four times the input takes some four times as long; a reading that grows with the square takes sixteen. The
    /// shortest of several runs is taken, and a busy machine gets three chances.
    private func growth(_ unit: String) -> Double {
        let clock = ContinuousClock()
        func shortest(_ bytes: Int, runs: Int) -> Double {
            let input = repeated(unit, bytes: bytes)
            return (0..<runs).map { _ in
                clock.measure { _ = finder.find(in: normaliser.normalise(input)) } / Duration.milliseconds(1)
            }.min() ?? 0
        }
        var bytes = 1 << 16
        var short = shortest(bytes, runs: 2)
        while short < 4, bytes < 1 << 22 {
            bytes *= 2
            short = shortest(bytes, runs: 2)
        }
        return shortest(4 * bytes, runs: 2) / max(shortest(bytes, runs: 2), 0.001)
    }

    @Test(
        "Hostile repetition",
        arguments: [
            "a\u{301}\u{302}\u{303}", "\u{301}", "\u{200b}", "\u{202e}", "a", "s e c r e t ", "q x z ", "s.e.c.", "😀",
            "🤫", "a1", "$a", "é", "ѕ", "@", ".", "-", "\"", "'", "“”", "1", "7 ", "1-", "1.", "(", "()", "\n", "\n1",
            "555-", "1 2 ", "five ", "double ", "http://", "http://\"", "a.a.", "x@y.", "a@b.co ", "a at b dot ",
            "a dot ", "im-", "im.", "add-me-", "nombre ", "snap: ", "my insta is a_1 ", "a#12345", "how old r u im 13 ",
            "are you home im at home ", "at home till ", "mom ", "school ", "school tech ", "the, ", "A School ",
            "colegio A ", "12 a st ", "12 A St, ", "Apt. 1\n", "Apt. ,", "calle a ", "calle . # ", "corner of A and ",
            "passport ", "1234567-", "gmail: ", "/// ", "40.4168,", "++2",
        ])
    func growsWithItsLength(unit: String) {
        var least = growth(unit)
        for _ in 0..<2 where least >= 8 { least = min(least, growth(unit)) }
        #expect(least < 8)
    }

    @Test("One million combining marks, ten megabytes of nothing, of one letter, digit or mark, of spaced letters")
    func large() {
        func tokens(_ unit: String, _ bytes: Int) -> Int {
            let text = normaliser.normalise(repeated(unit, bytes: bytes))
            #expect(finder.find(in: text).allSatisfy { $0.range.upperBound <= bytes })
            return text.tokens.count
        }
        #expect(tokens("\u{301}", 2_000_000) <= 1)
        #expect(tokens("\u{200b}", 10_000_000) == 0)
        #expect(tokens("a", 10_000_000) == 1)
        #expect(tokens("7", 10_000_000) < 1_000)
        for mark in ["@", ".", "-", "\"", "\n"] { #expect(tokens(mark, 10_000_000) < 1_000) }
        #expect(tokens("s e n d ", 10_000_000) > 1_000)
        #expect(tokens("😀🎉", 1_000_000) > 1_000)
    }
}
