import Foundation

/// Every line of every country, with the words of the report pages.
///
/// The content lies in `Content/lines.json` and `Content/reports.json` and is part of the program. Make one and keep it.
public struct HelpDirectory: Sendable {
    public let countries: [CountryName]
    /// Within a country in the order in which they are shown.
    public let lines: [HelpLine]
    public let guides: [ReportGuide]
    public let labels: ReportLabels
    /// The kinds of help, by id.
    public let options: [String: HelpOption]
    private let guideIndex: [String: Int]
    private let lineIndex: [String: Int]
    /// The places in `lines` of each kind of help.
    private let kindIndex: [String: [Int]]

    public init(
        countries: [CountryName], lines: [HelpLine], guides: [ReportGuide], labels: ReportLabels, help: [HelpOption]
    ) {
        self.countries = countries
        self.lines = lines
        self.guides = guides
        self.labels = labels
        func keep(_ first: Int, _ second: Int) -> Int { first }
        options = Dictionary(help.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        guideIndex = Dictionary(guides.enumerated().map { ($1.option, $0) }, uniquingKeysWith: keep)
        kindIndex = Dictionary(grouping: lines.indices) { lines[$0].option }
        lineIndex = Dictionary(lines.enumerated().map { ($1.id, $0) }, uniquingKeysWith: keep)
    }

    /// The content of this build.
    /// - Parameter help: the kinds of help, which the paths share.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init(help: [HelpOption]) throws(GuidanceError) {
        let lines = try GuidanceContent.records("lines", as: LinesFile.self)
        let reports = try GuidanceContent.records("reports", as: ReportsFile.self)
        self.init(
            countries: lines.countries, lines: lines.lines, guides: reports.guides, labels: reports.labels, help: help)
    }

    /// Every record, for the lint.
    public var records: [any GuidanceRecord] { [labels] + lines + guides }

    /// The same content for an app of its own: what `guidance export` and `/v1/guidance` give out.
    public var export: HelpDirectoryExport {
        HelpDirectoryExport(countries: countries, lines: lines, guides: guides, labels: labels)
    }

    /// - Complexity: O(1).
    public func line(_ id: String) -> HelpLine? { lineIndex[id].map { lines[$0] } }

    /// - Complexity: O(1).
    public func guide(for option: String) -> ReportGuide? { guideIndex[option].map { guides[$0] } }

    /// The lines of some kinds in a country, in their order; those without an address come last.
    ///
    /// Lines of the whole world come in where the country has none of its own that can be reached, or, to report, none
    /// that is verified too: an unverified row is never alone.
    /// - Complexity: O(n) in the number of lines.
    public func lines(
        _ kinds: Set<String>, in country: HelpCountry?, where fits: (HelpLine) -> Bool = { _ in true }
    ) -> [HelpLine] {
        let own = ownLines(kinds, in: country, where: fits)
        let reports = kinds.contains { options[$0]?.kind == .report }
        if own.contains(where: { $0.isReachable && ($0.isVerified || !reports) }) { return own }
        return own.filter(\.isReachable) + worldLines(kinds, where: fits) + own.filter { !$0.isReachable }
    }

    /// The lines that belong to the country itself.
    func ownLines(_ kinds: Set<String>, in country: HelpCountry?, where fits: (HelpLine) -> Bool) -> [HelpLine] {
        guard let country else { return [] }
        let own = lines(of: kinds).filter { $0.countries.contains(country) && fits($0) }
        return own.filter(\.isReachable) + own.filter { !$0.isReachable }
    }

    /// The lines of the whole world.
    func worldLines(_ kinds: Set<String>, where fits: (HelpLine) -> Bool) -> [HelpLine] {
        lines(of: kinds).filter { $0.countries.isEmpty && fits($0) }
    }

    private func lines(of kinds: Set<String>) -> [HelpLine] {
        kinds.flatMap { kindIndex[$0] ?? [] }.sorted().map { lines[$0] }
    }

    private struct LinesFile: Codable {
        var countries: [CountryName]
        var lines: [HelpLine]
    }

    private struct ReportsFile: Codable {
        var labels: ReportLabels
        var guides: [ReportGuide]
    }
}

/// The whole directory in one value.
public struct HelpDirectoryExport: Codable, Hashable, Sendable {
    public var countries: [CountryName]
    public var lines: [HelpLine]
    public var guides: [ReportGuide]
    public var labels: ReportLabels
}
