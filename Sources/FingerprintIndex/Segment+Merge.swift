/// A part of a merge: a segment, the elements it had lost when the merge began, and how far it has been read.
private struct MergeCursor {
    let columns: Columns
    let dead: [UInt64]
    var position = -1

    init(_ segment: Segment) {
        columns = segment.columns
        dead = segment.tombstones.copy()
        advance()
    }

    var isAtEnd: Bool { position >= columns.count }
    var id: Int64 { columns.id(position) }
    var liveCount: Int { columns.count - dead.reduce(0) { $0 + $1.nonzeroBitCount } }

    mutating func advance() {
        position += 1
        while position < columns.count, dead[position >> 6] >> UInt64(position & 63) & 1 == 1 { position += 1 }
    }
}

enum MergeResult {
    case merged(Segment)
    /// Nothing was left.
    case empty
    /// Not enough memory, or more elements than a segment can hold: the sources stay.
    case impossible
}

extension Segment {
    /// The live elements of several segments as one, in ascending order of id.
    ///
    /// Elements removed while this runs may still be in the result; the caller keeps a list of them.
    /// - Complexity: O(n + n · segments) in the worst case, O(n) when their ranges of id do not interleave.
    static func merge(_ segments: [Segment], parallel: Bool) -> MergeResult {
        var cursors = segments.map { MergeCursor($0) }
        let count = cursors.reduce(0) { $0 + $1.liveCount }
        cursors.removeAll { $0.isAtEnd }
        guard count <= SegmentLayout.largestCount else { return .impossible }
        guard count > 0, let lowest = cursors.map(\.id).min() else { return .empty }
        let highest = cursors.reduce(lowest) { max($0, $1.columns.id($1.columns.count - 1)) }
        let result = build(count: count, lowestID: lowest, highestID: highest, parallel: parallel) { target in
            var written = 0
            while !cursors.isEmpty {
                // Copy from the lowest cursor up to where the next one starts.
                var least = 0
                for other in cursors.indices where cursors[other].id < cursors[least].id { least = other }
                var bound = Int64.max
                for other in cursors.indices where other != least { bound = min(bound, cursors[other].id) }
                repeat {
                    target.set(written, from: cursors[least].columns, at: cursors[least].position)
                    written += 1
                    cursors[least].advance()
                } while !cursors[least].isAtEnd && cursors[least].id < bound
                if cursors[least].isAtEnd { cursors.remove(at: least) }
            }
        }
        guard let result else { return .impossible }
        return .merged(result)
    }
}
