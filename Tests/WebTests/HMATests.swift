import Egress
import Foundation
import TestSupport
import Testing
import Web

@Suite("HMA's paths", .serialized)
struct HMATests {
    @Test(
        "Recorded requests get the recorded answers",
        .enabled(if: HMAPython.path != nil, "python3 is not there"))
    func pairs() throws {
        let server = try RunningServer.withHMA()
        let outcome = try HMAPython.run("run_pairs.py", ["http://127.0.0.1:\(server.port)", server.key])
        let pairs = outcome.objects
        #expect(pairs.count >= 60, "\(outcome.errors)")
        for pair in pairs where pair["ok"] as? Bool != true {
            Issue.record("\(pair["pair"] ?? "?"): \(pair["why"] ?? "?")")
        }
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(
        "A client of its own goes through the whole life of a bank, with a key in a header and with one in the path",
        .enabled(if: HMAPython.path != nil, "python3 is not there"))
    func life() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_KEY_IN_PATH": "true"])
        let base = "http://127.0.0.1:\(server.port)"
        for arguments in [[base, server.key], ["\(base)/hma/\(server.key)"], ["\(base)/hma/\(server.key)/"]] {
            let outcome = try HMAPython.run("hma_client.py", arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.objects.count >= 28)
        }
        #expect(!server.logged.contains("plk_"), "a key stands in the log")
        #expect(server.logged.contains("hma."))
    }

    @Test("Unless they are switched on there is nothing at HMA's paths, whoever asks")
    func off() throws {
        let server = try RunningServer(environment: ["PORCHLIGHT_HMA_ALLOW_NETWORKS": "127.0.0.0/8"])
        for path in ["/c/banks", "/m/index/status", "/status", "/site-map", "/hma/\(server.key)/c/banks"] {
            #expect(try server.send("GET", path).status == 404, "\(path)")
        }
    }

    @Test("The server's own paths stay as they are")
    func beside() throws {
        let server = try RunningServer.withHMA()
        #expect(try server.send("POST", "/v1/banks", json: #"{"name":"demo"}"#).status == 201)
        #expect(try server.send("GET", "/c/bank/demo").status == 200)
        #expect(try server.send("GET", "/openapi.json").status == 200)
        #expect(try server.send("GET", "//v1/banks").status == 400)
    }

    @Test("A file beyond the limit is 413, whether it says its size or not")
    func limits() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_SERVER_MAX_BODY": "4096"])
        let form = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"f\"\r\n\r\n"
        let body = Array(form.utf8) + [UInt8](repeating: 7, count: 8192) + Array("\r\n--x--\r\n".utf8)
        let headers = ["Content-Type": "multipart/form-data; boundary=x"]
        let answer = try server.send("POST", "/h/hash", headers: headers, body: body)
        #expect(answer.status == 413)
        #expect(answer.text.contains("\"message\""))
        let small = try server.send("POST", "/c/banks", json: "{\"name\":\"\(String(repeating: "A", count: 9000))\"}")
        #expect(small.status == 413)
    }

    @Test("Paths with dots, hidden slashes or broken escapes are refused")
    func paths() throws {
        let server = try RunningServer.withHMA()
        for path in ["/c/../v1/keys", "/c/%2e%2e/v1", "/c/bank/a%2fb", "/c/bank/%zz", "/m/lookup?signal=%c3"] {
            #expect(try server.send("GET", path).status == 400, "\(path)")
        }
    }
}

/// Every kind of path with every kind of caller, cell by cell.
@Suite("Who may use HMA's paths", .serialized)
struct HMAAccessTests {
    /// An address of each kind with the scopes that open it; nil is everybody, `*` any key.
    static let table: [(method: String, path: String, scopes: [String]?)] = [
        ("GET", "/status", nil), ("GET", "/status/live", nil),
        ("GET", "/site-map", ["*"]), ("GET", "/openapi/openapi.json", ["*"]),
        ("GET", "/h/hash?url=x", ["lookup", "screen"]), ("POST", "/h/hash", ["lookup", "screen"]),
        ("GET", "/m/lookup", ["lookup", "screen"]), ("POST", "/m/lookup", ["lookup", "screen"]),
        ("GET", "/m/raw_lookup", ["lookup", "screen"]), ("POST", "/m/compare", ["lookup", "screen"]),
        ("GET", "/m/index/status", ["lookup", "screen"]),
        ("GET", "/c/banks", ["banks:read", "banks:write"]), ("POST", "/c/banks", ["banks:write"]),
        ("GET", "/c/bank/NONE", ["banks:read", "banks:write"]), ("PUT", "/c/bank/NONE", ["banks:write"]),
        ("DELETE", "/c/bank/NONE", ["banks:write"]), ("POST", "/c/bank/NONE/content", ["banks:write"]),
        ("POST", "/c/bank/NONE/signal", ["banks:write"]),
        ("GET", "/c/bank/NONE/content/1", ["banks:read", "banks:write"]),
        ("PUT", "/c/bank/NONE/content/1", ["banks:write"]), ("DELETE", "/c/bank/NONE/content/1", ["banks:write"]),
        ("GET", "/c/exchanges", ["banks:read", "banks:write"]), ("POST", "/c/exchanges", ["banks:write"]),
        ("GET", "/c/exchanges/apis", ["banks:read", "banks:write"]),
        ("GET", "/c/exchanges/api/x", ["banks:read", "banks:write"]), ("POST", "/c/exchanges/api/x", ["banks:write"]),
        ("GET", "/c/exchanges/api/x/schema", ["banks:read", "banks:write"]),
        ("GET", "/c/exchange/X", ["banks:read", "banks:write"]), ("PUT", "/c/exchange/X", ["banks:write"]),
        ("GET", "/c/exchange/X/status", ["banks:read", "banks:write"]), ("DELETE", "/c/exchange/X", ["banks:write"]),
        ("GET", "/c/signal_type", ["banks:read", "banks:write"]), ("PUT", "/c/signal_type/pdq", ["banks:write"]),
        ("GET", "/c/signal_type/index", ["banks:read", "banks:write"]),
        ("GET", "/c/content_type", ["banks:read", "banks:write"]),
    ]

    @Test("A key opens what its scopes say, in a header as in the path")
    func keys() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_KEY_IN_PATH": "true"])
        for scope in ["admin", "banks:read", "banks:write", "screen", "lookup", "conversations", "metrics"] {
            let key = try server.makeKey(scope)
            for (method, path, scopes) in Self.table {
                let isOpen = scope == "admin" || scopes.map { $0 == ["*"] || $0.contains(scope) } ?? true
                let answers = [
                    try server.send(method, path, key: key),
                    try server.send(method, "/hma/\(key)\(path)", key: ""),
                    try server.send(method, path, key: "", headers: ["X-API-Key": key]),
                ]
                for answer in answers {
                    #expect(answer.status != 401, "\(scope): \(method) \(path)")
                    #expect((answer.status != 403) == isOpen, "\(scope): \(method) \(path) answered \(answer.status)")
                }
            }
        }
        #expect(!server.logged.contains("plk_"))
    }

    @Test("Without a key, or with a bad one, only whether the server is alive is told")
    func strangers() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_KEY_IN_PATH": "true"])
        let forged = server.key.dropLast(4) + "AAAA"
        for (method, path, scopes) in Self.table {
            let wanted = scopes == nil ? 200 : 401
            #expect(try server.send(method, path, key: "").status == wanted, "\(method) \(path)")
            #expect(try server.send(method, path, key: String(forged)).status == wanted, "\(method) \(path)")
            #expect(try server.send(method, "/hma/\(forged)\(path)", key: "").status == wanted, "\(method) \(path)")
        }
    }

    @Test("A key in the path counts only where that is switched on")
    func keyInPath() throws {
        let server = try RunningServer.withHMA()
        #expect(try server.send("GET", "/hma/\(server.key)/c/banks", key: "").status == 404)
        #expect(!server.logged.contains(server.key))
    }

    @Test("A client of an allowed network may match, read and write, and is nobody elsewhere")
    func network() throws {
        for networks in ["127.0.0.0/8", "10.0.0.0/8, 127.0.0.1", "::ffff:127.0.0.0/104"] {
            let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_ALLOW_NETWORKS": networks])
            for (method, path, _) in Self.table {
                let answer = try server.send(method, path, key: "")
                #expect(
                    ![401, 403].contains(answer.status), "\(networks): \(method) \(path) answered \(answer.status)")
            }
            #expect(try server.send("GET", "/v1/banks", key: "").status == 401)
            #expect(try server.send("GET", "/v1/keys", key: "").status == 401)
        }
    }

    @Test("A client of another network needs a key, whatever its headers say of where it is")
    func otherNetwork() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_ALLOW_NETWORKS": "10.0.0.0/8,fd00::/8,::1"])
        for name in ["X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP"] {
            let value = name == "Forwarded" ? "for=10.0.0.1" : "10.0.0.1"
            #expect(try server.send("GET", "/c/banks", key: "", headers: [name: value]).status == 401, "\(name)")
        }
        #expect(try server.send("GET", "/c/banks").status == 200)
    }

    @Test(
        "A web page does not get the right of the network it is looked at in; a key that was sent counts in any network"
    )
    func browsers() throws {
        let server = try RunningServer.withHMA(["PORCHLIGHT_HMA_ALLOW_NETWORKS": "127.0.0.0/8"])
        for headers in [
            ["Origin": "https://example.org"], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-origin"],
        ] {
            #expect(try server.send("DELETE", "/c/bank/NONE", key: "", headers: headers).status == 403, "\(headers)")
        }
        #expect(try server.send("GET", "/c/banks", key: "", headers: ["Sec-Fetch-Mode": "cors"]).status == 200)
        #expect(try server.send("GET", "/c/banks", key: "plk_x").status == 401)
        let narrow = try server.makeKey("lookup")
        #expect(try server.send("GET", "/c/banks", key: narrow).status == 403)
    }

    @Test(
        "A network that cannot be read, or that is everybody, keeps the server from starting and says why",
        arguments: ["10.0.0.0/33", "somewhere", "0.0.0.0/0", "::/0", "10.0.0/8", "::ffff:0:0/96", "10.0.0.0/+8"])
    func badNetwork(network: String) throws {
        do {
            _ = try RunningServer.withHMA(["PORCHLIGHT_HMA_ALLOW_NETWORKS": network])
            Issue.record("it started")
        } catch {
            #expect("\(error)".contains("hma.allow_networks") && "\(error)".contains(network), "\(error)")
        }
    }

    @Test("An address is in a network by its leading bits; IPv4 in IPv6 clothes is IPv4")
    func bits() throws {
        func isIn(_ address: String, _ network: String) throws -> Bool {
            try HMANetwork(network).contains(try #require(IPAddress(address)))
        }
        #expect(try isIn("10.1.255.255", "10.0.0.0/15"))
        #expect(try !isIn("10.2.0.0", "10.0.0.0/15"))
        #expect(try isIn("192.0.2.7", "192.0.2.7"))
        #expect(try !isIn("192.0.2.6", "192.0.2.7/32"))
        #expect(try isIn("::ffff:10.0.0.1", "10.0.0.0/8"))
        #expect(try isIn("10.0.0.1", "::ffff:10.0.0.0/104"))
        #expect(try !isIn("::10.0.0.1", "10.0.0.0/8"))
        #expect(try isIn("fd00:1::5", "fd00::/8"))
        #expect(try isIn("2001:db8:0:1::1", "2001:db8:0:1::/64"))
        #expect(try !isIn("2001:db8:0:2::1", "2001:db8:0:1::/64"))
        #expect(try isIn("2001:db8::ff", "2001:db8::/120"))
        #expect(try !isIn("2001:db8::1ff", "2001:db8::/120"))
        #expect(try !isIn("10.0.0.1", "::/1"))
        #expect(try isIn("::1", "::1"))
    }
}
