import Egress
import HTTPTypes
import Hummingbird
import NIOCore
import SafetyDesk

/// What a path of HMA's API asks of whoever uses it.
enum HMANeed: String, Sendable, CaseIterable {
    /// Only whether the server is alive.
    case nothing
    /// Any key, or the network.
    case anybody
    /// `lookup` or `screen`.
    case matching
    /// `banks:read`.
    case reading
    /// `banks:write`.
    case writing

    /// The scopes of which one is enough.
    var scopes: [Scope] {
        switch self {
        case .nothing: []
        case .anybody: Scope.allCases
        case .matching: [.lookup, .screen]
        case .reading: [.banksRead]
        case .writing: [.banksWrite]
        }
    }
}

/// Who may use HMA's paths: a key in a header, a key in the path, or a client in a network that the operator named.
///
/// HMA itself asks nobody for anything. Here nobody comes in who was not let in.
struct HMAAccess: Sendable {
    let keyInPath: Bool
    private let networks: [HMANetwork]

    /// - Throws: ``HMANetwork/Misread``: a network that cannot be read must not silently be no network.
    init(networks: [String], keyInPath: Bool) throws(HMANetwork.Misread) {
        var read: [HMANetwork] = []
        for entry in networks { read.append(try HMANetwork(entry)) }
        self.networks = read
        self.keyInPath = keyInPath
    }

    /// Lets a request in, or says why not.
    ///
    /// A key that was sent is what counts, good or bad, whatever network it comes from.
    /// - Parameters:
    ///   - pathKey: the key from the path, where there is one.
    ///   - address: the other end of the socket. No header is believed.
    /// - Returns: the key; nil for a client that its network lets in.
    /// - Throws: ``HMAError`` with status 401 or 403.
    func admit(
        _ request: Request, pathKey: String?, address: SocketAddress?, to need: HMANeed, keys: KeyRing
    ) throws -> APIKey? {
        if need == .nothing { return nil }
        let key: APIKey
        if let pathKey {
            key = try Credentials.key(pathKey, keys)
        } else if request.headers[.authorization] != nil || request.headers[.apiKey] != nil {
            key = try Credentials.key(of: request, keys)
        } else {
            try admitByNetwork(request, address)
            return nil
        }
        guard need.scopes.contains(where: key.may) else {
            let names = need.scopes.map(\.rawValue).joined(separator: " or ")
            throw HMAError(.forbidden, "This key lacks the scope \(names).")
        }
        return key
    }

    private func admitByNetwork(_ request: Request, _ address: SocketAddress?) throws(HMAError) {
        guard let address = address.flatMap(IPAddress.init), networks.contains(where: { $0.contains(address) }) else {
            throw HMAError(
                .unauthorized, "A key is needed: send `Authorization: Bearer KEY`. See docs/migrate-from-hma.md.",
                headers: Credentials.challenge)
        }
        // A page that somebody in the network looks at must not use the network's right: programs send neither header.
        let site = request.headers[.secFetchSite] ?? "none"
        guard request.headers[.origin] == nil, site == "none" else {
            throw HMAError(
                .forbidden, "A web page may not use the right of the network it is looked at in. Send a key.")
        }
    }
}
