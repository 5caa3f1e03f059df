/// Somebody to talk to, a place to report to, or a way to have a picture taken down: what it is and what happens there.
///
/// Numbers and addresses of a country are not here. The page finds them under the same id among the lines of the
/// country that the reader chose.
public struct HelpOption: Codable, Hashable, Sendable, GuidanceRecord {
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case person
        case report
        /// Has pictures taken down. It is neither a person nor a report.
        case removal
    }

    public var id: String
    public var kind: Kind
    public var stewardship: Stewardship
    public var name: Wording
    /// What happens there, before anybody has to decide.
    public var about: Wording
    /// Where the service is the same in every country.
    public var url: String?

    public init(
        id: String, kind: Kind, stewardship: Stewardship, name: Wording, about: Wording, url: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.stewardship = stewardship
        self.name = name
        self.about = about
        self.url = url
    }

    /// Everybody reads these, so they are written for the youngest.
    public var pages: [GuidancePage] { [GuidancePage(place: "about", voice: .youth, texts: [name, about])] }
}
