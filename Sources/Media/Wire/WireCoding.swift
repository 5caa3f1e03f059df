/// Appends fixed-width little-endian values: the whole encoding between parent and worker.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func put(_ value: UInt8) { bytes.append(value) }
    mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }
    mutating func put(_ value: UInt32) { putBytes(of: UInt64(value), count: 4) }
    mutating func put(_ value: UInt64) { putBytes(of: value, count: 8) }
    mutating func put(_ value: Int) { putBytes(of: UInt64(max(value, 0)), count: 8) }

    /// UTF-8 with its length; cut at `limit` bytes, on a character border.
    mutating func put(_ text: String, limit: Int = 1024) {
        var utf8 = Array(text.utf8)
        if utf8.count > limit {
            // A continuation byte just beyond the limit means that its character begins before it.
            var end = limit
            while end > 0, utf8[end] & 0xC0 == 0x80 { end -= 1 }
            utf8.removeSubrange(end...)
        }
        put(UInt32(utf8.count))
        bytes += utf8
    }

    private mutating func putBytes(of value: UInt64, count: Int) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
    }
}

/// Reads what ``WireWriter`` wrote, from a peer that may have been taken over: nothing is believed.
struct WireReader {
    /// The message is shorter than it says, or holds a value out of range.
    struct Malformed: Error {}

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position == bytes.endIndex }

    mutating func byte() throws(Malformed) -> UInt8 {
        guard position < bytes.endIndex else { throw Malformed() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func flag() throws(Malformed) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw Malformed()
        }
    }

    mutating func word() throws(Malformed) -> UInt32 { UInt32(truncatingIfNeeded: try value(count: 4)) }

    /// A nonnegative number that fits `Int`.
    mutating func number() throws(Malformed) -> Int {
        guard let number = Int(exactly: try value(count: 8)) else { throw Malformed() }
        return number
    }

    mutating func text(limit: Int = 1024) throws(Malformed) -> String {
        let count = Int(try word())
        guard count <= limit, count <= bytes.endIndex - position,
            // Not repaired: a worker of ours writes UTF-8 and nothing else, and a repaired text may exceed its limit.
            let text = String(validating: bytes[position..<(position + count)], as: UTF8.self)
        else { throw Malformed() }
        position += count
        return text
    }

    private mutating func value(count: Int) throws(Malformed) -> UInt64 {
        guard bytes.endIndex - position >= count else { throw Malformed() }
        var value: UInt64 = 0
        for place in 0..<count { value |= UInt64(bytes[position + place]) << (8 * UInt64(place)) }
        position += count
        return value
    }
}
