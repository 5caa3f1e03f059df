import Digests
import Storage

/// Turns names of conversations, accounts and messages into keyed hashes, the only form in which they are kept.
///
/// HMAC with SHA-256 (RFC 2104) under the secret of the data folder. Who has the hashes and not the secret cannot try
/// names out; who has the whole folder can.
struct ConversationNames: Sendable {
    private let code: HMACSHA256

    init(secret: [UInt8]) { code = HMACSHA256(key: secret) }

    func conversation(_ name: String) -> ConversationKey {
        let bytes = hash("c", name)
        return ConversationKey(
            high: Int64(bitPattern: Self.word(bytes[0..<8])), low: Int64(bitPattern: Self.word(bytes[8..<16])))
    }

    func account(_ name: String) -> UInt64 { Self.word(hash("a", name)[0..<8]) }

    /// Never 0, which stands for no name.
    func message(_ name: String, in conversation: ConversationKey) -> UInt64 {
        max(1, Self.word(hash("m\(conversation.high),\(conversation.low)", name)[0..<8]))
    }

    private func hash(_ kind: String, _ name: String) -> [UInt8] {
        var code = code
        // The kind holds no zero byte, so no two pairs are the same bytes.
        code.update(Array(kind.utf8) + [0] + Array(name.utf8))
        return code.finalize().bytes
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}

extension ConversationKey {
    /// 32 hexadecimal digits, as answers and webhooks name it.
    public var text: String { HashText.of(UInt64(bitPattern: high)) + HashText.of(UInt64(bitPattern: low)) }
}

enum HashText {
    /// 16 hexadecimal digits.
    static func of(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
