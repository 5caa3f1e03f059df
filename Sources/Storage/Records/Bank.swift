import Foundation
import SafetyCore

/// A named list of fingerprints with a source, a matching switch and labels.
public struct Bank: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// 1…64 of `A-Z a-z 0-9 - _ .`, not beginning with `-` or `.`; upper and lower case do not differ.
    public var name: String
    /// Who gives the list.
    public var source: String
    public var note: String
    public var labels: [String]
    /// What a match with this bank means.
    public var harm: Harm
    /// Whether fingerprints of this bank match.
    public var enabled: Bool
    /// Largest Hamming distance, in bits, that is a match of a perceptual fingerprint.
    public var maxDistance: Int
    /// Least PDQ quality, 0…100, of an item that this bank is asked about.
    public var minQuality: Int
    /// What a match within the distance leads to: `block`, `hold` or `escalate`.
    public var decision: Decision
    /// Share of HMA look-ups that ask this bank, 0…1.
    public var matchRatio: Double
    public var created: Date
    public var updated: Date
}

/// What a new bank begins with. The defaults are those published for PDQ: distance 31, quality 50.
public struct NewBank: Hashable, Sendable {
    public var name: String
    public var source: String
    public var note: String
    public var labels: [String]
    public var harm: Harm
    public var enabled: Bool
    public var maxDistance: Int
    public var minQuality: Int
    public var decision: Decision
    public var matchRatio: Double

    public init(
        name: String, source: String = "", note: String = "", labels: [String] = [], harm: Harm = .knownMaterial,
        enabled: Bool = true, maxDistance: Int = 31, minQuality: Int = 50, decision: Decision = .block,
        matchRatio: Double = 1
    ) {
        self.name = name
        self.source = source
        self.note = note
        self.labels = labels
        self.harm = harm
        self.enabled = enabled
        self.maxDistance = maxDistance
        self.minQuality = minQuality
        self.decision = decision
        self.matchRatio = matchRatio
    }
}

/// How many fingerprints a bank holds.
public struct BankCounts: Hashable, Sendable {
    public var total: Int
    public var disabled: Int
    public var byAlgorithm: [FingerprintAlgorithm: Int]
}
