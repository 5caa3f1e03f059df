import Egress
import Foundation
import Glibc
import Testing

/// `openssl s_server` with a certificate that it signed itself for the name `server.example`.
final class TLSServer {
    let port: UInt16
    let certificate: String
    private let folder: URL
    private let process: pid_t

    static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first { (path: String) in
        access(path, X_OK) == 0
    }

    init(_ arguments: [String] = []) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "egress-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "certificate.pem").path
        let key = folder.appending(path: "key.pem").path
        let maker = try Self.spawn([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=server.example", "-addext", "subjectAltName=DNS:server.example", "-keyout", key,
            "-out", certificate,
        ])
        waitpid(maker, nil, 0)
        // A port that was free a moment ago.
        port = try RawServer.freePort()
        process = try Self.spawn(
            ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate, "-key", key, "-www"] + arguments)
    }

    /// Starts openssl with nothing to read and nowhere to write.
    private static func spawn(_ arguments: [String]) throws -> pid_t {
        let program = try #require(openssl)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let result = posix_spawn(&process, program, &actions, nil, &words, environ)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
        return process
    }

    /// Waits until the port answers.
    func ready() async throws {
        for _ in 0..<100 {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            let result = withUnsafePointer(to: address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            if result == 0 { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("openssl s_server did not start")
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        try? FileManager.default.removeItem(at: folder)
    }
}

@Suite("TLS", .enabled(if: TLSServer.openssl != nil, "needs the openssl program"))
struct TLSTests {
    @Test("A server that vouches for itself is refused; one that is trusted must have the right name")
    func certificates() async throws {
        let server = try TLSServer()
        try await server.ready()
        let hosts = ["server.example", "other.example"]
        let resolve = hosts.map { "\($0):\(server.port):127.0.0.1" }
        func fetch(_ host: String, _ client: EgressClient) async -> EgressError.Code? {
            await code {
                let (head, _) = try await client.get("https://\(host):\(server.port)/", timeout: .seconds(10))
                #expect(head.status == 200)
            }
        }
        #expect(await fetch("server.example", client(allowing: hosts, resolve: resolve)) == .tls)
        let trusting = client(allowing: hosts, resolve: resolve, trusting: server.certificate)
        #expect(await fetch("server.example", trusting) == nil)
        #expect(await fetch("other.example", trusting) == .tls)
    }

    @Test("TLS 1.1 and plain text behind https are refused")
    func oldTLS() async throws {
        let server = try TLSServer(["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        try await server.ready()
        let client = client(
            allowing: ["server.example"], resolve: ["server.example:\(server.port):127.0.0.1"],
            trusting: server.certificate)
        #expect(
            await code {
                _ = try await client.get("https://server.example:\(server.port)/", timeout: .seconds(10))
            } == .tls)
        let plain = try RawServer { connection, _ in connection.send(ok("plain")) }
        let other = EgressTests.client(allowing: ["127.0.0.1"])
        // The plain server waits for the end of a head that never comes; the handshake is given up with the time.
        let found = await code {
            _ = try await other.get("https://127.0.0.1:\(plain.port)/", timeout: .seconds(1))
        }
        #expect(found == .timeout || found == .tls)
    }
}
