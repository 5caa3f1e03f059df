import Guidance
import Testing

/// Content that a test may spoil.
struct Draft {
    var frame: PathFrame
    var help: [HelpOption]
    var paths: [GuidedPath]
    var day: GuidanceDate

    var findings: [GuidanceLint.Finding] {
        GuidanceLint.check(GuidanceLibrary(frame: frame, help: help, paths: paths), on: day)
    }

    /// The first path and its screens are the ones most tests spoil.
    var screens: [PathScreen] {
        get { paths[0].screens }
        set { paths[0].screens = newValue }
    }
}

/// One way to spoil the content, and the rule that must notice.
struct Spoiled: Sendable, CustomTestStringConvertible {
    var what: String
    var rule: GuidanceLint.Rule
    var spoil: @Sendable (inout Draft) -> Void

    init(_ what: String, _ rule: GuidanceLint.Rule, _ spoil: @escaping @Sendable (inout Draft) -> Void) {
        self.what = what
        self.rule = rule
        self.spoil = spoil
    }

    var testDescription: String { "\(what): \(rule.rawValue)" }
}

@Suite("The guidance lint refuses what may not stay")
struct GuidanceLintTests {
    private let clean: Draft

    init() throws {
        let library = try GuidanceLibrary()
        clean = Draft(
            frame: library.frame, help: library.help, paths: library.paths,
            day: try #require(GuidanceDate("2026-10-10")))
    }

    /// What the lint says of the content as it is.
    private static let baseline: [GuidanceLint.Rule] =
        (try? GuidanceLintTests())?.clean.findings.map(\.rule) ?? []

    static func add(_ en: String, _ es: String, to draft: inout Draft) {
        draft.screens[0].blocks.append(PathBlock(.text, [Wording(en: en, es: es)]))
    }

    static let words: [Spoiled] = [
        Spoiled("Spanish is missing", .parity) { add("This is new.", " ", to: &$0) },
        Spoiled("Spanish is not translated", .parity) { add("Tell one person now.", "Tell one person now.", to: &$0) },
        Spoiled("a number differs", .parity) { add("Call 988.", "Llama al 989.", to: &$0) },
        Spoiled("an address differs", .parity) { add("Go to a.example", "Ve a b.example", to: &$0) },
        Spoiled("half a translation", .parity) {
            add("Take your time, then tell one adult what you saw.", "Toma tu tiempo.", to: &$0)
        },
        Spoiled("English is too hard", .readingLevel) {
            add(String(repeating: "immediately communicate considerations ", count: 20), "No. Ve ya.", to: &$0)
        },
        Spoiled("Spanish is too hard", .readingLevel) {
            add("No. Go.", String(repeating: "inmediatamente comunicaciones correspondientes ", count: 20), to: &$0)
        },
        Spoiled("the opening is too hard", .readingLevel) {
            let hard = String(repeating: "immediately communicate considerations ", count: 20)
            $0.paths[0].opening = Wording(en: hard, es: hard)
        },
        Spoiled("blame in English", .blame) { add("It was your fault in part.", "Te acompaño siempre.", to: &$0) },
        Spoiled("a question that blames", .blame) { add("Why did you send it?", "¿Qué pasó ayer?", to: &$0) },
        Spoiled("blame in Spanish", .blame) { add("We are here with you.", "Fue tu culpa, en parte.", to: &$0) },
        Spoiled("blame with the word should", .blame) { add("You should have told us.", "Estoy aquí hoy.", to: &$0) },
        Spoiled("a verdict in English", .verdict) { add("You are safe now.", "Estamos contigo hoy.", to: &$0) },
        Spoiled("a verdict in Spanish", .verdict) { add("We are with you.", "Ya estás a salvo.", to: &$0) },
        Spoiled("a verdict after a denial of something else", .verdict) {
            add("Do not worry, you are safe.", "No te preocupes, esto es seguro.", to: &$0)
        },
        Spoiled("a verdict on a place", .verdict) { add("We checked this site.", "Este sitio es seguro.", to: &$0) },
        Spoiled("a word that guidance does without", .plainNaming) { add("A nude picture.", "Una foto.", to: &$0) },
    ]

    static let records: [Spoiled] = [
        Spoiled("nobody owns it", .stewardship) { $0.paths[0].stewardship.owner = "" },
        Spoiled("no source", .stewardship) { $0.help[0].stewardship.sources = [] },
        Spoiled("verified tomorrow", .stewardship) {
            $0.help[0].stewardship.verifiedOn = GuidanceDate("2026-10-11")
        },
        Spoiled("due before it was verified", .stewardship) {
            $0.frame.stewardship.reviewBy = GuidanceDate("2026-10-01") ?? $0.day
        },
        Spoiled("not verified", .unverified) { $0.paths[0].stewardship.verifiedOn = nil },
        Spoiled("the review is overdue", .overdue) { $0.day = GuidanceDate("2031-01-01") ?? $0.day },
        Spoiled("an id stands twice", .duplicate) { $0.help.append($0.help[0]) },
        Spoiled("a path is missing", .missingPath) { $0.paths.removeLast() },
    ]

    static let walks: [Spoiled] = [
        Spoiled("a choice leads nowhere", .deadLink) {
            $0.screens[0].choices.append(PathChoice(Wording(en: "On", es: "Sigo"), to: .screen("gone")))
        },
        Spoiled("help that is not there", .deadLink) { $0.screens[0].help.append("gone") },
        Spoiled("a question that cannot be skipped", .deadEnd) { $0.screens[0].next = nil },
        Spoiled("no end", .deadEnd) { draft in draft.screens.removeAll { $0.kind == .end } },
        Spoiled("a loop", .loop) { draft in draft.screens[1].next?.to = .start },
        Spoiled("a screen that nobody reaches", .unreached) { draft in
            draft.screens.insert(
                PathScreen(
                    id: "island", kind: .step, heading: Wording(en: "Here", es: "Aquí"), blocks: [],
                    next: PathChoice(Wording(en: "On", es: "Sigo"), to: .end)), at: 1)
        },
        Spoiled("eight screens", .tooLong) { draft in
            let target = draft.screens[0].next?.to ?? .end
            draft.screens[0].next?.to = .screen("more1")
            for (id, to) in [("more1", PathDestination.screen("more2")), ("more2", target)] {
                draft.screens.insert(
                    PathScreen(
                        id: id, kind: .step, heading: Wording(en: "More", es: "Más"), blocks: [],
                        next: PathChoice(Wording(en: "On", es: "Sigo"), to: to)), at: 1)
            }
        },
        Spoiled("no check screen", .noCheckFirst) { draft in
            for index in draft.frame.safety.indices {
                draft.frame.safety[index].screens.removeAll { $0.kind == .check }
            }
        },
        Spoiled("no answer for thoughts of dying", .noCheckFirst) { draft in
            draft.frame.safety[0].screens[0].choices.removeAll { $0.to == .screen("crisis") }
        },
        Spoiled("no way for an unsafe home", .noUnsafeHome) { draft in
            for index in draft.screens.indices {
                draft.screens[index].choices.removeAll { $0.to == .screen("home") }
            }
        },
        Spoiled("an end without a person", .noPerson) { draft in
            let people = Set(draft.help.filter { $0.kind == .person }.map(\.id))
            for index in draft.screens.indices { draft.screens[index].help.removeAll(where: people.contains) }
        },
        Spoiled("an end with unverified people only", .noPerson) { draft in
            for index in draft.help.indices where draft.help[index].kind == .person {
                draft.help[index].stewardship.verifiedOn = nil
            }
        },
        Spoiled("an end without a place to report", .noReport) { draft in
            let places = Set(draft.help.filter { $0.kind == .report }.map(\.id))
            for index in draft.screens.indices { draft.screens[index].help.removeAll(where: places.contains) }
        },
        Spoiled("proof before the rule about pictures", .pictureRule) { draft in
            for index in draft.screens.indices { draft.screens[index].blocks.removeAll { $0.kind == .rule } }
        },
        Spoiled("a plan of two steps", .plan) { $0.paths[0].plan.steps.removeLast(6) },
        Spoiled("a plan with nothing to write down", .plan) { $0.paths[0].plan.writeDown = [] },
        Spoiled("a plan longer than a page", .plan) {
            let step = $0.paths[0].plan.steps[0]
            let long = String(repeating: step.en + " ", count: 40)
            $0.paths[0].plan.steps[0] = Wording(en: long, es: long)
        },
        Spoiled("a path that never says what it must", .mustSay) { draft in
            for index in draft.screens.indices { draft.screens[index].blocks.removeAll { $0.kind == .list } }
            draft.paths[0].plan.steps.removeFirst(2)
        },
        Spoiled("a path that copies another", .sharing) { $0.paths[1].plan = $0.paths[0].plan },
        Spoiled("a safety screen of its own", .sharing) { $0.screens[1].kind = .danger },
    ]

    @Test("Words", arguments: words) func word(spoiled: Spoiled) { expect(spoiled) }

    @Test("Records", arguments: records) func record(spoiled: Spoiled) { expect(spoiled) }

    @Test("Walks", arguments: walks) func walk(spoiled: Spoiled) { expect(spoiled) }

    private func expect(_ spoiled: Spoiled) {
        var draft = clean
        let before = Self.baseline.filter { $0 == spoiled.rule }
        spoiled.spoil(&draft)
        let after = draft.findings.filter { $0.rule == spoiled.rule }
        #expect(after.count > before.count, "\(spoiled.what) went unnoticed")
    }

    @Test("Every rule has a test that shows it at work")
    func complete() {
        let shown = Set((Self.words + Self.records + Self.walks).map(\.rule)).union([.outdatedTerm])
        // These stand beside the help lines, the figures and the laws that they are about.
        let elsewhere: Set<GuidanceLint.Rule> = [
            .incomplete, .contact, .unverifiedAlone, .overdueEmergency, .figure, .lawDates,
        ]
        #expect(shown.union(elsewhere) == Set(GuidanceLint.Rule.allCases))
        #expect(shown.isDisjoint(with: elsewhere))
    }

    @Test("Outdated legal terms are refused, from the one list that holds them", arguments: GuidanceLanguage.allCases)
    func outdated(language: GuidanceLanguage) {
        let terms = language == .english ? OutdatedTerms.english : OutdatedTerms.spanish
        for term in terms {
            let page = GuidancePage(place: "x", voice: .adult, texts: [Wording(en: term, es: term)])
            #expect(GuidanceLint.check(page, in: "r").contains { $0.rule == .outdatedTerm && $0.language == language })
        }
    }

    @Test(
        "What denies, asks or only sounds alike passes",
        arguments: [
            ("This is not your fault.", "No es culpa tuya."),
            ("Nobody may say that it is your fault.", "Nadie puede decir que fue tu culpa."),
            ("Is it safe to tell someone at home?", "¿Es seguro decirlo en casa?"),
            ("No one can say that this is safe.", "Nadie puede decir que esto es seguro."),
            ("The safety check comes first.", "La seguridad va primero."),
            ("What did you see?", "¿Qué viste?"),
        ])
    func allowed(en: String, es: String) {
        let page = GuidancePage(place: "x", voice: .adult, texts: [Wording(en: en, es: es)])
        #expect(GuidanceLint.check(page, in: "r").isEmpty, "\(GuidanceLint.check(page, in: "r"))")
    }

    @Test("Notices do not stop a build, and everything else does")
    func notices() {
        #expect(GuidanceLint.Rule.allCases.filter(\.isNotice) == [.unverified, .overdue])
    }

    @Test("A finding names its record, its page, its language and what is wrong")
    func description() {
        var draft = clean
        Self.add("You are safe now.", "Estamos contigo hoy.", to: &draft)
        let finding = draft.findings.first { $0.rule == .verdict }
        let text = finding.map(\.description) ?? ""
        for part in ["verdict", draft.paths[0].id, draft.screens[0].id, "(en)", "You are safe now."] {
            #expect(text.contains(part), "\(text)")
        }
    }
}
