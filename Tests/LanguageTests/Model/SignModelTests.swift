import Language
import SafetyCore
import Testing

/// One reader with the encoder for all tests; nil where its file is absent.
enum ModelReader {
    static let reader: TextReader? = ModelFile.shared.map {
        TextReader(adverts: false, encoder: SentenceEncoder(model: $0))
    }
    static let patterns = TextReader(adverts: false)
}

@Suite("The learned model of signs")
struct SignModelTests {
    @Test("Weights are built in, and fit this build's inputs and labels")
    func builtIn() {
        #expect(SignModel() != nil)
    }

    @Test("Damaged, empty and foreign weights are refused", arguments: ["", "U0dOMQ==", "QURWMYK/WlRf+QEAejEaIg=="])
    func damaged(blob: String) {
        // A literal is asked for, so the three are written out.
        let model =
            switch blob {
            case "": SignModel(blob: "")
            case "U0dOMQ==": SignModel(blob: "U0dOMQ==")
            default: SignModel(blob: "QURWMYK/WlRf+QEAejEaIg==")
            }
        #expect(model == nil)
    }

    @Test("Without an encoder every reading of a message says that it is degraded")
    func degraded() {
        #expect(ModelReader.patterns.isDegraded)
        #expect(ModelReader.patterns.read("see you at five").notes.contains("degraded"))
        #expect(!ModelReader.patterns.read("see you at five", kind: .advert).notes.contains("degraded"))
    }
}

@Suite(
    "Messages read with the encoder", .enabled(if: ModelFile.isPresent, Comment(rawValue: ModelFile.absence)))
struct ModelReadingTests {
    let reader: TextReader

    init() throws { reader = try #require(ModelReader.reader) }

    @Test(
        "What no pattern knows is raised, with exact words to show",
        arguments: [
            "let this stay a thing between the two of us, nobody at yours has to hear of it",
            "is there a grown up in the house with you at the moment?",
            "que esto se quede entre tú y yo, en tu casa nadie tiene por qué enterarse",
        ])
    func raised(text: String) {
        let reading = reader.read(text)
        #expect(reading.level >= .caution)
        #expect(!reading.reasons.isEmpty)
        for reason in reading.reasons {
            let scalars = Array(text.unicodeScalars)[reason.start..<reason.start + reason.length]
            #expect(String(String.UnicodeScalarView(scalars)) == reason.quote)
        }
    }

    @Test(
        "Ordinary messages are not raised",
        arguments: [
            "don't tell grandma about the surprise party on saturday",
            "mum says dinner is at seven, are you home by then?",
            "coach here: practice moved to 5, tell your parents",
            "jajaja nos vemos mañana en clase, trae el libro de mates", "call me when you get off the train",
        ])
    func ordinary(text: String) {
        #expect(reader.read(text).level <= .notice)
    }

    @Test("The sentence that says most is quoted, not the whole message")
    func quote() throws {
        let reading = reader.read(
            "That concert was so loud! Let this stay a thing between the two of us, nobody at yours has to hear of it.")
        let reason = try #require(reading.reasons.first { $0.sign == .secrecy })
        #expect(reason.quote.contains("the two of us"))
        #expect(!reason.quote.contains("concert"))
    }

    @Test("The same text gives the same reading, and an encoder alone changes no advert")
    func same() {
        let text = "send a selfie first, then we talk"
        #expect(reader.read(text) == reader.read(text))
        let advert = "Cashier wanted, day shifts, ask for Maria at the desk."
        #expect(reader.read(advert, kind: .advert).level == ModelReader.patterns.read(advert, kind: .advert).level)
    }

    @Test("Ten thousand words are read in parts, and one sentence among them is found")
    func long() {
        let filler = String(repeating: "We had a long talk about the garden and the weather that day. ", count: 300)
        let reading = reader.read(filler + "don't tell your mum that we write, ok? " + filler)
        #expect(reading.reasons.contains { $0.sign == .secrecy })
    }
}
