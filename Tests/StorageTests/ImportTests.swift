import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Importing lists")
struct ImportTests {
    static let pdq = ImportOptions(type: .pdq)

    @Test("A list goes in once, however often it is imported", arguments: Driver.allCases)
    func idempotent(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let list = lines("# list\n" + hexList(0..<5000) + hexList(100..<200))
            for batchSize in [nil, 1, 700] as [Int?] where batchSize != 1 || driver == .memory {
                var options = Self.pdq
                options.batchSize = batchSize
                let report = try store.importFingerprints(from: list, intoBank: bank.id, options: options)
                let first = batchSize == nil
                #expect(report.added == (first ? 5000 : 0) && report.unchanged == (first ? 100 : 5100))
                #expect(report.problemCount == 0 && report.records == 5100)
                #expect(report.bytesDone == report.bytesTotal)
            }
            #expect(try store.counts(ofBank: bank.id).total == 5000)
        }
    }

    @Test("An index that follows the batches equals the database", arguments: Driver.allCases)
    func changesOfBatches(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            var mirror = ChangeTests.Mirror()
            func load(_ text: String, _ options: ImportOptions) throws {
                _ = try store.importFingerprints(from: lines(text), intoBank: bank.id, options: options) { _, changes in
                    if let changes { mirror.apply(changes) }
                }
                #expect(try mirror.entries == ChangeTests.contents(store))
                var late = ChangeTests.Mirror()
                late.apply(try store.changes(since: 0))
                #expect(late.entries == mirror.entries)
            }
            // Half of each stretch of 32 is there already, in changing places.
            try load((0..<3000).filter { $0 % 3 == 0 }.map { value($0).hex + "\n" }.joined(), Self.pdq)
            try load(hexList(0..<3000), ImportOptions(type: .pdq, batchSize: 500))
            let updates = (0..<900).map {
                #"{"type":"pdq","value":"\#(value($0 + 5000).hex)","external_id":"e\#($0 % 300)","enabled":\#($0 % 7 > 0)}"#
            }
            try load(updates.joined(separator: "\n"), ImportOptions(batchSize: 250))
            try load(updates.reversed().joined(separator: "\n"), ImportOptions(batchSize: 400))
        }
    }

    @Test("Of one external id several times in a list, the last line wins", arguments: Driver.allCases)
    func lastWins(_ driver: Driver) throws {
        try withStore(driver) { store in
            for batchSize in [1, 3, 100] {
                let bank = try store.createBank(NewBank(name: "b\(batchSize)"))
                let text = (0..<20).map {
                    #"{"type":"pdq","value":"\#(value($0).hex)","external_id":"e\#($0 % 2)","note":"\#($0)"}"#
                }
                let report = try store.importFingerprints(
                    from: lines(text.joined(separator: "\n")), intoBank: bank.id,
                    options: ImportOptions(batchSize: batchSize))
                #expect(report.added == 2 && report.updated == 18)
                let kept = try store.fingerprints(inBank: bank.id).items
                #expect(Set(kept.map(\.value)) == [value(18), value(19)])
                #expect(Set(kept.map(\.note)) == ["18", "19"])
            }
        }
    }

    @Test("A list may pass a value from one external id to another", arguments: Driver.allCases)
    func passesValues(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            func line(_ id: String, _ number: Int) -> String {
                #"{"type":"pdq","value":"\#(value(number).hex)","external_id":"\#(id)"}"# + "\n"
            }
            _ = try store.importFingerprints(from: lines(line("a", 1) + line("b", 2)), intoBank: bank.id)
            let moved = try store.importFingerprints(from: lines(line("a", 2) + line("b", 3)), intoBank: bank.id)
            #expect(moved.updated == 2 && moved.problemCount == 0)
            let taken = try store.importFingerprints(from: lines("\n" + line("c", 2)), intoBank: bank.id)
            #expect(taken.problems.map(\.code) == [.valueTaken] && taken.problems.map(\.line) == [2])
            #expect(taken.problems[0].message.contains("external id a"))
        }
    }

    @Test("Problems are counted to the last and kept to the limit; the rest goes in", arguments: Driver.allCases)
    func problems(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            var text = ""
            for number in 0..<300 {
                text += number % 3 == 0 ? "nothex\n" : value(number).hex + "\n"
            }
            var options = Self.pdq
            options.maxProblems = 5
            options.batchSize = 40
            options.format = .hex
            options.refuse = { $0 == value(4) ? "it is flat" : nil }
            let report = try store.importFingerprints(from: lines(text), intoBank: bank.id, options: options)
            #expect(report.added == 199)
            #expect(report.problemCounts == [.badDigit: 100, .refused: 1])
            #expect(report.problems.map(\.line) == [1, 4, 5, 7, 10])
            #expect(report.problems[2].message == "it is flat")
        }
    }

    @Test("Strict stops at the first problem and keeps nothing of its batch", arguments: Driver.allCases)
    func strict(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let text = hexList(0..<25) + "nothex\n" + hexList(25..<50)
            var options = Self.pdq
            options.strict = true
            options.batchSize = 10
            let error = #expect(throws: StorageError.self) {
                try store.importFingerprints(from: lines(text), intoBank: bank.id, options: options)
            }
            guard case .importStopped(let problem) = error else {
                Issue.record("stopped for another reason")
                return
            }
            #expect(problem.line == 26 && problem.code == .badDigit)
            #expect(try store.counts(ofBank: bank.id).total == 20)
            let job = try #require(try store.jobs().items.first)
            #expect(job.state == .failed && job.error?.contains("line 26") == true)
        }
    }

    @Test(
        "Fields that mean nothing stop a strict import before anything is kept, and are only named by another",
        arguments: [
            ("value,colour\n\(value(1).hex),red\n", 1, 7),
            (#"{"value":"\#(value(1).hex)"}"# + "\n" + #"{"value":"\#(value(2).hex)", "colour":1}"#, 2, 78),
        ])
    func strictFields(_ text: String, _ line: Int, _ column: Int) throws {
        try withStore(.memory) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            var options = Self.pdq
            options.strict = true
            let error = #expect(throws: StorageError.self) {
                try store.importFingerprints(from: lines(text), intoBank: bank.id, options: options)
            }
            guard case .importStopped(let problem) = error else {
                Issue.record("stopped for another reason")
                return
            }
            #expect(problem.code == .unknownField && problem.message.contains("`colour`"))
            #expect(problem.line == line && problem.column == column)
            #expect(try store.counts(ofBank: bank.id).total == 0)
            options.strict = false
            let report = try store.importFingerprints(from: lines(text), intoBank: bank.id, options: options)
            #expect(report.added == line && report.problems == [] && report.ignoredFields == ["colour"])
        }
    }

    @Test("A strict import does not take up one that passed fields over")
    func strictResume() throws {
        try withStore(.memory) { store in
            let folder = try TemporaryFolder()
            let bank = try store.createBank(NewBank(name: "one"))
            let rows = (0..<20).map { "\(value($0).hex),red\n" }.joined()
            let path = try folder.file("list.csv", "value,colour\n" + rows)
            var options = ImportOptions(type: .pdq, batchSize: 10)
            #expect(throws: StorageError.cancelled) {
                try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options) {
                    _, _ throws(StorageError) in throw .cancelled
                }
            }
            options.strict = true
            let error = #expect(throws: StorageError.self) {
                try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options)
            }
            #expect(error?.code == "import_stopped")
            options.strict = false
            let report = try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options)
            #expect(report.added == 20 && report.ignoredFields == ["colour"])
        }
    }

    @Test("A record's own source goes before that of the whole import", arguments: [ImportFormat.ndjson, .csv])
    func sources(_ format: ImportFormat) throws {
        try withStore(.memory) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let (own, none) = (value(1).hex, value(2).hex)
            let text =
                format == .csv
                ? "value,source\n\(own),\"their, list\"\n\(none),\n"
                : #"{"value":"\#(own)","source":"their, list"}"# + "\n" + #"{"value":"\#(none)","source":null}"#
            let report = try store.importFingerprints(
                from: lines(text), intoBank: bank.id, options: ImportOptions(type: .pdq, source: "the whole"))
            #expect(report.added == 2 && report.ignoredFields == [])
            #expect(try store.fingerprints(value(1)).map(\.source) == ["their, list"])
            #expect(try store.fingerprints(value(2)).map(\.source) == ["the whole"])
        }
    }

    @Test("Standard input is read to its end, also where it is a socket that does not wait")
    func standardInput() async {
        // In a process of its own, whose standard input may be exchanged.
        await #expect(processExitsWith: .success) {
            var pair: [Int32] = [0, 0]
            try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair) == 0)
            try #require(dup2(pair[1], STDIN_FILENO) == STDIN_FILENO)
            close(pair[1])
            try #require(fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK) == 0)
            let writer = FileHandle(fileDescriptor: pair[0], closeOnDealloc: true)
            Thread.detachNewThread {
                for part in 0..<4 {
                    usleep(20_000)
                    try? writer.write(contentsOf: Data(hexList(part * 1000..<part * 1000 + 1000).utf8))
                }
                try? writer.close()
            }
            let store = try Store.inMemory()
            let bank = try store.createBank(NewBank(name: "one"))
            let report = try store.importFingerprints(
                from: .standardInput, intoBank: bank.id, options: ImportOptions(type: .pdq))
            #expect(report.added == 4000 && report.bytesTotal == nil)
            #expect(try store.jobs().items.map(\.resumeKey) == [nil])
            // The copy is closed, not standard input itself.
            #expect(fcntl(STDIN_FILENO, F_GETFD) >= 0)
        }
    }

    @Test("An interrupted import goes on behind its last batch", arguments: ImportFormat.allCases)
    func resumes(_ format: ImportFormat) throws {
        try withStore(.file) { store in
            let folder = try TemporaryFolder()
            let bank = try store.createBank(NewBank(name: "one"))
            let rows = (0..<1000).map { number in
                switch format {
                case .hex: value(number).hex
                case .csv: "\(value(number).hex),\"note \(number)\nover two lines\""
                case .ndjson: #"{"type":"pdq","value":"\#(value(number).hex)","external_id":"e\#(number)"}"#
                }
            }
            let text = (format == .csv ? "value,note\n" : "") + rows.joined(separator: "\n") + "\nbad\n"
            let path = try folder.file("list", text)
            var options = ImportOptions(format: format, type: .pdq, batchSize: 100)
            var batches = 0
            #expect(throws: StorageError.cancelled) {
                try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options) {
                    _, _ throws(StorageError) in
                    batches += 1
                    if batches == 4 { throw .cancelled }
                }
            }
            #expect(try store.counts(ofBank: bank.id).total == 400)
            #expect(try store.jobs().items.first?.state == .cancelled)
            let report = try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options)
            #expect(report.resumedAtLine == (format == .csv ? 802 : 401))
            #expect(report.added == 1000 && report.unchanged == 0)
            #expect(report.problems.map(\.line) == [format == .csv ? 2002 : 1001])
            #expect(try store.jobs().items.count == 1)
            // A finished list begins anew, and so does one that was changed.
            #expect(
                try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options).unchanged == 1000)
            options.batchSize = 50
            batches = 3
            #expect(throws: StorageError.cancelled) {
                try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options) {
                    _, _ throws(StorageError) in throw .cancelled
                }
            }
            _ = try folder.file("list", text + " \n")
            let changed = try store.importFingerprints(from: .file(path), intoBank: bank.id, options: options)
            #expect(changed.resumedAtLine == nil && changed.unchanged == 1000)
        }
    }

    @Test("A crash in the middle of a batch leaves nothing of it, nor of its progress", arguments: Driver.allCases)
    func crashInBatch(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            // The schema refuses the 30th row of the second batch when everything before it is written.
            try fail(store.database, at: value(49))
            let text = (0..<60).sorted { value($0) < value($1) }.filter { $0 != 49 }
            let list = text.prefix(20) + text.dropFirst(20) + [49]
            #expect(throws: StorageError.self) {
                try store.importFingerprints(
                    from: lines(list.map { value($0).hex + "\n" }.joined()), intoBank: bank.id,
                    options: ImportOptions(type: .pdq, batchSize: 20))
            }
            #expect(try store.counts(ofBank: bank.id).total == 40)
            #expect(try store.changes(since: 0).present.count == 40)
            let job = try #require(try store.jobs().items.first)
            #expect(job.state == .failed && job.done == 40 * 65)
        }
    }

    private func fail(_ database: some SQLDatabase, at value: FingerprintValue) throws {
        try database.write { connection throws(StorageError) in
            try connection.define(
                """
                CREATE TRIGGER crash BEFORE INSERT ON fingerprint WHEN NEW.value = x'\(value.hex)'
                BEGIN SELECT RAISE(ABORT, 'crash'); END
                """)
        }
    }

    @Test("Sources that cannot be read are told as such", arguments: Driver.allCases)
    func badSources(_ driver: Driver) throws {
        try withStore(driver) { store in
            let folder = try TemporaryFolder()
            let bank = try store.createBank(NewBank(name: "one"))
            for (source, code) in [
                (ImportSource.file(folder.path + "/none"), "file"), (.file(folder.path), "file"),
                (lines("what is this?"), "unknown_format"), (lines(""), "unknown_format"),
            ] {
                let error = #expect(throws: StorageError.self) {
                    try store.importFingerprints(from: source, intoBank: bank.id, options: Self.pdq)
                }
                #expect(error?.code == code)
            }
            #expect(throws: StorageError.notFound(kind: "bank", id: "9")) {
                try store.importFingerprints(from: lines(""), intoBank: 9)
            }
            let empty = try store.importFingerprints(
                from: lines(""), intoBank: bank.id, options: ImportOptions(format: .hex))
            #expect(empty.records == 0)
        }
    }

    @Test("Work may run beside an import, and reads see whole batches")
    func concurrency() async throws {
        let store = try Store.inMemory()
        let bank = try store.createBank(NewBank(name: "one"))
        async let report = store.background { store throws(StorageError) in
            try store.importFingerprints(
                from: lines(hexList(0..<20_000)), intoBank: bank.id, options: ImportOptions(type: .pdq, batchSize: 1000)
            )
        }
        for _ in 0..<50 {
            let total = try await store.background { store throws(StorageError) in
                try store.counts(ofBank: bank.id).total
            }
            #expect(total % 1000 == 0)
        }
        #expect(try await report.added == 20_000)
    }
}

@Suite("Exporting lists")
struct ExportTests {
    @Test("An import takes back what an export wrote", arguments: [ImportFormat.ndjson, .csv])
    func roundTrip(_ format: ImportFormat) throws {
        try withStore(.memory) { store in
            let one = try store.createBank(NewBank(name: "one"))
            let two = try store.createBank(NewBank(name: "two"))
            let notes = ["", "plain", "a \"b\", c\r\nd\te", " spaces ", "ü \u{1F3E0} \\ / {}", "\"", "#", "null"]
            let new = (0..<400).map { number in
                NewFingerprint(
                    value(number, FingerprintAlgorithm.allCases[number % 4]),
                    externalID: number % 3 == 0 ? nil : "id,\"\(number)\" ü",
                    labels: number % 2 == 0 ? [] : ["x y", "\"q\""],
                    note: notes[number % notes.count], enabled: number % 5 != 0,
                    source: number % 7 < 4 ? nil : ["an exchange", " \"a\", b ", "ü"][number % 3])
            }
            try store.addFingerprints(new, toBank: one.id)
            var text: [UInt8] = []
            let written = try store.exportFingerprints(ofBank: one.id, as: format) { text += $0 }
            #expect(written.written == 400 && written.byteCount == Int64(text.count) && written.leftOut == 0)
            let report = try store.importFingerprints(from: .bytes(text, name: "export"), intoBank: two.id)
            #expect(report.problems == [] && report.added == 400)
            func contents(_ bank: Int64) throws -> [NewFingerprint] {
                try store.fingerprints(inBank: bank, limit: 1000).items.map {
                    NewFingerprint(
                        $0.value, externalID: $0.externalID, labels: $0.labels, note: $0.note, enabled: $0.enabled,
                        source: $0.source)
                }
            }
            #expect(try contents(two.id) == contents(one.id))
            var again: [UInt8] = []
            try store.exportFingerprints(ofBank: two.id, as: format) { again += $0 }
            #expect(again == text)
        }
    }

    @Test("A hex list carries the enabled values of one type and says what it left out")
    func hex() throws {
        try withStore(.memory) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints(
                (0..<50).map { NewFingerprint(value($0), enabled: $0 % 10 != 0) } + [NewFingerprint(value(1, .md5))],
                toBank: bank.id)
            var text: [UInt8] = []
            let report = try store.exportFingerprints(ofBank: bank.id, as: .hex, type: .pdq) { text += $0 }
            #expect(report.written == 45 && report.leftOut == 5)
            #expect(String(decoding: text, as: UTF8.self).split(separator: "\n").count == 45)
            #expect(throws: StorageError.self) { try store.exportFingerprints(ofBank: bank.id, as: .hex) { _ in } }
        }
    }
}
