import Foundation
import SafetyCore

extension Store {
    /// Begins a scan, or takes up the newest unfinished one of the same roots and options where `resume` says so.
    public func beginScan(roots: [String], options: String = "{}", resume: Bool = true) throws(StorageError) -> Scan {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = ScanTable(connection: connection)
            if resume, var scan = try table.findUnfinished(roots: roots, options: options) {
                scan.state = .running
                scan.error = nil
                scan.ended = nil
                try table.update(scan)
                return scan
            }
            let scan = Scan(
                id: try CounterTable(connection: connection).advance(.scan), roots: roots, options: options,
                state: .running, counts: ScanCounts(), error: nil, started: time, ended: nil)
            try table.insert(scan)
            return scan
        }
    }

    /// Records what became of items, with the scan's counts, all in one transaction: give many at once.
    ///
    /// An item recorded before is replaced, with its finding. Nothing is dropped: an item that failed or was skipped
    /// must say why.
    /// - Returns: the scan with its counts as they are now.
    @discardableResult
    public func record(_ outcomes: [ScanOutcome], scan id: Int64) throws(StorageError) -> Scan {
        for outcome in outcomes {
            let needsReason = outcome.item.status == .failed || outcome.item.status == .skipped
            if needsReason && (outcome.item.reason ?? "").isEmpty {
                throw .invalid(field: "reason", reason: "an item that failed or was skipped says why")
            }
            if (outcome.item.status == .finding) == outcome.matches.isEmpty {
                throw .invalid(field: "status", reason: "an item is a finding if and only if something matched")
            }
        }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let scans = ScanTable(connection: connection)
            let items = ScanItemTable(connection: connection)
            let findings = FindingTable(connection: connection)
            let counters = CounterTable(connection: connection)
            guard var scan = try scans.find(id) else { throw .notFound(kind: "scan", id: String(id)) }
            for outcome in outcomes {
                if let before = try items.find(scan: id, path: outcome.item.path) { scan.counts.add(before, times: -1) }
                scan.counts.add(outcome.item, times: 1)
                let item = try items.record(
                    outcome.item, id: try counters.advance(.scanItem), scan: id, now: time)
                // Signals are kept with any item: they are no match, but a resumed scan must say them again.
                if !outcome.matches.isEmpty || !outcome.signals.isEmpty {
                    try findings.record(
                        outcome, id: try counters.advance(.finding), item: item, scan: id, now: time)
                } else {
                    try findings.remove(item: item)
                }
            }
            try scans.update(scan)
            return scan
        }
    }

    /// Forgets what was recorded of the entries inside a file (`path!/…`), with their findings and their part in the
    /// counts, all in one transaction; the file's own row stays. To be called before a changed archive is read again:
    /// entries that it no longer has would stay for ever.
    ///
    /// - Throws: `notFound` for the scan.
    /// - Complexity: O(log items + entries)
    public func forgetEntries(scan id: Int64, path: String) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            let scans = ScanTable(connection: connection)
            guard var scan = try scans.find(id) else { throw .notFound(kind: "scan", id: String(id)) }
            let gone = try ScanItemTable(connection: connection).removeEntries(scan: id, path: path)
            if gone.isEmpty { return }
            for item in gone { scan.counts.add(item, times: -1) }
            try scans.update(scan)
        }
    }

    /// Ends a scan. `state` is any but `running`.
    @discardableResult
    public func endScan(_ id: Int64, state: WorkState, error: String? = nil) throws(StorageError) -> Scan {
        if state == .running { throw .invalid(field: "state", reason: "a scan does not end by running") }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = ScanTable(connection: connection)
            guard var scan = try table.find(id) else { throw .notFound(kind: "scan", id: String(id)) }
            scan.state = state
            scan.error = error
            scan.ended = time
            try table.update(scan)
            return scan
        }
    }

    public func scan(_ id: Int64) throws(StorageError) -> Scan? {
        try database.read { connection throws(StorageError) in try ScanTable(connection: connection).find(id) }
    }

    /// Removes a scan with its items and findings.
    public func removeScan(_ id: Int64) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            guard try ScanTable(connection: connection).remove(id) else {
                throw .notFound(kind: "scan", id: String(id))
            }
        }
    }

    /// A page of scans, newest first.
    public func scans(after cursor: String? = nil, limit: Int = 100) throws(StorageError) -> Page<Scan> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map { text throws(StorageError) in try ListCursor(text).id } ?? Int64.max
        return try database.read { connection throws(StorageError) in
            let rows = try ScanTable(connection: connection).list(before: position, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }

    /// What a scan said of these paths, for a resumed one to pass over what it has seen.
    public func scanItems(scan: Int64, paths: [String]) throws(StorageError) -> [String: ScanItem] {
        try database.read { connection throws(StorageError) in
            let table = ScanItemTable(connection: connection)
            var found: [String: ScanItem] = [:]
            for path in paths { found[path] = try table.find(scan: scan, path: path) }
            return found
        }
    }

    /// What a scan recorded of a file and of the entries inside it, in the order they were first recorded.
    public func outcomes(scan: Int64, path: String) throws(StorageError) -> [ScanOutcome] {
        try database.read { connection throws(StorageError) in
            try FindingTable(connection: connection).outcomes(scan: scan, path: path)
        }
    }

    /// A page of a scan's items in the order they were first recorded.
    public func scanItems(
        scan: Int64, status: ScanItem.Status? = nil, after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<ScanItem> {
        let limit = min(max(limit, 1), 10_000)
        let position = try ListCursor(cursor)
        return try database.read { connection throws(StorageError) in
            let rows = try ScanItemTable(connection: connection).list(
                scan: scan, status: status, after: position.id, limit: limit + 1)
            let next = rows.count > limit ? "i:\(rows[limit - 1].id)" : nil
            return Page(items: rows.prefix(limit).map(\.item), next: next)
        }
    }

    /// A page of a scan's findings in the order they were first recorded.
    public func findings(
        scan: Int64, after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<FindingRecord> {
        let limit = min(max(limit, 1), 10_000)
        let position = try ListCursor(cursor)
        return try database.read { connection throws(StorageError) in
            let rows = try FindingTable(connection: connection).list(scan: scan, after: position.id, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }
}

extension ScanCounts {
    mutating func add(_ item: ScanItem, times: Int) {
        switch item.status {
        case .clean: clean += times
        case .finding: withFindings += times
        case .failed: failed += times
        case .skipped: skipped += times
        }
        byteCount += item.byteCount * Int64(times)
    }
}
