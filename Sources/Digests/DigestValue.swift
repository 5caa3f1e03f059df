/// The result of a digest: 16 bytes (MD5), 20 (SHA-1) or 32 (SHA-256 and HMAC-SHA256).
public struct DigestValue: Hashable, Sendable {
    public let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A digest that somebody else took.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The digest in lower-case hexadecimal digits, two for each byte.
    public var hex: String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: bytes.count * 2) { out in
            for (position, byte) in bytes.enumerated() {
                out[position * 2] = digits.utf8Start[Int(byte >> 4)]
                out[position * 2 + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }

    /// Compares in a time that depends on the lengths alone, for values that prove knowledge of a key.
    ///
    /// - Complexity: O(*n*) in the length, wherever the first difference lies.
    public func matchesInConstantTime(_ other: some Collection<UInt8>) -> Bool {
        guard other.count == bytes.count else { return false }
        var difference: UInt8 = 0
        for (mine, theirs) in zip(bytes, other) { difference |= mine ^ theirs }
        return difference == 0
    }
}

extension DigestValue: CustomStringConvertible {
    public var description: String { hex }
}
