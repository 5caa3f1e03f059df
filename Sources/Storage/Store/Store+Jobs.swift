import Foundation

extension Store {
    /// Begins a job, or takes up the unfinished one with the same key.
    ///
    /// - Parameter detail: JSON of a new job; a job taken up keeps its own.
    public func beginJob(
        kind: String, resumeKey: String? = nil, total: Int64? = nil, detail: String = "{}"
    ) throws(StorageError) -> Job {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = JobTable(connection: connection)
            if let resumeKey, var job = try table.findUnfinished(kind: kind, resumeKey: resumeKey) {
                job.state = .running
                job.error = nil
                job.updated = time
                try table.update(job)
                return job
            }
            let job = Job(
                id: try CounterTable(connection: connection).advance(.job), kind: kind, resumeKey: resumeKey,
                state: .running, done: 0, total: total, detail: detail, error: nil, created: time, updated: time)
            try table.insert(job)
            return job
        }
    }

    /// Writes progress, state, detail and error of a job.
    public func updateJob(_ job: Job) throws(StorageError) {
        var job = job
        job.updated = Date(milliseconds: now().milliseconds)
        try database.write { connection throws(StorageError) in try JobTable(connection: connection).update(job) }
    }

    public func job(_ id: Int64) throws(StorageError) -> Job? {
        try database.read { connection throws(StorageError) in try JobTable(connection: connection).find(id) }
    }

    /// A page of jobs, newest first.
    public func jobs(
        kind: String? = nil, after cursor: String? = nil, limit: Int = 100
    ) throws(StorageError) -> Page<Job> {
        let limit = min(max(limit, 1), 10_000)
        let position = try cursor.map { text throws(StorageError) in try ListCursor(text).id } ?? Int64.max
        return try database.read { connection throws(StorageError) in
            let rows = try JobTable(connection: connection).list(kind: kind, before: position, limit: limit + 1)
            return Page(rows, limit: limit) { "i:\($0.id)" }
        }
    }
}
