import CIndexKernels
import Dispatch
import Fingerprints

/// An immutable set of fingerprints in ascending order of id, with or without bucket tables; only tombstones change.
///
/// Small sets are simply read through; from `indexedFrom` elements on the bucket tables pay for themselves.
final class Segment: Sendable {
    /// Below this a scan costs about as much as visiting 272 buckets.
    static let indexedFrom = 1 << 14

    let columns: Columns
    let memory: SegmentMemory
    let tombstones: Tombstones

    var count: Int { columns.count }
    var liveCount: Int { columns.count - tombstones.count }
    var isIndexed: Bool { columns.layout.isIndexed }
    var byteCount: Int { memory.length + tombstones.wordCount * 8 }

    init(columns: Columns, memory: SegmentMemory, tombstones: Tombstones) {
        self.columns = columns
        self.memory = memory
        self.tombstones = tombstones
    }

    /// Builds a segment of `count` elements that `fill` writes in ascending order of id.
    ///
    /// - Parameter parallel: Whether to spread the work over the processor's cores (a load that somebody waits for)
    ///   or to keep to the calling thread (a merge in the background).
    /// - Returns: nil when there is not enough memory.
    /// - Complexity: O(`count`), about a quarter of a microsecond for each element and thread.
    static func build(
        count: Int, lowestID: Int64, highestID: Int64, parallel: Bool, fill: (Columns) -> Void
    ) -> Segment? {
        let width = SegmentLayout.idWidth(lowest: lowestID, highest: highestID, count: count)
        let layout = SegmentLayout(count: count, idWidth: width, isIndexed: count >= indexedFrom)
        guard let memory = SegmentMemory(length: layout.length) else { return nil }
        let columns = Columns(base: memory.base, layout: layout, idBase: lowestID)
        fill(columns)
        if layout.isIndexed {
            if parallel {
                DispatchQueue.concurrentPerform(iterations: SegmentLayout.chunks) { columns.buildChunk($0) }
            } else {
                for chunk in 0..<SegmentLayout.chunks { columns.buildChunk(chunk) }
            }
        }
        return Segment(columns: columns, memory: memory, tombstones: Tombstones(capacity: count))
    }

    /// Where an id is, removed or not.
    /// - Complexity: O(log `count`); O(1) for an id outside the segment's range.
    func position(of id: Int64) -> Int? {
        guard count > 0, id >= columns.id(0), id <= columns.id(count - 1) else { return nil }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if columns.id(middle) < id { low = middle + 1 } else { high = middle }
        }
        return low < count && columns.id(low) == id ? low : nil
    }

    /// Where an id is, if it has not been removed.
    func livePosition(of id: Int64) -> Int? {
        guard let position = position(of: id), !tombstones.contains(position) else { return nil }
        return position
    }
}
