import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import SafetyCore
import SafetyDesk

/// `POST /v1/screen/batch`: one item a line in, one decision a line out, in order, as fast as the reader reads.
enum ScreenBatchAPI {
    /// Lines worked on at the same time.
    private static let window = 64
    private static let lineLimit = 1 << 20

    static let batch = Route(
        "screenBatch", .post, "/v1/screen/batch", .scope(.screen), tag: "Screening",
        "Decide upon many items",
        """
        Each line is what `POST /v1/screen` takes as JSON; each line of the answer is a decision, or \
        `{"line":N,"problem":{…}}` where that line could not be taken. Answers come in the order of the lines while \
        the request is still being sent; who does not read them is not read from. A batch has no size limit.
        """,
        takes: [
            Route.Content(
                "application/x-ndjson", .named("ScreenRequest"),
                example: "{\"fingerprints\":[{\"type\":\"pdq\",\"value\":\"\(Examples.pdq)\"}],\"item\":\"a\"}\n")
        ],
        success: [
            .init(
                .ok, "A line for each line, in order.",
                [Route.Content("application/x-ndjson", .named("Decision"))])
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
        // The writer is used by this task alone; lines are worked on by children that only hand back bytes.
        var lines = LineCutter(limit: lineLimit)
        var number = 0
        var waiting: [(Int, [UInt8])] = []
        var failure: Problem?
        do {
            try await call.body.forEach { buffer in
                try buffer.withUnsafeReadableBytes { bytes in
                    try lines.cut(bytes) { line in
                        number += 1
                        waiting.append((number, line))
                    }
                }
                while waiting.count >= window {
                    try await answer(Array(waiting.prefix(window)), call, &writer)
                    waiting.removeFirst(window)
                }
                if !waiting.isEmpty {
                    try await answer(waiting, call, &writer)
                    waiting.removeAll(keepingCapacity: true)
                }
            }
            if let last = lines.rest { waiting.append((number + 1, last)) }
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
        let answers = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (position, (number, line)) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
                group.addTask { (position, await answer(number, line, call)) }
            }
            var answers = [[UInt8]](repeating: [], count: lines.count)
            for await (position, answer) in group { answers[position] = answer }
            return answers
        }
        try await writer.write(ByteBuffer(bytes: answers.joined()))
    }

    private static func answer(_ number: Int, _ line: [UInt8], _ call: Call) async -> [UInt8] {
        do {
            let fields = try JSONFields(JSONValue.parse(line))
            let request = try await ScreenFields.request(fields, call.services)
            let screened = try await call.services.screening.screen(request, key: call.keyID)
            call.services.telemetry.record(
                decision: screened.verdict.decision, unreadable: screened.reading.failure != nil)
            return screened.document + [UInt8(ascii: "\n")]
        } catch {
            return self.line(number, Problem.from(error), call)
        }
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
