import Digests
import Foundation

/// The text that a client proves itself with: `plk_`, 12 characters that name the key, `_`, and 43 characters of
/// secret, 32 random bytes in base64url (RFC 4648, section 5).
///
/// The secret is known to its holder alone: kept is its SHA-256. With 256 random bits a plain digest is enough; slow
/// hashes are for passwords that people choose.
enum KeyToken {
    static let prefix: StaticString = "plk_"
    private static let idLength = 12
    private static let secretLength = 43
    private static let idStart = 4
    private static let secretStart = 4 + 12 + 1
    private static let length = 4 + 12 + 1 + 43
    /// A secret is one block of SHA-256. To ask what the processor can do takes longer than that block in any form, most
    /// of all in a virtual machine (measured).
    private static let form = DigestForm.portable

    /// Which key a token names and the SHA-256 of its secret; nil for what has not the form of a token.
    ///
    /// The id fits into the text value itself, so that reading allocates nothing but what the digest does.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: String, digest: SecretDigest)? {
        guard bytes.count == length, bytes[secretStart - 1] == UInt8(ascii: "_") else { return nil }
        for position in 0..<idStart where bytes[position] != prefix.utf8Start[position] { return nil }
        let name = bytes[idStart..<idStart + idLength]
        for byte in name where !isDigitOrLetter(byte) { return nil }
        for byte in bytes[secretStart...] where !isBase64URL(byte) { return nil }
        let secret = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[secretStart...]))
        return (String(decoding: name, as: UTF8.self), SecretDigest(Digest.sha256(secret, form: form).bytes))
    }

    /// A new token with its id and the digest to keep.
    static func make(
        using generator: inout some RandomNumberGenerator
    ) -> (id: String, token: String, digest: DigestValue) {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
        let id = String(
            decoding: (0..<idLength).map { _ in letters.randomElement(using: &generator) ?? letters[0] },
            as: UTF8.self)
        let random = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let secret = Data(random).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return (id, "\(prefix)\(id)_\(secret)", Digest.sha256(secret.utf8))
    }

    private static func isDigitOrLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: isDigitOrLetter(byte)
        }
    }
}

/// The SHA-256 of a secret, as four words: kept and compared without allocating.
struct SecretDigest: Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Bytes that are no digest become one that no secret has.
    init(_ bytes: [UInt8]) {
        let given = bytes.count == 32 ? bytes : Array(repeating: 0, count: 32)
        words = given.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// Compares in a time that does not depend on where the first difference lies.
    func matches(_ other: SecretDigest) -> Bool {
        (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2) | (words.3 ^ other.words.3)
            == 0
    }
}
