import Foundation
import SafetyCore

/// How the server is doing, for people who run it. First what is wrong and what to do, then the figures.
struct StatusPage {
    let figures: StatusFigures
    /// Whether a browser reads the page again by itself.
    var refreshes = true

    static let refreshSeconds = 30

    var frame: PageFrame {
        PageFrame(
            title: figures.troubles.isEmpty ? "Status" : "Status: \(figures.troubles.count) to look at",
            kind: .console, here: "/console/status", refresh: refreshes ? Self.refreshSeconds : nil,
            content: """
                <h1>Status</h1>
                <p class="soft">Porchlight \(figures.version), up for
                \(Amount.span(figures.now.timeIntervalSince(figures.started))). Read at \(Amount.moment(figures.now)).
                \(refreshing)</p>
                \(troubles)
                \(summary)
                <h2 id="work">Work of the last hour</h2>
                \(StatusPlot(intervals: figures.intervals).html)
                <h2 id="banks">Banks</h2>
                \(banks)
                <h2 id="answers">Slowest answers</h2>
                \(answers)
                <h2 id="jobs">Jobs</h2>
                \(jobs)
                """)
    }

    private var refreshing: HTML {
        refreshes
            ? "It is read again every \(Self.refreshSeconds) seconds. <a href=\"/console/status?refresh=off\">Stop that</a>."
            : "It stays as it is. <a href=\"/console/status\">Read it again every \(Self.refreshSeconds) seconds</a>."
    }

    // MARK: What is wrong

    private var troubles: HTML {
        guard !figures.troubles.isEmpty else { return "<p class=\"well\">Everything works as it should.</p>" }
        let cards: [HTML] = figures.troubles.map { trouble in
            """
            <div class="trouble\(trouble.isUrgent ? " now" : "")"><h3>\(trouble.title)</h3>
            <p>\(trouble.meaning)</p><p>\(trouble.advice)</p></div>
            """
        }
        return "<section aria-labelledby=\"troubles\"><h2 id=\"troubles\">To look at</h2>\n\(cards)\n</section>"
    }

    // MARK: Figures

    private var summary: HTML {
        let behind = max(0, figures.databaseSequence - figures.indexSequence)
        let hour = figures.intervals
        let requests = hour.map(\.requests).reduce(0, +)
        let errors = hour.map(\.errors).reduce(0, +)
        let freshness =
            behind == 0 ? "as fresh as the database" : "\(Amount.count(behind)) changes behind the database"
        return """
            <h2 id="figures">Figures</h2>
            <dl class="grid">
            \(cell("Fingerprints in the index", Amount.count(figures.perceptual), freshness))
            \(cell("Digests in the index", Amount.count(figures.digests),
                "change \(Amount.count(figures.indexSequence)) of \(Amount.count(figures.databaseSequence))"))
            \(cell("Requests of the last hour", Amount.count(requests), "\(Amount.count(figures.inFlight)) at this moment"))
            \(cell("Errors of the last hour", Amount.count(errors), share(errors, of: requests)))
            \(cell("Slowest of the last hour", Amount.seconds(hour.map(\.slowest).max() ?? 0), ""))
            \(cell("Unreadable items", Amount.count(figures.unreadable), "since the start"))
            \(cell("Webhook messages waiting", Amount.count(figures.pending), "\(Amount.count(figures.dead)) given up"))
            \(cell("Memory", Amount.bytes(figures.residentBytes),
                "\(Amount.count(figures.threads)) threads, \(Amount.count(figures.openFiles)) open files"))
            \(cell("Room on the disk", figures.freeBytes.map(Amount.bytes) ?? "unknown", ""))
            </dl>
            """
    }

    private func cell(_ name: String, _ value: String, _ note: String) -> HTML {
        let note: HTML = note.isEmpty ? .nothing : "<small>\(note)</small>"
        return "<div><dt>\(name)</dt><dd>\(value)\(note)</dd></div>"
    }

    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "of none" }
        let percent = (Double(part) / Double(whole) * 1000).rounded() / 10
        return "\(part > 0 && percent == 0 ? "less than 0.1" : "\(percent)") % of \(Amount.count(whole))"
    }

    private var banks: HTML {
        guard !figures.banks.isEmpty else { return "<p>There is none.</p>" }
        let rows: [HTML] = figures.banks.map { bank in
            """
            <tr><th scope="row">\(bank.name)</th>\
            <td data-name="Matching">\(bank.enabled ? "on" : "off")</td>\
            <td data-name="A match leads to">\(bank.decision.rawValue)</td>\
            <td class="n" data-name="Within bits">\(bank.maxDistance)</td>\
            <td class="n" data-name="Fingerprints">\(bank.count.map { Amount.count($0) } ?? "not counted")</td></tr>
            """
        }
        let note: HTML =
            figures.banks.contains { $0.count == nil }
            ? "<p class=\"soft\">So many fingerprints are not counted for a page that reads itself again; "
                + "<code>GET /v1/banks/NAME?counts=true</code> counts them.</p>" : .nothing
        return """
            <table class="cards"><caption>Each bank with what a match leads to</caption><thead><tr>
            <th scope="col">Bank</th><th scope="col">Matching</th><th scope="col">A match leads to</th>
            <th scope="col" class="n">Within bits</th><th scope="col" class="n">Fingerprints</th></tr></thead>
            <tbody>
            \(rows)
            </tbody></table>
            \(note)
            """
    }

    private var answers: HTML {
        guard !figures.routes.isEmpty else { return "<p>Nothing was answered yet.</p>" }
        let rows: [HTML] = figures.routes.prefix(10).map { route in
            """
            <tr><th scope="row"><code>\(route.name)</code></th>\
            <td class="n" data-name="Answers">\(Amount.count(route.requests))</td>\
            <td class="n" data-name="Errors">\(Amount.count(route.errors))</td>\
            <td class="n" data-name="Half within">\(Amount.seconds(route.half))</td>\
            <td class="n" data-name="99 of 100 within">\(Amount.seconds(route.most))</td></tr>
            """
        }
        return """
            <table class="cards"><caption>Since the start, slowest first</caption><thead><tr>
            <th scope="col">What</th><th scope="col" class="n">Answers</th><th scope="col" class="n">Errors</th>
            <th scope="col" class="n">Half within</th><th scope="col" class="n">99 of 100 within</th></tr></thead>
            <tbody>
            \(rows)
            </tbody></table>
            """
    }

    private var jobs: HTML {
        let running = figures.jobs.filter { $0.state == "running" }
        guard !running.isEmpty else { return "<p>None is running.</p>" }
        let rows: [HTML] = running.map { job in
            """
            <tr><th scope="row">Job \(job.id), \(job.kind)</th><td data-name="Progress">\(progress(job))</td></tr>
            """
        }
        return """
            <table class="cards"><caption>Running</caption><thead><tr><th scope="col">Job</th>
            <th scope="col">Progress</th></tr></thead><tbody>
            \(rows)
            </tbody></table>
            """
    }

    private func progress(_ job: StatusFigures.JobLine) -> HTML {
        guard let total = job.total, total > 0 else { return "\(Amount.count(job.done)) done" }
        return """
            <progress max="\(total)" value="\(job.done)" aria-label="Progress of job \(job.id)"></progress>
            \(Amount.bytes(Int(job.done))) of \(Amount.bytes(Int(total)))
            """
    }
}
