import Fingerprints
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/banks/{bank}/fingerprints`: what a bank holds.
enum FingerprintsAPI {
    static let routes: [Route] = [list, add, read, update, remove]

    private static let id = Route.Parameter.path(
        "id", "Identifier of the fingerprint.", example: "1", schema: .integer(1...Int.max))

    static let list = Route(
        "listFingerprints", .get, "/v1/banks/{bank}/fingerprints", .scope(.banksRead), tag: "Fingerprints",
        "List and search a bank's fingerprints",
        parameters: [
            BanksAPI.name,
            .query(
                "type", .string(.init(choices: FingerprintAlgorithm.allCases.map(\.rawValue))), "Only of this kind.",
                example: "pdq"),
            .query(
                "prefix", .string(.init(pattern: "^[0-9A-Fa-f]{0,64}$")), "Beginning of the value.", example: "54a9"),
            .query("external_id", .string(), "The list's own name for it.", example: "porch"),
            .query("label", .string(), "Only with this label.", example: "drawing"),
        ] + Paging.parameters,
        success: [
            .init(
                .ok, "A page.",
                [
                    .json(
                        .named("FingerprintPage"), example: "{\"fingerprints\":[\(Examples.fingerprint)],\"next\":null}"
                    )
                ])
        ], problems: [.notFound]
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        let filter = FingerprintFilter(
            algorithm: try call.query.choice("type", FingerprintAlgorithm.self), valuePrefix: call.query["prefix"],
            externalID: call.query["external_id"], label: call.query["label"])
        let page = try call.services.store.fingerprints(
            inBank: bank.id, matching: filter, after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("fingerprints", page) { $0.fingerprint($1, bank: bank.name) } }
    }

    static let add = Route(
        "addFingerprints", .post, "/v1/banks/{bank}/fingerprints", .scope(.banksWrite), tag: "Fingerprints",
        "Add fingerprints, one or many",
        """
        One as JSON, or a list: `text/plain` with one PDQ in hexadecimal digits a line, NDJSON, or CSV. Lines that \
        cannot be taken are counted and named, the others go in. What is answered is on disk and matches from the next \
        request on. Lists beyond `server.max_body` go to an import job.
        """, parameters: [BanksAPI.name],
        takes: [
            .json(
                .named("NewFingerprint"),
                example:
                    "{\"type\":\"pdq\",\"value\":\"\(Examples.pdq)\",\"external_id\":\"porch\",\"labels\":[\"drawing\"]}"
            ),
            Route.Content("text/plain", .text("A PDQ fingerprint a line."), example: Examples.pdq + "\n"),
            Route.Content(
                "application/x-ndjson", .named("NewFingerprint"),
                example: "{\"type\":\"pdq\",\"value\":\"\(Examples.pdq)\"}\n"),
            Route.Content(
                "text/csv", .text("A header line with `value` and others, then rows."),
                example: "type,value\npdq,\(Examples.pdq)\n"),
        ],
        success: [
            .init(
                .ok, "What became of them.",
                [
                    .json(
                        .named("AddReport"),
                        example: "{\"added\":1,\"updated\":0,\"unchanged\":0,\"refused\":0,\"errors\":[],\"ids\":[1]}")
                ])
        ], problems: [.notFound, .valueTaken], idempotent: true
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        if call.mediaType == "application/json" { return try await addOne(call, bank) }
        guard let format = ListFormat.of(call.mediaType) else {
            throw Problem(
                .unsupportedMediaType, "Send application/json, text/plain, application/x-ndjson or text/csv.")
        }
        let item = try await call.body.spool(call.services)
        guard item.count > 0 else { throw Problem(.emptyBody, "The list is empty.") }
        let report = try await item.withDescriptor { descriptor in
            try await call.background {
                var options = ImportOptions(format: format, type: format == .hex ? .pdq : nil, resume: false)
                options.maxProblems = 100
                return try call.services.known.importList(
                    .file("/proc/self/fd/\(descriptor)"), into: bank, options: options
                ) { _ in }
            }
        }
        return .json { json in
            json.field("added", report.added)
            json.field("updated", report.updated)
            json.field("unchanged", report.unchanged)
            json.field("refused", report.problemCount)
            json.array("errors", of: report.problems) { json, problem in
                json.object {
                    $0.field("line", problem.line)
                    $0.optional("column", problem.column)
                    $0.field("code", problem.code.rawValue)
                    $0.field("reason", problem.message)
                }
            }
            json.field("job", report.jobID)
        }
    }

    private static func addOne(_ call: Call, _ bank: Bank) async throws -> Answer {
        var fields = try await call.fields()
        let new = NewFingerprint(
            try FingerprintFields.value(&fields), externalID: try fields.string("external_id", limit: 256),
            labels: try fields.strings("labels"), note: try fields.string("note"), enabled: try fields.flag("enabled"),
            source: try fields.string("source", limit: 1000), expires: try fields.date("expires"))
        try fields.finish()
        let outcomes = try await call.background { try call.services.known.add([new], to: bank) }
        return try report(outcomes)
    }

    /// What became of fingerprints that were added one by one.
    static func report(_ outcomes: [AddOutcome], notes: [String] = []) throws -> Answer {
        var counts = (added: 0, updated: 0, unchanged: 0)
        var ids: [Int64] = []
        for outcome in outcomes {
            switch outcome {
            case .added(let id):
                counts.added += 1
                ids.append(id)
            case .updated(let id):
                counts.updated += 1
                ids.append(id)
            case .unchanged(let id):
                counts.unchanged += 1
                ids.append(id)
            case .valueTaken(let id, let name):
                throw StorageError.valueTaken(fingerprintID: id, externalID: name)
            }
        }
        return .json { json in
            json.field("added", counts.added)
            json.field("updated", counts.updated)
            json.field("unchanged", counts.unchanged)
            json.field("refused", 0)
            json.array("errors", of: [Int]()) { _, _ in }
            json.array("ids", of: ids) { $0.value($1) }
            if !notes.isEmpty { json.field("notes", notes) }
        }
    }

    static let read = Route(
        "readFingerprint", .get, "/v1/banks/{bank}/fingerprints/{id}", .scope(.banksRead), tag: "Fingerprints",
        "Read one fingerprint", parameters: [BanksAPI.name, id],
        success: [
            .init(.ok, "The fingerprint, with an ETag.", [.json(.named("Fingerprint"), example: Examples.fingerprint)])
        ],
        problems: [.notFound]
    ) { call in
        let (fingerprint, bank) = try find(call)
        return answer(fingerprint, bank)
    }

    static let update = Route(
        "updateFingerprint", .patch, "/v1/banks/{bank}/fingerprints/{id}", .scope(.banksWrite), tag: "Fingerprints",
        "Change labels, note, expiry or the switch of a fingerprint",
        parameters: [BanksAPI.name, id, BanksAPI.ifMatch],
        takes: [.json(.named("FingerprintChange"), example: "{\"labels\":[\"disputed\"],\"enabled\":false}")],
        success: [
            .init(.ok, "The fingerprint as it is now.", [.json(.named("Fingerprint"), example: Examples.fingerprint)])
        ],
        problems: [.notFound, .preconditionFailed], idempotent: true
    ) { call in
        var (fingerprint, bank) = try find(call)
        try Precondition.check(call.request, tag(fingerprint, bank))
        var fields = try await call.fields()
        fingerprint.labels = try fields.strings("labels") ?? fingerprint.labels
        fingerprint.note = try fields.string("note") ?? fingerprint.note
        fingerprint.enabled = try fields.flag("enabled") ?? fingerprint.enabled
        if fields.isNull("expires") {
            _ = fields.take("expires")
            fingerprint.expires = nil
        } else {
            fingerprint.expires = try fields.date("expires") ?? fingerprint.expires
        }
        try fields.finish()
        let wanted = fingerprint
        let updated = try await call.background {
            let updated = try call.services.store.updateFingerprint(wanted)
            try call.services.known.catchUp()
            return updated
        }
        return answer(updated, bank)
    }

    static let remove = Route(
        "removeFingerprint", .delete, "/v1/banks/{bank}/fingerprints/{id}", .scope(.banksWrite), tag: "Fingerprints",
        "Remove a fingerprint", parameters: [BanksAPI.name, id, BanksAPI.ifMatch],
        success: [.init(.noContent, "It is gone and matches no more.")], problems: [.notFound, .preconditionFailed]
    ) { call in
        let (fingerprint, bank) = try find(call)
        try Precondition.check(call.request, tag(fingerprint, bank))
        _ = try await call.background { try call.services.known.removeFingerprints([fingerprint.id]) }
        return .noContent
    }

    /// The fingerprint, if it is in the bank that the path names.
    private static func find(_ call: Call) throws -> (Fingerprint, Bank) {
        let bank = try call.services.known.bank(named: call.part("bank"))
        guard let id = Int64(call.part("id")), let fingerprint = try call.services.store.fingerprint(id),
            fingerprint.bankID == bank.id
        else { throw StorageError.notFound(kind: "fingerprint in bank \(bank.name)", id: call.part("id")) }
        return (fingerprint, bank)
    }

    private static func answer(_ fingerprint: Fingerprint, _ bank: Bank) -> Answer {
        var json = JSONWriter()
        json.fingerprint(fingerprint, bank: bank.name)
        return .json(json.bytes, headers: [.eTag: Precondition.tag(json.bytes)])
    }

    private static func tag(_ fingerprint: Fingerprint, _ bank: Bank) -> String {
        var json = JSONWriter()
        json.fingerprint(fingerprint, bank: bank.name)
        return Precondition.tag(json.bytes)
    }
}

/// The formats of lists by their media types.
enum ListFormat {
    static func of(_ mediaType: String) -> ImportFormat? {
        switch mediaType {
        case "text/plain": .hex
        case "application/x-ndjson", "application/ndjson", "application/jsonl": .ndjson
        case "text/csv": .csv
        default: nil
        }
    }
}
