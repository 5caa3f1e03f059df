import Foundation

/// What a person said of a decision.
public struct FeedbackRecord: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var decisionID: String
    /// The match that is spoken of; nil is the decision as a whole.
    public var fingerprintID: Int64?
    /// `wrong_match` or `right_match`.
    public var verdict: String
    public var note: String
    /// Identifier of the API key that said it.
    public var keyID: String
    public var created: Date
    /// The exception that was made of it.
    public var exceptionID: Int64?
}

/// Something to say of a decision.
public struct NewFeedback: Hashable, Sendable {
    public var decisionID: String
    public var fingerprintID: Int64?
    public var verdict: String
    public var note: String
    public var keyID: String
    public var exceptionID: Int64?

    public init(
        decisionID: String, fingerprintID: Int64? = nil, verdict: String, note: String = "", keyID: String,
        exceptionID: Int64? = nil
    ) {
        self.decisionID = decisionID
        self.fingerprintID = fingerprintID
        self.verdict = verdict
        self.note = note
        self.keyID = keyID
        self.exceptionID = exceptionID
    }
}
