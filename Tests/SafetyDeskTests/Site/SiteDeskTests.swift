import Foundation
import Guidance
import SafetyDesk
import Storage
import TestSupport
import Testing

@Suite("What the host chose for the pages for families")
struct SiteDeskTests {
    private func configuration(_ country: String) throws -> Configuration {
        try Configuration(file: nil, environment: ["PORCHLIGHT_PUBLIC_COUNTRY": country], flags: [:])
    }

    @Test("It is kept with the database; before that the configuration holds")
    func kept() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let desk = try SiteDesk(store: store, configuration: try configuration("MX"))
        #expect(desk.settings == SiteSettings(country: .mexico))
        let chosen = SiteSettings(
            country: .canada, languages: [.spanish], leaveTargets: ["https://a.example/", "https://b.example/"],
            lines: ["x"], ownLine: .init(name: "Office", phone: "555 0100"))
        try desk.save(chosen)
        #expect(desk.settings == chosen)
        #expect(try SiteDesk(store: store, configuration: try configuration("MX")).settings == chosen)
        try store.close()
    }

    @Test(
        "What cannot be read, as from a newer version, gives way to the configuration",
        arguments: [
            #"{"country":"XX","languages":["en"],"leaveTargets":[],"lines":[]}"#,
            #"{"country":"US","languages":[],"leaveTargets":[],"lines":[]}"#, "{}", "", "[1",
        ])
    func unreadable(text: String) throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        try store.setSiteSettings(text)
        #expect(try SiteDesk(store: store, configuration: try configuration("MX")).settings.country == .mexico)
        try store.close()
    }

    @Test("A settings without fault has none, and each fault is named by its field")
    func faults() throws {
        let directory = try GuidanceBook().directory
        let people = directory.banner(for: .unitedStates).people.filter(\.isReachable)
        let line = try #require(people.first).id
        let good = SiteSettings(
            country: .unitedStates, leaveTargets: ["https://a.example/", "https://b.example/x?y=1"], lines: [line],
            ownLine: .init(name: "Señora Núñez", phone: "+1 (555) 010-0199"))
        #expect(good.faults(directory) == [])
        #expect(SiteSettings().faults(directory) == [])
        func fields(_ change: (inout SiteSettings) -> Void) -> [SiteSettings.Fault.Field] {
            var settings = good
            change(&settings)
            return settings.faults(directory).map(\.field)
        }
        #expect(fields { $0.languages = [] } == [.languages])
        #expect(fields { $0.leaveTargets = ["https://a.example/"] } == [.leaveTargets])
        #expect(fields { $0.leaveTargets = Array(repeating: "https://a.example/", count: 6) } == [.leaveTargets])
        #expect(fields { $0.leaveTargets[0] = "http://a.example/" } == [.leaveTargets])
        #expect(fields { $0.leaveTargets[0] = "https://" } == [.leaveTargets])
        #expect(fields { $0.leaveTargets[0] = "https://a.example/\"onload=1" } == [.leaveTargets])
        #expect(fields { $0.country = .canada } == [.lines])
        #expect(fields { $0.lines = [line, line, line, line] } == [.lines])
        #expect(fields { $0.ownLine?.name = "" } == [.ownLine])
        #expect(fields { $0.ownLine?.phone = "12" } == [.ownLine])
        #expect(fields { $0.ownLine?.phone = "555-HELP-NOW" } == [.ownLine])
    }
}
