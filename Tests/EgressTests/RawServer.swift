import Foundation
import Glibc
import Synchronization

/// A server of raw sockets on 127.0.0.1 that answers each connection as a test says, right or wrong.
final class RawServer: Sendable {
    /// A connection that was taken.
    struct Connection {
        let descriptor: Int32

        /// Writes all bytes; false once the other side is gone.
        @discardableResult
        func send(_ text: String) -> Bool { send(Array(text.utf8)) }

        @discardableResult
        func send(_ bytes: [UInt8]) -> Bool {
            var start = 0
            while start < bytes.count {
                let sent = bytes[start...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if sent <= 0 { return false }
                start += sent
            }
            return true
        }

        /// The head of the request with its blank line and as much of the body as its length says.
        func readRequest() -> (head: String, body: [UInt8]) {
            var bytes: [UInt8] = []
            var room = [UInt8](repeating: 0, count: 65_536)
            func more() -> Bool {
                let count = recv(descriptor, &room, room.count, 0)
                if count > 0 { bytes += room[..<count] }
                return count > 0
            }
            var end: Int?
            while end == nil {
                guard more() else { return (String(decoding: bytes, as: UTF8.self), []) }
                end = bytes.firstRange(of: [13, 10, 13, 10])?.upperBound
            }
            let head = String(decoding: bytes[..<(end ?? 0)], as: UTF8.self)
            let length =
                head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            while bytes.count < (end ?? 0) + length, more() {}
            return (head, Array(bytes[(end ?? 0)...]))
        }

        /// Ends with RST instead of FIN.
        func reset() {
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        }
    }

    let port: UInt16
    private let listener: Int32
    private let counts = Mutex((connections: 0, requests: [String](), bodies: [[UInt8]]()))

    /// Connections that were taken.
    var connections: Int { counts.withLock { $0.connections } }
    /// Heads of the requests that were read.
    var requests: [String] { counts.withLock { $0.requests } }
    var bodies: [[UInt8]] { counts.withLock { $0.bodies } }

    /// Reads each request and answers it; the connection is closed after that. The server ends by itself when nobody
    /// has come for a while: its thread holds it until then, so that no test loses it between two lines.
    init(patience: Int = 20, _ answer: @escaping @Sendable (Connection, _ path: String) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        self.listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 128) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        guard patience > 0 else { return }
        var time = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let thread = Thread { [self] in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else {
                    close(listener)
                    return
                }
                // A program that another test starts must not hold the connection open.
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                counts.withLock { $0.connections += 1 }
                let worker = Thread { [self] in
                    defer { close(descriptor) }
                    let connection = Connection(descriptor: descriptor)
                    let (head, body) = connection.readRequest()
                    counts.withLock {
                        $0.requests.append(head)
                        $0.bodies.append(body)
                    }
                    let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                    answer(connection, path)
                }
                worker.stackSize = 1 << 18
                worker.start()
            }
        }
        thread.stackSize = 1 << 18
        thread.start()
    }

    /// A port on which nobody listens, a moment ago at least.
    static func freePort() throws -> UInt16 {
        let server = try RawServer(patience: 0) { _, _ in }
        close(server.listener)
        return server.port
    }

    /// A URL of this server by its address.
    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// This server under another name.
    func url(host: String, _ path: String = "/") -> String { "http://\(host):\(port)\(path)" }

    /// The entry that lets this server be reached.
    var allowed: String { "127.0.0.1:\(port)" }
}

/// A well-formed answer.
func ok(_ body: String, _ headers: String = "") -> String {
    "HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}
