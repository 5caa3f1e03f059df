import Egress
import NIOCore

/// A network in CIDR form (RFC 4632, RFC 4291), IPv4 or IPv6. IPv4 in IPv6 clothes (::ffff:a.b.c.d) is IPv4.
package struct HMANetwork: Sendable, Hashable {
    private let base: IPAddress
    private let length: Int

    /// Reads `10.1.0.0/16`, `fd00::/8`, or an address alone.
    ///
    /// - Throws: ``Misread``; also for a network of everybody: whoever wants that gives keys instead.
    package init(_ text: String) throws(Misread) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(halves[0]) else {
            throw Misread(text, "it does not begin with an IPv4 or IPv6 address")
        }
        let whole = if case .v4 = address { 32 } else { 128 }
        var length = whole
        if halves.count == 2 {
            guard let number = Int(halves[1]), 0...whole ~= number, halves[1].utf8.first != UInt8(ascii: "+") else {
                throw Misread(text, "the number after the slash must lie between 1 and \(whole)")
            }
            length = number
        }
        if let inner = Self.unmapped(address) {
            guard length >= 96 else { throw Misread(text, "it holds more than the IPv4 addresses that it maps") }
            base = .v4(inner)
            length -= 96
        } else {
            base = address
        }
        guard length > 0 else {
            throw Misread(text, "it holds every address there is; give the clients keys instead")
        }
        self.length = length
    }

    /// An entry of the setting that cannot be taken.
    package struct Misread: Error, CustomStringConvertible {
        package let description: String

        init(_ entry: String, _ reason: String) {
            description =
                "hma.allow_networks names '\(entry)', which cannot be taken: \(reason). Write it like 10.1.0.0/16."
        }
    }

    package func contains(_ address: IPAddress) -> Bool {
        let address = Self.unmapped(address).map { IPAddress.v4($0) } ?? address
        switch (base, address) {
        case (.v4(let base), .v4(let bits)): return (base ^ bits) >> UInt32(32 - length) == 0
        case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
            if length <= 64 { return (high ^ otherHigh) >> UInt64(64 - length) == 0 }
            return high == otherHigh && (low ^ otherLow) >> UInt64(128 - length) == 0
        default: return false
        }
    }

    private static func unmapped(_ address: IPAddress) -> UInt32? {
        guard case .v6(0, let low) = address, low >> 32 == 0xFFFF else { return nil }
        return UInt32(truncatingIfNeeded: low)
    }
}

extension IPAddress {
    /// The address of the other end of a connection; nil for a socket that has none.
    init?(_ address: SocketAddress) {
        guard let found = address.withSockAddr({ IPAddress($0, length: $1) }) else { return nil }
        self = found
    }
}
