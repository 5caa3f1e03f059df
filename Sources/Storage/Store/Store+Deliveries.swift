import Foundation

extension Store {
    /// Deliveries whose time has come, longest due first, of endpoints that are switched on.
    ///
    /// - Parameters:
    ///   - perEndpoint: the most of any one endpoint, so that one with many due does not crowd out the others.
    ///   - excluding: those that are on their way already.
    /// - Complexity: O(endpoints · log deliveries + limit)
    public func dueDeliveries(
        now time: Date? = nil, limit: Int, perEndpoint: Int? = nil, excluding: Set<Int64> = []
    ) throws(StorageError) -> [WebhookDelivery] {
        let time = time ?? now()
        let most = max(min(perEndpoint ?? limit, limit), 0)
        return try database.read { connection throws(StorageError) in
            let table = WebhookDeliveryTable(connection: connection)
            var due: [WebhookDelivery] = []
            for endpoint in try WebhookEndpointTable(connection: connection).enabled() {
                let found = try table.due(endpoint: endpoint.id, now: time, limit: most + excluding.count)
                due += found.filter { !excluding.contains($0.id) }.prefix(most)
            }
            due.sort { one, other in
                (one.nextAttempt ?? time, one.id) < (other.nextAttempt ?? time, other.id)
            }
            return Array(due.prefix(max(limit, 0)))
        }
    }

    /// When the next delivery to an endpoint that is switched on is due, or was; nil when none is pending.
    public func nextDeliveryDue() throws(StorageError) -> Date? {
        try database.read { connection throws(StorageError) in
            let table = WebhookDeliveryTable(connection: connection)
            var next: Date?
            for endpoint in try WebhookEndpointTable(connection: connection).enabled() {
                if let due = try table.nextDue(endpoint: endpoint.id) { next = min(next ?? due, due) }
            }
            return next
        }
    }

    /// Makes a delivery of one message to one endpoint, due at once, whatever it subscribes to.
    ///
    /// - Throws: `notFound` for the endpoint.
    @discardableResult
    public func addDelivery(
        endpoint: String, messageID: String, event: String, payload: String
    ) throws(StorageError) -> WebhookDelivery {
        let time = now()
        return try database.write { connection throws(StorageError) in
            guard try WebhookEndpointTable(connection: connection).find(endpoint) != nil else {
                throw .notFound(kind: "webhook", id: endpoint)
            }
            let table = WebhookDeliveryTable(connection: connection)
            let id = try CounterTable(connection: connection).advance(.webhookDelivery)
            try table.insert(
                id: id, endpoint: endpoint, message: messageID, event: event, payload: payload, now: time)
            return try Self.delivery(id, in: table)
        }
    }

    /// Writes what became of attempts, all in one transaction. One at a delivery that is not pending any more, or not
    /// there, is passed over.
    ///
    /// - Returns: how many were written.
    @discardableResult
    public func recordAttempts(_ attempts: [DeliveryAttempt]) throws(StorageError) -> Int {
        if attempts.isEmpty { return 0 }
        let time = now()
        return try database.write { connection throws(StorageError) in
            let table = WebhookDeliveryTable(connection: connection)
            var written = 0
            for attempt in attempts where try table.record(attempt, now: time) { written += 1 }
            return written
        }
    }

    /// Makes a delivery pending again and due at once, with no attempts counted.
    ///
    /// - Throws: `notFound`.
    @discardableResult
    public func replayDelivery(_ id: Int64) throws(StorageError) -> WebhookDelivery {
        let time = now()
        return try database.write { connection throws(StorageError) in
            let table = WebhookDeliveryTable(connection: connection)
            _ = try Self.delivery(id, in: table)
            try table.replay(id, now: time)
            return try Self.delivery(id, in: table)
        }
    }

    private static func delivery(
        _ id: Int64, in table: WebhookDeliveryTable
    ) throws(StorageError) -> WebhookDelivery {
        guard let known = try table.find(id) else { throw .notFound(kind: "delivery", id: String(id)) }
        return known
    }

    public func delivery(_ id: Int64) throws(StorageError) -> WebhookDelivery? {
        try database.read { connection throws(StorageError) in
            try WebhookDeliveryTable(connection: connection).find(id)
        }
    }

    /// A page of deliveries, newest first.
    public func deliveries(
        endpoint: String? = nil, state: DeliveryState? = nil, after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<WebhookDelivery> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map { text throws(StorageError) in try ListCursor(text).id } ?? Int64.max
        return try database.read { connection throws(StorageError) in
            let rows = try WebhookDeliveryTable(connection: connection).list(
                endpoint: endpoint, state: state, before: position, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }

    /// Forgets deliveries that were delivered or given up before a time, oldest first, or those alone that stand one of
    /// these ways. Returns how many went.
    @discardableResult
    public func purgeDeliveries(
        finishedBefore time: Date, state: DeliveryState? = nil, limit: Int = 1000
    ) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in
            try WebhookDeliveryTable(connection: connection).purge(
                finishedBefore: time, state: state, limit: max(limit, 0))
        }
    }

    /// How many deliveries stand how; every state is there.
    ///
    /// - Complexity: O(deliveries), from an index alone.
    public func deliveryCounts() throws(StorageError) -> [DeliveryState: Int] {
        try database.read { connection throws(StorageError) in
            var counts = Dictionary(uniqueKeysWithValues: DeliveryState.allCases.map { ($0, 0) })
            for row in try WebhookDeliveryTable(connection: connection).counts() {
                guard let state = DeliveryState(rawValue: row.state) else {
                    throw .corrupt("\(row.state) is no known state of a delivery")
                }
                counts[state] = row.count
            }
            return counts
        }
    }
}
