import Foundation
import SafetyCore

extension Store {
    /// Adds fingerprints to a bank, all or none of them, in the order given.
    ///
    /// The same external id again is an update; the same bare value again changes nothing.
    /// - Returns: what became of each; one whose value stands under another external id is not taken and says so.
    /// - Throws: `notFound`, `invalid`; nothing is added then.
    @discardableResult
    public func addFingerprints(
        _ new: [NewFingerprint], toBank bank: Int64
    ) throws(StorageError) -> [AddOutcome] {
        for fingerprint in new { try Self.check(fingerprint) }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            var writer = try FingerprintWriter(connection, bank: bank, source: nil, now: time)
            var outcomes: [AddOutcome] = []
            for fingerprint in new { outcomes.append(try writer.add(fingerprint)) }
            _ = try writer.finish()
            return outcomes
        }
    }

    /// Changes labels, note, source, external id or the switch of a fingerprint found by its id. The value may change
    /// too.
    ///
    /// - Throws: `notFound`, `invalid`, `valueTaken`, `externalIDTaken`.
    public func updateFingerprint(_ fingerprint: Fingerprint) throws(StorageError) -> Fingerprint {
        try Self.check(
            NewFingerprint(
                fingerprint.value, externalID: fingerprint.externalID, labels: fingerprint.labels,
                note: fingerprint.note, source: fingerprint.source, expires: fingerprint.expires))
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = FingerprintTable(connection: connection)
            guard let known = try table.find(id: fingerprint.id) else {
                throw .notFound(kind: "fingerprint", id: String(fingerprint.id))
            }
            var wanted = fingerprint
            (wanted.bankID, wanted.created, wanted.updated) = (known.bankID, known.created, known.updated)
            wanted.expires = wanted.expires.map { Date(milliseconds: $0.milliseconds) }
            if let expires = wanted.expires, expires <= time { wanted.enabled = false }
            if wanted == known { return known }
            if let other = try table.find(wanted.value, bank: known.bankID), other.id != known.id {
                throw .valueTaken(fingerprintID: other.id, externalID: other.externalID)
            }
            if let id = wanted.externalID, let other = try table.find(externalID: id, bank: known.bankID),
                other.id != known.id
            {
                throw .externalIDTaken(fingerprintID: other.id)
            }
            var writer = try FingerprintWriter(connection, bank: known.bankID, source: nil, now: time)
            try writer.save(wanted)
            _ = try writer.finish()
            wanted.updated = time
            return wanted
        }
    }

    /// Removes fingerprints by id, all in one transaction. Returns how many were there.
    @discardableResult
    public func removeFingerprints(_ ids: [Int64]) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in try Self.removeFingerprints(ids, connection) }
    }

    /// The same within a transaction. A content goes with its last fingerprint.
    static func removeFingerprints(_ ids: [Int64], _ connection: any SQLConnection) throws(StorageError) -> Int {
        let table = FingerprintTable(connection: connection)
        let changes = ChangeTable(connection: connection)
        let members = ContentFingerprintTable(connection: connection)
        var removed: [Int64: [Int64]] = [:]
        for id in ids {
            let content = try members.content(of: id)
            guard let known = try table.find(id: id), try table.remove(id) else { continue }
            removed[known.bankID, default: []].append(id)
            if let content { try ContentTable(connection: connection).removeIfEmpty(content) }
        }
        if removed.isEmpty { return 0 }
        let sequence = try changes.nextSequence()
        for (bank, ids) in removed.sorted(by: { $0.key < $1.key }) {
            try changes.log(.removed, bank: bank, ids: ids, sequence: sequence)
        }
        return removed.values.reduce(0) { $0 + $1.count }
    }

    public func fingerprint(_ id: Int64) throws(StorageError) -> Fingerprint? {
        try database.read { connection throws(StorageError) in
            try FingerprintTable(connection: connection).find(id: id)
        }
    }

    /// Several at once, for the reports of matches; those that are gone are left out.
    public func fingerprints(ids: [Int64]) throws(StorageError) -> [Int64: Fingerprint] {
        try database.read { connection throws(StorageError) in
            let table = FingerprintTable(connection: connection)
            var found: [Int64: Fingerprint] = [:]
            for id in ids { found[id] = try table.find(id: id) }
            return found
        }
    }

    /// The fingerprint with exactly this value in a bank.
    public func fingerprint(_ value: FingerprintValue, inBank bank: Int64) throws(StorageError) -> Fingerprint? {
        try database.read { connection throws(StorageError) in
            try FingerprintTable(connection: connection).find(value, bank: bank)
        }
    }

    /// Fingerprints with exactly this value in any bank, enabled or not.
    public func fingerprints(_ value: FingerprintValue) throws(StorageError) -> [Fingerprint] {
        try database.read { connection throws(StorageError) in
            try FingerprintTable(connection: connection).all(value)
        }
    }

    /// A page of a bank's fingerprints: in order of algorithm and value, or of id where a label is asked for.
    ///
    /// - Parameters:
    ///   - cursor: `next` of the page before.
    ///   - limit: 1…10,000.
    /// - Throws: `notFound` for the bank, `invalid` for the prefix or cursor.
    public func fingerprints(
        inBank bank: Int64, matching filter: FingerprintFilter = FingerprintFilter(), after cursor: String? = nil,
        limit: Int = 100
    ) throws(StorageError) -> Page<Fingerprint> {
        let limit = min(max(limit, 1), 10_000)
        let position = try ListCursor(cursor)
        let prefix = try filter.valuePrefix.map(Self.checkPrefix) ?? ""
        func matches(_ fingerprint: Fingerprint) -> Bool {
            (filter.algorithm == nil || filter.algorithm == fingerprint.value.algorithm)
                && fingerprint.value.hex.hasPrefix(prefix)
                && (filter.label.map(fingerprint.labels.contains) ?? true)
        }
        return try database.read { connection throws(StorageError) in
            guard try BankTable(connection: connection).find(id: bank) != nil else {
                throw .notFound(kind: "bank", id: String(bank))
            }
            let table = FingerprintTable(connection: connection)
            if let externalID = filter.externalID {
                let found = try table.find(externalID: externalID, bank: bank)
                return Page(items: found.map { matches($0) ? [$0] : [] } ?? [], next: nil)
            }
            if let label = filter.label {
                var found: [Fingerprint] = []
                var last = position.id
                while found.count <= limit {
                    let rows = try table.list(
                        bank: bank, label: label, algorithm: filter.algorithm, after: last, limit: limit + 1)
                    found += rows.filter(matches)
                    guard rows.count == limit + 1, let end = rows.last else { break }
                    last = end.id
                }
                return Page(found, limit: limit) { "i:\($0.id)" }
            }
            var found: [Fingerprint] = []
            for algorithm in FingerprintAlgorithm.allCases.sorted(by: { $0.number < $1.number }) {
                if found.count > limit { break }
                if let wanted = filter.algorithm, wanted != algorithm { continue }
                if let after = position.value, after.algorithm.number > algorithm.number { continue }
                guard let (low, high) = Self.bounds(prefix, algorithm) else { continue }
                found += try table.list(
                    bank: bank, from: low, through: high,
                    after: position.value.flatMap { $0.algorithm == algorithm ? $0 : nil },
                    limit: limit + 1 - found.count)
            }
            return Page(found, limit: limit) { "v:\($0.value)" }
        }
    }

    private static func checkPrefix(_ text: String) throws(StorageError) -> String {
        guard text.utf8.allSatisfy(Hex.isDigit), text.utf8.count <= 64 else {
            throw .invalid(field: "prefix", reason: "a prefix is at most 64 hexadecimal digits")
        }
        return text.lowercased()
    }

    /// The least and the greatest value that begin with these digits.
    private static func bounds(
        _ prefix: String, _ algorithm: FingerprintAlgorithm
    ) -> (FingerprintValue, FingerprintValue)? {
        let rest = algorithm.byteCount * 2 - prefix.utf8.count
        guard rest >= 0,
            let low = FingerprintValue(algorithm, hex: prefix + String(repeating: "0", count: rest)),
            let high = FingerprintValue(algorithm, hex: prefix + String(repeating: "f", count: rest))
        else { return nil }
        return (low, high)
    }

    static func check(_ new: NewFingerprint) throws(StorageError) {
        if let reason = new.externalID.flatMap(FieldRules.externalID) {
            throw .invalid(field: "external_id", reason: reason)
        }
        if let reason = new.labels.flatMap(FieldRules.labels) { throw .invalid(field: "labels", reason: reason) }
        if let reason = new.note.flatMap(FieldRules.note) { throw .invalid(field: "note", reason: reason) }
        if let reason = new.source.flatMap(FieldRules.source) { throw .invalid(field: "source", reason: reason) }
        if let reason = new.expires.flatMap(FieldRules.time) { throw .invalid(field: "expires", reason: reason) }
    }
}

/// Where a page begins: after an id or after a value.
struct ListCursor {
    var id: Int64 = 0
    var value: FingerprintValue?

    init(_ text: String?) throws(StorageError) {
        guard let text else { return }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0] == "i", let id = Int64(parts[1]) {
            self.id = id
        } else if parts.count == 3, parts[0] == "v", let algorithm = FingerprintAlgorithm(rawValue: parts[1]),
            let value = FingerprintValue(algorithm, hex: parts[2])
        {
            self.value = value
        } else {
            throw .invalid(field: "cursor", reason: "this is no cursor of a page")
        }
    }
}
