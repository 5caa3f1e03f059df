import Foundation

extension Store {
    /// Keeps a new endpoint.
    ///
    /// - Throws: `invalid`, also when the id is taken.
    public func insertEndpoint(_ endpoint: WebhookEndpoint) throws(StorageError) {
        try Self.check(endpoint)
        try database.write { connection throws(StorageError) in
            guard try WebhookEndpointTable(connection: connection).insert(endpoint) else {
                throw .invalid(field: "id", reason: "there is a webhook \(endpoint.id) already")
            }
        }
    }

    public func endpoint(_ id: String) throws(StorageError) -> WebhookEndpoint? {
        try database.read { connection throws(StorageError) in
            try WebhookEndpointTable(connection: connection).find(id)
        }
    }

    /// A page of endpoints, oldest first.
    public func endpoints(after cursor: String? = nil, limit: Int = 100) throws(StorageError) -> Page<WebhookEndpoint> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map(TimeCursor.init) ?? .start
        return try database.read { connection throws(StorageError) in
            let rows = try WebhookEndpointTable(connection: connection).list(after: position, limit: limit + 1)
            return Page(rows, limit: limit) { TimeCursor(milliseconds: $0.created.milliseconds, id: $0.id).text }
        }
    }

    /// Changes an endpoint found by its id: everything but id and times is taken from `endpoint`.
    ///
    /// - Throws: `notFound`, `invalid`.
    @discardableResult
    public func updateEndpoint(_ endpoint: WebhookEndpoint) throws(StorageError) -> WebhookEndpoint {
        try Self.check(endpoint)
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = WebhookEndpointTable(connection: connection)
            guard let known = try table.find(endpoint.id) else { throw .notFound(kind: "webhook", id: endpoint.id) }
            var endpoint = endpoint
            (endpoint.created, endpoint.updated) = (known.created, known.updated)
            if endpoint == known { return known }
            endpoint.updated = time
            try table.update(endpoint)
            return endpoint
        }
    }

    /// Removes an endpoint with all its deliveries. Returns false when there is none.
    @discardableResult
    public func removeEndpoint(_ id: String) throws(StorageError) -> Bool {
        try database.write { connection throws(StorageError) in
            try WebhookEndpointTable(connection: connection).remove(id)
        }
    }

    private static func check(_ endpoint: WebhookEndpoint) throws(StorageError) {
        if endpoint.events.isEmpty || endpoint.events.contains(where: { $0.isEmpty || $0.contains(" ") }) {
            throw .invalid(field: "events", reason: "at least one type of event is needed, each one word")
        }
        if !(1...4000).contains(endpoint.url.unicodeScalars.count) {
            throw .invalid(field: "url", reason: "1 to 4000 characters are needed")
        }
        if let reason = FieldRules.note(endpoint.note) { throw .invalid(field: "note", reason: reason) }
    }
}
