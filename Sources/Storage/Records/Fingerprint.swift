import Foundation
import SafetyCore

/// A fingerprint in a bank.
public struct Fingerprint: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var bankID: Int64
    public var value: FingerprintValue
    /// The list's own name for it, at most 256 characters, unique in the bank.
    public var externalID: String?
    /// Where it came from; nil is the bank's own source.
    public var source: String?
    public var labels: [String]
    public var note: String
    public var enabled: Bool
    /// When it is switched off by itself; nil is never.
    public var expires: Date?
    public var created: Date
    public var updated: Date
}

/// A fingerprint to add. Absent fields (nil) keep what an update finds.
public struct NewFingerprint: Hashable, Sendable {
    public var value: FingerprintValue
    public var externalID: String?
    public var labels: [String]?
    public var note: String?
    public var enabled: Bool?
    public var source: String?
    /// A later time than one that has passed switches the fingerprint on again, unless `enabled` says otherwise.
    public var expires: Date?

    public init(
        _ value: FingerprintValue, externalID: String? = nil, labels: [String]? = nil, note: String? = nil,
        enabled: Bool? = nil, source: String? = nil, expires: Date? = nil
    ) {
        self.value = value
        self.externalID = externalID
        self.labels = labels
        self.note = note
        self.enabled = enabled
        self.source = source
        self.expires = expires
    }
}

/// What an index needs of a fingerprint.
public struct IndexEntry: Hashable, Sendable {
    public var id: Int64
    public var bankID: Int64
    public var value: FingerprintValue

    public init(id: Int64, bankID: Int64, value: FingerprintValue) {
        self.id = id
        self.bankID = bankID
        self.value = value
    }
}

/// What became of a fingerprint that was to be added.
public enum AddOutcome: Hashable, Sendable {
    case added(Int64)
    /// An external id known before got a new value, labels or note; or a known value got its external id.
    case updated(Int64)
    /// It was there already, just so.
    case unchanged(Int64)
    /// The value stands in the bank under another external id.
    case valueTaken(fingerprintID: Int64, externalID: String?)
}

/// Which fingerprints of a bank to list.
public struct FingerprintFilter: Hashable, Sendable {
    public var algorithm: FingerprintAlgorithm?
    /// Beginning of the value in hexadecimal digits.
    public var valuePrefix: String?
    public var externalID: String?
    public var label: String?

    public init(
        algorithm: FingerprintAlgorithm? = nil, valuePrefix: String? = nil, externalID: String? = nil,
        label: String? = nil
    ) {
        self.algorithm = algorithm
        self.valuePrefix = valuePrefix
        self.externalID = externalID
        self.label = label
    }
}

/// A part of a list; `next` asks for the part after it and is nil at the end.
public struct Page<Element: Sendable>: Sendable {
    public var items: [Element]
    /// Opaque: hand it back as it is.
    public var next: String?

    package init(items: [Element], next: String?) {
        self.items = items
        self.next = next
    }

    /// Makes a page of at most `limit` from a query that asked for one more.
    package init(_ rows: [Element], limit: Int, cursor: (Element) -> String) {
        items = Array(rows.prefix(limit))
        next = rows.count > limit ? items.last.map(cursor) : nil
    }
}
