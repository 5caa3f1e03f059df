import HTTPTypes
import SafetyCore

/// An answer that says what went wrong, as RFC 9457 has it.
public struct Problem: Error, Sendable {
    public var type: ProblemType
    /// What happened this time, and what to do, in words.
    public var detail: String
    /// Fields of the request that are wrong, each with its reason.
    public var fields: [(name: String, reason: String)]
    public var headers: HTTPFields

    public init(
        _ type: ProblemType, _ detail: String, fields: [(name: String, reason: String)] = [],
        headers: HTTPFields = [:]
    ) {
        self.type = type
        self.detail = detail
        self.fields = fields
        self.headers = headers
    }

    /// A field that cannot be taken.
    public static func invalid(_ field: String, _ reason: String) -> Problem {
        Problem(.invalidField, "\(field): \(reason).", fields: [(field, reason)])
    }

    /// Somebody has to wait.
    public static func retry(_ type: ProblemType, after seconds: Int, _ detail: String) -> Problem {
        Problem(type, detail, headers: [.retryAfter: String(seconds)])
    }

    /// The body as JSON.
    ///
    /// - Parameter instance: identifier of the request, by which the log is searched.
    func document(instance: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("type", type.link)
            json.field("title", type.title)
            json.field("status", type.status.code)
            json.field("detail", detail)
            json.field("instance", "urn:porchlight:request:\(instance)")
            if !fields.isEmpty {
                json.array("errors", of: fields) { json, field in
                    json.object {
                        $0.field("field", field.name)
                        $0.field("reason", field.reason)
                    }
                }
            }
        }
        return json.bytes
    }
}
