/// An age as coarse as the work allows. A birth date is never kept where a band will do.
public enum AgeBand: String, CaseIterable, Codable, Hashable, Sendable {
    case under10 = "under_10"
    case from10To12 = "10_12"
    case from13To15 = "13_15"
    case from16To17 = "16_17"
    case adult
    case unknown

    /// Whether it says that somebody is under 18. `unknown` does not say so.
    public var isMinor: Bool {
        switch self {
        case .under10, .from10To12, .from13To15, .from16To17: true
        case .adult, .unknown: false
        }
    }
}
