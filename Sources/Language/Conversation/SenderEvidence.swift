import SafetyCore

/// What one sender's messages have shown so far: for each sign how much is left of it. Holds no text.
///
/// Evidence of a sign grows as chances do that are independent of each other (noisy-or), and halves with time: a threat
/// stays for weeks, praise for days. No order of signs is asked for and no number of messages.
struct SenderEvidence: Sendable {
    private var amounts = [Double](repeating: 0, count: SignID.allCases.count)
    private var minutes = 0.0

    subscript(sign: SignID) -> Double { amounts[Self.index(sign)] }

    private static let places = Dictionary(uniqueKeysWithValues: SignID.allCases.enumerated().map { ($1, $0) })

    private static func index(_ sign: SignID) -> Int { places[sign] ?? 0 }

    /// Half-life in days.
    private static func halfLife(_ sign: SignID) -> Double {
        switch sign {
        case .threat, .paymentDemand: 30
        case .meeting, .secrecy, .isolation, .deleteRequest: 14
        case .flatteryMaturity, .deadline: 3
        default: 7
        }
    }

    /// Moves to a later moment; an earlier one leaves everything as it is.
    mutating func pass(to now: Double) {
        let days = (now - minutes) / 1440
        // Not for each second: what is too little now is counted with what comes.
        guard days > 0.01 else { return }
        minutes = now
        for (index, sign) in SignID.allCases.enumerated() where amounts[index] > 0 {
            amounts[index] *= Self.halved(days / Self.halfLife(sign))
        }
    }

    /// 2 to the power of −x, by squaring: the core has no mathematics library.
    static func halved(_ x: Double) -> Double {
        guard x < 60 else { return 0 }
        var whole = Int(x)
        // The series of e^(−f·ln 2) for the fraction f < 1: eight terms are exact to 1e-8.
        let step = -(x - Double(whole)) * 0.693_147_180_559_945_3
        var term = 1.0
        var sum = 1.0
        for n in 1...8 {
            term *= step / Double(n)
            sum += term
        }
        while whole > 0 {
            sum /= 2
            whole -= 1
        }
        return sum
    }

    mutating func add(_ sign: SignID, _ chance: Double) {
        let index = Self.index(sign)
        amounts[index] += (1 - amounts[index]) * min(max(chance, 0), 1)
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
        case .piiRequest: 0.4
        case .crisis, .selfDisclosurePII, .advertWording: 0
        default: 0.5
        }
    }

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
        (.threat, .deadline, 0.8), (.paymentDemand, .deadline, 0.8),
    ]

    /// All evidence as one figure; 0.75 is *caution*, 1.6 *high*.
    func total(counting factor: (SignID) -> Double) -> Double {
        var sum = 0.0
        for (index, sign) in SignID.allCases.enumerated() where amounts[index] > 0.01 {
            sum += Self.weight(sign) * amounts[index] * factor(sign)
        }
        for (one, other, worth) in Self.pairs {
            let both = min(self[one] * factor(one), self[other] * factor(other))
            if both > 0.1 { sum += worth * both }
        }
        return sum
    }

    /// Threat with a demand, meeting with secrecy: critical whenever they stand together.
    func isCritical(counting factor: (SignID) -> Double) -> Bool {
        func has(_ sign: SignID, _ least: Double = 0.4) -> Bool { self[sign] * factor(sign) >= least }
        if has(.threat), has(.paymentDemand) || has(.pictureRequest) || has(.liveSolicitation) { return true }
        return has(.meeting) && (has(.secrecy) || has(.deleteRequest))
    }
}
