extension Migration {
    /// Banks, fingerprints, the log of their changes, counters and settings.
    static let m0001 = Migration(
        number: 1, name: "banks",
        statements: [
            """
            CREATE TABLE counter (
                name TEXT PRIMARY KEY,
                value {integer} NOT NULL CHECK (value >= 0)
            ) {strict}
            """,
            """
            CREATE TABLE setting (
                name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
                value TEXT NOT NULL
            ) {strict}
            """,
            // rtrim with the allowed characters leaves nothing of a name made of them: a portable character check.
            """
            CREATE TABLE bank (
                id {key},
                name TEXT NOT NULL CHECK (
                    length(name) BETWEEN 1 AND 64
                    AND rtrim(name, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.') = ''
                    AND ltrim(name, '-.') = name),
                source TEXT NOT NULL CHECK (length(source) <= 1000),
                note TEXT NOT NULL CHECK (length(note) <= 4000),
                labels TEXT CHECK (length(labels) BETWEEN 1 AND 4000),
                harm TEXT NOT NULL CHECK (length(harm) BETWEEN 1 AND 64),
                enabled {integer} NOT NULL CHECK (enabled IN (0, 1)),
                max_distance {integer} NOT NULL CHECK (max_distance BETWEEN 0 AND 256),
                min_quality {integer} NOT NULL CHECK (min_quality BETWEEN 0 AND 100),
                created_at {integer} NOT NULL,
                updated_at {integer} NOT NULL
            ) {strict}
            """,
            "CREATE UNIQUE INDEX bank_name ON bank (lower(name))",
            // algorithm: 1 pdq, 2 md5, 3 sha1, 4 sha256.
            """
            CREATE TABLE fingerprint (
                id {key},
                bank_id {integer} NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
                algorithm {integer} NOT NULL,
                value {blob} NOT NULL CHECK (
                    length(value) = CASE algorithm WHEN 1 THEN 32 WHEN 2 THEN 16 WHEN 3 THEN 20 WHEN 4 THEN 32 END),
                enabled {integer} NOT NULL CHECK (enabled IN (0, 1)),
                created_at {integer} NOT NULL,
                updated_at {integer} NOT NULL,
                external_id TEXT CHECK (length(external_id) BETWEEN 1 AND 256),
                labels TEXT CHECK (length(labels) BETWEEN 1 AND 4000),
                source TEXT CHECK (length(source) BETWEEN 1 AND 1000),
                note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
                CHECK (algorithm IN (1, 2, 3, 4))
            ) {strict}
            """,
            "CREATE UNIQUE INDEX fingerprint_value ON fingerprint (bank_id, algorithm, value)",
            """
            CREATE UNIQUE INDEX fingerprint_external_id ON fingerprint (bank_id, external_id)
                WHERE external_id IS NOT NULL
            """,
            "CREATE INDEX fingerprint_labelled ON fingerprint (bank_id, id) WHERE labels IS NOT NULL",
            // One row per run of added ids, one per changed or removed fingerprint, one per changed bank, one per
            // exception made or removed.
            """
            CREATE TABLE change (
                id {key},
                sequence {integer} NOT NULL,
                kind TEXT NOT NULL CHECK (
                    kind IN ('added', 'updated', 'removed', 'bank', 'bank_removed', 'exception')),
                bank_id {integer} NOT NULL,
                first_id {integer} NOT NULL,
                last_id {integer} NOT NULL,
                CHECK (last_id >= first_id)
            ) {strict}
            """,
            "CREATE INDEX change_sequence ON change (sequence, id)",
        ])
}
