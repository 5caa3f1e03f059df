import FingerprintIndex
import Foundation
import SafetyCore
import Storage

/// Brings an index into agreement with the database: from a snapshot and the changes since, or from scratch.
enum IndexLoading {
    struct Loaded {
        var index: FingerprintIndex
        var digests: DigestIndex
        var sequence: Int64
        /// Fingerprints that no snapshot holds.
        var unsaved: Int
        var notes: [String] = []
    }

    static func load(_ store: Store, snapshot path: String) throws -> Loaded {
        guard FileManager.default.fileExists(atPath: path) else { return try build(from: store) }
        do {
            return try open(path, store)
        } catch let error as FingerprintIndexError where error.code == .outOfMemory {
            throw error
        } catch {
            var loaded = try build(from: store)
            loaded.notes = ["The index snapshot was not used and the index was built from the database: \(error)"]
            return loaded
        }
    }

    /// Why a snapshot that is whole is still not enough.
    private struct BankGone: Error, CustomStringConvertible {
        var description: String { "a bank was removed since it was written" }
    }

    private static func open(_ path: String, _ store: Store) throws -> Loaded {
        let opened = try FingerprintIndex.open(path: path, expecting: identity(of: store))
        var loaded = Loaded(
            index: opened.fingerprints, digests: opened.digests, sequence: Int64(clamping: opened.stamp.sequence),
            unsaved: 0)
        let changes = try store.changes(since: loaded.sequence)
        // The index does not remove whole banks; building it again also gives their memory back.
        guard changes.removedBanks.isEmpty else { throw BankGone() }
        loaded.unsaved = try apply(changes, to: loaded.index, loaded.digests)
        loaded.sequence = changes.sequence
        return loaded
    }

    /// Reads every enabled fingerprint.
    /// - Complexity: O(all fingerprints).
    static func build(from store: Store) throws -> Loaded {
        var loaded = Loaded(index: FingerprintIndex(), digests: DigestIndex(), sequence: 0, unsaved: 0)
        loaded.sequence = try store.changeSequence()
        var elements: [IndexedFingerprint] = []
        for algorithm in FingerprintAlgorithm.allCases {
            var failure: (any Error)?
            _ = try store.forEachIndexEntry(of: algorithm) { entries in
                guard failure == nil else { return }
                loaded.unsaved += entries.count
                if algorithm == .pdq {
                    // One segment from the start is smaller and faster than many that are merged later.
                    for entry in entries { if let element = element(entry) { elements.append(element) } }
                } else {
                    do { try insert(entries, into: loaded.index, loaded.digests) } catch { failure = error }
                }
            }
            if let failure { throw failure }
        }
        loaded.index.insert(contentsOf: elements)
        // Written while we read: the changes after the first number hold it.
        let changes = try store.changes(since: loaded.sequence)
        _ = try apply(changes, to: loaded.index, loaded.digests)
        loaded.sequence = changes.sequence
        return loaded
    }

    /// Applies changes and says how many fingerprints they touched.
    @discardableResult
    static func apply(
        _ changes: ChangeSet, to index: FingerprintIndex, _ digests: DigestIndex
    ) throws -> Int {
        for id in changes.absent where !index.remove(id: id) { digests.remove(id: id) }
        try insert(changes.present, into: index, digests)
        return changes.absent.count + changes.present.count
    }

    /// Adds entries, or replaces those with their ids.
    static func insert(_ entries: [IndexEntry], into index: FingerprintIndex, _ digests: DigestIndex) throws {
        var elements: [IndexedFingerprint] = []
        elements.reserveCapacity(entries.count)
        for entry in entries {
            if let element = element(entry) {
                elements.append(element)
            } else {
                // An update may turn a fingerprint of one kind into another.
                index.remove(id: entry.id)
                try digests.insert(
                    IndexedDigest(id: entry.id, bank: number(entry.bankID), digest: entry.value.bytes))
            }
        }
        if digests.count > 0 { for element in elements { digests.remove(id: element.id) } }
        index.insert(contentsOf: elements)
    }

    private static func element(_ entry: IndexEntry) -> IndexedFingerprint? {
        entry.value.pdq.map { IndexedFingerprint(id: entry.id, bank: number(entry.bankID), hash: $0) }
    }

    /// The index numbers banks with 16 bits; the desk refuses to create a bank beyond that.
    static func number(_ bankID: Int64) -> UInt16 { UInt16(clamping: bankID) }

    static func identity(of store: Store) -> DatabaseIdentity {
        let bytes = withUnsafeBytes(of: store.databaseID.uuid) { Array($0) }
        func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        return DatabaseIdentity(high: word(bytes[..<8]), low: word(bytes[8...]))
    }
}
