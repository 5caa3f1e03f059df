import Foundation

struct WebhookDeliveryTable {
    let connection: any SQLConnection

    private static let columns = """
        id, endpoint_id, message_id, event, payload, state, attempts, next_attempt_at, last_status, last_error,
        created_at, finished_at
        """

    /// Inserts a delivery that is due at once.
    func insert(
        id: Int64, endpoint: String, message: String, event: String, payload: String, now: Date
    ) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO webhook_delivery
                (id, endpoint_id, message_id, event, payload, state, attempts, next_attempt_at, created_at)
            VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?)
            """,
            [
                .integer(id), .text(endpoint), .text(message), .text(event), .text(payload),
                .integer(now.milliseconds), .integer(now.milliseconds),
            ])
    }

    func find(_ id: Int64) throws(StorageError) -> WebhookDelivery? {
        try connection.first(
            "SELECT \(Self.columns) FROM webhook_delivery WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    /// What is due for an endpoint, longest due first.
    func due(endpoint: String, now: Date, limit: Int) throws(StorageError) -> [WebhookDelivery] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM webhook_delivery
            WHERE endpoint_id = ? AND state = 'pending' AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?
            """, [.text(endpoint), .integer(now.milliseconds), .integer(limit)], decode: Self.decode)
    }

    func nextDue(endpoint: String) throws(StorageError) -> Date? {
        try connection.first(
            """
            SELECT next_attempt_at FROM webhook_delivery
            WHERE endpoint_id = ? AND state = 'pending' ORDER BY next_attempt_at, id LIMIT 1
            """, [.text(endpoint)]
        ) { Date(milliseconds: $0.integer(0)) }
    }

    /// Writes what became of an attempt at a delivery that is pending. Returns false where there is no such one.
    func record(_ attempt: DeliveryAttempt, now: Date) throws(StorageError) -> Bool {
        var (state, next): (DeliveryState, Date?) = (.pending, nil)
        switch attempt.outcome {
        case .delivered: state = .delivered
        case .dead: state = .dead
        case .retry(let time): next = time
        }
        return try connection.run(
            """
            UPDATE webhook_delivery SET attempts = attempts + 1, state = ?, next_attempt_at = ?, last_status = ?,
                last_error = ?, finished_at = ?
            WHERE id = ? AND state = 'pending'
            """,
            [
                .text(state.rawValue), .optional(next?.milliseconds), .optional(attempt.status.map(Int64.init)),
                .optional(attempt.error), .optional(state == .pending ? nil : now.milliseconds),
                .integer(attempt.deliveryID),
            ]) == 1
    }

    /// Makes a delivery pending again, as if it had never been tried.
    func replay(_ id: Int64, now: Date) throws(StorageError) {
        try connection.run(
            """
            UPDATE webhook_delivery SET state = 'pending', attempts = 0, next_attempt_at = ?, finished_at = NULL
            WHERE id = ?
            """, [.integer(now.milliseconds), .integer(id)])
    }

    /// Newest first.
    func list(
        endpoint: String?, state: DeliveryState?, before id: Int64, limit: Int
    ) throws(StorageError) -> [WebhookDelivery] {
        // An endpoint's deliveries of any state are gathered state by state, which the index has in order.
        if endpoint != nil && state == nil {
            var found: [WebhookDelivery] = []
            for state in DeliveryState.allCases {
                found += try list(endpoint: endpoint, state: state, before: id, limit: limit)
            }
            return Array(found.sorted { $0.id > $1.id }.prefix(limit))
        }
        var condition = "id < ?"
        var values: [SQLValue] = [.integer(id)]
        if let endpoint {
            condition += " AND endpoint_id = ?"
            values.append(.text(endpoint))
        }
        if let state {
            condition += " AND state = ?"
            values.append(.text(state.rawValue))
        }
        return try connection.all(
            "SELECT \(Self.columns) FROM webhook_delivery WHERE \(condition) ORDER BY id DESC LIMIT ?",
            values + [.integer(limit)], decode: Self.decode)
    }

    func purge(finishedBefore time: Date, state: DeliveryState?, limit: Int) throws(StorageError) -> Int {
        let condition = state == nil ? "" : "AND state = ?"
        return try connection.run(
            """
            DELETE FROM webhook_delivery WHERE id IN
                (SELECT id FROM webhook_delivery WHERE finished_at IS NOT NULL AND finished_at < ? \(condition)
                    ORDER BY finished_at LIMIT ?)
            """,
            [.integer(time.milliseconds)] + (state.map { [.text($0.rawValue)] } ?? []) + [.integer(limit)])
    }

    func counts() throws(StorageError) -> [(state: String, count: Int)] {
        try connection.all("SELECT state, count(*) FROM webhook_delivery GROUP BY state") {
            (state: $0.text(0), count: $0.int(1))
        }
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> WebhookDelivery {
        guard let state = DeliveryState(rawValue: row.text(5)) else {
            throw .corrupt("delivery \(row.integer(0)) has no known state")
        }
        return WebhookDelivery(
            id: row.integer(0), endpointID: row.text(1), messageID: row.text(2), event: row.text(3),
            payload: row.text(4), state: state, attempts: row.int(6),
            nextAttempt: row.optionalInteger(7).map(Date.init(milliseconds:)),
            lastStatus: row.optionalInteger(8).map { Int($0) }, lastError: row.optionalText(9),
            created: Date(milliseconds: row.integer(10)),
            finished: row.optionalInteger(11).map(Date.init(milliseconds:)))
    }
}
