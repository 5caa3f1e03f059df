import Foundation

/// What messages to one endpoint are signed with: `whsec_` and the base64 of random bytes, as Standard Webhooks writes
/// it (www.standardwebhooks.com).
public enum WebhookSecret {
    private static let prefix = "whsec_"

    /// A new secret of 32 random bytes.
    public static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        let random = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return prefix + Data(random).base64EncodedString()
    }

    /// The bytes that sign; nil for what is no secret.
    static func bytes(of secret: String) -> [UInt8]? {
        guard secret.hasPrefix(prefix), let bytes = Data(base64Encoded: String(secret.dropFirst(prefix.count))),
            !bytes.isEmpty
        else { return nil }
        return Array(bytes)
    }
}
