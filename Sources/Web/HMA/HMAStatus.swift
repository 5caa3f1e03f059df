import HTTPTypes
import SafetyCore
import SafetyDesk

/// Whether the server is there, and what it serves.
enum HMAStatus {
    static let routes: [HMARoute] = [root, status, live, siteMap, document]

    /// Only behind a key in the path: the root of the server itself belongs to others.
    static let root = HMARoute("root", .get, "/", .anybody, "Leads to the status") { _ in
        Answer(.found, headers: [.location: "status"])
    }

    /// The index is loaded before the first request is taken, so it is never late.
    static let status = HMARoute("status", .get, "/status", .nothing, "Whether it is ready") { _ in alive }

    static let live = HMARoute("statusLive", .get, "/status/live", .nothing, "Whether it is alive") { _ in alive }

    static let siteMap = HMARoute("siteMap", .get, "/site-map", .anybody, "Every address") { _ in
        var json = JSONWriter()
        json.array(Set(HMARoute.all.map { rule($0.path) }.filter { $0 != "/" }).sorted())
        return .hma(json.bytes)
    }

    static let document = HMARoute(
        "openapi", .get, "/openapi/openapi.json", .anybody, "This API as OpenAPI has it"
    ) { call in .hma(HMADocument.bytes(version: call.services.version)) }

    private static let alive = Answer.text("I-AM-ALIVE", type: "text/html; charset=utf-8")

    /// A path with its variables in angle brackets, as HMA lists them.
    private static func rule(_ path: PathPattern) -> String {
        "/"
            + path.parts.map { part in
                switch part {
                case .word(let word): word
                case .variable(let name): "<\(name)>"
                }
            }.joined(separator: "/")
    }
}
