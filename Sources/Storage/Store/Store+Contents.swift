import Foundation

extension Store {
    /// Puts a content into a bank: one or more fingerprints of one thing.
    ///
    /// A value that is in the bank already joins: the content it belongs to is returned, with the metadata that is given
    /// in place of what it had, and the values that are new belong to it. Where values belong to different contents the
    /// first of them counts, and no fingerprint moves.
    /// - Throws: `notFound` for the bank, `invalid`.
    @discardableResult
    public func addContent(_ new: NewContent, toBank bank: Int64) throws(StorageError) -> BankContent {
        if new.fingerprints.isEmpty {
            throw .invalid(field: "fingerprints", reason: "a content has at least one fingerprint")
        }
        for fingerprint in new.fingerprints { try Self.check(fingerprint) }
        if let reason = new.note.flatMap(FieldRules.note) { throw .invalid(field: "note", reason: reason) }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let contents = Contents(connection: connection, now: time)
            var writer = try FingerprintWriter(connection, bank: bank, source: nil, now: time)
            var ids: [Int64] = []
            var home: Int64?
            for fingerprint in new.fingerprints {
                let outcome = try writer.add(fingerprint)
                ids.append(outcome.id)
                if case .added = outcome { continue }
                if home == nil { home = try contents.home(of: outcome.id) }
            }
            let content = try contents.join(ids, home: home ?? ids[0], metadata: new, bank: bank, writer: &writer)
            _ = try writer.finish()
            return content
        }
    }

    /// A content of a bank. The id is that of its first fingerprint; a fingerprint that was never put into a content is
    /// one by itself.
    public func content(_ id: Int64, inBank bank: Int64) throws(StorageError) -> BankContent? {
        let time = now()
        return try database.read { connection throws(StorageError) in
            try Contents(connection: connection, now: time).find(id, bank: bank)
        }
    }

    /// Changes note, metadata and switch of a content found by its id and bank. Its fingerprints are switched on or off
    /// as `disableUntil` says for this time; one that has expired stays off.
    ///
    /// - Throws: `notFound`, `invalid`.
    @discardableResult
    public func updateContent(_ content: BankContent) throws(StorageError) -> BankContent {
        if content.disableUntil < 0 {
            throw .invalid(field: "disable_until", reason: "1 is enabled, 0 disabled, any other a time in seconds")
        }
        if let reason = content.note.flatMap(FieldRules.note) { throw .invalid(field: "note", reason: reason) }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let contents = Contents(connection: connection, now: time)
            guard let known = try contents.find(content.id, bank: content.bankID) else {
                throw .notFound(kind: "content", id: String(content.id))
            }
            var wanted = content
            wanted.fingerprints = known.fingerprints
            if wanted == known { return known }
            try contents.save(wanted)
            if wanted.disableUntil != known.disableUntil {
                var writer = try FingerprintWriter(connection, bank: known.bankID, source: nil, now: time)
                try writer.turn(known.fingerprints, on: wanted.isEnabled(at: contents.seconds))
                _ = try writer.finish()
            }
            return wanted
        }
    }

    /// Removes a content with its fingerprints. Returns false when there is none.
    @discardableResult
    public func removeContent(_ id: Int64, inBank bank: Int64) throws(StorageError) -> Bool {
        let time = now()
        return try database.write { connection throws(StorageError) in
            guard let known = try Contents(connection: connection, now: time).find(id, bank: bank) else {
                return false
            }
            _ = try Self.removeFingerprints(known.fingerprints, connection)
            return true
        }
    }

    /// The contents that fingerprints belong to, of those alone whose content has another id than their own.
    ///
    /// - Complexity: O(ids · log fingerprints), one query for each 512
    public func contentIDs(ofFingerprints ids: [Int64]) throws(StorageError) -> [Int64: Int64] {
        if ids.isEmpty { return [:] }
        return try database.read { connection throws(StorageError) in
            try ContentFingerprintTable(connection: connection).contents(of: ids)
        }
    }

    /// Switches on again the contents whose `disableUntil` has passed. Returns how many.
    @discardableResult
    public func resumeContents(now time: Date? = nil, limit: Int = 1000) throws(StorageError) -> Int {
        let time = Date(milliseconds: (time ?? now()).milliseconds)
        let seconds = time.milliseconds / 1000
        // Asked first without taking the writers' turn: nearly always there is nothing to do.
        let waiting = try database.read { connection throws(StorageError) in
            try ContentTable(connection: connection).resumable(at: seconds, limit: 1)
        }
        if waiting.isEmpty { return 0 }
        return try database.write { connection throws(StorageError) in
            let table = ContentTable(connection: connection)
            let members = ContentFingerprintTable(connection: connection)
            let due = try table.resumable(at: seconds, limit: max(limit, 1))
            for (bank, contents) in Dictionary(grouping: due, by: \.bankID).sorted(by: { $0.key < $1.key }) {
                var writer = try FingerprintWriter(connection, bank: bank, source: nil, now: time)
                for var content in contents {
                    content.disableUntil = 1
                    try table.update(content, now: time)
                    try writer.turn(try members.fingerprints(of: content.id), on: true)
                }
                _ = try writer.finish()
            }
            return due.count
        }
    }
}

/// Contents as they are seen from outside, over the tables that hold what is not plain.
private struct Contents {
    let connection: any SQLConnection
    let now: Date

    private var table: ContentTable { ContentTable(connection: connection) }
    private var members: ContentFingerprintTable { ContentFingerprintTable(connection: connection) }
    var seconds: Int64 { now.milliseconds / 1000 }

    func find(_ id: Int64, bank: Int64) throws(StorageError) -> BankContent? {
        let fingerprints = FingerprintTable(connection: connection)
        guard var content = try table.find(id) else {
            guard let only = try fingerprints.find(id: id), only.bankID == bank,
                try members.content(of: id) == nil
            else { return nil }
            return BankContent(
                id: id, bankID: bank, fingerprints: [id], note: only.note.isEmpty ? nil : only.note,
                disableUntil: only.enabled ? 1 : 0)
        }
        if content.bankID != bank { return nil }
        content.fingerprints = try members.fingerprints(of: id)
        // Fingerprints can be switched one by one, and expire: what they do is what counts.
        var matches = false
        for id in content.fingerprints where !matches { matches = try fingerprints.find(id: id)?.enabled ?? false }
        if content.disableUntil == 1 && !matches { content.disableUntil = 0 }
        if !content.isEnabled(at: seconds) && matches { content.disableUntil = 1 }
        return content
    }

    /// The content that a fingerprint of the bank belongs to.
    func home(of fingerprint: Int64) throws(StorageError) -> Int64 {
        try members.content(of: fingerprint) ?? fingerprint
    }

    /// Writes a content whose fingerprints are there; the first time, it becomes more than a bare fingerprint.
    func save(_ content: BankContent) throws(StorageError) {
        if try table.find(content.id) != nil { return try table.update(content, now: now) }
        try table.insert(content, now: now)
        for id in content.fingerprints { try members.insert(id, content: content.id) }
    }

    func join(
        _ ids: [Int64], home: Int64, metadata new: NewContent, bank: Int64, writer: inout FingerprintWriter
    ) throws(StorageError) -> BankContent {
        guard let known = try find(home, bank: bank) else { throw .corrupt("content \(home) is not in its bank") }
        var wanted = known
        wanted.note = new.note ?? known.note
        wanted.contentID = new.contentID ?? known.contentID
        wanted.contentURI = new.contentURI ?? known.contentURI
        wanted.originalURI = new.originalURI ?? known.originalURI
        wanted.json = new.json ?? known.json
        var joining: [Int64] = []
        for id in Set(ids).subtracting(known.fingerprints).sorted() where try members.content(of: id) == nil {
            joining.append(id)
        }
        if wanted != known || !joining.isEmpty { try save(wanted) }
        for id in joining { try members.insert(id, content: home) }
        if !joining.isEmpty && !known.isEnabled(at: seconds) { try writer.turn(joining, on: false) }
        return try find(home, bank: bank) ?? wanted
    }
}

extension AddOutcome {
    /// The fingerprint that holds the value, or the external id, now.
    fileprivate var id: Int64 {
        switch self {
        case .added(let id), .updated(let id), .unchanged(let id), .valueTaken(let id, _): id
        }
    }
}
