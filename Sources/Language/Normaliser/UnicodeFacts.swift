/// What a scalar is, for the tokeniser.
enum ScalarClass: UInt8 {
    case other, letter, mark, digit, punctuation, symbol, emoji, space, line, zeroWidth, bidi
}

/// The script of a letter, as far as the readers tell scripts apart.
enum Script: UInt8 {
    case common, latin, cyrillic, greek, arabic, hebrew, eastAsian, foreign
}

/// The facts of Unicode the normaliser needs, unpacked from ``UnicodeTables``: about 200 kB.
struct UnicodeFacts: Sendable {
    /// What the tables say of one scalar.
    struct Fact {
        let bits: UInt32

        var scalarClass: ScalarClass { ScalarClass(rawValue: UInt8(bits & 15)) ?? .other }
        var script: Script { Script(rawValue: UInt8(bits >> 4 & 7)) ?? .common }
        var isCompatibility: Bool { bits & 1 << 7 != 0 }
        var hasLookalike: Bool { bits & 1 << 8 != 0 }
        var hasCombiningClass: Bool { bits & 1 << 9 != 0 }
        /// Where its folded decomposition stands in the pool; 0 when it is itself.
        var mapping: Int { Int(bits >> 10) }
    }

    private var pageOf: [UInt16]
    private var pages: [UInt32]
    private(set) var pool: [UInt32] = [0]
    private var classRanges: [(start: UInt32, count: UInt32, combiningClass: UInt8)] = []
    private var compositionKeys: [UInt64] = []
    private var compositionValues: [UInt32] = []
    private var lookalikes: [(scalar: UInt32, letter: UInt8)] = []
    private var latinFolds: [(scalar: UInt32, ascii: [UInt8])] = []

    init() {
        pageOf = []
        pages = []
        var known: [UInt64: UInt16] = [:]
        // One page at a time: the whole, unpacked, would be four megabytes for a moment.
        var page: [UInt32] = []
        page.reserveCapacity(256)
        var blob = BlobReader(UnicodeTables.scalars)
        while let count = blob.varint(), let bits = blob.varint(), let length = blob.varint() {
            var offset = 0
            if length == 0 {
                offset = blob.varint() ?? 0
            } else {
                offset = pool.count
                pool.append(UInt32(length))
                for _ in 0..<length { pool.append(UInt32(blob.varint() ?? 0xfffd)) }
            }
            let value = UInt32(bits) | UInt32(offset) << 10
            for _ in 0..<count {
                page.append(value)
                if page.count == 256 { finish(&page, &known) }
            }
        }
        readSmallTables()
    }

    /// Keeps a full page, once for all places that hold the same.
    private mutating func finish(_ page: inout [UInt32], _ known: inout [UInt64: UInt16]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for value in page { hash = (hash ^ UInt64(value)) &* 0x100_0000_01b3 }
        if let same = known[hash] {
            pageOf.append(same)
        } else {
            let index = UInt16(pages.count / 256)
            known[hash] = index
            pageOf.append(index)
            pages += page
        }
        page.removeAll(keepingCapacity: true)
    }

    private mutating func readSmallTables() {
        var scalar = 0
        var blob = BlobReader(UnicodeTables.combiningClasses)
        while let step = blob.varint(), let count = blob.varint(), let value = blob.varint() {
            scalar += step
            classRanges.append((UInt32(scalar), UInt32(count), UInt8(value)))
        }
        scalar = 0
        blob = BlobReader(UnicodeTables.compositions)
        while let step = blob.varint(), let second = blob.varint(), let composed = blob.varint() {
            scalar += step
            compositionKeys.append(UInt64(scalar) << 32 | UInt64(second))
            compositionValues.append(UInt32(composed))
        }
        scalar = 0
        blob = BlobReader(UnicodeTables.lookalikes)
        while let step = blob.varint(), let letter = blob.varint() {
            scalar += step
            lookalikes.append((UInt32(scalar), UInt8(letter)))
        }
        scalar = 0
        blob = BlobReader(UnicodeTables.latinFolds)
        while let step = blob.varint(), let count = blob.varint() {
            scalar += step
            var ascii: [UInt8] = []
            for _ in 0..<count { ascii.append(UInt8(blob.varint() ?? 0x3f)) }
            latinFolds.append((UInt32(scalar), ascii))
        }
    }

    @inline(__always)
    func fact(_ scalar: UInt32) -> Fact {
        Fact(bits: pages[Int(pageOf[Int(scalar >> 8)]) << 8 | Int(scalar & 255)])
    }

    /// The canonical combining class of a mark; 0 for all else.
    func combiningClass(_ scalar: UInt32) -> UInt8 {
        guard let index = Self.last(in: classRanges, where: { $0.start <= scalar }) else { return 0 }
        let range = classRanges[index]
        return scalar < range.start + range.count ? range.combiningClass : 0
    }

    /// The scalar that the two are written as under NFC, if any.
    func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if first >= 0x1100, first < 0x1113, second >= 0x1161, second < 0x1176 {
            return 0xac00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        if first >= 0xac00, first < 0xd7a4, (first - 0xac00) % 28 == 0, second > 0x11a7, second < 0x11c3 {
            return first + (second - 0x11a7)
        }
        let key = UInt64(first) << 32 | UInt64(second)
        guard let index = Self.last(in: compositionKeys, where: { $0 <= key }), compositionKeys[index] == key else {
            return nil
        }
        return compositionValues[index]
    }

    /// The Latin letter that this one is taken for.
    func lookalike(_ scalar: UInt32) -> UInt8 {
        guard let index = Self.last(in: lookalikes, where: { $0.scalar <= scalar }), lookalikes[index].scalar == scalar
        else { return 0 }
        return lookalikes[index].letter
    }

    /// ASCII for Latin letters that have no decomposition, such as "ø".
    func latinFold(_ scalar: UInt32) -> [UInt8]? {
        guard let index = Self.last(in: latinFolds, where: { $0.scalar <= scalar }), latinFolds[index].scalar == scalar
        else { return nil }
        return latinFolds[index].ascii
    }

    private static func last<Element>(in sorted: [Element], where holds: (Element) -> Bool) -> Int? {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
