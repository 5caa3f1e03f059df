import Dispatch
public import Fingerprints
import Synchronization

/// Exact Hamming-range search over many millions of 256-bit fingerprints, one index for many banks.
///
/// The structure is a log of segments: new elements go to a small tail that each query reads through; full tails become
/// immutable segments, which a background thread merges into larger ones. From a few thousand elements on a segment
/// holds bucket tables (multi-index hashing with 16 chunks of 16 bits: Norouzi, Punjani, Fleet 2014): a fingerprint
/// within 31 bits of the query differs in at most one bit in at least one chunk, so visiting 17 buckets for each chunk
/// finds all of them. Nothing is approximate. Larger radii read every fingerprint.
///
/// Any number of threads may search while others insert, remove and save. An insert or removal is seen by every query
/// that starts after it returned. Each single operation is atomic: a query sees the replaced element before or after,
/// never both and never neither.
public final class FingerprintIndex: Sendable {
    /// The instructions the searches use.
    public let instructionSet: InstructionSet
    let kernel: Int32

    /// What queries read: replaced as a whole, under the writer lock.
    private let published: Mutex<IndexView>
    /// Serialises inserts, removals and the publication of merges.
    let writer: Mutex<WriterState>
    /// Odd while an element is being replaced, so that queries notice and look again.
    let replacements = Atomic<UInt64>(0)
    let live: Atomic<Int>
    let merges = DispatchGroup()

    /// An empty index.
    /// - Parameter instructionSet: Anything but `.best` is for tests and benchmarks; a set that the processor does not
    ///   have falls back to the best one it has.
    public convenience init(instructionSet: InstructionSet = .best) {
        self.init(segments: [], instructionSet: instructionSet)
    }

    init(segments: [Segment], instructionSet: InstructionSet) {
        self.instructionSet = instructionSet.isAvailable ? instructionSet : .best
        kernel = self.instructionSet.searchKernel
        let view = IndexView(segments: segments, tail: Tail())
        live = Atomic(segments.reduce(0) { $0 + $1.liveCount })
        published = Mutex(view)
        writer = Mutex(WriterState(view: view))
    }

    /// Number of elements.
    /// - Complexity: O(1).
    public var count: Int { live.load(ordering: .acquiring) }

    /// What a query that starts now reads.
    var view: IndexView { published.withLock { $0 } }

    /// - Precondition: The caller holds the writer lock and passes its state.
    func publish(_ view: IndexView, _ state: inout WriterState) {
        state.view = view
        published.withLock { $0 = view }
    }
}

/// The segments and the tail that together hold every element.
final class IndexView: Sendable {
    let segments: [Segment]
    let tail: Tail

    init(segments: [Segment], tail: Tail) {
        self.segments = segments
        self.tail = tail
    }
}

/// What only writers know.
struct WriterState {
    var view: IndexView
    /// Where the live elements of the tail are.
    var tailPositions: [Int64: Int] = [:]
    /// The merges under way.
    var merging: [MergeTicket] = []
    var nextTicket = 0
}

extension FingerprintIndex {
    /// The inside of an index, for metrics.
    public struct Statistics: Hashable, Sendable {
        /// Live elements.
        public var count: Int
        public var segments: Int
        /// Segments with bucket tables.
        public var indexedSegments: Int
        /// Elements not yet in a segment.
        public var tail: Int
        /// Removed elements that a merge has still to drop.
        public var tombstones: Int
        /// Memory of the segments and the tail, mapped files included.
        public var bytes: Int
        /// Part of `bytes` that belongs to a mapped snapshot.
        public var mappedBytes: Int
        /// Merges under way.
        public var merging: Int
    }

    /// - Complexity: O(number of segments).
    public var statistics: Statistics {
        writer.withLock { state in
            let segments = state.view.segments
            let tail = state.view.tail
            return Statistics(
                count: count, segments: segments.count, indexedSegments: segments.count { $0.isIndexed },
                tail: tail.count,
                tombstones: segments.reduce(tail.tombstones.count) { $0 + $1.tombstones.count },
                bytes: segments.reduce(tail.byteCount) { $0 + $1.byteCount },
                mappedBytes: segments.reduce(0) { $0 + ($1.memory.isMapped ? $1.memory.length : 0) },
                merging: state.merging.count)
        }
    }
}
