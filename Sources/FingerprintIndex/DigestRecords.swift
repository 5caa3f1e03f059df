/// Digests of one length as a snapshot holds them: three columns.
struct DigestRecords: Sendable {
    let width: Int
    var digests: [UInt8]
    var ids: [Int64]
    var banks: [UInt16]

    var count: Int { ids.count }

    init(width: Int) {
        self.width = width
        digests = []
        ids = []
        banks = []
    }

    /// - Precondition: The bytes have the length that the layout asks for.
    init(_ bytes: UnsafeRawBufferPointer, layout: DigestLayout) {
        width = layout.width
        digests = Array(bytes[..<(layout.count * layout.width)])
        ids = (0..<layout.count).map { bytes.number(Int64.self, at: layout.ids + $0 * 8) }
        banks = (0..<layout.count).map { bytes.number(UInt16.self, at: layout.banks + $0 * 2) }
    }
}

/// Where the columns lie.
struct DigestLayout {
    let count: Int
    let width: Int
    let ids: Int
    let banks: Int
    let length: Int

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
        ids = SnapshotFormat.rounded(count * width, to: 8)
        banks = ids + count * 8
        length = SnapshotFormat.rounded(banks + count * 2, to: 8)
    }
}
