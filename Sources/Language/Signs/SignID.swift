import SafetyCore

/// The warning signs that can be found in text. The raw values are the same in code, tables, API, docs and screens.
///
/// Each names one act that the published literature on solicitation, sextortion and deceptive recruitment describes; a
/// sign in a text is a reason to look, never an accusation.
public enum SignID: String, CaseIterable, Hashable, Sendable {
    // Messages and profiles
    case ageProbe = "age_probe"
    case personalProbe = "personal_probe"
    case supervisionProbe = "supervision_probe"
    case secrecy
    case deleteRequest = "delete_request"
    case isolation
    case flatteryMaturity = "flattery_maturity"
    case giftOffer = "gift_offer"
    case platformMove = "platform_move"
    case pictureRequest = "picture_request"
    case persistence
    case meeting
    case threat
    case paymentDemand = "payment_demand"
    case deadline
    case selfDisclosurePII = "self_disclosure_pii"
    case piiRequest = "pii_request"
    case liveSolicitation = "live_solicitation"
    // Adverts
    case payTooHigh = "pay_too_high"
    case noExperience = "no_experience"
    case noInterview = "no_interview"
    case travelPaid = "travel_paid"
    case documentsUpfront = "documents_upfront"
    case feeUpfront = "fee_upfront"
    case bankDetails = "bank_details"
    case chatOnlyContact = "chat_only_contact"
    case impersonatedBrand = "impersonated_brand"
    case urgency
    case comeAlone = "come_alone"
    case vagueEmployer = "vague_employer"
    case noContract = "no_contract"
    case documentsKept = "documents_kept"
    case debt
    case taskDeposit = "task_deposit"
    case reshipping
    case photosWanted = "photos_wanted"
    case minorsWelcome = "minors_welcome"
    /// The wording as a whole resembles deceptive adverts, says the learned model; its quotes are what spoke most for it.
    case advertWording = "advert_wording"
    /// Words of self-harm or hopelessness: no harm that somebody does, but the reason to put help before anything else.
    case crisis

    /// Whether the sign is one of job and model adverts.
    public var isAdvertSign: Bool {
        switch self {
        case .payTooHigh, .noExperience, .noInterview, .travelPaid, .documentsUpfront, .feeUpfront, .bankDetails,
            .chatOnlyContact, .impersonatedBrand, .urgency, .comeAlone, .vagueEmployer, .noContract, .documentsKept,
            .debt, .taskDeposit, .reshipping, .photosWanted, .minorsWelcome,
            .advertWording:
            true
        default: false
        }
    }

    /// Whether the sign is a question about somebody.
    var isProbe: Bool { self == .ageProbe || self == .personalProbe || self == .supervisionProbe }

    /// The harm that the sign speaks to; none for ``crisis``.
    public var harm: Harm? {
        switch self {
        case .crisis: nil
        case .threat, .paymentDemand, .deadline: .sextortion
        case .selfDisclosurePII: .oversharing
        case .liveSolicitation: .liveStreaming
        case .platformMove, .piiRequest: .unknownContact
        case .ageProbe, .personalProbe, .supervisionProbe, .secrecy, .deleteRequest, .isolation, .flatteryMaturity,
            .giftOffer, .pictureRequest, .persistence, .meeting:
            .solicitation
        default: .deceptiveOffer
        }
    }
}
