import Fingerprints

/// The input changes a whole snapshot with bucket tables, which alone are larger than any input: 4 bytes a change,
/// the part of the file, a place in it and the new byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let changes = UnsafeBufferPointer(start: start, count: count)
    var file = Whole.bytes
    for change in stride(from: 0, to: min(count - count % 4, 256), by: 4) {
        let part = Whole.parts[Int(changes[change]) % Whole.parts.count]
        let place = Int(changes[change + 1]) | Int(changes[change + 2]) << 8
        // Starts are many and alike: a step as long as a chunk's share brings every chunk within reach.
        let scaled = part.count > 1 << 20 ? place * 64 + place % 64 : place
        file[part.lowerBound + scaled % part.count] = changes[change + 3]
    }
    file.withUnsafeBytes { _ = SnapshotFuzzing.exercise($0, verifyingChecksums: false) }
    return 0
}

private enum Whole {
    private static let count = 300
    private static let layout = SegmentLayout(count: count, idWidth: 4, isIndexed: true)

    /// Header numbers, bucket starts, entries, hashes with ids and banks, tombstones, directory.
    static let parts: [Range<Int>] = {
        let body = SnapshotFormat.headerSize
        let dead = SnapshotFormat.rounded(body + layout.length, to: SnapshotFormat.page)
        let directory = dead + SnapshotFormat.page
        return [
            8..<64, body..<body + layout.entries, body + layout.entries..<body + layout.first,
            body + layout.first..<body + layout.length, dead..<dead + (count + 63) / 64 * 8,
            directory..<directory + SnapshotFormat.partSize,
        ]
    }()

    static let bytes: [UInt8] = {
        guard let memory = SegmentMemory(length: layout.length) else { fatalError("no memory") }
        let columns = Columns(base: memory.base, layout: layout, idBase: 1)
        var generator = SplitMix64(seed: 1)
        for position in 0..<count {
            // Some near the fingerprints that are searched for, so that the buckets they visit are not empty.
            var hash = generator.nextHash()
            if position % 3 == 0 { hash = PDQHash(hash.w0 & 0x101, 0, hash.w2 & 0x8000, 0) }
            if position % 3 == 1 { hash = PDQHash(.max, hash.w1 | ~0x101, .max, .max) }
            columns.set(position, id: Int64(position + 1), bank: 1, hash: hash)
        }
        for chunk in 0..<SegmentLayout.chunks { columns.buildChunk(chunk) }

        let (dead, directory) = (parts[4], parts[5])
        let blocks =
            (directory.lowerBound - SnapshotFormat.headerSize + SnapshotFormat.blockSize - 1)
            / SnapshotFormat.blockSize
        var file = [UInt8](repeating: 0, count: directory.upperBound + blocks * 4)
        typealias Field = SnapshotFormat.HeaderField
        file.putLittleEndian(SnapshotFormat.magic, at: Field.magic)
        file.putLittleEndian(SnapshotFormat.version, at: Field.version)
        file.putLittleEndian(UInt32(1), at: Field.partCount)
        file.putLittleEndian(UInt64(file.count), at: Field.fileSize)
        file.putLittleEndian(UInt64(directory.lowerBound), at: Field.directoryOffset)
        file.putLittleEndian(UInt32(SnapshotFormat.blockSize), at: Field.blockSize)
        let image = UnsafeRawBufferPointer(start: memory.base, count: layout.length)
        file.replaceSubrange(SnapshotFormat.headerSize..<SnapshotFormat.headerSize + layout.length, with: image)
        let part = SnapshotFormat.Part(
            kind: .segment, width: 4, isIndexed: true, count: count, idBase: 1, offset: SnapshotFormat.headerSize,
            length: layout.length, tombstoneOffset: dead.lowerBound, tombstoneLength: dead.count)
        for (index, word) in part.encoded().enumerated() {
            file.putLittleEndian(word, at: directory.lowerBound + index * 8)
        }
        if !file.withUnsafeBytes({ SnapshotFuzzing.exercise($0, verifyingChecksums: false) }) {
            fatalError("the snapshot was refused before anything was changed")
        }
        return file
    }()
}
