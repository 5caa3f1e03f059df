import Foundation
import TestSupport
import Testing

@Suite("porchlight guidance")
struct GuidanceCommandTests {
    @Test("The lint finds nothing that may not stay on the day of the release, and says what is overdue on a later one")
    func lint() throws {
        let now = try ProductExecutable.run(["guidance", "lint", "--json", "--day", "2026-11-23"])
        #expect(now.status == 0, "\(now.output)")
        #expect(now.objects.allSatisfy { ["unverified", "overdue"].contains($0["rule"] as? String) })
        let later = try ProductExecutable.run(["guidance", "lint", "--json", "--day", "2036-01-01"])
        #expect(later.status == 1)
        #expect(later.objects.contains { $0["rule"] as? String == "overdue_emergency" })
        #expect(try ProductExecutable.run(["guidance", "lint", "--day", "2026-02-30"]).status == 2)
    }

    @Test("The export holds every part in both languages, whole and by itself, and is what the server gives out")
    func export() throws {
        let whole = try ProductExecutable.run(["guidance", "export", "--json"])
        #expect(whole.status == 0)
        let document = try #require(whole.objects.first)
        #expect(document["format"] as? Int == 1)
        let paths = try #require((document["paths"] as? [String: Any])?["paths"] as? [[String: Any]])
        #expect(paths.count == 18)
        let words = try ProductExecutable.run(["guidance", "export", "words", "--json"])
        let signs = try #require(words.objects.first?["signs"] as? [[String: Any]])
        #expect(signs.contains { $0["id"] as? String == "age_probe" })
        #expect(signs.allSatisfy { (($0["name"] as? [String: Any])?["es"] as? String)?.isEmpty == false })
        #expect(try ProductExecutable.run(["guidance", "export", "nothing"]).status == 2)
        let server = try RunningServer()
        let served = try server.send("GET", "/v1/guidance", key: "")
        #expect(served.status == 200 && served.text + "\n" == whole.output)
        let tag = try #require(served.headers["etag"])
        let again = try server.send("GET", "/v1/guidance", key: "", headers: ["If-None-Match": tag])
        #expect(again.status == 304)
        #expect(try server.send("GET", "/v1/guidance/words", key: "").text + "\n" == words.output)
        #expect(try server.send("GET", "/v1/guidance/nothing", key: "").status == 404)
    }
}
