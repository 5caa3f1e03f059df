import Foundation
import SafetyCore

extension Store {
    /// Makes a bank.
    ///
    /// - Throws: `nameTaken`, `invalid`.
    public func createBank(_ new: NewBank) throws(StorageError) -> Bank {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let bank = Bank(
                id: try CounterTable(connection: connection).advance(.bank), name: new.name, source: new.source,
                note: new.note, labels: new.labels, harm: new.harm, enabled: new.enabled,
                maxDistance: new.maxDistance, minQuality: new.minQuality, decision: new.decision,
                matchRatio: new.matchRatio, created: time, updated: time)
            try Self.check(bank)
            guard try BankTable(connection: connection).insert(bank) else { throw .nameTaken(bank.name) }
            try Self.logBank(.bank, bank.id, connection)
            return bank
        }
    }

    /// Changes a bank found by its id: everything but id and times is taken from `bank`.
    ///
    /// - Throws: `notFound`, `nameTaken`, `invalid`.
    public func updateBank(_ bank: Bank) throws(StorageError) -> Bank {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = BankTable(connection: connection)
            guard let known = try table.find(id: bank.id) else { throw .notFound(kind: "bank", id: bank.name) }
            if let other = try table.find(name: bank.name), other.id != bank.id { throw .nameTaken(bank.name) }
            var bank = bank
            bank.created = known.created
            bank.updated = known.updated
            if bank == known { return known }
            try Self.check(bank)
            bank.updated = time
            try table.update(bank)
            try Self.logBank(.bank, bank.id, connection)
            return bank
        }
    }

    /// Removes a bank with its fingerprints and exceptions.
    ///
    /// - Complexity: O(fingerprints of the bank), in one transaction.
    public func removeBank(_ id: Int64) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            guard try BankTable(connection: connection).remove(id) else {
                throw .notFound(kind: "bank", id: String(id))
            }
            try Self.logBank(.bankRemoved, id, connection)
        }
    }

    /// Every bank, in order of name.
    public func banks() throws(StorageError) -> [Bank] {
        try database.read { connection throws(StorageError) in try BankTable(connection: connection).all() }
    }

    /// The bank of this name, in any case of letters.
    public func bank(named name: String) throws(StorageError) -> Bank? {
        try database.read { connection throws(StorageError) in
            try BankTable(connection: connection).find(name: name)
        }
    }

    public func bank(_ id: Int64) throws(StorageError) -> Bank? {
        try database.read { connection throws(StorageError) in try BankTable(connection: connection).find(id: id) }
    }

    /// Counts a bank's fingerprints.
    ///
    /// - Complexity: O(fingerprints of the bank)
    public func counts(ofBank id: Int64) throws(StorageError) -> BankCounts {
        try database.read { connection throws(StorageError) in
            try FingerprintTable(connection: connection).counts(bank: id)
        }
    }

    private static func logBank(
        _ kind: ChangeRecord.Kind, _ id: Int64, _ connection: any SQLConnection
    ) throws(StorageError) {
        let changes = ChangeTable(connection: connection)
        try changes.log(kind, bank: id, ids: 0...0, sequence: try changes.nextSequence())
    }

    /// Says in words what the schema would refuse without them.
    private static func check(_ bank: Bank) throws(StorageError) {
        let letters = bank.name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        if !(1...64).contains(bank.name.utf8.count) || !letters || bank.name.hasPrefix("-")
            || bank.name.hasPrefix(".")
        {
            throw .invalid(
                field: "name",
                reason: "a bank's name is 1 to 64 of A-Z a-z 0-9 - _ . and does not begin with - or .")
        }
        if !(0...256).contains(bank.maxDistance) {
            throw .invalid(field: "max_distance", reason: "a distance is 0 to 256 bits")
        }
        if !(0...100).contains(bank.minQuality) {
            throw .invalid(field: "min_quality", reason: "a quality is 0 to 100")
        }
        if ![.block, .hold, .escalate].contains(bank.decision) {
            throw .invalid(field: "decision", reason: "a match leads to block, hold or escalate")
        }
        if !(0...1).contains(bank.matchRatio) {
            throw .invalid(field: "match_ratio", reason: "a share is 0 to 1")
        }
        if let reason = FieldRules.labels(bank.labels) { throw .invalid(field: "labels", reason: reason) }
        if let reason = FieldRules.note(bank.note) { throw .invalid(field: "note", reason: reason) }
        if bank.source.unicodeScalars.count > 1000 {
            throw .invalid(field: "source", reason: "a source has at most 1000 characters")
        }
    }
}
