import Synchronization

/// One bit for each element of a segment, set when the element is removed.
///
/// Elements are never moved or erased in place: a removal is a bit, seen by the next query; the merge drops it.
///
/// `@unchecked Sendable`: the pointer never changes and its memory is only reached through atomics until `deinit`,
/// which runs when nobody else holds a reference.
final class Tombstones: @unchecked Sendable {
    let capacity: Int
    private let words: UnsafeMutablePointer<Atomic<UInt64>>
    private let number: Atomic<Int>

    var wordCount: Int { (capacity + 63) / 64 }

    /// How many bits are set.
    var count: Int { number.load(ordering: .acquiring) }

    init(capacity: Int) {
        self.capacity = capacity
        let wordCount = (capacity + 63) / 64
        words = .allocate(capacity: max(1, wordCount))
        for word in 0..<wordCount { (words + word).initialize(to: Atomic(0)) }
        number = Atomic(0)
    }

    deinit {
        words.deinitialize(count: wordCount)
        words.deallocate()
    }

    func contains(_ position: Int) -> Bool {
        words[position >> 6].load(ordering: .acquiring) >> UInt64(position & 63) & 1 == 1
    }

    /// - Returns: Whether the bit was clear before.
    @discardableResult
    func insert(_ position: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(position & 63)
        let before = words[position >> 6].bitwiseOr(bit, ordering: .acquiringAndReleasing).oldValue
        guard before & bit == 0 else { return false }
        number.add(1, ordering: .acquiringAndReleasing)
        return true
    }

    /// The bits as they are now, one word for 64 elements.
    func copy() -> [UInt64] {
        (0..<wordCount).map { words[$0].load(ordering: .acquiring) }
    }
}
