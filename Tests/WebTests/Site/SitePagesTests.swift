import Foundation
import Guidance
import TestSupport
import Testing

/// What holds for every page that a visitor can come to.
@Suite("Pages for families", .serialized)
struct SitePagesTests {
    private static let reports = [
        "", "what=sextortion&when=danger&age=13_15", "what=own_thoughts&when=over&age=adult",
        "what=ai_fake&when=ongoing&age=16_17",
    ]

    @Test(
        "Every page has the way out, the lines, the other language and a heading, in both languages",
        arguments: [("en", "us"), ("es", "us"), ("en", "all"), ("es", "gb")])
    func everyPage(language: String, country: String) throws {
        let visitor = try Visitor()
        let other = language == "en" ? "es" : "en"
        let pages = try visitor.pages(language, country, reports: Self.reports)
        #expect(pages.count > 200, "eighteen paths alone have more")
        for (path, page) in pages {
            let html = page.text
            #expect(page.status == 200, "\(path)")
            #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language)\">"), "\(path)")
            #expect(html.contains("id=\"leave\" href=\"/leave\""), "\(path)")
            #expect(html.contains("<aside class=\"help\"") && html.contains("href=\"/\(language)/\(country)/help\""))
            let number = country == "us" ? "tel:911" : country == "gb" ? "tel:999" : "/all/place"
            let hasNumber = html.contains(number)
            #expect(hasNumber, "\(path)")
            let switched = path.replacingOccurrences(of: "/\(language)/", with: "/\(other)/")
            #expect(html.contains("class=\"other\" href=\"\(switched)\""), "\(path)")
            // What a template holds is no part of the page.
            let shown = html.replacingOccurrences(
                of: "(?s)<template.*?</template>", with: "", options: .regularExpression)
            #expect(shown.components(separatedBy: "<h1>").count == 2, "\(path)")
            #expect(page.body.count <= 100_000, "\(path)")
            #expect(PageCheck.unbalanced(html) == [] && PageCheck.deadAnchors(html) == [], "\(path)")
            #expect(PageCheck.empty(html) == [], "\(path)")
        }
    }

    @Test("The same pages, the same links and the same numbers stand in both languages")
    func parity() throws {
        let visitor = try Visitor()
        let english = try visitor.pages("en", "us")
        let spanish = try visitor.pages("es", "us")
        #expect(Set(english.keys.map { $0.dropFirst(3) }) == Set(spanish.keys.map { $0.dropFirst(3) }))
        for (path, page) in english {
            let other = try #require(spanish["/es" + path.dropFirst(3)])
            func own(_ html: String) -> [String] {
                PageCheck.links(html).filter { $0.hasPrefix("/e") }.map { String($0.dropFirst(3)) }
            }
            #expect(own(page.text) == own(other.text), "\(path)")
            func numbers(_ html: String) -> Set<String> { Set(PageCheck.links(html).filter { $0.hasPrefix("tel:") }) }
            #expect(numbers(page.text) == numbers(other.text), "\(path)")
        }
    }

    @Test("A page loads nothing from elsewhere, runs nothing but the one script, and tells nobody where it was read")
    func guarded() throws {
        let visitor = try Visitor()
        for path in ["/en/us", "/es/all/next", "/en/us/report", "/en/us/nothing", "/en/us/n/nothing", "/en/us/numbers"]
        {
            let page = try visitor.get(path)
            let policy = try #require(page.headers["content-security-policy"], "\(path)")
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe") && !policy.contains("http"))
            #expect(page.headers["cache-control"] == "no-store", "\(path)")
            #expect(page.headers["referrer-policy"] == "no-referrer")
            #expect(page.headers["x-content-type-options"] == "nosniff")
            #expect(page.headers["permissions-policy"]?.contains("geolocation=()") == true)
            #expect(page.headers["set-cookie"] == nil && page.headers["clear-site-data"] == nil, "\(path)")
            for word in [" style=", "javascript:", " onload", " onclick", "src=\"http", "<iframe", "<style"] {
                #expect(!page.text.contains(word), "\(path) has \(word)")
            }
            let scripts = PageCheck.values("<script src=\"", page.text)
            #expect(scripts.count == 1 && scripts[0].hasPrefix("/assets/page.js?v="))
            #expect(page.text.components(separatedBy: "<script").count == 2)
            #expect(page.text.contains("noindex"))
        }
    }

    @Test("Addresses and titles tell nothing to whoever reads the history of a shared device")
    func discreet() throws {
        let telling = [
            "abus", "sext", "groom", "porn", "exploit", "predator", "blackmail", "threat", "danger", "suicid", "crisis",
            "porchlight", "acoso", "amenaza", "peligro", "crisis",
        ]
        let visitor = try Visitor()
        for language in ["en", "es"] {
            for (path, page) in try visitor.pages(language, "us", reports: Self.reports) {
                let title = page.text.components(separatedBy: "<title>")[1].prefix { $0 != "<" }.lowercased()
                #expect(title.count > 2, "\(path)")
                for word in telling {
                    #expect(!path.contains(word) && !title.contains(word), "\(path): \(title)")
                }
                #expect(!path.contains("?"), "\(path)")
            }
        }
    }

    @Test("From each of the eighteen starts a person and a place to report are at most seven screens away")
    func paths() throws {
        let visitor = try Visitor()
        var starts: Set<String> = []
        for voice in PageCheck.links(PageCheck.main(try visitor.get("/en/us/next").text)) {
            for start in PageCheck.links(PageCheck.main(try visitor.get(voice).text)).filter({ $0.contains("/n/") }) {
                starts.insert(start)
                // The shortest way on, pressing what stands first among the ways on.
                var (path, screens, seen) = (start, 1, Set<String>())
                while true {
                    let main = PageCheck.main(try visitor.get(path).text)
                    #expect(seen.insert(path).inserted, "a loop at \(path)")
                    if let sheet = try Self.plan(main, visitor) {
                        #expect(sheet.contains("tel:") && sheet.contains("/report\""), "\(start)")
                        break
                    }
                    guard let next = Self.next(main), screens < 8 else {
                        Issue.record("\(start) does not end")
                        break
                    }
                    (path, screens) = (next, screens + 1)
                }
                #expect(screens <= 7, "\(start)")
            }
        }
        #expect(starts.count == 18)
    }

    /// The sheet, which only the last screen offers, before all else.
    private static func plan(_ main: String, _ visitor: Visitor) throws -> String? {
        guard let go = next(main) else { return nil }
        let page = try visitor.get(go).text
        return page.contains("<body class=\"plan\">") ? PageCheck.main(page) : nil
    }

    private static func next(_ main: String) -> String? {
        guard let go = main.components(separatedBy: "<a class=\"go\" href=\"").dropFirst().first else { return nil }
        return String(go.prefix { $0 != "\"" })
    }

    @Test("The plan is one sheet with lines to write on, and its title tells nothing")
    func plan() throws {
        let visitor = try Visitor()
        let plans = try visitor.pages("en", "us").filter { $0.value.text.contains("<body class=\"plan\">") }
        #expect(plans.count == 18)
        for (path, page) in plans {
            #expect(page.text.contains("class=\"blank\"") && page.text.contains("<ol>"), "\(path)")
            #expect(page.text.contains("tel:"), "\(path)")
        }
    }

    @Test("No two of the eighteen paths share more than their screens of safety and help")
    func different() throws {
        let book = try GuidanceBook()
        var owner: [String: String] = [:]
        for path in book.library.paths {
            for screen in path.screens {
                for language in GuidanceLanguage.allCases {
                    let words = screen.heading[language] + screen.blocks.flatMap(\.lines).map { $0[language] }.joined()
                    #expect(owner.updateValue(path.id, forKey: words) == nil, "\(path.id) \(screen.id)")
                }
            }
        }
        #expect(Set(owner.values).count == 18)
    }

    @Test("Every phrase that the pages name is recorded, and every recorded one is named")
    func phrases() throws {
        let recorded = Set(try GuidanceBook().site.byID.keys)
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Web/Site").standardized
        var literals: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for match in source.matches(of: /"([A-Za-z0-9_.]+)"/) { literals.insert(String(match.1)) }
        }
        let groups = Set(recorded.map { String($0.prefix { $0 != "." }) })
        let whole = literals.filter { literal in
            let parts = literal.split(separator: ".")
            return parts.count == 2 && groups.contains(String(parts[0])) && parts[1] != "css" && parts[1] != "js"
                && parts[1] != "wasm"
        }
        #expect(whole.count > 60)
        #expect(whole.subtracting(recorded) == [])
        // Some names are put together: of a group and a word, or of a word and "Text". Those of doors, errors and laws
        // come from values; those of choices from the vocabulary.
        let unnamed = recorded.filter { id in
            let name = String(id.drop { $0 != "." }.dropFirst())
            let isPut = name.hasSuffix("Text") && literals.contains(String(name.dropLast(4)))
            let isValue = ["home.", "errors.", "laws.", "quiet."].contains { id.hasPrefix($0) }
            let isChoice = [
                "check.chat", "check.profile", "check.offer", "check.youth", "check.adult", "check.friend",
                "agreement.letters", "agreement.long",
            ].contains(id)
            return !literals.contains(id) && !literals.contains(name) && !isPut && !isValue && !isChoice
        }
        #expect(unnamed == [], "a phrase that no page uses")
    }
}
