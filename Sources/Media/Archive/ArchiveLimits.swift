/// How much an archive may ask for before it is given up.
public struct ArchiveLimits: Hashable, Sendable {
    /// Entries of any kind.
    public var maxEntries: Int
    /// Unfolded bytes of one entry.
    public var maxEntryBytes: Int
    /// Unfolded bytes of all entries, also of those that are passed over.
    public var maxTotalBytes: Int
    /// Unfolded bytes for each byte of the archive. Pictures hardly shrink, so an honest archive of them stays near 1;
    /// the ratio counts only after ``ratioFloor`` bytes, since small plain files may shrink a thousandfold.
    public var maxRatio: Int
    /// Unfolded bytes that are allowed at any ratio.
    public var ratioFloor: Int
    /// Bytes of an entry's path; a longer one is unsafe.
    public var maxPathLength: Int

    public init(
        maxEntries: Int = 100_000, maxEntryBytes: Int = 256 << 20, maxTotalBytes: Int = 16 << 30, maxRatio: Int = 200,
        ratioFloor: Int = 16 << 20, maxPathLength: Int = 1024
    ) {
        self.maxEntries = maxEntries
        self.maxEntryBytes = maxEntryBytes
        self.maxTotalBytes = maxTotalBytes
        self.maxRatio = maxRatio
        self.ratioFloor = ratioFloor
        self.maxPathLength = maxPathLength
    }
}
