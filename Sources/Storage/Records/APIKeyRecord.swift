import Foundation

/// A key of the API as it is kept: its secret part only as a digest.
public struct APIKeyRecord: Hashable, Sendable, Identifiable {
    /// The part of the token that is no secret, 1…64 characters.
    public var id: String
    public var name: String
    /// What it may do, at least one word without spaces.
    public var scopes: [String]
    /// SHA-256 of the secret part, 32 bytes.
    public var digest: [UInt8]
    public var created: Date
    public var expires: Date?
    public var revoked: Date?
    public var lastUsed: Date?
    /// Requests a second; nil is the server's own limit.
    public var ratePerSecond: Int?

    public init(
        id: String, name: String, scopes: [String], digest: [UInt8], created: Date, expires: Date? = nil,
        revoked: Date? = nil, lastUsed: Date? = nil, ratePerSecond: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.scopes = scopes
        self.digest = digest
        self.created = created
        self.expires = expires
        self.revoked = revoked
        self.lastUsed = lastUsed
        self.ratePerSecond = ratePerSecond
    }
}
