import Language
import Testing

@Suite("The parts of a message that the learned model reads in one go")
struct PassageTests {
    private func passages(_ text: String) -> [String] {
        let normalised = Normaliser().normalise(Array(text.utf8))
        return Passage.all(in: normalised).map {
            String(decoding: normalised.original[normalised.originalRange(ofTokens: $0.tokens)], as: UTF8.self)
        }
    }

    @Test("A short message is one part, whatever its marks")
    func short() {
        #expect(passages("hi. how are you? fine!") == ["hi. how are you? fine!"])
    }

    @Test("A long message is cut after sentences, and nothing of it is lost")
    func long() {
        let sentence = "we went to the lake and then we had lunch with all of them. "
        let parts = passages(String(repeating: sentence, count: 9))
        #expect(parts.count == 5)
        #expect(parts.allSatisfy { $0.hasPrefix("we went") && $0.hasSuffix("them.") })
        #expect(parts.reduce(0) { $0 + $1.split(separator: " ").count } == 9 * 14)
    }

    @Test("Words without any sentence end are cut all the same")
    func endless() {
        #expect(passages(String(repeating: "word ", count: 100)).count == 3)
    }

    @Test("A text without words has no part", arguments: ["", "?!?!", "\n\n"])
    func empty(text: String) {
        #expect(passages(text).isEmpty)
    }

    @Test("The sentences of a part are told apart, marks inside a word or a number are no ends")
    func sentences() throws {
        let text = Normaliser().normalise(Array("ok then. be there at 3.30 or so, no? bye".utf8))
        let passage = try #require(Passage.all(in: text).first)
        #expect(passage.sentences(in: text).count == 3)
    }
}
