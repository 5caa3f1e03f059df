/// A fingerprint of an item within a bank's distance of a banked fingerprint.
///
/// Holds what rule 4 of the design asks for: nothing is claimed without list, distance and algorithm.
public struct Match: Codable, Hashable, Sendable {
    public var bank: String
    /// Identifier of the banked fingerprint.
    public var fingerprintID: Int64
    public var algorithm: FingerprintAlgorithm
    /// Hamming distance in bits for a perceptual fingerprint, 0 for a digest.
    public var distance: Int
    /// The reading of the item that matched.
    public var variant: Variant
    /// Where the banked fingerprint came from.
    public var source: String
    public var externalID: String?
    public var labels: [String]

    public init(
        bank: String, fingerprintID: Int64, algorithm: FingerprintAlgorithm, distance: Int, variant: Variant,
        source: String, externalID: String? = nil, labels: [String] = []
    ) {
        self.bank = bank
        self.fingerprintID = fingerprintID
        self.algorithm = algorithm
        self.distance = distance
        self.variant = variant
        self.source = source
        self.externalID = externalID
        self.labels = labels
    }
}
