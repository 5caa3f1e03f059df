import CIndexKernels
public import Fingerprints
import Synchronization

extension FingerprintIndex {
    /// Every fingerprint within `radius` bits of `hash` in the selected banks, nearest first.
    ///
    /// - Parameters:
    ///   - radius: Largest distance in bits, 0…256. Up to 31 the bucket tables serve; above, everything is read.
    ///   - banks: Which banks, and the largest distance of each; the smaller of that and `radius` holds.
    /// - Throws: `radiusOutOfRange`.
    /// - Complexity: For random fingerprints and radius 31, 272 buckets in each segment, together about n / 240 entries
    ///   of 16 bytes; never more than reading all n once.
    public func search(
        _ hash: PDQHash, radius: Int, banks: BankSelection = .all
    ) throws(FingerprintIndexError) -> [IndexMatch] {
        var matches: [IndexMatch] = []
        try search(hash, radius: radius, banks: banks, into: &matches)
        return matches
    }

    /// The same into an array whose storage is used again; what it held before is dropped.
    /// - Throws: `radiusOutOfRange`.
    /// - Complexity: As `search(_:radius:banks:)`; no allocation when nothing matches.
    public func search(
        _ hash: PDQHash, radius: Int, banks: BankSelection = .all, into matches: inout [IndexMatch]
    ) throws(FingerprintIndexError) {
        try Self.check(radius)
        find(RangeQuery(hash: hash, radius: min(radius, banks.widest), banks: banks, usesTables: true), &matches)
    }

    /// The same answer by reading every fingerprint: the oracle that tests and benchmarks compare with.
    /// - Throws: `radiusOutOfRange`.
    /// - Complexity: O(n).
    public func scan(
        _ hash: PDQHash, radius: Int, banks: BankSelection = .all
    ) throws(FingerprintIndexError) -> [IndexMatch] {
        try Self.check(radius)
        var matches: [IndexMatch] = []
        find(RangeQuery(hash: hash, radius: min(radius, banks.widest), banks: banks, usesTables: false), &matches)
        return matches
    }

    private static func check(_ radius: Int) throws(FingerprintIndexError) {
        guard 0...256 ~= radius else {
            throw FingerprintIndexError(
                .radiusOutOfRange,
                "A distance of \(radius) was asked for; fingerprints have 256 bits. Ask for 0 to 256, commonly 31.")
        }
    }

    private func find(_ query: RangeQuery, _ matches: inout [IndexMatch]) {
        matches.removeAll(keepingCapacity: true)
        guard query.radius >= 0 else { return }
        for _ in 0..<4 {
            let before = replacements.load(ordering: .acquiring)
            if before & 1 == 1 { continue }
            collect(query, from: view, &matches)
            if replacements.load(ordering: .acquiring) == before {
                matches.sort()
                return
            }
            matches.removeAll(keepingCapacity: true)
        }
        // Elements are being replaced all the time: hold the writers for this one query.
        writer.withLock { state in collect(query, from: state.view, &matches) }
        matches.sort()
    }

    private func collect(_ query: RangeQuery, from view: IndexView, _ matches: inout [IndexMatch]) {
        withUnsafeTemporaryAllocation(of: clx_hit.self, capacity: 128) { buffer in
            for segment in view.segments {
                let part = IndexPart(columns: segment.columns, visible: segment.count, tombstones: segment.tombstones)
                part.collect(query, kernel, buffer, &matches)
            }
            // The tail last: what moved out of a segment while this query ran is found there.
            let tail = view.tail
            let part = IndexPart(columns: tail.columns, visible: tail.count, tombstones: tail.tombstones)
            part.collect(query, kernel, buffer, &matches)
        }
    }
}

private struct RangeQuery {
    let hash: PDQHash
    let radius: Int
    let banks: BankSelection
    let usesTables: Bool
}

/// A segment or the tail, as one query sees it.
private struct IndexPart {
    let columns: Columns
    let visible: Int
    let tombstones: Tombstones

    func collect(
        _ query: RangeQuery, _ kernel: Int32, _ buffer: UnsafeMutableBufferPointer<clx_hit>,
        _ matches: inout [IndexMatch]
    ) {
        guard visible > 0 else { return }
        let found = run(query, kernel, buffer)
        if found <= buffer.count {
            keep(buffer[..<found], query, &matches)
            return
        }
        // Many equal fingerprints: ask again with room for all of them. A segment does not change in between.
        let larger = UnsafeMutableBufferPointer<clx_hit>.allocate(capacity: found)
        defer { larger.deallocate() }
        keep(larger[..<min(found, run(query, kernel, larger))], query, &matches)
    }

    private func run(
        _ query: RangeQuery, _ kernel: Int32, _ buffer: UnsafeMutableBufferPointer<clx_hit>
    ) -> Int {
        var segment = columns.kernelSegment(visible: visible)
        let radius = Int32(query.radius)
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4) { words in
            words[0] = query.hash.w0
            words[1] = query.hash.w1
            words[2] = query.hash.w2
            words[3] = query.hash.w3
            return query.usesTables
                ? clx_search(kernel, &segment, words.baseAddress, radius, buffer.baseAddress, buffer.count)
                : clx_scan(kernel, &segment, words.baseAddress, radius, buffer.baseAddress, buffer.count)
        }
    }

    private func keep(
        _ hits: Slice<UnsafeMutableBufferPointer<clx_hit>>, _ query: RangeQuery, _ matches: inout [IndexMatch]
    ) {
        for hit in hits {
            let position = Int(hit.position)
            let bank = columns.bank(position)
            guard Int(hit.distance) <= query.banks[bank], !tombstones.contains(position) else { continue }
            matches.append(IndexMatch(id: columns.id(position), bank: bank, distance: Int(hit.distance)))
        }
    }
}
