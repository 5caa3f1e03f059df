import HTTPTypes
import SafetyCore
import SafetyDesk

/// `/c/exchange…`: sources that HMA fetches lists from. None is configured here, and every answer says so.
enum HMAExchanges {
    static let routes: [HMARoute] = [
        list, create, read, status, update, remove, types, type, setCredentials, schema,
    ]

    static let list = HMARoute("listExchanges", .get, "/c/exchanges", .reading, "Exchanges: none") { _ in empty }

    static let types = HMARoute(
        "listExchangeTypes", .get, "/c/exchanges/apis", .reading, "Kinds of exchanges: none"
    ) { _ in empty }

    static let create = HMARoute(
        "createExchange", .post, "/c/exchanges", .writing, "Refused: there are no exchanges here"
    ) { call in
        let fields = try await call.object()
        var kind = "?"
        if case .string(let name) = fields["api"] { kind = name }
        throw HMAError(
            .badRequest,
            "No such exchange type '\(kind)': this server fetches from no exchange. Import lists into a bank instead.")
    }

    static let read = HMARoute("readExchange", .get, "/c/exchange/{exchange}", .reading, "An exchange") { call in
        throw missing(call)
    }

    static let status = HMARoute(
        "exchangeStatus", .get, "/c/exchange/{exchange}/status", .reading, "How an exchange is doing"
    ) { call in throw missing(call) }

    static let update = HMARoute("updateExchange", .put, "/c/exchange/{exchange}", .writing, "Changes an exchange") {
        call in throw missing(call)
    }

    /// Answers as HMA does when there is none; a bank of the same name stays.
    static let remove = HMARoute("removeExchange", .delete, "/c/exchange/{exchange}", .writing, "Removes an exchange") {
        _ in .hma { $0.field("message", "Exchange deleted") }
    }

    static let type = HMARoute(
        "exchangeType", .get, "/c/exchanges/api/{type}", .reading, "Whether a kind of exchange has its password"
    ) { call in throw unknownType(call, .badRequest) }

    static let setCredentials = HMARoute(
        "setExchangeCredentials", .post, "/c/exchanges/api/{type}", .writing, "Refused: there are no exchanges here"
    ) { call in throw unknownType(call, .badRequest) }

    static let schema = HMARoute(
        "exchangeSchema", .get, "/c/exchanges/api/{type}/schema", .reading, "Settings of a kind of exchange"
    ) { call in throw unknownType(call, .notFound) }

    private static let empty = Answer.hma(Array("[]".utf8))

    private static func missing(_ call: HMACall) -> HMAError {
        HMAError(.notFound, "Exchange '\(call.part("exchange"))' not found")
    }

    private static func unknownType(_ call: HMACall, _ status: HTTPResponse.Status) -> HMAError {
        HMAError(status, "No such exchange type '\(call.part("type"))'")
    }
}
