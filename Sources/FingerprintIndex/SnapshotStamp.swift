/// The database that a snapshot belongs to: 128 bits chosen at random when the database was made.
public struct DatabaseIdentity: Hashable, Sendable {
    public var high: UInt64
    public var low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// What a snapshot stands for: every change of this database up to and including `sequence`.
public struct SnapshotStamp: Hashable, Sendable {
    public var database: DatabaseIdentity
    /// The number of the last change of the database that the index had taken in.
    public var sequence: UInt64

    public init(database: DatabaseIdentity, sequence: UInt64) {
        self.database = database
        self.sequence = sequence
    }
}
