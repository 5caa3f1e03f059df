public import Fingerprints

/// A banked fingerprint as the index holds it: the hash, the bank it belongs to and the number it is known by.
public struct IndexedFingerprint: Hashable, Sendable {
    /// The database row. Unique in an index: inserting it again replaces what was there.
    public var id: Int64
    /// The internal number of the bank.
    public var bank: UInt16
    public var hash: PDQHash

    public init(id: Int64, bank: UInt16, hash: PDQHash) {
        self.id = id
        self.bank = bank
        self.hash = hash
    }
}

/// A fingerprint of the index within the distance asked for.
public struct IndexMatch: Hashable, Sendable {
    public var id: Int64
    public var bank: UInt16
    /// Number of differing bits, 0…256; 0 for a digest.
    public var distance: Int

    public init(id: Int64, bank: UInt16, distance: Int) {
        self.id = id
        self.bank = bank
        self.distance = distance
    }
}

extension IndexMatch: Comparable {
    /// Nearest first; among equals the lower id.
    public static func < (left: IndexMatch, right: IndexMatch) -> Bool {
        (left.distance, left.id) < (right.distance, right.id)
    }
}
