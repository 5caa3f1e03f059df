/// When somebody answers.
public struct HelpHours: Codable, Hashable, Sendable {
    /// Day and night, every day. Nothing else may promise that.
    public var always: Bool
    public var words: Wording

    public init(always: Bool, words: Wording) {
        self.always = always
        self.words = words
    }
}

/// A number, a chat or a form of one service in one or several countries: who it is for, when it answers, in which
/// languages, and on which day somebody last looked.
public struct HelpLine: Codable, Hashable, Sendable, GuidanceRecord {
    public var id: String
    /// Empty for a service of the whole world.
    public var countries: [HelpCountry]
    /// The id of the `HelpOption` that tells what such a service is.
    public var option: String
    /// The name that the service gives itself. It is not translated.
    public var name: String
    public var about: Wording
    /// Empty while no address of its own is known.
    public var contacts: [HelpContact]
    /// Nil when nobody knows them. The page then promises nothing.
    public var hours: HelpHours?
    /// ISO 639-1 codes of the languages that the service speaks itself; empty when not known.
    public var languages: [String]
    /// How many more it speaks through interpreters, at least.
    public var interpreted: Int?
    /// The ages of those it is about; empty for every age.
    public var ages: [ReportAge]
    /// What it takes. People who listen take everything, which is written as an empty list.
    public var takes: [ReportMatter]
    /// Whether one may leave out one's name; nil when not known.
    public var anonymous: Bool?
    /// What this service asks, beyond what all services of its kind ask.
    public var asks: [Wording]
    /// What this service does then, beyond what all services of its kind do.
    public var next: [Wording]
    public var trust: HelpTrust
    public var stewardship: Stewardship

    /// A row that is not verified is shown as such, and never alone.
    public var isVerified: Bool { trust == .checked && stewardship.verifiedOn != nil }
    public var isReachable: Bool { !contacts.isEmpty }
    public var answersInSpanish: Bool { languages.contains("es") }

    public func serves(_ age: ReportAge) -> Bool { ages.isEmpty || ages.contains(age) }
    public func takes(_ matter: ReportMatter) -> Bool { takes.isEmpty || takes.contains(matter) }

    /// Everybody reads these, so they are written for the youngest.
    public var pages: [GuidancePage] {
        [GuidancePage(place: "line", voice: .youth, texts: [about] + (hours.map { [$0.words] } ?? []) + asks + next)]
    }
}
