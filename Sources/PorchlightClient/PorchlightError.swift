/// What the server answers when it cannot do what it was asked (RFC 9457).
public struct ProblemDocument: Error, Codable, Hashable, Sendable {
    /// A field that cannot be taken, and why.
    public struct FieldError: Codable, Hashable, Sendable {
        public var field: String
        public var reason: String
    }

    /// Path of the page that explains it, such as `/problems/forbidden`: stable, to be compared.
    public var type: String
    public var title: String
    public var status: Int
    /// What happened this time.
    public var detail: String
    /// The request, as the server's log names it.
    public var instance: String
    public var errors: [FieldError]?
    /// Seconds after which it is worth trying again, where the server said so.
    public internal(set) var retryAfter: Double?

    /// The last part of ``type``, such as `forbidden`.
    public var name: String { type.split(separator: "/").last.map(String.init) ?? type }

    init(type: String, title: String, status: Int, detail: String, instance: String) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case type, title, status, detail, instance, errors }
}

/// Why a call has no answer.
public enum PorchlightError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The server refused, or could not.
    case problem(ProblemDocument)
    /// The server could not be reached, or the connection broke.
    case unreachable(String)
    case invalidAddress(String)
    /// Something answered that is no Porchlight, or one of another age.
    case unexpectedAnswer(status: Int, reason: String)

    public var description: String {
        switch self {
        case .problem(let problem): "\(problem.title) (\(problem.status) \(problem.name)): \(problem.detail)"
        case .unreachable(let reason): "The server cannot be reached: \(reason)"
        case .invalidAddress(let address): "This is no http or https address: \(address)"
        case .unexpectedAnswer(let status, let reason):
            "The answer (status \(status)) is not one of a Porchlight server: \(reason)"
        }
    }
}
