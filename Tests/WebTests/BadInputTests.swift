import Foundation
import TestSupport
import Testing

/// What a server in front of every upload is sent sooner or later. Each time: status, problem type, and words that help.
@Suite("Bad input gets a clear error", .serialized)
struct BadInputTests {
    let server: RunningServer

    init() throws {
        server = try RunningServer(environment: [
            "PORCHLIGHT_SERVER_MAX_BODY": "2000000", "PORCHLIGHT_SERVER_BODY_TIMEOUT_SECONDS": "1",
            "PORCHLIGHT_SCREEN_FETCH_TIMEOUT_SECONDS": "2",
        ])
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"demo"}"#)
    }

    private func head(_ method: String, _ path: String, _ more: String = "") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(server.key)\r\n\(more)\r\n"
    }

    @Test("A body that announces 300 MB is refused before it is sent")
    func announcedTooLarge() throws {
        let connection = try RawConnection(port: server.port)
        try connection.send(head("POST", "/v1/screen", "Content-Type: image/jpeg\r\nContent-Length: 314572800\r\n"))
        let answer = try connection.answer()
        #expect(answer.status == 413 && answer.problem == "body-too-large")
        #expect(answer.detail.contains("2000000 bytes"))
        #expect(answer.headers["connection"] == "close")
    }

    @Test("An endless body is cut off at the limit")
    func endless() throws {
        let connection = try RawConnection(port: server.port)
        try connection.send(head("POST", "/v1/screen", "Content-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n"))
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 7, count: 65536) + Array("\r\n".utf8)
        for _ in 0..<40 { try connection.send(chunk) }
        let answer = try connection.answer()
        #expect(answer.status == 413 && answer.problem == "body-too-large")
        // What still comes is thrown away for a moment, so that the answer is not lost; then the connection is closed.
        var more = 0
        while more < 1_000_000, (try? connection.send(chunk)) != nil { more += 1 }
        #expect(more < 1_000_000, "the server stopped reading")
    }

    @Test("A client that trickles is answered 408")
    func slow() throws {
        let connection = try RawConnection(port: server.port)
        try connection.send(head("POST", "/v1/screen", "Content-Type: image/jpeg\r\nContent-Length: 1000\r\n"))
        try connection.send([1, 2, 3])
        let answer = try connection.answer()
        #expect(answer.status == 408 && answer.problem == "body-too-slow")
    }

    @Test("A wrong, missing or empty body is said to be so")
    func bodies() throws {
        let cases: [(path: String, type: String?, body: String, status: Int, problem: String)] = [
            ("/v1/screen", "text/html", "<p>", 415, "unsupported-media-type"),
            ("/v1/screen", nil, "x", 415, "unsupported-media-type"),
            ("/v1/screen", "image/png", "", 400, "empty-body"),
            ("/v1/screen", "application/json", "", 400, "empty-body"),
            ("/v1/screen", "application/json", "{", 400, "malformed-json"),
            ("/v1/screen", "application/json", "[]", 422, "invalid-field"),
            ("/v1/screen", "application/json", "{}", 422, "invalid-field"),
            ("/v1/screen", "application/json", #"{"fingerprints":[]}"#, 422, "invalid-field"),
            ("/v1/screen", "application/json", #"{"fingerprints":[{"value":"zz"}]}"#, 422, "invalid-field"),
            (
                "/v1/screen", "application/json", #"{"fingerprints":[{"value":"00","type":"pdqq"}]}"#, 422,
                "invalid-field"
            ),
            ("/v1/screen", "application/json", #"{"fingerprnts":[]}"#, 422, "unknown-field"),
            ("/v1/screen", "application/json", String(repeating: "[", count: 5000), 400, "malformed-json"),
            ("/v1/screen", "multipart/form-data", "x", 400, "malformed-multipart"),
            ("/v1/screen", "multipart/form-data; boundary=b", "--b\r\nbroken", 400, "malformed-multipart"),
            ("/v1/screen", "multipart/form-data; boundary=b", "no boundary at all", 400, "malformed-multipart"),
            ("/v1/banks", "text/plain", "name", 415, "unsupported-media-type"),
            ("/v1/banks", "application/json", #"{"name":"-x"}"#, 422, "invalid-field"),
            ("/v1/banks", "application/json", #"{"name":"ok","decision":"allow"}"#, 422, "invalid-field"),
            ("/v1/banks", "application/json", #"{"name":"ok","max_distance":300}"#, 422, "invalid-field"),
            ("/v1/banks/demo/fingerprints", "application/json", #"{"value":"12"}"#, 422, "invalid-field"),
            ("/v1/banks/none/fingerprints", "text/plain", "12", 404, "not-found"),
            (
                "/v1/banks/demo/fingerprints", "application/json",
                "{\"value\":\"\(String(repeating: "0", count: 64))\"}", 422, "invalid-field"
            ),
        ]
        for row in cases {
            let headers = row.type.map { ["Content-Type": $0] } ?? [:]
            let answer = try server.send("POST", row.path, headers: headers, body: Array(row.body.utf8))
            #expect(
                answer.status == row.status && answer.problem == row.problem,
                "\(row.path) \(row.type ?? "-") \(row.body.prefix(40)): \(answer.status) \(answer.text)")
            #expect(answer.headers["content-type"] == "application/problem+json")
            #expect(!answer.detail.isEmpty && (answer.json["title"] as? String)?.isEmpty == false)
        }
    }

    @Test("Queries that are misspelt or out of bounds are refused, not ignored")
    func queries() throws {
        let cases = [
            ("/v1/lookup", "invalid-field"), ("/v1/lookup?value=xyz", "invalid-field"),
            ("/v1/lookup?value=\(BankAPITests.value)&distance=65", "invalid-field"),
            ("/v1/lookup?value=\(BankAPITests.value)&distance=-1", "invalid-field"),
            ("/v1/lookup?value=\(BankAPITests.value)&type=sha512", "invalid-field"),
            ("/v1/lookup?value=\(BankAPITests.value)&distnace=3", "unknown-field"),
            ("/v1/lookup?value=1&value=2", "invalid-field"),
            ("/v1/banks/demo/fingerprints?cursor=nonsense", "invalid-field"),
            ("/v1/banks/demo/fingerprints?limit=0", "invalid-field"),
        ]
        for (path, problem) in cases {
            let answer = try server.send("GET", path)
            #expect(answer.status == 422 && answer.problem == problem, "\(path): \(answer.text)")
        }
        #expect(try server.send("GET", "/v1/lookup?value=\(BankAPITests.value)&banks=none").problem == "not-found")
    }

    @Test("Tricks with the path lead nowhere")
    func paths() throws {
        for path in [
            "//v1/banks", "/v1//banks", "/v1/./banks", "/v1/x/../banks", "/%2e%2e/etc/passwd", "/v1/%2e/banks",
            "/v1/banks%2fdemo", "/v1/banks/%5cdemo", "/v1/banks/%zz", "/v1/banks/%00", "/v1/banks/%ff",
        ] {
            let answer = try server.send("GET", path)
            #expect(answer.status == 400 && answer.problem == "malformed-request", "\(path): \(answer.status)")
        }
        #expect(try server.send("GET", "/v1/nothing").problem == "not-found")
        let method = try server.send("PUT", "/v1/banks")
        #expect(method.status == 405 && method.problem == "method-not-allowed")
        #expect(method.headers["allow"]?.contains("POST") == true)
    }

    @Test("What is no HTTP, and headers without end, are refused with words")
    func notHTTP() throws {
        let garbage = try RawConnection(port: server.port)
        try garbage.send("\u{16}\u{3}\u{1} hello\r\n\r\n")
        let first = try garbage.answer()
        #expect(first.status == 400 && first.problem == "malformed-request")

        let bomb = try RawConnection(port: server.port)
        try bomb.send(
            "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: " + String(repeating: "a", count: 40_000) + "\r\n\r\n")
        let second = try bomb.answer()
        #expect(second.status == 431 && second.problem == "headers-too-large")

        let many = try RawConnection(port: server.port)
        let lines = (0..<2000).map { "X-\($0): a\r\n" }.joined()
        try? many.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\(lines)\r\n")
        let third = try many.answer()
        #expect(third.status == 431 && third.problem == "headers-too-large")
    }

    @Test(
        "A URL that leads inside is refused",
        arguments: [
            "http://127.0.0.1/a", "http://localhost/a", "http://[::1]/a", "http://[::ffff:127.0.0.1]/a",
            "http://[64:ff9b::7f00:1]/a", "http://169.254.169.254/latest", "http://10.0.0.1/", "http://192.168.1.1/",
            "http://100.64.0.1/", "http://0.0.0.0/", "http://2130706433/", "http://0x7f.1/", "http://017700000001/",
            "http://user:pass@example.org/", "file:///etc/passwd", "gopher://example.org/", "http://exa mple.org/",
            "//x",
        ])
    func urls(url: String) throws {
        let answer = try server.send("POST", "/v1/screen", json: "{\"url\":\"\(url)\"}")
        #expect(answer.status == 422 && answer.problem == "url-refused", "\(url): \(answer.status) \(answer.text)")
    }

    @Test("Ten thousand connections are borne, and a request is still answered")
    func manyConnections() throws {
        var limits = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        limits.rlim_cur = limits.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        let wanted = min(10_000, Int(limits.rlim_max) - 500)
        var held: [RawConnection] = []
        for _ in 0..<wanted {
            guard let connection = try? RawConnection(port: server.port) else { break }
            held.append(connection)
        }
        #expect(held.count == wanted)
        #expect(try server.send("GET", "/health/live").status == 200)
    }

    @Test("Beyond what it can bear the server answers 503 and says when to come again, and recovers")
    func overload() throws {
        let small = try RunningServer(environment: ["PORCHLIGHT_SERVER_MAX_REQUESTS": "2"])
        var held: [RawConnection] = []
        for _ in 0..<2 {
            let connection = try RawConnection(port: small.port)
            try connection.send(
                "POST /v1/screen HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(small.key)\r\nContent-Type: image/png\r\nContent-Length: 100000\r\n\r\n"
            )
            try connection.send([UInt8](repeating: 1, count: 2000))
            held.append(connection)
        }
        var answer = try small.send("GET", "/v1/banks")
        for _ in 0..<200 where answer.status != 503 {
            usleep(10_000)
            answer = try small.send("GET", "/v1/banks")
        }
        #expect(answer.status == 503 && answer.problem == "overloaded" && answer.headers["retry-after"] == "1")
        #expect(try small.send("GET", "/health/live").status == 200, "health is always answered")
        held.removeAll()
        for _ in 0..<500 where answer.status != 200 {
            usleep(10_000)
            answer = try small.send("GET", "/v1/banks")
        }
        #expect(answer.status == 200)
    }

    @Test("A key with a rate gets 429 and Retry-After beyond it")
    func rate() throws {
        let made = try server.send("POST", "/v1/keys", json: #"{"scopes":["banks:read"],"rate_per_second":2}"#)
        let key = try #require(made.json["key"] as? String)
        let answers = try (0..<12).map { _ in try server.send("GET", "/v1/banks", key: key) }
        #expect(answers.first?.status == 200)
        let refused = try #require(answers.first { $0.status == 429 })
        #expect(refused.problem == "too-many-requests" && Int(refused.headers["retry-after"] ?? "") ?? 0 >= 1)
    }

    @Test("The log holds no content, no query and no secret")
    func log() throws {
        let canary = "canary\(UInt64.random(in: 1 ... .max))"
        _ = try server.send("GET", "/v1/lookup?value=\(canary)")
        _ = try server.send(
            "POST", "/v1/screen?item=\(canary)", headers: ["Content-Type": "image/png"], body: Array(canary.utf8))
        _ = try server.send("POST", "/v1/screen", json: "{\"url\":\"http://127.0.0.1/\(canary)\"}")
        _ = try server.send("GET", "/\(canary)")
        #expect(!server.logged.contains(canary))
        #expect(!server.logged.contains(server.key))
        #expect(server.logged.contains("\"route\":\"lookup\""), "but it does say what was asked")
    }
}
