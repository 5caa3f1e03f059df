import Foundation
import SafetyCore

/// What was decided about an item, and on what grounds.
public struct DecisionRecord: Hashable, Sendable, Identifiable {
    /// Sorts by time: `dec_` and 26 characters.
    public var id: String
    public var created: Date
    public var decision: Decision
    /// Whether it was only asked what would be decided.
    public var dryRun: Bool
    /// Identifier of the API key that asked.
    public var keyID: String
    public var item: String?
    public var account: String?
    public var place: String?
    /// The policy and its version.
    public var policy: String
    /// Whether the item could not be read.
    public var failed: Bool
    /// SHA-256 of the item's bytes, 32 of them.
    public var sha256: [UInt8]?
    /// PDQ of the picture as it is stored, 32 bytes.
    public var pdq: [UInt8]?
    /// The answer that was given, JSON.
    public var body: String

    public init(
        id: String, created: Date, decision: Decision, dryRun: Bool, keyID: String, item: String? = nil,
        account: String? = nil, place: String? = nil, policy: String, failed: Bool, sha256: [UInt8]? = nil,
        pdq: [UInt8]? = nil, body: String
    ) {
        self.id = id
        self.created = created
        self.decision = decision
        self.dryRun = dryRun
        self.keyID = keyID
        self.item = item
        self.account = account
        self.place = place
        self.policy = policy
        self.failed = failed
        self.sha256 = sha256
        self.pdq = pdq
        self.body = body
    }
}

/// A decision with everything that is kept together with it.
public struct DecisionWrite: Sendable {
    public var record: DecisionRecord
    /// What webhooks are told; nil tells nobody.
    public var event: (type: String, messageID: String, payload: String)?
    public var idempotency: IdempotencyRecord?

    public init(
        record: DecisionRecord, event: (type: String, messageID: String, payload: String)? = nil,
        idempotency: IdempotencyRecord? = nil
    ) {
        self.record = record
        self.event = event
        self.idempotency = idempotency
    }
}

/// Which decisions to list; what is nil is not asked.
public struct DecisionFilter: Hashable, Sendable {
    public var decision: Decision?
    public var account: String?
    public var item: String?
    public var keyID: String?
    /// Made at this time or later.
    public var from: Date?
    /// Made at this time or earlier.
    public var through: Date?

    public init(
        decision: Decision? = nil, account: String? = nil, item: String? = nil, keyID: String? = nil,
        from: Date? = nil, through: Date? = nil
    ) {
        self.decision = decision
        self.account = account
        self.item = item
        self.keyID = keyID
        self.from = from
        self.through = through
    }
}
