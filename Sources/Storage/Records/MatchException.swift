import Foundation

/// A known false match: this banked value on this item is not to be reported.
public struct MatchException: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var bankID: Int64
    /// The banked value. The exception follows the value, not the row: a removal and a new import do not end it.
    public var value: FingerprintValue
    /// The item, by SHA-256 of its bytes or by its PDQ fingerprint, compared for equality.
    public var item: FingerprintValue
    /// Who decided it, and why. Both are always there.
    public var who: String
    public var why: String
    public var created: Date
}

/// A banked value in a bank.
public struct BankedValue: Hashable, Sendable {
    public var bankID: Int64
    public var value: FingerprintValue

    public init(bankID: Int64, value: FingerprintValue) {
        self.bankID = bankID
        self.value = value
    }
}
