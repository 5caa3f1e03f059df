import Foundation
import Guidance
import Testing

@Suite("Habits, rules of the house, figures and laws")
struct EverydayTests {
    private let library: EverydayLibrary
    private let help: [HelpOption]
    private let day: GuidanceDate

    init() throws {
        library = try EverydayLibrary()
        help = try GuidanceLibrary().help
        day = try #require(GuidanceDate("2026-10-10"))
    }

    private func rules(_ library: EverydayLibrary) -> [GuidanceLint.Rule] {
        GuidanceLint.check(library, help: help, on: day).map(\.rule).filter { !$0.isNotice }
    }

    @Test("The lint finds nothing but unverified records")
    func clean() {
        let findings = GuidanceLint.check(library, help: help, on: day)
        #expect(findings.allSatisfy { $0.rule == .unverified }, "\(findings.filter { $0.rule != .unverified })")
    }

    @Test("Every theme is told to adults and to young people, in the order of the themes")
    func habits() {
        for voice in [GuidanceVoice.adult, .youth] {
            #expect(library.habits(for: voice).map(\.theme) == HabitTheme.allCases)
        }
        #expect(Set(library.habits.map(\.id)).count == library.habits.count)
    }

    @Test("Whoever writes down proof reads the rule about private pictures first")
    func pictureRule() throws {
        for voice in [GuidanceVoice.adult, .youth] {
            let habit = try #require(library.habits(for: voice).first { $0.theme == .writeDown })
            #expect(habit.steps[0].en.hasPrefix("Never copy"))
            #expect(habit.steps[0].es.hasPrefix("Nunca copies"))
        }
    }

    @Test("No habit asks to watch in secret")
    func noSecretWatching() {
        for text in (library.habits.flatMap(\.steps) + library.rules.flatMap(\.together)).map(\.en) {
            for word in ["in secret", "hidden", "spy"] where text.contains(word) {
                #expect(text.contains("not") || text.contains("no "), "\(text)")
            }
        }
    }

    @Test("The first rule of the house is that one may tell, and every rule binds the adults too")
    func houseRules() {
        #expect(library.rules.first?.id == "rule.tell")
        for rule in library.rules {
            #expect(rule.promise.en.hasPrefix("I promise"))
            #expect(rule.promise.es.hasPrefix("Prometo"))
        }
        for id in ["rule.shared_space", "rule.ask_first", "rule.set_up_together"] {
            #expect(library.rules.contains { $0.id == id })
        }
    }

    @Test("Figures say when, what and from whom, and a chart leaves a gap where the count began anew")
    func figures() throws {
        for figure in library.figures {
            #expect(!figure.points.isEmpty && !figure.stewardship.sources.isEmpty)
            #expect(figure.runs.flatMap(\.self) == figure.points)
        }
        let reports = try #require(library.figures.first { $0.id == "figure.reports_by_year" })
        #expect(reports.points.map(\.period.year) == [2020, 2021, 2022, 2023, 2024, 2025])
        #expect(reports.points[2].value == 32_059_029)
        #expect(reports.runs.map(\.count) == [4, 2])
        #expect(reports.trust == .secondary)
        let threats = try #require(library.figures.first { $0.id == "figure.threats_for_money" })
        #expect(threats.points.map(\.value) == [11_625, 18_898])
        #expect(threats.points.map(\.period.description) == ["2024 H1", "2025 H1"])
        #expect(threats.trust == .read)
        let share = try #require(library.figures.first { $0.id == "figure.ai_young" }?.points.first?.fraction)
        #expect(abs(share - 1.0 / 17) < 1e-12)
    }

    @Test("Only laws bind; bills say that they are none")
    func laws() throws {
        #expect(
            library.laws.filter(\.status.binds).map(\.jurisdiction) == [
                .unitedStates, .unitedStates, .unitedKingdom, .europeanUnion,
            ])
        for law in library.laws where !law.status.binds {
            let words = ([law.title, law.forFamilies] + law.says).map(\.en).joined(separator: " ")
            #expect(words.contains("not law") || words.contains("not become law"), "\(law.id)")
        }
        let kids = try #require(library.laws.first { $0.id == "law.us_kids_act" })
        #expect(kids.status == .passedOneChamber)
        #expect(kids.asOf == GuidanceDate("2026-06-29"))
        let pictures = try #require(library.laws.first { $0.id == "law.us_take_it_down" })
        #expect(pictures.events.first?.on == GuidanceDate("2026-05-19"))
    }

    @Test("The library can be written and read back")
    func roundTrip() throws {
        let data = try JSONEncoder().encode(library)
        #expect(try JSONDecoder().decode(EverydayLibrary.self, from: data) == library)
    }

    private func spoiled(
        _ habit: (inout EverydayHabit) -> Void = { _ in }, _ figure: (inout KeyFigure) -> Void = { _ in },
        _ law: (inout LawRecord) -> Void = { _ in }
    ) -> [GuidanceLint.Rule] {
        var (habits, figures, laws) = (library.habits, library.figures, library.laws)
        habit(&habits[0])
        figure(&figures[0])
        law(&laws[0])
        return rules(EverydayLibrary(habits: habits, rules: library.rules, figures: figures, laws: laws))
    }

    @Test("Habits without a person, with a dead link, or of a theme told twice are refused")
    func refusedHabits() {
        #expect(spoiled().isEmpty)
        #expect(spoiled({ $0.help = ["hotline"] }) == [.noPerson])
        #expect(spoiled({ $0.help.append("nobody") }) == [.deadLink])
        #expect(spoiled({ $0.theme = .location }) == [.incomplete, .incomplete])
    }

    @Test("Figures that no honest chart can show are refused")
    func refusedFigures() {
        #expect(spoiled({ _ in }, { $0.points[0].value = 0 }) == [.figure])
        #expect(spoiled({ _ in }, { $0.points[0].outOf = 100 }).contains(.figure))
        #expect(spoiled({ _ in }, { $0.points.swapAt(0, 1) }) == [.figure])
        #expect(spoiled({ _ in }, { $0.points[0].period.half = 1 }) == [.figure])
        #expect(spoiled({ _ in }, { $0.points = [] }) == [.figure])
    }

    @Test("Laws without days, or with days later than they claim to know, are refused")
    func refusedLaws() throws {
        let early = try #require(GuidanceDate("2020-01-01"))
        #expect(spoiled({ _ in }, { _ in }, { $0.events = [] }) == [.lawDates])
        #expect(spoiled({ _ in }, { _ in }, { $0.events.reverse() }) == [.lawDates])
        #expect(spoiled({ _ in }, { _ in }, { $0.asOf = early }) == [.lawDates])
    }
}
