import Foundation
import HTTPTypes
import Hummingbird
import SafetyDesk

/// Reads the key that a request carries.
enum Credentials {
    /// The key, when it is good.
    ///
    /// `Authorization: Bearer KEY` for programs, `Basic` with the key as password for a person's browser, `X-API-Key`
    /// for clients that can send nothing else.
    /// - Throws: ``Problem``: unauthorized, keyExpired or keyRevoked.
    static func key(of request: Request, _ keys: KeyRing) throws -> APIKey {
        guard let token = token(of: request) else {
            throw Problem(
                .unauthorized, "No key came with the request. Send `Authorization: Bearer KEY`.", headers: challenge)
        }
        return try key(token, keys)
    }

    static func key(_ token: String, _ keys: KeyRing) throws -> APIKey {
        switch try keys.verify(token) {
        case .valid(let key): return key
        case .unknown: throw Problem(.unauthorized, "There is no such key.", headers: challenge)
        case .expired: throw Problem(.keyExpired, "The key has expired. Ask for a new one.", headers: challenge)
        case .revoked: throw Problem(.keyRevoked, "The key was revoked. Ask for a new one.", headers: challenge)
        }
    }

    static let challenge: HTTPFields = [.wwwAuthenticate: "Bearer realm=\"porchlight\""]

    private static func token(of request: Request) -> String? {
        guard let value = request.headers[.authorization] else { return request.headers[.apiKey] }
        let words = value.split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { return nil }
        switch words[0].lowercased() {
        case "bearer": return String(words[1])
        case "basic":
            guard let data = Data(base64Encoded: String(words[1])),
                let pair = String(validating: data, as: UTF8.self),
                let colon = pair.firstIndex(of: ":")
            else { return nil }
            return String(pair[pair.index(after: colon)...])
        default: return nil
        }
    }
}
