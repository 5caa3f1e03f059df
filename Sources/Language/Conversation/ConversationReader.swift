import SafetyCore

/// Reads a conversation message by message, and sees a risk grow.
///
/// It keeps a ``ConversationState`` inside, so that a conversation read whole and one followed message by message never
/// disagree. What stands in a later message never changes what was said of an earlier one.
public struct ConversationReader: Sendable {
    public var reader: TextReader
    /// Most reasons given for one conversation.
    public static let reasonLimit = 64

    public init(_ reader: TextReader) { self.reader = reader }

    /// Reads a conversation.
    ///
    /// Senders who are no participants are read as strangers of unknown age, and noted; times that go backwards count as
    /// the latest time before them, since here the order of the messages is known.
    /// - Complexity: O(n) in all text, beside O(senders) a message.
    public func read(
        participants: [Participant], messages: [ConversationMessage], language: TextLanguage = .auto
    ) -> ConversationReading {
        var accounts: [String: UInt64] = [:]
        func account(_ id: String) -> UInt64 {
            if let known = accounts[id] { return known }
            let new = UInt64(accounts.count + 1)
            accounts[id] = new
            return new
        }
        var state = ConversationState(
            participants: participants.map {
                ConversationParticipant(account: account($0.id), ageBand: $0.ageBand, isKnown: $0.isKnown)
            })
        var gathered = ReasonGathering()
        var now = -Double.infinity
        for (index, message) in messages.enumerated() {
            if message.minutes < now { gathered.note("times_go_backwards") }
            now = max(now, message.minutes.isFinite ? message.minutes : now.isFinite ? now : 0)
            let reading = reader.read(message.text, language: language, context: .alone)
            let evidence = MessageEvidence(
                reading, text: message.text, id: UInt64(index + 1), sender: account(message.from), minutes: now)
            let change = state.apply(.message(evidence))
            for key in change.notes { gathered.note(key) }
            gathered.add(reading, at: index, by: evidence.sender, state, change)
        }
        return gathered.reading(any: !messages.isEmpty, helpFirst: state.helpFirst)
    }
}

/// What is said about a conversation on the way through it.
private struct ReasonGathering {
    private var level = Level.none
    private var score = 0.0
    private var harms: Set<Harm> = []
    private var reasons: [ConversationReading.Reason] = []
    private var firstAlert: Int?
    private var covered = false
    private var lowers: [String] = []
    private var guidance = GuidanceKeys()
    private var notes: [String] = []

    mutating func note(_ key: String) {
        if !notes.contains(key) { notes.append(key) }
    }

    mutating func add(
        _ reading: TextReading, at index: Int, by sender: UInt64, _ state: ConversationState,
        _ change: ConversationChange
    ) {
        covered = covered || reading.languageCovered
        for reason in reading.reasons + reading.faint { add(.init(messageIndex: index, reason: reason)) }
        level = max(level, change.after)
        score = max(score, state.score)
        harms.formUnion(state.harms)
        if change.after >= .caution, firstAlert == nil { firstAlert = index }
        let isRaised = state.level(of: sender) >= .notice
        if reading.helpFirst || isRaised { merge(reading.guidance) }
        if isRaised {
            for key in reading.lowers where !lowers.contains(key) { lowers.append(key) }
        }
    }

    private mutating func add(_ reason: ConversationReading.Reason) {
        reasons.append(reason)
        // A conversation of a hundred thousand messages has more reasons than anybody reads.
        if reasons.count >= 8 * ConversationReader.reasonLimit { keepPlainest() }
    }

    private mutating func keepPlainest() {
        guard reasons.count > ConversationReader.reasonLimit else { return }
        reasons.sort { $0.reason.weight > $1.reason.weight }
        reasons.removeLast(reasons.count - ConversationReader.reasonLimit)
        reasons.sort { ($0.messageIndex, $0.reason.start) < ($1.messageIndex, $1.reason.start) }
    }

    private mutating func merge(_ other: GuidanceKeys) {
        func add(_ more: [String], to keys: inout [String]) {
            for key in more where !keys.contains(key) { keys.append(key) }
        }
        add(other.youngPerson, to: &guidance.youngPerson)
        add(other.guardian, to: &guidance.guardian)
        add(other.moderator, to: &guidance.moderator)
    }

    mutating func reading(any hasMessages: Bool, helpFirst: Bool) -> ConversationReading {
        keepPlainest()
        if !covered && hasMessages { note("language_not_covered") }
        return ConversationReading(
            level: level, score: score, harms: Harm.allCases.filter(harms.contains), reasons: reasons,
            firstAlertIndex: firstAlert, lowers: lowers, helpFirst: helpFirst, guidance: guidance,
            languageCovered: covered || !hasMessages, notes: notes)
    }
}
