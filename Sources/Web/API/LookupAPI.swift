import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `GET /v1/lookup`: which banked fingerprints lie near a value.
enum LookupAPI {
    static let routes: [Route] = [lookup]

    static let lookup = Route(
        "lookup", .get, "/v1/lookup", .scope(.lookup), tag: "Look-up", "Look up one fingerprint",
        """
        Every banked fingerprint within `distance` of the value, nearest first, in banks that are switched on or those \
        that are named. Nothing is decided and nothing kept.
        """,
        parameters: [
            .query(
                "type", .string(.init(choices: FingerprintAlgorithm.allCases.map(\.rawValue))),
                "Kind of the fingerprint; `pdq` by default.", example: "pdq"),
            .query(
                "value", .string(.init(pattern: "^[0-9A-Fa-f]{32,64}$")), "The fingerprint in hexadecimal digits.",
                required: true, example: Examples.pdq),
            .query(
                "distance", .integer(0...64),
                "Largest distance in bits for `pdq`, 31 by default. Beyond 31 every fingerprint is read.",
                example: "31"),
            .query("banks", .string(), "Names of banks, with commas.", example: "demo"),
            .query("limit", .integer(1...1000), "How many matches at most; 100 by default.", example: "100"),
        ],
        success: [
            .init(
                .ok, "The matches; an empty list when there is none.",
                [
                    .json(
                        .named("Matches"),
                        example: """
                            {"matches":[{"bank":"demo","id":1,"distance":4,"type":"pdq","value":"\(Examples.pdq)",\
                            "external_id":"porch","source":"Examples/demo-bank.ndjson","labels":["drawing"]}]}
                            """)
                ])
        ], problems: [.notFound]
    ) { call in
        let type = try call.query.choice("type", FingerprintAlgorithm.self) ?? .pdq
        let value = try FingerprintFields.value(type, try call.query.required("value"))
        let distance = try call.query.integer("distance", in: 0...64) ?? 31
        let limit = try call.limit()
        let found = try call.services.screening.lookup(value, distance: distance, banks: call.query.list("banks"))
        var json = JSONWriter(capacity: 64 + found.count * 320)
        json.object { json in
            json.array("matches", of: found.prefix(limit)) { json, match in
                json.object {
                    $0.field("bank", match.bank.name)
                    $0.field("id", match.fingerprint.id)
                    $0.field("distance", match.distance)
                    $0.field("type", match.fingerprint.value.algorithm.rawValue)
                    $0.field("value", match.fingerprint.value.hex)
                    $0.nullable("external_id", match.fingerprint.externalID)
                    $0.field("source", match.fingerprint.source ?? match.bank.source)
                    $0.field("labels", match.bank.labels + match.fingerprint.labels)
                }
            }
        }
        return .json(json.bytes)
    }
}
