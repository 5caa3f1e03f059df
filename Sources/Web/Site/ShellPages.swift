import Guidance
import HTTPTypes

/// The pages that tell how the site itself works: home, lines, country, safer use, and errors.
struct ShellPages {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    private func page(_ title: String, _ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: words(title), content: content)
    }

    // MARK: Home

    var home: SiteFrame {
        let doors = [
            ("next", "now"), ("you", "you"), ("check", "check"), ("talk", "talk"), ("help", "help"),
            ("report", "report"), ("daily", "daily"), ("house", "house"),
            ("numbers", "numbers"), ("laws", "laws"),
        ].enumerated().map { place, door -> HTML in
            let mark: HTML = place == 0 ? " class=\"first\"" : ""
            return """
                <li\(mark)><a href="\(address.to(door.0).path)"><b>\(words("home.\(door.1)Name"))</b>
                \(words("home.\(door.1)Text"))</a></li>
                """
        }
        return page(
            "home.title",
            """
            <h1>\(words("home.heading"))</h1>
            <p>\(words("home.lead"))</p>
            \(SiteArt.porch)
            <ul class="doors">\(doors)</ul>
            """)
    }

    // MARK: Lines

    var help: SiteFrame {
        let directory = book.book.directory
        let banner = directory.banner(for: address.country)
        let own = directory.ownThoughts(in: address.country).filter(\.isReachable)
        let last: HTML =
            own.isEmpty
            ? .nothing
            : "<h2>\(words("help.own"))</h2><p>\(words("help.ownText"))</p><ul class=\"lines\">\(own.map(card))</ul>"
        return page(
            "help.title",
            """
            <h1>\(words("help.heading"))</h1>
            <p>\(words("help.lead"))</p>
            \(SiteArt.phone)
            <h2>\(words("shell.danger"))</h2><ul class="lines">\(banner.emergency.map(card))</ul>
            <h2>\(words("help.people"))</h2><ul class="lines">\(once(banner.people).map(card))</ul>
            <h2>\(words("help.places"))</h2><ul class="lines">\(banner.reports.map(card))</ul>
            \(last)
            """)
    }

    /// One service may stand in the list twice, for young people and for adults: whoever calls finds one number.
    private func once(_ lines: [HelpLine]) -> [HelpLine] {
        var seen: Set<[HelpContact]> = []
        return lines.filter { $0.contacts.isEmpty || seen.insert($0.contacts).inserted }
    }

    private func card(_ line: HelpLine) -> HTML {
        "<li>\(HelpLineCard(book: book, address: address, line: line).whole)</li>"
    }

    // MARK: Country

    /// - Parameter rest: the page to go on with.
    func countries(then rest: [String]) -> SiteFrame {
        let found = book.book.directory.countries.map { entry -> HTML in
            link(entry.country, entry.name[language], rest)
        }
        let other = link(nil, book.book.directory.labels.otherCountry[language], rest)
        return page(
            "country.title",
            """
            <h1>\(words("country.heading"))</h1>
            <p>\(words("country.lead"))</p>
            <ul class="countries">\(found)\(other)</ul>
            """)
    }

    private func link(_ country: HelpCountry?, _ name: String, _ rest: [String]) -> HTML {
        let here: HTML = country == address.country ? " aria-current=\"true\"" : ""
        return "<li><a href=\"\(SiteAddress(language, country, rest).path)\"\(here)>\(name)</a></li>"
    }

    // MARK: Safer use

    var quiet: SiteFrame {
        func section(_ head: String, _ lines: String...) -> HTML {
            let items: [HTML] = lines.map { "<li>\(words("quiet.\($0)"))</li>" }
            return "<h2>\(words("quiet.\(head)"))</h2><ul>\(items)</ul>"
        }
        return page(
            "quiet.title",
            """
            <h1>\(words("quiet.heading"))</h1>
            \(section("leaveHead", "leave1", "leave2", "leave3"))
            \(section("historyHead", "history1", "history2", "history3"))
            \(section("spyHead", "spy1", "spy2"))
            \(section("closeHead", "close1"))
            \(section("keptHead", "kept1", "kept2"))
            """)
    }

    // MARK: Errors

    /// Something did not go as the visitor wanted: said kindly, with the lines and the way on.
    enum Trouble: String {
        case notFound, old, large, kind, broken, busy
    }

    func trouble(_ trouble: Trouble) -> SiteFrame {
        SiteFrame(
            book: book, address: address, title: words("errors.title"),
            content: """
                <h1>\(words("errors.\(trouble.rawValue)Head"))</h1>
                <p>\(words("errors.\(trouble.rawValue)"))</p>
                \(SiteArt.phone)
                <h2>\(words("errors.on"))</h2>
                <ul class="choices"><li><a href="\(address.to("next").path)">\(words("home.nowName"))</a></li>
                <li><a href="\(address.to("help").path)">\(words("home.helpName"))</a></li>
                <li><a href="\(address.home.path)">\(words("home.title"))</a></li></ul>
                """, isPlace: false)
    }

    /// Where the button leads when no other place can be reached: a page without a name.
    static let plain: Answer = {
        var headers = SiteFrame.headers
        headers[.contentType] = PageFrame.type
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Notes</title></head><body><p>1 cup rice, 2 cups water, salt. Boil, cover, 18 minutes.</p></body></html>

            """
        return Answer(.ok, headers: headers, body: .bytes(Array(html.utf8)))
    }()
}
