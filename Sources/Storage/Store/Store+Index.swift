import SafetyCore

extension Store {
    /// The number of the last transaction that changed banks, fingerprints or exceptions: as long as it stands, the same
    /// item gives the same matches.
    public func changeSequence() throws(StorageError) -> Int64 {
        try database.read { connection throws(StorageError) in
            try CounterTable(connection: connection).value(.changeSequence)
        }
    }

    /// Streams every enabled fingerprint of an algorithm, in order of id, for building an index.
    ///
    /// Banks that are switched off are included: the index filters by bank. Chunks are read one by one, so writing
    /// goes on meanwhile; the returned sequence was read first, and `changes(since:)` from there makes the index
    /// whole. `body` may call the store.
    /// - Parameter chunkSize: the most entries handed over at once.
    /// - Returns: the sequence number that the entries hold at least.
    /// - Complexity: O(all fingerprints)
    public func forEachIndexEntry(
        of algorithm: FingerprintAlgorithm, chunkSize: Int = 65_536,
        _ body: ([IndexEntry]) throws(StorageError) -> Void
    ) throws(StorageError) -> Int64 {
        let sequence = try changeSequence()
        var next: Int64? = 0
        var chunk: [IndexEntry] = []
        chunk.reserveCapacity(chunkSize)
        while let after = next {
            chunk.removeAll(keepingCapacity: true)
            next = try database.read { connection throws(StorageError) in
                try FingerprintTable(connection: connection).indexEntries(
                    algorithm, after: after, limit: chunkSize, into: &chunk)
            }
            if !chunk.isEmpty { try body(chunk) }
        }
        return sequence
    }

    /// What an index that holds sequence `since` must do to hold the present.
    ///
    /// Exceptions are no business of an index: they move the sequence and nothing else.
    /// - Throws: `changesPruned` when the log does not reach back that far.
    /// - Complexity: O(changed fingerprints)
    public func changes(since: Int64) throws(StorageError) -> ChangeSet {
        try database.read { connection throws(StorageError) in
            let counters = CounterTable(connection: connection)
            let floor = try counters.value(.changeFloor)
            if since < floor { throw .changesPruned(oldest: floor) }
            let current = try counters.value(.changeSequence)
            if since > current {
                throw .invalid(field: "sequence", reason: "\(since) is later than the database's own \(current)")
            }
            let records = try ChangeTable(connection: connection).records(after: since)
            var set = ChangeSet(sequence: current, present: [], absent: [], banks: [], removedBanks: [])
            set.removedBanks = Set(records.filter { $0.kind == .bankRemoved }.map(\.bankID)).sorted()
            let gone = Set(set.removedBanks)
            set.banks = Set(records.filter { $0.kind == .bank }.map(\.bankID)).subtracting(gone).sorted()
            let removed = records.filter { $0.kind == .removed && !gone.contains($0.bankID) }
            set.absent = removed.flatMap { Array($0.ids) }
            // Several records may speak of one fingerprint: each id is looked up once.
            let touched = Self.union(
                records.filter { ($0.kind == .added || $0.kind == .updated) && !gone.contains($0.bankID) }.map(\.ids))
            let table = FingerprintTable(connection: connection)
            for run in touched {
                let states = try table.states(ids: run)
                set.present += states.present
                set.absent += states.disabled
            }
            return set
        }
    }

    /// Forgets changes up to a sequence number, when no snapshot begins before it. Returns how many log rows went.
    @discardableResult
    public func pruneChanges(through sequence: Int64) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in
            let counters = CounterTable(connection: connection)
            let end = min(sequence, try counters.value(.changeSequence))
            guard end > (try counters.value(.changeFloor)) else { return 0 }
            try counters.set(.changeFloor, to: end)
            return try ChangeTable(connection: connection).prune(through: end)
        }
    }

    /// Joins runs that overlap or touch.
    static func union(_ runs: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
        var joined: [ClosedRange<Int64>] = []
        for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, run.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
            } else {
                joined.append(run)
            }
        }
        return joined
    }
}
