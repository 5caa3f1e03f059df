/// Words for talking: with a child of each age, as a young person, and in the first hard minutes.
///
/// The content lies in `Content/topics.json`, `forms.json`, `cards.json` and `say.json` and is part of the program. Make
/// one and keep it.
public struct TalkLibrary: Codable, Hashable, Sendable {
    /// The ages, in whole years, that the planner speaks of.
    public static let ages = 4...17

    public let topics: [TalkTopic]
    public let forms: [HarmForm]
    public let cards: [GuideCard]
    public let say: SayPieces

    public init(topics: [TalkTopic], forms: [HarmForm], cards: [GuideCard], say: SayPieces) {
        self.topics = topics
        self.forms = forms
        self.cards = cards
        self.say = say
    }

    /// The content of this build.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init() throws(GuidanceError) {
        self.init(
            topics: try GuidanceContent.records("topics", as: [TalkTopic].self),
            forms: try GuidanceContent.records("forms", as: [HarmForm].self),
            cards: try GuidanceContent.records("cards", as: [GuideCard].self),
            say: try GuidanceContent.records("say", as: SayPieces.self))
    }

    /// Every record, for the lint.
    public var records: [any GuidanceRecord] { topics + forms + cards + [say] }

    /// What to talk about at an age, the newest first: every topic of the ages before, and none of those after.
    public func topics(at age: Int) -> [TalkTopic] {
        topics.filter { $0.fromAge <= age }.sorted { $0.fromAge > $1.fromAge }
    }

    /// The topics that are new at an age or since the last step before it.
    public func newTopics(at age: Int) -> [TalkTopic] {
        let step = topics.map(\.fromAge).filter { $0 <= age }.max()
        return topics.filter { $0.fromAge == step }
    }

    public func card(_ id: String) -> GuideCard? { cards.first { $0.id == "card.\(id)" } }
}
