import ArgumentParser
import Foundation
import Media
import SafetyCore
import SafetyDesk
import Synchronization

/// `porchlight scan`: files, folders and archives against the banks.
struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Scans files, folders and zip or tar archives against the banks.",
        discussion: """
            Nothing that is scanned is ever changed. Exit codes: 0 nothing matched, 1 matches (failures too are said),
            2 wrong usage, 3 items that could not be read and no match.
            """)

    @Argument(help: "Files, folders and archives.", completion: .file())
    var paths: [String]

    @OptionGroup var reading: ReadingFlags
    @OptionGroup var settings: ConfigurationOptions

    @Option(name: .customLong("bank"), help: "Match against this bank only; may be repeated.")
    var banks: [String] = []

    @Flag(help: "Follow symbolic links inside folders.")
    var followLinks = false

    @Flag(help: "Go on where an interrupted scan of the same paths and options stopped.")
    var resume = false

    @Flag(name: .customLong("no-record"), help: "Keep nothing in the database; works beside a process that owns it.")
    var noRecord = false

    @Flag(help: "One JSON object for each item, a line each.")
    var json = false

    @Flag(help: "CSV, a line for each match.")
    var csv = false

    @Option(help: "Write an HTML report to this new file.", completion: .file())
    var html: String?

    @Flag(help: "Small blurred grey pictures of the findings in the HTML report.")
    var thumbnails = false

    @Option(help: "Write copies of the clean pictures, without place and device identifiers, to this new folder.")
    var stripLocation: String?

    func validate() throws {
        if json && csv { throw ValidationError("--json and --csv exclude each other.") }
        if resume && noRecord { throw ValidationError("--resume needs the record that --no-record leaves out.") }
        if thumbnails && html == nil { throw ValidationError("--thumbnails belongs to --html.") }
        if paths.contains(where: \.isEmpty) { throw ValidationError("A path is empty: an unset variable, perhaps?") }
    }

    func run() async throws {
        let configuration = try settings.load()
        let pool = try configuration.mediaPool()
        defer { pool.shutdown() }
        // They start while the index is loaded.
        pool.startWorkers()
        let known = try DataFolder.open(configuration, verb: noRecord ? nil : "scan", mayCreate: false)
        for note in known.openingNotes { Terminal.complain(note) }
        var options = reading.options
        options.thumbnail = thumbnails
        let request = ScanRequest(
            roots: paths, reading: options, followLinks: followLinks, banks: banks, record: !noRecord, resume: resume,
            stripTo: stripLocation)
        let report = try html.map { try ReportFile(path: $0) }
        let output = ScanOutput(json: json, csv: csv, report: report)
        let scan = FolderScan(known: known, pool: pool, lanes: configuration.lanes, request: request)
        // Findings win over everything that goes wrong beside them: they are shown first and decide the exit code.
        var failure: (any Error)?
        do {
            output.finish(try await scan.run { output.take($0) })
        } catch let error as ScanError {
            report?.discard()
            throw CommandFailure(error.description, status: ExitStatus.usage)
        } catch {
            output.finishInterrupted()
            failure = error
        }
        do { try known.close() } catch { failure = failure ?? error }
        if let failure { Terminal.complain("Error: \(ExitStatus.describe(failure))") }
        if output.findings > 0 { throw ExitCode(ExitStatus.findings) }
        if output.failed > 0 || failure != nil { throw ExitCode(ExitStatus.failure) }
    }
}
