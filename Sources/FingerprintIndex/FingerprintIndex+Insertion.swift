import Synchronization

/// Where a live element is.
enum ElementLocation {
    case tail(Int)
    case segment(Segment, Int)
}

extension FingerprintIndex {
    /// From this many elements on a batch becomes a segment of its own instead of going through the tail.
    static let bulkCount = Tail.capacity

    /// Adds an element, or replaces the one with its id. The next query sees it.
    /// - Complexity: O(log n) in each segment whose range of ids holds the id, amortised; O(1) for ascending ids.
    public func insert(_ element: IndexedFingerprint) {
        let hasSealed = writer.withLock { state in put(element, &state) }
        if hasSealed { awaitMergesIfBehind() }
    }

    /// Adds many elements, or replaces those with their ids; of several with one id the last stands.
    ///
    /// A large batch is made into a segment first, on all cores, and appears at once; smaller ones go one by one.
    /// - Complexity: O(k) for k elements in ascending order of id, else O(k log k).
    public func insert(contentsOf elements: [IndexedFingerprint]) {
        guard elements.count >= Self.bulkCount else {
            // Others may write in between: no lock is held for long.
            var start = 0
            while start < elements.count {
                let end = min(elements.count, start + 256)
                let hasSealed = writer.withLock { state in
                    elements[start..<end].reduce(false) { put($1, &state) || $0 }
                }
                if hasSealed { awaitMergesIfBehind() }
                start = end
            }
            return
        }
        var rest = elements[...]
        while !rest.isEmpty {
            // Almost always the whole batch, without a copy; positions in a segment are 31-bit numbers.
            let part =
                rest.count == elements.count && rest.count < SegmentLayout.largestCount / 2
                ? elements : Array(rest.prefix(SegmentLayout.largestCount / 2))
            rest = rest.dropFirst(part.count)
            guard let segment = Segment.build(from: part, parallel: true) else {
                fatalError("No memory for a segment of \(part.count) fingerprints.")
            }
            adopt(segment)
        }
    }

    /// - Returns: Whether the tail was full and has become a segment.
    private func put(_ element: IndexedFingerprint, _ state: inout WriterState) -> Bool {
        let isFull = state.view.tail.count == Tail.capacity
        if isFull { seal(&state) }
        let old = locate(element.id, state)
        if old != nil { replacements.add(1, ordering: .acquiringAndReleasing) }
        state.tailPositions[element.id] = state.view.tail.append(element)
        if let old {
            bury(old, element.id, &state)
            replacements.add(1, ordering: .acquiringAndReleasing)
        } else {
            live.add(1, ordering: .acquiringAndReleasing)
        }
        return isFull
    }

    /// Publishes a segment whose elements replace those with the same ids.
    private func adopt(_ segment: Segment) {
        guard segment.count > 0 else { return }
        writer.withLock { state in
            let replaced = locateAll(of: segment, state)
            if !replaced.isEmpty { replacements.add(1, ordering: .acquiringAndReleasing) }
            publish(IndexView(segments: state.view.segments + [segment], tail: state.view.tail), &state)
            for (id, location) in replaced {
                if case .tail = location { state.tailPositions[id] = nil }
                bury(location, id, &state)
            }
            if !replaced.isEmpty { replacements.add(1, ordering: .acquiringAndReleasing) }
            live.add(segment.count - replaced.count, ordering: .acquiringAndReleasing)
            planMerges(&state)
        }
    }

    private func locateAll(of segment: Segment, _ state: WriterState) -> [(Int64, ElementLocation)] {
        var found: [(Int64, ElementLocation)] = []
        let columns = segment.columns
        for other in state.view.segments where other.count > 0 {
            guard other.columns.id(0) <= columns.id(segment.count - 1),
                columns.id(0) <= other.columns.id(other.count - 1)
            else { continue }
            // Both ascend: walk them side by side.
            var mine = 0
            var theirs = 0
            while mine < segment.count, theirs < other.count {
                let (left, right) = (columns.id(mine), other.columns.id(theirs))
                if left == right, !other.tombstones.contains(theirs) { found.append((left, .segment(other, theirs))) }
                if left <= right { mine += 1 }
                if right <= left { theirs += 1 }
            }
        }
        for (id, position) in state.tailPositions where segment.position(of: id) != nil {
            found.append((id, .tail(position)))
        }
        return found
    }

    /// Makes the full tail a segment and begins a new one.
    func seal(_ state: inout WriterState) {
        let tail = state.view.tail
        guard tail.count > 0 else { return }
        let elements = tail.liveElements(limit: tail.count, dead: tail.tombstones.copy())
        var segments = state.view.segments
        if !elements.isEmpty {
            // Without bucket tables, which take milliseconds: the background adds them.
            guard let segment = Segment.flat(from: elements) else {
                fatalError("No memory for a segment of \(elements.count) fingerprints.")
            }
            segments.append(segment)
        }
        state.tailPositions.removeAll(keepingCapacity: true)
        publish(IndexView(segments: segments, tail: Tail()), &state)
        planMerges(&state)
    }
}
