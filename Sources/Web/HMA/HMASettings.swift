import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk

/// `/c/signal_type` and `/c/content_type`.
enum HMASettings {
    static let routes: [HMARoute] = [signalTypes, index, setSignalType, contentTypes]

    static let signalTypes = HMARoute(
        "signalTypes", .get, "/c/signal_type", .reading, "Kinds of signals"
    ) { _ in
        var json = JSONWriter()
        json.array(of: HMASignalType.allCases) { json, type in
            json.object {
                $0.field("enabled_ratio", 1.0)
                $0.field("name", type.rawValue)
            }
        }
        return .hma(json.bytes)
    }

    /// Kinds of signals are always on; what can be said truly is accepted, the rest is refused.
    static let setSignalType = HMARoute(
        "setSignalType", .put, "/c/signal_type/{type}", .writing, "Confirms that a kind of signal is on"
    ) { call in
        guard HMASignalType(rawValue: call.part("type")) != nil else {
            throw HMAError(.notFound, "No such SignalType '\(call.part("type"))'")
        }
        let fields = try await call.object()
        let ratio = try HMABanking.number("enabled_ratio", fields["enabled_ratio"])
        guard let ratio else { throw HMAError.missing("enabled_ratio", in: .object(fields)) }
        guard ratio == 1 else {
            throw HMAError(
                .badRequest,
                "Kinds of signals cannot be switched off here. Switch off banks, or lower their enabled_ratio.")
        }
        return .noContent
    }

    static let index = HMARoute(
        "signalTypeIndex", .get, "/c/signal_type/index", .reading, "How far the index follows the database"
    ) { call in
        let now = Int64(call.services.now().timeIntervalSince1970)
        return .hma { json in
            for type in HMASignalType.allCases {
                let size = call.services.indexSize(of: type)
                json.object(type.rawValue) {
                    $0.field("db_size", size)
                    $0.field("index_built_to", size > 0 ? now : -1)
                    $0.field("index_out_of_date", false)
                    $0.field("index_size", size)
                    $0.field("newest_db_item", size > 0 ? now : -1)
                }
            }
        }
    }

    static let contentTypes = HMARoute(
        "contentTypes", .get, "/c/content_type", .reading, "Kinds of content"
    ) { _ in
        var json = JSONWriter()
        json.array(of: HMAContentType.allCases) { json, type in
            json.object {
                $0.field("enabled", true)
                $0.field("name", type.rawValue)
            }
        }
        return .hma(json.bytes)
    }
}
