/// The work of the last hour as three strips over the same hour, each with its own scale from zero: errors would be
/// lost beside requests in one.
struct StatusPlot {
    let intervals: [StatusFigures.Interval]

    private static let height = 60.0

    var html: HTML {
        """
        <figure class="plot" aria-labelledby="work">
        <p class="hours" aria-hidden="true"><span>60 minutes ago</span><span>now</span></p>
        \(strip("Requests", "ink-1", intervals.map(\.requests)))
        \(strip("Decisions", "ink-2", intervals.map(\.decisions)))
        \(strip("Errors of the server", "ink-3", intervals.map(\.errors)))
        <figcaption class="soft">In intervals of ten seconds. Each strip begins at zero and ends at its own
        greatest.</figcaption>
        </figure>
        \(table)
        """
    }

    private func strip(_ name: String, _ ink: String, _ values: [Int]) -> HTML {
        let most = values.max() ?? 0
        let last = values.dropLast().last ?? 0
        let sum = values.reduce(0, +)
        return """
            <div class="strip"><p><b>\(name)</b><br><span class="soft">\(Amount.count(sum)) in all<br>most
            \(Amount.count(most)), last \(Amount.count(last))</span></p>
            <svg class="\(ink)" viewBox="0 0 \(max(values.count, 1)) 64" preserveAspectRatio="none" role="img"
            aria-label="\(name) of the last hour in tens of seconds: \(sum) in all, at most \(most)">
            <path d="\(Self.steps(values, most: most))"/>
            <line x1="0" y1="63" x2="\(max(values.count, 1))" y2="63" vector-effect="non-scaling-stroke"/></svg></div>
            """
    }

    /// The same numbers for those who do not see the plot, or want to copy them.
    private var table: HTML {
        let width = 30
        let rows: [HTML] = stride(from: 0, to: intervals.count, by: width).map { start in
            let part = intervals[start..<min(start + width, intervals.count)]
            let ago = (intervals.count - start) / 6
            return """
                <tr><th scope="row">\(ago) to \(ago - part.count / 6) min ago</th>\
                <td class="n">\(Amount.count(part.map(\.requests).reduce(0, +)))</td>\
                <td class="n">\(Amount.count(part.map(\.decisions).reduce(0, +)))</td>\
                <td class="n">\(Amount.count(part.map(\.errors).reduce(0, +)))</td>\
                <td class="n">\(Amount.seconds(part.map(\.slowest).max() ?? 0))</td></tr>
                """
        }
        return """
            <details><summary>The last hour as a table</summary>
            <div class="scroll"><table><caption>In intervals of five minutes, UTC</caption>
            <thead><tr><th scope="col">When</th><th scope="col" class="n">Requests</th>
            <th scope="col" class="n">Decisions</th><th scope="col" class="n">Errors</th>
            <th scope="col" class="n">Slowest answer</th></tr></thead>
            <tbody>
            \(rows)
            </tbody></table></div></details>
            """
    }

    /// The outline of the bars: one path, so that no seams show where the browser stretches it.
    private static func steps(_ values: [Int], most: Int) -> String {
        var path = "M0 63"
        var before = 0.0
        for (position, value) in values.enumerated() {
            // What is there at all is seen: a bar of less than a pixel would be none.
            let top = value == 0 ? 0 : max(1.5, Double(value) / Double(max(most, 1)) * height)
            if top != before { path += "H\(position)V\(round(63 - top))" }
            before = top
        }
        return path + "H\(values.count)V63Z"
    }

    /// A number with one digit behind the point.
    private static func round(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
