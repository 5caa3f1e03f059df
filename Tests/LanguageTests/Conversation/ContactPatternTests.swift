import Language
import SafetyCore
import Testing

@Suite("How one account meets others")
struct ContactPatternTests {
    /// An account that wrote to so many minors, of whom every few answered.
    private func pattern(minors: UInt64, others: Int = 0, everyAnswers: UInt64 = 10, days: Double = 1) -> ContactPattern
    {
        var pattern = ContactPattern()
        for one in 0..<minors {
            let minutes = Double(one) * days * 1440 / Double(max(1, minors))
            pattern.recordContact(with: one &* 7919, ageBand: .from13To15, isKnown: false, minutes: minutes)
            if one % everyAnswers == 0 {
                pattern.recordReply(from: one &* 7919, ageBand: .from13To15, isKnown: false, minutes: minutes)
            }
        }
        for one in 0..<others {
            pattern.recordContact(with: UInt64(one) + 1 << 40, ageBand: .adult, isKnown: false, minutes: 1)
        }
        return pattern
    }

    @Test("Distinct minors are counted to about a tenth, repeats once", arguments: [1, 5, 12, 30, 80, 150] as [UInt64])
    func counts(minors: UInt64) {
        var pattern = pattern(minors: minors)
        let count = pattern.distinctMinors
        #expect(abs(Double(count) - Double(minors)) <= max(2, 0.25 * Double(minors)))
        for one in 0..<minors {
            pattern.recordContact(with: one &* 7919, ageBand: .from13To15, isKnown: false, minutes: 1439)
        }
        #expect(pattern.distinctMinors == count)
    }

    @Test("Many minors, few of whom answer, stand out; friends and one or two strangers do not")
    func levels() {
        #expect(pattern(minors: 3).level == .none)
        #expect(pattern(minors: 6, others: 20, everyAnswers: 1).level == .notice)
        #expect(pattern(minors: 14).level >= .caution)
        #expect(pattern(minors: 40).level == .high)
        #expect(Set(pattern(minors: 14).notes) == ["many_minors", "mostly_minors", "few_answer"])
    }

    @Test("A class that a teacher knows does not count")
    func known() {
        var pattern = ContactPattern()
        for one in 0..<30 as Range<UInt64> {
            pattern.recordContact(with: one, ageBand: .from10To12, isKnown: true, minutes: 1)
        }
        #expect(pattern.distinctMinors == 0)
        #expect(pattern.level == .none)
    }

    @Test("Blocks and reports weigh beside many minors, and accuse nobody alone")
    func felt() {
        var quarrel = ContactPattern()
        for _ in 0..<20 {
            quarrel.recordReport(minutes: 5)
            quarrel.recordBlock(minutes: 5)
        }
        #expect(quarrel.level == .none)
        #expect(quarrel.notes == ["blocked_often", "reported_often"])
        var pattern = pattern(minors: 8, others: 10, everyAnswers: 1)
        let before = pattern.level
        for _ in 0..<8 { pattern.recordReport(minutes: 5) }
        #expect(pattern.level > before)
    }

    @Test("What lies behind the window is forgotten, and late news counts on its day or not at all")
    func window() {
        var pattern = pattern(minors: 20)
        pattern.recordContact(with: 1, ageBand: .adult, isKnown: false, minutes: 1440 * 7.5)
        #expect(pattern.distinctMinors >= 16)
        pattern.recordContact(with: 1, ageBand: .adult, isKnown: false, minutes: 1440 * 9)
        #expect(pattern.distinctMinors == 0)
        pattern.recordBlock(minutes: 0)
        #expect(pattern.level == .none)
    }

    @Test("Times that are no numbers, or before the beginning, do no harm")
    func badTimes() {
        var pattern = ContactPattern()
        for minutes in [Double.nan, .infinity, -1e300, 1e300, -5, 0] {
            pattern.recordContact(with: 9, ageBand: .under10, isKnown: false, minutes: minutes)
            pattern.recordReply(from: 9, ageBand: .under10, isKnown: false, minutes: minutes)
        }
        #expect(pattern.replyShare <= 1)
        #expect(throws: Never.self) { try ContactPattern(bytes: pattern.bytes) }
    }

    @Test("It takes at most 256 bytes, and is the same when read again")
    func bytes() throws {
        let pattern = pattern(minors: 60, others: 300)
        #expect(pattern.bytes.count <= 256)
        #expect(try ContactPattern(bytes: pattern.bytes) == pattern)
        #expect(try ContactPattern(bytes: pattern.bytes).bytes == pattern.bytes)
    }

    @Test("Damaged bytes are refused with what to do")
    func damaged() {
        let bytes = pattern(minors: 10).bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(throws: ConversationStateError.self) { try ContactPattern(bytes: damaged) }
        }
        #expect(throws: ConversationStateError.self) { try ContactPattern(bytes: []) }
        #expect(throws: ConversationStateError.self) { try ContactPattern(bytes: Array(bytes.dropLast())) }
    }
}
