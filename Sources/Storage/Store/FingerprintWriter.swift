import Foundation

/// Adds fingerprints to one bank within one transaction, and keeps account of what an index must hear of.
struct FingerprintWriter {
    private let connection: any SQLConnection
    private let table: FingerprintTable
    private let insertion: FingerprintTable.Insertion
    private let bank: Int64
    private let source: String?
    private let now: Date
    private let firstID: Int64
    private var nextID: Int64

    private(set) var present: [IndexEntry] = []
    private(set) var absent: [Int64] = []
    private var changedIDs: [Int64] = []
    private(set) var added = 0
    private(set) var updated = 0
    private(set) var unchanged = 0

    init(_ connection: any SQLConnection, bank: Int64, source: String?, now: Date) throws(StorageError) {
        guard try BankTable(connection: connection).find(id: bank) != nil else {
            throw .notFound(kind: "bank", id: String(bank))
        }
        self.connection = connection
        self.bank = bank
        self.source = source
        self.now = now
        table = FingerprintTable(connection: connection)
        insertion = try FingerprintTable.Insertion(connection, bank: bank, source: source, now: now)
        // Adding nothing still takes the counter's lock, so identifiers follow on one another in any database.
        firstID = try CounterTable(connection: connection).advance(.fingerprint, by: 0) + 1
        nextID = firstID
    }

    mutating func reserve(_ count: Int) { present.reserveCapacity(count) }

    /// Adds values that say nothing more about themselves.
    mutating func addPlain(_ rows: [ImportRow]) throws(StorageError) {
        let width = FingerprintTable.BulkInsertion.rowsPerStatement
        var index = 0
        if rows.count >= width {
            let bulk = try FingerprintTable.BulkInsertion(connection, bank: bank, source: source, now: now)
            while index + width <= rows.count {
                let part = rows[index..<index + width]
                index += width
                guard let inserted = try bulk.insert(part, firstID: nextID) else {
                    for row in part { noteAdded(row.value, enabled: true) }
                    continue
                }
                unchanged += width - inserted.count
                // Identifiers of rows that were there already stay unused.
                let base = nextID
                for offset in inserted {
                    nextID = base + Int64(offset)
                    noteAdded(part[part.startIndex + offset].value, enabled: true)
                }
            }
        }
        for row in rows[index...] { _ = try add(NewFingerprint(row.value)) }
    }

    mutating func add(_ new: NewFingerprint) throws(StorageError) -> AddOutcome {
        var new = new
        new.expires = new.expires.map { Date(milliseconds: $0.milliseconds) }
        // What has expired is kept, and off.
        if let expires = new.expires, expires <= now { new.enabled = false }
        if try insertion.insert(new, id: nextID) {
            noteAdded(new.value, enabled: new.enabled ?? true)
            return .added(nextID - 1)
        }
        if let externalID = new.externalID, let known = try table.find(externalID: externalID, bank: bank) {
            return try update(known, to: new)
        }
        guard let known = try table.find(new.value, bank: bank) else {
            throw .corrupt("a value is in the index of fingerprints and not in their table")
        }
        if new.externalID != nil {
            guard known.externalID == nil else {
                return .valueTaken(fingerprintID: known.id, externalID: known.externalID)
            }
            return try update(known, to: new)
        }
        // A bare value again is nothing new; only a switch that is named is obeyed.
        return try update(known, to: NewFingerprint(new.value, enabled: new.enabled, expires: new.expires))
    }

    private mutating func update(
        _ known: Fingerprint, to new: NewFingerprint
    ) throws(StorageError) -> AddOutcome {
        var changed = known
        changed.value = new.value
        changed.externalID = new.externalID ?? known.externalID
        changed.labels = new.labels ?? known.labels
        changed.note = new.note ?? known.note
        changed.enabled = new.enabled ?? known.enabled
        changed.source = new.source ?? known.source
        changed.expires = new.expires ?? known.expires
        // It was switched off because its time had come, and is given a longer time.
        if new.enabled == nil, let past = known.expires, past <= now { changed.enabled = true }
        if let expires = changed.expires, expires <= now { changed.enabled = false }
        if changed == known {
            unchanged += 1
            return .unchanged(known.id)
        }
        if changed.value != known.value, let other = try table.find(new.value, bank: bank) {
            return .valueTaken(fingerprintID: other.id, externalID: other.externalID)
        }
        try save(changed)
        updated += 1
        return .updated(known.id)
    }

    /// Switches fingerprints of the bank on or off; one that has expired stays off.
    mutating func turn(_ ids: [Int64], on: Bool) throws(StorageError) {
        for id in ids {
            guard var fingerprint = try table.find(id: id) else { continue }
            let enabled = on && fingerprint.expires.map { $0 > now } ?? true
            if fingerprint.enabled == enabled { continue }
            fingerprint.enabled = enabled
            try save(fingerprint)
        }
    }

    /// Writes a changed fingerprint of the bank.
    mutating func save(_ fingerprint: Fingerprint) throws(StorageError) {
        var fingerprint = fingerprint
        fingerprint.updated = now
        try table.update(fingerprint)
        changedIDs.append(fingerprint.id)
        if fingerprint.enabled {
            present.append(IndexEntry(id: fingerprint.id, bankID: bank, value: fingerprint.value))
        } else {
            absent.append(fingerprint.id)
        }
    }

    private mutating func noteAdded(_ value: FingerprintValue, enabled: Bool) {
        if enabled { present.append(IndexEntry(id: nextID, bankID: bank, value: value)) }
        added += 1
        nextID += 1
    }

    /// Writes the change log and the counters. Nil when nothing changed.
    ///
    /// A fingerprint that changed twice in the transaction stands in the change set as it is at the end.
    mutating func finish() throws(StorageError) -> ChangeSet? {
        let updatedBefore = changedIDs.filter { $0 < firstID }
        guard nextID > firstID || !changedIDs.isEmpty else { return nil }
        let counters = CounterTable(connection: connection)
        let changes = ChangeTable(connection: connection)
        let sequence = try changes.nextSequence()
        if nextID > firstID {
            try counters.set(.fingerprint, to: nextID - 1)
            try changes.log(.added, bank: bank, ids: firstID...nextID - 1, sequence: sequence)
        }
        try changes.log(.updated, bank: bank, ids: Set(updatedBefore), sequence: sequence)
        if !changedIDs.isEmpty { try settle() }
        return ChangeSet(sequence: sequence, present: present, absent: absent, banks: [], removedBanks: [])
    }

    /// Keeps one entry for each fingerprint that changed, as it stands now.
    private mutating func settle() throws(StorageError) {
        let changed = Set(changedIDs)
        present.removeAll { changed.contains($0.id) }
        absent = []
        for id in changed.sorted() {
            guard let fingerprint = try table.find(id: id) else { continue }
            if fingerprint.enabled {
                present.append(IndexEntry(id: id, bankID: bank, value: fingerprint.value))
            } else {
                absent.append(id)
            }
        }
    }
}
