/// The lines at the head of every page: the emergency number first, then people who listen, then a place to report.
public struct HelpBanner: Hashable, Sendable {
    public var country: HelpCountry?
    /// Its contacts are empty where no number is recorded: the page then says to call the number of the place.
    public var emergency: [HelpLine]
    /// People to call, text or chat with.
    public var people: [HelpLine]
    /// Where to report. At least one of all lines is verified; a test proves it for every country.
    public var reports: [HelpLine]

    public var lines: [HelpLine] { emergency + people + reports }

    /// The oldest day on which a verified line of this banner was checked: the date that the banner shows.
    public var verifiedOn: GuidanceDate? { lines.filter(\.isVerified).compactMap(\.stewardship.verifiedOn).min() }
}

extension HelpDirectory {
    /// The banner of a country, as the reader or the host chose it.
    /// - Parameter reader: puts the lines for young people, or those for adults, before the others.
    /// - Complexity: O(n) in the number of lines.
    public func banner(for country: HelpCountry?, reader: GuidanceVoice = .youth) -> HelpBanner {
        let young = ["young_line", "adult_line"]
        let listening = ["crisis_line"] + (reader == .adult ? young.reversed() : young)
        return HelpBanner(
            country: country, emergency: lines(["emergency"], in: country),
            people: unique(listening.flatMap { lines([$0], in: country) }),
            reports: lines(["hotline"], in: country))
    }

    /// The line for somebody who fears their own thoughts or acts, in every country that has one.
    public func ownThoughts(in country: HelpCountry?) -> [HelpLine] { lines(["own_thoughts"], in: country) }

    private func unique(_ lines: [HelpLine]) -> [HelpLine] {
        var seen: Set<String> = []
        return lines.filter { seen.insert($0.id).inserted }
    }
}
