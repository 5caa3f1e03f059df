/// A digest that is fed piece by piece.
///
/// Values, not references: a copy goes its own way from where it was made.
public protocol StreamingDigest: Sendable {
    /// Feeds more bytes; how they are cut into pieces does not matter.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer)

    /// The digest of all bytes fed so far. Does not change this value: more may be fed and finalised again.
    func finalize() -> DigestValue
}

extension StreamingDigest {
    /// Feeds more bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }
}
