import CIndexKernels
import Dispatch
import Synchronization

/// Reads a snapshot: nothing in it is believed before it is checked.
///
/// All checksums are computed when the snapshot is opened, on all cores: at memory speed that takes a fraction of a
/// second for gigabytes, and afterwards no query can meet damage. Then the structure is checked, as if the checksums
/// had been forged: sizes, bucket starts, ascending ids, spare bits. Positions inside bucket entries are the one thing
/// left to the kernels, which ignore those that are too large.
struct SnapshotReader {
    let stamp: SnapshotStamp
    private let file: MappedFile
    private let parts: [SnapshotFormat.Part]
    private let blockChecksums: [UInt32]
    private let bodyEnd: Int

    init(_ file: MappedFile, verifyingChecksums: Bool) throws(FingerprintIndexError) {
        typealias Field = SnapshotFormat.HeaderField
        let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
        guard bytes.count >= 8, bytes.number(UInt64.self, at: Field.magic) == SnapshotFormat.magic else {
            throw FingerprintIndexError(
                .snapshotForeign,
                "The file is not a snapshot of a fingerprint index. Check the path; it was not changed.")
        }
        guard bytes.count >= SnapshotFormat.headerSize else { throw .damaged("it ends within its header") }
        let version = bytes.number(UInt32.self, at: Field.version)
        guard version == SnapshotFormat.version else {
            throw FingerprintIndexError(
                .snapshotVersion,
                "The snapshot has format \(version), this program reads format \(SnapshotFormat.version). "
                    + "Delete it; the index is built again from the database."
            )
        }
        if verifyingChecksums {
            guard clx_crc32c(0, file.bytes, Field.checksum) == bytes.number(UInt32.self, at: Field.checksum) else {
                throw .damaged("the checksum of its header is wrong")
            }
        }
        guard bytes.number(UInt64.self, at: Field.fileSize) == UInt64(file.count) else {
            throw .damaged(
                "it is \(file.count) bytes long and should be \(bytes.number(UInt64.self, at: Field.fileSize))")
        }
        guard let directoryOffset = Int(exactly: bytes.number(UInt64.self, at: Field.directoryOffset)),
            directoryOffset >= SnapshotFormat.headerSize, directoryOffset <= file.count,
            directoryOffset % SnapshotFormat.page == 0,
            bytes.number(UInt32.self, at: Field.blockSize) == UInt32(SnapshotFormat.blockSize)
        else { throw .damaged("its directory is out of place") }
        let directory = UnsafeRawBufferPointer(rebasing: bytes[directoryOffset...])
        let partCount = Int(bytes.number(UInt32.self, at: Field.partCount))
        let blockCount =
            (directoryOffset - SnapshotFormat.headerSize + SnapshotFormat.blockSize - 1)
            / SnapshotFormat.blockSize
        guard directory.count == partCount * SnapshotFormat.partSize + blockCount * 4 else {
            throw .damaged("its directory has the wrong size")
        }
        if verifyingChecksums {
            guard
                clx_crc32c(0, directory.baseAddress, directory.count)
                    == bytes.number(UInt32.self, at: Field.directoryChecksum)
            else { throw .damaged("the checksum of its directory is wrong") }
        }
        var parts: [SnapshotFormat.Part] = []
        for number in 0..<partCount {
            guard
                let part = SnapshotFormat.Part(
                    directory, at: number * SnapshotFormat.partSize, bodyEnd: directoryOffset)
            else { throw .damaged("part \(number) does not fit") }
            parts.append(part)
        }
        self.file = file
        self.parts = parts
        blockChecksums = (0..<blockCount).map {
            directory.number(UInt32.self, at: partCount * SnapshotFormat.partSize + $0 * 4)
        }
        bodyEnd = directoryOffset
        stamp = SnapshotStamp(
            database: DatabaseIdentity(
                high: bytes.number(UInt64.self, at: Field.databaseHigh),
                low: bytes.number(UInt64.self, at: Field.databaseLow)),
            sequence: bytes.number(UInt64.self, at: Field.sequence))
    }

    /// Compares the checksum of each block of the body.
    /// - Complexity: O(bytes), on all cores.
    func verifyBlocks() throws(FingerprintIndexError) {
        let wrong = Atomic<Int>(-1)
        DispatchQueue.concurrentPerform(iterations: blockChecksums.count) { number in
            let start = SnapshotFormat.headerSize + number * SnapshotFormat.blockSize
            let length = min(SnapshotFormat.blockSize, bodyEnd - start)
            clx_populate(file.bytes + start, length)
            if clx_crc32c(0, file.bytes + start, length) != blockChecksums[number] {
                wrong.store(number, ordering: .releasing)
            }
        }
        let number = wrong.load(ordering: .acquiring)
        guard number < 0 else { throw .damaged("the checksum of block \(number) is wrong") }
    }

    /// The segments, with their structure checked.
    /// - Complexity: O(n) over ids and bucket starts.
    func segments() throws(FingerprintIndexError) -> [Segment] {
        var segments: [Segment] = []
        for part in parts where part.kind == .segment {
            let layout = SegmentLayout(count: part.count, idWidth: part.width, isIndexed: part.isIndexed)
            let memory = SegmentMemory(mapping: file, at: part.offset, length: part.length)
            let columns = Columns(base: memory.base, layout: layout, idBase: part.idBase)
            guard columns.hasAscendingIDs else { throw .damaged("the ids of a segment are out of order") }
            guard columns.hasSoundStarts else { throw .damaged("the bucket table of a segment is out of order") }
            let tombstones = Tombstones(capacity: part.count)
            for word in 0..<tombstones.wordCount {
                var bits = (file.bytes + part.tombstoneOffset).load(fromByteOffset: word * 8, as: UInt64.self)
                while bits != 0 {
                    let position = word * 64 + bits.trailingZeroBitCount
                    guard position < part.count else { throw .damaged("a segment has more tombstones than elements") }
                    tombstones.insert(position)
                    bits &= bits - 1
                }
            }
            segments.append(Segment(columns: columns, memory: memory, tombstones: tombstones))
        }
        return segments
    }

    /// The digests.
    func digests() -> [DigestRecords] {
        parts.filter { $0.kind == .digests }.map { part in
            DigestRecords(
                UnsafeRawBufferPointer(start: file.bytes + part.offset, count: part.length),
                layout: DigestLayout(count: part.count, width: part.width))
        }
    }
}

extension SnapshotFormat.Part {
    /// Decodes a part and checks that it lies within the body and has exactly the size its numbers ask for.
    init?(_ directory: UnsafeRawBufferPointer, at offset: Int, bodyEnd: Int) {
        func word(_ index: Int) -> UInt64 { directory.number(UInt64.self, at: offset + index * 8) }
        /// Far below the limits of `Int`, so that sums and products stay within them.
        func number(_ index: Int) -> Int? { word(index) < 1 << 56 ? Int(word(index)) : nil }
        guard let rawKind = UInt32(exactly: word(0)), let kind = SnapshotFormat.PartKind(rawValue: rawKind),
            let width = number(1), word(2) <= 1, let count = number(3), count <= SegmentLayout.largestCount,
            let offset = number(5), let length = number(6), let tombstoneOffset = number(7),
            let tombstoneLength = number(8), word(9) == 0
        else { return nil }
        self.init(
            kind: kind, width: width, isIndexed: word(2) == 1, count: count, idBase: Int64(bitPattern: word(4)),
            offset: offset, length: length, tombstoneOffset: tombstoneOffset, tombstoneLength: tombstoneLength)
        func fits(_ start: Int, _ length: Int) -> Bool {
            start >= SnapshotFormat.headerSize && start % SnapshotFormat.page == 0 && start <= bodyEnd
                && length <= bodyEnd - start
        }
        switch kind {
        case .segment:
            guard SegmentLayout.idWidths.contains(width),
                length == SegmentLayout(count: count, idWidth: width, isIndexed: isIndexed).length,
                tombstoneLength == (count + 63) / 64 * 8, fits(offset, length), fits(tombstoneOffset, tombstoneLength)
            else { return nil }
        case .digests:
            guard DigestIndex.widths.contains(width), !isIndexed, tombstoneOffset == 0, tombstoneLength == 0,
                idBase == 0, length == DigestLayout(count: count, width: width).length, fits(offset, length)
            else { return nil }
        }
    }
}

extension Columns {
    /// Strictly ascending, without wrapping past the largest number.
    var hasAscendingIDs: Bool {
        guard count > 0 else { return true }
        var before = id(0)
        guard before >= idBase else { return false }
        for position in 1..<max(1, count) {
            let next = id(position)
            guard next > before else { return false }
            before = next
        }
        return true
    }

    /// Each chunk's buckets begin at 0, never step back and end at the number of elements.
    var hasSoundStarts: Bool {
        guard layout.isIndexed else { return true }
        let starts = (base + layout.starts).assumingMemoryBound(to: UInt32.self)
        for chunk in 0..<SegmentLayout.chunks {
            let own = starts + chunk * (SegmentLayout.buckets + 1)
            guard own[0] == 0, own[SegmentLayout.buckets] == UInt32(count) else { return false }
            var isOrdered = true
            for bucket in 0..<SegmentLayout.buckets { isOrdered = isOrdered && own[bucket] <= own[bucket + 1] }
            guard isOrdered else { return false }
        }
        return true
    }
}

extension UnsafeRawBufferPointer {
    /// A little-endian number at an offset that the caller has checked.
    func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
