/// What one sender's messages have shown so far: for each sign how much is left of it. Holds no text.
///
/// Evidence of a sign grows as chances do that are independent of each other (noisy-or), and halves with time: a threat
/// stays for weeks, praise for days. No order of signs is asked for and no number of messages. Amounts are `Float`, as
/// they are stored, so that gathering on and reading back come to the same figures.
struct SenderEvidence: Hashable, Sendable {
    /// By ``SignID/stateCode``, and after them the ``unease`` of the others.
    var amounts = [Float](repeating: 0, count: SenderEvidence.places)
    /// When they were so much.
    var ticks: Int64 = 0

    static let places = SignID.stateCodes + 1

    /// How uneasy the others became at what this sender wrote.
    var unease: Double { Double(amounts[SignID.stateCodes]) }

    /// Somebody answered uneasily: "my mum said no", "that's weird", "who are you".
    mutating func addUnease() { amounts[SignID.stateCodes] += (1 - amounts[SignID.stateCodes]) * 0.4 }

    subscript(sign: SignID) -> Double { Double(amounts[Int(sign.stateCode)]) }

    /// Half-lives in days.
    private static let halfLives: [Double] = [30, 14, 7, 3]

    private static func halfLife(_ sign: SignID) -> Int {
        switch sign {
        case .threat, .paymentDemand: 0
        case .meeting, .secrecy, .isolation, .deleteRequest: 1
        case .flatteryMaturity, .deadline: 3
        default: 2
        }
    }

    private static let halfLifeByCode = SignID.byStateCode.map(halfLife) + [2]

    /// Moves to a later moment; an earlier one leaves everything as it is.
    mutating func pass(to later: Int64) {
        guard later > ticks else { return }
        defer { ticks = later }
        guard amounts.contains(where: { $0 > 0 }) else { return }
        let days = Double(later - ticks) / (1024 * 1440)
        let factors = Self.halfLives.map { Float(Self.halved(days / $0)) }
        for code in amounts.indices where amounts[code] > 0 {
            let left = amounts[code] * factors[Self.halfLifeByCode[code]]
            // What is too little to count is nothing, and takes no room.
            amounts[code] = left < 0.004 ? 0 : left
        }
    }

    /// How much is left of a chance after some ticks.
    static func left(of chance: Double, _ sign: SignID, after ticks: Int64) -> Double {
        chance * halved(Double(max(0, ticks)) / (1024 * 1440) / halfLives[halfLife(sign)])
    }

    /// 2 to the power of −x: the core has no mathematics library, and the same bits come out everywhere.
    static func halved(_ x: Double) -> Double {
        guard x > 0 else { return 1 }
        guard x < 60 else { return 0 }
        let whole = Int(x)
        // The series of e^(−f·ln 2) for the fraction f < 1: eight terms are exact to 1e-7.
        let step = -(x - Double(whole)) * 0.693_147_180_559_945_3
        var term = 1.0
        var sum = 1.0
        for n in 1...8 {
            term *= step / Double(n)
            sum += term
        }
        return sum / Double(UInt64(1) << UInt64(whole))
    }

    /// Adds an independent chance that the sign is there.
    mutating func add(_ sign: SignID, _ chance: Double) {
        let code = Int(sign.stateCode)
        amounts[code] += (1 - amounts[code]) * Float(min(max(chance, 0), 1))
    }

    /// Raises the amount of a sign to at least this much: twice is once.
    mutating func raise(_ sign: SignID, to least: Double) {
        let code = Int(sign.stateCode)
        // A rounding more is no more.
        if Float(least) > amounts[code] + 0.001 { amounts[code] = min(1, Float(least)) }
    }

    /// The signs that are left, most first.
    var counted: [SenderSummary.Sign] {
        SignID.byStateCode.compactMap { sign in
            self[sign] >= 0.02 ? SenderSummary.Sign(sign: sign, amount: self[sign]) : nil
        }.sorted { ($1.amount, $0.sign.stateCode) < ($0.amount, $1.sign.stateCode) }
    }

    /// How much a sign counts among the others.
    private static func weight(_ sign: SignID) -> Double {
        switch sign {
        case .threat: 1.6
        case .liveSolicitation: 1.1
        case .paymentDemand, .pictureRequest: 1
        case .secrecy, .supervisionProbe: 0.9
        case .meeting, .isolation, .deleteRequest: 0.8
        case .giftOffer, .platformMove, .persistence, .deadline: 0.6
        case .ageProbe, .personalProbe, .flatteryMaturity: 0.5
        case .piiRequest, .selfDisclosurePII: 0.4
        case .crisis: 0
        // An offer of work shows in a chat where several of its signs come together.
        case .documentsUpfront, .feeUpfront, .bankDetails, .documentsKept, .debt, .taskDeposit, .reshipping,
            .photosWanted, .advertWording:
            0.5
        case .noExperience, .urgency, .noContract, .chatOnlyContact: 0.25
        default: 0.35
        }
    }

    private static let weightByCode = SignID.byStateCode.map(weight)

    /// Signs that say more together than each alone.
    private static let pairs: [(SignID, SignID, Double)] = [
        (.ageProbe, .supervisionProbe, 0.8), (.ageProbe, .pictureRequest, 0.8), (.ageProbe, .meeting, 0.7),
        (.ageProbe, .platformMove, 0.4), (.ageProbe, .secrecy, 0.8), (.personalProbe, .supervisionProbe, 0.7),
        (.personalProbe, .ageProbe, 0.3), (.supervisionProbe, .secrecy, 0.8), (.secrecy, .platformMove, 0.8),
        (.secrecy, .giftOffer, 0.8), (.secrecy, .pictureRequest, 1), (.secrecy, .isolation, 0.8),
        (.deleteRequest, .pictureRequest, 0.9), (.giftOffer, .pictureRequest, 0.9), (.giftOffer, .meeting, 0.8),
        (.platformMove, .pictureRequest, 0.7), (.flatteryMaturity, .secrecy, 0.7),
        (.flatteryMaturity, .pictureRequest, 0.7), (.flatteryMaturity, .meeting, 0.6),
        (.supervisionProbe, .meeting, 0.8), (.supervisionProbe, .pictureRequest, 0.8),
        (.persistence, .pictureRequest, 0.8), (.persistence, .meeting, 0.7), (.persistence, .platformMove, 0.5),
        (.threat, .deadline, 0.8), (.paymentDemand, .deadline, 0.8), (.secrecy, .meeting, 0.8),
        (.deleteRequest, .meeting, 0.8), (.secrecy, .deleteRequest, 0.7), (.isolation, .meeting, 0.7),
        (.isolation, .giftOffer, 0.5), (.isolation, .pictureRequest, 0.7), (.isolation, .deleteRequest, 0.7),
        (.isolation, .flatteryMaturity, 0.5), (.deleteRequest, .giftOffer, 0.6), (.deleteRequest, .piiRequest, 0.5),
        (.personalProbe, .secrecy, 0.6), (.personalProbe, .meeting, 0.5), (.personalProbe, .giftOffer, 0.4),
        (.personalProbe, .flatteryMaturity, 0.3), (.piiRequest, .giftOffer, 0.4), (.piiRequest, .secrecy, 0.6),
        (.supervisionProbe, .giftOffer, 0.6), (.supervisionProbe, .platformMove, 0.5),
    ]

    /// All evidence as one figure; 0.75 is *caution*, 1.6 *high*. It is smooth in the amounts.
    func total(counting factor: (SignID) -> Double) -> Double {
        var counted = [Double](repeating: 0, count: SignID.stateCodes)
        var sum = 0.0
        for code in counted.indices where amounts[code] > 0 {
            counted[code] = Double(amounts[code]) * factor(SignID.byStateCode[code])
            sum += Self.weightByCode[code] * counted[code]
        }
        guard sum > 0 else { return 0 }
        for (one, other, worth) in Self.pairs {
            sum += worth * min(counted[Int(one.stateCode)], counted[Int(other.stateCode)])
        }
        return sum
    }

    /// Threat with a demand, meeting with secrecy: critical whenever they stand together.
    func isCritical(counting factor: (SignID) -> Double, _ company: Company) -> Bool {
        let least = company.isKnown ? 0.5 : 0.4
        func has(_ sign: SignID) -> Bool { self[sign] * factor(sign) >= least }
        if has(.threat), has(.paymentDemand) || has(.pictureRequest) || has(.liveSolicitation) { return true }
        return !company.onlyAdults && has(.meeting) && (has(.secrecy) || has(.deleteRequest))
    }
}
