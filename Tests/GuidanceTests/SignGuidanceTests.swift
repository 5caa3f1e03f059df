import Foundation
import Guidance
import Language
import Testing

@Suite("Words for signs and advice")
struct SignGuidanceTests {
    private let guidance: SignGuidance

    init() throws { guidance = try SignGuidance() }

    @Test("Every sign has a name and a meaning in both languages", arguments: SignID.allCases)
    func everySign(sign: SignID) throws {
        let words = try #require(guidance.sign(sign.rawValue))
        for text in [words.name.en, words.name.es, words.meaning.en, words.meaning.es] { #expect(!text.isEmpty) }
        #expect(words.name.en != words.name.es)
    }

    @Test("No key stands twice")
    func unique() {
        #expect(Set(guidance.signs.map(\.id)).count == guidance.signs.count)
        #expect(Set(guidance.advice.map { "\($0.id) \($0.audience)" }).count == guidance.advice.count)
        #expect(Set(guidance.settings.map(\.id)).count == guidance.settings.count)
    }

    @Test("Every key that a reading names has words, for every case that we have")
    func everyKey() throws {
        let reader = TextReader()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "LanguageTests/Cases")
        struct Case: Decodable {
            var text: String
            var kind: String
        }
        var read = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasPrefix("signs-") {
            let data = try Data(contentsOf: folder.appending(path: file))
            for line in data.split(separator: UInt8(ascii: "\n")) {
                let one = try JSONDecoder().decode(Case.self, from: line)
                let reading = reader.read(one.text, kind: TextKind(rawValue: one.kind) ?? .message)
                read += 1
                for key in reading.guidance.youngPerson {
                    #expect(guidance.advice(key, for: .youngPerson) != nil, "\(key)")
                }
                for key in reading.guidance.guardian { #expect(guidance.advice(key, for: .guardian) != nil, "\(key)") }
                for key in reading.guidance.moderator {
                    #expect(guidance.advice(key, for: .moderator) != nil, "\(key)")
                }
                for key in reading.lowers { #expect(guidance.setting(key) != nil, "\(key)") }
            }
        }
        #expect(read > 500)
    }

    @Test("Nothing says that a text or a person is safe, and nothing blames")
    func neverSafe() {
        let sentences =
            guidance.signs.flatMap { [$0.name, $0.meaning] } + guidance.advice.map(\.text)
            + guidance.settings.map(\.text)
        let refused = [
            "is safe", "are safe", "es seguro", "estás a salvo", "your fault for", "should have known", "debiste",
        ]
        for sentence in sentences {
            for word in refused {
                #expect(!sentence.en.lowercased().contains(word), "\(sentence.en)")
                #expect(!sentence.es.lowercased().contains(word), "\(sentence.es)")
            }
        }
    }
}
