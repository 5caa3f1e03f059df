/// Reads the tables kept as text literals: an array literal of ten thousand numbers takes the compiler minutes, a
/// string takes it nothing. Line breaks in the literal mean nothing unless they are kept.
struct BlobReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let keepsLines: Bool
    private var at = 0

    init(_ text: StaticString, keepsLines: Bool = false) {
        self.keepsLines = keepsLines
        bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func byte() -> UInt8? {
        while at < bytes.count {
            at += 1
            if keepsLines || bytes[at - 1] != 0x0a { return bytes[at - 1] }
        }
        return nil
    }

    /// Five bits a character from `0` to `o`, lowest first; the sixth bit says that more follow.
    mutating func varint() -> Int? {
        var value = 0
        var shift = 0
        while let byte = byte() {
            let bits = Int(byte) - 48
            value |= (bits & 31) << shift
            if bits < 32 { return value }
            shift += 5
        }
        return nil
    }

    /// The bytes up to the mark, which is skipped; nil at the end.
    mutating func field(until mark: UInt8) -> [UInt8]? {
        var field: [UInt8] = []
        var any = false
        while let byte = byte() {
            any = true
            if byte == mark { return field }
            field.append(byte)
        }
        return any ? field : nil
    }
}
