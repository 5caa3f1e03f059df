import CCurl
import Glibc

/// One request and its answer, without redirects. Confined to the thread that transfers.
final class Hop {
    typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    let url: ParsedURL
    private let rule: EgressRule
    private let limits: EgressLimits
    /// Bytes of a body that are passed on.
    private let maxBytes: Int
    /// Whether a body beyond `maxBytes` is cut there or refused.
    private let cutsBody: Bool
    /// Whether redirects are for the caller to follow, so that their bodies are of no use.
    private let followsRedirects: Bool
    private let sink: Sink

    private(set) var status = 0
    private(set) var headers: [(name: String, value: String)] = []
    private(set) var connected: IPAddress?
    /// Why curl was told to stop; more telling than its own code.
    private(set) var failure: (any Error)?
    /// Whether curl was told to stop because everything that is wanted has come.
    private(set) var isComplete = false
    /// Whether an address was refused. Others of the same name may have been tried after it.
    private(set) var refusal: EgressError?

    private var headIsOver = false
    private var headerBytes = 0
    private var headerLines = 0
    private var received = 0

    init(
        url: ParsedURL, rule: EgressRule, limits: EgressLimits, maxBytes: Int, cutsBody: Bool, followsRedirects: Bool,
        sink: @escaping Sink
    ) {
        self.url = url
        self.rule = rule
        self.limits = limits
        self.maxBytes = maxBytes
        self.cutsBody = cutsBody
        self.followsRedirects = followsRedirects
        self.sink = sink
    }

    /// Where the answer redirects to, when it does.
    var location: String? {
        guard followsRedirects, [301, 302, 303, 307, 308].contains(status) else { return nil }
        return headers.first { $0.name.lowercased() == "location" }?.value
    }

    /// Opens the socket that curl will connect to exactly this address, or refuses to.
    func open(_ address: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
        let refused = curl_socket_t(-1)
        let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16
        let start = (UnsafeRawPointer(address) + offset).assumingMemoryBound(to: sockaddr.self)
        let (family, type, proto) = (address.pointee.family, address.pointee.socktype, address.pointee.`protocol`)
        guard let target = IPAddress(start, length: Int(address.pointee.addrlen)) else {
            refusal = EgressError(.privateAddress, "\(url.host) is at an address that is not of the internet.")
            return refused
        }
        if let error = rule.refusal(of: target, for: url) {
            refusal = error
            return refused
        }
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), proto)
    }

    /// Looks at the connected socket once more, before the first byte of the request is written.
    func mayRequest(address text: String) -> Bool {
        guard let address = IPAddress(text) else {
            failure = EgressError(.privateAddress, "\(url.host) was connected at an address that cannot be read.")
            return false
        }
        failure = rule.refusal(of: address, for: url)
        connected = address
        return failure == nil
    }

    /// Takes one line of the head, or a trailer. Whether the transfer shall go on.
    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        headerLines += 1
        guard headerBytes <= limits.headerBytes, headerLines <= limits.headerLines else {
            failure = EgressError(
                .headersTooLarge,
                "The head of the answer of \(url.host) is larger than \(limits.headerBytes) bytes or "
                    + "\(limits.headerLines) lines.")
            return false
        }
        if line.starts(with: "HTTP/".utf8) {
            // The first line of an answer; an interim answer before it is forgotten.
            guard !headIsOver else { return true }
            headers = []
            status = Self.status(line)
            return true
        }
        guard !headIsOver else { return true }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            let isBlank = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
            if isBlank, status >= 200 { return endHead() }
            return true
        }
        headers.append((Self.text(line[..<colon]), Self.text(line[(colon + 1)...])))
        return true
    }

    private func endHead() -> Bool {
        headIsOver = true
        guard location == nil else {
            // The body of a redirect is nobody's concern.
            isComplete = true
            return false
        }
        return true
    }

    /// Takes a piece of the body. Whether the transfer shall go on.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let room = maxBytes - received
        received += bytes.count
        guard bytes.count <= room || cutsBody else {
            failure = Self.tooLarge(url, maxBytes)
            return false
        }
        do {
            if room > 0 { try sink(UnsafeRawBufferPointer(rebasing: bytes.prefix(room))) }
        } catch {
            failure = error
            return false
        }
        isComplete = bytes.count > room
        return !isComplete
    }

    static func tooLarge(_ url: ParsedURL, _ limit: Int) -> EgressError {
        EgressError(.tooLarge, "The answer of \(url.host) is larger than the limit of \(limit) bytes.")
    }

    /// The number after the first space; 0 when there is none of three digits.
    private static func status(_ line: UnsafeRawBufferPointer) -> Int {
        guard let space = line.firstIndex(of: 0x20) else { return 0 }
        let digits = line[(space + 1)...].prefix(3)
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }

    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
