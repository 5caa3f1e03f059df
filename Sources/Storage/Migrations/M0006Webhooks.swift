extension Migration {
    /// Who is told of what, and every message that is to be delivered.
    static let m0006 = Migration(
        number: 6, name: "webhooks",
        statements: [
            """
            CREATE TABLE webhook_endpoint (
                id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                url TEXT NOT NULL CHECK (length(url) BETWEEN 1 AND 4000),
                secret TEXT NOT NULL CHECK (length(secret) BETWEEN 1 AND 1000),
                events TEXT NOT NULL CHECK (length(events) <= 4000),
                note TEXT NOT NULL CHECK (length(note) <= 4000),
                enabled {integer} NOT NULL CHECK (enabled IN (0, 1)),
                disabled_reason TEXT,
                created_at {integer} NOT NULL,
                updated_at {integer} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX webhook_endpoint_created ON webhook_endpoint (created_at, id)",
            """
            CREATE TABLE webhook_delivery (
                id {key},
                endpoint_id TEXT NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
                message_id TEXT NOT NULL CHECK (length(message_id) >= 1),
                event TEXT NOT NULL CHECK (length(event) >= 1),
                payload TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
                attempts {integer} NOT NULL CHECK (attempts >= 0),
                next_attempt_at {integer},
                last_status {integer},
                last_error TEXT,
                created_at {integer} NOT NULL,
                finished_at {integer},
                CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL)),
                CHECK ((state = 'pending') = (finished_at IS NULL))
            ) {strict}
            """,
            // By endpoint first: one that is slow or switched off must not stand in the way of the others.
            """
            CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_attempt_at, id)
                WHERE state = 'pending'
            """,
            "CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (endpoint_id, state, id)",
            "CREATE INDEX webhook_delivery_state ON webhook_delivery (state, id)",
            """
            CREATE INDEX webhook_delivery_finished ON webhook_delivery (finished_at)
                WHERE finished_at IS NOT NULL
            """,
        ])
}
