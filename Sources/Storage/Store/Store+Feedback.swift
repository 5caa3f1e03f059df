import Foundation

extension Store {
    /// Keeps what a person said of a decision.
    ///
    /// - Throws: `notFound` for the decision, `invalid`.
    @discardableResult
    public func addFeedback(_ new: NewFeedback) throws(StorageError) -> FeedbackRecord {
        if new.verdict != "wrong_match" && new.verdict != "right_match" {
            throw .invalid(field: "verdict", reason: "a verdict is wrong_match or right_match")
        }
        if let reason = FieldRules.note(new.note) { throw .invalid(field: "note", reason: reason) }
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            guard try DecisionTable(connection: connection).find(new.decisionID) != nil else {
                throw .notFound(kind: "decision", id: new.decisionID)
            }
            let feedback = FeedbackRecord(
                id: try CounterTable(connection: connection).advance(.feedback), decisionID: new.decisionID,
                fingerprintID: new.fingerprintID, verdict: new.verdict, note: new.note, keyID: new.keyID,
                created: time, exceptionID: new.exceptionID)
            try FeedbackTable(connection: connection).insert(feedback)
            return feedback
        }
    }

    /// Everything said of a decision, oldest first.
    public func feedback(decision id: String) throws(StorageError) -> [FeedbackRecord] {
        try database.read { connection throws(StorageError) in
            try FeedbackTable(connection: connection).all(decision: id)
        }
    }

    /// A page of everything said, newest first.
    public func feedback(after cursor: String? = nil, limit: Int = 100) throws(StorageError) -> Page<FeedbackRecord> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map { text throws(StorageError) in try ListCursor(text).id } ?? Int64.max
        return try database.read { connection throws(StorageError) in
            let rows = try FeedbackTable(connection: connection).list(before: position, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }
}
