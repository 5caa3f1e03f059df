import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Jobs that are begun before their work")
struct JobTests {
    private func options(_ job: Job, batch: Int = 100) -> ImportOptions {
        ImportOptions(type: .pdq, jobID: job.id, batchSize: batch)
    }

    @Test("A running job is stopped; one that has ended stays as it was")
    func cancelling() throws {
        let store = try Store.inMemory()
        let job = try store.beginJob(kind: "import")
        #expect(try store.cancelJob(job.id).state == .cancelled)
        #expect(try store.unfinishedJobs(kind: "import").isEmpty)
        var other = try store.beginJob(kind: "import")
        other.state = .finished
        try store.updateJob(other)
        #expect(try store.cancelJob(other.id).state == .finished)
        #expect(throws: StorageError.notFound(kind: "job", id: "99")) { try store.cancelJob(99) }
    }

    @Test("Unfinished jobs of a kind come oldest first")
    func unfinished() throws {
        let store = try Store.inMemory()
        let jobs = try ["import", "other", "import"].map { try store.beginJob(kind: $0) }
        #expect(try store.unfinishedJobs(kind: "import") == [jobs[0], jobs[2]])
    }

    @Test("An import runs under a job that was begun before, and the job keeps what it was begun with")
    func importing() throws {
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        let job = try store.beginJob(kind: "import", detail: #"{"file":"list.txt"}"#)
        #expect(job.importRequest == #"{"file":"list.txt"}"# && job.importReport == nil)
        let report = try store.importFingerprints(
            from: lines(hexList(0..<250)), intoBank: bank.id, options: options(job))
        #expect(report.jobID == job.id && report.added == 250)
        let done = try #require(try store.job(job.id))
        #expect(done.state == .finished && done.importRequest == #"{"file":"list.txt"}"#)
        #expect(done.importReport?.added == 250)
        #expect(try store.jobs().items.count == 1)
        let error = #expect(throws: StorageError.self) {
            try store.importFingerprints(from: lines(hexList(0..<1)), intoBank: bank.id, options: options(job))
        }
        #expect(error?.code == "invalid")
    }

    @Test("An empty list ends its job too")
    func empty() throws {
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        let job = try store.beginJob(kind: "import", detail: "{}")
        var options = options(job)
        options.format = .hex
        try store.importFingerprints(from: lines("\n\n"), intoBank: bank.id, options: options)
        #expect(try store.job(job.id)?.state == .finished && store.job(job.id)?.importReport?.records == 0)
    }

    @Test("A list that cannot even be begun ends its job, and says why")
    func notBegun() throws {
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        let job = try store.beginJob(kind: "import", detail: "{}")
        #expect(throws: StorageError.self) {
            try store.importFingerprints(from: .file("/no/such/list"), intoBank: bank.id, options: options(job))
        }
        #expect(try store.job(job.id)?.state == .failed)
        #expect(try store.job(job.id)?.error?.contains("/no/such/list") == true)
        #expect(try store.unfinishedJobs(kind: "import").isEmpty)
    }

    @Test("A job stopped from elsewhere stops its import: what was committed stays, and no more comes")
    func cancelledMeanwhile() throws {
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        let job = try store.beginJob(kind: "import")
        #expect(throws: StorageError.cancelled) {
            try store.importFingerprints(from: lines(hexList(0..<1000)), intoBank: bank.id, options: options(job)) {
                report, _ throws(StorageError) in
                if report.added == 300 { try store.cancelJob(job.id) }
            }
        }
        #expect(try store.counts(ofBank: bank.id).total == 300)
        #expect(try store.job(job.id)?.state == .cancelled)
        #expect(throws: StorageError.cancelled) {
            try store.importFingerprints(from: lines(hexList(0..<1000)), intoBank: bank.id, options: options(job))
        }
    }

    @Test("An interrupted import goes on under its job behind the last batch")
    func resuming() throws {
        let folder = try TemporaryFolder()
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        let list = try folder.file("list.txt", hexList(0..<1000))
        let job = try store.beginJob(kind: "import", detail: #"{"file":"list.txt"}"#)
        #expect(throws: StorageError.diskFull) {
            try store.importFingerprints(from: .file(list), intoBank: bank.id, options: options(job)) {
                report, _ throws(StorageError) in
                if report.added == 400 { throw .diskFull }
            }
        }
        let report = try store.importFingerprints(from: .file(list), intoBank: bank.id, options: options(job))
        #expect(report.added == 1000 && report.unchanged == 0 && report.resumedAtLine == 401)
        #expect(try store.job(job.id)?.importRequest == #"{"file":"list.txt"}"#)
    }
}
