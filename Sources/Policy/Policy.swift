import SafetyCore

/// Written rules that turn what is known of an item into a decision with reasons.
///
/// Pure: the same evidence under the same version always gives the same verdict, so that a decision can be explained
/// years later.
public struct Policy: Sendable, Hashable {
    /// Name and version, as every decision carries them.
    public struct Version: Sendable, Hashable, CustomStringConvertible {
        public var name: String
        public var number: Int

        public init(name: String, number: Int) {
            self.name = name
            self.number = number
        }

        public var description: String { "\(name)@\(number)" }
    }

    public let version: Version
    /// Bits beyond a bank's distance within which a picture waits for a person instead of passing.
    public let wideBand: Int
    public let levels: LevelDecisions
    public let thresholds: LevelThresholds

    /// The first policy: a match within the bank's distance gets the bank's decision, one a little farther off waits
    /// for a person, a text gets what its level asks for, an item that could not be read what its sender asked for, and
    /// everything else passes.
    ///
    /// Version 2 added texts; pictures are decided upon as by version 1.
    ///
    /// - Parameters:
    ///   - wideBand: 0…64; larger values are clamped, since they would hold what has nothing in common.
    ///   - levels: what is decided at each level of a text.
    ///   - thresholds: least scores that the levels of a text need.
    public init(
        wideBand: Int = Policy.defaultWideBand, levels: LevelDecisions = LevelDecisions(),
        thresholds: LevelThresholds = LevelThresholds()
    ) {
        version = Version(name: "first", number: 2)
        self.wideBand = min(max(wideBand, 0), 64)
        self.levels = levels
        self.thresholds = thresholds
    }

    /// Unrelated photographs differ by about 128 bits of 256; 39 is still far from that, and what falls between 31 and 39
    /// is mostly a picked-at copy. It is held, never blocked.
    public static let defaultWideBand = 8

    /// Decides.
    ///
    /// - Complexity: O(matches · log matches).
    public func decide(_ evidence: Evidence) -> Verdict {
        var reasons = evidence.matches.map(reason(for:))
        if let reason = evidence.text.flatMap(reason(for:)) { reasons.append(reason) }
        if let failure = evidence.failure {
            let decision: Decision = evidence.onFailure == .hold ? .hold : .allow
            reasons.append(Reason(rule: .unreadable, decision: decision, detail: .failure(failure)))
        }
        // The gravest reason first, and among equals the nearest match.
        reasons.sort { ($1.decision, $0.distance) < ($0.decision, $1.distance) }
        return Verdict(
            decision: reasons.map(\.decision).max() ?? .allow, reasons: reasons, policy: version)
    }

    /// Nothing for a text without signs.
    private func reason(for text: TextEvidence) -> Reason? {
        var text = text
        text.level = thresholds.level(text.level, score: text.score)
        var decision = levels[text.level]
        // Who writes of hurting themselves gets help at the least, at whatever level the rest stands.
        if text.helpFirst { decision = max(decision, .guide) }
        guard text.level > .none || text.helpFirst else { return nil }
        return Reason(rule: .textSigns, decision: decision, detail: .text(text))
    }

    private func reason(for match: Evidence.BankMatch) -> Reason {
        guard match.match.distance <= match.bankDistance else {
            return Reason(rule: .nearBankDistance, decision: .hold, detail: .match(match.match))
        }
        return Reason(rule: .withinBankDistance, decision: match.bankDecision, detail: .match(match.match))
    }
}
