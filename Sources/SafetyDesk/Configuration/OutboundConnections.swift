/// A kind of connection that the program may open, for `porchlight config --egress`.
public struct OutboundConnection: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case fetch, webhooks, `import`
    }

    public var kind: Kind
    public var what: String
    public var to: String
    public var when: String
}

extension Configuration {
    /// Everything that this program may call. There is nothing else: no updates, no reports home, no name service of
    /// its own beside the system's.
    public var outboundConnections: [OutboundConnection] {
        let open = "any public address, http and https; private ones never"
        let to = privateHosts.isEmpty ? open : open + ", but for " + privateHosts.joined(separator: ", ")
        return [
            OutboundConnection(
                kind: .fetch, what: "items named by URL", to: to,
                when: "a request to /v1/screen or an HMA path names a URL"),
            OutboundConnection(
                kind: .webhooks, what: "webhooks", to: "the URLs of /v1/webhooks; \(to)",
                when: "a decision is made that one asks for"),
            OutboundConnection(
                kind: .import, what: "import from an HMA server", to: "the URL given",
                when: "porchlight bank import --from-hma"),
        ]
    }
}
