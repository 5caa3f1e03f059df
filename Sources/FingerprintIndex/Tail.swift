import Fingerprints
import Synchronization

/// The newest elements, in order of arrival: appended one by one, read through by each query, sealed when full.
///
/// `Sendable` rests on that of its parts; the memory behind `columns` follows this rule: only the holder of the index's
/// writer lock appends, to the slot after the published ones, and then publishes it with a releasing store; readers
/// load the number with acquiring order and stay below it. No slot changes after it has been published.
final class Tail: Sendable {
    static let capacity = 1 << 15

    let columns: Columns
    let tombstones: Tombstones
    private let memory: SegmentMemory
    private let published: Atomic<Int>

    init() {
        let layout = SegmentLayout(count: Self.capacity, idWidth: 8, isIndexed: false)
        guard let memory = SegmentMemory(length: layout.length) else {
            fatalError("No memory for \(layout.length) bytes of new fingerprints.")
        }
        self.memory = memory
        columns = Columns(base: memory.base, layout: layout, idBase: 0)
        tombstones = Tombstones(capacity: Self.capacity)
        published = Atomic(0)
    }

    var count: Int { published.load(ordering: .acquiring) }
    var liveCount: Int { count - tombstones.count }
    var byteCount: Int { memory.length + tombstones.wordCount * 8 }

    /// - Precondition: The caller holds the writer lock and the tail is not full.
    func append(_ element: IndexedFingerprint) -> Int {
        let position = published.load(ordering: .relaxed)
        precondition(position < Self.capacity)
        columns.set(position, id: element.id, bank: element.bank, hash: element.hash)
        published.store(position + 1, ordering: .releasing)
        return position
    }

    func element(_ position: Int) -> IndexedFingerprint {
        IndexedFingerprint(id: columns.id(position), bank: columns.bank(position), hash: columns.hash(position))
    }

    /// The live ones among the first `limit` elements.
    /// - Precondition: The caller holds the writer lock, or passes the tombstones as they were under it.
    func liveElements(limit: Int, dead: [UInt64]) -> [IndexedFingerprint] {
        (0..<limit).filter { dead[$0 >> 6] >> UInt64($0 & 63) & 1 == 0 }.map(element)
    }
}
