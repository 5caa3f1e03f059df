import Foundation

struct FeedbackTable {
    let connection: any SQLConnection

    private static let columns = """
        id, decision_id, fingerprint_id, verdict, note, key_id, created_at, exception_id
        """

    func insert(_ feedback: FeedbackRecord) throws(StorageError) {
        try connection.run(
            "INSERT INTO feedback (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(feedback.id), .text(feedback.decisionID), .optional(feedback.fingerprintID),
                .text(feedback.verdict), .text(feedback.note), .text(feedback.keyID),
                .integer(feedback.created.milliseconds), .optional(feedback.exceptionID),
            ])
    }

    /// Oldest first.
    func all(decision: String) throws(StorageError) -> [FeedbackRecord] {
        try connection.all(
            "SELECT \(Self.columns) FROM feedback WHERE decision_id = ? ORDER BY id", [.text(decision)],
            decode: Self.decode)
    }

    /// Newest first.
    func list(before id: Int64, limit: Int) throws(StorageError) -> [FeedbackRecord] {
        try connection.all(
            "SELECT \(Self.columns) FROM feedback WHERE id < ? ORDER BY id DESC LIMIT ?",
            [.integer(id), .integer(limit)], decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> FeedbackRecord {
        FeedbackRecord(
            id: row.integer(0), decisionID: row.text(1), fingerprintID: row.optionalInteger(2), verdict: row.text(3),
            note: row.text(4), keyID: row.text(5), created: Date(milliseconds: row.integer(6)),
            exceptionID: row.optionalInteger(7))
    }
}
