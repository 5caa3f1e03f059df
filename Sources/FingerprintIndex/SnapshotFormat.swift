/// The snapshot file, version 1. All numbers are little-endian.
///
/// ```
/// header      4096 bytes   magic, version, stamp, sizes, checksum of the directory, checksum of the header
/// body                     images of the segments, their tombstones, digests; each part on a 4096-byte boundary
/// directory                80 bytes for each part, then the CRC-32C of each 4 MiB block of the body
/// ```
///
/// Every byte of the file is under one of the checksums, padding included, and sizes must match exactly.
enum SnapshotFormat {
    /// "PLFPINDX" read as a little-endian number.
    static let magic: UInt64 = 0x5844_4E49_5046_4C50
    static let version: UInt32 = 1
    static let headerSize = 4096
    static let page = 4096
    static let blockSize = 4 << 20
    static let partSize = 80

    enum HeaderField {
        static let magic = 0
        static let version = 8
        static let partCount = 12
        static let sequence = 16
        static let databaseHigh = 24
        static let databaseLow = 32
        static let fileSize = 40
        static let directoryOffset = 48
        static let directoryChecksum = 56
        static let blockSize = 60
        static let checksum = headerSize - 4
    }

    enum PartKind: UInt32 {
        case segment = 1
        case digests = 2
    }

    /// One part of the body.
    struct Part {
        var kind: PartKind
        /// Segment: 4 or 8, bytes of an id. Digests: 16, 20 or 32, bytes of a digest.
        var width: Int
        /// Segment: 1 with bucket tables, 0 without.
        var isIndexed = false
        var count: Int
        var idBase: Int64 = 0
        var offset: Int
        var length: Int
        /// Segment: its tombstones, one 64-bit word for 64 elements.
        var tombstoneOffset = 0
        var tombstoneLength = 0

        func encoded() -> [UInt64] {
            [
                UInt64(kind.rawValue), UInt64(width), isIndexed ? 1 : 0, UInt64(count), UInt64(bitPattern: idBase),
                UInt64(offset), UInt64(length), UInt64(tombstoneOffset), UInt64(tombstoneLength), 0,
            ]
        }
    }

    static func rounded(_ offset: Int, to unit: Int) -> Int { (offset + unit - 1) / unit * unit }
}
