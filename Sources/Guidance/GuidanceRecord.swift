/// Where the facts of a record come from.
public struct GuidanceSource: Codable, Hashable, Sendable {
    public var name: String
    /// The address of the page that was read, when there is one.
    public var url: String?

    public init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }
}

/// Who answers for a record, what it rests on, and until when it may stand unread.
public struct Stewardship: Codable, Hashable, Sendable {
    /// The role that keeps the record true, never the name of a person.
    public var owner: String
    public var sources: [GuidanceSource]
    /// The day on which the facts were last compared with their source. Without one the record is shown as unverified.
    public var verifiedOn: GuidanceDate?
    public var reviewBy: GuidanceDate

    public init(owner: String, sources: [GuidanceSource], verifiedOn: GuidanceDate?, reviewBy: GuidanceDate) {
        self.owner = owner
        self.sources = sources
        self.verifiedOn = verifiedOn
        self.reviewBy = reviewBy
    }

    /// An overdue record is still shown, with the remark that it is being checked.
    public func isOverdue(on day: GuidanceDate) -> Bool { reviewBy < day }
}

/// Whose words a text uses. It decides how easy the text must be.
public enum GuidanceVoice: String, CaseIterable, Codable, Hashable, Sendable, CodingKeyRepresentable {
    /// The young person to whom it happens.
    case youth
    /// A parent, carer, teacher or other adult.
    case adult
    /// A friend, who is most often young too.
    case friend
}

/// One page of text: what a reader has before them at once, and so the unit of the reading level.
public struct GuidancePage: Hashable, Sendable {
    /// Where in its record the page stands, for the finding that names it.
    public var place: String
    public var voice: GuidanceVoice
    /// Every sentence or line of the page, in order.
    public var texts: [Wording]

    public init(place: String, voice: GuidanceVoice, texts: [Wording]) {
        self.place = place
        self.voice = voice
        self.texts = texts
    }
}

/// Whatever people read and somebody answers for. `GuidanceLint` reads every record through this and nothing else.
public protocol GuidanceRecord: Sendable {
    var id: String { get }
    var stewardship: Stewardship { get }
    var pages: [GuidancePage] { get }
}
