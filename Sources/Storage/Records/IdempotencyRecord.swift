import Foundation

/// The answer to a request that named an idempotency key, to be given again when the request comes again.
public struct IdempotencyRecord: Hashable, Sendable {
    /// Identifier of the API key; two of them may use the same word.
    public var keyID: String
    /// The word that the request named, 1…255 characters.
    public var key: String
    /// Tells whether it is the same request.
    public var requestDigest: [UInt8]
    public var status: Int
    /// Headers of the answer, a JSON object.
    public var headers: String
    public var body: [UInt8]
    public var created: Date

    public init(
        keyID: String, key: String, requestDigest: [UInt8], status: Int, headers: String, body: [UInt8], created: Date
    ) {
        self.keyID = keyID
        self.key = key
        self.requestDigest = requestDigest
        self.status = status
        self.headers = headers
        self.body = body
        self.created = created
    }
}
