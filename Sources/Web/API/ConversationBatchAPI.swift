import HTTPTypes
import Hummingbird
import NIOCore
import SafetyCore
import SafetyDesk

/// `POST /v1/conversations/messages`: a line in, a line out, in order, as fast as the reader reads.
enum ConversationBatchAPI {
    /// Lines that are read together and kept with one wait for the disk.
    private static let window = 256
    private static let lineLimit = ConversationFields.bodyLimit

    static let backfill = Route(
        "addManyMessages", .post, "/v1/conversations/messages", .scope(.conversations), tag: "Conversations",
        "Say what happened in many conversations",
        """
        For backfills. Each line is what `POST /v1/conversations/{id}/messages` takes, with `conversation` beside; each \
        line of the answer is what that address answers, or `{"line":N,"problem":{…}}` where the line could not be \
        taken. Lines are taken in their order. Answers come while the request is still being sent; who does not read \
        them is not read from. There is no limit of size; after a break send it again: messages with an `id` that are \
        remembered change nothing.
        """,
        takes: [
            Route.Content(
                "application/x-ndjson", .named("ConversationLine"),
                example: """
                    {"conversation":"chat-204","messages":[{"id":"m-1","from":"u-9","minutes":0,"text":"hello"}]}

                    """)
        ],
        success: [
            .init(
                .ok, "A line for each line, in order.",
                [Route.Content("application/x-ndjson", .named("ConversationAnswer"))])
        ], bodyFactor: 1_000_000
    ) { call in
        guard ["application/x-ndjson", "application/jsonl", "application/ndjson"].contains(call.mediaType) else {
            throw Problem(.unsupportedMediaType, "Send the lines as application/x-ndjson.")
        }
        let body = ResponseBody { writer in
            try await run(call, &writer)
            try await writer.finish(nil)
        }
        return Answer(.ok, headers: [.contentType: "application/x-ndjson"], body: .stream(body))
    }

    private static func run(_ call: Call, _ writer: inout any ResponseBodyWriter) async throws {
        var lines = LineCutter(limit: lineLimit)
        var number = 0
        var waiting: [(Int, [UInt8])] = []
        var failure: Problem?
        do {
            try await call.body.forEach { buffer in
                try buffer.withUnsafeReadableBytes { bytes in
                    try lines.cut(bytes) { line in
                        number += 1
                        if !line.allSatisfy({ $0 <= 0x20 }) { waiting.append((number, line)) }
                    }
                }
                while !waiting.isEmpty {
                    try await answer(Array(waiting.prefix(window)), call, &writer)
                    waiting.removeFirst(min(window, waiting.count))
                }
            }
            if let last = lines.rest, !last.allSatisfy({ $0 <= 0x20 }) { waiting.append((number + 1, last)) }
            try await answer(waiting, call, &writer)
        } catch let problem as Problem {
            failure = problem
        }
        // The head is long gone: a problem of the body as a whole is the last line.
        if let failure { try await writer.write(ByteBuffer(bytes: line(number + 1, failure, call))) }
    }

    private static func answer(
        _ lines: [(Int, [UInt8])], _ call: Call, _ writer: inout any ResponseBodyWriter
    ) async throws {
        guard !lines.isEmpty else { return }
        var problems: [Int: Problem] = [:]
        var requests: [ConversationRequest] = []
        for (position, (_, line)) in lines.enumerated() {
            do {
                requests.append(try ConversationFields.line(JSONFields(JSONValue.parse(line))))
            } catch {
                problems[position] = Problem.from(error)
            }
        }
        var answers = await call.services.conversations.take(requests).makeIterator()
        var out = ByteBuffer()
        for (position, (number, _)) in lines.enumerated() {
            if let problem = problems[position] {
                out.writeBytes(line(number, problem, call))
                continue
            }
            switch answers.next() {
            case .success(let answered)?:
                call.services.telemetry.record(conversation: answered)
                out.writeBytes(answered.document)
                out.writeInteger(UInt8(ascii: "\n"))
            case .failure(let error)?: out.writeBytes(line(number, Problem.from(error), call))
            case nil: break
            }
        }
        try await writer.write(out)
    }

    private static func line(_ number: Int, _ problem: Problem, _ call: Call) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("line", number)
            $0.raw("problem", problem.document(instance: call.id))
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
