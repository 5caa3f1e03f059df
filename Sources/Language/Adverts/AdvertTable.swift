/// What the trainer found, decoded: for each known feature its scale and its weight in two linear models.
///
/// The first model weighs a feature by how rare it is; the second also by how unevenly it lies between the two kinds
/// of advert. Both are averaged. Layout of the blob: `scripts/train-adverts/README.md`.
package struct AdvertTable: Sendable {
    /// Sorted names of features; `starts[p]` is where those with the high 18 bits `p` begin.
    private(set) var names: [UInt32] = []
    private(set) var starts: [UInt32] = []
    private(set) var features: [Feature] = []
    /// Parameters as the trainer printed them.
    private(set) var numbers = Numbers()

    struct Feature: Sendable {
        /// Scale (whole number) in the first and the second model.
        var scale0: Int32 = 0
        var scale1: Int32 = 0
        /// Weight times scale in the first and the second model: the byte q of the blob stands for q·|q|.
        var weight0: Int32 = 0
        var weight1: Int32 = 0
    }

    struct Numbers: Sendable {
        /// For each block what one unit of weight ÷ length is worth, in the first and the second model.
        var worth0 = [Double](repeating: 0, count: AdvertBlock.allCases.count)
        var worth1 = [Double](repeating: 0, count: AdvertBlock.allCases.count)
        /// The calibrated probability is σ(slope · (sum) + intercept).
        var intercept = 0.0
        var slope = 1.0
        var notice = 1.0
        var caution = 1.0
        /// Share of deceptive adverts that the probability assumes.
        var prevalence = 0.5
    }

    private static let nameBits = UInt32(AdvertFeature.keyBits + 3)
    private static let prefixBits: UInt32 = 18
    private static let shift = nameBits - prefixBits

    /// Decodes a blob: base-64 digits, line ends passed over, checked by its own sum.
    ///
    /// - Complexity: O(*n*); about a million bytes take some milliseconds.
    /// - Returns: `nil` if the blob is empty or damaged.
    package init?(_ blob: StaticString) {
        let bytes = blob.withUTF8Buffer { Self.decodeBase64($0) }
        var reader = AdvertBlobReader(bytes: bytes)
        guard bytes.count > 16, reader.u32() == 0x3156_4441 /* "ADV1" */, reader.u32() == Self.sum(bytes[8...]) else {
            return nil
        }
        let count = Int(reader.u32())
        let blocks = AdvertBlock.allCases.count
        guard bytes.count >= 12 + count * 5 + (blocks * 2 + 5) * 8 else { return nil }
        for block in 0..<blocks { numbers.worth0[block] = reader.double() }
        for block in 0..<blocks { numbers.worth1[block] = reader.double() }
        numbers.intercept = reader.double()
        numbers.slope = reader.double()
        numbers.notice = reader.double()
        numbers.caution = reader.double()
        numbers.prevalence = reader.double()
        names.reserveCapacity(count)
        var name: UInt32 = 0
        for _ in 0..<count {
            let (next, overflow) = name.addingReportingOverflow(reader.varint())
            guard !overflow, next >> Self.nameBits == 0 else { return nil }
            name = next
            names.append(name)
        }
        features = [Feature](repeating: Feature(), count: count)
        for index in 0..<count { features[index].scale0 = Int32(reader.u8()) }
        for index in 0..<count { features[index].scale1 = Int32(reader.u8()) }
        for index in 0..<count { features[index].weight0 = reader.signedSquare() }
        for index in 0..<count { features[index].weight1 = reader.signedSquare() }
        guard reader.isAtEnd else { return nil }
        starts = [UInt32](repeating: 0, count: (1 << Int(Self.prefixBits)) + 1)
        for name in names { starts[Int(name >> Self.shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
    }

    /// The place of a feature, or `nil` if the trainer did not know it.
    ///
    /// - Complexity: O(1): one or two names share their high bits.
    @inline(__always)
    func place(of name: UInt32) -> Int? {
        let prefix = Int(name >> Self.shift)
        for index in Int(starts[prefix])..<Int(starts[prefix + 1]) where names[index] == name { return index }
        return nil
    }

    static func decodeBase64(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count * 3 / 4)
        var bits: UInt32 = 0
        var held = 0
        for byte in text {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            held += 6
            if held >= 8 {
                held -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
            }
        }
        return out
    }

    /// FNV-1a, 32 bits.
    static func sum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var sum: UInt32 = 0x811c_9dc5
        for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
        return sum
    }
}

/// Reads little-endian values; beyond the end it reads zeros, which the checks of the caller catch.
struct AdvertBlobReader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func u8() -> UInt8 {
        defer { index += 1 }
        return index < bytes.count ? bytes[index] : 0
    }

    mutating func u32() -> UInt32 {
        var value: UInt32 = 0
        for shift in 0..<4 { value |= UInt32(u8()) << UInt32(8 * shift) }
        return value
    }

    mutating func double() -> Double {
        let low = u32()
        return Double(bitPattern: UInt64(u32()) << 32 | UInt64(low))
    }

    /// Seven bits a byte, low first, the high bit says that more follow; at most five bytes.
    mutating func varint() -> UInt32 {
        var value: UInt32 = 0
        for shift in 0..<5 {
            let byte = u8()
            value |= UInt32(byte & 0x7F) << UInt32(7 * shift)
            if byte < 0x80 { break }
        }
        return value
    }

    mutating func signedSquare() -> Int32 {
        let value = Int32(Int8(bitPattern: u8()))
        return value * (value < 0 ? -value : value)
    }
}
