extension Migration {
    /// Where conversations stand, and how accounts meet others: no text, no names, only keyed hashes.
    static let m0007 = Migration(
        number: 7, name: "conversations",
        statements: [
            // id and tail are the two halves of one keyed hash. The days are those of the last change, whole ones, so
            // that a conversation moves in the index once a day and not with each message.
            """
            CREATE TABLE conversation (
                id {key},
                tail {integer} NOT NULL,
                version {integer} NOT NULL CHECK (version >= 1),
                updated_at {integer} NOT NULL,
                changed_day {integer} NOT NULL,
                state {blob} NOT NULL
            ) {strict}
            """,
            "CREATE INDEX conversation_changed ON conversation (changed_day, id)",
            // To find what an account takes part in when it is to be forgotten.
            """
            CREATE TABLE conversation_account (
                account {integer} NOT NULL,
                conversation {integer} NOT NULL,
                PRIMARY KEY (account, conversation)
            ) {keyed}
            """,
            """
            CREATE TABLE account_contact (
                id {key},
                updated_at {integer} NOT NULL,
                changed_day {integer} NOT NULL,
                pattern {blob} NOT NULL CHECK (length(pattern) <= 1000)
            ) {strict}
            """,
            "CREATE INDEX account_contact_changed ON account_contact (changed_day, id)",
        ])
}
