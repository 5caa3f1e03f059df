/// The parts of an answer. Their order depends on what happened, on whom and how soon help is needed.
public enum ReportStep: String, CaseIterable, Codable, Hashable, Sendable {
    case emergency
    case crisis
    /// Somebody who listens.
    case talk
    /// A line or an office for just this.
    case report
    /// The app in which it happened.
    case platform
    /// Has pictures taken down.
    case removal
    /// School, police or child services where the reader lives.
    case local
}

/// What all services of one kind ask, and what they do then.
public struct ReportGuide: Codable, Hashable, Sendable, GuidanceRecord {
    /// The id of the guide, as "guide.hotline".
    public var id: String
    /// The id of the `HelpOption` it belongs to.
    public var option: String
    public var asks: [Wording]
    public var next: [Wording]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] { [GuidancePage(place: "guide", voice: .youth, texts: asks + next)] }
}

/// One place of an answer: what it is, how to reach it, what it asks and what happens next.
public struct ReportPlace: Codable, Hashable, Sendable {
    public var step: ReportStep
    public var option: HelpOption
    /// Nil for places without a number: the app, the school, somebody one trusts.
    public var line: HelpLine?
    public var asks: [Wording]
    public var next: [Wording]

    /// The line, or the kind of place where there is no line.
    public var id: String { line?.id ?? option.id }
    public var about: Wording { line?.about ?? option.about }
    public var isVerified: Bool { line?.isVerified ?? (option.stewardship.verifiedOn != nil) }
}
