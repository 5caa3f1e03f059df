import Foundation
import TestSupport
import Testing
import Web

/// The pages for people.
@Suite("Pages for people", .serialized)
struct PagesTests {
    let server: RunningServer

    init() throws { server = try RunningServer() }

    private func basic(_ key: String) -> [String: String] {
        ["Authorization": "Basic " + Data("anybody:\(key)".utf8).base64EncodedString()]
    }

    @Test("The reference has every operation with its words and a line for curl")
    func reference() throws {
        let page = try server.send("GET", "/reference", key: "")
        #expect(page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8")
        for operation in try OpenAPI.operations() {
            #expect(page.text.contains("<h3 id=\"\(operation.id)\">"), "\(operation.id)")
            #expect(page.text.contains("<a href=\"#\(operation.id)\">"), "\(operation.id)")
        }
        #expect(page.text.contains("curl -H &quot;Authorization: Bearer $KEY&quot;"))
        #expect(PageCheck.unbalanced(page.text) == [])
        #expect(PageCheck.deadAnchors(page.text) == [])
    }

    @Test(
        "A page runs nothing, loads nothing from elsewhere, tells nobody where it was read and is framed by nobody")
    func guarded() throws {
        let paths = ["/reference", "/problems", "/problems/storage-full", "/problems/none", "/console/status"]
        for (path, key) in paths.flatMap({ path in ["", server.key].map { (path, $0) } }) {
            let page = try server.send("GET", path, key: "", headers: key.isEmpty ? [:] : basic(key))
            let policy = try #require(page.headers["content-security-policy"], "\(path)")
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
            #expect(page.headers["x-content-type-options"] == "nosniff")
            #expect(page.headers["referrer-policy"] == "no-referrer")
            for word in ["<script", " style=", "javascript:", " onload", " onclick", "src=\"http", "<iframe"] {
                #expect(!page.text.contains(word), "\(path) has \(word)")
            }
            #expect(!page.text.contains("<link rel=\"stylesheet\" href=\"http"))
            #expect(PageCheck.unbalanced(page.text) == [], "\(path)")
        }
    }

    @Test("Each type of problem has its page, which says what to do, and stands in the list")
    func problems() throws {
        let list = try server.send("GET", "/problems", key: "")
        for type in ProblemType.allCases {
            let page = try server.send("GET", type.link, key: "")
            #expect(page.status == 200 && page.text.contains("<h1>\(type.title)</h1>"), "\(type)")
            #expect(PageCheck.unbalanced(page.text) == [], "\(type)")
            #expect(list.text.contains("<a href=\"\(type.link)\">"), "\(type)")
        }
    }

    @Test("What a caller wrote comes back as text and never as HTML")
    func escaping() throws {
        let page = try server.send("GET", "/reference?%3Cscript%3Ealert(1)%3C/script%3E=1", key: "")
        #expect(page.status == 422 && page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script"))
        _ = try server.send(
            "POST", "/v1/webhooks", json: #"{"url":"https://hooks.example.org/?a=%22%3E&b=<i>'","enabled":true}"#)
        #expect(!(try server.send("GET", "/console/status").text.contains("<i>")))
    }

    @Test(
        "The stylesheet may be kept for ever under the address that pages name, and is asked for again under any other")
    func stylesheet() throws {
        let page = try server.send("GET", "/problems", key: "").text
        let start = try #require(page.range(of: "href=\"/assets/porchlight.css"))
        let link = String(page[start.lowerBound...].dropFirst(6).prefix { $0 != "\"" })
        let named = try server.send("GET", link, key: "")
        #expect(named.status == 200 && named.headers["content-type"] == "text/css; charset=utf-8")
        #expect(named.headers["cache-control"] == "public, max-age=31536000, immutable")
        for other in ["/assets/porchlight.css", "/assets/porchlight.css?v=old"] {
            let plain = try server.send("GET", other, key: "")
            #expect(plain.status == 200 && plain.headers["cache-control"] == "no-cache" && plain.body == named.body)
            let again = try server.send(
                "GET", other, key: "", headers: ["If-None-Match": plain.headers["etag"] ?? ""])
            #expect(again.status == 304)
        }
    }

    @Test("Text keeps a contrast of 7:1 with paper and card, by day and by night; marks keep 3:1")
    func contrast() throws {
        let css = try server.send("GET", "/assets/porchlight.css", key: "").text
        let parts = css.components(separatedBy: "prefers-color-scheme: dark")
        try #require(parts.count >= 2)
        let day = tokens(parts[0])
        let night = day.merging(tokens(parts[1]), uniquingKeysWith: { $1 })
        for (light, tokens) in [("day", day), ("night", night)] {
            for ground in ["paper", "card"] {
                let under = try #require(tokens[ground])
                for text in ["ink", "soft", "link", "danger"] {
                    let ratio = contrast(try #require(tokens[text]), under)
                    #expect(ratio >= 7, "\(text) on \(ground) by \(light): \(ratio)")
                }
                for mark in ["one", "two", "three", "edge"] {
                    let ratio = contrast(try #require(tokens[mark]), under)
                    #expect(ratio >= 3, "\(mark) on \(ground) by \(light): \(ratio)")
                }
            }
            #expect(contrast(try #require(tokens["on-lamp"]), try #require(tokens["lamp"])) >= 7)
        }
    }

    @Test("The status page asks a browser for a key, lets in who may see figures, and nobody else")
    func statusAccess() throws {
        let asked = try server.send("GET", "/console/status", key: "")
        #expect(asked.status == 401 && asked.headers["www-authenticate"]?.hasPrefix("Basic ") == true)
        #expect(asked.headers["content-type"] == "text/html; charset=utf-8")
        let metrics = try server.makeKey("metrics")
        #expect(try server.send("GET", "/console/status", key: "", headers: basic(metrics)).status == 200)
        let screen = try server.makeKey("screen")
        #expect(try server.send("GET", "/console/status", key: "", headers: basic(screen)).status == 403)
        #expect(try server.send("GET", "/console/status", key: "", headers: basic("plk_wrong_wrong")).status == 401)
    }

    @Test("The status page shows banks, work and what is amiss, reads itself again, and stops when told")
    func status() throws {
        let empty = try server.send("GET", "/console/status")
        #expect(empty.text.contains("There is no bank"))
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"first_of_all","decision":"hold"}"#)
        _ = try server.send(
            "POST", "/v1/banks/first_of_all/fingerprints", json: "{\"value\":\"\(BankAPITests.value)\"}")
        _ = try server.send(
            "POST", "/v1/screen", json: "{\"fingerprints\":[{\"value\":\"\(BankAPITests.value)\"}]}")
        let page = try server.send("GET", "/console/status")
        #expect(page.status == 200 && page.headers["cache-control"] == "no-store")
        #expect(page.text.contains("first_of_all") && page.text.contains("Everything works as it should."))
        #expect(page.text.contains("as fresh as the database"))
        #expect(page.text.contains("<svg") && page.text.contains("<caption>In intervals of five minutes"))
        #expect(page.text.contains("<td data-name=\"A match leads to\">hold</td>"))
        #expect(page.text.contains("<code>screen</code>"))
        #expect(page.text.contains("http-equiv=\"refresh\" content=\"30\""))
        let still = try server.send("GET", "/console/status?refresh=off")
        #expect(still.status == 200 && !still.text.contains("http-equiv"))
        #expect(try server.send("GET", "/console/status?refresh=maybe").status == 422)
        for text in [empty.text, page.text, still.text] { #expect(PageCheck.unbalanced(text) == []) }
    }

    // MARK: Reading pages

    private func tokens(_ css: String) -> [String: [Double]] {
        var tokens: [String: [Double]] = [:]
        let block = css.prefix { $0 != "}" }
        for piece in block.components(separatedBy: "--").dropFirst() {
            let words = piece.split(separator: ":", maxSplits: 1)
            guard words.count == 2, let hash = words[1].firstIndex(of: "#"),
                let number = Int(words[1][words[1].index(after: hash)...].prefix(6), radix: 16)
            else { continue }
            tokens[String(words[0])] = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
        }
        return tokens
    }

    /// Contrast ratio (WCAG 2.2, relative luminance).
    private func contrast(_ one: [Double], _ other: [Double]) -> Double {
        func luminance(_ colour: [Double]) -> Double {
            let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
