import Egress
import Foundation
import Glibc
import Testing

@Suite("Addresses")
struct AddressTests {
    /// Every kind with its borders: the last address outside, the first and last inside.
    static let rows: [(String, AddressKind)] = [
        ("8.8.8.8", .publicInternet), ("93.184.216.34", .publicInternet), ("1.0.0.0", .publicInternet),
        ("0.0.0.0", .unspecified), ("0.255.255.255", .unspecified),
        ("9.255.255.255", .publicInternet), ("10.0.0.0", .privateUse), ("10.255.255.255", .privateUse),
        ("11.0.0.0", .publicInternet), ("100.63.255.255", .publicInternet), ("100.64.0.0", .sharedSpace),
        ("100.127.255.255", .sharedSpace), ("100.128.0.0", .publicInternet), ("100.100.100.200", .metadata),
        ("126.255.255.255", .publicInternet), ("127.0.0.1", .loopback), ("127.255.255.255", .loopback),
        ("128.0.0.0", .publicInternet), ("168.63.129.16", .metadata), ("168.63.129.17", .publicInternet),
        ("169.253.255.255", .publicInternet), ("169.254.0.1", .linkLocal), ("169.254.169.254", .metadata),
        ("169.254.170.2", .metadata), ("169.254.255.255", .linkLocal), ("169.255.0.0", .publicInternet),
        ("172.15.255.255", .publicInternet), ("172.16.0.0", .privateUse), ("172.31.255.255", .privateUse),
        ("172.32.0.0", .publicInternet), ("192.0.0.1", .reserved), ("192.0.0.192", .metadata),
        ("192.0.1.0", .publicInternet), ("192.0.2.1", .documentation), ("192.88.99.1", .reserved),
        ("192.167.255.255", .publicInternet), ("192.168.0.1", .privateUse), ("192.169.0.0", .publicInternet),
        ("198.17.255.255", .publicInternet), ("198.18.0.1", .benchmarking), ("198.19.255.255", .benchmarking),
        ("198.20.0.0", .publicInternet), ("198.51.100.7", .documentation), ("203.0.113.7", .documentation),
        ("223.255.255.255", .publicInternet), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast),
        ("240.0.0.1", .reserved), ("255.255.255.254", .reserved), ("255.255.255.255", .broadcast),

        ("2606:4700:4700::1111", .publicInternet), ("2a00:1450:4001:81b::200e", .publicInternet),
        ("3ffe:ffff::1", .publicInternet), ("::", .unspecified), ("::1", .loopback),
        ("::8.8.8.8", .embedded), ("::127.0.0.1", .embedded), ("::ffff:127.0.0.1", .embedded),
        ("::ffff:10.0.0.1", .embedded), ("::ffff:8.8.8.8", .embedded), ("::ffff:0:127.0.0.1", .embedded),
        ("0:0:0:1::", .reserved), ("64:ff9b::8.8.8.8", .publicInternet), ("64:ff9b::10.0.0.1", .embedded),
        ("64:ff9b::169.254.169.254", .embedded), ("64:ff9b::7f00:1", .embedded), ("64:ff9b:0:0:1::", .reserved),
        ("64:ff9b:1::", .embedded), ("64:ff9b:1:ffff::8.8.8.8", .embedded), ("100::1", .reserved),
        ("2001::1", .embedded), ("2001:0:808:808:0:0:f7f7:f7f7", .publicInternet),
        ("2001:0:808:808::f5ff:fffe", .embedded), ("2001:0:a00:1::f7f7:f7f7", .embedded),
        ("2001:2::1", .benchmarking), ("2001:10::1", .reserved), ("2001:20::1", .reserved),
        ("2001:1ff:ffff::", .reserved), ("2001:200::1", .publicInternet), ("2001:db8::1", .documentation),
        ("2002:808:808::1", .publicInternet), ("2002:7f00:1::", .embedded), ("2002:c0a8:101::1", .embedded),
        ("2002:a9fe:a9fe::", .embedded), ("2607:f8b0::200:5efe:10.0.0.1", .embedded),
        ("2607:f8b0::5efe:8.8.8.8", .publicInternet), ("3fff::1", .documentation), ("3fff:fff:ffff::", .documentation),
        ("3fff:1000::", .publicInternet), ("4000::1", .reserved), ("5f00::1", .reserved),
        ("fc00::1", .uniqueLocal), ("fdff:ffff::1", .uniqueLocal), ("fd00:ec2::254", .metadata),
        ("fd20:ce::254", .metadata), ("fe80::1", .linkLocal), ("febf:ffff::1", .linkLocal), ("fec0::1", .privateUse),
        ("ff02::1", .multicast), ("ff0e::1", .multicast),
    ]

    @Test("Each address has its kind, and only the public ones are public", arguments: rows)
    func kinds(text: String, kind: AddressKind) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressKind(address) == kind)
        #expect(EgressRule.isPublic(address) == (kind == .publicInternet))
    }

    @Test("An address is read and written as inet_pton and inet_ntop have it", arguments: rows.map(\.0))
    func text(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(IPAddress(address.description) == address)
        var bytes = [UInt8](repeating: 0, count: 16)
        let family = text.contains(":") ? AF_INET6 : AF_INET
        #expect(inet_pton(family, text, &bytes) == 1)
        switch address {
        case .v4(let bits): #expect(bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) } == bits)
        case .v6(let high, let low):
            #expect(bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) } == high)
            #expect(bytes[8...].reduce(0) { $0 << 8 | UInt64($1) } == low)
        }
    }

    @Test(
        "What is not the plain form of an address is none",
        arguments: [
            "", "127.1", "127.0.1", "2130706433", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "127.0.0.01", "127.0.0.256",
            "127.0.0.1.", ".127.0.0.1", "127..0.1", "1.2.3.4.5", " 127.0.0.1", "127.0.0.1 ", "127.0.0.1%0", "+1.2.3.4",
            "[::1]", "::1%lo", "fe80::1%eth0", ":", ":::", "1::2::3", "::1:", ":1::", "1:2:3:4:5:6:7", "12345::",
            "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::g", "::1.2.3", "::1.2.3.4.5", "1.2.3.4::", "::01.2.3.4",
            "1:2:3:4:5:6:7:1.2.3.4", "１２７.0.0.1",
        ])
    func noAddress(text: String) { #expect(IPAddress(text) == nil) }

    @Test("Socket addresses of both families are read, others are not")
    func socketAddresses() {
        var four = sockaddr_in()
        four.sin_family = sa_family_t(AF_INET)
        four.sin_addr.s_addr = UInt32(0xA9FE_A9FE).bigEndian
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        withUnsafeMutableBytes(of: &six.sin6_addr) { $0[15] = 1 }
        var local = sockaddr_un()
        local.sun_family = sa_family_t(AF_UNIX)
        func read<T>(_ value: T, _ length: Int = MemoryLayout<T>.size) -> IPAddress? {
            withUnsafePointer(to: value) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { IPAddress($0, length: length) }
            }
        }
        #expect(read(four) == IPAddress("169.254.169.254"))
        #expect(read(six) == IPAddress("::1"))
        #expect(read(local) == nil)
        #expect(read(four, 8) == nil)
        #expect(read(six, 16) == nil)
        #expect(read(four, 0) == nil)
    }
}
