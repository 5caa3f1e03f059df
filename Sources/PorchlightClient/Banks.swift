import Foundation

/// A named list of fingerprints.
public struct Bank: Codable, Hashable, Sendable {
    public var name: String
    public var source: String
    public var note: String
    public var labels: [String]
    public var harm: String
    public var decision: Outcome
    /// Whether it matches.
    public var enabled: Bool
    /// Largest distance in bits that is a match.
    public var maxDistance: Int
    public var minQuality: Int
    public var created: Date
    public var updated: Date

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case name, source, note, labels, harm, decision, enabled, created, updated
        case maxDistance = "max_distance"
        case minQuality = "min_quality"
    }
}

/// A bank to make. What is nil gets the server's defaults.
public struct NewBank: Codable, Hashable, Sendable {
    public var name: String
    public var source: String?
    public var note: String?
    public var labels: [String]?
    /// What a match leads to: `hold`, `block` or `escalate`.
    public var decision: Outcome?
    public var enabled: Bool?
    public var maxDistance: Int?

    public init(
        _ name: String, source: String? = nil, note: String? = nil, labels: [String]? = nil,
        decision: Outcome? = nil, enabled: Bool? = nil, maxDistance: Int? = nil
    ) {
        self.name = name
        self.source = source
        self.note = note
        self.labels = labels
        self.decision = decision
        self.enabled = enabled
        self.maxDistance = maxDistance
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case name, source, note, labels, decision, enabled
        case maxDistance = "max_distance"
    }
}

/// A fingerprint to add.
public struct NewFingerprint: Codable, Hashable, Sendable {
    public var type: FingerprintType
    /// Hexadecimal digits.
    public var value: String
    /// The list's own name for it: adding the same name again is an update.
    public var externalID: String?
    public var labels: [String]?
    public var note: String?
    public var source: String?
    public var expires: Date?

    public init(
        _ value: String, type: FingerprintType = .pdq, externalID: String? = nil, labels: [String]? = nil,
        note: String? = nil, source: String? = nil, expires: Date? = nil
    ) {
        self.type = type
        self.value = value
        self.externalID = externalID
        self.labels = labels
        self.note = note
        self.source = source
        self.expires = expires
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case type, value, labels, note, source, expires
        case externalID = "external_id"
    }
}

/// What became of fingerprints that were added.
public struct AddReport: Codable, Hashable, Sendable {
    public struct Refusal: Codable, Hashable, Sendable {
        /// From 1.
        public var line: Int
        public var code: String
        public var reason: String
    }

    public var added: Int
    public var updated: Int
    public var unchanged: Int
    public var refused: Int
    public var errors: [Refusal]
    /// Identifiers, where one was added.
    public var ids: [Int64]?

    package enum CodingKeys: String, CodingKey, CaseIterable { case added, updated, unchanged, refused, errors, ids }
}

/// A banked fingerprint near the one that was looked up.
public struct Match: Codable, Hashable, Sendable {
    public var bank: String
    public var id: Int64
    /// In bits.
    public var distance: Int
    public var type: FingerprintType
    public var value: String
    public var externalID: String?
    public var source: String
    public var labels: [String]

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case bank, id, distance, type, value, source, labels
        case externalID = "external_id"
    }
}
