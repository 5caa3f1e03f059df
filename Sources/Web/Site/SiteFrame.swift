import Guidance
import HTTPTypes
import SafetyDesk

/// What every public page has around its content: the way out, the lines to call, and the way to the other pages.
struct SiteFrame {
    let book: SiteBook
    let address: SiteAddress
    /// Says what the page is for, and nothing to somebody who looks over a shoulder.
    var title: String
    var content: HTML
    /// A class on the page that its style goes by.
    var kind = "page"
    /// For pages that are no place of their own, such as errors: the language switch then leads home.
    var isPlace = true
    /// For the page that reads words on the visitor's device: it alone may fetch from this host, and run WebAssembly.
    var runsOnDevice = false

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>\(title)</title>
        <script src="\(SiteScript.link)"></script>
        <link rel="stylesheet" href="\(SiteStyle.link)">
        <link rel="icon" type="image/svg+xml" href="\(Stylesheet.iconLink)">
        </head>
        <body class="\(kind)">
        <div class="bar" role="region" aria-label="\(words("shell.leave"))">
        <a class="skip" href="#page">\(words("shell.skip"))</a>
        <a class="leave" id="leave" href="/leave" rel="noreferrer nofollow">\(words("shell.leave"))</a>
        <span class="keys">\(words("shell.leaveKeys")) <span id="dots" aria-hidden="true"></span></span>
        <span id="said" class="unseen" role="status" data-words="\(words("shell.dots"))"></span>
        </div>
        \(SiteBanner(book: book, address: isPlace ? address : address.home).html)
        <header class="head"><nav aria-label="\(words("shell.pages"))">
        <a class="home" href="\(address.home.path)">\(SiteArt.lamp) <span>Porchlight</span></a>
        \(links)
        \(switcher)
        </nav></header>
        <main id="page" tabindex="-1">
        \(content)
        </main>
        <footer>
        <p>\(words("shell.history")) <a href="\(address.to("quiet").path)">\(words("shell.safer"))</a></p>
        <p>\(words("shell.nothingKept")) <a href="\(address.to("host").path)">\(words("host.title"))</a></p>
        </footer>
        </body>
        </html>

        """
    }

    private var switcher: HTML {
        let other: GuidanceLanguage = language == .english ? .spanish : .english
        guard book.settings.languages.contains(other) else { return .nothing }
        let switched = (isPlace ? address : address.home).with(language: other, country: address.country)
        return """
            <a class="other" href="\(switched.path)" hreflang="\(other.rawValue)" lang="\(other.rawValue)">\(
                words("shell.otherLanguage"))</a>
            """
    }

    private var links: [HTML] {
        [
            ("next", "home.nowName"), ("check", "home.checkName"), ("report", "home.reportName"),
        ].map { page, name in
            let here: HTML = address.rest.first == page ? " aria-current=\"page\"" : ""
            return "<a class=\"door\" href=\"\(address.to(page).path)\"\(here)>\(words(name))</a>"
        }
    }

    func answer(_ status: HTTPResponse.Status = .ok) -> Answer {
        var headers = Self.headers
        if runsOnDevice {
            headers[.contentSecurityPolicy] =
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; "
                + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        }
        headers[.contentType] = PageFrame.type
        return Answer(status, headers: headers, body: .bytes(Array(html.text.utf8)))
    }

    /// Nothing may be kept, framed, asked of anybody else, or told to anybody else. There is no `Clear-Site-Data`: it
    /// would wipe out the mark that keeps the Back button from showing these pages.
    static let headers: HTTPFields = {
        var headers: HTTPFields = [
            .cacheControl: "no-store",
            .contentSecurityPolicy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            .referrerPolicy: "no-referrer", .frameOptions: "DENY", .contentTypeOptions: "nosniff",
        ]
        let switchedOff = [
            "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb",
        ]
        if let name = HTTPField.Name("Permissions-Policy") {
            headers[name] = switchedOff.map { "\($0)=()" }.joined(separator: ", ")
        }
        return headers
    }()
}

/// Who can be reached now: the emergency number first, then people who listen.
struct SiteBanner {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    var html: HTML {
        let banner = book.book.directory.banner(for: address.country)
        let emergency = banner.emergency.flatMap(\.contacts).filter { $0.kind == .call }.prefix(2)
        let number: HTML =
            emergency.isEmpty
            ? "<b>\(words("shell.localNumber"))</b>"
            : .joined(emergency.map { SiteContact.link($0, book, language) }, by: " ")
        let listeners = book.listeners(in: address.country)
        let own: HTML =
            book.settings.ownLine.map { line in
                "<li><span>\(line.name)</span> \(SiteContact.link(HelpContact(.call, line.phone), book, language))</li>"
            } ?? .nothing
        let people = listeners.map { line -> HTML in
            let ways = SiteContact.own(line.contacts, language).prefix(3).map { SiteContact.link($0, book, language) }
            return "<li><span>\(line.name)</span> \(HTML.joined(ways, by: " "))</li>"
        }
        return """
            <aside class="help" aria-label="\(words("shell.helpNow"))">
            <p class="danger"><strong>\(words("shell.danger"))</strong> \(number)</p>
            <ul>\(own)\(people)</ul>
            <p class="more"><a href="\(address.to("help").path)">\(words("shell.allLines"))</a>
            <span>\(words("shell.lines")) \(book.country(address.country, language)). \(checked(banner.emergency + listeners))
            <a href="\(SiteAddress(language, address.country, ["place"] + address.rest).path)">\(
                words("shell.changeCountry"))</a></span></p>
            </aside>
            """
    }

    /// A day is shown where it holds for every line above it.
    private func checked(_ shown: [HelpLine]) -> HTML {
        let days = shown.filter(\.isVerified).compactMap(\.stewardship.verifiedOn)
        guard days.count == shown.count, let day = days.min() else { return "\(words("shell.someUnchecked"))" }
        return "\(words("shell.checked")) \(day.words(in: language))."
    }
}

/// A way to reach somebody as something to press.
enum SiteContact {
    /// Those in the reader's language, where a line has several; all where it has none.
    static func own(_ contacts: [HelpContact], _ language: GuidanceLanguage) -> [HelpContact] {
        let own = contacts.filter { $0.language == nil || $0.language == language.rawValue }
        guard !own.isEmpty else { return contacts }
        // Who reads Spanish presses the Spanish number, and not one beside it that answers in English.
        return own.filter { contact in
            contact.language != nil || !own.contains { $0.language != nil && $0.kind == contact.kind }
        }
    }

    static func link(_ contact: HelpContact, _ book: SiteBook, _ language: GuidanceLanguage) -> HTML {
        let verb =
            switch contact.kind {
            case .call: "shell.call"
            case .text: "shell.text"
            case .relay: "shell.relay"
            case .chat: "shell.chat"
            case .email: "shell.email"
            case .web: "shell.web"
            }
        let words = book[verb, language]
        let isPage = contact.kind == .chat || contact.kind == .web
        let label: HTML =
            isPage ? "\(words) <small>(\(book["shell.outside", language]))</small>" : "\(words) \(contact.value)"
        let first: HTML =
            contact.firstWord.map { " <small>\(book["shell.firstWord", language]) \($0)</small>" } ?? .nothing
        return "<a class=\"way\" href=\"\(contact.link)\" rel=\"noreferrer nofollow\">\(label)</a>\(first)"
    }
}
