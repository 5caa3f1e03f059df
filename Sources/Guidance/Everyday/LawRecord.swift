/// Whose law it is.
public enum Jurisdiction: String, CaseIterable, Codable, Hashable, Sendable {
    case unitedStates = "US"
    case unitedKingdom = "GB"
    case europeanUnion = "EU"
}

/// How far a text of law has come.
public enum LawStatus: String, CaseIterable, Codable, Hashable, Sendable {
    case inForce = "in_force"
    /// One of two chambers said yes. It binds nobody yet.
    case passedOneChamber = "passed_one_chamber"
    /// It lies before a committee.
    case proposed
    /// Its time ran out.
    case lapsed

    public var binds: Bool { self == .inForce }
}

/// What a law or a bill asks of services, as a family would want to know it. Information, not advice.
public struct LawRecord: Codable, Hashable, Sendable, GuidanceRecord {
    public struct Event: Codable, Hashable, Sendable {
        public var on: GuidanceDate
        public var what: Wording
    }

    public var id: String
    /// The name as it is cited. It is not translated.
    public var name: String
    public var jurisdiction: Jurisdiction
    public var status: LawStatus
    /// The last day that the record knows of: the text says "as of".
    public var asOf: GuidanceDate
    public var title: Wording
    /// What it asks.
    public var says: [Wording]
    /// What a family gets from it, or what it does not give.
    public var forFamilies: Wording
    /// Oldest first.
    public var events: [Event]
    public var trust: HelpTrust
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [
            GuidancePage(
                place: "law", voice: .adult, texts: [title] + says + [forFamilies] + events.map(\.what))
        ]
    }
}
