/// The words around the content: buttons, titles, and the pages that tell how the site itself works.
public struct SitePhrases: Codable, Hashable, Sendable, GuidanceRecord {
    /// The phrases of one page.
    public struct Group: Codable, Hashable, Sendable {
        public struct Phrase: Codable, Hashable, Sendable {
            public var id: String
            public var text: Wording
        }

        public var id: String
        public var phrases: [Phrase]
    }

    public var id: String
    public var stewardship: Stewardship
    public var groups: [Group]

    /// The content of this build.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init() throws(GuidanceError) {
        self = try GuidanceContent.records("site", as: Self.self)
        // One file for each room of the site: nobody finds a sentence in a file of two thousand lines.
        for name in ["site_check", "site_talk", "site_you"] {
            groups += try GuidanceContent.records(name, as: Self.self).groups
        }
    }

    /// By "page.phrase", as "home.heading".
    public var byID: [String: Wording] {
        Dictionary(
            groups.flatMap { group in group.phrases.map { ("\(group.id).\($0.id)", $0.text) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Everybody reads these, so they are written for the youngest.
    public var pages: [GuidancePage] {
        groups.map { GuidancePage(place: $0.id, voice: .youth, texts: $0.phrases.map(\.text)) }
    }
}
