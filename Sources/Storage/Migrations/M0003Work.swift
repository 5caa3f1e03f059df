extension Migration {
    /// Jobs, scans, their items and findings.
    static let m0003 = Migration(
        number: 3, name: "work",
        statements: [
            """
            CREATE TABLE job (
                id {key},
                kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
                resume_key TEXT,
                state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'failed', 'cancelled')),
                done {integer} NOT NULL CHECK (done >= 0),
                total {integer} CHECK (total >= 0),
                detail TEXT NOT NULL,
                error TEXT,
                created_at {integer} NOT NULL,
                updated_at {integer} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX job_resume ON job (kind, resume_key) WHERE resume_key IS NOT NULL",
            """
            CREATE TABLE scan (
                id {key},
                roots TEXT NOT NULL,
                options TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'failed', 'cancelled')),
                clean {integer} NOT NULL CHECK (clean >= 0),
                with_findings {integer} NOT NULL CHECK (with_findings >= 0),
                failed {integer} NOT NULL CHECK (failed >= 0),
                skipped {integer} NOT NULL CHECK (skipped >= 0),
                byte_count {integer} NOT NULL CHECK (byte_count >= 0),
                error TEXT,
                started_at {integer} NOT NULL,
                ended_at {integer},
                CHECK (state = 'running' OR ended_at IS NOT NULL)
            ) {strict}
            """,
            """
            CREATE TABLE scan_item (
                id {key},
                scan_id {integer} NOT NULL REFERENCES scan (id) ON DELETE CASCADE,
                path TEXT NOT NULL CHECK (length(path) >= 1),
                byte_count {integer} NOT NULL CHECK (byte_count >= 0),
                modified_at {integer} NOT NULL,
                sha256 {blob} CHECK (length(sha256) = 32),
                status TEXT NOT NULL CHECK (status IN ('clean', 'finding', 'failed', 'skipped')),
                reason TEXT,
                notes TEXT CHECK (length(notes) >= 1),
                media_type TEXT,
                recorded_at {integer} NOT NULL,
                CHECK (status NOT IN ('failed', 'skipped') OR reason IS NOT NULL)
            ) {strict}
            """,
            "CREATE UNIQUE INDEX scan_item_path ON scan_item (scan_id, path)",
            "CREATE INDEX scan_item_status ON scan_item (scan_id, status, id)",
            """
            CREATE TABLE finding (
                id {key},
                scan_id {integer} NOT NULL REFERENCES scan (id) ON DELETE CASCADE,
                item_id {integer} NOT NULL REFERENCES scan_item (id) ON DELETE CASCADE,
                matches TEXT NOT NULL,
                signals TEXT NOT NULL,
                created_at {integer} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX finding_scan ON finding (scan_id, id)",
            "CREATE UNIQUE INDEX finding_item ON finding (item_id)",
        ])
}
