/// A model file with a vocabulary of a few pieces and weights from a fixed sequence: valid in every section, and there
/// without a download. Also the second description of the layout, beside the converter's.
struct SmallModel {
    static let pieces = [
        "<unk>", "<s>", "</s>", "▁", "▁hello", "▁hell", "▁world", "o", "hel", "lo", "w", "é", "▁▁", "你", "你好",
    ]

    var sections: [(name: String, content: [UInt8])]
    var version: UInt32 = 1
    var digest = [UInt8](repeating: 7, count: 32)

    init() {
        let count = Self.pieces.count
        var state: UInt64 = 20_26
        func small() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(Int64(bitPattern: state) >> 40) / Float(1 << 23) * 0.08
        }
        func halves(_ count: Int) -> [UInt8] {
            (0..<count).flatMap { _ in Self.bytes(UInt16(truncatingIfNeeded: small().bitPattern >> 16)) }
        }
        func floats(_ count: Int, around middle: Float = 0) -> [UInt8] {
            (0..<count).flatMap { _ in Self.bytes((middle + small()).bitPattern) }
        }
        let scores = (0..<count).map { -Float($0) / 4 - 1 }
        let table = (0..<count * 384).map { _ in UInt8(truncatingIfNeeded: small().bitPattern >> 9) }
        sections = [
            ("NOTE", Array("a small model for tests".utf8)),
            ("CONF", Self.settings(count)),
            ("CHAR", []), ("REPL", []),
            ("TRIE", Self.trie(Self.pieces.map { Array($0.utf8) }).flatMap { Self.bytes($0) }),
            ("SCOR", scores.flatMap { Self.bytes($0.bitPattern) }),
            ("TABL", table),
            ("CHNK", floats(17, around: 0.3) + floats(17)),
            ("PROJ", halves(512 * 768)), ("GRM1", halves(256 * 2560)), ("GRM2", halves(256 * 2560)),
            ("DENS", halves(1280 * 640 + 320 * 320 + 320 * 1024 + 512 * 512)),
            (
                "BIAS",
                floats(768 * 2) + floats(768, around: 1) + floats(768 * 3) + floats(1280, around: 1) + floats(1920)
            ),
        ]
    }

    subscript(name: String) -> [UInt8] {
        get { sections.first { $0.name == name }?.content ?? [] }
        set { sections = sections.map { $0.name == name ? (name, newValue) : $0 } }
    }

    /// Built once; a test changes a copy.
    static let whole = SmallModel()
    static let bytes = whole.assembled()

    /// The file.
    func assembled() -> [UInt8] {
        var table: [UInt8] = []
        var body: [UInt8] = []
        let start = (64 + 32 * sections.count + 63) / 64 * 64
        for (name, content) in sections {
            table += Array(name.utf8) + Self.bytes(UInt32(0))
            table += Self.bytes(UInt64(start + body.count)) + Self.bytes(UInt64(content.count)) + Self.bytes(UInt64(0))
            body += content
            body += [UInt8](repeating: 0, count: (64 - body.count % 64) % 64)
        }
        table += [UInt8](repeating: 0, count: start - 64 - table.count)
        return Array("PLENCODR".utf8) + Self.bytes(version) + Self.bytes(UInt32(sections.count))
            + Self.bytes(UInt64(start + body.count)) + digest + Self.bytes(UInt64(0)) + table + body
    }

    private static func settings(_ count: Int) -> [UInt8] {
        let numbers: [UInt32] = [UInt32(count), 512, 256, 320, 17, 0, 1, 2, 7, 8, 0, 0]
        return numbers.flatMap { bytes($0) } + bytes((-20.0).bitPattern) + bytes((1e-12).bitPattern)
    }

    /// A double array in which every node has 256 units of its own: large, and plain to see.
    private static func trie(_ pieces: [[UInt8]]) -> [UInt64] {
        var units = [UInt64](repeating: 0, count: 256)
        for (id, piece) in pieces.enumerated() {
            var node = 0
            for byte in piece {
                if units[node] >> 9 & 0x7F_FFFF == 0 {
                    units[node] |= UInt64(units.count) << 9
                    units += [UInt64](repeating: 0, count: 256)
                }
                node = Int(units[node] >> 9 & 0x7F_FFFF) ^ Int(byte)
                units[node] |= 0x100 | UInt64(byte)
            }
            units[node] |= UInt64(id + 1) << 32
        }
        return units
    }

    static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
