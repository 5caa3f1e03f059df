import Foundation
import Guidance

/// What the host of the pages for families chose.
public struct SiteSettings: Codable, Hashable, Sendable {
    /// Somebody at the host's own place: a counsellor, an office.
    public struct OwnLine: Codable, Hashable, Sendable {
        /// As people should read it, up to 60 characters.
        public var name: String
        /// A telephone number: digits, spaces, `+`, `-`, `(`, `)`, `.`; 3 to 20 digits.
        public var phone: String

        public init(name: String, phone: String) {
            self.name = name
            self.phone = phone
        }
    }

    /// Whose lines are shown until a visitor chooses another country.
    public var country: HelpCountry?
    /// At least one; the first is where browsers of other languages land.
    public var languages: [GuidanceLanguage]
    /// Where the leave button goes, two to five; none takes the program's own.
    public var leaveTargets: [String]
    /// Ids of lines of `country` that stand at the head of every page, up to three; none takes the program's choice.
    public var lines: [String]
    public var ownLine: OwnLine?

    public init(
        country: HelpCountry? = nil, languages: [GuidanceLanguage] = GuidanceLanguage.allCases,
        leaveTargets: [String] = [], lines: [String] = [], ownLine: OwnLine? = nil
    ) {
        self.country = country
        self.languages = languages
        self.leaveTargets = leaveTargets
        self.lines = lines
        self.ownLine = ownLine
    }

    /// What the configuration says, before anybody chose.
    /// - Throws: ``ConfigurationError`` for a leave target that is none.
    public init(_ configuration: Configuration) throws(ConfigurationError) {
        self.init(country: configuration.publicCountry, leaveTargets: try configuration.leaveTargets)
    }

    /// What cannot stay as it is, each with the field and what to do.
    public struct Fault: Hashable, Sendable {
        public enum Field: String, Sendable {
            case languages, leaveTargets = "leave_targets", lines, ownLine = "own_line"
        }
        public var field: Field
        public var advice: String
    }

    /// - Parameter directory: the lines that there are.
    public func faults(_ directory: HelpDirectory) -> [Fault] {
        var faults: [Fault] = []
        if languages.isEmpty { faults.append(Fault(field: .languages, advice: "Choose at least one language.")) }
        if leaveTargets.count == 1 || leaveTargets.count > 5 {
            faults.append(
                Fault(field: .leaveTargets, advice: "Name two to five pages, or none: always the same one looks odd."))
        }
        for target in leaveTargets where !Configuration.isLeaveTarget(target) {
            faults.append(
                Fault(field: .leaveTargets, advice: "“\(target.prefix(80))” is no address that begins with https://."))
        }
        let known = Set(directory.banner(for: country).people.filter(\.isReachable).map(\.id))
        if lines.count > 3 { faults.append(Fault(field: .lines, advice: "Choose three lines at most.")) }
        if !known.isSuperset(of: lines) {
            faults.append(Fault(field: .lines, advice: "A chosen line is none of this country. Choose again."))
        }
        if let ownLine {
            let digits = ownLine.phone.filter { $0.isASCII && $0.isNumber }.count
            let marks = ownLine.phone.allSatisfy { ($0.isASCII && $0.isNumber) || " +-().".contains($0) }
            if ownLine.name.isEmpty || ownLine.name.count > 60 || ownLine.name.contains(where: \.isNewline) {
                faults.append(Fault(field: .ownLine, advice: "Give your line a name of up to 60 characters."))
            }
            if !marks || !(3...20).contains(digits) {
                faults.append(Fault(field: .ownLine, advice: "Give your line a telephone number of 3 to 20 digits."))
            }
        }
        return faults
    }
}
