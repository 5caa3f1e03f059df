import SafetyCore

/// What the events of a conversation come to, for each member by itself.
struct Gathered: Hashable, Sendable {
    /// In the order of the members.
    var records: [SenderRecord] = []

    /// Takes in the next event in time.
    /// - Complexity: O(members).
    mutating func step(_ event: RecentEvent, among members: [ConversationState.Member]) {
        guard records.indices.contains(event.sender) else { return }
        switch event.kind {
        case .message:
            let company = Company(sender: event.sender, among: members)
            records[event.sender].add(event)
            records[event.sender].judge(company, message: event.level, at: event.ticks)
            guard event.isRefusal || event.mentions.contains(.unease) else { return }
            for other in records.indices where other != event.sender && records[other].messages > 0 {
                if event.isRefusal, records[other].hasAsked { records[other].sinceRefusal = 0 }
                // Who has shown nothing is not made suspect by somebody's mood.
                guard event.mentions.contains(.unease), records[other].total > 0.1 else { continue }
                records[other].evidence.pass(to: event.ticks)
                records[other].evidence.addUnease()
                records[other].judge(Company(sender: other, among: members), message: .none, at: event.ticks)
            }
        case .block, .report:
            for index in records.indices where event.target.map({ $0 == index }) ?? (index != event.sender) {
                records[index].mark(event.kind)
                records[index].judge(Company(sender: index, among: members), message: .none, at: event.ticks)
            }
        }
    }

    /// Adds what an event showed that may have been counted already, as of a later moment.
    mutating func addMissing(_ event: RecentEvent, at later: Int64, among members: [ConversationState.Member]) {
        guard records.indices.contains(event.sender) else { return }
        records[event.sender].addMissing(event, at: later)
        records[event.sender].judge(Company(sender: event.sender, among: members), message: event.level, at: later)
    }
}

/// What one member's events come to.
struct SenderRecord: Hashable, Sendable {
    var evidence = SenderEvidence()
    var level = Level.none
    var messages: UInt32 = 0
    /// Messages with plain signs that were taken back or changed.
    var takenBack: UInt16 = 0
    var hasAsked = false
    var helpFirst = false
    var isBlocked = false
    var isReported = false
    /// The sender's messages since somebody refused what was asked, since a threat, an audience, something held, a made
    /// picture, a sum; ``never`` where there was none so lately.
    var sinceRefusal = Self.never
    var sinceThreat = Self.never
    var sinceAudience = Self.never
    var sinceLeverage = Self.never
    var sinceMade = Self.never
    var sinceMoney = Self.never
    /// When the level first reached *caution*.
    var firstAlert: Int64?
    /// All evidence as one figure at the last judgement.
    var total: Float = 0

    static let never: UInt8 = 255

    /// A band of scores for each level, and inside it a straight line over the evidence that brings a sender there.
    private static let bands: [(low: Double, high: Double, from: Double, to: Double)] = [
        (0, 0.05, 0, 0.15), (0.2, 0.45, 0.08, 0.75), (0.6, 0.85, 0.35, 1.6), (0.88, 0.96, 1, 4), (0.97, 0.995, 0.8, 5),
    ]

    /// 0…1, monotone with the level.
    var score: Double {
        let band = Self.bands[level.rank]
        let part = min(1, max(0, (Double(total) - band.from) / (band.to - band.from)))
        return band.low + part * (band.high - band.low)
    }

    /// Takes in a message; it is not judged yet.
    mutating func add(_ event: RecentEvent) {
        messages = messages == .max ? .max : messages + 1
        if event.isTakenBack, event.hasPlainSigns, takenBack < .max { takenBack += 1 }
        helpFirst = helpFirst || event.helpFirst
        evidence.pass(to: event.ticks)
        var asked = 0.0
        for one in event.signs {
            evidence.add(one.sign, Self.chance(one))
            if !one.isOrdinary, one.sign.isAsking || one.sign == .persistence { asked = max(asked, one.weight) }
        }
        count(event)
        // Refusal, then the same again: a no is no answer to this sender.
        if asked > 0, sinceRefusal <= 3 { evidence.add(.persistence, min(0.6, 0.3 + 0.5 * asked)) }
        hasAsked = hasAsked || asked >= 0.2
        if sinceRefusal < Self.never { sinceRefusal += 1 }
    }

    /// A sign in an ordinary setting weighs a quarter already; in a conversation it waits for company.
    private static func chance(_ one: RecentEvent.Sign) -> Double { one.weight * (one.isOrdinary ? 0.5 : 1) }

    private mutating func count(_ event: RecentEvent) {
        func passed(_ since: UInt8, _ isHere: Bool) -> UInt8 {
            isHere ? 0 : since >= Self.never - 1 ? Self.never : since + 1
        }
        sinceThreat = passed(
            sinceThreat, event.signs.contains { $0.sign == .threat && !$0.isOrdinary && $0.weight >= 0.4 })
        sinceAudience = passed(sinceAudience, event.mentions.contains(.audience))
        sinceLeverage = passed(sinceLeverage, event.mentions.contains(.leverage))
        sinceMade = passed(sinceMade, event.mentions.contains(.madePicture))
        sinceMoney = passed(sinceMoney, event.mentions.contains(.money))
    }

    mutating func addMissing(_ event: RecentEvent, at later: Int64) {
        helpFirst = helpFirst || event.helpFirst
        evidence.pass(to: later)
        for one in event.signs {
            evidence.raise(
                one.sign, to: SenderEvidence.left(of: Self.chance(one), one.sign, after: evidence.ticks - event.ticks))
        }
    }

    mutating func mark(_ kind: RecentEvent.Kind) {
        if kind == .block { isBlocked = true } else { isReported = true }
    }

    func isMarked(_ kind: RecentEvent.Kind) -> Bool { kind == .block ? isBlocked : isReported }

    /// Sets the level from what is there now.
    /// - Parameter message: The level of the latest message read alone.
    mutating func judge(_ company: Company, message: Level, at ticks: Int64) {
        // Who was blocked, reported or answered with unease was felt to do harm: what was seen weighs more, but from
        // nothing comes nothing.
        let felt =
            1 + (isBlocked ? 0.2 : 0) + (isReported ? 0.3 : 0) + company.weightOfUnease * evidence.unease
        let isHeld = sinceLeverage <= 5 || sinceMade <= 5
        let factor = { (sign: SignID) in company.factor(sign, isHeld: isHeld) }
        let sum = felt * (evidence.total(counting: factor) + show * company.weightOfShow)
        total = Float(sum)
        var reached: Level = sum >= 1.6 ? .high : sum >= company.caution ? .caution : sum > 0.15 ? .notice : .none
        if evidence.isCritical(counting: factor, company) || isThreateningShow(company) {
            reached = .critical
        }
        // One message of a stranger to a minor that is plain by itself needs no company.
        switch message {
        case .critical where company.isStrangerToMinor: reached = .critical
        case .critical where !company.onlyAdults && (isHeld || !company.isKnown): reached = max(reached, .high)
        case .high where company.isStrangerToMinor && !company.isMinorItself: reached = max(reached, .caution)
        default: break
        }
        if reached > level {
            level = reached
        } else if reached < level, Double(total) < Self.falling(level) {
            // A step at a time, so that one wrong clock does not wipe away what was seen.
            level = Level.allCases[level.rank - 1]
        }
        if level >= .caution, firstAlert == nil { firstAlert = ticks }
    }

    /// What lies between the words of blackmail: something held and people to show it to, with a sum or a half-seen
    /// threat or demand.
    private var show: Double {
        guard sinceAudience <= 3, min(sinceLeverage, sinceMade) <= 3 else { return 0 }
        return (sinceMoney <= 3 ? 0.3 : 0) + (sinceMade <= 3 ? 0.35 : 0)
            + 0.6 * max(evidence[.threat], evidence[.paymentDemand])
    }

    /// A threat, people to show something to, and something to show, in three messages.
    private func isThreateningShow(_ company: Company) -> Bool {
        sinceThreat <= 2 && sinceAudience <= 2 && sinceLeverage <= 2 && (!company.isKnown || evidence[.threat] >= 0.75)
    }

    /// A level falls only when much less is left than it took to reach it.
    private static func falling(_ level: Level) -> Double {
        switch level {
        case .none: 0
        case .notice: 0.08
        case .caution: 0.35
        case .high: 1
        case .critical: 0.8
        }
    }

    /// The harms that the signs which are left speak to.
    var harms: Set<Harm> {
        var harms: Set<Harm> = []
        for sign in SignID.byStateCode where evidence[sign] >= 0.12 {
            if let harm = sign.harm { harms.insert(harm) }
        }
        if sinceMade < 20, evidence[.threat] >= 0.2 || evidence[.paymentDemand] >= 0.2 {
            harms.insert(.generatedImagery)
        }
        return harms
    }
}

extension SignID {
    /// Whether it asks something of the other that they may refuse.
    var isAsking: Bool {
        switch self {
        case .pictureRequest, .meeting, .platformMove, .secrecy, .piiRequest, .personalProbe, .liveSolicitation: true
        default: false
        }
    }
}
