/// Something to talk about with a child, with the words for it: a list of topics helps nobody who is short of words.
public struct TalkTopic: Codable, Hashable, Sendable, GuidanceRecord {
    /// As "topic.secrets".
    public var id: String
    /// The age, in whole years, from which it fits; it stays for every age after.
    public var fromAge: Int
    public var title: Wording
    /// Why it helps, in a sentence or two.
    public var why: Wording
    /// Open questions: none that yes or no answers, and never a "why did you".
    public var ask: [Wording]
    public var listen: [Wording]
    public var say: [Wording]
    /// What to do if the child tells something.
    public var ifTold: [Wording]
    /// The whole talk in two minutes.
    public var short: Wording
    /// The ids of `HelpOption`s; at least one is a person.
    public var help: [String]
    public var stewardship: Stewardship

    /// Every sentence, in the order of the page.
    public var texts: [Wording] { [title, why] + ask + listen + say + ifTold + [short] }

    public var pages: [GuidancePage] { [GuidancePage(place: "topic", voice: .adult, texts: texts)] }
}

/// One of the ways in which children are harmed online, told to a young person: what it is, how it starts, what to say.
public struct HarmForm: Codable, Hashable, Sendable, GuidanceRecord {
    /// As "form.sextortion".
    public var id: String
    /// The word of the vocabulary, such as `sextortion`.
    public var harm: String
    /// Where the steps for it stand.
    public var situation: Situation
    public var title: Wording
    public var what: Wording
    public var starts: [Wording]
    public var signs: [Wording]
    public var say: [Wording]
    public var `do`: [Wording]
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [GuidancePage(place: "form", voice: .youth, texts: [title, what] + starts + signs + say + `do`)]
    }
}

/// What to do in a hard hour, on one sheet of paper.
public struct GuideCard: Codable, Hashable, Sendable, GuidanceRecord {
    /// As "card.first_minutes".
    public var id: String
    public var voice: GuidanceVoice
    /// Says nothing to somebody who finds the sheet.
    public var quietTitle: Wording
    public var title: Wording
    public var lead: Wording
    public var steps: [Wording]
    public var avoid: [Wording]
    public var say: [Wording]
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [GuidancePage(place: "card", voice: voice, texts: [quietTitle, title, lead] + steps + avoid + say)]
    }
}

/// The pieces from which "Help me say it" makes a text, and what may happen when it is said.
public struct SayPieces: Codable, Hashable, Sendable, GuidanceRecord {
    /// Whom one may tell.
    public struct Listener: Codable, Hashable, Sendable {
        public var id: String
        public var label: Wording
        public var opening: Wording
        /// What can happen then, said before anything is.
        public var happens: [Wording]
        /// What the young person may ask for.
        public var ask: [Wording]
    }

    /// What it is about.
    public struct Matter: Codable, Hashable, Sendable {
        public var id: String
        public var label: Wording
        public var line: Wording
        /// Where the steps for it stand; nil where a person is the first step.
        public var situation: Situation?
    }

    /// What the young person needs.
    public struct Need: Codable, Hashable, Sendable {
        public var id: String
        public var label: Wording
        public var line: Wording
    }

    public var id: String
    public var listeners: [Listener]
    public var matters: [Matter]
    public var needs: [Need]
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [
            GuidancePage(
                place: "say", voice: .youth,
                texts: listeners.flatMap { [$0.label, $0.opening] } + matters.flatMap { [$0.label, $0.line] }
                    + needs.flatMap { [$0.label, $0.line] }),
            GuidancePage(
                place: "telling", voice: .youth, texts: listeners.flatMap { [$0.label] + $0.happens + $0.ask }),
        ]
    }

    /// The text: whom, what, in own words, and what is needed; each on a line of its own.
    ///
    /// - Returns: nil where an id is none of these.
    public func text(
        to listener: String, about matter: String, own: String, needs wanted: [String], _ language: GuidanceLanguage
    ) -> [String]? {
        guard let listener = listeners.first(where: { $0.id == listener }),
            let matter = matters.first(where: { $0.id == matter }),
            wanted.allSatisfy({ id in needs.contains { $0.id == id } })
        else { return nil }
        let asked = needs.filter { wanted.contains($0.id) }.map { $0.line[language] }
        return [listener.opening[language], matter.line[language]] + (own.isEmpty ? [] : [own]) + asked
    }
}
