/// Reads the guidance as a careful editor would and says what may not stay. A pure function of records and a day.
public enum GuidanceLint {
    public enum Rule: String, CaseIterable, Codable, Hashable, Sendable {
        /// A language is missing, or says something else in numbers, addresses or length.
        case parity
        case readingLevel = "reading_level"
        case blame
        case verdict
        case outdatedTerm = "outdated_term"
        /// A word that guidance does without.
        case plainNaming = "plain_naming"
        /// No owner, no source, or dates that cannot be.
        case stewardship
        /// It may be shown, marked as unverified, and never as the only one of its kind.
        case unverified
        case overdue
        case duplicate
        case deadLink = "dead_link"
        case noCheckFirst = "no_check_first"
        case deadEnd = "dead_end"
        case loop
        case unreached
        case tooLong = "too_long"
        case noPerson = "no_person"
        case noReport = "no_report"
        case noUnsafeHome = "no_unsafe_home"
        case pictureRule = "picture_rule"
        case plan
        /// Two paths that say the same.
        case sharing
        case missingPath = "missing_path"
        case mustSay = "must_say"
        /// Something that can be chosen has no words, or two.
        case incomplete
        /// A number or an address that leads nowhere.
        case contact
        /// An answer in which every row is unverified.
        case unverifiedAlone = "unverified_alone"
        /// An emergency number past its review stops a build; other overdue records are notices.
        case overdueEmergency = "overdue_emergency"
        /// Numbers of which no honest chart can be made.
        case figure
        /// A record of law whose days are missing, out of order or later than it claims to know.
        case lawDates = "law_dates"

        /// Notices are for the staff to see. Everything else stops a build.
        public var isNotice: Bool { self == .overdue || self == .unverified }
    }

    /// One thing that may not stay.
    public struct Finding: Codable, Hashable, Sendable, CustomStringConvertible {
        public var rule: Rule
        public var record: String
        /// The screen or page within the record; empty for the record as a whole.
        public var place: String
        public var language: GuidanceLanguage?
        public var detail: String

        public var description: String {
            let where_ = place.isEmpty ? record : "\(record), \(place)"
            return "\(rule.rawValue): \(where_)\(language.map { " (\($0.rawValue))" } ?? ""): \(detail)"
        }
    }

    /// The most screens of a walk, the safety check counted.
    public static let longestWalk = 7

    /// Everything: each record by itself, then the paths with each other.
    /// - Parameter day: today, for what is overdue.
    public static func check(_ library: GuidanceLibrary, on day: GuidanceDate) -> [Finding] {
        check(library.records, on: day) + openings(library) + PathRules.check(library) + SharingRule.check(library)
    }

    /// Records of any kind: words, reading level, parity, stewardship, and no id twice.
    public static func check(_ records: [any GuidanceRecord], on day: GuidanceDate) -> [Finding] {
        var seen: Set<String> = []
        var result: [Finding] = []
        for record in records {
            if !seen.insert(record.id).inserted {
                result.append(Finding(rule: .duplicate, record: record.id, place: "", detail: "the id stands twice"))
            }
            result += stewardship(of: record, on: day)
            for page in record.pages { result += check(page, in: record.id) }
        }
        return result
    }

    /// One page: words, parity and reading level.
    public static func check(_ page: GuidancePage, in record: String) -> [Finding] {
        var result: [Finding] = []
        for text in page.texts {
            for found in WordRules.findings(in: text) {
                result.append(
                    Finding(
                        rule: found.rule, record: record, place: page.place, language: found.language,
                        detail: "\"\(found.phrase)\" in \"\(text[found.language])\""))
            }
            for detail in ParityRule.differences(text) {
                result.append(Finding(rule: .parity, record: record, place: page.place, detail: detail))
            }
        }
        return result + readingLevel(of: page, in: record)
    }

    private static func readingLevel(of page: GuidancePage, in record: String) -> [Finding] {
        var result: [Finding] = []
        if let grade = page.grade, grade > page.voice.hardestGrade {
            result.append(
                Finding(
                    rule: .readingLevel, record: record, place: page.place, language: .english,
                    detail: "grade \(rounded(grade)), at most \(rounded(page.voice.hardestGrade))"))
        }
        if let ease = page.ease, ease < page.voice.leastEase {
            result.append(
                Finding(
                    rule: .readingLevel, record: record, place: page.place, language: .spanish,
                    detail: "ease \(rounded(ease)), at least \(rounded(page.voice.leastEase))"))
        }
        return result
    }

    private static func stewardship(of record: any GuidanceRecord, on day: GuidanceDate) -> [Finding] {
        let steward = record.stewardship
        var result: [Finding] = []
        func report(_ rule: Rule, _ detail: String) {
            result.append(Finding(rule: rule, record: record.id, place: "", detail: detail))
        }
        if record.id.isEmpty { report(.stewardship, "it has no id") }
        if steward.owner.isEmpty { report(.stewardship, "nobody owns it") }
        if steward.sources.allSatisfy({ $0.name.isEmpty }) { report(.stewardship, "it names no source") }
        if let verified = steward.verifiedOn {
            if verified >= steward.reviewBy { report(.stewardship, "it is due before it was verified") }
            if verified > day { report(.stewardship, "it was verified on \(verified), which is yet to come") }
        } else {
            report(.unverified, "it was not checked with its source on any known day")
        }
        if steward.isOverdue(on: day) { report(.overdue, "its review was due on \(steward.reviewBy)") }
        return result
    }

    /// The check screen is read with the opening of each path, so it is measured with it.
    private static func openings(_ library: GuidanceLibrary) -> [Finding] {
        library.paths.flatMap { path -> [Finding] in
            let check = library.frame.screens(for: path.voice).first { $0.kind == .check }?.texts ?? []
            let page = GuidancePage(place: "opening", voice: path.voice, texts: [path.opening] + check)
            let words = GuidancePage(place: "opening", voice: path.voice, texts: [path.title, path.opening])
            return readingLevel(of: page, in: path.id) + Self.check(words, in: path.id)
        }
    }

    static func rounded(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
