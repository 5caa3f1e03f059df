import Foundation
import SafetyCore

extension Store {
    /// Keeps decisions, the messages that tell webhooks of them and the answers to be repeated, all in one transaction.
    ///
    /// For each event every enabled endpoint that subscribes to its type, or to `*`, gets one delivery, due at once.
    /// Where an answer is kept already under an idempotency key, that one stays.
    /// - Returns: how many deliveries were made.
    /// - Throws: `diskFull`, `invalid` for a row that the schema does not take; then nothing at all was kept.
    /// - Complexity: O(writes · log decisions); the endpoints are read once.
    @discardableResult
    public func appendDecisions(_ writes: [DecisionWrite]) throws(StorageError) -> Int {
        if writes.isEmpty { return 0 }
        let time = now()
        return try database.write { connection throws(StorageError) in
            let decisions = DecisionTable(connection: connection)
            let idempotency = IdempotencyTable(connection: connection)
            for write in writes {
                try decisions.insert(write.record)
                if let answer = write.idempotency { _ = try idempotency.insert(answer) }
            }
            return try Self.tell(writes.compactMap(\.event), now: time, connection)
        }
    }

    /// Makes the deliveries of events, in the transaction of what they tell. Returns how many.
    static func tell(
        _ events: [(type: String, messageID: String, payload: String)], now: Date, _ connection: any SQLConnection
    ) throws(StorageError) -> Int {
        if events.isEmpty { return 0 }
        let endpoints = try WebhookEndpointTable(connection: connection).enabled()
        if endpoints.isEmpty { return 0 }
        var subscribers: [String: [String]] = [:]
        var messages: [(endpoint: String, event: (type: String, messageID: String, payload: String))] = []
        for event in events {
            let told = subscribers[event.type] ?? endpoints.filter { $0.subscribes(to: event.type) }.map(\.id)
            subscribers[event.type] = told
            for endpoint in told { messages.append((endpoint, event)) }
        }
        if messages.isEmpty { return 0 }
        let deliveries = WebhookDeliveryTable(connection: connection)
        let last = try CounterTable(connection: connection).advance(.webhookDelivery, by: Int64(messages.count))
        for (index, message) in messages.enumerated() {
            try deliveries.insert(
                id: last - Int64(messages.count - 1 - index), endpoint: message.endpoint,
                message: message.event.messageID, event: message.event.type, payload: message.event.payload, now: now)
        }
        return messages.count
    }

    public func decision(_ id: String) throws(StorageError) -> DecisionRecord? {
        try database.read { connection throws(StorageError) in try DecisionTable(connection: connection).find(id) }
    }

    /// A page of decisions, newest first.
    public func decisions(
        filter: DecisionFilter = DecisionFilter(), after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<DecisionRecord> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map(TimeCursor.init)
        return try database.read { connection throws(StorageError) in
            let rows = try DecisionTable(connection: connection).list(filter, before: position, limit: limit + 1)
            return Page(rows, limit: limit) { TimeCursor(milliseconds: $0.created.milliseconds, id: $0.id).text }
        }
    }

    /// Forgets decisions made before a time, oldest first, with what was said of them. Returns how many went.
    @discardableResult
    public func purgeDecisions(before time: Date, limit: Int = 1000) throws(StorageError) -> Int {
        try database.write { connection throws(StorageError) in
            try DecisionTable(connection: connection).purge(before: time, limit: max(limit, 0))
        }
    }

    /// How many decisions of each kind were made from one time to before another, dry runs among them. Kinds that were
    /// not made are left out.
    ///
    /// - Complexity: O(decisions in that time), from an index alone.
    public func decisionCounts(from: Date, to: Date) throws(StorageError) -> [Decision: Int] {
        try database.read { connection throws(StorageError) in
            let table = DecisionTable(connection: connection)
            var counts: [Decision: Int] = [:]
            for decision in Decision.allCases {
                let count = try table.count(decision, from: from, to: to)
                if count > 0 { counts[decision] = count }
            }
            return counts
        }
    }
}
