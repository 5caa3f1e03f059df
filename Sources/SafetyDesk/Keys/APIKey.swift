import Foundation
import Storage

/// A key of the API as its holder's requests are judged by. It does not hold the secret.
public struct APIKey: Hashable, Sendable, Identifiable {
    public var id: String
    public var name: String
    public var scopes: Set<Scope>
    public var expires: Date?
    /// Requests a second; nil is the server's own limit.
    public var ratePerSecond: Int?

    public init(id: String, name: String, scopes: Set<Scope>, expires: Date? = nil, ratePerSecond: Int? = nil) {
        self.id = id
        self.name = name
        self.scopes = scopes
        self.expires = expires
        self.ratePerSecond = ratePerSecond
    }

    /// Whether it may do what asks for `scope`.
    public func may(_ scope: Scope) -> Bool {
        // Most keys hold just what is asked: no need to walk the set then.
        scopes.contains(scope) || scopes.contains { $0.implies(scope) }
    }
}

extension APIKey {
    /// Scopes that this version does not know are left out: they allow nothing here.
    init(_ record: APIKeyRecord) {
        self.init(
            id: record.id, name: record.name, scopes: Set(record.scopes.compactMap(Scope.init)),
            expires: record.expires, ratePerSecond: record.ratePerSecond)
    }
}

/// What a token turned out to be.
public enum Verification: Hashable, Sendable {
    case valid(APIKey)
    /// No such key, or not its secret; which of the two is not said.
    case unknown
    case expired
    case revoked
}
