import Digests
import FingerprintIndex
import Fingerprints
import Foundation
import Media
import SafetyCore
import Storage
import Synchronization

/// The banks with their index: the database is the truth, the index in memory follows it.
///
/// Everything that changes fingerprints goes through here, so that what is acknowledged is in both. Methods block
/// their thread; any thread may call them.
public final class KnownContent: Sendable {
    public let store: Store
    public let index: FingerprintIndex
    public let digests: DigestIndex
    /// What the opening had to put right, for people: a snapshot that was damaged, say.
    public let openingNotes: [String]

    let folder: String
    private let state: Mutex<State>

    private struct State {
        /// The last change of the database that the index holds.
        var sequence: Int64
        /// Fingerprints that changed since the snapshot was written.
        var unsaved: Int
    }

    /// From this many changed fingerprints on a snapshot is worth its writing: fewer are read from the database
    /// in a fraction of a second.
    static let snapshotThreshold = 100_000

    /// Opens a data folder.
    ///
    /// - Parameters:
    ///   - verb: what this process does, for whoever finds the folder taken; nil opens it for reading beside an owner.
    /// - Throws: `StorageError`; `FingerprintIndexError` only for lack of memory. A snapshot that cannot be used is no
    ///   error: the index is built from the database, and ``openingNotes`` says so.
    public static func open(folder: String, verb: String?) throws -> KnownContent {
        let store =
            if let verb { try Store.open(folder: folder, verb: verb) } else { try Store.openReadOnly(folder: folder) }
        return try KnownContent(store: store, folder: folder)
    }

    /// Takes over an open store.
    public init(store: Store, folder: String) throws {
        self.store = store
        self.folder = folder
        let loaded = try IndexLoading.load(store, snapshot: folder + "/" + Self.snapshotName)
        index = loaded.index
        digests = loaded.digests
        openingNotes = loaded.notes
        state = Mutex(State(sequence: loaded.sequence, unsaved: loaded.unsaved))
    }

    static let snapshotName = "index.snapshot"

    /// The change of the database that the index holds.
    public var sequence: Int64 { state.withLock { $0.sequence } }

    /// Digest algorithms that an item must be read with, because a bank or an exception speaks of them.
    public var digestsInUse: Set<FingerprintAlgorithm> {
        get throws {
            var used: Set<FingerprintAlgorithm> = []
            for algorithm in FingerprintAlgorithm.allCases
            where !algorithm.isPerceptual && digests.count(ofBytes: algorithm.byteCount) > 0 {
                used.insert(algorithm)
            }
            if try store.exceptions(limit: 1).items.isEmpty == false { used.insert(.sha256) }
            return used
        }
    }

    /// Follows the database to its present state: after a write, or beside another process that writes.
    public func catchUp() throws {
        try state.withLock { state in
            let changes = try store.changes(since: state.sequence)
            state.unsaved += try IndexLoading.apply(changes, to: index, digests)
            state.sequence = changes.sequence
        }
    }

    /// Takes over a change that was just made durable, without reading it back.
    ///
    /// When another change came between, the database is asked for both.
    func takeOver(_ changes: ChangeSet) throws {
        let isNext = try state.withLock { state in
            guard changes.sequence == state.sequence + 1 else { return false }
            state.unsaved += try IndexLoading.apply(changes, to: index, digests)
            state.sequence = changes.sequence
            return true
        }
        if !isNext { try catchUp() }
    }

    /// Writes a snapshot if that is worth it, and closes the database.
    public func close() throws {
        if !store.isReadOnly { try saveSnapshotIfWorthwhile() }
        try store.close()
    }

    /// Writes a snapshot where enough has changed since the last one.
    public func saveSnapshotIfWorthwhile() throws {
        try state.withLock { state in
            guard state.unsaved >= Self.snapshotThreshold else { return }
            index.waitForMerges()
            let stamp = SnapshotStamp(
                database: IndexLoading.identity(of: store), sequence: UInt64(clamping: state.sequence))
            try index.save(to: folder + "/" + Self.snapshotName, stamp: stamp, digests: digests)
            state.unsaved = 0
            try store.pruneChanges(through: state.sequence)
        }
    }
}
