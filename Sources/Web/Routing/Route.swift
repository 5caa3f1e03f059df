import HTTPTypes
import SafetyDesk

/// One address of the API with everything that is known of it: what it takes, what it answers, who may use it, and the
/// code that does it. The router, the OpenAPI document and the reference page are all made from these.
public struct Route: Sendable {
    /// Who may use it.
    public enum Access: Sendable, Equatable {
        /// Anybody who can reach the server.
        case open
        /// A key with this scope (`admin` has every scope).
        case scope(Scope)
    }

    /// A value in the path, the query or a header.
    public struct Parameter: Sendable {
        public enum Place: String, Sendable { case path, query, header }
        public var name: String
        public var place: Place
        public var required: Bool
        public var schema: Schema
        public var description: String
        public var example: String

        static func query(
            _ name: String, _ schema: Schema, _ description: String, required: Bool = false, example: String
        ) -> Parameter {
            Parameter(
                name: name, place: .query, required: required, schema: schema, description: description,
                example: example)
        }

        static func path(_ name: String, _ description: String, example: String, schema: Schema = .string())
            -> Parameter
        {
            Parameter(
                name: name, place: .path, required: true, schema: schema, description: description, example: example)
        }

        static func header(_ name: String, _ description: String, example: String) -> Parameter {
            Parameter(
                name: name, place: .header, required: false, schema: .string(), description: description,
                example: example)
        }
    }

    /// A kind of body, with an example that is true.
    public struct Content: Sendable {
        public var type: String
        public var schema: Schema
        public var example: String?

        public init(_ type: String, _ schema: Schema, example: String? = nil) {
            self.type = type
            self.schema = schema
            self.example = example
        }

        static func json(_ schema: Schema, example: String) -> Content {
            Content("application/json", schema, example: example)
        }
    }

    /// What a success looks like.
    public struct Success: Sendable {
        public var status: HTTPResponse.Status
        public var description: String
        public var content: [Content]

        public init(_ status: HTTPResponse.Status, _ description: String, _ content: [Content] = []) {
            self.status = status
            self.description = description
            self.content = content
        }
    }

    public typealias Handler = @Sendable (Call) async throws -> Answer

    /// The operation's name, unique, camelCase.
    public var id: String
    public var method: HTTPRequest.Method
    public var path: PathPattern
    public var access: Access
    /// The chapter of the reference that it stands in.
    public var tag: String
    public var summary: String
    public var description: String
    public var parameters: [Parameter]
    /// Kinds of body that are taken; empty when there is none.
    public var takes: [Content]
    public var bodyRequired: Bool
    public var success: [Success]
    /// Problems beside those that any address may answer with.
    public var problems: [ProblemType]
    /// Whether `Idempotency-Key` is honoured.
    public var idempotent: Bool
    /// Largest body in bytes as a multiple of `server.max_body`.
    public var bodyFactor: Int
    /// Whether it is answered even when the server is busy.
    public var always: Bool
    public var handler: Handler

    public init(
        _ id: String, _ method: HTTPRequest.Method, _ path: PathPattern, _ access: Access, tag: String,
        _ summary: String, _ description: String = "", parameters: [Parameter] = [], takes: [Content] = [],
        bodyRequired: Bool = true, success: [Success], problems: [ProblemType] = [], idempotent: Bool = false,
        bodyFactor: Int = 1, always: Bool = false, handler: @escaping Handler
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.access = access
        self.tag = tag
        self.summary = summary
        self.description = description
        self.parameters = parameters
        self.takes = takes
        self.bodyRequired = bodyRequired
        self.success = success
        self.problems = problems
        self.idempotent = idempotent
        self.bodyFactor = bodyFactor
        self.always = always
        self.handler = handler
    }
}
