import Foundation

/// Everything that this build can tell people, in one value: the paths, the lines of every country, the habits, the
/// words for signs, and those of the site around them.
public struct GuidanceBook: Sendable {
    public let library: GuidanceLibrary
    public let directory: HelpDirectory
    public let everyday: EverydayLibrary
    public let talking: TalkLibrary
    public let signs: SignGuidance
    public let site: SitePhrases

    /// The content of this build. It takes some tens of milliseconds: make one and keep it.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init() throws(GuidanceError) {
        library = try GuidanceLibrary()
        directory = try HelpDirectory(help: library.help)
        everyday = try EverydayLibrary()
        talking = try TalkLibrary()
        site = try SitePhrases()
        do { signs = try SignGuidance() } catch {
            throw GuidanceError(
                .damagedContent,
                "The words for signs cannot be read, so nothing can be explained: \(error). Put back the record as it was."
            )
        }
    }

    /// Every record with somebody who answers for it.
    public var records: [any GuidanceRecord] {
        library.records + directory.records + everyday.records + talking.records + [site]
    }

    /// What may not stay, and what the staff should look at.
    /// - Parameter day: today, for what is overdue.
    /// - Complexity: every answer of the report router is asked for; about a second.
    public func lint(on day: GuidanceDate) -> [GuidanceLint.Finding] {
        GuidanceLint.check(library, on: day) + GuidanceLint.check(directory, on: day)
            + GuidanceLint.check(everyday, help: library.help, on: day)
            + GuidanceLint.check(talking, help: library.help, on: day) + GuidanceLint.check(signs)
            + GuidanceLint.check([site], on: day)
    }

    /// How well the records are kept: whose facts nobody has compared with their source, and whose time is over.
    /// - Complexity: O(records).
    public func upkeep(on day: GuidanceDate) -> GuidanceUpkeep {
        var upkeep = GuidanceUpkeep()
        for record in records {
            upkeep.records += 1
            if record.stewardship.verifiedOn == nil { upkeep.unverified.append(record.id) }
            if record.stewardship.isOverdue(on: day) { upkeep.overdue.append(record.id) }
        }
        upkeep.overdueEmergency = directory.lines
            .filter { $0.option == "emergency" && $0.stewardship.isOverdue(on: day) }.map(\.id)
        return upkeep
    }

    /// The same words for an app of its own.
    public var export: GuidanceBookExport {
        GuidanceBookExport(
            paths: library.export, places: directory.export, everyday: everyday, talking: talking,
            words: SignWords(signs: signs.signs, advice: signs.advice, settings: signs.settings))
    }
}

/// How well the records of the guidance are kept.
public struct GuidanceUpkeep: Codable, Hashable, Sendable {
    public var records = 0
    /// Ids of records that nobody has compared with their source on a known day.
    public var unverified: [String] = []
    /// Ids of records whose review is due.
    public var overdue: [String] = []
    /// Emergency numbers among them: nobody may be sent there before they are checked.
    public var overdueEmergency: [String] = []
}

/// What `guidance export` and `/v1/guidance` give out, in both languages.
public struct GuidanceBookExport: Codable, Hashable, Sendable {
    /// It changes only when a field goes or means something else.
    public var format = 1
    public var paths: GuidanceExport
    public var places: HelpDirectoryExport
    public var everyday: EverydayLibrary
    public var talking: TalkLibrary
    public var words: SignWords

    public init(
        paths: GuidanceExport, places: HelpDirectoryExport, everyday: EverydayLibrary, talking: TalkLibrary,
        words: SignWords
    ) {
        self.paths = paths
        self.places = places
        self.everyday = everyday
        self.talking = talking
        self.words = words
    }

    /// The parts that can be asked for by themselves.
    public enum Part: String, CaseIterable, Sendable {
        case paths, places, everyday, talking, words
    }
}

/// The words for signs, for what to do next, and for settings that make a sign ordinary.
public struct SignWords: Codable, Hashable, Sendable {
    public var signs: [SignWording]
    public var advice: [Advice]
    public var settings: [SettingWording]
}

extension GuidanceBookExport {
    /// A part by itself, as JSON.
    /// - Throws: what the encoder throws; these records give it no reason to.
    public func encoded(_ part: Part, by encoder: JSONEncoder) throws -> Data {
        switch part {
        case .paths: try encoder.encode(paths)
        case .places: try encoder.encode(places)
        case .everyday: try encoder.encode(everyday)
        case .talking: try encoder.encode(talking)
        case .words: try encoder.encode(words)
        }
    }
}

extension GuidanceDate {
    /// The day of a moment, in UTC: the same for every host.
    public init(_ moment: Date) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        // Only a moment outside of the years 1900 to 9999 has no such day.
        self = Self(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? Self.last
    }

    private static let last = Self(unchecked: 9999, 12, 31)
}
