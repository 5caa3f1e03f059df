import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/exceptions`: known false matches that are not reported any more.
enum ExceptionsAPI {
    static let routes: [Route] = [list, remove]

    static let list = Route(
        "listExceptions", .get, "/v1/exceptions", .scope(.banksRead), tag: "Banks",
        "List known false matches, each with who and why", parameters: Paging.parameters,
        success: [
            .init(
                .ok, "A page.",
                [
                    .json(
                        .named("ExceptionPage"),
                        example: """
                            {"exceptions":[{"id":3,"bank":"demo","type":"pdq","value":"\(Examples.pdq)",\
                            "item_type":"pdq","item":"\(Examples.pdq)","who":"key k1","why":"a drawing of another porch",\
                            "created":"2026-11-22T21:10:00.000Z"}],"next":null}
                            """)
                ])
        ]
    ) { call in
        let names = Dictionary(
            try call.services.store.banks().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let page = try call.services.store.exceptions(after: call.query.cursor, limit: try call.limit())
        return .json { json in json.page("exceptions", page) { $0.exception($1, bank: names[$1.bankID] ?? "") } }
    }

    static let remove = Route(
        "removeException", .delete, "/v1/exceptions/{id}", .scope(.banksWrite), tag: "Banks",
        "End an exception: the match is reported again",
        parameters: [.path("id", "Identifier of the exception.", example: "3", schema: .integer(1...Int.max))],
        success: [.init(.noContent, "It has ended.")], problems: [.notFound]
    ) { call in
        guard let id = Int64(call.part("id")) else {
            throw StorageError.notFound(kind: "exception", id: call.part("id"))
        }
        try await call.background {
            try call.services.store.removeException(id)
            try call.services.known.catchUp()
        }
        return .noContent
    }
}
