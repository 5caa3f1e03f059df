import Foundation

struct JobTable {
    let connection: any SQLConnection

    private static let columns = "id, kind, resume_key, state, done, total, detail, error, created_at, updated_at"

    func insert(_ job: Job) throws(StorageError) {
        try connection.run(
            "INSERT INTO job (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(job.id), .text(job.kind), .optional(job.resumeKey), .text(job.state.rawValue),
                .integer(job.done), .optional(job.total), .text(job.detail), .optional(job.error),
                .integer(job.created.milliseconds), .integer(job.updated.milliseconds),
            ])
    }

    func update(_ job: Job) throws(StorageError) {
        try connection.run(
            "UPDATE job SET state = ?, done = ?, total = ?, detail = ?, error = ?, updated_at = ? WHERE id = ?",
            [
                .text(job.state.rawValue), .integer(job.done), .optional(job.total), .text(job.detail),
                .optional(job.error), .integer(job.updated.milliseconds), .integer(job.id),
            ])
    }

    /// Marks every job that has not ended as failed.
    func failUnfinished(_ error: String, now: Date) throws(StorageError) {
        try connection.run(
            "UPDATE job SET state = 'failed', error = ?, updated_at = ? WHERE state = 'running'",
            [.text(error), .integer(now.milliseconds)])
    }

    func find(_ id: Int64) throws(StorageError) -> Job? {
        try connection.first("SELECT \(Self.columns) FROM job WHERE id = ?", [.integer(id)], decode: Self.decode)
    }

    /// The newest job of this kind and key, if it did not finish: not an older one that a finished job has outdone.
    func findUnfinished(kind: String, resumeKey: String) throws(StorageError) -> Job? {
        let newest = try connection.first(
            "SELECT \(Self.columns) FROM job WHERE kind = ? AND resume_key = ? ORDER BY id DESC LIMIT 1",
            [.text(kind), .text(resumeKey)], decode: Self.decode)
        return newest?.state == .finished ? nil : newest
    }

    /// Oldest first.
    func unfinished(kind: String) throws(StorageError) -> [Job] {
        try connection.all(
            "SELECT \(Self.columns) FROM job WHERE kind = ? AND state = 'running' ORDER BY id", [.text(kind)],
            decode: Self.decode)
    }

    /// Newest first.
    func list(kind: String?, before id: Int64, limit: Int) throws(StorageError) -> [Job] {
        let condition = kind == nil ? "" : "AND kind = ?"
        return try connection.all(
            "SELECT \(Self.columns) FROM job WHERE id < ? \(condition) ORDER BY id DESC LIMIT ?",
            [.integer(id)] + (kind.map { [.text($0)] } ?? []) + [.integer(limit)], decode: Self.decode)
    }

    private static func decode(_ row: any SQLStatement) throws(StorageError) -> Job {
        guard let state = WorkState(rawValue: row.text(3)) else {
            throw .corrupt("job \(row.integer(0)) has no known state")
        }
        return Job(
            id: row.integer(0), kind: row.text(1), resumeKey: row.optionalText(2), state: state,
            done: row.integer(4), total: row.optionalInteger(5), detail: row.text(6), error: row.optionalText(7),
            created: Date(milliseconds: row.integer(8)), updated: Date(milliseconds: row.integer(9)))
    }
}
