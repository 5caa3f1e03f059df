import Foundation

struct WebhookEndpointTable {
    let connection: any SQLConnection

    private static let columns = """
        id, url, secret, events, note, enabled, disabled_reason, created_at, updated_at
        """

    /// Returns false when the id is taken.
    func insert(_ endpoint: WebhookEndpoint) throws(StorageError) -> Bool {
        try connection.run(
            "INSERT INTO webhook_endpoint (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                .text(endpoint.id), .text(endpoint.url), .text(endpoint.secret),
                .text(endpoint.events.joined(separator: " ")), .text(endpoint.note), .flag(endpoint.enabled),
                .optional(endpoint.disabledReason), .integer(endpoint.created.milliseconds),
                .integer(endpoint.updated.milliseconds),
            ]) == 1
    }

    func update(_ endpoint: WebhookEndpoint) throws(StorageError) {
        try connection.run(
            """
            UPDATE webhook_endpoint SET url = ?, secret = ?, events = ?, note = ?, enabled = ?, disabled_reason = ?,
                updated_at = ?
            WHERE id = ?
            """,
            [
                .text(endpoint.url), .text(endpoint.secret), .text(endpoint.events.joined(separator: " ")),
                .text(endpoint.note), .flag(endpoint.enabled), .optional(endpoint.disabledReason),
                .integer(endpoint.updated.milliseconds), .text(endpoint.id),
            ])
    }

    func remove(_ id: String) throws(StorageError) -> Bool {
        try connection.run("DELETE FROM webhook_endpoint WHERE id = ?", [.text(id)]) == 1
    }

    func find(_ id: String) throws(StorageError) -> WebhookEndpoint? {
        try connection.first(
            "SELECT \(Self.columns) FROM webhook_endpoint WHERE id = ?", [.text(id)], decode: Self.decode)
    }

    /// Oldest first.
    func list(after position: TimeCursor, limit: Int) throws(StorageError) -> [WebhookEndpoint] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM webhook_endpoint
            WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?
            """, [.integer(position.milliseconds), .text(position.id), .integer(limit)], decode: Self.decode)
    }

    func enabled() throws(StorageError) -> [WebhookEndpoint] {
        try connection.all(
            "SELECT \(Self.columns) FROM webhook_endpoint WHERE enabled = 1 ORDER BY created_at, id",
            decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> WebhookEndpoint {
        WebhookEndpoint(
            id: row.text(0), url: row.text(1), secret: row.text(2),
            events: row.text(3).split(separator: " ").map(String.init), note: row.text(4), enabled: row.flag(5),
            created: Date(milliseconds: row.integer(7)), updated: Date(milliseconds: row.integer(8)),
            disabledReason: row.optionalText(6))
    }
}
