import Guidance
import Testing

@Suite("Reading level")
struct ReadingLevelTests {
    @Test(
        "English words have the syllables that one speaks",
        arguments: [
            ("go", 1), ("phone", 1), ("asked", 1), ("wanted", 2), ("little", 2), ("people", 2), ("picture", 2),
            ("messages", 3), ("somebody", 3), ("video", 3), ("being", 2), ("quiet", 2), ("reaction", 3), ("area", 3),
            ("understand", 3), ("delete", 2), ("threaten", 2), ("emergency", 4), ("photographs", 3), ("safety", 2),
            ("social", 2), ("idea", 3), ("houses", 2), ("names", 1), ("trusted", 2), ("university", 5),
        ])
    func english(word: String, syllables: Int) {
        #expect(EnglishSyllables.count(word) == syllables)
        #expect(EnglishSyllables.count(word.uppercased()) == syllables)
    }

    @Test(
        "Spanish words have the syllables of their spelling",
        arguments: [
            ("no", 1), ("pie", 1), ("que", 1), ("guerra", 2), ("pingüino", 3), ("línea", 3), ("día", 2), ("ayuda", 3),
            ("ciudad", 2), ("país", 2), ("poeta", 3), ("rey", 1), ("Uruguay", 3), ("ahora", 3), ("quien", 1),
            ("continúa", 4), ("averigüéis", 4), ("teléfono", 4), ("niño", 2), ("yo", 1), ("prohíbe", 3), ("oí", 2),
        ])
    func spanish(word: String, syllables: Int) { #expect(SpanishSyllables.count(word) == syllables) }

    private let fourTimesFive = Array(repeating: "The dog sat by me.", count: 4)

    @Test("Flesch-Kincaid follows its formula")
    func fleschKincaid() throws {
        // 20 words of one syllable in 4 sentences.
        let grade = try #require(ReadingLevel.fleschKincaid(fourTimesFive))
        #expect(abs(grade - (0.39 * 5 + 11.8 - 15.59)) < 0.0001)
    }

    @Test("Fernández Huerta follows its formula")
    func fernandezHuerta() throws {
        // 20 words of 28 syllables in 4 sentences.
        let ease = try #require(
            ReadingLevel.fernandezHuerta(Array(repeating: "La casa no es roja.", count: 4)))
        #expect(abs(ease - (206.84 - 60 * 28.0 / 20 - 1.02 * 5)) < 0.0001)
    }

    @Test("A text of a few words has no level")
    func short() {
        #expect(ReadingLevel.fleschKincaid(["Call now."]) == nil)
        #expect(ReadingLevel.fernandezHuerta(["Llama ya."]) == nil)
    }

    @Test("Numbers, addresses and names of services weigh nothing")
    func weightless() {
        let more = fourTimesFive.map {
            $0.replacing("me.", with: "me 1-888-373-7888 Take It Down takeitdown.ncmec.org.")
        }
        #expect(ReadingLevel.fleschKincaid(more) == ReadingLevel.fleschKincaid(fourTimesFive))
    }

    @Test("Long sentences of long words are hard, and short ones are easy")
    func order() throws {
        let hard = [
            "Notwithstanding any previously communicated recommendations, individuals experiencing intimidation should"
                + " immediately discontinue correspondence and subsequently preserve communications for examination by"
                + " appropriate authorities."
        ]
        let hardSpanish = [
            "Independientemente de las recomendaciones comunicadas anteriormente, las personas afectadas deberán"
                + " interrumpir inmediatamente la comunicación y conservar posteriormente la documentación"
                + " correspondiente para las autoridades competentes."
        ]
        #expect(try #require(ReadingLevel.fleschKincaid(hard)) > 12)
        #expect(try #require(ReadingLevel.fernandezHuerta(hardSpanish)) < 40)
        #expect(try #require(ReadingLevel.fleschKincaid(fourTimesFive)) < 2)
    }
}
