import HTTPTypes
import Hummingbird
import NIOCore
import SafetyCore

/// What a handler answers with.
public struct Answer: Sendable {
    enum Body: Sendable {
        case none
        case bytes([UInt8])
        case stream(ResponseBody)
    }

    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: Body

    init(_ status: HTTPResponse.Status, headers: HTTPFields = [:], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// JSON that was written.
    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Answer {
        var headers = headers
        headers[.contentType] = "application/json"
        return Answer(status, headers: headers, body: .bytes(bytes))
    }

    /// JSON that `write` writes.
    static func json(
        status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], _ write: (inout JSONWriter) throws -> Void
    ) rethrows -> Answer {
        var json = JSONWriter()
        try json.object(write)
        return .json(json.bytes, status: status, headers: headers)
    }

    static func text(
        _ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
    ) -> Answer {
        Answer(status, headers: [.contentType: type], body: .bytes(Array(text.utf8)))
    }

    static let noContent = Answer(.noContent)

    /// The bytes, where they are not streamed.
    var bytes: [UInt8]? {
        switch body {
        case .none: []
        case .bytes(let bytes): bytes
        case .stream: nil
        }
    }

    func response() -> Response {
        switch body {
        case .none: Response(status: status, headers: headers, body: ResponseBody())
        case .bytes(let bytes):
            Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let body): Response(status: status, headers: headers, body: body)
        }
    }
}
