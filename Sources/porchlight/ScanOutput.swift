import Foundation
import SafetyCore
import SafetyDesk
import Synchronization

/// What a scan shows: lines as they come (JSON, CSV), or a table at the end for people.
final class ScanOutput: Sendable {
    private struct State {
        var kept: [(Finding, ScanReportPage.Thumbnail?)] = []
    }

    private let json: Bool
    private let csv: Bool
    private let keepsForReport: Bool
    private let bar: ProgressBar
    private let state = Mutex(State())

    init(json: Bool, csv: Bool, keepsForReport: Bool) {
        self.json = json
        self.csv = csv
        self.keepsForReport = keepsForReport
        bar = ProgressBar("scanning")
        if csv { Terminal.line(FindingCSV.header) }
    }

    func take(_ event: ScanEvent) {
        switch event {
        case .progress(let done, let found, let counted):
            bar.show(done: Int64(done), total: counted ? Int64(found) : 0, note: "\(done) files")
        case .item(let finding, let thumbnail):
            // A finding is made of plain values; encoding it cannot fail.
            if json { try? Terminal.json(finding) }
            if csv { Terminal.write(FindingCSV.lines(finding)) }
            guard !json && !csv || keepsForReport else { return }
            // Clean items without signals are only counted, so memory does not grow with them.
            if finding.status != .clean || !finding.signals.isEmpty || finding.notes.contains(where: Self.isRemarkable)
            {
                let picture = finding.status == .finding ? thumbnail : nil
                state.withLock { $0.kept.append((finding, picture)) }
            }
        }
    }

    func finish(_ summary: ScanSummary, html: String?) throws {
        bar.finish()
        let kept = state.withLock { $0.kept }.sorted { $0.0.path < $1.0.path }
        if let html {
            var page = ScanReportPage(summary: summary, productVersion: ProductVersion.current)
            for (finding, thumbnail) in kept { page.add(finding, thumbnail: thumbnail) }
            do {
                try page.html.write(toFile: html, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure("The report could not be written to \(html): \(error.localizedDescription)")
            }
        }
        if !json && !csv { show(kept.map(\.0)) }
        let line = Self.sentence(summary)
        if json || csv { Terminal.complain(line) } else { Terminal.line(line) }
    }

    private func show(_ items: [Finding]) {
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
        section("COULD NOT BE READ", items.filter { $0.status == .failed }) { [$0.failure?.reason ?? ""] }
        section("LEFT OUT", items.filter { $0.status == .skipped }) { [$0.failure?.reason ?? ""] }
        section("ALSO NOTICED", items.filter { !$0.signals.isEmpty }) { $0.signals.map(\.detail) }
        section("NOTES", items.filter { $0.notes.contains(where: Self.isRemarkable) }) {
            $0.notes.filter(Self.isRemarkable)
        }
    }

    private func section(
        _ title: String, _ items: [Finding], _ lines: (Finding) -> [String]
    ) {
        guard !items.isEmpty else { return }
        var table = TextTable(["item", "why"])
        for item in items {
            for (number, line) in lines(item).enumerated() { table.add([number == 0 ? item.path : "", line]) }
        }
        Terminal.line("\(title)\n\(table.text)\n")
    }

    /// Whether a note tells a person something that the counts do not.
    private static func isRemarkable(_ note: String) -> Bool { !note.hasPrefix("archive of") }

    private static func sentence(_ summary: ScanSummary) -> String {
        let rate = Double(summary.total) / max(summary.seconds, 0.001)
        var text = "\(summary.total) items in \(String(format: "%.1f", summary.seconds)) s "
        text += "(\(Int(rate))/s): \(summary.findings) with findings, \(summary.clean) without, "
        text += "\(summary.failed) could not be read, \(summary.skipped) left out"
        if summary.resumed > 0 { text += "; \(summary.resumed) taken over from the interrupted run" }
        if summary.banks.isEmpty { text += ". No bank is switched on: nothing could match" }
        return text + "."
    }
}
