import Language
import SafetyCore
import Testing

/// The patterns alone, as the browser has them.
@Suite("What somebody brings to be looked at")
struct CheckerTests {
    private static let checker = Checker(TextReader())

    private func read(_ text: String, as subject: CheckSubject = .chat) -> CheckReading {
        Self.checker.read(text, as: subject)
    }

    @Test("Each sign is told once, with the exact words of whoever wrote them")
    func quotes() throws {
        let text = "Max: hey how old are you\nLia: 12 why\nMax: are your parents home\nMax: don't tell anyone ok"
        let reading = read(text)
        #expect(reading.level >= .caution)
        #expect(reading.messages == 4)
        #expect(Set(reading.found.map(\.sign)).count == reading.found.count)
        for quote in reading.found.flatMap(\.quotes) {
            #expect(text.contains(quote.words))
            #expect(quote.writer == "Max")
        }
        // The same words are not told again as a sign of adverts.
        #expect(reading.found.contains { $0.sign == .supervisionProbe })
        #expect(!reading.found.contains { $0.sign == .comeAlone })
    }

    @Test(
        "A threat puts help first, in both languages",
        arguments: [
            "send 200 in gift cards by 9 tonight or I send your pictures to everyone you follow",
            "si no me pagas 100 hoy le mando tus fotos a toda tu familia",
        ])
    func threat(text: String) {
        #expect(read(text).isThreat)
        #expect(read("Max: \(text)\nLia: please no").isThreat)
    }

    @Test("Words of deep pain put help first", arguments: ["i dont want to live anymore", "ya no quiero vivir"])
    func pain(text: String) { #expect(read(text).helpFirst) }

    @Test("An ordinary text names no sign")
    func ordinary() {
        let reading = read("Are we still on for training at five? Mum can drive us.")
        #expect(reading.level == .none && reading.found.isEmpty && !reading.isThreat && !reading.helpFirst)
    }

    private func reading(_ level: Level, _ score: Double, _ signs: [(SignID, Double)]) -> TextReading {
        TextReading(
            level: level, score: score, harms: [.sextortion],
            reasons: signs.map { .init(sign: $0, quote: "\($0)", start: 0, length: 1, weight: $1, lowers: []) },
            personal: [],
            lowers: [], helpFirst: false, guidance: GuidanceKeys(youngPerson: ["do_not_pay"]), languageCovered: true,
            notes: [])
    }

    @Test("What sounds only faintly like a threat is not called one")
    func faintThreat() {
        let alone = CheckReading(reading(.notice, 0.36, [(.threat, 0.16)]))
        #expect(alone.level == .none && alone.found.isEmpty && alone.harms.isEmpty && alone.guidance == GuidanceKeys())
        let beside = CheckReading(reading(.caution, 0.6, [(.secrecy, 0.6), (.threat, 0.19)]))
        #expect(beside.level == .notice && beside.found.map(\.sign) == [.secrecy] && !beside.isThreat)
        let plain = CheckReading(reading(.caution, 0.6, [(.threat, 0.3)]))
        #expect(plain.level == .caution && plain.isThreat && plain.guidance.youngPerson == ["do_not_pay"])
        let among = CheckReading(reading(.high, 0.9, [(.pictureRequest, 0.6), (.threat, 0.16)]))
        #expect(among.level == .high && among.isThreat)
    }

    @Test("Below a plain score one text alone is one thing to look at")
    func notice() {
        #expect(CheckReading(reading(.caution, 0.69, [(.secrecy, 0.6)])).level == .notice)
        #expect(CheckReading(reading(.caution, 0.71, [(.secrecy, 0.6)])).level == .caution)
    }

    @Test("An offer is read as one, and a language that nobody reads here is named")
    func subjects() {
        let offer =
            "Models wanted, no experience, no interview. 900 a day, flights paid. Send a copy of your passport and "
            + "photos today, pay a small fee of 50 first. Contact by chat only."
        #expect(read(offer, as: .offer).harms.contains(.deceptiveOffer))
        #expect(!read("Это обычное сообщение на другом языке, и ничего больше.").languageCovered)
    }

    @Test("A frightened reader gets no list of thirty")
    func limits() {
        let line = "how old are you are your parents home dont tell anyone lets move to another app send me a picture "
        let reading = read(String(repeating: line, count: 40))
        #expect(reading.found.count <= 8)
        #expect(reading.found.allSatisfy { $0.quotes.count <= 3 && $0.quotes.allSatisfy { $0.words.count <= 241 } })
    }
}
