/// What an address is for, as far as a server that fetches for strangers cares.
///
/// Sources: the IANA registries of special-purpose IPv4 and IPv6 addresses (RFC 6890 and its successors), RFC 4291,
/// RFC 6052 and 8215 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo), RFC 5214 (ISATAP), RFC 9637 (3fff::/20).
public enum AddressKind: String, CaseIterable, Hashable, Sendable {
    case publicInternet = "public"
    case unspecified
    case loopback
    case privateUse = "private"
    case sharedSpace = "carrier-grade NAT"
    case linkLocal = "link-local"
    case uniqueLocal = "unique-local"
    /// Where a cloud hands out the credentials of its machines.
    case metadata = "cloud metadata"
    case multicast
    case broadcast
    case benchmarking
    case documentation
    case reserved
    /// An IPv4 address in IPv6 clothes, or one that a tunnel or translator would turn into an address of another kind.
    case embedded = "embedded IPv4"

    /// Whether an operator's word for a host opens addresses of this kind. The others lead nowhere good.
    var mayBeAllowed: Bool {
        switch self {
        case .publicInternet, .loopback, .privateUse, .sharedSpace, .linkLocal, .uniqueLocal: true
        default: false
        }
    }

    public init(_ address: IPAddress) {
        switch address {
        case .v4(let bits): self = Self.of(bits)
        case .v6(let high, let low): self = Self.of(high, low)
        }
    }

    private static func of(_ bits: UInt32) -> AddressKind {
        if metadataV4.contains(bits) { return .metadata }
        for block in blocksV4 where bits >> (32 - block.length) == block.prefix >> (32 - block.length) {
            return block.kind
        }
        return .publicInternet
    }

    private static func of(_ high: UInt64, _ low: UInt64) -> AddressKind {
        if metadataV6.contains(where: { $0 == (high, low) }) { return .metadata }
        if high == 0 {
            switch low {
            case 0: return .unspecified
            case 1: return .loopback
            case 0...0xFFFF_FFFF: return .embedded  // ::a.b.c.d, IPv4-compatible
            case 0xFFFF_0000_0000...0xFFFF_FFFF_FFFF: return .embedded  // ::ffff:a.b.c.d, IPv4-mapped
            case 0xFFFF_0000_0000_0000...0xFFFF_0000_FFFF_FFFF: return .embedded  // ::ffff:0:a.b.c.d, translated
            default: return .reserved
            }
        }
        // The well-known prefix of NAT64: as public as what it leads to.
        if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return embedding(UInt32(low)) }
        if high >> 16 == 0x0064_FF9B_0001 { return .embedded }
        for block in blocksV6 where high >> (64 - block.length) == block.prefix >> (64 - block.length) {
            return block.kind
        }
        guard high >> 61 == 0b001 else { return .reserved }
        if high >> 48 == 0x2002 { return embedding(UInt32(high >> 16 & 0xFFFF_FFFF)) }
        if high >> 32 == 0x2001_0000 {
            // Teredo: the server's address, and the client's with every bit turned.
            let server = embedding(UInt32(high & 0xFFFF_FFFF))
            return server == .publicInternet ? embedding(~UInt32(low & 0xFFFF_FFFF)) : server
        }
        if high >> 41 == 0x2001_0000 >> 9 { return .reserved }
        if low >> 32 & ~0x0200_0000 == 0x5EFE { return embedding(UInt32(low & 0xFFFF_FFFF)) }
        return .publicInternet
    }

    private static func embedding(_ bits: UInt32) -> AddressKind {
        of(bits) == .publicInternet ? .publicInternet : .embedded
    }

    private static let metadataV4: [UInt32] = [
        0xA9FE_A9FE,  // 169.254.169.254, nearly everybody's
        0xA9FE_AA02, 0xA9FE_AA17,  // 169.254.170.2 and .23, containers and pods
        0x6464_64C8,  // 100.100.100.200
        0xA83F_8110,  // 168.63.129.16, which looks public
        0xC000_00C0,  // 192.0.0.192
    ]

    private static let metadataV6: [(UInt64, UInt64)] = [
        (0xFD00_0EC2_0000_0000, 0x254), (0xFD00_0EC2_0000_0000, 0x23),
        (0xFD20_00CE_0000_0000, 0x254), (0xFD00_00C1_0000_0000, 0xA9FE_A9FE),
    ]

    /// First match wins.
    private static let blocksV4: [(prefix: UInt32, length: UInt32, kind: AddressKind)] = [
        (0x0000_0000, 8, .unspecified), (0x0A00_0000, 8, .privateUse), (0x6440_0000, 10, .sharedSpace),
        (0x7F00_0000, 8, .loopback), (0xA9FE_0000, 16, .linkLocal), (0xAC10_0000, 12, .privateUse),
        (0xC000_0000, 24, .reserved), (0xC000_0200, 24, .documentation), (0xC058_6300, 24, .reserved),
        (0xC0A8_0000, 16, .privateUse), (0xC612_0000, 15, .benchmarking), (0xC633_6400, 24, .documentation),
        (0xCB00_7100, 24, .documentation), (0xE000_0000, 4, .multicast), (0xFFFF_FFFF, 32, .broadcast),
        (0xF000_0000, 4, .reserved),
    ]

    private static let blocksV6: [(prefix: UInt64, length: UInt64, kind: AddressKind)] = [
        (0xFC00_0000_0000_0000, 7, .uniqueLocal), (0xFE80_0000_0000_0000, 10, .linkLocal),
        (0xFEC0_0000_0000_0000, 10, .privateUse), (0xFF00_0000_0000_0000, 8, .multicast),
        (0x2001_0002_0000_0000, 48, .benchmarking), (0x2001_0DB8_0000_0000, 32, .documentation),
        (0x3FFF_0000_0000_0000, 20, .documentation),
    ]
}
