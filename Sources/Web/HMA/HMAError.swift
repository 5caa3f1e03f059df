import HTTPTypes
import Hummingbird
import SafetyCore
import Storage

/// What went wrong with a request of HMA's API, in the two shapes that its clients know: `{"message": …}`, and an array
/// of details where a parameter is missing or of the wrong kind.
struct HMAError: Error {
    /// One parameter that cannot be read, as the validator of HMA says it.
    struct Detail {
        var type: String
        var location: String
        var message: String
        var input: JSONValue
    }

    var status: HTTPResponse.Status
    var message: String
    var details: [Detail] = []
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ message: String, headers: HTTPFields = [:]) {
        self.status = status
        self.message = message
        self.headers = headers
    }

    /// Status 422 with the array.
    init(_ detail: Detail) {
        status = .unprocessableContent
        message = detail.message
        details = [detail]
    }

    static func missing(_ name: String, in input: JSONValue = .object([:])) -> HMAError {
        HMAError(Detail(type: "missing", location: name, message: "Field required", input: input))
    }

    static func invalidSignal(_ type: HMASignalType) -> HMAError {
        HMAError(.badRequest, "invalid signal: \(type.complaint)")
    }

    /// What a problem of the rest of the server is to a client of HMA. Statuses that HMA never had, such as 401 and 503,
    /// keep their meaning: a client must not take them for "not there".
    init(_ problem: Problem) {
        let status: HTTPResponse.Status =
            switch problem.type {
            case .nameTaken: .forbidden
            case .invalidField, .unknownField, .malformedMultipart, .unsupportedMediaType, .urlRefused, .fetchFailed,
                .fetchTimedOut:
                .badRequest
            default: problem.type.status
            }
        self.init(status, problem.detail, headers: problem.headers)
    }

    /// Any error on its way out.
    static func from(_ error: any Error) -> HMAError {
        switch error {
        case let error as HMAError: error
        case StorageError.nameTaken: HMAError(.forbidden, "Bank already exists")
        case StorageError.invalid(_, let reason): HMAError(.badRequest, reason)
        default: HMAError(Problem.from(error))
        }
    }

    var answer: Answer {
        var json = JSONWriter()
        if details.isEmpty {
            json.object { $0.field("message", message) }
        } else {
            json.array(of: details) { json, detail in
                json.object {
                    $0.name("input")
                    $0.sorted(detail.input)
                    $0.field("loc", [detail.location])
                    $0.field("msg", detail.message)
                    $0.field("type", detail.type)
                    $0.field("url", "https://errors.pydantic.dev/2/v/\(detail.type)")
                }
            }
        }
        return .hma(json.bytes, status: status, headers: headers)
    }
}

extension Answer {
    /// JSON as HMA sends it: with a line end.
    static func hma(
        _ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> Answer {
        .json(bytes + [UInt8(ascii: "\n")], status: status, headers: headers)
    }

    /// A JSON object whose fields are written in the order of their names.
    static func hma(
        status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) throws -> Void
    ) rethrows -> Answer {
        var json = JSONWriter()
        try json.object(write)
        return .hma(json.bytes, status: status)
    }
}

extension JSONWriter {
    /// Writes a value with the keys of its objects sorted.
    mutating func sorted(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): self.value(flag)
        case .integer(let number): self.value(number)
        case .number(let number): self.value(number)
        case .string(let text): self.value(text)
        case .array(let elements): array(of: elements) { $0.sorted($1) }
        case .object(let fields):
            object { json in
                for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                    json.name(name)
                    json.sorted(value)
                }
            }
        }
    }
}
