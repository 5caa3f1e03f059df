import SafetyCore

/// Who writes to whom, as far as it changes what a sign means.
struct Company {
    private let sender: ConversationParticipant
    private let writesToMinor: Bool
    private let writesToStranger: Bool
    private let isAccompanied: Bool
    let onlyAdults: Bool

    init(sender place: Int, among members: [ConversationState.Member]) {
        sender = members[place].participant
        var minors = 0
        var adults = 0
        var knownAdults = 0
        var strangers = 0
        for (index, one) in members.enumerated() where index != place {
            if one.participant.ageBand.isMinor { minors += 1 }
            if one.participant.ageBand == .adult {
                adults += 1
                if one.participant.isKnown { knownAdults += 1 }
            }
            if !one.participant.isKnown, !one.participant.ageBand.isMinor { strangers += 1 }
        }
        writesToMinor = minors > 0
        writesToStranger = strangers > 0
        isAccompanied = knownAdults > 0
        onlyAdults = sender.ageBand == .adult && members.count > 1 && adults == members.count - 1
    }

    var isStrangerToMinor: Bool { writesToMinor && !sender.isKnown }
    var isMinorItself: Bool { sender.ageBand.isMinor }

    var isKnown: Bool { sender.isKnown }

    /// Evidence from which somebody should look: of a stranger to a minor less is needed, where nobody is known to be a
    /// minor more.
    var caution: Double {
        if isStrangerToMinor { return isMinorItself ? 0.75 : 0.55 }
        return writesToMinor || isMinorItself || sender.isKnown ? 0.75 : 1.05
    }

    /// How much pictures, people and sums count together where no sign says more: among strangers and a minor alone.
    var weightOfShow: Double { isStrangerToMinor ? 1 : 0 }

    /// Among children who know each other a no is often play.
    var weightOfUnease: Double { sender.isKnown && isMinorItself ? 0.2 : 0.6 }

    /// How much a sign counts. Declared ages may be false, so a stranger who calls themselves a minor counts little less
    /// than one who does not. Between verified contacts most is ordinary; but coaches and relatives too may ask a child
    /// to keep quiet, and then it counts.
    /// - Parameter isHeld: Whether the sender spoke lately of pictures or recordings, or of those who might see them.
    func factor(_ sign: SignID, isHeld: Bool) -> Double {
        if sign == .threat || sign == .paymentDemand || sign == .deadline {
            // "Pay up or I tell everyone" is a debt between friends, unless something is held.
            if sender.isKnown { return isHeld ? 0.8 : 0.35 }
            // What a child says to grown-ups in anger frightens nobody as much.
            if isMinorItself, !writesToMinor { return 0.5 }
            return isHeld || sign != .threat ? 1 : 0.8
        }
        // What a minor gives away weighs where a stranger reads it, as oversharing of its own; it accuses nobody.
        if sign == .selfDisclosurePII { return isMinorItself && writesToStranger ? 1 : 0 }
        if sender.isKnown {
            if sender.ageBand.isMinor { return 0.25 }
            return writesToMinor && sign.isHiding ? 0.5 : 0.35
        }
        if onlyAdults { return 0.5 }
        // Soft questions are asked among children all day; pictures, secrets and meetings less.
        let isSoft =
            switch sign {
            case .ageProbe, .personalProbe, .supervisionProbe, .platformMove, .giftOffer, .flatteryMaturity,
                .piiRequest:
                true
            default: false
            }
        if sender.ageBand.isMinor { return writesToMinor ? (isSoft ? 0.5 : 0.85) : 0.25 }
        // A parent or a teacher who reads along sees it too.
        if writesToMinor { return (sender.ageBand == .adult ? 1.1 : 1) * (isAccompanied ? 0.75 : 1) * pattern }
        // Nobody is declared to be a minor; nobody knows.
        return 0.7
    }

    /// A stranger who writes to many minors at once asks no question by chance.
    private var pattern: Double {
        switch sender.contacts {
        case .none: 1
        case .notice: 1.1
        case .caution: 1.25
        case .high, .critical: 1.4
        }
    }
}

extension SignID {
    /// Whether it keeps others from knowing, or from being listened to.
    fileprivate var isHiding: Bool {
        switch self {
        case .secrecy, .deleteRequest, .isolation, .flatteryMaturity: true
        default: false
        }
    }
}
