import HTTPTypes
import SafetyDesk

extension Route {
    /// Every problem that the address may answer with, in the order of their declaration: its own, and those that
    /// come from what it takes and who may use it.
    package var allProblems: [ProblemType] {
        var types: Set<ProblemType> = [
            .malformedRequest, .headersTooLarge, .invalidField, .unknownField, .shuttingDown, .storageUnavailable,
            .internalError,
        ]
        types.formUnion(problems)
        if case .scope = access {
            types.formUnion([.unauthorized, .keyExpired, .keyRevoked, .forbidden, .tooManyRequests])
        }
        if !always { types.insert(.overloaded) }
        if !path.variables.isEmpty { types.insert(.notFound) }
        if method != .get { types.insert(.storageFull) }
        if !takes.isEmpty {
            types.formUnion([.bodyTooLarge, .bodyTooSlow, .unsupportedMediaType, .emptyBody])
            if takes.contains(where: { $0.type == "application/json" }) { types.insert(.malformedJSON) }
            if takes.contains(where: { $0.type.hasPrefix("multipart/") }) { types.insert(.malformedMultipart) }
        }
        if idempotent { types.formUnion([.idempotencyKeyReused, .idempotencyKeyInUse]) }
        return ProblemType.allCases.filter(types.contains)
    }

    /// ``allProblems`` by status, in ascending order.
    var problemsByStatus: [(status: HTTPResponse.Status, types: [ProblemType])] {
        Dictionary(grouping: allProblems, by: \.status.code).sorted { $0.key < $1.key }
            .map { (status: $0.value[0].status, types: $0.value) }
    }

    /// The header by which a repeated request is known, where it is.
    static let idempotencyKey = Parameter(
        name: "Idempotency-Key", place: .header, required: false,
        schema: .string(.init(pattern: "^[!-~]{1,255}$")),
        description: "A word of yours for this request. Sent again with it, the request is not done again: it gets the "
            + "answer of the first.",
        example: "")

    /// The parameters, with those that follow from the route.
    var allParameters: [Parameter] { parameters + (idempotent ? [Self.idempotencyKey] : []) }

    /// The scope that a key needs, where a key is needed.
    var scopeName: String? { if case .scope(let scope) = access { scope.rawValue } else { nil } }
}

extension ProblemType {
    /// The problem as it looks on the wire.
    var example: [UInt8] {
        Problem(self, explanation.replacing("`", with: "")).document(instance: "6f1c0b2a9d3e4f57")
    }

    /// Headers that always come with it, each with what it says.
    var headers: [(name: String, description: String)] {
        switch self {
        case .unauthorized, .keyExpired, .keyRevoked:
            [("WWW-Authenticate", "How to authenticate (RFC 9110, section 11.6.1).")]
        case .tooManyRequests, .overloaded, .shuttingDown, .storageFull, .storageUnavailable, .idempotencyKeyInUse:
            [("Retry-After", "Seconds to wait before the request is sent again.")]
        default: []
        }
    }
}
