import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

/// The document that the server tells programs about itself with.
@Suite("The OpenAPI document", .serialized)
struct OpenAPITests {
    let server: RunningServer
    let document: [String: Any]
    let check: SchemaCheck

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// Made by `make test` from Tests/requirements.txt.
    static let python = root.appending(path: ".build/venv/bin/python").path
    /// The mark that its packages are there.
    static let tools = root.appending(path: ".build/venv/tests").path

    init() throws {
        server = try RunningServer()
        document = try server.send("GET", "/openapi.json", key: "").json
        check = SchemaCheck(document: document)
    }

    private struct Operation {
        var name: String
        var words: [String: Any]
    }

    private var operations: [Operation] {
        let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
        return paths.flatMap { path, methods in methods.map { Operation(name: "\($0.key) \(path)", words: $0.value) } }
    }

    @Test("Every route is in the document under its name, and nothing else is")
    func sameAddresses() throws {
        let routes = try OpenAPI.operations()
        #expect(routes.count > 30)
        #expect(Set(routes.map { "\($0.method) \($0.path)" }) == Set(operations.map(\.name)))
        #expect(Set(routes.map(\.id)) == Set(operations.compactMap { $0.words["operationId"] as? String }))
        #expect(Set(routes.map(\.id)).count == routes.count, "two routes have the same name")
    }

    @Test("Every example fits its schema, in bodies, answers, parameters and problems")
    func examples() throws {
        var count = 0
        for operation in operations {
            let body = (operation.words["requestBody"] as? [String: Any]).map { [$0] } ?? []
            let answers = (operation.words["responses"] as? [String: [String: Any]] ?? [:]).values
            for part in body + answers {
                for (type, content) in part["content"] as? [String: [String: Any]] ?? [:] {
                    guard let schema = content["schema"] as? [String: Any] else { continue }
                    if let example = content["example"] {
                        #expect(check.problems(example, schema) == [], "\(operation.name) \(type)")
                        count += 1
                    }
                    if let line = schema["x-line"] as? [String: Any], let text = content["example"] as? String {
                        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
                        #expect(check.problems(value, line) == [], "\(operation.name) \(type)")
                        count += 1
                    }
                    for (name, reference) in content["examples"] as? [String: [String: String]] ?? [:] {
                        let example = try #require(check.resolve(reference["$ref"] ?? ""))
                        #expect(check.problems(try #require(example["value"]), schema) == [], "\(name)")
                    }
                }
            }
            for parameter in operation.words["parameters"] as? [[String: Any]] ?? [] {
                guard let example = parameter["example"] else { continue }
                let schema = try #require(parameter["schema"] as? [String: Any])
                #expect(check.problems(example, schema) == [], "\(operation.name) \(parameter["name"] ?? "")")
                count += 1
            }
        }
        #expect(count > 60, "only \(count) examples were found")
    }

    @Test("Every chapter has a sentence, and every type of problem an example")
    func words() throws {
        let tags = try #require(document["tags"] as? [[String: String]])
        #expect(Set(tags.compactMap { $0["name"] }) == Set(operations.flatMap { $0.words["tags"] as? [String] ?? [] }))
        for tag in tags { #expect(tag["description"]?.isEmpty == false, "\(tag)") }
        let examples = try #require((document["components"] as? [String: Any])?["examples"] as? [String: [String: Any]])
        for type in ProblemType.allCases {
            let value = try #require(examples[type.rawValue]?["value"] as? [String: Any], "\(type)")
            #expect(value["type"] as? String == type.link)
            #expect(value["title"] as? String == type.title)
            #expect(400...599 ~= value["status"] as? Int ?? 0)
        }
    }

    @Test("What needs a key says which scope and can be refused; what is open cannot")
    func security() throws {
        for operation in operations {
            let statuses = Set((operation.words["responses"] as? [String: Any] ?? [:]).keys)
            if let schemes = operation.words["security"] as? [[String: [String]]] {
                #expect(Set(schemes.flatMap(\.keys)) == ["bearer", "basic", "header"])
                #expect(schemes.allSatisfy { $0.values.allSatisfy { $0.count == 1 } }, "\(operation.name)")
                #expect(statuses.isSuperset(of: ["401", "403", "429"]), "\(operation.name)")
            } else {
                #expect(statuses.isDisjoint(with: ["401", "403", "429"]), "\(operation.name)")
            }
        }
    }

    @Test("Real answers fit the schemas that the document gives for them")
    func answers() throws {
        let value = BankAPITests.value
        let calls: [(String, String, String?)] = [
            ("POST", "/v1/banks", #"{"name":"demo","labels":["trial"]}"#),
            ("POST", "/v1/banks", #"{"name":"demo"}"#),
            ("GET", "/v1/banks", nil),
            ("GET", "/v1/banks/demo?counts=true", nil),
            ("POST", "/v1/banks/demo/fingerprints", "{\"value\":\"\(value)\",\"external_id\":\"porch\"}"),
            ("POST", "/v1/banks/demo/fingerprints", #"{"value":"zz"}"#),
            ("GET", "/v1/banks/demo/fingerprints", nil),
            ("GET", "/v1/lookup?value=\(value)", nil),
            ("POST", "/v1/screen", "{\"fingerprints\":[{\"value\":\"\(value)\"}],\"item\":\"a\"}"),
            ("GET", "/v1/decisions", nil),
            ("GET", "/v1/keys", nil),
            ("GET", "/v1/jobs", nil),
            ("GET", "/health/ready", nil),
            ("GET", "/v1/jobs/99", nil),
        ]
        for (method, target, body) in calls {
            let answer =
                try body.map { try server.send(method, target, json: $0) } ?? server.send(method, target)
            let path = String(target.prefix { $0 != "?" })
            let operation = try #require(
                operations.first { Self.matches($0.name, "\(method.lowercased()) \(path)") }, "\(target)")
            let told = (operation.words["responses"] as? [String: [String: Any]])?["\(answer.status)"]
            let contents = try #require(told?["content"] as? [String: [String: Any]], "\(target) \(answer.status)")
            let type = String((answer.headers["content-type"] ?? "").prefix { $0 != ";" })
            let schema = try #require(contents[type]?["schema"] as? [String: Any], "\(target) \(type)")
            #expect(check.problems(answer.json, schema) == [], "\(method) \(target)")
        }
    }

    private static func matches(_ pattern: String, _ name: String) -> Bool {
        let one = pattern.split(separator: "/")
        let other = name.split(separator: "/")
        return one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }

    @Test("It is asked for again by its ETag")
    func caching() throws {
        let first = try server.send("GET", "/openapi.json", key: "")
        let tag = try #require(first.headers["etag"])
        let second = try server.send("GET", "/openapi.json", key: "", headers: ["If-None-Match": "W/\(tag), \"x\""])
        #expect(second.status == 304 && second.body.isEmpty && second.headers["etag"] == tag)
        #expect(try server.send("GET", "/openapi.json", key: "", headers: ["If-None-Match": "\"x\""]).status == 200)
    }

    @Test(
        "The validator of the OpenAPI specification takes it",
        .enabled(if: FileManager.default.fileExists(atPath: tools), "`make test` fetches the tools into .build/venv"))
    func valid() throws {
        let file = server.folder.url.appending(path: "openapi.json")
        try Data(try server.send("GET", "/openapi.json", key: "").body).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: Self.python)
        process.arguments = ["-m", "openapi_spec_validator", "--schema", "3.1", file.path]
        let words = server.folder.url.appending(path: "validator.txt")
        try Data().write(to: words)
        process.standardOutput = try FileHandle(forWritingTo: words)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let told = try String(contentsOf: words, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(told)")
    }
}
