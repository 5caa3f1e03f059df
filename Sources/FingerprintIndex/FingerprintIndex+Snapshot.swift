public import Fingerprints
import Synchronization

/// What a snapshot gave back.
public struct OpenedSnapshot: Sendable {
    public let fingerprints: FingerprintIndex
    public let digests: DigestIndex
    /// The changes of the database after `stamp.sequence` are still to be applied.
    public let stamp: SnapshotStamp
}

extension FingerprintIndex {
    /// Writes the index, and the digests beside it, to one file.
    ///
    /// The file holds the state at the moment of the call; queries, inserts and removals go on while it is written.
    /// It is written under another name, brought to the disk and then renamed, so that there is always a whole snapshot
    /// or none.
    ///
    /// - Parameter stamp: The database and the change of it that this state includes. The caller sees to it that no
    ///   change up to `sequence` is still on its way into the index.
    /// - Throws: `inputOutput`, `outOfMemory`.
    /// - Complexity: O(bytes); writers wait only while the tombstones and digests are copied.
    public func save(
        to path: String, stamp: SnapshotStamp, digests: DigestIndex? = nil
    ) throws(FingerprintIndexError) {
        var (frozen, tail) = writer.withLock { state in
            let tail = state.view.tail
            return (
                state.view.segments.map { ($0, $0.tombstones.copy()) }, (tail, tail.count, tail.tombstones.copy())
            )
        }
        let records = digests?.records() ?? []
        let newest = tail.0.liveElements(limit: tail.1, dead: tail.2)
        if !newest.isEmpty {
            guard let segment = Segment.flat(from: newest) else {
                throw FingerprintIndexError(
                    .outOfMemory, "There is no memory to write the snapshot. The one before it is still in place.")
            }
            frozen.append((segment, segment.tombstones.copy()))
        }
        let output = try SnapshotWriter(path: path)
        for (segment, tombstones) in frozen { try output.add(segment, tombstones: tombstones) }
        for record in records where record.count > 0 { try output.add(record) }
        try output.finish(stamp)
    }

    /// Opens a snapshot by mapping it into memory, after verifying each byte of it.
    ///
    /// - Parameter database: The database it must belong to.
    /// - Throws: `inputOutput` when it cannot be read, `snapshotForeign` when it is another kind of file,
    ///   `snapshotVersion`, `snapshotOfAnotherDatabase`, `snapshotDamaged`.
    /// - Complexity: O(bytes), on all cores, at about the speed of memory.
    public static func open(
        path: String, expecting database: DatabaseIdentity, instructionSet: InstructionSet = .best
    ) throws(FingerprintIndexError) -> OpenedSnapshot {
        let file = try MappedFile(path: path)
        return try open(file, expecting: database, instructionSet: instructionSet, verifyingChecksums: true)
    }

    static func open(
        _ file: MappedFile, expecting database: DatabaseIdentity?, instructionSet: InstructionSet,
        verifyingChecksums: Bool
    ) throws(FingerprintIndexError) -> OpenedSnapshot {
        let reader = try SnapshotReader(file, verifyingChecksums: verifyingChecksums)
        if let database, database != reader.stamp.database {
            throw FingerprintIndexError(
                .snapshotOfAnotherDatabase,
                "The snapshot belongs to another database. Delete it; the index is built again from this database.")
        }
        if verifyingChecksums { try reader.verifyBlocks() }
        let index = FingerprintIndex(segments: try reader.segments(), instructionSet: instructionSet)
        return OpenedSnapshot(
            fingerprints: index, digests: DigestIndex(records: reader.digests()), stamp: reader.stamp)
    }
}
