import ArgumentParser
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// The flags of `bank import --from-hma`.
struct HMAImportOptions: ParsableArguments {
    @Option(
        name: .customLong("from-hma"),
        help: "Take over the banks of an existing HMA that listens at this URL, instead of a list.")
    var url: String?

    @Option(
        name: .customLong("hma-header"),
        help:
            "A header that the HMA wants, such as 'Authorization: Bearer KEY', or @FILE with one a line; may be repeated."
    )
    var headers: [String] = []

    @Option(help: "Banks to take from the HMA, with commas; all where none is named.")
    var banks: String?

    @Flag(help: "Go on behind the content of the HMA that the last import came to.")
    var resume = false

    @Option(help: "Requests a second that the HMA is asked at most.")
    var hmaRate = 100

    @Option(help: "Ids without content in a row after which the HMA is taken to have no more.")
    var hmaGap = 20_000

    func validate() throws {
        guard url == nil else {
            if hmaRate < 1 || hmaGap < 1 { throw ValidationError("--hma-rate and --hma-gap are at least 1.") }
            return
        }
        if !headers.isEmpty || banks != nil || resume {
            throw ValidationError("--hma-header, --banks and --resume go with --from-hma.")
        }
    }

    /// Names and values of the headers.
    func readHeaders() throws -> [(String, String)] {
        var lines: [String] = []
        for header in headers {
            guard header.hasPrefix("@") else {
                lines.append(header)
                continue
            }
            let path = String(header.dropFirst())
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw CommandFailure("The headers in \(path) cannot be read.", status: ExitStatus.usage)
            }
            lines += text.split(whereSeparator: \.isNewline).map(String.init)
        }
        return try lines.map { line in
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else {
                throw CommandFailure("A header is 'Name: value'.", status: ExitStatus.usage)
            }
            return (String(halves[0]), halves[1].trimmingCharacters(in: .whitespaces))
        }
    }
}

/// `bank import --from-hma URL`.
struct BankImportFromHMA {
    var options: HMAImportOptions
    var settings: ConfigurationOptions
    var json: Bool

    private struct Result: Encodable {
        struct Bank: Encodable {
            var name: String
            var made: Bool
            var contents: Int
            var enabled_ratio: Double
        }

        struct NotTaken: Encodable {
            var reason: String
            var count: Int
            var ids: [Int64]
        }

        var source: String
        var banks: [Bank]
        var contents: Int
        var joined: Int
        var disabled: Int
        var inserted: Int
        var unchanged: Int
        var not_taken: [NotTaken]
        var exchanges: [String]
        var announced: [String: Int]
        var seen: [String: Int]
        var through_id: Int64
        var last_id: Int64
        var stopped: String
        var resumed_after: Int64?
        var seconds: Double

        init(_ report: HMAImportReport, seconds: Double) {
            source = report.source
            banks = report.banks.map {
                Bank(name: $0.name, made: $0.made, contents: $0.contents, enabled_ratio: $0.enabledRatio)
            }
            contents = report.contents
            joined = report.joined
            disabled = report.disabled
            inserted = report.added
            unchanged = report.alreadyThere
            not_taken = report.notTaken.map { NotTaken(reason: $0.reason, count: $0.count, ids: $0.ids) }
            exchanges = report.exchanges
            announced = report.announced
            seen = report.seen
            through_id = report.throughID
            last_id = report.lastID
            stopped = report.end?.rawValue ?? "no_banks"
            resumed_after = report.resumedAfter
            self.seconds = seconds
        }
    }

    func run() async throws {
        guard let url = options.url else { return }
        let configuration = try settings.load()
        let source: HMASource
        do {
            source = try HMASource(url, headers: try options.readHeaders(), rate: options.hmaRate)
        } catch let error as HMAImportError {
            throw CommandFailure(error.description, status: ExitStatus.usage)
        }
        let known = try DataFolder.open(configuration, verb: "bank import", mayCreate: true)
        for note in known.openingNotes { Terminal.complain(note) }
        let wanted = (options.banks ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let work = HMAImport(
            from: source, into: known, folder: configuration.dataFolder,
            options: .init(banks: wanted.filter { !$0.isEmpty }, resume: options.resume, gap: options.hmaGap))
        let bar = ProgressBar("taking over", visible: !json)
        let begin = ContinuousClock.now
        let report: HMAImportReport
        do {
            report = try await work.run { report in
                let total = report.announced.values.reduce(0, +)
                bar.show(
                    done: Int64(report.seen.values.reduce(0, +)), total: Int64(total),
                    note: "id \(report.throughID), \(report.contents) contents")
            }
        } catch {
            bar.finish()
            try? known.close()
            if let failure = error as? HMAImportError { throw CommandFailure(failure.description) }
            throw error
        }
        bar.finish()
        try known.close()
        let result = Result(report, seconds: (ContinuousClock.now - begin) / .seconds(1))
        if json { try Terminal.json(result) } else { show(result) }
        let missing = isWhole(wanted) ? report.missing : []
        for type in missing {
            Terminal.complain(
                "The HMA's index holds \(report.announced[type] ?? 0) \(type) signals, and \(report.seen[type] ?? 0) were "
                    + "seen. A larger --hma-gap looks further; an index that was not built anew counts what was removed."
            )
        }
        if !report.notTaken.isEmpty || !missing.isEmpty { throw ExitCode(ExitStatus.failure) }
    }

    /// Only where every bank was read must every signal have been seen.
    private func isWhole(_ wanted: [String]) -> Bool { wanted.isEmpty }

    private func show(_ result: Result) {
        if let id = result.resumed_after { Terminal.line("Went on behind content \(id).") }
        for bank in result.banks {
            Terminal.line(
                VisibleText.of("\(bank.name): \(bank.contents) contents")
                    + (bank.made ? "" : " (the bank was there and keeps its settings)"))
        }
        Terminal.line(
            "\(result.contents) contents: \(result.inserted) fingerprints new, \(result.unchanged) already there; "
                + "\(result.joined) joined another of the same fingerprint, \(result.disabled) are switched off; in "
                + "\(String(format: "%.1f", result.seconds)) s.")
        switch result.stopped {
        case HMAImportReport.End.sizesSeen.rawValue:
            Terminal.line("Ended at id \(result.through_id): all that the HMA's index holds was seen.")
        case HMAImportReport.End.gap.rawValue:
            Terminal.line(
                "Ended at id \(result.through_id): nothing was found for \(options.hmaGap) ids; the last was "
                    + "\(result.last_id).")
        default: Terminal.line("The HMA has no banks.")
        }
        for left in result.not_taken {
            let ids = left.ids.map(String.init).joined(separator: ", ")
            Terminal.complain(
                VisibleText.of(
                    "not taken: \(left.count) × \(left.reason) (ids \(ids)\(left.count > left.ids.count ? ", …" : ""))")
            )
        }
        for exchange in result.exchanges {
            Terminal.complain(
                VisibleText.of(
                    "not taken: the exchange \(exchange). Its contents are here as they are now and will not follow it."
                ))
        }
    }
}
