import SafetyCore

/// How one account meets others, over all its conversations: kept by the platform for each account, at most 256 bytes.
///
/// One adult or unknown account that writes first to many minors it does not know is a sign that no single conversation
/// shows. Counts are sketches: whom the account met cannot be read back from them. What lies further back than the
/// window of ``days`` is forgotten by itself.
///
/// The ``level`` is context for ``ConversationParticipant/contacts``; alone it accuses nobody, and it is never *critical*.
public struct ContactPattern: Hashable, Sendable {
    /// Days that are looked back.
    public static let days = 8

    /// One day.
    struct Day: Hashable, Sendable {
        /// Minors written to for the first time, by a bit of their hash.
        var minors = Sketch()
        /// Of those, who answered.
        var answered = Sketch()
        /// Everybody else written to for the first time.
        var others: UInt8 = 0
        var blocks: UInt8 = 0
        var reports: UInt8 = 0
    }

    /// The day of ``recent``'s last entry, counted from the beginning of the clock.
    var today: Int64 = 0
    /// The oldest first; always ``days`` of them.
    var recent = [Day](repeating: Day(), count: ContactPattern.days)

    public init() {}

    // MARK: What happened

    /// The account wrote to somebody for the first time.
    /// - Parameters:
    ///   - account: A keyed hash of whom.
    ///   - isKnown: A verified contact, or a group both were put into by others: it does not count.
    ///   - minutes: On the clock of the platform; what is no number counts as today.
    public mutating func recordContact(with account: UInt64, ageBand: AgeBand, isKnown: Bool, minutes: Double) {
        let day = pass(to: minutes)
        guard !isKnown else { return }
        if ageBand.isMinor {
            recent[day].minors.insert(account)
        } else if recent[day].others < .max {
            recent[day].others += 1
        }
    }

    /// A minor answered.
    public mutating func recordReply(from account: UInt64, ageBand: AgeBand, isKnown: Bool, minutes: Double) {
        let day = pass(to: minutes)
        if ageBand.isMinor, !isKnown { recent[day].answered.insert(account) }
    }

    /// Somebody blocked the account. Call once for each who did.
    public mutating func recordBlock(minutes: Double) {
        let day = pass(to: minutes)
        if recent[day].blocks < .max { recent[day].blocks += 1 }
    }

    /// Somebody reported the account. Call once for each who did.
    public mutating func recordReport(minutes: Double) {
        let day = pass(to: minutes)
        if recent[day].reports < .max { recent[day].reports += 1 }
    }

    // MARK: What it comes to

    /// Minors it did not know and wrote to, in the window; to about a tenth, and at most some hundreds.
    public var distinctMinors: Int { recent.reduce(into: Sketch()) { $0.formUnion($1.minors) }.count }

    /// Share of those who answered, 0…1; 1 where it wrote to none.
    public var replyShare: Double {
        let minors = distinctMinors
        guard minors > 0 else { return 1 }
        let answered = recent.reduce(into: Sketch()) { $0.formUnion($1.answered) }.count
        return min(1, Double(answered) / Double(minors))
    }

    /// Share of minors among those it wrote to first, 0…1.
    public var minorShare: Double {
        let minors = distinctMinors
        let others = recent.reduce(0) { $0 + Int($1.others) }
        return minors + others == 0 ? 0 : Double(minors) / Double(minors + others)
    }

    public var blocks: Int { recent.reduce(0) { $0 + Int($1.blocks) } }
    public var reports: Int { recent.reduce(0) { $0 + Int($1.reports) } }

    /// Keys of what stands out: `many_minors`, `mostly_minors`, `few_answer`, `blocked_often`, `reported_often`.
    public var notes: [String] {
        var notes: [String] = []
        let minors = distinctMinors
        if minors >= 5 { notes.append("many_minors") }
        if minors >= 5, minorShare >= 0.8 { notes.append("mostly_minors") }
        if minors >= 5, replyShare < 0.4 { notes.append("few_answer") }
        if blocks >= 3 { notes.append("blocked_often") }
        if reports >= 3 { notes.append("reported_often") }
        return notes
    }

    /// What the pattern of an adult or unknown account comes to; at most *high*. Of a minor ask nothing: they meet each
    /// other all day.
    public var level: Level {
        let minors = distinctMinors
        guard minors >= 5 else { return .none }
        // Blocks and reports weigh only beside many minors: alone they may be a quarrel.
        let felt = min(1, Double(blocks + 2 * reports) / 8)
        let silent = replyShare < 0.4 ? 0.5 : 0
        let weight = Double(minors) / 10 + silent + felt + (minorShare >= 0.8 ? 0.25 : 0)
        return weight >= 3 ? .high : weight >= 1.5 ? .caution : .notice
    }

    // MARK: The window

    /// Moves the window to a moment and says which of its days that is. A moment before the window counts as its first
    /// day.
    private mutating func pass(to minutes: Double) -> Int {
        guard let ticks = Ticks.of(minutes) else { return recent.count - 1 }
        let day = Self.floored(ticks, by: 1440 * 1024)
        if day > today {
            let gone = Int(min(day - today, Int64(Self.days)))
            recent.removeFirst(gone)
            recent += Array(repeating: Day(), count: gone)
            today = day
        }
        return max(0, recent.count - 1 - Int(min(today - day, Int64(Self.days))))
    }

    private static func floored(_ value: Int64, by size: Int64) -> Int64 {
        value >= 0 ? value / size : -((-value + size - 1) / size)
    }
}

/// A set of hashes as 96 bits, to count how many were different (linear counting, Whang and others 1990).
struct Sketch: Hashable, Sendable {
    static let bits = 96
    var low: UInt64 = 0
    var high: UInt32 = 0

    mutating func insert(_ hash: UInt64) {
        // Mixed once more: callers may number their accounts from one.
        var mixed = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        let bit = mixed % UInt64(Self.bits)
        if bit < 64 { low |= 1 << bit } else { high |= 1 << UInt32(bit - 64) }
    }

    mutating func formUnion(_ other: Sketch) {
        low |= other.low
        high |= other.high
    }

    /// How many it takes, on average, to set so many bits.
    var count: Int {
        let set = low.nonzeroBitCount + high.nonzeroBitCount
        var sum = 0.0
        for taken in 0..<min(set, Self.bits - 1) { sum += Double(Self.bits) / Double(Self.bits - taken) }
        return Int(sum + 0.5)
    }
}
