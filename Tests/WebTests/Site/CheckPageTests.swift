import Foundation
import TestSupport
import Testing

/// Check this, Help me say it and the agreement, as they answer without a script.
@Suite("Words that visitors bring", .serialized)
struct CheckPageTests {
    private func form(_ fields: [String: String]) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }.joined(separator: "&")
    }

    private func check(
        _ visitor: Visitor, _ words: String, _ what: String = "chat", _ who: String = "youth",
        at place: String = "/en/us"
    ) throws -> HTTPAnswer {
        try visitor.post("\(place)/check", form(["words": words, "what": what, "who": who]))
    }

    @Test("Signs are quoted and explained, with steps and people; the answer is as guarded as any page")
    func answer() throws {
        let visitor = try Visitor()
        let chat = "Max: how old are you\nLia: 12 why\nMax: are your parents home\nMax: don't tell anyone ok"
        let page = try check(visitor, chat)
        #expect(page.status == 200)
        let main = PageCheck.main(page.text)
        #expect(main.contains("<cite>Max</cite> wrote: <q>how old are you</q>"))
        #expect(main.contains("Asks how old you are") && main.contains("What you can do"))
        #expect(main.contains("tel:988") && main.contains("/en/us/n/"))
        #expect(main.contains("We read it as a chat. Lines in it: 4."))
        #expect(page.headers["cache-control"] == "no-store" && page.headers["set-cookie"] == nil)
        #expect(page.headers["content-security-policy"]?.contains("script-src 'self';") == true)
        #expect(PageCheck.unbalanced(page.text) == [] && PageCheck.empty(page.text) == [])
        #expect(page.body.count < 100_000)
    }

    @Test(
        "A threat or words of deep pain put help first in the document, in both languages",
        arguments: [
            ("/en/us", "pay 50 tonight or I send your pictures to everyone", "You can get help with this right now"),
            ("/es/us", "paga 50 hoy o mando tus fotos a todos", "Puedes pedir ayuda ya mismo"),
            ("/en/us", "i dont want to live anymore", "These are words of deep pain"),
            ("/es/mx", "ya no quiero vivir", "Son palabras de mucho dolor"),
        ])
    func helpFirst(place: String, words: String, heading: String) throws {
        let page = try check(try Visitor(), words, at: place)
        let main = PageCheck.main(page.text)
        let first = try #require(main.components(separatedBy: "<h1>").dropFirst().first)
        #expect(first.hasPrefix(heading))
        #expect(main.components(separatedBy: "<h1>").count == 2)
        if place.hasSuffix("us") {
            let now = try #require(main.range(of: "class=\"now\""))
            #expect(now.lowerBound < (main.range(of: "<q>")?.lowerBound ?? main.endIndex))
        }
    }

    @Test("No answer ever says that something is safe, and none of no sign says that all is well")
    func noVerdict() throws {
        let visitor = try Visitor()
        for (place, words) in [("/en/us", "The soup is on the table."), ("/es/us", "La sopa está en la mesa.")] {
            let page = try check(visitor, words, at: place)
            let text = PageCheck.main(page.text).lowercased()
            for word in ["safe", "seguro", "segura", "a salvo"] { #expect(!text.contains(word), "\(word)") }
            #expect(text.contains("we did not spot a known sign") || text.contains("no vimos una señal conocida"))
            #expect(text.contains("trust your gut") || text.contains("lo que sientes"))
            #expect(page.text.contains("tel:988"))
        }
    }

    @Test("An adult with a child's chat is asked to talk first")
    func notYours() throws {
        let visitor = try Visitor()
        let words = "Max: how old are you\nLia: 12\nMax: dont tell your mom"
        #expect(try check(visitor, words, "chat", "adult").text.contains("Ask; do not spy"))
        #expect(try !check(visitor, words, "chat", "youth").text.contains("Ask; do not spy"))
    }

    /// How many of these texts are told as more than "one thing to look at".
    private func alarms(_ cases: String) throws -> [String] {
        struct Case: Decodable { var lang: String, text: String }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../LanguageTests/Cases/\(cases).jsonl").standardized
        let visitor = try Visitor(["PORCHLIGHT_PUBLIC_CHECKS_PER_MINUTE": "0"])
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            let text = PageCheck.main(try check(visitor, one.text, at: "/\(one.lang)/us").text)
            let isQuiet = [
                "We did not spot a known sign", "There is one thing to look at", "No vimos una señal conocida",
                "Hay algo que mirar",
            ].contains { text.contains("<h1>\($0)</h1>") }
            return isQuiet ? nil : one.text
        }
    }

    @Test("Hard ordinary messages get no more than a notice, in both languages")
    func ordinary() throws {
        let taught = try alarms("check-ordinary")
        #expect(taught.isEmpty)
        // Written after everything was settled; nothing was taught for them.
        let unseen = try alarms("check-ordinary-second")
        #expect(unseen.count <= 3, "\(unseen)")
    }

    @Test("Hostile words come back as words, and letters of every script whole")
    func hostile() throws {
        let visitor = try Visitor()
        let words = "<script>alert(1)</script> dont tell your mom \"'&<b> я 李 👍"
        let page = try check(visitor, words)
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>alert") && !PageCheck.main(page.text).contains("<b> я"))
        let bad = try visitor.post("/en/us/check", "words=%FF%FE%00&what=chat&who=youth")
        #expect([200, 422].contains(bad.status))
        #expect(try visitor.post("/en/us/check", "words=&what=chat").text.contains("role=\"alert\""))
        #expect(try visitor.post("/en/us/check", "words=x&what=nothing").status == 422)
    }

    @Test("Pictures and files are turned away with the reason, and too much with a page of its own")
    func refused() throws {
        let visitor = try Visitor()
        for type in ["multipart/form-data; boundary=x", "image/png", "application/json", "text/plain"] {
            let page = try visitor.post("/en/us/check", "\u{1}PNG", headers: ["Content-Type": type])
            #expect(page.status == 415 && page.text.contains("Please send no pictures"), "\(type)")
            #expect(page.text.contains("porchlight check") && page.text.contains("id=\"leave\""))
        }
        let large = try visitor.post("/es/us/check", "words=" + String(repeating: "a", count: 300_000))
        #expect(
            large.status == 413 && large.text.contains("Son muchas palabras") && large.text.contains("id=\"leave\""))
    }

    @Test("One visitor behind a proxy may ask so often, another is not held up, and nobody's address is kept")
    func limited() throws {
        let visitor = try Visitor(["PORCHLIGHT_PUBLIC_CHECKS_PER_MINUTE": "3"])
        func ask(_ address: String) throws -> HTTPAnswer {
            try visitor.post("/en/us/check", "words=hi", headers: ["X-Forwarded-For": address])
        }
        let first = try (0..<5).map { _ in try ask("203.0.113.7").status }
        #expect(first == [200, 200, 200, 429, 429])
        #expect(try ask("198.51.100.9").status == 200)
        let neighbours = try (0..<5).map { try ask("2001:db8:0:1::\($0 + 1)").status }
        #expect(neighbours == [200, 200, 200, 429, 429], "one household has a whole network of IPv6")
        // What a visitor wrote before the proxy's own entry does not count.
        #expect(try ask("198.51.100.77, 203.0.113.7").status == 429)
        let held = try ask("203.0.113.7")
        #expect(held.headers["retry-after"] != nil && held.text.contains("id=\"leave\""))
    }

    @Test("Help me say it puts the picked words together, and forgets them")
    func say() throws {
        let visitor = try Visitor()
        let page = try visitor.post(
            "/es/us/you/say", "who=school&what=fake&need=listen&need=report&own=Pas%C3%B3+ayer.")
        let main = PageCheck.main(page.text)
        for line in ["¿Podemos hablar a solas?", "Alguien hizo una foto falsa de mí.", "Pasó ayer.", "¿Me ayudas?"] {
            #expect(main.contains(line), "\(line)")
        }
        #expect(main.contains("La escuela tiene reglas"), "what can happen then is said before it does")
        let tooLong = "own=" + String(repeating: "a", count: 3000)
        #expect(try visitor.post("/en/us/you/say", tooLong).status == 422)
        #expect(try visitor.post("/en/us/you/say", "who=nobody").status == 422)
        #expect(try visitor.post("/en/us/you/say", "own=" + String(repeating: "a", count: 40_000)).status == 413)
    }

    @Test("The agreement is a page to print and a PDF of two pages at most")
    func agreement() throws {
        let visitor = try Visitor()
        let picked =
            "line=rule.tell.0&line=rule.tell.1&promise=calm&own=Comemos+sin+tel%C3%A9fono&names=Ana%0AMu%C3%B1oz"
        let page = try visitor.post("/es/us/agreement", picked + "&review=2027-03-01")
        #expect(page.status == 200 && page.text.contains("Comemos sin teléfono"))
        #expect(page.text.contains("1 de marzo de 2027") && page.text.contains("Muñoz"))
        let pdf = try visitor.post("/es/us/agreement/pdf", picked)
        #expect(pdf.headers["content-type"] == "application/pdf" && pdf.text.hasPrefix("%PDF-1.7"))
        #expect(pdf.headers["content-disposition"] == "attachment; filename=\"acuerdo.pdf\"")
        #expect(pdf.text.contains("/Lang (es)"))
        #expect(try visitor.post("/en/us/agreement", "").status == 422)
        let much = (0..<150).map { "line+\($0)" }.joined(separator: "%0A")
        let whole = try visitor.post("/en/us/agreement/pdf", "promise=calm&own=\(much)")
        #expect(whole.status == 422 && whole.text.contains("line 149") && whole.text.contains("two pages"))
        // Nothing is lost where the PDF cannot write a letter: the page holds it.
        let strange = try visitor.post("/en/us/agreement/pdf", "promise=calm&names=%C5%81ukasz")
        #expect(strange.status == 422 && strange.text.contains("Łukasz") && strange.text.contains("role=\"alert\""))
        #expect(try visitor.get("/en/us/agreement/pdf").status == 405)
    }

    @Test("What visitors bring stands nowhere afterwards: in no file of the data folder and not in the log")
    func canary() throws {
        let visitor = try Visitor(["PORCHLIGHT_LOG_LEVEL": "debug"])
        let canary = "canary\(UInt64.random(in: 1 ... .max))"
        for place in ["/en/us", "/es/mx"] {
            for what in ["chat", "profile", "offer"] {
                _ = try check(visitor, "dont tell your mom \(canary) or I send your pictures", what, "adult", at: place)
            }
            _ = try check(visitor, "\(canary): hi\nMax: hello \(canary)", at: place)
            _ = try visitor.post("\(place)/you/say", "who=parent&what=threat&own=\(canary)")
            _ = try visitor.post("\(place)/agreement", "promise=calm&own=\(canary)&names=\(canary)")
            _ = try visitor.post("\(place)/agreement/pdf", "promise=calm&own=\(canary)&names=\(canary)")
            _ = try visitor.post("\(place)/check", "words=\(canary)", headers: ["Content-Type": "image/png"])
        }
        #expect(try visitor.places(of: canary) == [])
    }

    @Test("The page about the host says what is running, and nothing that is not")
    func host() throws {
        let plain = try Visitor(["PORCHLIGHT_TEXT_ENCODER": "off"]).get("/en/us/host")
        #expect(plain.text.contains("Days that a decision is kept: 90") && plain.text.contains("patterns alone"))
        let other = try Visitor([
            "PORCHLIGHT_RETENTION_DECISIONS_DAYS": "17", "PORCHLIGHT_PUBLIC_CHECKS_PER_MINUTE": "0",
        ]).get("/es/us/host")
        #expect(other.text.contains("una decisión: 17") && other.text.contains("los que sean"))
    }

    @Test("The worked example of the guide for platforms is what the server says")
    func workedExample() throws {
        struct Screened: Decodable {
            struct Text: Decodable {
                struct Reason: Decodable { var sign: String }
                struct Guidance: Decodable { var young_person: [String] }
                var reasons: [Reason]
                var harms: [String]
                var guidance: Guidance
            }
            var decision: String
            var text: Text
        }
        struct Card: Decodable {
            struct Words: Decodable { var en: String }
            struct Sign: Decodable { var meaning: Words }
            var title: Words
            var signs: [Sign]
            var `do`: [Words]
        }
        let guide = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../docs/guidance-for-platforms.md").standardized, encoding: .utf8)
        let words = "youre so mature for 13. dont tell your mom we talk, ok?"
        #expect(guide.contains(words))
        let visitor = try Visitor()
        let body = "{\"text\":\"\(words)\",\"kind\":\"message\",\"text_context\":\"alone\"}"
        let answer = try visitor.server.send("POST", "/v1/screen", json: body)
        let screened = try JSONDecoder().decode(Screened.self, from: Data(answer.body))
        #expect(guide.contains("`\(screened.decision)`"))
        let signs = screened.text.reasons.map(\.sign).joined(separator: ",")
        let advice = screened.text.guidance.young_person.joined(separator: ",")
        let page = try visitor.get(
            "/v1/guidance/card?signs=\(signs)&harms=\(screened.text.harms.joined(separator: ","))&advice=\(advice)"
                + "&age_band=13_15&audience=young_person")
        let card = try JSONDecoder().decode(Card.self, from: Data(page.body))
        for line in [card.title.en] + card.signs.map(\.meaning.en) + card.do.map(\.en) {
            #expect(guide.contains(line), "\(line)")
        }
    }
}
