import SafetyCore

/// Where a conversation stands, small enough to be kept for every pair of accounts, without a word of what was said.
///
/// It is a base, in which all older messages are gathered, and the last ``memory`` messages' evidence in the order of
/// their times. What it says follows from replaying those from the base, so within the memory the order in which
/// messages arrive makes no difference. What is older than the memory is final: it can add evidence that was not there,
/// and takes none away.
///
/// Evidence is gathered for each sender alone. A sign counts by who writes to whom: see ``ConversationParticipant``.
/// A message taken back or changed keeps what it showed; only ``ConversationEvent/forget(account:)`` erases, and to
/// forget the whole conversation is to drop its state.
public struct ConversationState: Hashable, Sendable {
    /// Messages whose evidence is kept one by one.
    public static let memory = 24
    /// Most accounts that are told apart; of more, those that showed least are let go.
    public static let participantLimit = 64

    package var members: [Member] = []
    /// What everything older than the memory comes to.
    var base = Gathered()
    /// In the order of their times.
    var recent: [RecentEvent] = []
    /// The base and the recent, gathered. It follows from them and is not stored.
    var now = Gathered()
    /// The time of the youngest event that went into the base.
    var baseTicks: Int64?

    /// An account and whether the platform named it, or only its messages did.
    package struct Member: Hashable, Sendable {
        package var participant: ConversationParticipant
        package var isDeclared: Bool
    }

    /// A conversation in which nothing was said yet. Of several entries for one account the last holds.
    public init(participants: [ConversationParticipant] = []) {
        for one in participants { _ = place(of: one.account, declared: one) }
    }

    // MARK: What it says

    /// The highest level of any sender, now. It falls a step at a time as evidence fades.
    public var level: Level { now.records.reduce(.none) { max($0, $1.level) } }

    /// 0…1, monotone with the level.
    public var score: Double { now.records.reduce(0) { max($0, $1.score) } }

    /// The harms that the signs which still count speak to, in the order of the vocabulary.
    public var harms: [Harm] {
        var set: Set<Harm> = []
        for index in now.records.indices { set.formUnion(harms(of: index)) }
        return Harm.allCases.filter(set.contains)
    }

    /// Whether anybody wrote words of deep pain.
    public var helpFirst: Bool { now.records.contains { $0.helpFirst } }

    /// Messages so far, repeats and those older than the memory not counted.
    public var messageCount: Int { now.records.reduce(0) { $0 + Int($1.messages) } }

    /// The time of the first message at which the level reached *caution*, in the order of times.
    public var firstAlertMinutes: Double? {
        now.records.compactMap { $0.firstAlert }.min().map(Ticks.minutes)
    }

    /// The time of the youngest event.
    public var latestMinutes: Double? { (recent.last?.ticks ?? baseTicks).map(Ticks.minutes) }

    /// Whether nothing happened for longer than the state is to be kept.
    /// - Parameters:
    ///   - now: Minutes on the clock of the messages.
    ///   - quiet: Minutes of quiet after which it has expired.
    public func isExpired(at now: Double, after quiet: Double) -> Bool {
        guard let latestMinutes, now.isFinite else { return false }
        return now - latestMinutes > quiet
    }

    /// Those who wrote, or of whom something is known, in the order in which they were first seen.
    public var senders: [SenderSummary] {
        now.records.indices.compactMap { index in
            let record = now.records[index]
            guard record.messages > 0 || record.level > .none || record.isBlocked || record.isReported else {
                return nil
            }
            return SenderSummary(
                account: members[index].participant.account, level: record.level, score: record.score,
                harms: harms(of: index), signs: record.evidence.counted, takenBack: Int(record.takenBack),
                isBlocked: record.isBlocked, isReported: record.isReported)
        }
    }

    /// The level of one account, none where it is not known.
    public func level(of account: UInt64) -> Level {
        guard let index = members.firstIndex(where: { $0.participant.account == account }) else { return .none }
        return now.records[index].level
    }

    private func harms(of index: Int) -> [Harm] {
        let record = now.records[index]
        guard record.level > .none else { return [] }
        return Harm.allCases.filter(record.harms.contains)
    }

    // MARK: Who is there

    /// Names a participant, or says what has become known of one. What was said is judged anew in this light.
    public mutating func set(_ participant: ConversationParticipant) {
        _ = place(of: participant.account, declared: participant)
        replay()
    }

    /// The place of an account, made where there is none.
    mutating func place(of account: UInt64, declared: ConversationParticipant? = nil) -> (index: Int, isNew: Bool) {
        if let index = members.firstIndex(where: { $0.participant.account == account }) {
            if let declared { members[index] = Member(participant: declared, isDeclared: true) }
            return (index, false)
        }
        if members.count >= Self.participantLimit { remove(leastTelling) }
        members.append(
            Member(
                participant: declared ?? ConversationParticipant(account: account), isDeclared: declared != nil))
        base.records.append(SenderRecord())
        now.records.append(SenderRecord())
        return (members.count - 1, true)
    }

    /// Whom to let go of when there are too many.
    private var leastTelling: Int {
        let writing = Set(recent.map { $0.sender })
        func key(_ index: Int) -> [UInt64] {
            let record = now.records[index]
            return [
                writing.contains(index) ? 1 : 0, UInt64(record.level.rank), members[index].isDeclared ? 1 : 0,
                members[index].participant.ageBand.isMinor ? 1 : 0, UInt64(record.messages), UInt64(index),
            ]
        }
        return members.indices.min { key($0).lexicographicallyPrecedes(key($1)) } ?? 0
    }

    /// Takes an account out with everything that came from it.
    mutating func remove(_ index: Int) {
        members.remove(at: index)
        base.records.remove(at: index)
        now.records.remove(at: index)
        recent.removeAll { $0.sender == index || $0.target == index }
        for place in recent.indices {
            if recent[place].sender > index { recent[place].sender -= 1 }
            if let target = recent[place].target, target > index { recent[place].target = target - 1 }
        }
    }

    // MARK: Replay

    /// Gathers the recent from the base anew.
    mutating func replay() {
        now = base
        for event in recent { now.step(event, among: members) }
    }
}

/// Times as whole 1/1024 of a minute, so that the same times are the same bytes everywhere.
enum Ticks {
    static let limit: Int64 = 1 << 50

    /// The nearest tick; none where the minutes are no number. Times beyond a million years stop there.
    static func of(_ minutes: Double) -> Int64? {
        guard minutes.isFinite else { return nil }
        let scaled = minutes * 1024 + (minutes < 0 ? -0.5 : 0.5)
        return scaled >= Double(limit) ? limit : scaled <= -Double(limit) ? -limit : Int64(scaled)
    }

    static func minutes(_ ticks: Int64) -> Double { Double(ticks) / 1024 }
}
