/// Open addressing with linear probing over record numbers; the records themselves live elsewhere.
///
/// Four bytes for each slot, at most three quarters of the slots in use. Removal moves later records back, so that
/// there are no markers to step over. The caller's hash must be seeded: then nobody can choose keys that collide.
struct SlotTable: Sendable {
    /// Record number + 1; 0 for a free slot.
    private var slots: [UInt32] = Array(repeating: 0, count: 16)
    private(set) var count = 0

    private var mask: Int { slots.count - 1 }

    /// The record with this hash that `matches` accepts, and its slot.
    func find(_ hash: Int, _ matches: (Int) -> Bool) -> (slot: Int, record: Int)? {
        var slot = hash & mask
        while slots[slot] != 0 {
            let record = Int(slots[slot] - 1)
            if matches(record) { return (slot, record) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a record that is not there yet. `hashOf` gives the hash of any record that is.
    mutating func insert(_ record: Int, _ hash: Int, _ hashOf: (Int) -> Int) {
        if (count + 1) * 4 > slots.count * 3 { resize(to: slots.count * 2, hashOf) }
        place(record, hash)
        count += 1
    }

    /// Puts another record in a slot; it must have the same hash.
    mutating func replace(slot: Int, with record: Int) { slots[slot] = UInt32(record + 1) }

    mutating func remove(slot: Int, _ hashOf: (Int) -> Int) {
        var hole = slot
        var next = (hole + 1) & mask
        while slots[next] != 0 {
            let home = hashOf(Int(slots[next] - 1)) & mask
            // It may move back unless its home lies after the hole.
            if (next &- home) & mask >= (next &- hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = 0
        count -= 1
    }

    mutating func reserve(_ capacity: Int, _ hashOf: (Int) -> Int) {
        var size = slots.count
        while capacity * 4 > size * 3 { size *= 2 }
        if size > slots.count { resize(to: size, hashOf) }
    }

    private mutating func place(_ record: Int, _ hash: Int) {
        var slot = hash & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(record + 1)
    }

    private mutating func resize(to size: Int, _ hashOf: (Int) -> Int) {
        let old = slots
        slots = Array(repeating: 0, count: size)
        for entry in old where entry != 0 { place(Int(entry - 1), hashOf(Int(entry - 1))) }
    }

    /// Longest distance of a record from its home slot, for tests.
    func longestProbe(_ hashOf: (Int) -> Int) -> Int {
        var longest = 0
        for slot in slots.indices where slots[slot] != 0 {
            longest = max(longest, (slot &- (hashOf(Int(slots[slot] - 1)) & mask)) & mask)
        }
        return longest
    }
}
