import SafetyCore

/// Reads a conversation message by message, and sees a risk grow.
///
/// Each sender's evidence is gathered by itself, so groups of any size can be read. What stands in a later message never
/// changes what was said of an earlier one.
public struct ConversationReader: Sendable {
    public var reader: TextReader
    /// Most reasons given for one conversation.
    public static let reasonLimit = 64

    public init(_ reader: TextReader) { self.reader = reader }

    /// One sender on the way.
    private struct Sender {
        var participant: Participant
        var evidence = SenderEvidence()
        var level = Level.none
        /// Messages since somebody refused what this sender had asked for.
        var sinceRefusal = Int.max
        var hasAsked = false
    }

    /// Reads a conversation.
    ///
    /// Senders who are no participants are read as strangers of unknown age, and noted; times that go backwards count as
    /// the latest time before them.
    /// - Complexity: O(n) in all text, beside O(senders) a message.
    public func read(
        participants: [Participant], messages: [ConversationMessage], language: TextLanguage = .auto
    ) -> ConversationReading {
        var senders: [Sender] = participants.map { Sender(participant: $0) }
        var places: [String: Int] = [:]
        for (index, one) in participants.enumerated() where places[one.id] == nil { places[one.id] = index }
        var notes: [String] = []
        var state = Gathered()
        var now = -Double.infinity
        for (index, message) in messages.enumerated() {
            if places[message.from] == nil {
                places[message.from] = senders.count
                senders.append(Sender(participant: Participant(id: message.from)))
                Self.note("unknown_sender", in: &notes)
            }
            guard let place = places[message.from] else { continue }
            if message.minutes < now { Self.note("times_go_backwards", in: &notes) }
            now = max(now, message.minutes.isFinite ? message.minutes : 0)
            let reading = reader.read(message.text, language: language, context: .alone)
            let before = state.level
            step(index, reading, message.text, by: place, at: now, &senders, &state)
            if state.level >= .caution, before < .caution, state.firstAlert == nil { state.firstAlert = index }
        }
        return state.reading(notes: notes, any: messages.isEmpty)
    }

    private func step(
        _ index: Int, _ reading: TextReading, _ text: String, by place: Int, at now: Double,
        _ senders: inout [Sender], _ state: inout Gathered
    ) {
        state.add(reading)
        let context = Company(sender: place, among: senders.map(\.participant))
        senders[place].evidence.pass(to: now)
        var asks = false
        for reason in reading.reasons {
            // A sign in an ordinary setting weighs a quarter already; in a conversation it waits for company.
            senders[place].evidence.add(reason.sign, reason.weight * (reason.lowers.isEmpty ? 1 : 0.5))
            if reason.lowers.isEmpty {
                switch reason.sign {
                case .pictureRequest, .meeting, .platformMove, .secrecy, .piiRequest, .personalProbe,
                    .liveSolicitation:
                    asks = true
                default: break
                }
            }
            state.add(.init(messageIndex: index, reason: reason), by: place)
        }
        // Refusal, then the same again: a no is no answer to this sender.
        if asks || reading.reasons.contains(where: { $0.sign == .persistence }) {
            if senders[place].sinceRefusal <= 3 { senders[place].evidence.add(.persistence, 0.6) }
        }
        senders[place].hasAsked = senders[place].hasAsked || asks
        if senders[place].sinceRefusal < Int.max { senders[place].sinceRefusal += 1 }
        if Refusal.isOne(text), reading.reasons.isEmpty {
            for other in senders.indices where other != place && senders[other].hasAsked {
                senders[other].sinceRefusal = 0
            }
        }
        let total = senders[place].evidence.total(counting: context.factor)
        var level = senders[place].level
        let reached = Self.level(
            total, context, reading,
            critical: !context.onlyAdults && senders[place].evidence.isCritical(counting: context.factor))
        // A level falls only when much less is left than it took to reach it.
        if reached > level || total < Self.falling(level) { level = reached }
        senders[place].level = level
        if level > state.level || (level == state.level && total > state.total) {
            state.level = max(level, state.level)
            state.total = max(total, state.total)
        }
        if level >= .notice { state.raise(reading, by: place) }
    }

    private static func level(
        _ total: Double, _ context: Company, _ reading: TextReading, critical: Bool
    ) -> Level {
        if critical { return .critical }
        var level: Level = total >= 1.6 ? .high : total >= 0.75 ? .caution : total > 0.15 ? .notice : .none
        // One message of a stranger to a minor that is plain by itself needs no company.
        switch reading.level {
        case .critical where context.isStrangerToMinor: level = .critical
        case .critical where !context.onlyAdults: level = max(level, .high)
        case .high where context.isStrangerToMinor && !context.isMinorItself: level = max(level, .caution)
        default: break
        }
        return level
    }

    private static func falling(_ level: Level) -> Double {
        switch level {
        case .none: 0
        case .notice: 0.08
        case .caution: 0.45
        case .high: 1
        case .critical: 0.8
        }
    }

    private static func note(_ note: String, in notes: inout [String]) {
        if !notes.contains(note) { notes.append(note) }
    }
}

extension ConversationReader {
    /// Who writes to whom, as far as it changes what a sign means.
    struct Company {
        private var sender: Participant
        private var writesToMinor: Bool
        let onlyAdults: Bool

        init(sender place: Int, among all: [Participant]) {
            sender = all[place]
            let others = all.indices.filter { $0 != place }.map { all[$0] }
            writesToMinor = others.contains(where: \.ageBand.isMinor)
            onlyAdults = sender.ageBand == .adult && !others.isEmpty && others.allSatisfy { $0.ageBand == .adult }
        }

        var isStrangerToMinor: Bool { writesToMinor && !sender.isKnown }
        var isMinorItself: Bool { sender.ageBand.isMinor }

        /// How much a sign counts. Declared ages may be false, so a stranger who calls themselves a minor counts little
        /// less than one who does not; a verified contact counts much less, but for threats.
        func factor(_ sign: SignID) -> Double {
            let isGrave = sign == .threat || sign == .paymentDemand || sign == .deadline
            if sender.isKnown { return isGrave ? 0.8 : 0.35 }
            if isGrave { return 1 }
            if onlyAdults { return 0.5 }
            // Soft questions are asked among children all day; pictures, secrets and meetings less.
            let isSoft =
                switch sign {
                case .ageProbe, .personalProbe, .platformMove, .giftOffer, .flatteryMaturity, .piiRequest: true
                default: false
                }
            if sender.ageBand.isMinor { return writesToMinor ? (isSoft ? 0.5 : 0.85) : 0.25 }
            if writesToMinor { return 1 }
            // Nobody is declared to be a minor; nobody knows.
            return 0.7
        }
    }

    /// What was gathered over all senders.
    private struct Gathered {
        var level = Level.none
        var total = 0.0
        private var reasons: [(sender: Int, reason: ConversationReading.Reason)] = []
        /// Senders who reached a notice at the least.
        private var raised: Set<Int> = []
        var firstAlert: Int?
        var helpFirst = false
        var covered = false
        var lowers: [String] = []
        var guidance = GuidanceKeys()

        mutating func add(_ reading: TextReading) {
            helpFirst = helpFirst || reading.helpFirst
            covered = covered || reading.languageCovered
            if reading.helpFirst { merge(reading.guidance) }
        }

        mutating func add(_ reason: ConversationReading.Reason, by sender: Int) {
            reasons.append((sender, reason))
            // A conversation of a hundred thousand messages has more reasons than anybody reads.
            if reasons.count >= 8 * ConversationReader.reasonLimit { keepPlainest() }
        }

        private mutating func keepPlainest() {
            guard reasons.count > ConversationReader.reasonLimit else { return }
            reasons.sort { $0.reason.reason.weight > $1.reason.reason.weight }
            reasons.removeLast(reasons.count - ConversationReader.reasonLimit)
            reasons.sort {
                ($0.reason.messageIndex, $0.reason.reason.start) < ($1.reason.messageIndex, $1.reason.reason.start)
            }
        }

        mutating func raise(_ reading: TextReading, by sender: Int) {
            raised.insert(sender)
            merge(reading.guidance)
            for key in reading.lowers where !lowers.contains(key) { lowers.append(key) }
        }

        private mutating func merge(_ other: GuidanceKeys) {
            func add(_ more: [String], to keys: inout [String]) {
                for key in more where !keys.contains(key) { keys.append(key) }
            }
            add(other.youngPerson, to: &guidance.youngPerson)
            add(other.guardian, to: &guidance.guardian)
            add(other.moderator, to: &guidance.moderator)
        }

        mutating func reading(notes: [String], any isEmpty: Bool) -> ConversationReading {
            keepPlainest()
            var harms: [Harm] = []
            for harm in Harm.allCases
            where reasons.contains(where: {
                $0.reason.reason.sign.harm == harm && $0.reason.reason.lowers.isEmpty && raised.contains($0.sender)
            }) {
                harms.append(harm)
            }
            var notes = notes
            if !covered && !isEmpty { notes.append("language_not_covered") }
            return ConversationReading(
                level: level, score: ScoreTable.score(evidence: total, level: level),
                harms: level == .none ? [] : harms, reasons: reasons.map(\.reason), firstAlertIndex: firstAlert,
                lowers: lowers,
                helpFirst: helpFirst, guidance: guidance, languageCovered: covered || isEmpty, notes: notes)
        }
    }
}

/// A no, in short words of both languages.
enum Refusal {
    private static let words: [StaticString] = [
        "no", "nah", "nope", "no thanks", "i dont want", "i don't want", "i dont think so", "i'd rather not",
        "id rather not",
        "stop", "leave me alone", "not comfortable", "i cant", "i can't", "no way", "no quiero", "mejor no",
        "no gracias",
        "dejame", "déjame", "prefiero no", "no puedo", "ya te dije que no", "para ya",
    ]

    /// Whether a message is a refusal: it begins with one and is short. "No, they went to bed early" answers a question.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.utf8.count(where: { $0 == 0x20 }) <= 5 else { return false }
        let lower = Array(text.utf8.prefix(40).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }.drop { $0 <= 0x20 })
        return words.contains { word in
            word.withUTF8Buffer { word in
                guard lower.count >= word.count, lower.prefix(word.count).elementsEqual(word) else { return false }
                guard lower.count > word.count else { return true }
                // The end of the word: "no", not "november".
                let next = lower[word.count]
                return !(next >= 0x61 && next <= 0x7A) && next < 0x80
            }
        }
    }
}
