import SafetyCore

/// One rule that met, and what it asks for.
public struct Reason: Sendable, Hashable {
    public enum Rule: String, CaseIterable, Codable, Sendable, Hashable {
        /// A fingerprint within the distance of its bank.
        case withinBankDistance = "within_bank_distance"
        /// A fingerprint a little beyond the distance of its bank.
        case nearBankDistance = "near_bank_distance"
        /// Warning signs in a text.
        case textSigns = "text_signs"
        /// The item could not be read.
        case unreadable
    }

    public enum Detail: Sendable, Hashable {
        case match(Match)
        case text(TextEvidence)
        case failure(Finding.Failure)
    }

    public var rule: Rule
    public var decision: Decision
    public var detail: Detail

    public init(rule: Rule, decision: Decision, detail: Detail) {
        self.rule = rule
        self.decision = decision
        self.detail = detail
    }

    /// Hamming distance of a match; what has none sorts behind all that have.
    var distance: Int {
        if case .match(let match) = detail { return match.distance }
        return Int.max
    }
}

/// A decision with everything that led to it.
public struct Verdict: Sendable, Hashable {
    public var decision: Decision
    /// The gravest first; empty when nothing stands against the item.
    public var reasons: [Reason]
    public var policy: Policy.Version

    public init(decision: Decision, reasons: [Reason], policy: Policy.Version) {
        self.decision = decision
        self.reasons = reasons
        self.policy = policy
    }
}
