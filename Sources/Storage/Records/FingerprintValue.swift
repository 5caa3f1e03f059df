import Fingerprints
import SafetyCore

/// A fingerprint's algorithm and bits.
///
/// The bits are held as big-endian words, the first digit highest; a digest shorter than 32 bytes leaves the
/// rest zero. So comparison is that of the hexadecimal text.
public struct FingerprintValue: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let algorithm: FingerprintAlgorithm
    package let w0: UInt64
    package let w1: UInt64
    package let w2: UInt64
    package let w3: UInt64

    package init(_ algorithm: FingerprintAlgorithm, _ w0: UInt64, _ w1: UInt64, _ w2: UInt64, _ w3: UInt64) {
        self.algorithm = algorithm
        self.w0 = w0
        self.w1 = w1
        self.w2 = w2
        self.w3 = w3
    }

    public init(_ hash: PDQHash) { self.init(.pdq, hash.w0, hash.w1, hash.w2, hash.w3) }

    /// Takes the raw bytes; nil when their number is not the algorithm's.
    public init?(_ algorithm: FingerprintAlgorithm, bytes: some Collection<UInt8>) {
        guard bytes.count == algorithm.byteCount else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.init(
            algorithm, UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2),
            UInt64(bigEndian: words.3))
    }

    /// Reads hexadecimal digits of either case; nil for any other character or another number of digits.
    public init?(_ algorithm: FingerprintAlgorithm, hex: some StringProtocol) {
        let digits = Array(hex.utf8)
        guard digits.count == algorithm.byteCount * 2 else { return nil }
        guard case .value(let value) = digits.withUnsafeBytes({ Hex.parse($0, as: algorithm) }) else { return nil }
        self = value
    }

    /// The PDQ fingerprint; nil for a digest.
    public var pdq: PDQHash? { algorithm == .pdq ? PDQHash(w0, w1, w2, w3) : nil }

    /// Calls `body` with the raw bytes, as many as the algorithm has.
    public func withBytes<T, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> T) throws(E) -> T {
        let words = (w0.bigEndian, w1.bigEndian, w2.bigEndian, w3.bigEndian)
        return try withUnsafeBytes(of: words) { all throws(E) in
            try body(UnsafeRawBufferPointer(rebasing: all[..<algorithm.byteCount]))
        }
    }

    public var bytes: [UInt8] { withBytes { Array($0) } }

    /// Lower-case hexadecimal digits.
    public var hex: String { String(decoding: withBytes { Hex.digits(of: $0) }, as: UTF8.self) }

    public var description: String { "\(algorithm.rawValue):\(hex)" }

    /// By algorithm as tables number them, then by bits.
    public static func < (a: FingerprintValue, b: FingerprintValue) -> Bool {
        if a.algorithm != b.algorithm { return a.algorithm.number < b.algorithm.number }
        if a.w0 != b.w0 { return a.w0 < b.w0 }
        if a.w1 != b.w1 { return a.w1 < b.w1 }
        if a.w2 != b.w2 { return a.w2 < b.w2 }
        return a.w3 < b.w3
    }
}

extension FingerprintAlgorithm {
    /// How tables number the algorithms; fixed for ever by migration 1.
    package var number: Int64 {
        switch self {
        case .pdq: 1
        case .md5: 2
        case .sha1: 3
        case .sha256: 4
        }
    }

    package init?(number: Int64) {
        switch number {
        case 1: self = .pdq
        case 2: self = .md5
        case 3: self = .sha1
        case 4: self = .sha256
        default: return nil
        }
    }
}
