import FingerprintIndex
import Foundation
import SafetyCore
import SafetyDesk
import Storage
import TestSupport
import Testing

@Suite("Import jobs")
struct ImportJobsTests {
    /// A data folder with a bank and jobs that work in small batches.
    private struct Office {
        let folder: TemporaryFolder
        let known: KnownContent
        let jobs: ImportJobs
        let bank: Bank

        init(batch: Int? = 500, in folder: TemporaryFolder? = nil, database: (any SQLDatabase)? = nil) throws {
            self.folder = try folder ?? TemporaryFolder()
            let path = self.folder.path
            let store =
                if let database { try Store(database: database, lock: nil, now: { Date() }) } else {
                    try Store.open(folder: path, verb: "test")
                }
            known = try KnownContent(store: store, folder: path)
            jobs = ImportJobs(known: known, folder: path, batchSize: batch, pause: 0.05)
            bank = try store.bank(named: "b") ?? known.createBank(NewBank(name: "b"))
        }

        func accept(_ text: String, format: ImportFormat = .hex, type: FingerprintAlgorithm? = .pdq) throws -> Job {
            let file = try jobs.newFile()
            // In pieces, as a body arrives.
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let piece = Array(rest.prefix(10_000))
                try piece.withUnsafeBytes { try file.append($0) }
                rest = rest.dropFirst(piece.count)
            }
            #expect(file.count == text.utf8.count)
            return try jobs.accept(file, bank: bank, format: format, type: type)
        }

        func job(_ id: Int64) throws -> Job { try #require(try known.store.job(id)) }

        func close() throws {
            jobs.stop()
            try known.close()
        }

        /// What lies in the folder of imports.
        var files: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: folder("imports")))?.sorted() ?? []
        }
    }

    /// A database in which every transaction takes its time, so that a test can step in between two of them.
    private func slow(_ folder: TemporaryFolder) throws -> any SQLDatabase {
        ObservedDatabase(base: try SQLiteDatabase(path: folder(Store.databaseFileName))) { () throws(StorageError) in
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    /// Unlike values of 64 digits, none of them flat.
    private func list(_ count: Int) -> String {
        var state: UInt64 = 7
        func word() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        var text = ""
        for _ in 0..<count {
            for _ in 0..<4 {
                let digits = String(word(), radix: 16)
                text += String(repeating: "0", count: 16 - digits.count) + digits
            }
            text += "\n"
        }
        return text
    }

    @Test("An accepted list is imported with progress, matches at once, and its file goes when it is done")
    func accepted() async throws {
        let office = try Office()
        let text = list(5000)
        let job = try office.accept(text)
        #expect(job.kind == "import" && job.state == .running && job.total == Int64(text.utf8.count))
        try await eventually("it is finished") { try office.job(job.id).state == .finished }
        let done = try office.job(job.id)
        #expect(done.done == done.total)
        #expect(done.importReport?.added == 5000)
        #expect(office.known.index.count == 5000)
        #expect(try office.known.disagreements() == [])
        try await eventually("the file is gone") { office.files.isEmpty }
        try office.close()
    }

    @Test("The list and its folder are for their owner's eyes only, and a list that is given up leaves nothing")
    func files() throws {
        let office = try Office()
        do {
            let file = try office.jobs.newFile()
            try [UInt8]("abc".utf8).withUnsafeBytes { try file.append($0) }
            #expect(office.files.count == 1)
            for (path, expected) in [("imports", 0o700), ("imports/\(office.files[0])", 0o600)] {
                let mode = try FileManager.default.attributesOfItem(atPath: office.folder(path))[.posixPermissions]
                #expect(mode as? Int == expected, "\(path)")
            }
            file.discard()
            #expect(office.files.isEmpty)
            #expect(throws: StorageError.self) { try [1].withUnsafeBytes { try file.append($0) } }
            _ = try office.jobs.newFile()
        }
        #expect(office.files.isEmpty, "one that is let go of is given up")
        try office.close()
    }

    @Test("A server that stops in the middle goes on behind its last batch when it starts again")
    func resumed() async throws {
        let folder = try TemporaryFolder()
        let first = try Office(batch: 200, in: folder, database: slow(folder))
        let job = try first.accept(list(30_000))
        let waiting = try first.accept(list(10))
        try await eventually("some batches are in") { try first.job(job.id).done > 0 }
        try first.close()
        #expect(first.files == ["job-\(job.id)", "job-\(waiting.id)"])

        let second = try Office(batch: 5000, in: folder)
        let left = try second.job(job.id)
        #expect(left.state == .running && left.error == nil && left.done > 0 && left.done < left.total ?? 0)
        try second.jobs.resume()
        try await eventually("both are finished") {
            try [job, waiting].allSatisfy { try second.job($0.id).state == .finished }
        }
        let report = try #require(try second.job(job.id).importReport)
        #expect(report.added == 30_000, "each line counts once")
        #expect(try second.known.store.counts(ofBank: second.bank.id).total == 30_000)
        #expect(try second.known.disagreements() == [])
        try await eventually("the files are gone") { second.files.isEmpty }
        try second.close()
    }

    @Test("What an earlier process left is put right: half a list, a job without its list, a file of nobody")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        let office = try Office(in: folder)
        let store = office.known.store
        let orphan = try store.beginJob(
            kind: "import", total: 5, detail: #"{"bank":\#(office.bank.id),"format":"hex","type":"pdq"}"#)
        let foreign = try store.beginJob(kind: "import", resumeKey: "x", total: 5, detail: "{}")
        try folder.write("imports/upload-1-2", Data("half".utf8))
        try folder.write("imports/job-99", Data("nobody's".utf8))
        try folder.write("imports/job-\(orphan.id)", Data("of another size than its job says".utf8))
        try folder.write("imports/notes.txt", Data("not ours".utf8))
        try office.jobs.resume()
        #expect(office.files == ["notes.txt"])
        let failed = try office.job(orphan.id)
        #expect(failed.state == .failed && failed.error?.contains("Send it again") == true)
        #expect(try office.job(foreign.id).state == .running, "an import at the command line is not ours to judge")
        try office.close()
    }

    @Test("A job that is stopped says so, keeps the batches that are in, and does not come back")
    func cancelled() async throws {
        let folder = try TemporaryFolder()
        let office = try Office(batch: 100, in: folder, database: slow(folder))
        let job = try office.accept(list(50_000))
        let waiting = try office.accept(list(10))
        try office.jobs.cancel(waiting.id)
        try await eventually("some batches are in") { try office.job(job.id).done > 0 }
        try office.jobs.cancel(job.id)
        #expect(try office.job(job.id).state == .cancelled, "as soon as the call returns")
        try await eventually("the files are gone") { office.files.isEmpty }
        let count = try office.known.store.counts(ofBank: office.bank.id).total
        #expect(count > 0 && count < 50_000 && count.isMultiple(of: 100))
        #expect(try office.known.disagreements() == [])
        let last = try office.accept(list(20))
        try await eventually("others go on") { try office.job(last.id).state == .finished }
        try office.jobs.cancel(last.id)
        #expect(try office.job(last.id).state == .finished, "what has ended stays as it is")
        #expect(throws: StorageError.notFound(kind: "job", id: "12345")) { try office.jobs.cancel(12345) }
        try office.close()

        let again = try Office(in: folder)
        try again.jobs.resume()
        #expect(try again.job(job.id).state == .cancelled)
        #expect(try again.job(waiting.id).state == .cancelled)
        try again.close()
    }

    @Test("What cannot be imported fails with its reason, and the next one goes on")
    func failures() async throws {
        let office = try Office()
        let bad = try office.accept("a,b\n1,2\n", format: .csv)
        let gone = try office.known.createBank(NewBank(name: "gone"))
        let file = try office.jobs.newFile()
        try Array(list(5).utf8).withUnsafeBytes { try file.append($0) }
        try office.known.removeBank(gone)
        let homeless = try office.jobs.accept(file, bank: gone, format: .hex, type: .pdq)
        let good = try office.accept("zz\n" + list(3))
        try await eventually("all have ended") {
            try [bad, homeless, good].allSatisfy { try office.job($0.id).state != .running }
        }
        #expect(try office.job(bad.id).state == .failed)
        #expect(try office.job(bad.id).error?.contains("value") == true)
        #expect(try office.job(homeless.id).state == .failed)
        #expect(try office.job(homeless.id).error?.contains("no bank") == true)
        #expect(try office.job(good.id).state == .finished)
        let report = try #require(try office.job(good.id).importReport)
        #expect(report.added == 3 && report.problemCount == 1, "a line that cannot be taken is counted, not fatal")
        try await eventually("the files are gone") { office.files.isEmpty }
        try office.close()
    }

    @Test("A full disk delays a job, which says so, and it goes on by itself when there is room")
    func fullDisk() async throws {
        let folder = try TemporaryFolder()
        let base = try SQLiteDatabase(path: folder(Store.databaseFileName))
        // The database itself says that it is full: transactions that write pages fail, and only they.
        let office = try Office(batch: 1000, in: folder, database: base)
        let pages = try #require(try base.pragma("PRAGMA page_count"))
        try base.pragma("PRAGMA max_page_count = \(pages + 4)")
        let job = try office.accept(list(20_000))
        try await eventually("it says what it waits for") {
            try office.job(job.id).error?.contains("disk is full") == true && office.job(job.id).state == .running
        }
        #expect(office.files == ["job-\(job.id)"])
        try base.pragma("PRAGMA max_page_count = 1000000")
        try await eventually("it is finished") { try office.job(job.id).state == .finished }
        #expect(try office.job(job.id).error == nil)
        #expect(try office.known.store.counts(ofBank: office.bank.id).total == 20_000)
        #expect(try office.known.disagreements() == [])
        try office.close()
    }
}
