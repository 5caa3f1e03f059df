import Foundation
import SafetyCore
import SafetyDesk
import Synchronization

/// What a scan shows: lines as they come (JSON, CSV), or tables at the end for people, the findings last.
final class ScanOutput: Sendable {
    private struct State {
        var kept: [(finding: Finding, thumbnail: ScanReportPage.Thumbnail?)] = []
        /// Items of each section, also those that are not kept.
        var sizes: [Section: Int] = [:]
        var findings = 0
        var failed = 0
    }

    private enum Section: String, CaseIterable {
        case noticed = "ALSO NOTICED"
        case notes = "NOTES"
        case skipped = "LEFT OUT"
        case failed = "COULD NOT BE READ"
    }

    /// Rows of a section on the terminal; all of them stand in the HTML report and in JSON.
    private static let rowLimit = 20

    private let json: Bool
    private let csv: Bool
    private let report: ReportFile?
    private let bar = ProgressBar("scanning")
    private let state = Mutex(State())

    init(json: Bool, csv: Bool, report: ReportFile?) {
        self.json = json
        self.csv = csv
        self.report = report
        if csv { Terminal.line(FindingCSV.header) }
    }

    var findings: Int { state.withLock { $0.findings } }
    var failed: Int { state.withLock { $0.failed } }

    func take(_ event: ScanEvent) {
        switch event {
        case .note(let text): Terminal.complain(text)
        case .progress(let done, let total):
            bar.show(done: Int64(done), total: Int64(total ?? 0), note: "\(done) files")
        case .item(let finding, let thumbnail):
            // A finding is made of plain values; encoding it cannot fail.
            if json { try? Terminal.json(finding) }
            if csv { Terminal.write(FindingCSV.lines(finding)) }
            keep(finding, thumbnail)
        }
    }

    /// Keeps what is shown at the end. Without a report, sections are kept to their first rows, so that memory does not
    /// grow with a folder full of remarks.
    private func keep(_ finding: Finding, _ thumbnail: ScanReportPage.Thumbnail?) {
        state.withLock { state in
            if finding.status == .finding { state.findings += 1 }
            if finding.status == .failed { state.failed += 1 }
            var isShown = finding.status == .finding
            for section in Section.allCases where !Self.lines(of: finding, in: section).isEmpty {
                state.sizes[section, default: 0] += 1
                if report != nil || state.sizes[section, default: 0] <= Self.rowLimit { isShown = true }
            }
            guard isShown, report != nil || !json && !csv else { return }
            state.kept.append((finding, finding.status == .finding ? thumbnail : nil))
        }
    }

    /// Shows everything and writes the report.
    func finish(_ summary: ScanSummary) {
        bar.finish()
        let kept = sorted()
        if !json && !csv { show(kept.map(\.finding)) }
        let line = Self.sentence(summary)
        if json || csv { Terminal.complain(line) } else { Terminal.line(line) }
        guard let report else { return }
        var page = ScanReportPage(summary: summary, productVersion: ProductVersion.current)
        for item in kept { page.add(item.finding, thumbnail: item.thumbnail) }
        do {
            try report.write(page.html)
        } catch {
            Terminal.complain("The report could not be written to \(report.path): \(error.localizedDescription)")
            state.withLock { $0.failed += 1 }
        }
    }

    /// Shows what was collected until the scan could not go on.
    func finishInterrupted() {
        bar.finish()
        report?.discard()
        if !json && !csv { show(sorted().map(\.finding)) }
        Terminal.complain("The scan did NOT reach its end: what is shown is what was read until then.")
    }

    private func sorted() -> [(finding: Finding, thumbnail: ScanReportPage.Thumbnail?)] {
        state.withLock { $0.kept }.sorted { $0.finding.path < $1.finding.path }
    }

    private func show(_ items: [Finding]) {
        for section in Section.allCases { show(section, items) }
        var table = TextTable(["item", "bank", "how", "distance", "read as", "external id"], numeric: [3])
        for item in items {
            for match in item.matches {
                table.add([
                    item.path, match.bank, match.algorithm.rawValue, String(match.distance), match.variant.rawValue,
                    match.externalID ?? "",
                ])
            }
        }
        if items.contains(where: { !$0.matches.isEmpty }) { Terminal.line("FINDINGS\n" + table.text + "\n") }
    }

    private func show(_ section: Section, _ items: [Finding]) {
        let rows = items.filter { !Self.lines(of: $0, in: section).isEmpty }
        guard !rows.isEmpty else { return }
        var table = TextTable(["item", "why"])
        for item in rows.prefix(Self.rowLimit) {
            for (number, line) in Self.lines(of: item, in: section).enumerated() {
                table.add([number == 0 ? item.path : "", line])
            }
        }
        let more = state.withLock { $0.sizes[section, default: 0] } - min(rows.count, Self.rowLimit)
        let rest = more > 0 ? "\n… and \(more) more: see --json or --html" : ""
        Terminal.line("\(section.rawValue)\n\(table.text)\(rest)\n")
    }

    private static func lines(of item: Finding, in section: Section) -> [String] {
        switch section {
        case .noticed: item.signals.map(\.detail)
        // How many entries an archive had is counted already.
        case .notes: item.notes.filter { !$0.hasPrefix("archive of") }
        case .skipped: item.status == .skipped ? [item.failure?.reason ?? ""] : []
        case .failed: item.status == .failed ? [item.failure?.reason ?? ""] : []
        }
    }

    private static func sentence(_ summary: ScanSummary) -> String {
        let rate = Double(summary.total) / max(summary.seconds, 0.001)
        var text = "\(summary.total) items in \(String(format: "%.1f", summary.seconds)) s "
        text += "(\(Int(rate))/s): \(summary.findings) with findings, \(summary.clean) without, "
        text += "\(summary.failed) could not be read, \(summary.skipped) left out"
        if summary.resumed > 0 { text += "; \(summary.resumed) taken over from the interrupted run" }
        return text + "."
    }
}
