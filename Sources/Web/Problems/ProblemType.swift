import HTTPTypes

/// The kinds of problems, each with a stable name, the page that explains it, and its status.
public enum ProblemType: String, CaseIterable, Sendable {
    case malformedRequest = "malformed-request"
    case invalidField = "invalid-field"
    case unknownField = "unknown-field"
    case malformedJSON = "malformed-json"
    case malformedMultipart = "malformed-multipart"
    case unsupportedMediaType = "unsupported-media-type"
    case emptyBody = "empty-body"
    case bodyTooLarge = "body-too-large"
    case headersTooLarge = "headers-too-large"
    case bodyTooSlow = "body-too-slow"
    case unauthorized
    case keyExpired = "key-expired"
    case keyRevoked = "key-revoked"
    case forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case nameTaken = "name-taken"
    case valueTaken = "value-taken"
    case conversationDamaged = "conversation-damaged"
    case preconditionFailed = "precondition-failed"
    case idempotencyKeyReused = "idempotency-key-reused"
    case idempotencyKeyInUse = "idempotency-key-in-use"
    case urlRefused = "url-refused"
    case fetchFailed = "fetch-failed"
    case fetchTooLarge = "fetch-too-large"
    case fetchTimedOut = "fetch-timed-out"
    case tooManyRequests = "too-many-requests"
    case overloaded
    case shuttingDown = "shutting-down"
    case storageFull = "storage-full"
    case storageUnavailable = "storage-unavailable"
    case internalError = "internal-error"

    /// Relative to the server itself, which serves the page: it is there without any other network.
    public var link: String { "/problems/\(rawValue)" }

    public var status: HTTPResponse.Status {
        switch self {
        case .malformedRequest, .malformedJSON, .malformedMultipart, .emptyBody: .badRequest
        case .invalidField, .unknownField, .idempotencyKeyReused: .unprocessableContent
        case .unsupportedMediaType: .unsupportedMediaType
        case .bodyTooLarge, .fetchTooLarge: .contentTooLarge
        case .headersTooLarge: .requestHeaderFieldsTooLarge
        case .bodyTooSlow: .requestTimeout
        case .unauthorized, .keyExpired, .keyRevoked: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .nameTaken, .valueTaken, .idempotencyKeyInUse, .conversationDamaged: .conflict
        case .preconditionFailed: .preconditionFailed
        case .urlRefused: .unprocessableContent
        case .fetchFailed: .badGateway
        case .fetchTimedOut: .gatewayTimeout
        case .tooManyRequests: .tooManyRequests
        case .overloaded, .shuttingDown, .storageUnavailable, .storageFull: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    /// The same words each time, as RFC 9457 asks.
    public var title: String {
        switch self {
        case .malformedRequest: "The request cannot be understood"
        case .invalidField: "A field cannot be taken"
        case .unknownField: "There is no such field"
        case .malformedJSON: "The body is not valid JSON"
        case .malformedMultipart: "The multipart body is broken"
        case .unsupportedMediaType: "This kind of body is not taken here"
        case .emptyBody: "The body is empty"
        case .bodyTooLarge: "The body is too large"
        case .headersTooLarge: "The header is too large"
        case .bodyTooSlow: "The body came too slowly"
        case .unauthorized: "A valid key is needed"
        case .keyExpired: "The key has expired"
        case .keyRevoked: "The key was revoked"
        case .forbidden: "The key may not do this"
        case .notFound: "There is nothing here"
        case .methodNotAllowed: "The method is not for this address"
        case .nameTaken: "The name is taken"
        case .valueTaken: "The fingerprint is taken"
        case .conversationDamaged: "What is stored of the conversation is damaged"
        case .preconditionFailed: "It has changed meanwhile"
        case .idempotencyKeyReused: "The idempotency key belongs to another request"
        case .idempotencyKeyInUse: "The same request is being worked on"
        case .urlRefused: "The URL may not be fetched"
        case .fetchFailed: "The URL could not be fetched"
        case .fetchTooLarge: "What lies at the URL is too large"
        case .fetchTimedOut: "The URL took too long"
        case .tooManyRequests: "Too many requests with this key"
        case .overloaded: "Too much work at the moment"
        case .shuttingDown: "The server is stopping"
        case .storageFull: "The disk is full"
        case .storageUnavailable: "The database does not answer"
        case .internalError: "Something went wrong in the server"
        }
    }

    /// What it means and what to do, for the page behind ``link``.
    public var explanation: String {
        switch self {
        case .malformedRequest:
            "The request line, the header or the query breaks the rules of HTTP or of this API. Correct it; sending "
                + "it again unchanged will not help."
        case .invalidField:
            "A parameter or a field of the body has a value that is not taken. `errors` names each field and the "
                + "reason."
        case .unknownField:
            "The body or the query names a field that this address does not know. It is refused and not ignored, so "
                + "that a misspelt field is never a missing one."
        case .malformedJSON: "The body does not follow RFC 8259. `detail` says where it stops being JSON."
        case .malformedMultipart:
            "The body does not follow RFC 7578: a boundary, a part's header or the end is missing or broken."
        case .unsupportedMediaType:
            "The Content-Type is missing or none of those that the reference lists for this address."
        case .emptyBody: "A body was expected and none came."
        case .bodyTooLarge:
            "The body is larger than `server.max_body`. Nothing of it was kept. Lists go to an import job, large "
                + "media is fingerprinted on your side."
        case .headersTooLarge: "A header line, or all of them, are larger than 32 KiB, or there are more than 100."
        case .bodyTooSlow:
            "Less than 1 KiB came within `server.body_timeout_seconds`. Nothing was kept; send the request again."
        case .unauthorized:
            "Send `Authorization: Bearer KEY`. Keys are made with `porchlight key create` or by an administrator."
        case .keyExpired: "The key's time is over. Ask for a new one."
        case .keyRevoked: "The key was taken back. Ask for a new one."
        case .forbidden: "The key is valid, and lacks the scope that `detail` names."
        case .notFound: "Nothing has this address, name or identifier, or it was removed."
        case .methodNotAllowed: "The `Allow` header lists the methods of this address."
        case .nameTaken: "Something of this name is there already. Upper and lower case do not differ."
        case .valueTaken: "The bank holds the value or the external id already. `detail` says under which identifier."
        case .conversationDamaged:
            "The stored state of this conversation is not what its checksum says, so nothing is judged by it and nothing "
                + "written over it. Run `porchlight doctor`; restore a backup if more is damaged. Or send DELETE to "
                + "`/v1/conversations/{id}` to forget the damaged state, and its messages anew."
        case .preconditionFailed:
            "`If-Match` named another version than the present one. Read it again, and repeat the change."
        case .idempotencyKeyReused:
            "An `Idempotency-Key` stands for one request. This one came with another method, address or body before."
        case .idempotencyKeyInUse: "The first request with this `Idempotency-Key` has not been answered yet."
        case .urlRefused:
            "Only http and https to public addresses are fetched. Private, loopback, link-local, mapped and metadata "
                + "addresses are refused, before the connection and on the connected socket, after each redirect."
        case .fetchFailed: "The other server could not be reached, or did not answer with success."
        case .fetchTooLarge: "The file is larger than `screen.max_fetch_bytes`. Nothing of it was kept."
        case .fetchTimedOut: "The other server took longer than `screen.fetch_timeout_seconds`."
        case .tooManyRequests: "This key has used up its rate. `Retry-After` says when the next request is taken."
        case .overloaded:
            "The server works on as much as it can bear. Nothing was done. Send the request again after `Retry-After`."
        case .shuttingDown: "The server finishes what it accepted and takes nothing new. Send the request again."
        case .storageFull:
            "There is no room on the server's disk. Nothing was decided and nothing half written: do not publish the "
                + "item on the strength of this answer."
        case .storageUnavailable:
            "The database is busy, or damaged. Nothing was decided. Try again; the server's log says more."
        case .internalError: "The log of the server says more under the identifier in `instance`."
        }
    }
}
