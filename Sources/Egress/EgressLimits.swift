/// What every transfer is held to, beside the limits that each call names.
public struct EgressLimits: Sendable {
    /// Transfers at a time, each on a thread of its own; more wait their turn within their timeout.
    public var concurrent: Int
    /// Longest wait for a connection including its TLS handshake.
    public var connectTimeout: Duration
    /// A transfer slower than `slowBytes` a second for `slowTime` is given up.
    public var slowBytes: Int
    public var slowTime: Duration
    /// Bytes of all header lines of an answer, with interim answers and trailers.
    public var headerBytes: Int
    /// Header lines of an answer, counted likewise.
    public var headerLines: Int
    /// How long a thread without work stays.
    public var idleTime: Duration

    public init(
        concurrent: Int = 32, connectTimeout: Duration = .seconds(10), slowBytes: Int = 64,
        slowTime: Duration = .seconds(15), headerBytes: Int = 65_536, headerLines: Int = 256,
        idleTime: Duration = .seconds(20)
    ) {
        self.concurrent = max(1, concurrent)
        self.connectTimeout = connectTimeout
        self.slowBytes = slowBytes
        self.slowTime = slowTime
        self.headerBytes = headerBytes
        self.headerLines = headerLines
        self.idleTime = idleTime
    }
}

extension Duration {
    /// Whole milliseconds, at least 1 and no more than curl can count.
    var curlMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}
