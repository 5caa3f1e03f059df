import Foundation
import Guidance
import Testing

@Suite("What do I do now?")
struct GuidedPathTests {
    private let library: GuidanceLibrary
    /// The day after the content was last checked: nothing may be overdue then.
    private let day: GuidanceDate

    init() throws {
        library = try GuidanceLibrary()
        day = try #require(GuidanceDate("2026-10-10"))
    }

    @Test("The lint finds nothing but unverified contacts")
    func clean() {
        let findings = GuidanceLint.check(library, on: day)
        #expect(findings.filter { !$0.rule.isNotice }.isEmpty, "\(findings.filter { !$0.rule.isNotice })")
        #expect(findings.allSatisfy { $0.rule == .unverified })
    }

    @Test("The words for signs pass the same lint")
    func signs() throws {
        let findings = GuidanceLint.check(try SignGuidance())
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test("Six situations in three voices make eighteen paths, found by situation and voice and by id")
    func eighteen() {
        #expect(library.paths.count == 18)
        for situation in Situation.allCases {
            for voice in GuidanceVoice.allCases {
                let path = library.path(situation, voice)
                #expect(path?.id == "\(situation.rawValue).\(voice.rawValue)")
                #expect(path.flatMap { library.path($0.id) } == path)
            }
        }
    }

    @Test("No address names a situation")
    func slugs() {
        #expect(Set(Situation.allCases.map(\.slug)).count == Situation.allCases.count)
        for situation in Situation.allCases { #expect(!situation.rawValue.contains(situation.slug)) }
    }

    @Test(
        "Whoever only skips comes to the end with a person and a place to report, and the crisis screen is one step off"
    )
    func skipping() throws {
        for path in library.paths {
            var stop = try #require(library.entry(of: path))
            var seen = [stop]
            while let next = try #require(library.screen(at: stop)).next {
                stop = try #require(library.follow(next.to, from: stop))
                seen.append(stop)
                try #require(seen.count <= GuidanceLint.longestWalk)
            }
            let end = try #require(library.screen(at: stop))
            #expect(end.kind == .end)
            let kinds = end.help.compactMap { library.helpOption($0)?.kind }
            #expect(kinds.contains(.person) && kinds.contains(.report))

            let first = try #require(library.screen(at: seen[0]))
            let crisis = first.choices.compactMap { library.follow($0.to, from: seen[0]) }
                .compactMap { library.screen(at: $0) }.first { $0.kind == .crisis }
            #expect(crisis?.help.first == "crisis_line")
            #expect(library.opening(at: seen[0]) == path.opening)
            #expect(library.opening(at: stop) == nil)
        }
    }

    @Test("A person is at hand in every voice")
    func personNow() throws {
        for path in library.paths {
            let stop = try #require(library.personNow(in: path))
            #expect(library.screen(at: stop)?.kind == .person)
        }
    }

    @Test("A choice may lead into another path, and a dead one leads nowhere")
    func follow() {
        let stop = PathStop(path: "odd_contact.youth", screen: "feel")
        #expect(
            library.follow(PathDestination("sextortion.youth/stop"), from: stop)
                == PathStop(path: "sextortion.youth", screen: "stop"))
        #expect(library.follow(PathDestination("nowhere"), from: stop) == nil)
        #expect(library.follow(PathDestination("no.path/start"), from: stop) == nil)
        #expect(library.follow(.end, from: PathStop(path: "no.path", screen: "feel")) == nil)
    }

    @Test("Those who listen to a child are never told to question, record or search")
    func disclosure() throws {
        let path = try #require(library.path(.childTold, .adult))
        let english = path.pages.flatMap(\.texts).map(\.en)
        for word in ["record", "film", "search", "look for"] {
            for line in english where line.lowercased().contains(word) {
                #expect(line.lowercased().contains("not \(word)") || line.contains("Do not"), "\(line)")
            }
        }
        #expect(!english.contains { $0.lowercased().hasPrefix("ask why") })
    }

    @Test("No path is a copy of another", arguments: GuidanceLanguage.allCases)
    func different(language: GuidanceLanguage) {
        let pairs = SharingRule.pairs(library, language)
        #expect(pairs.count == 18 * 17 / 2)
        for pair in pairs { #expect(pair.shared <= SharingRule.limit, "\(pair)") }
    }

    @Test("The export holds the whole content and can be read back")
    func export() throws {
        let data = try JSONEncoder().encode(library.export)
        #expect(try JSONDecoder().decode(GuidanceExport.self, from: data) == library.export)
        #expect(library.export.paths.count == 18)
    }

    @Test("A record without one of the languages cannot be read")
    func missingLanguage() {
        let record = #"[{"id":"x","kind":"person","name":{"en":"A line"},"about":{"en":"a","es":"b"}}]"#
        #expect(throws: GuidanceError.self) {
            try GuidanceLibrary(frame: Array("{}".utf8), help: Array(record.utf8), paths: [])
        }
    }
}
