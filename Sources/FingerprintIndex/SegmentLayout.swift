/// Where the columns of a segment lie in its memory, which is also its image in a snapshot file.
///
/// One element takes 32 bytes of hash, 0, 4 or 8 of id, 2 of bank, and 256 bytes of bucket entries when the segment is
/// indexed. Ids are ascending; they are kept as differences to the lowest one, in 4 bytes when those fit, and not at all
/// when they follow one another without a gap, as those of an import do.
struct SegmentLayout: Sendable {
    static let chunks = 16
    static let buckets = 1 << 16
    static let recordSize = 16
    /// Positions are 32-bit numbers; half of that range leaves room for arithmetic.
    static let largestCount = 1 << 31 - 1
    private static let alignment = 64

    let count: Int
    let idWidth: Int
    let isIndexed: Bool

    let starts: Int
    let entries: Int
    let first: Int
    let second: Int
    let ids: Int
    let banks: Int
    /// Bytes in all.
    let length: Int

    /// - Precondition: `count` is in 0…`largestCount`, so that no sum can overflow.
    init(count: Int, idWidth: Int, isIndexed: Bool) {
        self.count = count
        self.idWidth = idWidth
        self.isIndexed = isIndexed
        var end = 0
        func place(_ bytes: Int) -> Int {
            let start = (end + Self.alignment - 1) / Self.alignment * Self.alignment
            end = start + bytes
            return start
        }
        starts = place(isIndexed ? Self.chunks * (Self.buckets + 1) * 4 : 0)
        entries = place(isIndexed ? Self.chunks * count * Self.recordSize : 0)
        first = place(count * Self.recordSize)
        second = place(count * Self.recordSize)
        ids = place(count * idWidth)
        banks = place(count * 2)
        length = (end + Self.alignment - 1) / Self.alignment * Self.alignment
    }

    /// The widths that a segment's ids may have.
    static let idWidths = [0, 4, 8]

    /// The width that holds `count` different ids between the two.
    static func idWidth(lowest: Int64, highest: Int64, count: Int) -> Int {
        let span = UInt64(bitPattern: highest) &- UInt64(bitPattern: lowest)
        // So many different numbers in a range of that size: all of them are there.
        if count > 0 && span == UInt64(count - 1) { return 0 }
        return span <= UInt64(UInt32.max) ? 4 : 8
    }
}
