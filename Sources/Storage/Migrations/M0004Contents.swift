extension Migration {
    /// What a bank's matches lead to, fingerprints that expire, and contents: several fingerprints of one thing.
    static let m0004 = Migration(
        number: 4, name: "contents",
        statements: [
            """
            ALTER TABLE bank ADD COLUMN decision TEXT NOT NULL DEFAULT 'block'
                CHECK (decision IN ('block', 'hold', 'escalate'))
            """,
            "ALTER TABLE bank ADD COLUMN match_ratio {real} NOT NULL DEFAULT 1 CHECK (match_ratio BETWEEN 0 AND 1)",
            "ALTER TABLE fingerprint ADD COLUMN expires_at {integer}",
            """
            CREATE INDEX fingerprint_expiry ON fingerprint (expires_at)
                WHERE expires_at IS NOT NULL AND enabled = 1
            """,
            // The id is that of its first fingerprint. disable_until: 1 enabled, 0 disabled, else seconds since 1970.
            """
            CREATE TABLE content (
                id {key},
                bank_id {integer} NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
                note TEXT,
                content_id TEXT,
                content_uri TEXT,
                original_uri TEXT,
                json TEXT,
                disable_until {integer} NOT NULL CHECK (disable_until >= 0),
                created_at {integer} NOT NULL,
                updated_at {integer} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX content_bank ON content (bank_id, id)",
            "CREATE INDEX content_resumption ON content (disable_until) WHERE disable_until > 1",
            """
            CREATE TABLE content_fingerprint (
                fingerprint_id {key} REFERENCES fingerprint (id) ON DELETE CASCADE,
                content_id {integer} NOT NULL REFERENCES content (id) ON DELETE CASCADE
            ) {strict}
            """,
            "CREATE INDEX content_fingerprint_content ON content_fingerprint (content_id, fingerprint_id)",
            "CREATE INDEX job_unfinished ON job (kind, id) WHERE state = 'running'",
        ])
}
