import Foundation
import SafetyCore

extension Store {
    /// Silences a known false match: this banked value on this item is not reported any more.
    ///
    /// - Parameters:
    ///   - item: SHA-256 of the item's bytes, or its PDQ fingerprint.
    ///   - who, why: both are asked for, and shown in listings.
    /// - Returns: the exception; the one that was there already where there was one.
    /// - Throws: `notFound` for the bank, `invalid`.
    public func addException(
        for banked: BankedValue, item: FingerprintValue, who: String, why: String
    ) throws(StorageError) -> MatchException {
        if item.algorithm != .sha256 && item.algorithm != .pdq {
            throw .invalid(field: "item", reason: "an item is named by its SHA-256 or its PDQ fingerprint")
        }
        for (field, text, limit) in [("who", who, 200), ("why", why, 4000)] {
            if text.allSatisfy(\.isWhitespace) || text.unicodeScalars.count > limit {
                throw .invalid(field: field, reason: "1 to \(limit) characters are needed")
            }
        }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            guard try BankTable(connection: connection).find(id: banked.bankID) != nil else {
                throw .notFound(kind: "bank", id: String(banked.bankID))
            }
            let table = ExceptionTable(connection: connection)
            if let known = try table.find(bank: banked.bankID, value: banked.value, item: item) { return known }
            let exception = MatchException(
                id: try CounterTable(connection: connection).advance(.exception), bankID: banked.bankID,
                value: banked.value, item: item, who: who, why: why, created: time)
            _ = try table.insert(exception)
            try Self.logException(exception.id, bank: exception.bankID, connection)
            return exception
        }
    }

    /// The same, for a fingerprint found by its id.
    public func addException(
        forFingerprint id: Int64, item: FingerprintValue, who: String, why: String
    ) throws(StorageError) -> MatchException {
        guard let known = try fingerprint(id) else { throw .notFound(kind: "fingerprint", id: String(id)) }
        return try addException(
            for: BankedValue(bankID: known.bankID, value: known.value), item: item, who: who, why: why)
    }

    /// Ends an exception; the change sequence moves, as it does when one is made.
    ///
    /// - Throws: `notFound`.
    public func removeException(_ id: Int64) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            guard let bank = try ExceptionTable(connection: connection).remove(id) else {
                throw .notFound(kind: "exception", id: String(id))
            }
            try Self.logException(id, bank: bank, connection)
        }
    }

    private static func logException(
        _ id: Int64, bank: Int64, _ connection: any SQLConnection
    ) throws(StorageError) {
        let changes = ChangeTable(connection: connection)
        try changes.log(.exception, bank: bank, ids: id...id, sequence: try changes.nextSequence())
    }

    /// The banked values that are not to be reported on an item, given what is known of it.
    ///
    /// - Complexity: O(log exceptions) for each of `item`
    public func silencedValues(on item: [FingerprintValue]) throws(StorageError) -> Set<BankedValue> {
        try database.read { connection throws(StorageError) in
            let table = ExceptionTable(connection: connection)
            var silenced: Set<BankedValue> = []
            for value in item where value.algorithm == .sha256 || value.algorithm == .pdq {
                for exception in try table.all(item: value) {
                    silenced.insert(BankedValue(bankID: exception.bankID, value: exception.value))
                }
            }
            return silenced
        }
    }

    /// A page of exceptions, oldest first, each with who and why.
    public func exceptions(
        inBank bank: Int64? = nil, after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<MatchException> {
        let limit = min(max(limit, 1), 10_000)
        let position = try ListCursor(cursor)
        return try database.read { connection throws(StorageError) in
            let rows = try ExceptionTable(connection: connection).list(
                bank: bank, after: position.id, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }
}
