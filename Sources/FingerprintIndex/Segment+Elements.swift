import Dispatch

extension Segment {
    /// A segment of the given elements; of several with one id the last stands.
    ///
    /// - Returns: nil when there is not enough memory.
    /// - Complexity: O(n) when ids ascend, else O(n log n).
    static func build(from elements: [IndexedFingerprint], parallel: Bool) -> Segment? {
        guard let order = ascendingOrder(of: elements) else {
            return build(
                count: elements.count, lowestID: elements.first?.id ?? 0, highestID: elements.last?.id ?? 0,
                parallel: parallel
            ) { columns in
                fill(columns, parallel: parallel) { elements[$0] }
            }
        }
        let lowest = order.first.map { elements[Int($0)].id } ?? 0
        let highest = order.last.map { elements[Int($0)].id } ?? 0
        return build(count: order.count, lowestID: lowest, highestID: highest, parallel: parallel) { columns in
            fill(columns, parallel: parallel) { elements[Int(order[$0])] }
        }
    }

    /// The same without bucket tables: quick to make, read through by each query.
    static func flat(from elements: [IndexedFingerprint]) -> Segment? {
        let order = ascendingOrder(of: elements) ?? elements.indices.map { UInt32($0) }
        guard let first = order.first, let last = order.last else { return nil }
        let lowest = elements[Int(first)].id
        let width = SegmentLayout.idWidth(
            lowest: lowest, highest: elements[Int(last)].id, count: order.count)
        let layout = SegmentLayout(count: order.count, idWidth: width, isIndexed: false)
        guard let memory = SegmentMemory(length: layout.length) else { return nil }
        let columns = Columns(base: memory.base, layout: layout, idBase: lowest)
        fill(columns, parallel: false) { elements[Int(order[$0])] }
        return Segment(columns: columns, memory: memory, tombstones: Tombstones(capacity: order.count))
    }

    private static func fill(
        _ columns: Columns, parallel: Bool, element: @Sendable (Int) -> IndexedFingerprint
    ) {
        let stripe = 1 << 16
        @Sendable func fillStripe(_ number: Int) {
            for position in number * stripe..<min(columns.count, (number + 1) * stripe) {
                let next = element(position)
                columns.set(position, id: next.id, bank: next.bank, hash: next.hash)
            }
        }
        let stripes = (columns.count + stripe - 1) / stripe
        if parallel {
            DispatchQueue.concurrentPerform(iterations: stripes) { fillStripe($0) }
        } else {
            for number in 0..<stripes { fillStripe(number) }
        }
    }

    /// Positions in ascending order of id, without those that a later element replaces; nil if that is the order
    /// they have already.
    private static func ascendingOrder(of elements: [IndexedFingerprint]) -> [UInt32]? {
        var isAscending = true
        for position in elements.indices.dropFirst() where elements[position - 1].id >= elements[position].id {
            isAscending = false
            break
        }
        if isAscending { return nil }
        var order = elements.indices.map { UInt32($0) }
        order.sort { (elements[Int($0)].id, $0) < (elements[Int($1)].id, $1) }
        var kept = 0
        for position in order.indices {
            let isReplaced =
                position + 1 < order.count
                && elements[Int(order[position])].id == elements[Int(order[position + 1])].id
            if !isReplaced {
                order[kept] = order[position]
                kept += 1
            }
        }
        order.removeLast(order.count - kept)
        return order
    }
}
