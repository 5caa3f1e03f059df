import Foundation

/// A TCP connection that says exactly what a test wants said: the tests' way to be a rude client.
public final class RawConnection {
    /// What went wrong between the test and the server, in words.
    public struct Failure: Error, CustomStringConvertible {
        public var description: String
    }

    private var descriptor: Int32

    /// Connects to a port of this machine.
    public init(port: Int, timeout seconds: Int = 60) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(description: "no socket: \(String(cString: strerror(errno)))") }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let cause = errno
            close(descriptor)
            descriptor = -1
            throw Failure(description: "no connection: \(String(cString: strerror(cause)))")
        }
    }

    deinit { shut() }

    public func shut() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }

    /// Sends bytes as they are.
    public func send(_ bytes: some Collection<UInt8>) throws {
        let all = Array(bytes)
        var sent = 0
        while sent < all.count {
            let count = all.withUnsafeBytes {
                Foundation.send(
                    descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(description: "not sent: \(String(cString: strerror(errno)))") }
            sent += count
        }
    }

    public func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Everything until the server closes, or until it has been silent for the timeout.
    public func receiveAll() -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = receive(), !piece.isEmpty { bytes += piece }
        return bytes
    }

    /// What is there next; empty at the end, nil when nothing came in time.
    public func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0 && errno == EINTR { continue }
            return count < 0 ? nil : Array(buffer[..<count])
        }
    }

    /// One answer, read to its end.
    public func answer(toHead isHead: Bool = false) throws -> HTTPAnswer {
        var bytes: [UInt8] = []
        while true {
            if let answer = try HTTPAnswer(bytes, isHead: isHead), answer.status != 100 {
                return answer
            } else if let interim = try HTTPAnswer(bytes, isHead: true), interim.status == 100 {
                bytes.removeFirst(interim.length)
                continue
            }
            guard let piece = receive() else { throw Failure(description: "the answer did not come in time") }
            guard !piece.isEmpty else {
                throw Failure(
                    description: "closed after \(bytes.count) bytes: \(String(decoding: bytes, as: UTF8.self))")
            }
            bytes += piece
        }
    }
}

/// An answer of a server, taken apart.
public struct HTTPAnswer: Sendable {
    public var status: Int
    /// Names in lower case.
    public var headers: [String: String]
    public var body: [UInt8]
    /// Bytes of the whole answer.
    public var length: Int

    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a JSON object; empty when it is none.
    public var json: [String: Any] {
        ((try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any]) ?? [:]
    }

    /// The name at the end of a problem's type.
    public var problem: String { ((json["type"] as? String) ?? "").split(separator: "/").last.map(String.init) ?? "" }

    public var detail: String { (json["detail"] as? String) ?? "" }

    /// - Returns: nil while the answer is not whole.
    init?(_ bytes: [UInt8], isHead: Bool) throws {
        guard let end = Self.find(Array("\r\n\r\n".utf8), in: bytes, from: 0) else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else {
            throw RawConnection.Failure(description: "no answer of HTTP: \(lines[0])")
        }
        self.status = status
        headers = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let start = end + 4
        if isHead || status == 204 || status < 200 {
            body = []
            length = start
        } else if headers["transfer-encoding"] == "chunked" {
            guard let (content, stop) = Self.chunks(bytes, from: start) else { return nil }
            body = content
            length = stop
        } else {
            let count = Int(headers["content-length"] ?? "0") ?? 0
            guard bytes.count >= start + count else { return nil }
            body = Array(bytes[start..<(start + count)])
            length = start + count
        }
    }

    private static func chunks(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
        var content: [UInt8] = []
        var position = start
        while let lineEnd = find([13, 10], in: bytes, from: position) {
            let size = Int(String(decoding: bytes[position..<lineEnd], as: UTF8.self), radix: 16) ?? 0
            let data = lineEnd + 2
            guard bytes.count >= data + size + 2 else { return nil }
            if size == 0 { return (content, data + 2) }
            content += bytes[data..<(data + size)]
            position = data + size + 2
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= start + needle.count else { return nil }
        return (start...(bytes.count - needle.count)).first {
            bytes[$0] == needle[0] && Array(bytes[$0..<($0 + needle.count)]) == needle
        }
    }
}
