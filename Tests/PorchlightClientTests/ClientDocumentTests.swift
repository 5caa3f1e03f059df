import Foundation
import PorchlightClient
import TestSupport
import Testing

/// What the clients believe about the API, held against what the server says of itself.
@Suite("The clients and the OpenAPI document", .serialized)
struct ClientDocumentTests {
    let server: RunningServer
    let document: [String: Any]

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let python = "/usr/bin/python3"

    init() throws {
        server = try RunningServer()
        document = try server.send("GET", "/openapi.json", key: "").json
    }

    @Test(
        "Every address that the Swift client uses is there, honours what the client relies on",
        arguments: Endpoint.allCases)
    func addresses(operation: Endpoint) throws {
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        let words = try #require(paths[operation.path]?[operation.method.lowercased()], "\(operation.path)")
        #expect(words["operationId"] as? String == operation.rawValue)
        let names = (words["parameters"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        #expect(names.contains("Idempotency-Key") == operation.isIdempotent)
    }

    @Test("Every field that the Swift client sends or reads is in the schema of its name")
    func fields() throws {
        let shapes: [(String, [String])] = [
            ("Decision", Decision.CodingKeys.allCases.map(\.rawValue)),
            ("TextReading", TextReading.CodingKeys.allCases.map(\.rawValue)),
            ("Reason", Reason.CodingKeys.allCases.map(\.rawValue)),
            ("Feedback", Feedback.CodingKeys.allCases.map(\.rawValue)),
            ("Bank", Bank.CodingKeys.allCases.map(\.rawValue)),
            ("NewBank", NewBank.CodingKeys.allCases.map(\.rawValue)),
            ("NewFingerprint", NewFingerprint.CodingKeys.allCases.map(\.rawValue)),
            ("AddReport", AddReport.CodingKeys.allCases.map(\.rawValue)),
            ("ScreenRequest", ScreenItem.CodingKeys.allCases.map(\.rawValue)),
            ("ConversationState", Conversation.CodingKeys.allCases.map(\.rawValue).filter { $0 != "changes" }),
            ("ConversationAnswer", Conversation.CodingKeys.allCases.map(\.rawValue)),
            ("Problem", ProblemDocument.CodingKeys.allCases.map(\.rawValue)),
        ]
        for (name, fields) in shapes {
            let known = try properties(schema(name))
            #expect(Set(fields).isSubset(of: known), "\(name): \(Set(fields).subtracting(known))")
        }
        let match = try #require(
            (schema("Matches")["properties"] as? [String: [String: Any]])?["matches"]?["items"] as? [String: Any])
        #expect(Set(Match.CodingKeys.allCases.map(\.rawValue)).isSubset(of: try properties(match)))
    }

    @Test("Every name that the Swift client puts into a query is one that the address takes")
    func queries() throws {
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        let parameters = paths["/v1/screen"]?["post"]?["parameters"] as? [[String: Any]] ?? []
        let known = Set(parameters.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String })
        let full = ItemContext(
            item: "a", account: "b", ageBand: .adult, audience: .group, place: "c", banks: ["d"], onFailure: .allow,
            dryRun: true, ocr: true)
        #expect(Set(full.query.keys) == known)
    }

    @Test(
        "The Python client does the same with the same server, with and without `requests`",
        .enabled(if: FileManager.default.isExecutableFile(atPath: python), "there is no python3 here"))
    func pythonClient() throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.python)
        process.arguments = [
            "-B", Self.root.appending(path: "Tests/PorchlightClientTests/python_client.py").path,
            "http://127.0.0.1:\(server.port)", server.key,
        ]
        let words = server.folder.url.appending(path: "python.txt")
        try Data().write(to: words)
        process.standardOutput = try FileHandle(forWritingTo: words)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let told = try String(contentsOf: words, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(told)")
    }

    private func schema(_ name: String) throws -> [String: Any] {
        let schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]]
        return try #require(schemas?[name], "there is no schema \(name)")
    }

    private func properties(_ schema: [String: Any]) throws -> Set<String> {
        Set(try #require(schema["properties"] as? [String: Any]).keys)
    }
}
