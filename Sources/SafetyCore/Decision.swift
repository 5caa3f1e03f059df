/// What is done about an item, from the mildest to the gravest.
///
/// The order is that of how much is withheld from other people: a policy that gathers several reasons answers with the
/// greatest.
public enum Decision: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
    /// Nothing stands against it.
    case allow
    /// It passes, with guidance for the person who sent or received it.
    case guide
    /// It is shown blurred until somebody asks to see it.
    case blur
    /// It waits for a person; nobody else sees it meanwhile.
    case hold
    /// It is not published.
    case block
    /// It is not published, and a person is called at once.
    case escalate

    public static func < (one: Decision, other: Decision) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .allow: 0
        case .guide: 1
        case .blur: 2
        case .hold: 3
        case .block: 4
        case .escalate: 5
        }
    }
}
