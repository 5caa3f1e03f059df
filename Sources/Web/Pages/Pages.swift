import HTTPTypes
import SafetyCore
import SafetyDesk

/// The pages for people, and what they are drawn with.
package enum Pages {
    static func routes(_ configuration: Configuration) -> [Route] {
        [reference(configuration), problems, problem, status, stylesheet, icon]
    }

    private static let html = [Route.Content("text/html", .text("A page."))]
    private static let unchanged = Route.Success(.notModified, "What the `If-None-Match` names is the present one.")
    private static let version = Route.Parameter.query(
        "v", .string(), "Hash of the file: with it the answer may be kept for ever.", example: "")

    private static func reference(_ configuration: Configuration) -> Route {
        let page = Rendered { services in
            ReferencePage(routes: WebServer.routes(configuration), version: services.version).frame.bytes
        }
        return Route(
            "reference", .get, "/reference", .open, tag: "Reference", "The API as a page for people",
            success: [.init(.ok, "The page, with an ETag.", html), unchanged]
        ) { call in PageFrame.guarded(page.answer(PageFrame.type, to: call)) }
    }

    static let problems = Route(
        "problems", .get, "/problems", .open, tag: "Reference", "Every type of problem, explained",
        success: [.init(.ok, "The page, with an ETag.", html), unchanged]
    ) { call in ProblemPages.list.cached(call) }

    static let problem = Route(
        "problem", .get, "/problems/{type}", .open, tag: "Reference", "One type of problem, explained",
        parameters: [.path("type", "The last part of a problem's `type`.", example: "forbidden")],
        success: [.init(.ok, "The page, with an ETag.", html), unchanged], problems: [.notFound]
    ) { call in
        guard let type = ProblemType(rawValue: call.part("type")) else {
            throw Problem(.notFound, "There is no problem of this type. All of them are listed at /problems.")
        }
        return ProblemPages.page(type, WebServer.routes(call.services.configuration)).cached(call)
    }

    static let status = Route(
        "status", .get, "/console/status", .scope(.metrics), tag: "Console", "How the server is doing",
        "For a browser: it asks for a name and a password, and the password is the key. The page reads itself again "
            + "every 30 seconds, unless `refresh=off`.",
        parameters: [
            .query("refresh", .string(.init(choices: ["on", "off"])), "Whether it reads itself again.", example: "off")
        ],
        success: [.init(.ok, "The page.", html)], always: true
    ) { call in
        let refreshes = call.query["refresh"] ?? "on"
        guard ["on", "off"].contains(refreshes) else {
            throw Problem.invalid("refresh", "must be one of on, off")
        }
        let services = call.services
        let figures = try await call.background { try StatusFigures.read(services) }
        return StatusPage(figures: figures, refreshes: refreshes == "on").frame.answer()
    }

    static let stylesheet = Route(
        "stylesheet", .get, "/assets/porchlight.css", .open, tag: "Reference", "The stylesheet of every page",
        parameters: [version],
        success: [
            .init(.ok, "The stylesheet, with an ETag.", [Route.Content("text/css", .text("A stylesheet."))]), unchanged,
        ]
    ) { call in file(Stylesheet.css, "text/css; charset=utf-8", call) }

    static let icon = Route(
        "icon", .get, "/assets/porchlight.svg", .open, tag: "Reference", "The icon of every page",
        parameters: [version],
        success: [.init(.ok, "The icon, with an ETag.", [Route.Content("image/svg+xml", .text("SVG."))]), unchanged]
    ) { call in file(Stylesheet.icon, "image/svg+xml", call) }

    private static func file(_ bytes: [UInt8], _ type: String, _ call: Call) -> Answer {
        Caching.answer(bytes, type: type, named: call.query["v"] == Stylesheet.hash(bytes), to: call)
    }

    // MARK: Problems in a browser

    /// A problem as a page, for a route whose answers are pages: nobody can read JSON in the console, and a browser
    /// asks for the key only when it is challenged for `Basic`.
    static func answer(_ problem: Problem, id: String) -> Answer {
        var headers = problem.headers
        if problem.type.status == .unauthorized {
            headers[.wwwAuthenticate] = "Basic realm=\"Porchlight: any name, the key as password\", charset=\"UTF-8\""
        }
        return ProblemPages.occurrence(problem, id: id).answer(problem.type.status, headers: headers)
    }
}

extension Route {
    /// Whether its answers are pages for people.
    var isPage: Bool { success.contains { $0.content.contains { $0.type == "text/html" } } }
}
