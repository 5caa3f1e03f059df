extension Migration {
    /// Keys of the API, what was decided, what people said of it, and answers that are repeated.
    static let m0005 = Migration(
        number: 5, name: "decisions",
        statements: [
            """
            CREATE TABLE api_key (
                id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                name TEXT NOT NULL CHECK (length(name) <= 200),
                scopes TEXT NOT NULL CHECK (length(scopes) BETWEEN 1 AND 1000),
                digest {blob} NOT NULL CHECK (length(digest) = 32),
                created_at {integer} NOT NULL,
                expires_at {integer},
                revoked_at {integer},
                last_used_at {integer},
                rate_per_second {integer} CHECK (rate_per_second >= 1)
            ) {strict}
            """,
            "CREATE INDEX api_key_created ON api_key (created_at, id)",
            """
            CREATE TABLE decision (
                id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                created_at {integer} NOT NULL,
                decision TEXT NOT NULL CHECK (decision IN ('allow', 'guide', 'blur', 'hold', 'block', 'escalate')),
                dry_run {integer} NOT NULL CHECK (dry_run IN (0, 1)),
                key_id TEXT NOT NULL,
                item TEXT,
                account TEXT,
                place TEXT,
                policy TEXT NOT NULL,
                failed {integer} NOT NULL CHECK (failed IN (0, 1)),
                sha256 {blob} CHECK (length(sha256) = 32),
                pdq {blob} CHECK (length(pdq) = 32),
                body TEXT NOT NULL
            ) {strict}
            """,
            "CREATE INDEX decision_created ON decision (created_at, id)",
            "CREATE INDEX decision_kind ON decision (decision, created_at, id)",
            "CREATE INDEX decision_key ON decision (key_id, created_at, id)",
            "CREATE INDEX decision_account ON decision (account, created_at, id) WHERE account IS NOT NULL",
            "CREATE INDEX decision_item ON decision (item, created_at, id) WHERE item IS NOT NULL",
            // Goes with its decision: what was learnt stands in the exceptions. Those and fingerprints may be gone.
            """
            CREATE TABLE feedback (
                id {key},
                decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
                fingerprint_id {integer},
                verdict TEXT NOT NULL CHECK (verdict IN ('wrong_match', 'right_match')),
                note TEXT NOT NULL CHECK (length(note) <= 4000),
                key_id TEXT NOT NULL,
                created_at {integer} NOT NULL,
                exception_id {integer}
            ) {strict}
            """,
            "CREATE INDEX feedback_decision ON feedback (decision_id, id)",
            """
            CREATE TABLE idempotency (
                key_id TEXT NOT NULL,
                key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
                request_digest {blob} NOT NULL,
                status {integer} NOT NULL CHECK (status BETWEEN 100 AND 599),
                headers TEXT NOT NULL,
                body {blob} NOT NULL,
                created_at {integer} NOT NULL,
                PRIMARY KEY (key_id, key)
            ) {strict}
            """,
            "CREATE INDEX idempotency_created ON idempotency (created_at)",
        ])
}
