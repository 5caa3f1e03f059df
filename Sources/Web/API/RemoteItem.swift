import Egress
import NIOCore
import SafetyDesk

/// Fetches an item by its URL, under the egress rule.
enum RemoteItem {
    static func fetch(_ url: String, _ services: Services) async throws -> SpooledItem {
        let limit = services.configuration.maxFetchBytes
        let item = try SpooledItem(folder: services.spoolFolder, limit: limit)
        let head = try await services.egress.fetch(
            url, maxBytes: limit, timeout: .seconds(services.configuration.fetchTimeoutSeconds)
        ) { piece in try item.append(piece) }
        guard 200..<300 ~= head.status else {
            throw Problem(.fetchFailed, "The server at the URL answered with status \(head.status).")
        }
        guard item.count > 0 else { throw Problem(.fetchFailed, "The server at the URL sent nothing.") }
        return item
    }
}
