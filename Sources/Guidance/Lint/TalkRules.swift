/// What must hold for topics, forms, cards and the pieces of a text.
enum TalkRules {
    typealias Finding = GuidanceLint.Finding

    /// The five forms that every library of them has.
    static let harms = ["live_streaming", "solicitation", "sextortion", "deceptive_offer", "generated_imagery"]

    /// Words with which a question begins that yes or no does not answer.
    static let openings: [GuidanceLanguage: [String]] = [
        .english: ["what", "how", "when", "who", "which", "where", "tell", "have", "whom"],
        .spanish: [
            "qué", "cómo", "cuándo", "quién", "quiénes", "cuál", "cuáles", "dónde", "cuéntame", "a", "con", "de",
            "viste",
            "por", "en", "cuánto", "cuántos",
        ],
    ]

    static func check(_ library: TalkLibrary, help: [HelpOption]) -> [Finding] {
        library.topics.flatMap(topic) + ages(library) + forms(library) + people(library, help)
    }

    private static func finding(_ rule: GuidanceLint.Rule, _ record: String, _ detail: String) -> Finding {
        Finding(rule: rule, record: record, place: "", detail: detail)
    }

    /// Words to say in every topic, and questions that open a talk.
    private static func topic(_ topic: TalkTopic) -> [Finding] {
        var result: [Finding] = []
        func report(_ detail: String) { result.append(finding(.incomplete, topic.id, detail)) }
        if topic.ask.count < 3 { report("it has fewer than three questions") }
        if topic.listen.isEmpty || topic.say.isEmpty || topic.ifTold.isEmpty {
            report("it lacks what to listen for, what to say, or what to do if the child tells")
        }
        for question in topic.ask {
            for language in GuidanceLanguage.allCases {
                let first = GuidanceText.words(of: question[language]).first?.lowercased() ?? ""
                let isOpen = openings[language, default: []].contains(first)
                if !isOpen || !question[language].contains("?") && first != "tell" {
                    report("\"\(question[language])\" is no open question")
                }
            }
        }
        return result
    }

    /// Every age has something new to say since the step before, and none stands outside of the planner.
    private static func ages(_ library: TalkLibrary) -> [Finding] {
        let wrong = library.topics.filter { !TalkLibrary.ages.contains($0.fromAge) }
        let bare = TalkLibrary.ages.filter { library.newTopics(at: $0).count < 3 }
        return wrong.map { finding(.incomplete, $0.id, "\($0.fromAge) is no age of the planner") }
            + bare.map { finding(.incomplete, "topics", "there are fewer than three for the age of \($0)") }
    }

    private static func forms(_ library: TalkLibrary) -> [Finding] {
        harms.compactMap { harm in
            let count = library.forms.filter { $0.harm == harm }.count
            return count == 1 ? nil : finding(.incomplete, "form.\(harm)", "\(count) forms, and there must be one")
        }
    }

    /// Every page ends at somebody to talk to.
    private static func people(_ library: TalkLibrary, _ help: [HelpOption]) -> [Finding] {
        let options = Dictionary(help.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lists =
            library.topics.map { ($0.id, $0.help) } + library.forms.map { ($0.id, $0.help) }
            + library.cards.map { ($0.id, $0.help) } + [(library.say.id, library.say.help)]
        return lists.flatMap { record, ids -> [Finding] in
            let missing = ids.filter { options[$0] == nil }.map {
                finding(.deadLink, record, "there is no help option \($0)")
            }
            let hasPerson = ids.contains { options[$0]?.kind == .person }
            return missing + (hasPerson ? [] : [finding(.noPerson, record, "it names no person to talk to")])
        }
    }
}

extension GuidanceLint {
    /// Topics, forms, cards and the pieces of a text.
    /// - Parameter help: the kinds of help that they name.
    public static func check(_ library: TalkLibrary, help: [HelpOption], on day: GuidanceDate) -> [Finding] {
        check(library.records, on: day) + TalkRules.check(library, help: help)
    }
}
