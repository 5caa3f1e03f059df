@preconcurrency import Dispatch
import Foundation
import SafetyCore
import Synchronization

extension Store {
    /// Imports a list into a bank, in batches that are kept whole or not at all.
    ///
    /// Progress is committed in the same transaction as each batch: after a crash the same call goes on behind the
    /// last committed one. Reading, parsing and sorting run beside the database on a thread of their own; memory does
    /// not grow with the list.
    /// - Parameter onBatch: told after each batch is on disk how things stand, and what an index must do to follow
    ///   (nil when nothing changed). Throws `cancelled` to stop.
    /// - Returns: how it came out.
    /// - Throws: `notFound` for the bank, `file`, `unknownFormat`, `importStopped`, `diskFull`, `cancelled`.
    @discardableResult
    public func importFingerprints(
        from source: ImportSource, intoBank bank: Int64, options: ImportOptions = ImportOptions(),
        onBatch: (ImportReport, ChangeSet?) throws(StorageError) -> Void = { _, _ in }
    ) throws(StorageError) -> ImportReport {
        do throws(StorageError) {
            return try importList(source, intoBank: bank, options: options, onBatch: onBatch)
        } catch {
            // One that could not even be begun leaves no job that waits for it.
            if let id = options.jobID { try? failJob(id, error) }
            throw error
        }
    }

    private func importList(
        _ source: ImportSource, intoBank bank: Int64, options: ImportOptions,
        onBatch: (ImportReport, ChangeSet?) throws(StorageError) -> Void
    ) throws(StorageError) -> ImportReport {
        guard try self.bank(bank) != nil else { throw .notFound(kind: "bank", id: String(bank)) }
        if let reason = options.source.flatMap(FieldRules.source) { throw .invalid(field: "source", reason: reason) }
        let input = try ImportInput(source)
        let format: ImportFormat
        if let named = options.format {
            format = named
        } else {
            format = try ImportFormat.detect(input.head, fileName: input.name)
        }
        var detail = ImportDetail(name: input.name, bankID: bank, format: format, type: options.type)
        let key = input.identity.map { "\(bank)|\(format.rawValue)|\(options.type?.rawValue ?? "")|\($0)" }
        var job: Job
        if let id = options.jobID {
            job = try takeUpJob(id, total: input.byteCount)
            if job.done == 0 { detail.request = job.importRequest }
        } else {
            job = try beginJob(
                kind: "import", resumeKey: options.resume ? key : nil, total: input.byteCount,
                detail: try JSONText.encode(detail))
        }
        var resumedAtLine: Int?
        if job.done > 0 {
            detail = try JSONText.decode(ImportDetail.self, job.detail)
            resumedAtLine = detail.position.line
        }
        do throws(StorageError) {
            // Taken up from a run that was not strict, a list may have shown such fields already.
            if options.strict, let name = detail.ignoredFields.first {
                throw .importStopped(.unknownField(name, line: 1, column: nil))
            }
            let reader = try BatchReader(
                input,
                parser: RecordParser(
                    format: format, defaultType: options.type, at: detail.position, refuse: options.refuse,
                    refusesUnknownFields: options.strict),
                problemLimit: max(options.maxProblems, 1))
            try database.setBulk(true)
            try run(reader, options, &job, &detail, resumedAtLine, onBatch)
            try database.setBulk(false)
        } catch {
            // The cause is what counts; what can still be tidied is.
            try? database.setBulk(false)
            job.state = error == .cancelled ? .cancelled : .failed
            job.error = error.description
            try? updateJob(job)
            throw error
        }
        return detail.report(job: job.id, total: input.byteCount, resumedAtLine: resumedAtLine)
    }

    private func run(
        _ reader: BatchReader, _ options: ImportOptions, _ job: inout Job, _ detail: inout ImportDetail,
        _ resumedAtLine: Int?, _ onBatch: (ImportReport, ChangeSet?) throws(StorageError) -> Void
    ) throws(StorageError) {
        let handoff = Handoff<Result<ImportBatch?, StorageError>>()
        let size = BatchSize(try batchSize(options))
        let stopAtProblem = options.strict
        let box = ReaderBox(reader)
        DispatchQueue.global().async {
            var more = true
            while more {
                let result: Result<ImportBatch?, StorageError>
                do throws(StorageError) {
                    let batch = try box.reader.next(limit: size.rows, stopAtProblem: stopAtProblem)
                    more = batch != nil
                    result = .success(batch)
                } catch {
                    more = false
                    result = .failure(error)
                }
                if !handoff.give(result) { return }
            }
        }
        defer { handoff.cancel() }
        while let batch = try handoff.take().get() {
            if options.strict, let problem = batch.problems.first { throw .importStopped(problem) }
            let changes = try commit(batch, options, &job, &detail)
            try onBatch(detail.report(job: job.id, total: job.total, resumedAtLine: resumedAtLine), changes)
            try database.settle()
            size.rows = try batchSize(options)
        }
        let time = Date(milliseconds: now().milliseconds)
        job.state = .finished
        job.updated = time
        // A list without a record has no batch that would have written it.
        job.detail = try JSONText.encode(detail.kept)
        let finished = job
        try database.write { connection throws(StorageError) in try JobTable(connection: connection).update(finished) }
    }

    /// Writes a batch and the job's progress as one transaction. `job` and `detail` are changed only if it is kept.
    private func commit(
        _ batch: ImportBatch, _ options: ImportOptions, _ job: inout Job, _ detail: inout ImportDetail
    ) throws(StorageError) -> ChangeSet? {
        let time = Date(milliseconds: now().milliseconds)
        let before = (job: job, detail: detail)
        let after = try database.write { connection throws(StorageError) in
            var (job, detail) = before
            var writer = try FingerprintWriter(connection, bank: detail.bankID, source: options.source, now: time)
            writer.reserve(batch.rows.count)
            var problems = batch.problems
            let late = try Self.write(batch, with: &writer)
            for (line, outcome) in late {
                let problem = Self.problem(outcome, line: line)
                if options.strict { throw .importStopped(problem) }
                problems.append(problem)
            }
            let limit = max(options.maxProblems, 1)
            for problem in problems.sorted(by: { $0.line < $1.line }) where detail.problems.count < limit {
                detail.problems.append(problem)
            }
            for (code, count) in batch.problemCounts { detail.problemCounts[code.rawValue, default: 0] += count }
            if !late.isEmpty {
                detail.problemCounts[ImportProblem.Code.valueTaken.rawValue, default: 0] += late.count
            }
            detail.added += writer.added
            detail.updated += writer.updated
            detail.unchanged += writer.unchanged
            detail.position = batch.end
            detail.ignoredFields = batch.ignoredFields.union(detail.ignoredFields).sorted()
            let changes = try writer.finish()
            job.detail = try JSONText.encode(detail.kept)
            job.done = batch.end.offset
            job.updated = time
            let jobs = JobTable(connection: connection)
            // Somebody may have stopped it meanwhile: then this batch is not kept.
            if try jobs.find(job.id)?.state == .cancelled { throw .cancelled }
            try jobs.update(job)
            return (job, detail, changes)
        }
        (job, detail) = (after.0, after.1)
        return after.2
    }

    /// Returns the rows whose value stands under another external id.
    private static func write(
        _ batch: ImportBatch, with writer: inout FingerprintWriter
    ) throws(StorageError) -> [(line: Int, outcome: AddOutcome)] {
        var refused: [ImportRow] = []
        // Rows with texts first: a value that stands in the list both ways is to get its external id.
        for row in batch.rows where row.texts >= 0 {
            if case .valueTaken = try writer.add(batch.fingerprint(row)) { refused.append(row) }
        }
        try writer.addPlain(batch.texts.isEmpty ? batch.rows : batch.rows.filter { $0.texts < 0 })
        // Once more, when the rows that may have held the values have had their turn: a list that passes a value from
        // one external id to another is in order.
        var late: [(line: Int, outcome: AddOutcome)] = []
        for row in (refused + batch.repeated).sorted(by: { $0.line < $1.line }) {
            let outcome = try writer.add(batch.fingerprint(row))
            if case .valueTaken = outcome { late.append((row.line, outcome)) }
        }
        return late
    }

    private static func problem(_ outcome: AddOutcome, line: Int) -> ImportProblem {
        var holder = "another external id"
        if case .valueTaken(let id, let externalID) = outcome {
            holder = externalID.map { "external id \($0)" } ?? "fingerprint \(id)"
        }
        return ImportProblem(line: line, code: .valueTaken, message: "the value is in the bank under \(holder)")
    }

    /// Large batches into large tables: each rewrites most of the unique index, however many rows it brings.
    private func batchSize(_ options: ImportOptions) throws(StorageError) -> Int {
        if let size = options.batchSize { return max(size, 1) }
        let rows = try database.read { connection throws(StorageError) in
            try CounterTable(connection: connection).value(.fingerprint)
        }
        return Int(min(max(rows / 4, 100_000), 1_000_000))
    }
}

extension ImportBatch {
    func fingerprint(_ row: ImportRow) -> NewFingerprint {
        let said = row.texts < 0 ? ImportTexts() : texts[Int(row.texts)]
        return NewFingerprint(
            row.value, externalID: said.externalID, labels: said.labels, note: said.note, enabled: said.enabled,
            source: said.source, expires: said.expires)
    }
}

/// The wished size of batches, set by the thread that writes and read by the one that reads.
private final class BatchSize: Sendable {
    private let value: Atomic<Int>
    init(_ rows: Int) { value = Atomic(rows) }
    var rows: Int {
        get { value.load(ordering: .relaxed) }
        set { value.store(newValue, ordering: .relaxed) }
    }
}

/// Carries the reader to its thread.
///
/// Unchecked is sound: it is made by one thread, handed to one block before anything else can use it, and only that
/// block touches it from then on.
private final class ReaderBox: @unchecked Sendable {
    var reader: BatchReader
    init(_ reader: BatchReader) { self.reader = reader }
}
