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

    /// Takes up a job that did not finish, by its id.
    ///
    /// - Throws: `notFound`; `cancelled` for one that was stopped; `invalid` for one that has finished.
    func takeUpJob(_ id: Int64, total: Int64?) throws(StorageError) -> Job {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = JobTable(connection: connection)
            guard var job = try table.find(id) else { throw .notFound(kind: "job", id: String(id)) }
            if job.state == .cancelled { throw .cancelled }
            if job.state == .finished {
                throw .invalid(field: "job", reason: "job \(id) has finished")
            }
            job.state = .running
            job.error = nil
            job.total = total ?? job.total
            job.updated = time
            try table.update(job)
            return job
        }
    }

    /// Ends a job that is still running, as its work could not go on.
    func failJob(_ id: Int64, _ error: StorageError) throws(StorageError) {
        let time = Date(milliseconds: now().milliseconds)
        try database.write { connection throws(StorageError) in
            let table = JobTable(connection: connection)
            guard var job = try table.find(id), job.state == .running else { return }
            job.state = error == .cancelled ? .cancelled : .failed
            job.error = error.description
            job.updated = time
            try table.update(job)
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

    /// Stops a job that is running. Whatever does its work learns of it when it next writes down how far it is.
    ///
    /// - Returns: the job as it stands now; one that had ended already stays as it was.
    /// - Throws: `notFound`.
    @discardableResult
    public func cancelJob(_ id: Int64) throws(StorageError) -> Job {
        let time = Date(milliseconds: now().milliseconds)
        return try database.write { connection throws(StorageError) in
            let table = JobTable(connection: connection)
            guard var job = try table.find(id) else { throw .notFound(kind: "job", id: String(id)) }
            if job.state != .running { return job }
            job.state = .cancelled
            job.updated = time
            try table.update(job)
            return job
        }
    }

    /// Jobs that neither ended nor were stopped, oldest first: after a start, those that were interrupted.
    public func unfinishedJobs(kind: String) throws(StorageError) -> [Job] {
        try database.read { connection throws(StorageError) in
            try JobTable(connection: connection).unfinished(kind: kind)
        }
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
