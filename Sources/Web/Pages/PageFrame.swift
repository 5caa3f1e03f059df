import HTTPTypes

/// What every page has around its content: head, way to the other pages, and headers that let a browser load nothing
/// but the one stylesheet and run nothing at all.
struct PageFrame {
    var title: String
    /// `public` pages are for everybody, the `console` for those who run the server: smaller and denser.
    var kind: Kind = .open
    /// The address of the page among ``links``.
    var here = ""
    /// Seconds after which a browser reads the page again.
    var refresh: Int?
    /// Whether it holds a form that is sent to this server.
    var sendsForms = false
    var content: HTML

    enum Kind: String { case open, console }

    private static let links: [(path: String, name: String)] = [
        ("/reference", "API reference"), ("/problems", "Problems"), ("/console/status", "Status"),
        (SetupPage.path, "Pages for families"),
    ]

    var html: HTML {
        let meta: HTML = refresh.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">" } ?? .nothing
        let links: [HTML] = Self.links.map { link in
            link.path == here
                ? "<a href=\"\(link.path)\" aria-current=\"page\">\(link.name)</a>"
                : "<a href=\"\(link.path)\">\(link.name)</a>"
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            \(meta)
            <title>\(title) – Porchlight</title>
            <link rel="stylesheet" href="\(Stylesheet.link)">
            <link rel="icon" type="image/svg+xml" href="\(Stylesheet.iconLink)">
            </head>
            <body class="\(kind.rawValue)">
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top"><nav aria-label="Pages"><span class="name">Porchlight</span>
            \(links)
            </nav></header>
            <main id="content" tabindex="-1">
            \(content)
            </main>
            </body>
            </html>

            """
    }

    var bytes: [UInt8] { Array(html.text.utf8) }

    /// The page as an answer.
    func answer(_ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Answer {
        var headers = headers
        headers[.contentType] = Self.type
        var answer = Self.guarded(Answer(status, headers: headers, body: .bytes(bytes)))
        if sendsForms {
            answer.headers[.contentSecurityPolicy] = answer.headers[.contentSecurityPolicy]?
                .replacing("form-action 'none'", with: "form-action 'self'")
        }
        return answer
    }

    /// The page as an answer that a browser may ask for again by its ETag.
    func cached(_ call: Call) -> Answer { Self.guarded(Caching.answer(bytes, type: Self.type, to: call)) }

    static let type = "text/html; charset=utf-8"

    /// The answer with the headers of a page.
    static func guarded(_ answer: Answer) -> Answer {
        var answer = answer
        for field in headers { answer.headers[field.name] = field.value }
        return answer
    }

    static let headers: HTTPFields = [
        .contentSecurityPolicy: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'",
        .referrerPolicy: "no-referrer", .frameOptions: "DENY", .contentTypeOptions: "nosniff",
    ]
}
