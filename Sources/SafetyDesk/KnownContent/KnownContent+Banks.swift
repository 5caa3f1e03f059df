import FingerprintIndex
import Fingerprints
import Foundation
import SafetyCore
import Storage

/// What is refused on the way into a bank, in words.
public enum BankIntake {
    /// Why a fingerprint is refused; nil when it is taken.
    public static func refusal(of value: FingerprintValue) -> String? {
        guard let hash = value.pdq, hash.isFlat else { return nil }
        return hash.bitCount == 0
            ? "all bits are zero: it would match every blank picture"
            : "it is the fingerprint of a flat picture: it would match every blank picture"
    }
}

extension KnownContent {
    /// Makes a bank.
    /// - Throws: `StorageError`: `nameTaken`, `invalid`; also when there are as many banks as the index can number.
    public func createBank(_ new: NewBank) throws -> Bank {
        let bank = try store.createBank(new)
        guard bank.id <= Int64(UInt16.max) else {
            try store.removeBank(bank.id)
            throw StorageError.invalid(field: "bank", reason: "no more than 65535 banks can be made in one data folder")
        }
        try catchUp()
        return bank
    }

    /// The bank of this name, whatever its case.
    /// - Throws: `StorageError` with `notFound`.
    public func bank(named name: String) throws -> Bank {
        guard let bank = try store.bank(named: name) else { throw StorageError.notFound(kind: "bank", id: name) }
        return bank
    }

    /// Changes a bank's switch, distance or other settings; the next query sees it.
    @discardableResult
    public func updateBank(_ bank: Bank) throws -> Bank {
        let updated = try store.updateBank(bank)
        try catchUp()
        return updated
    }

    /// Removes a bank with all its fingerprints.
    /// - Complexity: O(all fingerprints).
    public func removeBank(_ bank: Bank) throws {
        var ids: [Int64] = []
        for algorithm in FingerprintAlgorithm.allCases {
            _ = try store.forEachIndexEntry(of: algorithm) { entries in
                for entry in entries where entry.bankID == bank.id { ids.append(entry.id) }
            }
        }
        try store.removeBank(bank.id)
        for id in ids where !index.remove(id: id) { digests.remove(id: id) }
        try catchUp()
    }

    /// Imports a list; each batch is durable and in the index before `onProgress` hears of it.
    public func importList(
        _ source: ImportSource, into bank: Bank, options: ImportOptions, onProgress: (ImportReport) -> Void
    ) throws -> ImportReport {
        var options = options
        options.refuse = BankIntake.refusal
        var indexFailure: (any Error)?
        let report = try store.importFingerprints(from: source, intoBank: bank.id, options: options) {
            (report, changes) throws(StorageError) in
            do {
                if let changes { try takeOver(changes) }
            } catch {
                // The batch is safe in the database; the index is brought into agreement when the folder is next opened.
                indexFailure = error
                throw .cancelled
            }
            onProgress(report)
        }
        if let indexFailure { throw indexFailure }
        return report
    }

    /// Adds single fingerprints; what is refused is said, the rest goes in, all or none.
    /// - Throws: `StorageError` with `invalid` for a fingerprint that may not be banked.
    public func add(_ new: [NewFingerprint], to bank: Bank) throws -> [AddOutcome] {
        for fingerprint in new {
            if let reason = BankIntake.refusal(of: fingerprint.value) {
                throw StorageError.invalid(field: fingerprint.value.description, reason: reason)
            }
        }
        let outcomes = try store.addFingerprints(new, toBank: bank.id)
        try catchUp()
        return outcomes
    }

    /// Removes fingerprints by id and says how many were there.
    public func removeFingerprints(_ ids: [Int64]) throws -> Int {
        let removed = try store.removeFingerprints(ids)
        try catchUp()
        return removed
    }

    /// Every banked fingerprint within `distance` of a value, in the banks of `selection`, nearest first.
    public func lookup(
        _ value: FingerprintValue, distance: Int, in selection: Selection
    ) throws -> [(fingerprint: Fingerprint, bank: Bank, distance: Int)] {
        let found =
            if let hash = value.pdq {
                try index.search(hash, radius: distance, banks: selection.anyDistance)
            } else { try digests.lookup(value.bytes, banks: selection.all) }
        let details = try store.fingerprints(ids: found.map(\.id))
        return found.compactMap { match in
            guard let fingerprint = details[match.id], let bank = selection.banks[match.bank] else { return nil }
            return (fingerprint, bank, match.distance)
        }
    }

    /// Compares the index with the database, fingerprint by fingerprint.
    ///
    /// - Returns: what differs, in words; empty when they agree.
    /// - Complexity: O(all fingerprints).
    public func disagreements() throws -> [String] {
        var problems: [String] = []
        try index.checkInvariants()
        try digests.checkInvariants()
        var expected = 0
        var expectedDigests = 0
        for algorithm in FingerprintAlgorithm.allCases {
            _ = try store.forEachIndexEntry(of: algorithm) { entries in
                for entry in entries {
                    let number = IndexLoading.number(entry.bankID)
                    let isThere: Bool
                    if let hash = entry.value.pdq {
                        expected += 1
                        isThere =
                            (try? index.search(hash, radius: 0))?.contains { $0.id == entry.id && $0.bank == number }
                            ?? false
                    } else {
                        expectedDigests += 1
                        isThere =
                            (try? digests.lookup(entry.value.bytes))?.contains {
                                $0.id == entry.id && $0.bank == number
                            } ?? false
                    }
                    if !isThere && problems.count < 20 {
                        problems.append("fingerprint \(entry.id) is in the database and not in the index")
                    }
                }
            }
        }
        if index.count != expected {
            problems.append("the index holds \(index.count) fingerprints, the database \(expected)")
        }
        if digests.count != expectedDigests {
            problems.append("the index holds \(digests.count) digests, the database \(expectedDigests)")
        }
        return problems
    }
}
