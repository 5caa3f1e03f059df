import ArgumentParser
import Foundation
import SafetyCore
import SafetyDesk
import Storage

extension FingerprintAlgorithm: ExpressibleByArgument {}
extension ImportFormat: ExpressibleByArgument {}

struct BankImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Imports a list of fingerprints (NDJSON, CSV or plain hex), or the banks of an HMA server.",
        discussion: """
            Batches are kept whole or not at all; an import that was interrupted goes on when the same file is imported
            again. CSV has the columns type,value,external_id,labels,note and, if wanted, enabled,source. A plain list of 64 digits a line needs
            --type, because the digits do not tell PDQ from SHA-256. The same external id again is an update.
            """)

    @Argument(help: "The bank; none with --from-hma.")
    var bank: String?

    @Argument(help: "The list; '-' reads standard input; none with --from-hma.", completion: .file())
    var file: String?

    @OptionGroup var hma: HMAImportOptions

    @Option(help: "Type of values that do not name theirs: pdq, md5, sha1 or sha256.")
    var type: FingerprintAlgorithm?

    @Option(help: "ndjson, csv or hex; told by the contents where it is not given.")
    var format: ImportFormat?

    @Option(help: "Written with each new fingerprint.")
    var source: String?

    @Flag(help: "Stop at the first line that cannot be taken; its batch is not kept.")
    var strict = false

    @Option(help: "Lines that are kept whole or not at all; chosen by the size of the bank where it is not given.")
    var batch: Int?

    @Flag(name: .customLong("no-resume"), help: "Begin at the first line, whatever was imported before.")
    var noResume = false

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object for each batch that is safe on the disk, and one for the whole, last.")
    var json = false

    /// A batch that survives a crash from here on.
    private struct Committed: Encodable {
        var committed: Int
        var bytes_done: Int64
    }

    private struct Result: Encodable {
        var bank: String
        var inserted: Int
        var updated: Int
        var unchanged: Int
        var refused: Int
        var seconds: Double
        var per_second: Double
        var resumed_at_line: Int?
        var ignored_fields: [String]
        var problems: [ImportProblem]
    }

    func validate() throws {
        if let batch, batch < 1 { throw ValidationError("--batch is at least 1.") }
        if hma.url == nil {
            guard bank != nil, file != nil else { throw ValidationError("Name the bank and the list.") }
        } else if bank != nil {
            throw ValidationError("--from-hma brings its own banks: name neither a bank nor a list.")
        }
    }

    func run() async throws {
        guard let bank, let file else {
            return try await BankImportFromHMA(options: hma, settings: settings, json: json).run()
        }
        try importList(file, into: bank)
    }

    private func importList(_ file: String, into bank: String) throws {
        let source: ImportSource = file == "-" ? .standardInput : .file(file)
        let options = ImportOptions(
            format: format, type: type, strict: strict, source: self.source, resume: !noResume, batchSize: batch)
        try DataFolder.with(settings.load(), verb: "bank import") { known in
            let bar = ProgressBar("importing", visible: !json)
            let begin = ContinuousClock.now
            let report: ImportReport
            do {
                report = try known.importList(source, into: try known.bank(named: bank), options: options) { report in
                    if json {
                        // Plain numbers: encoding them cannot fail.
                        try? Terminal.json(Committed(committed: report.records, bytes_done: report.bytesDone))
                    }
                    bar.show(
                        done: report.bytesDone, total: report.bytesTotal ?? 0,
                        note: "\(report.records) lines, \(report.problemCount) refused")
                }
            } catch {
                bar.finish()
                throw error
            }
            bar.finish()
            let seconds = (ContinuousClock.now - begin) / .seconds(1)
            let result = Result(
                bank: bank, inserted: report.added, updated: report.updated, unchanged: report.unchanged,
                refused: report.problemCount, seconds: seconds, per_second: Double(report.records) / max(seconds, 1e-9),
                resumed_at_line: report.resumedAtLine, ignored_fields: report.ignoredFields,
                problems: Array(report.problems.prefix(json ? 1000 : 20)))
            if json { try Terminal.json(result) } else { show(result, of: file) }
            // Lines that were refused are failures that somebody must look at; what could be taken was taken.
            if report.problemCount > 0 {
                try known.close()
                throw ExitCode(ExitStatus.failure)
            }
        }
    }

    private func show(_ result: Result, of file: String) {
        if let line = result.resumed_at_line { Terminal.line("Went on behind line \(line) of an interrupted import.") }
        Terminal.line(
            "\(result.inserted) new, \(result.updated) updated, \(result.unchanged) already there, "
                + "\(result.refused) refused, in \(String(format: "%.1f", result.seconds)) s "
                + "(\(Int(result.per_second)) lines/s).")
        if !result.ignored_fields.isEmpty {
            let names = result.ignored_fields.joined(separator: ", ")
            Terminal.complain("These fields mean nothing here and were passed over: \(VisibleText.of(names))")
        }
        for problem in result.problems { Terminal.complain(VisibleText.of("\(file): \(problem)")) }
        if result.refused > result.problems.count {
            Terminal.complain("… and \(result.refused - result.problems.count) more (--json names up to 1000)")
        }
    }
}

struct BankExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes a bank as a list that an import takes back as it was.")

    @Argument(help: "The bank.")
    var bank: String

    @Option(help: "ndjson, csv or hex.")
    var format = ImportFormat.ndjson

    @Option(help: "Only fingerprints of this type; hex needs it.")
    var type: FingerprintAlgorithm?

    @Option(help: "File to write; standard output where none is given.", completion: .file())
    var output: String?

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object about the export to standard error.")
    var json = false

    private struct Result: Encodable {
        var written: Int
        var left_out: Int
    }

    func run() throws {
        let store = try Store.openReadOnly(folder: settings.load().dataFolder)
        guard let bank = try store.bank(named: bank) else { throw StorageError.notFound(kind: "bank", id: bank) }
        var handle = FileHandle.standardOutput
        if let output {
            // A list is sensitive: readable by its owner only, and never over a file that is there.
            let descriptor = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw CommandFailure("\(output) cannot be made: \(String(cString: strerror(errno))).")
            }
            handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        }
        let target = handle
        let report = try store.exportFingerprints(ofBank: bank.id, as: format, type: type) {
            (bytes) throws(StorageError) in
            do {
                try target.write(contentsOf: Data(bytes))
            } catch {
                throw .file(path: output ?? "standard output", reason: error.localizedDescription)
            }
        }
        if let output, !json { Terminal.complain("\(report.written) fingerprints written to \(output).") }
        if report.leftOut > 0 {
            Terminal.complain("\(report.leftOut) switched-off fingerprints cannot stand in a hex list.")
        }
        if json {
            let line = try JSONEncoder().encode(Result(written: report.written, left_out: report.leftOut))
            Terminal.complain(String(decoding: line, as: UTF8.self))
        }
    }
}
