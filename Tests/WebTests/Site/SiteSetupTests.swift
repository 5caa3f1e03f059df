import Foundation
import Guidance
import TestSupport
import Testing

@Suite("The set-up page for the host's staff", .serialized)
struct SiteSetupTests {
    private let visitor: Visitor
    private let staff: String

    init() throws {
        visitor = try Visitor()
        staff = try visitor.server.makeKey("site")
    }

    private func send(_ form: String, key: String? = nil, headers: [String: String] = [:]) throws -> HTTPAnswer {
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try visitor.server.send(
            "POST", "/console/site", key: key ?? staff, headers: headers, body: Array(form.utf8))
    }

    private func page() throws -> HTTPAnswer { try visitor.server.send("GET", "/console/site", key: staff) }

    private static let whole =
        "country=US&language=es&leave_targets=https%3A%2F%2Fexample.org%2Fa%0D%0Ahttps%3A%2F%2Fexample.org%2Fb"
        + "&own_name=Ms.+Rivera+%26+%3Cteam%3E&own_phone=%28555%29+010-0199"

    @Test("What staff save is what visitors see at once, and after a restart")
    func saved() throws {
        let answer = try send(Self.whole)
        #expect(answer.status == 303)
        let confirmed = try visitor.server.send("GET", try #require(answer.headers["location"]), key: staff)
        #expect(confirmed.status == 200 && confirmed.text.contains("Saved"))
        func look(_ visitor: Visitor) throws {
            #expect(
                try visitor.get("/", ["Accept": "text/html", "Accept-Language": "en"]).headers["location"] == "/es/us")
            #expect(try visitor.get("/en/us/next").headers["location"] == "/es/us/next", "one language is switched off")
            #expect(try visitor.get("/en/%0D%0Ax/%2F").headers["location"] == nil)
            #expect(try visitor.get("/en/us/%0D%0Ax%3A").headers["location"] == "/es/us")
            let home = try visitor.get("/es/us").text
            #expect(
                home.contains("<span>Ms. Rivera &amp; &lt;team&gt;</span> <a class=\"way\" href=\"tel:5550100199\""))
            #expect(!home.contains("class=\"other\""))
            #expect(try visitor.get("/leave").headers["location"]?.hasPrefix("https://example.org/") == true)
        }
        try look(visitor)
        let shown = try page().text
        #expect(shown.contains("value=\"US\" selected") && shown.contains("value=\"es\" checked"))
        #expect(shown.contains("https://example.org/a\nhttps://example.org/b</textarea>"))
        #expect(shown.contains("value=\"Ms. Rivera &amp; &lt;team&gt;\"") && PageCheck.unbalanced(shown) == [])
        visitor.server.stop()
        try look(Visitor(server: try RunningServer(folder: visitor.server.folder, key: staff)))
    }

    @Test("Chosen lines stand at the head of the pages of the host's country, and only there")
    func lines() throws {
        #expect(try send("country=US&language=en&language=es").status == 303)
        let directory = try GuidanceBook().directory
        let people = directory.banner(for: .unitedStates).people.filter(\.isReachable)
        let last = try #require(people.last)
        #expect(try page().text.contains("name=\"line\" value=\"\(last.id)\""))
        #expect(try send("country=US&language=en&language=es&line=\(last.id)").status == 303)
        func banner(_ path: String) throws -> String {
            let html = try visitor.get(path).text
            return html.components(separatedBy: "<aside class=\"help\"")[1].components(separatedBy: "</aside>")[0]
        }
        #expect(try banner("/en/us").contains("<span>\(last.name)</span>"))
        #expect(try banner("/en/us").components(separatedBy: "<li>").count == 2)
        #expect(try banner("/en/gb").components(separatedBy: "<li>").count > 2)
    }

    @Test("A preview shows the home page as it would be and saves nothing")
    func preview() throws {
        let answer = try send(Self.whole + "&action=preview")
        #expect(answer.status == 200 && answer.text.contains("Preview") && answer.text.contains("Ms. Rivera"))
        #expect(answer.text.contains("<html lang=\"es\">"))
        #expect(!(try visitor.get("/es/us").text.contains("Rivera")))
        #expect(try visitor.get("/en/us").status == 200)
    }

    @Test(
        "What cannot stay is said beside its field, what was entered stays there, and nothing is saved",
        arguments: [
            ("country=US", "at least one language"),
            ("language=en&leave_targets=https%3A%2F%2Fexample.org", "two to five"),
            ("language=en&leave_targets=javascript%3Aalert(1)+https%3A%2F%2Fexample.org", "https://"),
            ("language=en&leave_targets=https%3A%2F%2Fa.example%2F%22%3E+https%3A%2F%2Fb.example", "https://"),
            ("language=en&line=none", "none of this country"),
            ("language=en&country=GB&line=a&line=b&line=c&line=d", "three lines"),
            ("language=en&own_name=Office", "telephone number"), ("language=en&own_phone=555", "a name"),
            ("language=en&own_name=Office&own_phone=call+me", "telephone number"),
            ("language=en&own_name=\(String(repeating: "x", count: 61))&own_phone=555", "60 characters"),
        ])
    func faults(form: String, words: String) throws {
        let answer = try send(form)
        #expect(answer.status == 422, "\(form)")
        #expect(answer.text.contains("Nothing was saved") && answer.text.contains(words), "\(form)")
        #expect(!answer.text.contains("\"><") || PageCheck.unbalanced(answer.text) == [])
        #expect(try visitor.get("/en/all").status == 200)
        #expect(try visitor.get("/leave").headers["location"]?.contains("example") == false)
    }

    @Test("A page of another site cannot choose, nor can other keys, other bodies or bytes")
    func refused() throws {
        let form = "language=es"
        for headers in [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
            ["Origin": "null"],
        ] {
            #expect(try send(form, headers: headers).status == 403, "\(headers)")
        }
        #expect(try send(form, key: "").status == 401)
        #expect(try send(form, key: try visitor.server.makeKey("metrics")).status == 403)
        #expect(try visitor.server.send("POST", "/console/site", key: staff, json: "{}").status == 415)
        #expect(try send("language=%FF").status == 400)
        #expect(try send("language=en&own_name=" + String(repeating: "x", count: 70_000)).status == 413)
        #expect(try visitor.get("/en/all").status == 200)
        #expect(try send("language=en", headers: ["Sec-Fetch-Site": "same-origin"]).status == 303)
        #expect(try send("language=en", headers: ["Origin": "http://127.0.0.1"]).status == 303)
    }

    @Test("The page may send its form to this server alone, and names the lines that nobody checked")
    func guarded() throws {
        let answer = try page()
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(policy.contains("form-action 'self'") && policy.contains("default-src 'none'"))
        #expect(try send("country=US&language=en").status == 303)
        #expect(try page().text.contains("not checked with their source"))
        let status = try visitor.server.send("GET", "/console/status")
        #expect(status.headers["content-security-policy"]?.contains("form-action 'none'") == true)
        #expect(status.text.contains("href=\"/console/site\""))
    }
}
