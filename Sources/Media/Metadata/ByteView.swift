/// A bounds-checked look at bytes that nobody vouches for.
///
/// Every access takes any offset, however absurd, and answers `nil` where there is nothing: no reader built on it
/// can run past the end or trap on arithmetic.
struct ByteView {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    /// The byte at an offset.
    subscript(offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[offset] : nil
    }

    /// `count` bytes from an offset, or `nil` when they are not all there.
    func slice(_ offset: Int, _ count: Int) -> ByteView? {
        guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count &- offset else { return nil }
        return ByteView(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset &+ count)]))
    }

    /// The bytes of a range, or `nil` when they are not all there.
    func slice(_ range: Range<Int>) -> ByteView? { slice(range.lowerBound, range.count) }

    /// Everything from an offset on; empty when the offset lies outside.
    func from(_ offset: Int) -> ByteView {
        guard offset >= 0, offset < bytes.count else { return ByteView(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return ByteView(UnsafeRawBufferPointer(rebasing: bytes[offset...]))
    }

    /// At most the first `count` bytes.
    func prefix(_ count: Int) -> ByteView {
        ByteView(UnsafeRawBufferPointer(rebasing: bytes.prefix(max(0, count))))
    }

    /// An unsigned number of 1 to 8 bytes, or `nil` when it is not there or does not fit an `Int`.
    func number(_ offset: Int, bytes width: Int, _ order: ByteOrder = .big) -> Int? {
        guard width >= 1, width <= 8, offset >= 0, offset <= bytes.count, width <= bytes.count &- offset else {
            return nil
        }
        var value: UInt64 = 0
        for step in 0..<width {
            let place = order == .big ? step : width &- 1 &- step
            value = value << 8 | UInt64(bytes[offset &+ place])
        }
        return Int(exactly: value)
    }

    func u16(_ offset: Int, _ order: ByteOrder = .big) -> Int? { number(offset, bytes: 2, order) }
    func u32(_ offset: Int, _ order: ByteOrder = .big) -> Int? { number(offset, bytes: 4, order) }
    func u64(_ offset: Int, _ order: ByteOrder = .big) -> Int? { number(offset, bytes: 8, order) }

    /// The four-letter code at an offset.
    func code(_ offset: Int) -> FourCC? {
        number(offset, bytes: 4).map { FourCC(rawValue: UInt32(truncatingIfNeeded: $0)) }
    }

    /// Whether a fixed text stands at an offset.
    func holds(_ text: StaticString, at offset: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard let there = slice(offset, length) else { return false }
        return text.withUTF8Buffer { letters in
            for index in 0..<length where there.bytes[index] != letters[index] { return false }
            return true
        }
    }

    /// Where a byte first stands at or after an offset.
    func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
        guard offset >= 0 else { return nil }
        var index = offset
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// Where a fixed text first stands at or after an offset.
    ///
    /// - Complexity: O(*n* · *m*) for *m* letters of text, which are few and written in this package.
    func firstIndex(of text: StaticString, from offset: Int = 0) -> Int? {
        guard text.utf8CodeUnitCount > 0 else { return nil }
        let first = text.withUTF8Buffer { $0[0] }
        var index = offset
        while let candidate = firstIndex(of: first, from: index) {
            if holds(text, at: candidate) { return candidate }
            index = candidate &+ 1
        }
        return nil
    }

    func contains(_ text: StaticString) -> Bool { firstIndex(of: text) != nil }

    /// Without white space and NUL at both ends.
    var trimmed: ByteView {
        var lower = 0
        var upper = bytes.count
        while lower < upper, bytes[lower] <= 0x20 { lower &+= 1 }
        while upper > lower, bytes[upper &- 1] <= 0x20 { upper &-= 1 }
        return ByteView(UnsafeRawBufferPointer(rebasing: bytes[lower..<upper]))
    }

    /// As text, for comparing short names; never shown to anybody.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// In which order the bytes of a number stand.
enum ByteOrder {
    case little
    case big
}

/// A code of four letters, as containers name their parts.
struct FourCC: RawRepresentable, Hashable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// From four ASCII letters written in this package.
    init(_ letters: StaticString) {
        rawValue = letters.withUTF8Buffer { $0.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    }

    /// The four bytes as they stand in a file.
    var bytes: [UInt8] { bigEndianBytes(rawValue) }
}

/// The four bytes of a number, most significant first.
func bigEndianBytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
}

/// The four bytes of a number, least significant first.
func littleEndianBytes(_ value: UInt32) -> [UInt8] { bigEndianBytes(value.byteSwapped) }
