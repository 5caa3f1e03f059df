import Egress
import Foundation
import Glibc
import Testing

@Suite("Fetching")
struct FetchTests {
    @Test("A request says who asks and nothing more")
    func request() async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n")
            connection.send(ok("body", "Content-Type:  image/png \r\nX-Two: 1\r\nx-two: 2\r\nSet-Cookie: a=b\r\n"))
        }
        let client = client(allowing: [server.allowed])
        for _ in 0..<2 {
            let (head, body) = try await client.get(
                server.url("/p?q#f"), timeout: .seconds(5), headers: [("Accept", "image/*"), ("X-Empty", "")])
            #expect(head.status == 200)
            #expect(head.contentType == "image/png")
            #expect(head.headers.map(\.name) == ["Content-Type", "X-Two", "x-two", "Set-Cookie", "Content-Length"])
            #expect(body == Array("body".utf8))
        }
        let lines = Set(server.requests.flatMap { $0.split(separator: "\r\n") })
        #expect(
            lines == [
                "GET /p?q HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "User-Agent: PorchlightTests/1",
                "Accept: image/*",
                "X-Empty:",
            ])
    }

    @Test("A proxy of the environment is not asked")
    func proxy() async throws {
        let proxy = try RawServer { connection, _ in connection.send(ok("proxied")) }
        let server = try RawServer { connection, _ in connection.send(ok("direct")) }
        for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, proxy.url(), 1) }
        defer { for name in ["http_proxy", "all_proxy", "ALL_PROXY"] { unsetenv(name) } }
        let (_, body) = try await client(allowing: [server.allowed]).get(server.url(), timeout: .seconds(5))
        #expect(body == Array("direct".utf8))
        #expect(proxy.connections == 0)
    }

    @Test(
        "Headers that would end their line or frame the message are refused",
        arguments: [
            ("X", "a\r\nHost: b"), ("X", "a\nb"), ("X", "\0"), ("X\r\nY", "a"), ("X Y", "a"), ("", "a"), ("X:", "a"),
            ("Host", "b"), ("content-length", "3"), ("Transfer-Encoding", "chunked"), ("Accept-Encoding", "gzip"),
        ])
    func badHeaders(name: String, value: String) async {
        let found = await code {
            _ = try await client().get("http://example.invalid/", timeout: .seconds(5), headers: [(name, value)])
        }
        #expect(found == .invalidHeader)
    }

    @Test("Redirects are followed up to a number, and headers go only to where they were meant for")
    func redirects() async throws {
        let other = try RawServer { connection, _ in connection.send(ok("there")) }
        let away = other.url("/end")
        let server = try RawServer { connection, path in
            switch path {
            case "/a": connection.send("HTTP/1.1 301 Moved\r\nLocation: b?x=1\r\nContent-Length: 9999\r\n\r\nslow")
            case "/b?x=1": connection.send("HTTP/1.1 307 Go\r\nLocation: \(away)\r\n\r\n")
            default: connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone")
            }
        }
        let client = client(allowing: [server.allowed, other.allowed])
        let (head, body) = try await client.get(
            server.url("/a"), timeout: .seconds(5), headers: [("Authorization", "Bearer token")])
        #expect(head.finalURL.text == away)
        #expect(body == Array("there".utf8))
        #expect(server.requests.allSatisfy { $0.contains("Authorization: Bearer token\r\n") })
        #expect(other.requests.count == 1)
        #expect(other.requests.allSatisfy { !$0.contains("Authorization") })
        let few = await code {
            _ = try await client.get(server.url("/a"), timeout: .seconds(5), maxRedirects: 1)
        }
        #expect(few == .tooManyRedirects)
        let missing = try await client.get(server.url("/nowhere"), timeout: .seconds(5))
        #expect(missing.head.status == 404)
        #expect(missing.body == Array("none".utf8))
    }

    @Test("Redirects in a circle and without end are given up")
    func loops() async throws {
        let server = try RawServer { connection, path in
            let number = Int(path.dropFirst(2)) ?? 0
            let target = path == "/circle" ? "/circle" : "/n\(number + 1)"
            connection.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n")
        }
        let client = client(allowing: [server.allowed])
        #expect(
            await code { _ = try await client.get(server.url("/circle"), timeout: .seconds(5)) } == .tooManyRedirects)
        #expect(server.connections == 1)
        #expect(await code { _ = try await client.get(server.url("/n0"), timeout: .seconds(5)) } == .tooManyRedirects)
        #expect(server.connections == 7)
    }

    @Test("A body above the limit is refused, announced or not, in whatever framing; one of just the limit is not")
    func sizes() async throws {
        let server = try RawServer { connection, path in
            let block = String(repeating: "x", count: 10_000)
            switch path {
            case "/announced": connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000001\r\n\r\n")
            case "/fits": connection.send(ok(String(repeating: "x", count: 50_000)))
            case "/chunked":
                connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                while connection.send("2710\r\n\(block)\r\n") {}
            default:
                connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
                while connection.send(block) {}
            }
        }
        let client = client(allowing: [server.allowed])
        for path in ["/announced", "/chunked", "/endless"] {
            let counter = Counter()
            let found = await code {
                _ = try await client.fetch(server.url(path), maxBytes: 50_000, timeout: .seconds(10)) {
                    counter.add($0.count)
                }
            }
            #expect(found == .tooLarge, "\(path)")
            #expect(counter.value <= 50_000)
        }
        let fitting = try await client.get(server.url("/fits"), maxBytes: 50_000, timeout: .seconds(5))
        #expect(fitting.body.count == 50_000)
        #expect(
            await code { _ = try await client.get(server.url("/fits"), maxBytes: 49_999, timeout: .seconds(5)) }
                == .tooLarge)
    }

    @Test("A slow head, a slow body and silence end with the time given")
    func timeouts() async throws {
        let server = try RawServer { connection, path in
            switch path {
            case "/head":
                connection.send("HTTP/1.1 200 OK\r\n")
                for number in 0..<400 where connection.send("X-\(number): y\r\n") { usleep(50_000) }
            case "/body":
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
                for _ in 0..<400 where connection.send("x") { usleep(50_000) }
            case "/redirect": connection.send("HTTP/1.1 302 Found\r\nLocation: /silent\r\n\r\n")
            default: sleep(20)
            }
        }
        let client = client(allowing: [server.allowed])
        for path in ["/head", "/body", "/silent", "/redirect"] {
            let clock = ContinuousClock()
            let took = await clock.measure {
                let found = await code { _ = try await client.get(server.url(path), timeout: .milliseconds(700)) }
                #expect(found == .timeout, "\(path)")
            }
            #expect(took >= .milliseconds(600) && took < .seconds(10), "\(path): \(took)")
        }
        #expect(await code { _ = try await client.get(server.url(), timeout: .zero) } == .timeout)
    }

    @Test("A body that trickles is given up before its time is over")
    func lowSpeed() async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            for _ in 0..<300 where connection.send("x") { usleep(100_000) }
        }
        let client = client(allowing: [server.allowed], limits: EgressLimits(slowBytes: 500, slowTime: .seconds(1)))
        let took = await ContinuousClock().measure {
            #expect(await code { _ = try await client.get(server.url(), timeout: .seconds(60)) } == .timeout)
        }
        #expect(took < .seconds(20))
    }

    @Test("A head without end is refused: many lines, many bytes, one line, interim answers, trailers")
    func headerBombs() async throws {
        let server = try RawServer { connection, path in
            if path == "/interim" {
                while connection.send("HTTP/1.1 100 Continue\r\n\r\n") {}
                return
            }
            connection.send("HTTP/1.1 200 OK\r\n")
            switch path {
            case "/lines": while connection.send("X: y\r\n") {}
            case "/bytes": while connection.send("X: \(String(repeating: "y", count: 5000))\r\n") {}
            case "/line": while connection.send(String(repeating: "y", count: 5000)) {}
            default:
                connection.send("Transfer-Encoding: chunked\r\n\r\n0\r\n")
                while connection.send("X: y\r\n") {}
            }
        }
        let client = client(allowing: [server.allowed])
        for path in ["/lines", "/bytes", "/line", "/interim", "/trailers"] {
            let found = await code { _ = try await client.get(server.url(path), timeout: .seconds(5)) }
            #expect(found == .headersTooLarge, "\(path)")
        }
    }

    @Test(
        "An answer that breaks off or is none is an error",
        arguments: [
            ("short", EgressError.Code.interrupted), ("reset", .interrupted), ("nothing", .interrupted),
            ("chunk", .interrupted),
            ("badchunk", .interrupted), ("noise", .invalidAnswer), ("old", .invalidAnswer), ("length", .invalidAnswer),
        ])
    func broken(kind: String, expected: EgressError.Code) async throws {
        let server = try RawServer { connection, _ in
            switch kind {
            case "short": connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
            case "reset":
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                connection.reset()
            case "chunk": connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
            case "badchunk": connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab")
            case "noise": connection.send(String(repeating: "noise", count: 100))
            case "old": connection.send("<html>")
            case "length": connection.send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc")
            default: break
            }
        }
        let client = client(allowing: [server.allowed])
        #expect(await code { _ = try await client.get(server.url(), timeout: .seconds(5)) } == expected)
    }

    @Test("Bytes beyond the announced length are not taken")
    func excess() async throws {
        let server = try RawServer { connection, _ in connection.send(ok("abc") + "HTTP/1.1 200 OK\r\n\r\nmore") }
        let (_, body) = try await client(allowing: [server.allowed]).get(server.url(), timeout: .seconds(5))
        #expect(body == Array("abc".utf8))
    }

    @Test("A closed port and an unknown name are told apart")
    func unreachable() async throws {
        let port = try RawServer.freePort()
        let client = client(allowing: ["127.0.0.1"])
        #expect(await code { _ = try await client.get("http://127.0.0.1:\(port)/", timeout: .seconds(5)) } == .connect)
        #expect(await code { _ = try await client.get("http://name.invalid/", timeout: .seconds(20)) } == .resolve)
    }

    @Test("What the sink throws ends the transfer and comes out")
    func sinkThrows() async throws {
        struct Full: Error {}
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\n\r\n")
            while connection.send(String(repeating: "x", count: 10_000)) {}
        }
        let client = client(allowing: [server.allowed])
        await #expect(throws: Full.self) {
            _ = try await client.fetch(server.url(), maxBytes: .max, timeout: .seconds(5)) { _ in throw Full() }
        }
    }

    @Test("The reason of an error holds no path and no query")
    func reasons() async throws {
        let server = try RawServer { connection, _ in connection.reset() }
        for (url, hosts) in [(server.url("/hidden?hidden"), [server.allowed]), (server.url("/hidden?hidden"), [])] {
            do {
                _ = try await client(allowing: hosts).get(url, timeout: .seconds(5))
                Issue.record("it worked")
            } catch {
                #expect(!"\(error)".contains("hidden"))
            }
        }
    }
}
