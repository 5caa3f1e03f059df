extension Migration {
    /// Known false matches, silenced by a person with a reason.
    static let m0002 = Migration(
        number: 2, name: "exceptions",
        statements: [
            // Bound to the value, not to the fingerprint's row: it outlives a removal and a new import of the list.
            """
            CREATE TABLE exception (
                id {key},
                bank_id {integer} NOT NULL REFERENCES bank (id) ON DELETE CASCADE,
                algorithm {integer} NOT NULL CHECK (algorithm IN (1, 2, 3, 4)),
                value {blob} NOT NULL CHECK (
                    length(value) = CASE algorithm WHEN 1 THEN 32 WHEN 2 THEN 16 WHEN 3 THEN 20 WHEN 4 THEN 32 END),
                item_algorithm {integer} NOT NULL CHECK (item_algorithm IN (1, 4)),
                item_value {blob} NOT NULL CHECK (length(item_value) = 32),
                who TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
                why TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 4000),
                created_at {integer} NOT NULL
            ) {strict}
            """,
            """
            CREATE UNIQUE INDEX exception_pair
                ON exception (bank_id, algorithm, value, item_algorithm, item_value)
            """,
            "CREATE INDEX exception_item ON exception (item_algorithm, item_value)",
        ])
}
