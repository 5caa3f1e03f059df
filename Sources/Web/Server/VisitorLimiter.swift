import Digests
import Egress
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// How often one visitor may ask for what costs work, without knowing who they are.
///
/// The address is put through HMAC-SHA256 with a salt that lives for an hour and in memory alone; eight bytes of the
/// result name a bucket. Nothing can be looked up afterwards, not even by whoever holds the machine an hour later.
final class VisitorLimiter: Sendable {
    private struct Kept {
        var salt: [UInt8]
        var made: ContinuousClock.Instant
        var buckets: [UInt64: (tokens: Double, filled: ContinuousClock.Instant)] = [:]
    }

    private static let saltLife = Duration.seconds(3600)
    /// More visitors than this in an hour share the memory of the oldest: the table is begun anew.
    private static let mostVisitors = 100_000

    private let perMinute: Int
    private let kept: Mutex<Kept>

    /// - Parameter perMinute: how many requests; 0 is no limit.
    init(perMinute: Int) {
        self.perMinute = perMinute
        kept = Mutex(Kept(salt: Self.newSalt(), made: .now))
    }

    private static func newSalt() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// - Returns: seconds to wait, or nil where the request may be answered now.
    /// - Complexity: O(1).
    func take(_ visitor: String?, at now: ContinuousClock.Instant = .now) -> Int? {
        guard perMinute > 0, let visitor else { return nil }
        let most = Double(perMinute)
        return kept.withLock { kept -> Int? in
            if now - kept.made >= Self.saltLife || kept.buckets.count >= Self.mostVisitors {
                kept = Kept(salt: Self.newSalt(), made: now)
            }
            let name = Self.name(visitor, kept.salt)
            var bucket = kept.buckets[name] ?? (most, now)
            bucket.tokens = min(most, bucket.tokens + (now - bucket.filled).seconds * most / 60)
            bucket.filled = now
            defer { kept.buckets[name] = bucket }
            guard bucket.tokens >= 1 else { return max(1, Int(((1 - bucket.tokens) * 60 / most).rounded(.up))) }
            bucket.tokens -= 1
            return nil
        }
    }

    private static func name(_ visitor: String, _ salt: [UInt8]) -> UInt64 {
        let code = Digest.hmacSHA256(visitor.utf8, key: salt)
        return code.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func isThisMachine(_ address: IPAddress) -> Bool {
        switch address {
        case .v4(let bits): bits >> 24 == 127
        case .v6(let high, let low): high == 0 && (low == 1 || low >> 24 == 0xFFFF_7F)
        }
    }

    /// Who asks: the other end of the socket; behind a proxy on this machine what the proxy says. Nil is this machine.
    static func visitor(_ request: Request, _ address: SocketAddress?) -> String? {
        guard let text = address?.ipAddress, let peer = IPAddress(text[...]) else { return nil }
        guard isThisMachine(peer) else { return network(of: text) }
        guard let name = HTTPField.Name("X-Forwarded-For"), let header = request.headers[name] else { return nil }
        // The proxy adds the address it saw at the end; whatever stands before it, the visitor may have made up.
        return header.split(separator: ",").last.map { network(of: $0.filter { !$0.isWhitespace }) }
    }

    /// The part of an address that one visitor keeps: of IPv6 the first 64 bits, as the rest is theirs to choose.
    private static func network(of text: String) -> String {
        guard case .v6(let high, let low) = IPAddress(text[...]), !(high == 0 && low >> 32 == 0xFFFF) else {
            return text
        }
        return "\(high)"
    }
}
