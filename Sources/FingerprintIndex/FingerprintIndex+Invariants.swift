import Fingerprints
import Synchronization

extension FingerprintIndex {
    /// Compares every part of the index with every other: for tests, fuzzing and the self-test of an installation.
    ///
    /// - Throws: `invariantBroken` with the first contradiction.
    /// - Complexity: O(n log n); writers wait.
    public func checkInvariants() throws(FingerprintIndexError) {
        let problem: String? = writer.withLock { state in
            for segment in state.view.segments {
                if let problem = segment.contradiction() { return problem }
            }
            return contradiction(state)
        }
        if let problem { throw .broken(problem) }
    }

    private func contradiction(_ state: WriterState) -> String? {
        guard view === state.view else { return "readers and writers see different segments" }
        let tail = state.view.tail
        var ids: [Int64] = []
        for segment in state.view.segments {
            for position in 0..<segment.count where !segment.tombstones.contains(position) {
                ids.append(segment.columns.id(position))
            }
        }
        var inTail = 0
        for position in 0..<tail.count where !tail.tombstones.contains(position) {
            let id = tail.columns.id(position)
            guard state.tailPositions[id] == position else { return "the tail has lost the place of id \(id)" }
            ids.append(id)
            inTail += 1
        }
        guard inTail == state.tailPositions.count else { return "the tail knows places that are not there" }
        guard ids.count == count else { return "\(ids.count) elements are there, \(count) are counted" }
        ids.sort()
        for position in ids.indices.dropFirst() where ids[position - 1] == ids[position] {
            return "id \(ids[position]) is there twice"
        }
        for ticket in state.merging {
            guard ticket.sources.allSatisfy({ source in state.view.segments.contains { $0 === source } }) else {
                return "a merge reads a segment that is gone"
            }
        }
        return nil
    }
}

extension Segment {
    /// What is wrong with the segment, if anything.
    /// - Complexity: O(n).
    func contradiction() -> String? {
        guard columns.hasAscendingIDs else { return "the ids of a segment do not ascend" }
        guard columns.hasSoundStarts else { return "the bucket starts of a segment are out of order" }
        let dead = tombstones.copy().reduce(0) { $0 + $1.nonzeroBitCount }
        guard dead == tombstones.count else { return "tombstones are miscounted" }
        guard isIndexed else { return nil }
        for chunk in 0..<SegmentLayout.chunks {
            if let problem = contradiction(inChunk: chunk) { return problem }
        }
        return nil
    }

    private func contradiction(inChunk chunk: Int) -> String? {
        let layout = columns.layout
        let starts =
            (columns.base + layout.starts).assumingMemoryBound(to: UInt32.self)
            + chunk * (SegmentLayout.buckets + 1)
        let entries = columns.base + layout.entries + chunk * count * SegmentLayout.recordSize
        var seen = [Bool](repeating: false, count: count)
        for bucket in 0..<SegmentLayout.buckets {
            for entry in Int(starts[bucket])..<Int(starts[bucket + 1]) {
                let record = entries + entry * SegmentLayout.recordSize
                let position = Int(record.load(fromByteOffset: 12, as: UInt32.self))
                guard position < count, !seen[position] else { return "a bucket entry points nowhere, or twice" }
                seen[position] = true
                let hash = columns.hash(position)
                guard Self.chunk(chunk, of: hash) == UInt16(bucket) else { return "an element is in the wrong bucket" }
                for following in 0..<6 {
                    let kept = record.load(fromByteOffset: following * 2, as: UInt16.self)
                    guard kept == Self.chunk((chunk + 1 + following) % SegmentLayout.chunks, of: hash) else {
                        return "a bucket entry has the wrong signature"
                    }
                }
            }
        }
        return nil
    }

    private static func chunk(_ number: Int, of hash: PDQHash) -> UInt16 {
        let word = number < 4 ? hash.w0 : number < 8 ? hash.w1 : number < 12 ? hash.w2 : hash.w3
        return UInt16(truncatingIfNeeded: word >> UInt64(16 * (number & 3)))
    }
}
