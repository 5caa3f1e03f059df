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

    @Option(help: "Write an HTML report to this file.", completion: .file())
    var html: String?

    @Flag(help: "Small blurred grey pictures of the findings in the HTML report.")
    var thumbnails = false

    @Option(help: "Write copies of the clean pictures, without place and device identifiers, to this new folder.")
    var stripLocation: String?

    func validate() throws {
        if json && csv { throw ValidationError("--json and --csv exclude each other.") }
        if resume && noRecord { throw ValidationError("--resume needs the record that --no-record leaves out.") }
        if thumbnails && html == nil { throw ValidationError("--thumbnails belongs to --html.") }
        if let stripLocation {
            let target = URL(filePath: stripLocation).standardizedFileURL.resolvingSymlinksInPath().path + "/"
            for path in paths {
                let root = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
                if target.hasPrefix(root + "/") {
                    throw ValidationError("--strip-location must lie outside what is scanned.")
                }
            }
        }
    }

    func run() async throws {
        let configuration = try settings.load()
        let pool = try configuration.mediaPool()
        defer { pool.shutdown() }
        // They start while the index is loaded.
        pool.startWorkers()
        let known = try DataFolder.open(configuration, verb: noRecord ? nil : "scan")
        for note in known.openingNotes { Terminal.complain(note) }
        var options = reading.options
        options.thumbnail = thumbnails
        let request = ScanRequest(
            roots: paths, reading: options, followLinks: followLinks, banks: banks, record: !noRecord, resume: resume,
            stripTo: stripLocation)
        let output = ScanOutput(json: json, csv: csv, keepsForReport: html != nil)
        let scan = FolderScan(known: known, pool: pool, lanes: configuration.lanes, request: request)
        let summary = try await scan.run { output.take($0) }
        try output.finish(summary, html: html)
        try known.close()
        if summary.findings > 0 { throw ExitCode(ExitStatus.findings) }
        if summary.failed > 0 { throw ExitCode(ExitStatus.failure) }
    }
}
