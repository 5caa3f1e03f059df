import CIndexKernels

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a snapshot beside its place and moves it there when it is whole and on the disk.
final class SnapshotWriter {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var position = 0
    private var parts: [SnapshotFormat.Part] = []
    private var blockChecksums: [UInt32] = []
    private var checksum: UInt32 = 0
    private var isFinished = false

    init(path: String) throws(FingerprintIndexError) {
        self.path = path
        var generator = SystemRandomNumberGenerator()
        temporary = "\(path).\(String(generator.next(), radix: 16)).partial"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("create", temporary) }
        let blank = [UInt8](repeating: 0, count: SnapshotFormat.headerSize)
        try blank.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try write(bytes) }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(temporary) }
    }

    func add(_ segment: Segment, tombstones: [UInt64]) throws(FingerprintIndexError) {
        var part = SnapshotFormat.Part(
            kind: .segment, width: segment.columns.layout.idWidth, isIndexed: segment.isIndexed, count: segment.count,
            idBase: segment.columns.idBase, offset: try pad(), length: segment.columns.layout.length)
        try append(UnsafeRawBufferPointer(start: segment.columns.base, count: part.length))
        part.tombstoneOffset = try pad()
        part.tombstoneLength = tombstones.count * 8
        try tombstones.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try append(bytes) }
        parts.append(part)
    }

    func add(_ records: DigestRecords) throws(FingerprintIndexError) {
        let layout = DigestLayout(count: records.count, width: records.width)
        let offset = try pad()
        try records.digests.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try append(bytes) }
        try fill(to: offset + layout.ids)
        try records.ids.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try append(bytes) }
        try fill(to: offset + layout.banks)
        try records.banks.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try append(bytes) }
        try fill(to: offset + layout.length)
        parts.append(
            SnapshotFormat.Part(
                kind: .digests, width: records.width, count: records.count, offset: offset, length: layout.length))
    }

    func finish(_ stamp: SnapshotStamp) throws(FingerprintIndexError) {
        let directoryOffset = try pad()
        if (directoryOffset - SnapshotFormat.headerSize) % SnapshotFormat.blockSize != 0 {
            blockChecksums.append(checksum)
        }
        var directory: [UInt8] = []
        for part in parts {
            for word in part.encoded() { directory.appendLittleEndian(word) }
        }
        for checksum in blockChecksums { directory.appendLittleEndian(checksum) }
        try directory.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try write(bytes) }

        let directoryChecksum = directory.withUnsafeBytes { clx_crc32c(0, $0.baseAddress, $0.count) }
        typealias Field = SnapshotFormat.HeaderField
        var header = [UInt8](repeating: 0, count: SnapshotFormat.headerSize)
        header.putLittleEndian(SnapshotFormat.magic, at: Field.magic)
        header.putLittleEndian(SnapshotFormat.version, at: Field.version)
        header.putLittleEndian(UInt32(parts.count), at: Field.partCount)
        header.putLittleEndian(stamp.sequence, at: Field.sequence)
        header.putLittleEndian(stamp.database.high, at: Field.databaseHigh)
        header.putLittleEndian(stamp.database.low, at: Field.databaseLow)
        header.putLittleEndian(UInt64(position), at: Field.fileSize)
        header.putLittleEndian(UInt64(directoryOffset), at: Field.directoryOffset)
        header.putLittleEndian(directoryChecksum, at: Field.directoryChecksum)
        header.putLittleEndian(UInt32(SnapshotFormat.blockSize), at: Field.blockSize)
        let own = header.withUnsafeBytes { clx_crc32c(0, $0.baseAddress, Field.checksum) }
        header.putLittleEndian(own, at: Field.checksum)
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system("write", temporary) }
        try header.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try write(bytes) }
        guard fsync(descriptor) == 0 else { throw .system("bring to the disk", temporary) }
        guard rename(temporary, path) == 0 else { throw .system("put in place", path) }
        isFinished = true
        try syncFolder()
    }

    /// Appends to the body, under its block checksums.
    private func append(_ bytes: UnsafeRawBufferPointer) throws(FingerprintIndexError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let used = (position - SnapshotFormat.headerSize) % SnapshotFormat.blockSize
            let now = UnsafeRawBufferPointer(rebasing: rest.prefix(SnapshotFormat.blockSize - used))
            checksum = clx_crc32c(checksum, now.baseAddress, now.count)
            try write(now)
            rest = rest.dropFirst(now.count)
            if used + now.count == SnapshotFormat.blockSize {
                blockChecksums.append(checksum)
                checksum = 0
            }
        }
    }

    private func fill(to offset: Int) throws(FingerprintIndexError) {
        let blank = [UInt8](repeating: 0, count: offset - position)
        try blank.span.bytes.withUnsafeBytes { bytes throws(FingerprintIndexError) in try append(bytes) }
    }

    private func pad() throws(FingerprintIndexError) -> Int {
        try fill(to: SnapshotFormat.rounded(position, to: SnapshotFormat.page))
        return position
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(FingerprintIndexError) {
        var done = 0
        while done < bytes.count, let base = bytes.baseAddress {
            #if canImport(Darwin)
                let written = Darwin.write(descriptor, base + done, min(bytes.count - done, 1 << 30))
            #elseif canImport(Musl)
                let written = Musl.write(descriptor, base + done, min(bytes.count - done, 1 << 30))
            #else
                let written = Glibc.write(descriptor, base + done, min(bytes.count - done, 1 << 30))
            #endif
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system("write", temporary) }
            done += written
        }
        position += bytes.count
    }

    /// A rename lasts once the folder is on the disk too.
    private func syncFolder() throws(FingerprintIndexError) {
        let folder: String
        if let slash = path.lastIndex(of: "/") {
            folder = slash == path.startIndex ? "/" : String(path[..<slash])
        } else {
            folder = "."
        }
        let handle = open(folder, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .system("open the folder", folder) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw .system("bring to the disk the folder", folder) }
    }
}

extension [UInt8] {
    mutating func appendLittleEndian(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    mutating func putLittleEndian(_ number: some FixedWidthInteger, at offset: Int) {
        Swift.withUnsafeBytes(of: number.littleEndian) { bytes in
            for (index, byte) in bytes.enumerated() { self[offset + index] = byte }
        }
    }
}
