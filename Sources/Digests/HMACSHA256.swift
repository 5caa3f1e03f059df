/// HMAC with SHA-256 (RFC 2104, FIPS 198-1), 32 bytes: proves that whoever made it knows the key.
///
/// Compare with `DigestValue.matchesInConstantTime`.
public struct HMACSHA256: StreamingDigest {
    private var inner: SHA256
    private var outer: SHA256

    /// - Parameter key: any length; one longer than 64 bytes is replaced by its SHA-256.
    public init(key: some Collection<UInt8>, form: DigestForm = .best) {
        var block = Array(key)
        if block.count > 64 {
            var digest = SHA256(form: form)
            digest.update(block)
            block = digest.finalize().bytes
        }
        block += Array(repeating: 0, count: 64 - block.count)
        inner = SHA256(form: form)
        inner.update(block.map { $0 ^ 0x36 })
        outer = SHA256(form: form)
        outer.update(block.map { $0 ^ 0x5c })
    }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) { inner.update(bytes) }

    public func finalize() -> DigestValue {
        var last = outer
        last.update(inner.finalize().bytes)
        return last.finalize()
    }
}
