/// Reads the part of a URL between the two slashes and the path.
enum HostReader {
    static func read(
        _ bytes: ArraySlice<UInt8>, scheme: ParsedURL.Scheme
    ) throws(EgressError) -> (ParsedURL.Host, port: UInt16) {
        guard !bytes.contains(UInt8(ascii: "@")) else {
            throw EgressError(
                .credentialsInURL, "The URL holds a user name or password. Leave out everything up to the @.")
        }
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else {
                throw EgressError(.invalidURL, "The bracket before the IPv6 address of the URL is not closed.")
            }
            let text = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
            guard text.utf8.contains(UInt8(ascii: ":")), let address = IPAddress(text) else {
                throw EgressError(
                    .invalidURL, "In brackets the URL must hold a plain IPv6 address, without a zone.")
            }
            return (.address(address), try port(bytes[(end + 1)...], scheme: scheme))
        }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        return (try host(bytes[..<colon]), try port(bytes[colon...], scheme: scheme))
    }

    /// A name or an IPv4 address.
    static func host(_ bytes: ArraySlice<UInt8>) throws(EgressError) -> ParsedURL.Host {
        guard !bytes.isEmpty else { throw EgressError(.invalidURL, "The URL has no host.") }
        guard bytes.count <= 253 else {
            throw EgressError(.invalidURL, "The host of the URL is longer than 253 bytes.")
        }
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        for label in labels {
            guard !label.isEmpty else {
                throw EgressError(.invalidURL, "The host of the URL has an empty label or ends with a dot.")
            }
            guard label.count <= 63, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
                label.allSatisfy(isOfNames)
            else {
                throw EgressError(
                    .invalidURL,
                    "The host of the URL is not a name of letters, digits and hyphens. Percent-encoding is not taken.")
            }
        }
        guard let last = labels.last, !looksLikeNumber(last) else {
            // What the resolver would read as an address, in whatever base: only the plain form is taken.
            if let address = IPAddress.v4(bytes) { return .address(.v4(address)) }
            throw EgressError(
                .invalidURL, "A host of numbers must be four decimal numbers from 0 to 255 without leading zeros.")
        }
        return .name(String(decoding: bytes, as: UTF8.self).lowercased())
    }

    private static func isOfNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// No top-level name starts with a digit; whatever does is meant, or may be taken, for a number.
    private static func looksLikeNumber(_ label: ArraySlice<UInt8>) -> Bool {
        label.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    }

    /// Either nothing or a colon and a number from 1 to 65535.
    static func port(_ bytes: ArraySlice<UInt8>, scheme: ParsedURL.Scheme) throws(EgressError) -> UInt16 {
        guard let first = bytes.first else { return scheme.defaultPort }
        let digits = bytes.dropFirst()
        guard first == UInt8(ascii: ":"), 1...5 ~= digits.count, digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            let port = UInt16(String(decoding: digits, as: UTF8.self))
        else {
            throw EgressError(
                .invalidURL, "The port of the URL must be a number from 1 to 65535 without leading zeros.")
        }
        return port
    }
}
