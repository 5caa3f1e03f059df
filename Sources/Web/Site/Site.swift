import Foundation
import Guidance
import HTTPTypes
import Hummingbird
import NIOCore
import SafetyDesk

/// The public pages: for young people, parents, friends and advocates, without accounts, and nothing is kept.
///
/// It answers its own paths before the API is asked, since its errors are pages too and its addresses are no part of the
/// API's document. It writes nothing; of the database it sees what the host chose and which kinds of keys there are.
struct Site: Sendable {
    struct Reply {
        var answer: Answer
        /// For counting and the log: the kind of page, never the address.
        var page: String
        var body: CallBody?
    }

    private let plain: SiteBook
    private let desk: SiteDesk
    let texts: TextDesk
    private let facts: HostFacts
    /// The program that reads on the visitor's device, where it was built.
    private let device: [UInt8]
    let program: String?
    let limiter: VisitorLimiter
    private let isSecure: Bool
    private let now: @Sendable () -> Date

    /// Bytes of a form: three short words.
    static let formLimit = 4096

    init(services: Services) {
        plain = SiteBook(services.guidance, SiteSettings(), today: GuidanceDate(services.now()))
        desk = services.site
        texts = services.texts
        facts = HostFacts(services)
        device = services.deviceReader ?? []
        program = services.deviceReader.map { "/assets/page.wasm?v=\(Stylesheet.hash($0))" }
        limiter = VisitorLimiter(perMinute: services.configuration.publicChecksPerMinute)
        isSecure = services.configuration.tlsCertificate != nil
        now = services.now
    }

    /// The guidance with what the host chose by now.
    var book: SiteBook {
        var book = plain
        book.settings = desk.settings
        book.today = GuidanceDate(now())
        return book
    }

    private var country: HelpCountry? { desk.settings.country }

    /// Ordinary places that ask for no name, that a child's device may well show, and that look the same to everybody.
    private static func targets(for language: GuidanceLanguage) -> [String] {
        switch language {
        case .english: ["https://www.weather.gov/", "https://www.merriam-webster.com/", "https://en.wikipedia.org/"]
        case .spanish: ["https://www.tiempo.com/", "https://dle.rae.es/", "https://es.wikipedia.org/"]
        }
    }

    /// Whether a request may be one for these pages: by the first word of its path alone.
    static func mayOwn(_ request: Request) -> Bool {
        let path = request.head.path ?? "/"
        return ["/", "/en", "/es", "/leave", "/w"].contains(path)
            || ["/?", "/en/", "/en?", "/es/", "/es?", "/leave?", "/w?", "/assets/page.", "/assets/check."].contains {
                path.hasPrefix($0)
            }
    }

    /// Whether a request is answered even when the server is busy: nobody who wants to leave may be kept.
    static func isAlways(_ request: Request) -> Bool {
        let path = (request.head.path ?? "/").prefix { $0 != "?" }
        return path == "/leave" || path == "/w"
    }

    /// - Returns: nil where the path belongs to somebody else.
    /// - Parameter address: the other end of the connection; it is counted for an hour, and written nowhere.
    func respond(to request: Request, from address: SocketAddress? = nil) async -> Reply? {
        let target = request.head.path ?? "/"
        guard let path = try? RequestPath(target, lenientSlashes: true) else {
            let word = target.dropFirst().prefix(2)
            return GuidanceLanguage(rawValue: String(word)).map {
                trouble(.notFound, .notFound, SiteAddress($0, country))
            }
        }
        let parts = path.parts
        let language = self.language(request)
        switch parts.first {
        case nil: return isBrowser(request) ? redirect(SiteAddress(language, country).path, "root") : nil
        case "leave" where parts.count == 1: return leave(language, request)
        case "w" where parts.count == 1: return Reply(answer: ShellPages.plain, page: "plain")
        case "assets" where parts.count == 2: return asset(parts[1], path.query)
        case let word? where GuidanceLanguage(rawValue: word) != nil:
            return await page(parts, request, VisitorLimiter.visitor(request, address))
        default: return nil
        }
    }

    // MARK: Pages

    private func page(_ parts: [String], _ request: Request, _ visitor: String?) async -> Reply {
        let visit = LeaveRule.Visit(
            left: LeaveRule.left(inCookies: request.headers[.cookie]), isPost: request.method == .post,
            mode: request.headers[.secFetchMode], user: request.headers[.secFetchUser],
            hasFetchHeaders: request.headers[.secFetchMode] != nil || request.headers[.secFetchSite] != nil)
        let outcome = LeaveRule.outcome(visit, now: Int(now().timeIntervalSince1970))
        let language = GuidanceLanguage(rawValue: parts[0]) ?? .english
        if outcome == .sendAway { return Reply(answer: away(language), page: "sent_away") }
        var reply = await content(parts, language, request, visitor)
        if outcome == .showAndForget {
            reply.answer.headers[.setCookie] = "\(LeaveRule.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
        }
        return reply
    }

    private func content(
        _ parts: [String], _ language: GuidanceLanguage, _ request: Request, _ visitor: String?
    ) async -> Reply {
        if parts.count == 1 { return redirect(SiteAddress(language, country).path, "language") }
        let spoken = desk.settings.languages
        let asked = SiteAddress(parts)
        if !spoken.contains(language), let first = spoken.first {
            let address = asked ?? SiteAddress(language, country)
            return redirect(address.with(language: first, country: address.country).path, "language")
        }
        guard let address = asked else { return trouble(.notFound, .notFound, SiteAddress(language, country)) }
        if request.method == .post, let reply = await posted(address, request, visitor) { return reply }
        // The PDF is made from a form alone.
        guard request.method == .get || request.method == .head, address.rest != ["agreement", "pdf"] else {
            var reply = trouble(.notFound, .methodNotAllowed, address)
            reply.answer.headers[.allow] =
                Self.forms.contains(address.rest)
                ? address.rest == ["agreement", "pdf"] ? "POST" : "GET, HEAD, POST" : "GET, HEAD"
            reply.body = CallBody(request, limit: Self.formLimit)
            return reply
        }
        guard let (frame, name) = frame(address) else {
            let isStep = address.rest.count == 2 && ["n", "r"].contains(address.rest[0])
            return trouble(isStep ? .old : .notFound, .notFound, address)
        }
        return Reply(answer: frame.answer(), page: name)
    }

    private func frame(_ address: SiteAddress) -> (SiteFrame, String)? {
        let shell = ShellPages(book: book, address: address)
        let next = NextPages(book: book, address: address)
        let everyday = EverydayPages(book: book, address: address)
        switch address.rest.first {
        case nil: return (shell.home, "home")
        case "place": return (shell.countries(then: Array(address.rest.dropFirst())), "country")
        case "n" where address.rest.count == 2, "r" where address.rest.count == 2:
            return step(address, next).map { ($0, address.rest[0] == "n" ? "step" : "places") }
        case let word? where address.rest.count == 1:
            switch word {
            case "help": return (shell.help, word)
            case "quiet": return (shell.quiet, word)
            case "next": return (next.entrance, word)
            case "check": return (CheckPages(book: book, address: address).form(program: program), word)
            case "report": return (ReportPages(book: book, address: address).form(), word)
            case "talk": return (TalkPages(book: book, address: address).ages, word)
            case "agreement": return (AgreementPages(book: book, address: address).form(), word)
            case "you": return (YouPages(book: book, address: address).home, word)
            case "host": return (HostPage(book: book, address: address, facts: facts.current).frame, word)
            case "daily": return (everyday.habits(for: .adult), word)
            case "house": return (everyday.house, word)
            case "numbers": return (everyday.numbers, word)
            case "laws": return (everyday.laws, word)
            default: return nil
            }
        default: return inner(address, everyday)
        }
    }

    /// Pages within a room of the site.
    private func inner(_ address: SiteAddress, _ everyday: EverydayPages) -> (SiteFrame, String)? {
        let you = YouPages(book: book, address: address)
        switch address.rest {
        case ["daily", "you"]: return (everyday.habits(for: .youth), "daily")
        case ["you", "say"]: return (you.say(), "say")
        case ["you", "telling"]: return (you.telling, "telling")
        case ["you", "forms"]: return (you.forms, "forms")
        default:
            guard address.rest.count == 2, address.rest[0] == "talk", let age = Int(address.rest[1]),
                TalkLibrary.ages.contains(age), "\(age)" == address.rest[1]
            else { return nil }
            return (TalkPages(book: book, address: address).topics(at: age), "talk_age")
        }
    }

    private func step(_ address: SiteAddress, _ next: NextPages) -> SiteFrame? {
        guard let place = book.place(address.rest[1]), place.folder == address.rest[0] else { return nil }
        switch place {
        case .voice(let voice): return next.situations(for: voice)
        case .stop(let stop): return next.stop(stop)
        case .plan(let id): return book.book.library.path(id).map(next.plan)
        case .form(let id):
            return book.book.talking.forms.first { $0.id == id }.map(YouPages(book: book, address: address).form)
        case .card(let id): return book.book.talking.card(id).map(TalkPages(book: book, address: address).card)
        case .report(let matter, let urgency, let age):
            return ReportPages(book: book, address: address).answer(matter, urgency, age)
        }
    }

    /// A page for what the server itself could not do, in the shell.
    func failure(_ problem: Problem, _ request: Request) -> Answer? {
        guard let path = try? RequestPath(request.head.path ?? "/", lenientSlashes: true),
            let word = path.parts.first, let language = GuidanceLanguage(rawValue: word)
        else { return nil }
        let address = SiteAddress(path.parts) ?? SiteAddress(language, country)
        let isBusy = problem.type.status == .serviceUnavailable || problem.type.status == .tooManyRequests
        var answer = trouble(isBusy ? .busy : .broken, problem.type.status, address).answer
        for field in problem.headers { answer.headers[field.name] = field.value }
        return answer
    }

    func trouble(
        _ trouble: ShellPages.Trouble, _ status: HTTPResponse.Status, _ address: SiteAddress
    ) -> Reply {
        Reply(
            answer: ShellPages(book: book, address: address).trouble(trouble).answer(status),
            page: "trouble_\(trouble.rawValue)")
    }

    // MARK: Leaving

    /// Marks that they left, so that Back does not show these pages, and sends them to an ordinary place.
    private func leave(_ language: GuidanceLanguage, _ request: Request) -> Reply {
        var answer = away(language)
        let time = Int(now().timeIntervalSince1970)
        // Over plain http a browser would throw a secure cookie away, and Back would show the page.
        let secure = isSecure || request.headers[.xForwardedProto] == "https" ? "; Secure" : ""
        answer.headers[.setCookie] = "\(LeaveRule.cookie)=\(time); Path=/; HttpOnly; SameSite=Lax\(secure)"
        return Reply(answer: answer, page: "leave", body: CallBody(request, limit: Self.formLimit))
    }

    private func away(_ language: GuidanceLanguage) -> Answer {
        var headers = SiteFrame.headers
        let named = desk.settings.leaveTargets
        headers[.location] = (named.isEmpty ? Self.targets(for: language) : named).randomElement() ?? "/w"
        return Answer(.seeOther, headers: headers)
    }

    // MARK: The rest

    func redirect(_ path: String, _ page: String) -> Reply {
        var headers = SiteFrame.headers
        headers[.location] = path
        return Reply(answer: Answer(.seeOther, headers: headers), page: page)
    }

    private func asset(_ name: String, _ query: [(name: String, value: String)]) -> Reply? {
        let files = [
            "page.css": (SiteStyle.bytes, "text/css; charset=utf-8"),
            "page.js": (SiteScript.bytes, "text/javascript; charset=utf-8"),
            "check.js": (DeviceScript.bytes, "text/javascript; charset=utf-8"),
            "page.wasm": (device, "application/wasm"),
        ]
        guard let (bytes, type) = files[name], !bytes.isEmpty else { return nil }
        // The program's hash was made at the start: half a megabyte is not hashed for each visitor.
        let hash = name == "page.wasm" ? program.map { String($0.suffix(16)) } ?? "" : Stylesheet.hash(bytes)
        let isNamed = query.contains { $0.name == "v" && $0.value == hash }
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: isNamed ? "public, max-age=31536000, immutable" : "no-cache",
            .contentTypeOptions: "nosniff",
        ]
        if name == "page.wasm" { headers[.contentEncoding] = "gzip" }
        return Reply(answer: Answer(.ok, headers: headers, body: .bytes(bytes)), page: "asset")
    }

    /// The first of the browser's languages that the site speaks.
    private func language(_ request: Request) -> GuidanceLanguage {
        let words = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map {
            $0.drop { $0 == " " }.prefix { $0 != ";" && $0 != "-" }.lowercased()
        }
        let spoken = desk.settings.languages
        return words.lazy.compactMap(GuidanceLanguage.init).first(where: spoken.contains) ?? spoken.first ?? .english
    }

    private func isBrowser(_ request: Request) -> Bool { request.headers[.accept]?.contains("text/html") ?? false }
}
