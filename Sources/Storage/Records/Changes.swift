/// What changed in banks and fingerprints after a sequence number.
///
/// Apply it to an index in this order: removed banks, removed fingerprints, then present ones (each replaces what
/// the index has under its id). Applying it twice, or over newer contents, does no harm.
public struct ChangeSet: Sendable {
    /// The change set leads to this sequence number.
    public var sequence: Int64
    /// Enabled fingerprints as they are now, that were added or changed.
    public var present: [IndexEntry]
    /// Identifiers of fingerprints that were removed or disabled.
    public var absent: [Int64]
    /// Banks whose settings changed, or that were made.
    public var banks: [Int64]
    /// Banks that were removed with all their fingerprints.
    public var removedBanks: [Int64]
}

/// Runs of identifiers that a range of change log rows speaks of.
package struct ChangeRecord: Equatable {
    package enum Kind: String {
        case added, updated, removed, bank
        case bankRemoved = "bank_removed"
        /// An exception was made or removed: nothing for an index, but a scan may now come out differently.
        case exception
    }
    package var sequence: Int64
    package var kind: Kind
    package var bankID: Int64
    package var ids: ClosedRange<Int64>
}
