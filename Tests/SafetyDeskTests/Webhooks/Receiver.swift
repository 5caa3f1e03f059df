import Foundation
import Synchronization

/// A real HTTP server on this machine that keeps what it is sent and answers as the test says.
final class Receiver: Sendable {
    struct Request: Sendable {
        var path: String
        var headers: [String: String]
        var body: [UInt8]

        var id: String { headers["webhook-id"] ?? "" }
    }

    enum Answer: Sendable {
        case status(Int)
        case redirect(to: String)
        /// Takes the request and never answers.
        case silence
    }

    private struct State {
        var requests: [Request] = []
        var isClosed = false
        var open: Set<Int32> = []
        var most = 0
    }

    let port: Int
    private let listener: Int32
    private let answer: @Sendable (Request) -> Answer
    private let state = Mutex(State())

    init(_ answer: @escaping @Sendable (Request) -> Answer = { _ in .status(204) }) throws {
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 128) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [self] in accept() }
        thread.start()
    }

    var url: String { "http://127.0.0.1:\(port)/hook" }
    var requests: [Request] { state.withLock { $0.requests } }
    /// The most connections that were open at the same time.
    var mostAtOnce: Int { state.withLock { $0.most } }

    /// Ends it, and every connection that waits for an answer.
    func close() {
        let open = state.withLock { state in
            state.isClosed = true
            return state.open
        }
        shutdown(listener, Int32(SHUT_RDWR))
        for descriptor in open { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }

    private func accept() {
        while true {
            let descriptor = Foundation.accept(listener, nil, nil)
            if descriptor < 0 {
                if errno == EINTR { continue }
                Foundation.close(listener)
                return
            }
            let isOpen = state.withLock { state in
                if state.isClosed { return false }
                state.open.insert(descriptor)
                state.most = max(state.most, state.open.count)
                return true
            }
            guard isOpen else {
                Foundation.close(descriptor)
                continue
            }
            Thread { [self] in
                serve(descriptor)
                // Out of the set first: its number may be another connection's as soon as it is closed.
                state.withLock { _ = $0.open.remove(descriptor) }
                Foundation.close(descriptor)
            }.start()
        }
    }

    private func serve(_ descriptor: Int32) {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { return }
            bytes += piece[..<count]
            guard let request = Self.parse(bytes) else { continue }
            // Kept before it is answered: who is answered may be looked at.
            state.withLock { $0.requests.append(request) }
            var text: String
            switch answer(request) {
            case .status(let status): text = "HTTP/1.1 \(status) Answer\r\nContent-Length: 0\r\n"
            case .redirect(let target): text = "HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n"
            case .silence:
                while recv(descriptor, &piece, piece.count, 0) > 0 {}
                return
            }
            text += "Connection: close\r\n\r\n"
            send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL))
            return
        }
    }

    /// A request with its whole body; nil while some is missing.
    private static func parse(_ bytes: [UInt8]) -> Request? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        let body = Array(bytes[end.upperBound...])
        guard body.count >= Int(headers["content-length"] ?? "0") ?? 0 else { return nil }
        return Request(path: String(lines[0].split(separator: " ")[1]), headers: headers, body: body)
    }
}
