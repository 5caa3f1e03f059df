import Egress
import Testing

@Suite("Private addresses are not connected")
struct PrivateAddressTests {
    @Test("A server on this machine is refused by its address and by its name, and sees nothing")
    func loopback() async throws {
        let server = try RawServer { connection, _ in connection.send(ok("hello")) }
        let client = client()
        for host in ["127.0.0.1", "localhost", "www.localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"] {
            let found = await code {
                _ = try await client.get("http://\(host):\(server.port)/", timeout: .seconds(5))
            }
            #expect(found == .privateAddress, "\(host)")
            let posted = await code {
                _ = try await client.post("http://\(host):\(server.port)/", body: [1], timeout: .seconds(5))
            }
            #expect(posted == .privateAddress, "\(host)")
        }
        #expect(server.connections == 0)
    }

    @Test(
        "A public name whose address is private is refused when its socket is opened",
        arguments: [
            "127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]", "[fd00:ec2::254]", "[64:ff9b::7f00:1]", "100.64.0.1",
        ])
    func names(address: String) async throws {
        let server = try RawServer { connection, _ in connection.send(ok("hello")) }
        let client = client(resolve: ["public.example:\(server.port):\(address)"])
        let found = await code {
            _ = try await client.get(server.url(host: "public.example"), timeout: .seconds(5))
        }
        #expect(found == .privateAddress)
        #expect(server.connections == 0)
    }

    @Test("What counts is the address that is connected, not one that was looked up before")
    func rebinding() async throws {
        // The host is a public address, so a check of the URL is content; the name service leads to this machine.
        let server = try RawServer { connection, _ in connection.send(ok("hello")) }
        let client = client(resolve: ["8.8.8.8:\(server.port):127.0.0.1"])
        let url = server.url(host: "8.8.8.8")
        #expect(client.rule.refusal(of: try ParsedURL(url)) == nil)
        #expect(await code { _ = try await client.get(url, timeout: .seconds(5)) } == .privateAddress)
        #expect(server.connections == 0)
    }

    @Test("Each of several addresses of a name is checked")
    func severalAddresses() async throws {
        let server = try RawServer { connection, _ in connection.send(ok("hello")) }
        let client = client(resolve: ["many.example:\(server.port):240.0.0.1,10.0.0.1,[::1],127.0.0.1"])
        let found = await code {
            _ = try await client.get(server.url(host: "many.example"), timeout: .seconds(5))
        }
        #expect(found == .privateAddress)
        #expect(server.connections == 0)
    }

    @Test("A host that may be private is reached; a second name of the same address is not")
    func allowedHost() async throws {
        let server = try RawServer { connection, _ in connection.send(ok("hello")) }
        let resolve = ["intern.example", "other.example"].map { "\($0):\(server.port):127.0.0.1" }
        let client = client(allowing: ["intern.example:\(server.port)"], resolve: resolve)
        let (head, body) = try await client.get(server.url(host: "intern.example", "/x?y"), timeout: .seconds(5))
        #expect(head.status == 200)
        #expect(head.address == IPAddress("127.0.0.1"))
        #expect(head.finalURL.text == server.url(host: "intern.example", "/x?y"))
        #expect(body == Array("hello".utf8))
        let other = await code {
            _ = try await client.get(server.url(host: "other.example"), timeout: .seconds(5))
        }
        #expect(other == .privateAddress)
        #expect(server.connections == 1)
    }

    @Test("A redirect is checked anew", arguments: ["loopback", "name", "metadata", "scheme", "user"])
    func redirects(kind: String) async throws {
        let hidden = try RawServer { connection, _ in connection.send(ok("secret")) }
        let targets = [
            "loopback": (hidden.url("/"), EgressError.Code.privateAddress),
            "name": (hidden.url(host: "public.example"), .privateAddress),
            "metadata": ("http://169.254.169.254/latest/meta-data/", .privateAddress),
            "scheme": ("file:///etc/hostname", .schemeNotAllowed), "user": ("http://a:b@c.example/", .credentialsInURL),
        ]
        let (target, expected) = try #require(targets[kind])
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 3\r\n\r\nabc")
        }
        let client = client(allowing: [server.allowed], resolve: ["public.example:\(hidden.port):127.0.0.1"])
        let found = await code { _ = try await client.get(server.url(), timeout: .seconds(5)) }
        #expect(found == expected)
        #expect(server.connections == 1)
        #expect(hidden.connections == 0)
    }
}
