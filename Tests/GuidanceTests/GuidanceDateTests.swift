import Foundation
import Guidance
import Testing

@Suite("Days of records")
struct GuidanceDateTests {
    @Test("A day is written as ISO 8601 and read back", arguments: ["2026-10-09", "2024-02-29", "2000-02-29"])
    func roundTrip(text: String) throws {
        let date = try #require(GuidanceDate(text))
        #expect(date.description == text)
        let data = try JSONEncoder().encode([date])
        #expect(try JSONDecoder().decode([GuidanceDate].self, from: data) == [date])
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31", "2026-4-1", "09.10.2026",
            "2026-10-09T00:00", "+026-10-09", "2026-10-0٩",
        ])
    func refused(text: String) { #expect(GuidanceDate(text) == nil) }

    @Test("Days have an order, and a record is overdue after its day and not on it")
    func order() throws {
        let due = try #require(GuidanceDate("2026-12-31"))
        let steward = Stewardship(owner: "editor", sources: [], verifiedOn: nil, reviewBy: due)
        #expect(!steward.isOverdue(on: due))
        #expect(steward.isOverdue(on: try #require(GuidanceDate("2027-01-01"))))
        #expect(!steward.isOverdue(on: try #require(GuidanceDate("2026-12-30"))))
    }

    @Test("On pages a day is written as people write it")
    func words() throws {
        let day = try #require(GuidanceDate("2026-10-09"))
        #expect(day.words(in: .english) == "October 9, 2026")
        #expect(day.words(in: .spanish) == "9 de octubre de 2026")
    }
}
