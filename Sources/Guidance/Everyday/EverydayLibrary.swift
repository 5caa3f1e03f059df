/// What people do before anything happens: habits, rules of the house, what is going on and how large it is, and what
/// the law asks.
///
/// The content lies in `Content/habits.json`, `house_rules.json`, `figures.json` and `laws.json` and is part of the
/// program. Make one and keep it.
public struct EverydayLibrary: Codable, Hashable, Sendable {
    public let habits: [EverydayHabit]
    public let rules: [HouseRule]
    public let figures: [KeyFigure]
    public let laws: [LawRecord]

    public init(habits: [EverydayHabit], rules: [HouseRule], figures: [KeyFigure], laws: [LawRecord]) {
        self.habits = habits
        self.rules = rules
        self.figures = figures
        self.laws = laws
    }

    /// The content of this build.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init() throws(GuidanceError) {
        self.init(
            habits: try GuidanceContent.records("habits", as: [EverydayHabit].self),
            rules: try GuidanceContent.records("house_rules", as: [HouseRule].self),
            figures: try GuidanceContent.records("figures", as: [KeyFigure].self),
            laws: try GuidanceContent.records("laws", as: [LawRecord].self))
    }

    /// Every record, for the lint.
    public var records: [any GuidanceRecord] { habits + rules + figures + laws }

    /// The habits for one reader, in the order of the themes.
    public func habits(for voice: GuidanceVoice) -> [EverydayHabit] {
        HabitTheme.allCases.flatMap { theme in habits.filter { $0.theme == theme && $0.voice == voice } }
    }
}
