/// Where this server may connect to: the public internet, and hosts that the operator named.
///
/// Names are not looked up here. What counts is the address of the socket that is about to be connected, so an answer
/// of the name service that changes in between changes nothing.
public struct EgressRule: Sendable {
    private struct PrivateHost: Hashable {
        var host: ParsedURL.Host
        /// Nil for every port.
        var port: UInt16?
    }

    private let privateHosts: Set<PrivateHost>
    /// Entries that are neither a host nor host:port. They open nothing; tell the operator of them.
    public let misread: [String]

    /// - Parameter privateHosts: names or addresses, each alone or with `:port`, that may be at private, loopback,
    ///   link-local, unique-local or carrier-grade NAT addresses. Cloud metadata, multicast and reserved addresses stay
    ///   closed for them too.
    public init(privateHosts: [String]) {
        var hosts: Set<PrivateHost> = []
        var misread: [String] = []
        for entry in privateHosts {
            if let host = Self.privateHost(entry) { hosts.insert(host) } else { misread.append(entry) }
        }
        self.privateHosts = hosts
        self.misread = misread
    }

    /// Whether an address belongs to the public internet; see ``AddressKind`` for what does not.
    public static func isPublic(_ address: IPAddress) -> Bool { AddressKind(address) == .publicInternet }

    /// Why this URL is not even tried; nil when its host is a name to look up or an address that may be connected.
    public func refusal(of url: ParsedURL) -> EgressError? {
        switch url.host {
        case .address(let address): return refusal(of: address, for: url)
        case .name(let name):
            guard name == "localhost" || name.hasSuffix(".localhost"), !allowsPrivate(url) else { return nil }
            return EgressError(.privateAddress, "\(name) is this machine itself. \(Self.advice)")
        }
    }

    /// Why a socket to this address is not opened for the URL; nil when it may be.
    public func refusal(of address: IPAddress, for url: ParsedURL) -> EgressError? {
        let kind = AddressKind(address)
        if kind == .publicInternet || kind.mayBeAllowed && allowsPrivate(url) { return nil }
        return EgressError(
            .privateAddress,
            "\(url.host) is at \(address), an address not of the public internet (\(kind.rawValue)). "
                + (kind.mayBeAllowed ? Self.advice : "It is refused for every host."))
    }

    private static let advice =
        "Use a public URL; an operator who means it names the host in egress.private_hosts."

    private func allowsPrivate(_ url: ParsedURL) -> Bool {
        privateHosts.contains(PrivateHost(host: url.host, port: nil))
            || privateHosts.contains(PrivateHost(host: url.host, port: url.port))
    }

    private static func privateHost(_ entry: String) -> PrivateHost? {
        if let address = IPAddress(entry) { return PrivateHost(host: .address(address), port: nil) }
        // The reader of URLs knows the forms; whether a port is there it does not tell.
        guard !entry.utf8.contains(where: { "/?#".utf8.contains($0) }), let url = try? ParsedURL("http://\(entry)")
        else { return nil }
        let tail = entry.utf8.lastIndex(of: UInt8(ascii: "]")).map { entry.utf8[$0...] } ?? entry.utf8[...]
        return PrivateHost(host: url.host, port: tail.contains(UInt8(ascii: ":")) ? url.port : nil)
    }
}
