/// How soon somebody should look at a text. Level → decision is policy, not code.
public enum Level: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
    /// No sign was found. This never means "safe".
    case none
    /// A sign is there, but its setting is ordinary or it says little alone.
    case notice
    /// A careful moderator would want to look.
    case caution
    /// Act soon.
    case high
    /// Act now.
    case critical

    public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }

    /// 0 for none to 4 for critical.
    public var rank: Int {
        switch self {
        case .none: 0
        case .notice: 1
        case .caution: 2
        case .high: 3
        case .critical: 4
        }
    }
}
