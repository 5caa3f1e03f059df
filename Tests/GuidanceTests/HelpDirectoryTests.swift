import Foundation
import Guidance
import Testing

@Suite("Help lines of every country")
struct HelpDirectoryTests {
    private let directory: HelpDirectory
    private let day: GuidanceDate

    init() throws {
        directory = try HelpDirectory(help: try GuidanceLibrary().help)
        day = try #require(GuidanceDate("2026-10-10"))
    }

    @Test("The lint finds nothing but unverified rows")
    func clean() {
        let findings = GuidanceLint.check(directory, on: day)
        #expect(findings.filter { $0.rule != .unverified }.isEmpty, "\(findings.filter { $0.rule != .unverified })")
    }

    @Test("Only rows checked on a known day are called verified, and that day is the one of the notes")
    func dates() throws {
        let checked = try #require(GuidanceDate("2026-10-09"))
        for line in directory.lines {
            #expect(line.isVerified == (line.trust == .checked))
            #expect(line.stewardship.verifiedOn == (line.trust == .checked ? checked : nil), "\(line.id)")
        }
    }

    @Test(
        "The banner begins with the emergency number and holds people, a report and a verified line",
        arguments: HelpCountry.allCases + [nil])
    func banner(country: HelpCountry?) throws {
        for voice in GuidanceVoice.allCases {
            let banner = directory.banner(for: country, reader: voice)
            #expect(banner.lines.first?.option == "emergency")
            #expect(!banner.people.isEmpty && !banner.reports.isEmpty)
            #expect(banner.lines.contains { $0.isVerified && $0.isReachable })
            #expect(banner.verifiedOn == GuidanceDate("2026-10-09"))
            #expect(Set(banner.lines.map(\.id)).count == banner.lines.count)
        }
    }

    @Test("Call, text and chat stand in the banner of the United States, in Spanish too")
    func unitedStates() throws {
        let banner = directory.banner(for: .unitedStates)
        let kinds = Set(banner.lines.flatMap(\.contacts).map(\.kind))
        #expect(kinds.isSuperset(of: [.call, .text, .chat]))
        #expect(banner.emergency.first?.contacts.first?.link == "tel:911")
        let lifeline = try #require(directory.line("us.lifeline_988"))
        #expect(lifeline.answersInSpanish)
        #expect(lifeline.contacts.contains { $0.kind == .text && $0.firstWord == "AYUDA" && $0.language == "es" })
    }

    @Test("Adults see lines for adults before those for young people")
    func reader() {
        func order(_ voice: GuidanceVoice) -> [String] {
            directory.banner(for: .unitedKingdom, reader: voice).people.map(\.id)
        }
        #expect(order(.youth) == ["gb.shout", "gb.childline", "gb.nspcc"])
        #expect(order(.adult) == ["gb.shout", "gb.nspcc", "gb.childline"])
    }

    @Test("Numbers become links that a phone can dial")
    func links() {
        #expect(HelpContact(.call, "1-800-843-5678").link == "tel:18008435678")
        #expect(HelpContact(.call, "0800 1111").link == "tel:08001111")
        #expect(HelpContact(.relay, "711").link == "tel:711")
        #expect(HelpContact(.text, "741741", firstWord: "HOME").link == "sms:741741")
        #expect(HelpContact(.email, "help@nspcc.org.uk").link == "mailto:help@nspcc.org.uk")
        #expect(HelpContact(.web, "https://report.cybertip.org").link == "https://report.cybertip.org")
    }

    @Test("Day and night is promised by nobody who has office hours")
    func hours() {
        for line in directory.lines {
            guard let hours = line.hours else { continue }
            #expect(hours.always != hours.words.en.contains("Monday"), "\(line.id)")
        }
        #expect(directory.line("ca.cybertip")?.hours?.always == false)
    }

    @Test("Whoever fears their own acts finds a line where there is one")
    func ownThoughts() {
        #expect(directory.ownThoughts(in: .unitedStates).map(\.id) == ["us.stop_it_now"])
        #expect(directory.ownThoughts(in: .ireland).map(\.id) == ["gb.stop_it_now"])
        #expect(directory.ownThoughts(in: nil).isEmpty)
    }

    @Test("The export holds the whole directory and can be read back")
    func export() throws {
        let data = try JSONEncoder().encode(directory.export)
        #expect(try JSONDecoder().decode(HelpDirectoryExport.self, from: data) == directory.export)
    }

    /// The directory with one line changed.
    private func spoiled(_ id: String, _ change: (inout HelpLine) -> Void) throws -> [GuidanceLint.Rule] {
        var lines = directory.lines
        let index = try #require(lines.firstIndex { $0.id == id })
        change(&lines[index])
        return findings(lines)
    }

    private func findings(_ lines: [HelpLine], on other: GuidanceDate? = nil) -> [GuidanceLint.Rule] {
        let spoiled = HelpDirectory(
            countries: directory.countries, lines: lines, guides: directory.guides, labels: directory.labels,
            help: Array(directory.options.values))
        return GuidanceLint.check(spoiled, on: other ?? day).map(\.rule).filter { $0 != .unverified }
    }

    @Test("A line without a kind, with a number that is none, or with a day that nobody checked is refused")
    func lines() throws {
        #expect(try spoiled("us.fbi") { $0.option = "nobody" }.contains(.deadLink))
        #expect(try spoiled("us.fbi") { $0.contacts = [HelpContact(.call, "call us")] }.contains(.contact))
        #expect(try spoiled("us.fbi") { $0.contacts = [HelpContact(.web, "http://example.org")] }.contains(.contact))
        #expect(try spoiled("us.fbi") { $0.stewardship.verifiedOn = GuidanceDate("2026-10-09") } == [.stewardship])
        #expect(try spoiled("us.cybertipline") { $0.stewardship.verifiedOn = nil }.contains(.stewardship))
    }

    @Test("Without the one verified hotline of the world, answers and banners are refused")
    func unverifiedAlone() throws {
        let rules = findings(directory.lines.filter { $0.id != "any.cybertipline" })
        #expect(rules.contains(.unverifiedAlone))
    }

    @Test("Without emergency numbers nothing passes")
    func noEmergency() {
        #expect(findings(directory.lines.filter { $0.option != "emergency" }).contains(.noPerson))
    }

    @Test("An emergency number past its review stops the build; other rows are notices")
    func overdue() throws {
        let later = try #require(GuidanceDate("2027-05-01"))
        let rules = findings(directory.lines, on: later)
        #expect(rules.contains(.overdueEmergency))
        #expect(Set(rules) == [.overdue, .overdueEmergency])
    }

    @Test("A choice without words is refused")
    func labels() {
        var labels = directory.labels
        labels.matters.removeLast()
        let spoiled = HelpDirectory(
            countries: Array(directory.countries.dropFirst()), lines: directory.lines,
            guides: Array(directory.guides.dropLast()), labels: labels, help: Array(directory.options.values))
        let rules = GuidanceLint.check(spoiled, on: day).map(\.rule)
        #expect(rules.count { $0 == .incomplete } == 3)
    }
}
