import Policy
import SafetyCore
import Testing

@Suite("The first policy upon texts")
struct TextPolicyTests {
    private func text(_ level: Level, score: Double = 0.7, helpFirst: Bool = false) -> Evidence {
        Evidence(
            text: TextEvidence(
                level: level, score: score, harms: [.solicitation], signs: ["secrecy"], helpFirst: helpFirst))
    }

    @Test(
        "Each level has its decision",
        arguments: [
            (Level.none, Decision.allow), (.notice, .allow), (.caution, .guide), (.high, .hold), (.critical, .escalate),
        ])
    func levels(level: Level, decision: Decision) {
        let verdict = Policy().decide(text(level))
        #expect(verdict.decision == decision)
        #expect(verdict.reasons.isEmpty == (level == .none))
        #expect(verdict.policy.description == "first@2")
    }

    @Test("An operator chooses other decisions")
    func chosen() {
        let policy = Policy(levels: LevelDecisions(notice: .guide, caution: .hold))
        #expect(policy.decide(text(.notice)).decision == .guide)
        #expect(policy.decide(text(.caution)).decision == .hold)
    }

    @Test("Who writes of hurting themselves gets help, even where nothing else is found or everything passes")
    func helpFirst() {
        #expect(Policy().decide(text(.none, helpFirst: true)).decision == .guide)
        let lax = Policy(levels: LevelDecisions(caution: .allow))
        #expect(lax.decide(text(.caution, helpFirst: true)).decision == .guide)
        #expect(lax.decide(text(.critical, helpFirst: true)).decision == .escalate)
    }

    @Test("A score below its threshold counts as the level beneath, and the reason says that level")
    func thresholds() throws {
        let policy = Policy(thresholds: LevelThresholds([.high: 0.9, .caution: 0.65]))
        let held = try #require(policy.decide(text(.high, score: 0.7)).reasons.first)
        #expect(held.decision == .guide)
        guard case .text(let evidence) = held.detail else {
            Issue.record("the reason is no text")
            return
        }
        #expect(evidence.level == .caution)
        #expect(policy.decide(text(.high, score: 0.6)).decision == .allow)
        #expect(policy.decide(text(.high, score: 0.95)).decision == .hold)
    }

    @Test("A picture's match and the text in it are both reasons, the gravest first")
    func both() {
        let match = Match(
            bank: "demo", fingerprintID: 1, algorithm: .pdq, distance: 3, variant: .stored, source: "", externalID: nil,
            labels: [])
        var evidence = text(.caution)
        evidence.matches = [.init(match: match, bankDistance: 31, bankDecision: .block)]
        let verdict = Policy().decide(evidence)
        #expect(verdict.decision == .block)
        #expect(verdict.reasons.map(\.rule) == [.withinBankDistance, .textSigns])
    }
}
