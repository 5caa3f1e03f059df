import SafetyCore

/// What is known of an item when it is decided upon.
public struct Evidence: Sendable, Hashable {
    /// A match together with what its bank says about matches.
    public struct BankMatch: Sendable, Hashable {
        public var match: Match
        /// Largest distance in bits that the bank counts as a match.
        public var bankDistance: Int
        /// What the bank asks for: hold, block or escalate.
        public var bankDecision: Decision

        public init(match: Match, bankDistance: Int, bankDecision: Decision) {
            self.match = match
            self.bankDistance = bankDistance
            self.bankDecision = bankDecision
        }
    }

    /// What is done with an item that cannot be read.
    public enum FailureChoice: String, CaseIterable, Codable, Sendable, Hashable {
        case hold
        case allow
    }

    public var matches: [BankMatch]
    /// What a text, or the text in a picture, was found to hold.
    public var text: TextEvidence?
    /// Why the item could not be read, when it could not.
    public var failure: Finding.Failure?
    public var onFailure: FailureChoice

    public init(
        matches: [BankMatch] = [], text: TextEvidence? = nil, failure: Finding.Failure? = nil,
        onFailure: FailureChoice = .hold
    ) {
        self.matches = matches
        self.text = text
        self.failure = failure
        self.onFailure = onFailure
    }
}
