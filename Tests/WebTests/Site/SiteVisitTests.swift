import Foundation
import TestSupport
import Testing

/// How the pages behave towards browsers, forms and bad input.
@Suite("Visits to the pages for families", .serialized)
struct SiteVisitTests {
    private func isPage(_ answer: HTTPAnswer) -> Bool {
        answer.headers["content-type"] == "text/html; charset=utf-8" && answer.text.contains("id=\"leave\"")
            && answer.text.contains("<aside class=\"help\"")
    }

    @Test("The root leads a browser to its language and the host's country, and a program to nothing")
    func root() throws {
        let visitor = try Visitor(["PORCHLIGHT_PUBLIC_COUNTRY": "CA"])
        func led(_ languages: String?) throws -> String? {
            var headers = ["Accept": "text/html,*/*"]
            if let languages { headers["Accept-Language"] = languages }
            let answer = try visitor.get("/", headers)
            #expect(answer.status == 303)
            return answer.headers["location"]
        }
        #expect(try led(nil) == "/en/ca")
        #expect(try led("es-MX,es;q=0.9,en;q=0.8") == "/es/ca")
        #expect(try led("de-DE, fr;q=0.9") == "/en/ca")
        #expect(try led("de, es") == "/es/ca")
        #expect(try visitor.get("/es").headers["location"] == "/es/ca")
        #expect(try visitor.get("/", ["Accept": "application/json"]).status == 404)
        #expect(try Visitor().get("/en").headers["location"] == "/en/all")
    }

    @Test("They can be switched off")
    func off() throws {
        let visitor = try Visitor(["PORCHLIGHT_PUBLIC_ENABLED": "false"])
        for path in ["/en/us", "/es", "/leave", "/w", "/assets/page.css"] {
            #expect(try visitor.get(path).status == 404, "\(path)")
        }
        #expect(try visitor.server.send("GET", "/console/site").text.contains("switched off"))
    }

    @Test("Leaving leads to an ordinary https page, says nothing of where one was, and leaves a mark without a name")
    func leaving() throws {
        let visitor = try Visitor()
        for language in ["en", "es"] {
            let answer = try visitor.get("/leave", ["Accept-Language": language, "Referer": "http://here/en/us/next"])
            #expect(answer.status == 303)
            let target = try #require(answer.headers["location"])
            #expect(target.hasPrefix("https://") && !target.contains("?"))
            #expect(answer.headers["referrer-policy"] == "no-referrer" && answer.headers["cache-control"] == "no-store")
            #expect(answer.headers["clear-site-data"] == nil)
            let cookie = try #require(answer.headers["set-cookie"])
            #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"))
            let time = try #require(Int(cookie.dropFirst(5).prefix { $0 != ";" }))
            #expect(abs(Double(time) - Date().timeIntervalSince1970) < 100)
            #expect(!cookie.contains("Secure"), "over plain http a browser would throw it away")
        }
        let secure = try visitor.get("/leave", ["X-Forwarded-Proto": "https"])
        #expect(secure.headers["set-cookie"]?.contains("; Secure") == true)
        #expect(try visitor.server.send("POST", "/leave", key: "").status == 303)
    }

    @Test("The host names where the button leads; what is no https address is refused at the start")
    func targets() throws {
        let visitor = try Visitor(["PORCHLIGHT_PUBLIC_LEAVE_TARGETS": "https://example.org/a, https://example.org/b"])
        let led = Set(try (0..<40).map { _ in try visitor.get("/leave").headers["location"] ?? "" })
        #expect(led == ["https://example.org/a", "https://example.org/b"])
        for wrong in ["http://example.org", "javascript:alert(1)", "example.org", "https://a.example/\u{7}"] {
            let outcome = try ProductExecutable.run(
                [
                    "serve", "--data", visitor.server.folder.url.appending(path: "other").path, "--listen",
                    "127.0.0.1:0",
                ],
                environment: ["PORCHLIGHT_PUBLIC_LEAVE_TARGETS": wrong])
            #expect(outcome.status == 2 && outcome.errors.contains("public.leave_targets"), "\(wrong)")
        }
    }

    @Test("Back after leaving is sent away; who comes on purpose is shown the page and the mark goes")
    func back() throws {
        let visitor = try Visitor()
        let mark = "left=\(Int(Date().timeIntervalSince1970) - 600)"
        let navigation = ["Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none", "Cookie": mark]
        let back = try visitor.get("/en/us/next", navigation)
        #expect(back.status == 303 && back.headers["location"]?.hasPrefix("https://") == true)
        #expect(back.text.isEmpty && back.headers["set-cookie"] == nil)
        var purpose = navigation
        purpose["Sec-Fetch-User"] = "?1"
        let typed = try visitor.get("/en/us/next", purpose)
        #expect(typed.status == 200 && typed.headers["set-cookie"]?.hasPrefix("left=; Path=/; Max-Age=0") == true)
        #expect(try visitor.get("/en/us/nothing", navigation).status == 303, "pages of errors too")
        #expect(try visitor.get("/en/us", ["Cookie": mark]).status == 200, "an old browser, ten minutes later")
        let now = "left=\(Int(Date().timeIntervalSince1970))"
        #expect(try visitor.get("/en/us", ["Cookie": now]).status == 303, "an old browser, at once")
    }

    @Test("A mark that no server of ours wrote harms nothing")
    func forgedMarks() throws {
        let visitor = try Visitor()
        for time in ["\(Int.min)", "-1", "\(Int.max)", "1e9", "0x10", "\u{661}", String(repeating: "9", count: 4000)] {
            let answer = try visitor.get("/en/us", ["Cookie": "left=\(time)"])
            #expect(answer.status == 200 && answer.headers["set-cookie"]?.contains("Max-Age=0") == true, "\(time)")
        }
        #expect(try visitor.get("/en/us").status == 200)
    }

    @Test("A busy server still lets people leave, and says to others on a page when to come again")
    func busy() throws {
        let visitor = try Visitor(["PORCHLIGHT_SERVER_MAX_REQUESTS": "1"])
        // A form that stays half sent holds the one place; one that came while a page was being answered is turned away.
        var held: [RawConnection] = []
        defer { held.forEach { $0.shut() } }
        let deadline = Date().addingTimeInterval(20)
        var page: HTTPAnswer
        repeat {
            let slow = try RawConnection(port: visitor.server.port)
            try slow.send(
                "POST /en/us/report HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100\r\n\r\nwhat=")
            held.append(slow)
            Thread.sleep(forTimeInterval: 0.1)
            page = try visitor.get("/es/us")
        } while page.status != 503 && Date() < deadline
        #expect(page.status == 503 && isPage(page) && page.headers["retry-after"] != nil)
        #expect(page.text.contains("Hay mucha gente ahora"))
        #expect(try visitor.get("/leave").status == 303)
        #expect(try visitor.get("/w").status == 200)
    }

    @Test("Three answers, all, some or none, lead to a page that Back and a second window find again")
    func report() throws {
        let visitor = try Visitor()
        func led(_ form: String, at place: String = "/en/us") throws -> (path: String, page: HTTPAnswer) {
            let answer = try visitor.post("\(place)/report", form)
            #expect(answer.status == 303, "\(form)")
            let path = try #require(answer.headers["location"])
            #expect(path.hasPrefix("\(place)/r/") && path.count == place.count + 13)
            return (path, try visitor.get(path))
        }
        func first(_ page: HTTPAnswer) throws -> String {
            let list = try #require(
                PageCheck.main(page.text).components(separatedBy: "class=\"lines\"").dropFirst().first)
            return String(list.components(separatedBy: "<h3>")[1].prefix { $0 != "<" })
        }
        let danger = try led("what=sextortion&when=danger&age=13_15")
        #expect(try first(danger.page) == "911")
        #expect(try led("what=sextortion&when=danger&age=13_15").path == danger.path)
        #expect(try led("what=sextortion&when=over&age=13_15").path != danger.path)
        let skipped = try led("")
        let unsure = try led("what=not_sure&when=ongoing&age=unknown")
        #expect(skipped.page.status == 200 && skipped.path == unsure.path)
        #expect(try first(try led("what=ai_fake&when=danger&age=unknown", at: "/es/gb").page) == "999")
        for country in ["all", "us", "gb", "mx", "es"] {
            let (path, page) = try led("what=picture_out&when=over&age=16_17", at: "/es/\(country)")
            #expect(PageCheck.main(page.text).components(separatedBy: "<h3>").count > 3, "\(path)")
        }
        let own = try led("what=own_thoughts&when=ongoing&age=adult")
        #expect(own.page.text.contains("Stop It Now"))
    }

    @Test("What is no answer of the list is asked again, kindly, and nothing that was sent comes back")
    func wrongAnswers() throws {
        let visitor = try Visitor()
        for form in [
            "what=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "what=sextortion&age=900", "when=%FF%FE", "age=%00",
            "what=sextortion;when=now", "what=" + String(repeating: "a", count: 3000),
        ] {
            let answer = try visitor.post("/es/us/report", form)
            #expect(answer.status == 422 && isPage(answer), "\(form)")
            #expect(answer.text.contains("role=\"alert\"") && answer.text.contains("<html lang=\"es\">"))
            #expect(!answer.text.contains("alert(1)") && !answer.text.contains("aaaa"))
        }
        #expect(try visitor.post("/en/us/report", "what=sextortion&other=1&&=&x").status == 303, "strange fields")
    }

    @Test("Ten megabytes, pictures, bytes and forms with files are turned away by a page, and nothing is read")
    func badInput() throws {
        let visitor = try Visitor()
        let huge = String(repeating: "what=sextortion&", count: 650_000)
        let large = try visitor.post("/en/us/report", huge)
        #expect(large.status == 413 && isPage(large))
        for type in ["image/png", "application/octet-stream", "multipart/form-data; boundary=x", "text/plain", ""] {
            let answer = try visitor.post("/en/us/report", "\u{0}\u{1}PNG", headers: ["Content-Type": type])
            #expect(answer.status == 415 && isPage(answer), "\(type)")
            #expect(answer.text.contains("cannot take files"))
        }
        for (method, path) in [
            ("PUT", "/en/us/report"), ("POST", "/en/us"), ("DELETE", "/es/us/next"), ("POST", "/en/us/n/x"),
        ] {
            let answer = try visitor.server.send(method, path, key: "", body: Array("x=1".utf8))
            #expect(answer.status == 405 && isPage(answer) && answer.headers["allow"]?.hasPrefix("GET, HEAD") == true)
        }
        #expect(try visitor.get("/en/us").status == 200, "it goes on")
    }

    @Test("An address that is wrong, old or hostile gets a page with the lines, in the language it names")
    func wrongAddresses() throws {
        let visitor = try Visitor()
        for path in [
            "/en/us/nothing", "/en/us/next/more", "/en/us/n", "/en/us/n/", "/en/us/n/63cftzpw2x", "/en/us/r/63cftzpw2w",
            "/en/us/n/63CFTZPW2W", "/en/us/n/a/b", "/en/zz", "/en/US", "/en/us/%3Cscript%3E", "/en/us/..", "/en/us/%00",
            "/en/us//next/x", "/en/us/" + String(repeating: "a", count: 5000),
            "/en/us/place/" + String(repeating: "b/", count: 300),
        ] {
            let answer = try visitor.get(path)
            #expect([404, 200].contains(answer.status) && isPage(answer), "\(path.prefix(60))")
            #expect(
                answer.text.contains("<html lang=\"en\">") && !answer.text.contains("<script>"), "\(path.prefix(60))")
            #expect(answer.body.count < 100_000)
            if answer.status == 200 { #expect(path.contains("/place/") || path.contains("//"), "\(path)") }
        }
        let spanish = try visitor.get("/es/zz/next")
        #expect(spanish.status == 404 && spanish.text.contains("<html lang=\"es\">"))
        let old = try visitor.get("/es/us/n/0000000000")
        #expect(old.status == 404 && old.text.contains("Ese paso cambió"))
    }

    @Test("The country is chosen on a page that leads back to where one was, and is never guessed")
    func countries() throws {
        let visitor = try Visitor()
        let page = try visitor.get("/es/all/place/report")
        let links = PageCheck.links(PageCheck.main(page.text))
        #expect(links.contains("/es/us/report") && links.contains("/es/mx/report") && links.contains("/es/all/report"))
        let guessing = [
            "X-Forwarded-For": "8.8.8.8", "CF-IPCountry": "GB", "Accept-Language": "en-GB", "Accept": "text/html",
        ]
        #expect(try visitor.get("/", guessing).headers["location"] == "/en/all")
    }

    @Test("HEAD tells what GET would, and strange headers of old browsers harm nothing")
    func heads() throws {
        let visitor = try Visitor()
        let head = try visitor.server.send("HEAD", "/en/us", key: "")
        let get = try visitor.get("/en/us")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.headers["content-length"] == get.headers["content-length"])
        let strange = [
            "User-Agent": "Mozilla/1.0 (compatible; MSIE 4.01; Windows 95)", "Accept": "*/*",
            "Cookie": "left; ;=;\u{80}",
            "Accept-Language": ";;q=,*", "Sec-Fetch-User": "maybe", "Referer": "::::",
        ]
        #expect(try visitor.get("/en/us", strange).status == 200)
    }

    @Test("What a visitor sends stands nowhere afterwards: in no file of the data folder and not in the log")
    func canary() throws {
        let visitor = try Visitor(["PORCHLIGHT_LOG_LEVEL": "debug"])
        let canary = "canary\(UInt64.random(in: 1 ... .max))"
        let headers = ["Referer": "http://x/\(canary)", "User-Agent": canary, "Cookie": "left=\(canary); a=\(canary)"]
        for language in ["en", "es"] {
            _ = try visitor.post("/\(language)/us/report", "what=\(canary)&name=\(canary)", headers: headers)
            _ = try visitor.post("/\(language)/us/report", "what=sextortion&\(canary)=1", headers: headers)
            _ = try visitor.get("/\(language)/us/n/\(canary)", headers)
            _ = try visitor.get("/\(language)/us/next?\(canary)=\(canary)", headers)
            _ = try visitor.get("/\(language)/\(canary)", headers)
        }
        _ = try visitor.get("/leave?\(canary)", headers)
        let stood = try visitor.get("/en/us/next", headers)
        #expect(!stood.text.contains(canary))
        #expect(try visitor.places(of: canary) == [])
        #expect(!visitor.server.logged.contains("/n/"), "no address of a page is logged")
    }
}
