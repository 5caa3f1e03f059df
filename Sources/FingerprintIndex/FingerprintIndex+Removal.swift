import Synchronization

extension FingerprintIndex {
    /// Removes an element. The next query no longer finds it; its memory is given back by a later merge.
    /// - Returns: Whether there was one.
    /// - Complexity: O(log n) in each segment whose range of ids holds the id.
    @discardableResult
    public func remove(id: Int64) -> Bool {
        writer.withLock { state in
            guard let location = locate(id, state) else { return false }
            if case .tail = location { state.tailPositions[id] = nil }
            bury(location, id, &state)
            live.subtract(1, ordering: .acquiringAndReleasing)
            return true
        }
    }

    /// Whether there is an element with this id.
    /// - Complexity: As `remove(id:)`.
    public func contains(id: Int64) -> Bool {
        writer.withLock { state in locate(id, state) != nil }
    }

    func locate(_ id: Int64, _ state: WriterState) -> ElementLocation? {
        if let position = state.tailPositions[id] { return .tail(position) }
        for segment in state.view.segments.reversed() {
            if let position = segment.livePosition(of: id) { return .segment(segment, position) }
        }
        return nil
    }

    /// Sets the tombstone, and tells a merge that may have read the element already.
    func bury(_ location: ElementLocation, _ id: Int64, _ state: inout WriterState) {
        switch location {
        case .tail(let position):
            state.view.tail.tombstones.insert(position)
        case .segment(let segment, let position):
            segment.tombstones.insert(position)
            for ticket in state.merging.indices where state.merging[ticket].sources.contains(where: { $0 === segment })
            {
                state.merging[ticket].removed.append(id)
            }
            if segment.tombstones.count & 1023 == 0 { planMerges(&state) }
        }
    }
}
