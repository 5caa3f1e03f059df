import Glibc

/// An IPv4 or IPv6 address, without port and without zone.
public enum IPAddress: Hashable, Sendable {
    /// The address in host order: 127.0.0.1 is 0x7F00_0001.
    case v4(UInt32)
    /// The first and the last 64 bits, in host order.
    case v6(UInt64, UInt64)

    /// The address in a socket address; nil for another family or too few bytes.
    public init?(_ socketAddress: UnsafePointer<sockaddr>, length: Int) {
        let bytes = UnsafeRawBufferPointer(start: socketAddress, count: max(0, length))
        guard length >= MemoryLayout<sa_family_t>.size else { return nil }
        switch Int32(bytes.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
            self = .v4(UInt32(bigEndian: bytes.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
        case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
            let start = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8
            self = .v6(
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)))
        default: return nil
        }
    }
}
