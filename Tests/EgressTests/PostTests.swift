import Egress
import Testing

@Suite("Posting")
struct PostTests {
    @Test("Body and headers arrive exactly", arguments: [0, 1, 5000, 3_000_000])
    func exact(size: Int) async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 202 Accepted\r\nX-A: b\r\nContent-Length: 4\r\n\r\ndone")
        }
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        let answer = try await client(allowing: [server.allowed]).post(
            server.url("/hook"), body: body,
            headers: [("Content-Type", "application/json"), ("webhook-id", "msg_1"), ("webhook-signature", "v1,a+/=")],
            timeout: .seconds(10))
        #expect(answer.status == 202)
        #expect(answer.body == Array("done".utf8))
        #expect(answer.headers.contains { $0 == ("X-A", "b") })
        #expect(server.bodies == [body])
        #expect(
            Set(server.requests[0].split(separator: "\r\n")) == [
                "POST /hook HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "User-Agent: PorchlightTests/1", "Accept: */*",
                "Content-Type: application/json", "webhook-id: msg_1", "webhook-signature: v1,a+/=",
                "Content-Length: \(size)",
            ])
    }

    @Test("Without a Content-Type none is made up")
    func noContentType() async throws {
        let server = try RawServer { connection, _ in connection.send("HTTP/1.1 204 No Content\r\n\r\n") }
        let answer = try await client(allowing: [server.allowed]).post(
            server.url(), body: [1, 2], timeout: .seconds(5))
        #expect(answer.status == 204)
        #expect(!server.requests[0].lowercased().contains("content-type"))
    }

    @Test("Redirects are not followed", arguments: [301, 302, 303, 307, 308])
    func redirects(status: Int) async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 \(status) Go\r\nLocation: /elsewhere\r\nContent-Length: 2\r\n\r\ngo")
        }
        let answer = try await client(allowing: [server.allowed]).post(server.url(), body: [1], timeout: .seconds(5))
        #expect(answer.status == status)
        #expect(answer.body == Array("go".utf8))
        #expect(server.connections == 1)
    }

    @Test("An answer without end is cut, and its status counts")
    func longAnswer() async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\n\r\n")
            while connection.send(String(repeating: "x", count: 10_000)) {}
        }
        let client = client(allowing: [server.allowed])
        let answer = try await client.post(server.url(), body: [1], timeout: .seconds(10), maxAnswerBytes: 12_345)
        #expect(answer.status == 200)
        #expect(answer.body.count == 12_345)
    }

    @Test("A server that never answers ends with the time given")
    func silence() async throws {
        let server = try RawServer { connection, _ in _ = connection.readRequest() }
        let client = client(allowing: [server.allowed])
        #expect(
            await code { _ = try await client.post(server.url(), body: [1], timeout: .milliseconds(500)) } == .timeout)
    }
}
