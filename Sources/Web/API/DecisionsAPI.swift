import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/decisions`: what was decided, and what people say of it.
enum DecisionsAPI {
    static let routes: [Route] = [list, read, feedback]

    private static let id = Route.Parameter.path(
        "id", "Identifier of the decision.", example: "dec_01kb0w3v9x4m5n6p7q8r9s0t1v")

    static let list = Route(
        "listDecisions", .get, "/v1/decisions", .scope(.screen), tag: "Decisions", "List decisions, newest first",
        "A key with the scope `admin` sees every decision, any other its own.",
        parameters: [
            .query(
                "decision", .string(.init(choices: Decision.allCases.map(\.rawValue))), "Only these.", example: "block"),
            .query("account", .string(), "Only about items of this account.", example: "u-17"),
            .query("item", .string(), "Only about this item.", example: "post-81"),
        ] + Paging.parameters,
        success: [
            .init(
                .ok, "A page.",
                [.json(.named("DecisionPage"), example: "{\"decisions\":[\(Examples.decision)],\"next\":null}")])
        ]
    ) { call in
        var filter = DecisionFilter()
        filter.decision = try call.query.choice("decision", Decision.self)
        filter.account = call.query["account"]
        filter.item = call.query["item"]
        filter.keyID = call.isAdmin ? nil : call.keyID
        let page = try call.services.store.decisions(
            filter: filter, after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("decisions", page) { $0.raw($1.body.utf8) } }
    }

    static let read = Route(
        "readDecision", .get, "/v1/decisions/{id}", .scope(.screen), tag: "Decisions", "Read a decision",
        "What the screening answered, with the feedback since.", parameters: [id],
        success: [.init(.ok, "The decision.", [.json(.named("Decision"), example: Examples.decision)])],
        problems: [.notFound]
    ) { call in
        let record = try find(call)
        let feedback = try call.services.store.feedback(decision: record.id)
        guard !feedback.isEmpty, record.body.hasSuffix("}") else { return .json(Array(record.body.utf8)) }
        var json = JSONWriter()
        json.array("feedback", of: feedback) { json, entry in write(entry, to: &json) }
        return .json(Array(record.body.utf8.dropLast()) + [UInt8(ascii: ",")] + json.bytes + [UInt8(ascii: "}")])
    }

    static let feedback = Route(
        "giveFeedback", .post, "/v1/decisions/{id}/feedback", .scope(.screen), tag: "Decisions",
        "Say that a match was wrong, or right",
        """
        With a key that may write banks a wrong match becomes an exception at once: this fingerprint is not reported on \
        this item any more. With any other key it is written down for a person to look at, so that nobody can talk a \
        match away with the key of an upload form.
        """, parameters: [id],
        takes: [
            .json(
                .named("NewFeedback"),
                example: "{\"verdict\":\"wrong_match\",\"fingerprint_id\":1,\"note\":\"a drawing of another porch\"}")
        ],
        success: [
            .init(
                .created, "The feedback.",
                [
                    .json(
                        .named("Feedback"),
                        example: """
                            {"id":1,"verdict":"wrong_match","fingerprint_id":1,"note":"a drawing of another porch",\
                            "exception_id":3,"created":"2026-11-22T21:10:00.000Z"}
                            """)
                ])
        ], problems: [.notFound], idempotent: true
    ) { call in
        let record = try find(call)
        var fields = try await call.fields()
        let verdict = try fields.requiredString("verdict", limit: 32)
        guard ["wrong_match", "right_match"].contains(verdict) else {
            throw Problem.invalid("verdict", "must be one of wrong_match, right_match")
        }
        let fingerprint = try fields.integer("fingerprint_id", in: 1...Int.max).map(Int64.init)
        let note = try fields.string("note") ?? ""
        try fields.finish()
        var exception: MatchException?
        if verdict == "wrong_match" {
            guard let fingerprint else { throw Problem.invalid("fingerprint_id", "is needed for a wrong match") }
            let matches = Self.matches(in: record)
            guard matches.contains(fingerprint) else {
                throw Problem.invalid("fingerprint_id", "is none of the decision's matches")
            }
            if call.key?.may(.banksWrite) == true {
                exception = try await silence(fingerprint, on: record, why: note, call)
            }
        }
        let entry = try call.services.store.addFeedback(
            NewFeedback(
                decisionID: record.id, fingerprintID: fingerprint, verdict: verdict, note: note, keyID: call.keyID,
                exceptionID: exception?.id))
        var json = JSONWriter()
        write(entry, to: &json)
        return .json(json.bytes, status: .created)
    }

    private static func silence(
        _ fingerprint: Int64, on record: DecisionRecord, why: String, _ call: Call
    ) async throws -> MatchException {
        let item =
            record.sha256.flatMap { FingerprintValue(.sha256, bytes: $0) }
            ?? record.pdq.flatMap { FingerprintValue(.pdq, bytes: $0) }
        guard let item else {
            throw Problem.invalid(
                "verdict", "the decision names no SHA-256 and no PDQ of the item to make an exception of")
        }
        let why = why.allSatisfy(\.isWhitespace) ? "said to be a wrong match (decision \(record.id))" : why
        return try await call.background {
            let exception = try call.services.store.addException(
                forFingerprint: fingerprint, item: item, who: "key \(call.keyID)", why: why)
            try call.services.known.catchUp()
            return exception
        }
    }

    /// Fingerprints that the decision's reasons name.
    private static func matches(in record: DecisionRecord) -> Set<Int64> {
        guard case .object(let fields)? = try? JSONValue.parse(Array(record.body.utf8)),
            case .array(let reasons)? = fields["reasons"]
        else { return [] }
        var ids: Set<Int64> = []
        for case .object(let reason) in reasons {
            if case .integer(let id)? = reason["fingerprint_id"] { ids.insert(id) }
        }
        return ids
    }

    private static func find(_ call: Call) throws -> DecisionRecord {
        guard let record = try call.services.store.decision(call.part("id")),
            call.isAdmin || record.keyID == call.keyID
        else { throw StorageError.notFound(kind: "decision", id: call.part("id")) }
        return record
    }

    private static func write(_ entry: FeedbackRecord, to json: inout JSONWriter) {
        json.object {
            $0.field("id", entry.id)
            $0.field("verdict", entry.verdict)
            $0.nullable("fingerprint_id", entry.fingerprintID.map(Int.init))
            $0.field("note", entry.note)
            $0.nullable("exception_id", entry.exceptionID.map(Int.init))
            $0.date("created", entry.created)
        }
    }
}
