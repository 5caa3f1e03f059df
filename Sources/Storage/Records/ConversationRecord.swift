import Foundation

/// Names a conversation: 128 bits of a keyed hash of the platform's own name for it.
public struct ConversationKey: Hashable, Sendable {
    public var high: Int64
    public var low: Int64

    public init(high: Int64, low: Int64) {
        self.high = high
        self.low = low
    }
}

/// Where a conversation stands, as it is kept.
public struct ConversationRecord: Hashable, Sendable {
    public var key: ConversationKey
    /// How often it was written.
    public var version: Int64
    public var updated: Date
    /// The state, as the room `Language` writes it.
    public var state: [UInt8]

    public init(key: ConversationKey, version: Int64, updated: Date, state: [UInt8]) {
        self.key = key
        self.version = version
        self.updated = updated
        self.state = state
    }
}

/// How an account meets others, as it is kept.
public struct AccountContactRecord: Hashable, Sendable {
    /// A keyed hash of the account.
    public var account: UInt64
    public var updated: Date
    public var pattern: [UInt8]

    public init(account: UInt64, updated: Date, pattern: [UInt8]) {
        self.account = account
        self.updated = updated
        self.pattern = pattern
    }
}
