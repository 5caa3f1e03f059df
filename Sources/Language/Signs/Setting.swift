/// What stands around a sign and makes it ordinary: the setting is found by the same grammar as the signs themselves.
///
/// A setting lowers a sign to a notice and says so; it never hides it.
enum Setting: UInt8, CaseIterable, Sendable {
    /// "You don't have to keep it secret."
    case negated
    /// "He said: send me …": somebody tells what another person did.
    case reported
    /// The words stand in quotation marks.
    case quoted
    /// News, court reports, studies, lessons about such acts.
    case news
    /// Advice: "if somebody asks you for a picture, say no".
    case advice
    /// A surprise party, a present, a holiday.
    case celebration
    /// A relative writes, signs or is spoken of.
    case family
    /// Homework, a project, a class or a coach.
    case school
    /// Files, branches, caches, inboxes.
    case files
    /// Play: rounds, trades, raids.
    case game
    /// Laughter, "just kidding".
    case joke
    /// A song or a film is spoken of.
    case lyrics
    /// Orders, parcels, reservations, invoices.
    case commerce
    /// A group: "all of us", "the whole team", "everybody is coming".
    case group
    /// An advert that gives what fraud leaves out: consent of parents, a contract, interviews, benefits.
    case safeguarded

    /// The key of ``TextReading/lowers`` and ``TextReading/Reason/lowers``.
    var key: String {
        switch self {
        case .negated: "negated"
        case .reported: "reported_speech"
        case .quoted: "quoted"
        case .news: "news_or_study"
        case .advice: "safety_advice"
        case .celebration: "celebration"
        case .family: "family"
        case .school: "school_or_team"
        case .files: "files_or_devices"
        case .game: "game"
        case .joke: "joke"
        case .lyrics: "song_or_film"
        case .commerce: "ordinary_business"
        case .group: "group"
        case .safeguarded: "safeguards_named"
        }
    }

}

/// A set of settings in 16 bits.
struct SettingSet: OptionSet, Sendable {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ settings: Setting...) {
        rawValue = settings.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
    }

    /// Somebody speaks about the act instead of doing it: lowers even the plainest words.
    static let spokenAbout = SettingSet(.negated, .reported, .quoted, .news, .advice, .lyrics)

    func contains(_ setting: Setting) -> Bool { rawValue >> UInt32(setting.rawValue) & 1 == 1 }
    mutating func insert(_ setting: Setting) { self = SettingSet(rawValue: rawValue | 1 << UInt32(setting.rawValue)) }
}

extension SignID {
    /// The settings in which this sign is ordinary.
    var lowering: SettingSet {
        let spoken = SettingSet.spokenAbout
        return switch self {
        case .ageProbe: spoken.union(SettingSet(.celebration, .family, .school, .commerce))
        case .personalProbe: spoken.union(SettingSet(.family, .school, .commerce, .group, .game))
        case .supervisionProbe: spoken.union(SettingSet(.family, .commerce, .school))
        case .secrecy: spoken.union(SettingSet(.celebration, .game, .files))
        case .deleteRequest: spoken.union(SettingSet(.files, .school, .game))
        case .isolation: spoken.subtracting(SettingSet(.negated)).union(SettingSet(.game, .files))
        case .flatteryMaturity: spoken.union(SettingSet(.family, .celebration))
        case .giftOffer: spoken.union(SettingSet(.family, .game, .celebration, .commerce, .joke))
        case .platformMove: spoken.union(SettingSet(.school, .game, .group, .commerce, .files))
        case .pictureRequest: spoken.union(SettingSet(.family, .school, .commerce, .files, .group))
        case .persistence:
            spoken.subtracting(SettingSet(.negated)).union(SettingSet(.game, .joke, .files, .school, .family))
        case .meeting: spoken.union(SettingSet(.family, .school, .group, .commerce, .game))
        case .threat: spoken.subtracting(SettingSet(.negated)).union(SettingSet(.game, .joke, .commerce, .celebration))
        case .paymentDemand: spoken.union(SettingSet(.commerce, .game, .joke, .school, .family))
        case .deadline: spoken.union(SettingSet(.game, .commerce, .school, .files))
        case .selfDisclosurePII: SettingSet(.quoted, .news, .advice, .commerce, .school)
        case .piiRequest: spoken.union(SettingSet(.celebration, .commerce, .school, .group, .game, .files))
        case .liveSolicitation: spoken.union(SettingSet(.school, .group, .game))
        case .crisis: SettingSet(.quoted, .news, .joke, .game, .lyrics, .commerce, .files)
        case .comeAlone, .minorsWelcome, .photosWanted: SettingSet(.negated, .news, .advice, .safeguarded)
        case .feeUpfront, .bankDetails, .documentsUpfront, .taskDeposit:
            SettingSet(.negated, .reported, .news, .advice)
        case .documentsKept, .debt, .reshipping: SettingSet(.negated, .reported, .news, .advice)
        default: SettingSet(.reported, .news, .advice, .safeguarded)
        }
    }
}
