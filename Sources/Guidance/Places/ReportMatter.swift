/// What happened, as the reader of "Where can I report this?" chooses it: the six situations and four more.
public enum ReportMatter: String, CaseIterable, Codable, Hashable, Sendable {
    case sextortion
    case oddContact = "odd_contact"
    case pictureOut = "picture_out"
    case suspiciousOffer = "suspicious_offer"
    case childTold = "child_told"
    case aiFake = "ai_fake"
    /// Somebody came across pictures of a child being hurt.
    case seenMaterial = "seen_material"
    case childMissing = "child_missing"
    /// Somebody fears their own thoughts or acts.
    case ownThoughts = "own_thoughts"
    case notSure = "not_sure"

    public init(_ situation: Situation) {
        self =
            switch situation {
            case .sextortion: .sextortion
            case .oddContact: .oddContact
            case .pictureOut: .pictureOut
            case .suspiciousOffer: .suspiciousOffer
            case .childTold: .childTold
            case .aiFake: .aiFake
            }
    }
}

/// How soon help is needed.
public enum ReportUrgency: String, CaseIterable, Codable, Hashable, Sendable {
    /// Somebody is in danger or hurt, or may act on thoughts of dying.
    case danger
    /// Somebody thinks of dying.
    case despair
    /// It goes on, and nobody is in danger this minute.
    case ongoing
    /// It is over.
    case over
}

/// The age of the person it happened to, when it happened or when the picture was made. The words are those of age
/// bands everywhere.
public enum ReportAge: String, CaseIterable, Codable, Hashable, Sendable {
    case under10 = "under_10"
    case from10To12 = "10_12"
    case from13To15 = "13_15"
    case from16To17 = "16_17"
    case adult
    case unknown

    /// Somebody grown up acts for these.
    public var isChild: Bool { self == .under10 || self == .from10To12 }
    public var isTeen: Bool { self == .from13To15 || self == .from16To17 }
}
