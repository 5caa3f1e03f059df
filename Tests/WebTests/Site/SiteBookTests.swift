import Guidance
import SafetyDesk
import Testing
import Web

@Suite("How current a record is, on a page")
struct SiteBookTests {
    private func shown(
        verified: String?, due: String, today: String, language: GuidanceLanguage = .english
    ) throws -> String {
        let steward = Stewardship(
            owner: "editor", sources: [], verifiedOn: try verified.map { try #require(GuidanceDate($0)) },
            reviewBy: try #require(GuidanceDate(due)))
        let book = SiteBook(try GuidanceBook(), SiteSettings(), today: try #require(GuidanceDate(today)))
        return book.currency(steward, isChecked: verified != nil, language).text
    }

    @Test("A checked record shows its day, one that nobody checked says so")
    func checked() throws {
        let checked = try shown(verified: "2026-10-09", due: "2027-10-09", today: "2026-11-01")
        #expect(checked.contains("October 9, 2026"))
        #expect(!checked.contains("unsure"))
        #expect(try shown(verified: nil, due: "2027-10-09", today: "2026-11-01").contains("Not checked by us yet"))
    }

    @Test("From the day after its review was due a record is marked, in both languages, and still shown")
    func overdue() throws {
        for (language, words) in [(GuidanceLanguage.english, "checking this again"), (.spanish, "mirando otra vez")] {
            func mark(_ today: String) throws -> String {
                try shown(verified: "2026-10-09", due: "2027-10-09", today: today, language: language)
            }
            #expect(try !mark("2027-10-09").contains("unsure"))
            let late = try mark("2027-10-10")
            #expect(late.contains("unsure") && late.lowercased().contains(words), "\(late)")
            #expect(late.contains("2026"))
        }
    }
}
