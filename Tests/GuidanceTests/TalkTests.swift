import Guidance
import Testing

@Suite("Words for talking")
struct TalkTests {
    private let library: TalkLibrary
    private let book: GuidanceBook
    private let day: GuidanceDate

    init() throws {
        library = try TalkLibrary()
        book = try GuidanceBook()
        day = try #require(GuidanceDate("2026-11-23"))
    }

    private func rules(_ library: TalkLibrary) -> [GuidanceLint.Rule] {
        GuidanceLint.check(library, help: book.library.help, on: day).map(\.rule).filter { !$0.isNotice }
    }

    @Test("The lint finds nothing but unverified records")
    func clean() { #expect(rules(library) == []) }

    @Test("Each age keeps the topics of the age before, has none above its own, and has three that are new to its step")
    func layered() {
        var before: Set<String> = []
        for age in TalkLibrary.ages {
            let topics = library.topics(at: age)
            #expect(Set(topics.map(\.id)).isSuperset(of: before), "\(age)")
            #expect(topics.allSatisfy { $0.fromAge <= age }, "\(age)")
            #expect(library.newTopics(at: age).count >= 3, "\(age)")
            #expect(library.newTopics(at: age).allSatisfy { new in topics.contains { $0.id == new.id } })
            before = Set(topics.map(\.id))
        }
        #expect(before.count == library.topics.count)
        #expect(Set(library.topics.map(\.fromAge)) == [4, 6, 9, 11, 13, 16])
    }

    @Test("A topic without words to say, a closed question or a lecture does not pass the lint")
    func spoiled() {
        func spoil(_ change: (inout TalkTopic) -> Void) -> [GuidanceLint.Rule] {
            var topics = library.topics
            change(&topics[0])
            return rules(TalkLibrary(topics: topics, forms: library.forms, cards: library.cards, say: library.say))
        }
        #expect(spoil { $0.say = [] }.contains(.incomplete))
        #expect(spoil { $0.ifTold = [] }.contains(.incomplete))
        #expect(spoil { $0.ask.removeLast() }.contains(.incomplete))
        #expect(spoil { $0.ask[0] = Wording(en: "Did you do it?", es: "¿Lo hiciste?") }.contains(.incomplete))
        #expect(spoil { $0.fromAge = 3 }.contains(.incomplete))
        #expect(spoil { $0.help = ["police"] }.contains(.noPerson))
        #expect(spoil { $0.say[0].en = "\"It was your fault.\"" }.contains(.blame))
    }

    @Test("All five forms are there, and each leads to its steps in every voice of the young")
    func forms() throws {
        #expect(
            Set(library.forms.map(\.harm)) == [
                "live_streaming", "solicitation", "sextortion", "deceptive_offer", "generated_imagery",
            ])
        for form in library.forms {
            let path = try #require(book.library.path(form.situation, .youth))
            #expect(book.library.entry(of: path) != nil)
            #expect(form.say.count >= 2 && form.do.count >= 4 && form.signs.count >= 3)
        }
        let threat = try #require(library.forms.first { $0.harm == "sextortion" })
        let words = threat.do.map(\.en).joined(separator: " ") + threat.do.map(\.es).joined(separator: " ")
        #expect(words.contains("Do not pay") && words.contains("No pagues"))
        #expect(words.contains("Do not delete") && words.contains("No borres"))
    }

    @Test("Whatever is picked makes a text of whole sentences; nobody is told to tell a parent as the only way")
    func say() throws {
        for language in GuidanceLanguage.allCases {
            for listener in library.say.listeners {
                for matter in library.say.matters {
                    let lines = try #require(
                        library.say.text(
                            to: listener.id, about: matter.id, own: "x", needs: library.say.needs.map(\.id), language))
                    #expect(lines.count == 3 + library.say.needs.count)
                    #expect(lines[0] == listener.opening[language] && lines[2] == "x")
                }
            }
        }
        #expect(library.say.text(to: "nobody", about: "threat", own: "", needs: [], .english) == nil)
        #expect(library.say.text(to: "parent", about: "threat", own: "", needs: ["money"], .english) == nil)
        #expect(library.say.listeners.count >= 5)
    }

    @Test("No card tells to copy a private picture; each has what not to do")
    func cards() {
        for card in library.cards {
            #expect(!card.avoid.isEmpty && card.steps.count >= 5)
        }
        #expect(library.card("first_minutes")?.avoid.contains { $0.en.contains("private pictures") } == true)
    }

    @Test("The card for a moment speaks to its reader, and is short for who is under ten")
    func shown() throws {
        let signs = ["age_probe", "secrecy", "unknown_sign"]
        let teen = try #require(
            book.card(signs: signs, harms: ["solicitation"], advice: ["talk_to_someone_you_trust"], for: .youngPerson))
        #expect(teen.signs.map(\.id) == ["age_probe", "secrecy"])
        #expect(teen.do.count == 5 && teen.situation == .oddContact && teen.help.contains("young_line"))
        let child = try #require(book.card(signs: signs, harms: ["solicitation"], advice: [], for: .child))
        #expect(child.do.count == 2 && child.signs.count == 1 && child.what == nil)
        #expect(child.do[0].en.contains("adult you trust"))
        let adult = try #require(
            book.card(signs: signs, harms: ["sextortion"], advice: ["stay_calm_listen"], for: .guardian))
        #expect(adult.do[0].en.contains("calm") && adult.help.contains("adult_line"))
        #expect(book.card(signs: ["nothing"], harms: ["nothing"], advice: [], for: .guardian) == nil)
    }
}
