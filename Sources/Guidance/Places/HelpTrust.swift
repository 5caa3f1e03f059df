/// How well the facts about a line or a figure are known. The page says it in words beside them.
public enum HelpTrust: String, CaseIterable, Codable, Hashable, Sendable {
    /// Compared with the official page on the day that the record gives.
    case checked
    /// Read in a text of the service itself, on a day that nobody noted.
    case read
    /// Told by others who quote it.
    case secondary
    /// Generally known, not yet read anywhere.
    case unconfirmed
}
