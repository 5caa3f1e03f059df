import SafetyCore

/// What the findings of one text come to: level, score, harms, what lowers it.
struct Judgement {
    var level = Level.none
    var score = 0.0
    private var evidence = 0.0
    var harms: [Harm] = []
    var lowers: [String] = []
    var helpFirst = false
    /// Somebody tells of what was done to them.
    var isReport = false
    /// The plain, not lowered signs.
    var plain: Set64 = Set64()

    /// Signs as bits.
    struct Set64 {
        var bits: UInt64 = 0
        static func bit(_ sign: SignID) -> UInt64 {
            1 << UInt64(SignID.allCases.firstIndex(of: sign) ?? 63)
        }
        mutating func insert(_ sign: SignID) { bits |= Set64.bit(sign) }
        func contains(_ sign: SignID) -> Bool { bits & Set64.bit(sign) != 0 }
        func containsAny(_ signs: SignID...) -> Bool { signs.contains { contains($0) } }
    }

    init(_ findings: [SignFinding], kind: TextKind, context: TextContext, advert: AdvertEvidence? = nil) {
        var strongest: [Strength?] = Array(repeating: nil, count: SignID.allCases.count)
        for finding in findings {
            if finding.isReported { isReport = true }
            for key in finding.lowers where !lowers.contains(key) { lowers.append(key) }
            guard !finding.isOrdinary, let index = SignID.allCases.firstIndex(of: finding.sign) else { continue }
            strongest[index] = max(strongest[index] ?? .weak, finding.strength)
            plain.insert(finding.sign)
        }
        helpFirst = plain.contains(.crisis)
        var contact = 0.0
        var best = Strength.weak
        var adverts = 0.0
        var advertSigns = 0
        for (index, strength) in strongest.enumerated() {
            guard let strength else { continue }
            let sign = SignID.allCases[index]
            if sign == .crisis { continue }
            if sign == .advertWording { continue }
            let value = Judgement.value(of: strength)
            if sign.isAdvertSign {
                adverts += value * sign.advertWeight
                advertSigns += 1
            } else {
                contact += value
                best = max(best, strength)
            }
        }
        let pair = pairLevel()
        var reached = Level.none
        if contact > 0 {
            reached = .notice
            if contact >= 1 { reached = .caution }
            if best == .strong || contact >= 2.6 { reached = .high }
            reached = max(reached, pair)
        }
        let offer = advertEvidence(adverts, count: advertSigns, model: advert, kind: kind)
        reached = max(reached, Judgement.advertLevel(offer, any: advertSigns > 0))
        if !findings.isEmpty { reached = max(reached, .notice) }
        if context == .stream, !(plain.contains(.threat) && plain.containsAny(.paymentDemand, .pictureRequest)) {
            reached = min(reached, .caution)
        }
        level = reached
        evidence = max(contact + (pair >= .high ? 1 : 0), offer)
        score = ScoreTable.score(evidence: evidence, level: level)
        for harm in Harm.allCases
        where findings.contains(where: { $0.sign.harm == harm && (!$0.isOrdinary || $0.isReported) }) {
            harms.append(harm)
        }
        refineHarms()
        if level >= .caution { lowers += Judgement.wouldLower(kind) }
    }

    /// Lowers the level to at most this one.
    mutating func lower(to most: Level) {
        guard level > most else { return }
        level = most
        score = ScoreTable.score(evidence: evidence, level: level)
    }

    private static func value(of strength: Strength) -> Double {
        switch strength {
        case .weak: 0.5
        case .plain: 1
        case .strong: 1.7
        }
    }

    /// Signs that say much more together than each alone.
    private func pairLevel() -> Level {
        let demand = plain.containsAny(.paymentDemand, .pictureRequest, .liveSolicitation)
        if plain.contains(.threat), demand { return .critical }
        if plain.contains(.meeting), plain.containsAny(.secrecy, .deleteRequest) { return .critical }
        let approach = plain.containsAny(.pictureRequest, .meeting, .liveSolicitation)
        if approach, plain.containsAny(.secrecy, .deleteRequest, .supervisionProbe, .ageProbe, .giftOffer) {
            return .high
        }
        if plain.contains(.threat), plain.containsAny(.deadline, .secrecy, .meeting) { return .high }
        if plain.contains(.paymentDemand), plain.contains(.deadline) { return .high }
        if plain.contains(.supervisionProbe), plain.containsAny(.secrecy, .ageProbe, .personalProbe) { return .high }
        if plain.contains(.secrecy), plain.containsAny(.giftOffer, .platformMove, .isolation, .deleteRequest) {
            return .high
        }
        return .none
    }

    /// The signs of an advert and what the learned model makes of it, as one figure on the scale of the signs.
    private func advertEvidence(_ signs: Double, count: Int, model: AdvertEvidence?, kind: TextKind) -> Double {
        guard kind == .advert else {
            // In a message an offer shows only where several of its signs come together.
            return count >= 2 ? signs * 0.8 : min(signs, 0.5)
        }
        guard let model else { return signs }
        return max(0, signs + model.value)
    }

    private static func advertLevel(_ evidence: Double, any: Bool) -> Level {
        if evidence >= 2.6 { return .high }
        if evidence >= 1 { return .caution }
        return any || evidence > 0.3 ? .notice : .none
    }

    /// A demand of pictures under a threat is sextortion, not only solicitation.
    private mutating func refineHarms() {
        if plain.contains(.deadline), !plain.containsAny(.threat, .paymentDemand), harms == [.sextortion],
            level < .caution
        {
            harms = []
        }
    }

    private static func wouldLower(_ kind: TextKind) -> [String] {
        kind == .advert
            ? ["employer_verified", "contract_shown", "guardian_knows"]
            : ["sender_known_in_person", "trusted_adult_knows", "earlier_messages_ordinary"]
    }
}

/// What the learned model makes of an advert, on the scale of the signs: 1 is what brings a text to *caution* alone.
struct AdvertEvidence {
    var value: Double

    /// - Parameters:
    ///   - probability: of the model.
    ///   - notice: its threshold of a notice.
    ///   - caution: its threshold of caution.
    init(probability: Double, notice: Double, caution: Double) {
        if probability >= caution {
            value = 1 + (probability - caution) / max(1 - caution, 0.001) * 0.6
        } else if probability >= notice {
            value = 0.35 + (probability - notice) / max(caution - notice, 0.001) * 0.6
        } else {
            // An advert that reads like honest ones lowers single flags a little.
            value = (probability / max(notice, 0.001) - 1) * 0.35 + probability / max(notice, 0.001) * 0.3
        }
    }
}

extension SignID {
    /// How much a flag of an advert weighs among its flags: honest adverts too need no experience or hire in a hurry.
    var advertWeight: Double {
        switch self {
        case .noExperience, .urgency: 0.4
        case .chatOnlyContact, .noInterview, .travelPaid, .vagueEmployer, .photosWanted: 0.8
        case .documentsKept, .comeAlone, .minorsWelcome, .debt, .taskDeposit, .reshipping, .impersonatedBrand: 1.3
        default: 1
        }
    }
}
