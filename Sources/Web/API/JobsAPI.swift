import Foundation
import HTTPTypes
import NIOCore
import SafetyCore
import SafetyDesk
import Storage

/// Long imports with progress: `/v1/banks/{bank}/imports` and `/v1/jobs`.
enum JobsAPI {
    static let routes: [Route] = [begin, list, read, cancel]

    private static let id = Route.Parameter.path(
        "id", "Identifier of the job.", example: "1", schema: .integer(1...Int.max))

    private static let example = """
        {"id":1,"kind":"import","state":"running","done":1048576,"total":66000000,"error":null,"detail":{},\
        "created":"2026-11-22T20:00:00.000Z","updated":"2026-11-22T20:00:01.000Z"}
        """

    static let begin = Route(
        "importList", .post, "/v1/banks/{bank}/imports", .scope(.banksWrite), tag: "Jobs",
        "Import a long list",
        "The list is taken in whole and kept on disk, then imported batch by batch while you look at the job. A server "
            + "that is stopped, in whatever way, goes on with it when it starts again.",
        parameters: [
            BanksAPI.name,
            .query(
                "type", .string(.init(choices: FingerprintAlgorithm.allCases.map(\.rawValue))),
                "Kind of values that do not name theirs.", example: "pdq"),
        ],
        takes: [
            Route.Content("text/plain", .text("A value a line."), example: Examples.pdq + "\n"),
            Route.Content(
                "application/x-ndjson", .named("NewFingerprint"),
                example: "{\"type\":\"pdq\",\"value\":\"\(Examples.pdq)\"}\n"),
            Route.Content("text/csv", .text("A header line, then rows."), example: "type,value\npdq,\(Examples.pdq)\n"),
        ],
        success: [.init(.accepted, "The job; `Location` says where it is.", [.json(.named("Job"), example: example)])],
        problems: [.notFound], idempotent: true, bodyFactor: 16
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        guard let format = ListFormat.of(call.mediaType) else {
            throw Problem(.unsupportedMediaType, "Send text/plain, application/x-ndjson or text/csv.")
        }
        let type = try call.query.choice("type", FingerprintAlgorithm.self) ?? (format == .hex ? .pdq : nil)
        let file = try call.services.imports.newFile()
        do {
            try await call.body.forEach { buffer in
                try await call.background { try buffer.withUnsafeReadableBytes { try file.append($0) } }
            }
            guard file.count > 0 else { throw Problem(.emptyBody, "The list is empty.") }
        } catch {
            file.discard()
            throw error
        }
        let job = try await call.background {
            try call.services.imports.accept(file, bank: bank, format: format, type: type)
        }
        var json = JSONWriter()
        json.job(job)
        return .json(json.bytes, status: .accepted, headers: [.location: read.path.link(["id": String(job.id)])])
    }

    static let list = Route(
        "listJobs", .get, "/v1/jobs", .scope(.banksRead), tag: "Jobs", "List jobs, newest first",
        parameters: Paging.parameters,
        success: [.init(.ok, "A page.", [.json(.named("JobPage"), example: "{\"jobs\":[\(example)],\"next\":null}")])]
    ) { call in
        let page = try call.services.store.jobs(after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("jobs", page) { $0.job($1) } }
    }

    static let read = Route(
        "readJob", .get, "/v1/jobs/{id}", .scope(.banksRead), tag: "Jobs", "Read a job", parameters: [id],
        success: [.init(.ok, "The job as it stands.", [.json(.named("Job"), example: example)])], problems: [.notFound]
    ) { call in answer(try find(call)) }

    static let cancel = Route(
        "cancelJob", .post, "/v1/jobs/{id}/cancel", .scope(.banksWrite), tag: "Jobs", "Stop a job",
        "Batches that are in stay in, and the job can still be read. A job that has ended stays as it is.",
        parameters: [id],
        success: [.init(.ok, "The job as it stands.", [.json(.named("Job"), example: example)])], problems: [.notFound]
    ) { call in
        let job = try find(call)
        try await call.background { try call.services.imports.cancel(job.id) }
        return answer(try find(call))
    }

    private static func find(_ call: Call) throws -> Job {
        guard let id = Int64(call.part("id")), let job = try call.services.store.job(id) else {
            throw StorageError.notFound(kind: "job", id: call.part("id"))
        }
        return job
    }

    private static func answer(_ job: Job) -> Answer {
        var json = JSONWriter()
        json.job(job)
        return .json(json.bytes)
    }
}
