import Foundation
import Guidance
import HTTPTypes
import SafetyCore

/// `/v1/guidance`: the words of this build, for a platform that shows them inside its own app.
enum GuidanceAPI {
    static let routes: [Route] = [all, card, part]

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

    /// The words for one moment, keyed as a decision is: by sign, harm, age band and audience.
    static let card = Route(
        "readGuidanceCard", .get, "/v1/guidance/card", .open, tag: "Guidance", "Read the card for one moment",
        "Give what a decision or a reading names; the answer is what your app can show to the person in front of it, in "
            + "English and Spanish. A minor under ten gets two lines and an adult to go to. docs/guidance-for-platforms.md "
            + "walks through a message, its decision and the card.",
        parameters: [
            .query(
                "signs", .string(.init(least: 1, most: 1000)), "Ids of signs, with commas.",
                example: "age_probe,secrecy"),
            .query(
                "harms", .string(.init(least: 1, most: 1000)), "Harms, with commas, the most important first.",
                example: "solicitation"),
            .query(
                "advice", .string(.init(least: 1, most: 1000)),
                "Keys of advice that the reading gave for this audience, with commas.",
                example: "talk_to_someone_you_trust"),
            .query(
                "age_band", .string(.init(choices: AgeBand.allCases.map(\.rawValue))),
                "Who reads it; unknown if absent.",
                example: "13_15"),
            .query(
                "audience", .string(.init(choices: CardAudience.allCases.map(\.rawValue))),
                "Whose words; young_person if absent.", example: "young_person"),
        ],
        success: [.init(.ok, "The card.", [.json(.named("GuidanceCard"), example: cardExample)])],
        problems: [.notFound]
    ) { call in
        func list(_ name: String) throws(Problem) -> [String] {
            if let text = call.query[name], !(1...1000).contains(text.unicodeScalars.count) {
                throw .invalid(name, "must have 1 to 1000 characters")
            }
            return call.query.list(name).map { String($0.filter { !$0.isWhitespace }) }
        }
        let band = try call.query.choice("age_band", AgeBand.self) ?? .unknown
        let isGuardian = try call.query.choice("audience", CardAudience.self) == .guardian || band == .adult
        let reader: ShownCard.Reader = isGuardian ? .guardian : band == .under10 ? .child : .youngPerson
        let card = call.services.guidance.card(
            signs: try list("signs"), harms: try list("harms"), advice: try list("advice"), for: reader)
        guard let card else {
            throw Problem(
                .notFound, "No card is known for these. Name at least one sign, harm or key of advice of a reading.")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .json(Array(try encoder.encode(card)))
    }

    private enum CardAudience: String, CaseIterable {
        case youngPerson = "young_person"
        case guardian
    }

    private static let cardExample = """
        {"do":[{"en":"You may stop writing.","es":"Puedes dejar de escribir."}],"help":["young_line","trusted_adult"],\
        "reader":"young_person","say":[],"signs":[],"title":{"en":"A title","es":"Un título"}}
        """

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
