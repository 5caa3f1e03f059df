import Foundation
import Guidance
import HTTPTypes

/// `/v1/guidance`: the words of this build, for a platform that shows them inside its own app.
enum GuidanceAPI {
    static let routes: [Route] = [all, part]

    private static let unchanged = Route.Success(.notModified, "What the `If-None-Match` names is the present one.")

    static let all = Route(
        "readGuidance", .get, "/v1/guidance", .open, tag: "Guidance", "Read every record of the guidance",
        "In English and Spanish: what to do now in six situations and three voices, where to report in each country, "
            + "everyday habits, what to talk about at each age, and the words for signs. Ask again with the ETag: it changes with a release alone. "
            + "Show a record whose `verifiedOn` is missing as unverified, and never as the only place to go.",
        success: [.init(.ok, "The records, with an ETag.", [.json(.named("Guidance"), example: example)]), unchanged]
    ) { call in whole.answer("application/json", to: call) }

    static let part = Route(
        "readGuidancePart", .get, "/v1/guidance/{part}", .open, tag: "Guidance", "Read a part of the guidance",
        parameters: [
            .path(
                "part", "`paths`, `places`, `everyday`, `talking` or `words`.", example: "words",
                schema: .string(.init(choices: GuidanceBookExport.Part.allCases.map(\.rawValue))))
        ],
        success: [
            .init(
                .ok, "That part, with an ETag.",
                [.json(.named("GuidancePart"), example: "{\"advice\":[],\"settings\":[],\"signs\":[]}")]),
            unchanged,
        ], problems: [.notFound]
    ) { call in
        guard let part = GuidanceBookExport.Part(rawValue: call.part("part")), let rendered = parts[part] else {
            throw Problem(.notFound, "The guidance has the parts paths, places, everyday, talking and words.")
        }
        return rendered.answer("application/json", to: call)
    }

    private static let example = """
        {"everyday":{},"format":1,"paths":{},"places":{},"talking":{},"words":{"advice":[],"settings":[],"signs":[]}}
        """

    private static let whole = Rendered { encoded($0) { try $1.encode($0) } }
    private static let parts = Dictionary(
        uniqueKeysWithValues: GuidanceBookExport.Part.allCases.map { part in
            (part, Rendered { encoded($0) { try $0.encoded(part, by: $1) } })
        })

    /// The content is read by a test of every release; a build whose content is damaged does not start to serve pages,
    /// so that nothing is left to say here but an empty object.
    private static func encoded(
        _ services: Services, _ write: (GuidanceBookExport, JSONEncoder) throws -> Data
    ) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? write(services.guidance.export, encoder)).map(Array.init) ?? Array("{}".utf8)
    }
}
