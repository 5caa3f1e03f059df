/// Digests of bytes that are all in memory. For pieces, see `MD5`, `SHA1`, `SHA256` and `HMACSHA256`.
///
/// - Complexity: each O(*n*) in the number of bytes.
public enum Digest {
    /// MD5 (RFC 1321).
    public static func md5(_ bytes: UnsafeRawBufferPointer) -> DigestValue { digest(bytes, with: MD5()) }
    /// MD5 (RFC 1321).
    public static func md5(_ bytes: some Sequence<UInt8>) -> DigestValue { digest(bytes, with: MD5()) }

    /// SHA-1 (FIPS 180-4).
    public static func sha1(_ bytes: UnsafeRawBufferPointer, form: DigestForm = .best) -> DigestValue {
        digest(bytes, with: SHA1(form: form))
    }
    /// SHA-1 (FIPS 180-4).
    public static func sha1(_ bytes: some Sequence<UInt8>, form: DigestForm = .best) -> DigestValue {
        digest(bytes, with: SHA1(form: form))
    }

    /// SHA-256 (FIPS 180-4).
    public static func sha256(_ bytes: UnsafeRawBufferPointer, form: DigestForm = .best) -> DigestValue {
        digest(bytes, with: SHA256(form: form))
    }
    /// SHA-256 (FIPS 180-4).
    public static func sha256(_ bytes: some Sequence<UInt8>, form: DigestForm = .best) -> DigestValue {
        digest(bytes, with: SHA256(form: form))
    }

    /// HMAC with SHA-256 (RFC 2104).
    public static func hmacSHA256(
        _ bytes: UnsafeRawBufferPointer, key: some Collection<UInt8>, form: DigestForm = .best
    ) -> DigestValue {
        digest(bytes, with: HMACSHA256(key: key, form: form))
    }
    /// HMAC with SHA-256 (RFC 2104).
    public static func hmacSHA256(
        _ bytes: some Sequence<UInt8>, key: some Collection<UInt8>, form: DigestForm = .best
    ) -> DigestValue {
        digest(bytes, with: HMACSHA256(key: key, form: form))
    }

    private static func digest(_ bytes: UnsafeRawBufferPointer, with start: some StreamingDigest) -> DigestValue {
        var digest = start
        digest.update(bytes)
        return digest.finalize()
    }

    private static func digest(_ bytes: some Sequence<UInt8>, with start: some StreamingDigest) -> DigestValue {
        var digest = start
        digest.update(bytes)
        return digest.finalize()
    }
}
