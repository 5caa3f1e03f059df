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

    init(
        _ findings: [SignFinding], kind: TextKind, context: TextContext, advert: AdvertEvidence? = nil,
        risk: ModelRisk? = nil
    ) {
        var strongest: [Strength?] = Array(repeating: nil, count: SignID.allCases.count)
        for finding in findings {
            if finding.isReported { isReport = true }
            for key in finding.lowers where !lowers.contains(key) { lowers.append(key) }
            guard !finding.isOrdinary, let index = SignID.allCases.firstIndex(of: finding.sign) else { continue }
            // What the learned model finds stands beside the others; how much it weighs is for its risk to say.
            if finding.isLearned {
                if finding.strength > .weak { plain.insert(finding.sign) }
                continue
            }
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
        if let risk { reached = weigh(reached, &contact, risk) }
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

    /// What the patterns reached, weighed by what the learned model thinks of the whole: it raises to *caution* what they
    /// missed, and takes a text that reads like an ordinary one a level down.
    private mutating func weigh(_ reached: Level, _ contact: inout Double, _ risk: ModelRisk) -> Level {
        if reached >= .caution, risk.readsOrdinary {
            lowers.append("reads_ordinary")
            contact = min(contact, reached == .caution ? 0.9 : contact)
            return reached == .critical ? .high : reached == .high ? .caution : .notice
        }
        contact = max(contact, risk.evidence)
        return risk.value >= risk.caution ? max(reached, pairLevel(), .caution) : reached
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
        return max(model.evidence(adding: signs), signs > 0 ? signs + model.support : 0)
    }

    private static func advertLevel(_ evidence: Double, any: Bool) -> Level {
        if evidence >= 2.6 { return .high }
        if evidence >= 1 { return .caution }
        return any || evidence >= AdvertEvidence.noticed ? .notice : .none
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
///
/// It follows the log-odds in a straight line between the thresholds, so that the score orders adverts as the model
/// does. The shares were measured on adverts not learned from (docs/model-card-adverts.md).
struct AdvertEvidence {
    /// Evidence from which an advert is a *notice*.
    static let noticed = 0.35

    /// Log-odds of the model and its two thresholds.
    let logit: Double
    let notice: Double
    let caution: Double
    /// How far the model may be trusted with this advert, 0…1.
    let familiarity: Double

    /// The evidence of the wording, to which a plain flag adds a quarter of a unit of log-odds. The model
    /// alone never says *high*.
    func evidence(adding signs: Double) -> Double {
        let value = logit + 0.25 * signs
        if value >= caution { return 1 + min(1.5, (value - caution) * 0.214) }
        if value >= notice {
            return Self.noticed + (value - notice) / max(caution - notice, 0.001) * (1 - Self.noticed)
        }
        return max(0, Self.noticed * (value + 7) / max(notice + 7, 0.001))
    }

    /// What the wording lends to the flags, or takes from them where it is that of honest adverts.
    var support: Double {
        let share = min(1, max(-1, (logit - caution) / 2))
        return share < 0 ? 1.3 * share * familiarity : 0.3 * share
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
