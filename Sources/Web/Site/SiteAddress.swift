import Guidance

/// Where on the site somebody is: language and country stand in the path, so that nothing has to be remembered for them,
/// and the rest tells nothing to whoever reads the history of a shared device.
struct SiteAddress: Hashable, Sendable {
    var language: GuidanceLanguage
    /// Nil means: not chosen, or none of the list.
    var country: HelpCountry?
    /// What comes after them.
    var rest: [String] = []

    /// The word for "no country".
    static let anywhere = "all"

    init(_ language: GuidanceLanguage, _ country: HelpCountry?, _ rest: [String] = []) {
        self.language = language
        self.country = country
        self.rest = rest
    }

    /// - Returns: nil where the parts begin with no language and country, or hold what no address of a page has: what
    ///   comes back in links and redirects is therefore plain.
    init?(_ parts: [String]) {
        guard parts.allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else { return nil }
        guard parts.count >= 2, let language = GuidanceLanguage(rawValue: parts[0]) else { return nil }
        if parts[1] == Self.anywhere {
            self.init(language, nil, Array(parts.dropFirst(2)))
        } else {
            guard let country = HelpCountry(rawValue: parts[1].uppercased()), parts[1] == parts[1].lowercased() else {
                return nil
            }
            self.init(language, country, Array(parts.dropFirst(2)))
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    var path: String {
        "/" + ([language.rawValue, country?.rawValue.lowercased() ?? Self.anywhere] + rest).joined(separator: "/")
    }

    /// Another page for the same reader.
    func to(_ rest: String...) -> SiteAddress { SiteAddress(language, country, rest) }

    /// The same page for another reader.
    func with(language: GuidanceLanguage? = nil, country: HelpCountry?) -> SiteAddress {
        SiteAddress(language ?? self.language, country, rest)
    }

    var home: SiteAddress { to() }
}
