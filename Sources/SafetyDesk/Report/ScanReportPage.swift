import Foundation
import SafetyCore

/// The report of a scan as one HTML file that needs no script and loads nothing.
///
/// Findings come first, then failures, then what was left out; clean items are only counted.
/// Thumbnails appear only when asked for, small, blurred and grey (design rule 5, least exposure).
public struct ScanReportPage {
    /// A picture for the page: grey, one byte a pixel, rows from top to bottom.
    public struct Thumbnail: Sendable {
        public var width: Int
        public var height: Int
        public var pixels: [UInt8]

        public init(width: Int, height: Int, pixels: [UInt8]) {
            self.width = width
            self.height = height
            self.pixels = pixels
        }
    }

    private let summary: ScanSummary
    private let productVersion: String
    private var findings: [String] = []
    private var failures: [String] = []
    private var skipped: [String] = []
    private var noticed: [String] = []
    private var remarks: [String] = []

    public init(summary: ScanSummary, productVersion: String) {
        self.summary = summary
        self.productVersion = productVersion
    }

    /// Takes up one item.
    public mutating func add(_ item: Finding, thumbnail: Thumbnail? = nil) {
        switch item.status {
        case .finding: findings.append(card(item, thumbnail))
        case .failed: failures.append(row(item))
        case .skipped: skipped.append(row(item))
        case .clean: break
        }
        if !item.signals.isEmpty { noticed.append(signalRow(item)) }
        if item.status != .finding, !item.notes.isEmpty { remarks.append(noteRow(item)) }
    }

    /// The whole page.
    public var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
        <title>Scan report</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <main>
        <h1>Scan report</h1>
        <p>\(escape(summary.startedText)), \(escape(summary.rootsText)). Porchlight \(escape(productVersion)).</p>
        \(counts)
        <h2 id="findings">Findings (\(findings.count))</h2>
        \(findings.isEmpty ? "<p>Nothing in the banks matched. That is not proof that nothing is there.</p>"
            : findings.joined(separator: "\n"))
        \(table("Could not be read", "failures", failures, "Look at these by other means: they were not checked."))
        \(table("Left out", "skipped", skipped, "These were not checked."))
        \(table("Notes", "notes", remarks, "Where an item was not checked in every way, this says why."))
        \(table("Also noticed", "signals", noticed,
            "Marks in the files themselves. They are hints, not matches."))
        <h2>What this report cannot say</h2>
        <p>It compares with the banks listed above and nothing else. Material that is in no bank, video, and lists in
        closed formats such as PhotoDNA are not matched. A match tells that a fingerprint is near one in a bank: a
        person decides what it means.</p>
        </main>
        </body>
        </html>

        """
    }

    private var counts: String {
        let total = max(summary.total, 1)
        let bars = [
            ("finding", "Findings", summary.findings), ("failed", "Could not be read", summary.failed),
            ("skipped", "Left out", summary.skipped), ("clean", "No match", summary.clean),
        ]
        let rows = bars.map { kind, label, count in
            let share = Double(count) * 100 / Double(total)
            return """
                <tr><th scope="row">\(label)</th><td class="n">\(count)</td>
                <td class="bar"><span class="\(kind)" style="width:\(String(format: "%.1f", share))%"></span></td></tr>
                """
        }
        return """
            <table class="counts"><caption>\(summary.total) items, banks: \(escape(summary.banksText))</caption>
            \(rows.joined(separator: "\n"))</table>
            """
    }

    private func card(_ item: Finding, _ thumbnail: Thumbnail?) -> String {
        let picture =
            thumbnail.map {
                """
                <div class="picture"><img alt="Blurred grey thumbnail" width="\($0.width * 2)" \
                height="\($0.height * 2)" src="data:image/bmp;base64,\(Self.bitmap($0).base64EncodedString())"></div>
                """
            } ?? ""
        let matches = item.matches.map { match in
            let labels = match.labels.isEmpty ? "" : ", labels \(escape(match.labels.joined(separator: ", ")))"
            let external = match.externalID.map { ", their id \(escape($0))" } ?? ""
            return """
                <li><strong>\(escape(match.bank))</strong>: \(match.algorithm.rawValue.uppercased())
                distance \(match.distance), read as <em>\(escape(match.variant.rawValue))</em>,
                fingerprint \(match.fingerprintID)\(external)\(labels)\
                \(match.source.isEmpty ? "" : ", source \(escape(match.source))")</li>
                """
        }
        let notes = item.notes.map { "<p class=\"note\">\(escape($0))</p>" }.joined()
        return """
            <section class="card">\(picture)<div><h3>\(escape(item.path))</h3>
            <ul>\(matches.joined(separator: "\n"))</ul>\(notes)</div></section>
            """
    }

    private func row(_ item: Finding) -> String {
        "<tr><td>\(escape(item.path))</td><td>\(escape(item.failure?.reason ?? ""))</td></tr>"
    }

    private func noteRow(_ item: Finding) -> String {
        "<tr><td>\(escape(item.path))</td><td>\(item.notes.map(escape).joined(separator: "<br>"))</td></tr>"
    }

    private func signalRow(_ item: Finding) -> String {
        let details = item.signals.map { "<code>\(escape($0.id))</code> \(escape($0.detail))" }.joined(
            separator: "<br>")
        return "<tr><td>\(escape(item.path))</td><td>\(details)</td></tr>"
    }

    private func table(_ title: String, _ id: String, _ rows: [String], _ lead: String) -> String {
        guard !rows.isEmpty else { return "" }
        return """
            <h2 id="\(id)">\(title) (\(rows.count))</h2><p>\(lead)</p>
            <table><thead><tr><th scope="col">Item</th><th scope="col">Why</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            """
    }

    /// Text from files, made harmless in HTML and visible where it hides (controls, direction marks).
    private func escape(_ text: String) -> String {
        var safe = ""
        for scalar in VisibleText.of(text).unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// An 8-bit grey Windows bitmap: the one picture format that needs no compressor.
    private static func bitmap(_ picture: Thumbnail) -> Data {
        let rowBytes = (picture.width + 3) & ~3
        var data = Data("BM".utf8)
        func word(_ value: Int) { withUnsafeBytes(of: UInt32(value).littleEndian) { data.append(contentsOf: $0) } }
        func half(_ value: Int) { withUnsafeBytes(of: UInt16(value).littleEndian) { data.append(contentsOf: $0) } }
        let header = 14 + 40 + 1024
        word(header + rowBytes * picture.height)
        word(0)
        word(header)
        word(40)
        word(picture.width)
        word(picture.height)
        half(1)
        half(8)
        for value in [0, rowBytes * picture.height, 2835, 2835, 256, 256] { word(value) }
        for grey in 0..<256 { data.append(contentsOf: [UInt8(grey), UInt8(grey), UInt8(grey), 0]) }
        for y in stride(from: picture.height - 1, through: 0, by: -1) {
            data.append(contentsOf: picture.pixels[(y * picture.width)..<((y + 1) * picture.width)])
            data.append(contentsOf: [UInt8](repeating: 0, count: rowBytes - picture.width))
        }
        return data
    }
}
