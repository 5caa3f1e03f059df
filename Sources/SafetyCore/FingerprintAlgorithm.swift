/// The fingerprint algorithms that a bank can hold.
///
/// The raw value is the name used in the command line, in import files, in tables and in reports.
public enum FingerprintAlgorithm: String, CaseIterable, Codable, Hashable, Sendable {
    /// Perceptual fingerprint of a picture, 256 bits, compared by Hamming distance
    /// (Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019).
    case pdq
    /// MD5 of the file's bytes (RFC 1321), compared for equality.
    case md5
    /// SHA-1 of the file's bytes (FIPS 180-4), compared for equality.
    case sha1
    /// SHA-256 of the file's bytes (FIPS 180-4), compared for equality.
    case sha256

    /// Length of a fingerprint in bytes; its hexadecimal form has twice as many digits.
    public var byteCount: Int {
        switch self {
        case .pdq, .sha256: 32
        case .sha1: 20
        case .md5: 16
        }
    }

    /// Whether a distance other than 0 can be a match.
    public var isPerceptual: Bool { self == .pdq }
}
