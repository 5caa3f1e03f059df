import Guidance

/// What people do before anything happens: habits, rules of the house, numbers and laws.
struct EverydayPages {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private var library: EverydayLibrary { book.book.everyday }
    private func words(_ id: String) -> String { book[id, language] }

    private func page(_ title: String, _ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: words(title), content: content)
    }

    /// Which voice, and the way to the other.
    func habits(for voice: GuidanceVoice) -> SiteFrame {
        let other: HTML =
            voice == .adult
            ? "<a class=\"quiet\" href=\"\(address.to("daily", "you").path)\">\(words("daily.forYou"))</a>"
            : "<a class=\"quiet\" href=\"\(address.to("daily").path)\">\(words("daily.forAdults"))</a>"
        return page(
            "daily.title",
            """
            <h1>\(words("daily.heading"))</h1>
            \(voice == .adult ? SiteArt.table : SiteArt.phone)
            <p>\(words("daily.lead"))</p>
            <p class="onward">\(other) <a class="quiet" href="\(address.to("house").path)">\(words("daily.house"))</a></p>
            \(library.habits(for: voice).map(habit))
            \(more)
            """)
    }

    private func habit(_ habit: EverydayHabit) -> HTML {
        let steps: [HTML] = habit.steps.map { "<li>\($0[language])</li>" }
        let say: HTML =
            habit.say.map {
                "<p><b>\(words("daily.say"))</b></p><blockquote class=\"say\"><p>\($0[language])</p></blockquote>"
            }
            ?? .nothing
        return """
            <section><h2>\(habit.title[language])</h2><p>\(habit.why[language])</p><ul>\(steps)</ul>\(say)</section>
            """
    }

    var house: SiteFrame {
        let rules = library.rules.map { rule -> HTML in
            """
            <section><h2>\(rule.title[language])</h2><p>\(rule.why[language])</p>
            <p><b>\(words("daily.together"))</b></p><ul>\(rule.together.map { "<li>\($0[language])</li>" as HTML })</ul>
            <p><b>\(words("daily.promise"))</b></p><p class="say">\(rule.promise[language])</p></section>
            """
        }
        return page("daily.title", "<h1>\(words("daily.house"))</h1>\(SiteArt.table)\(rules)\(more)")
    }

    var numbers: SiteFrame {
        let figures = library.figures.map { figure -> HTML in
            """
            <section><h2>\(figure.title[language])</h2>
            \(FigureChart(figure: figure, book: book, language: language).html)
            <dl><dt>\(words("numbers.means"))</dt><dd>\(figure.meaning[language])</dd>
            <dt>\(words("numbers.doesNot"))</dt><dd>\(figure.doesNotSay[language])</dd>
            <dt>\(words("numbers.counted"))</dt><dd>\(figure.counted[language])</dd></dl>
            <p class="soft">\(source(figure.stewardship, figure.trust))</p></section>
            """
        }
        return page(
            "numbers.title", "<h1>\(words("numbers.heading"))</h1><p>\(words("numbers.lead"))</p>\(figures)\(more)")
    }

    var laws: SiteFrame {
        let laws = library.laws.map { law -> HTML in
            let events: [HTML] = law.events.map { "<li>\($0.on.description): \($0.what[language])</li>" }
            return """
                <section><h2>\(law.title[language])</h2>
                <p class="soft">\(law.name), \(words("laws.\(law.jurisdiction.rawValue)"))</p>
                <p><b>\(words("laws.\(law.status.rawValue)"))</b>. \(words("laws.asOf")) \(law.asOf.description).</p>
                <ul>\(law.says.map { "<li>\($0[language])</li>" as HTML })</ul>
                <p><b>\(words("laws.families"))</b></p><p>\(law.forFamilies[language])</p>
                <p><b>\(words("laws.steps"))</b></p><ul>\(events)</ul>
                <p class="soft">\(source(law.stewardship, law.trust))</p></section>
                """
        }
        return page("laws.title", "<h1>\(words("laws.heading"))</h1><p>\(words("laws.lead"))</p>\(laws)\(more)")
    }

    private func source(_ stewardship: Stewardship, _ trust: HelpTrust) -> HTML {
        let names = stewardship.sources.map { source -> HTML in
            source.url.map { "<a href=\"\($0)\" rel=\"noreferrer nofollow\">\(source.name)</a>" } ?? "\(source.name)"
        }
        let checked: HTML =
            stewardship.verifiedOn.map { " \(words("shell.checked")) \($0.description)." }
            ?? " <span class=\"unsure\">\(words("report.notChecked"))</span>"
        return "\(words("report.source")): \(HTML.joined(names, by: ", ")).\(checked)"
    }

    private var more: HTML {
        """
        <p class="onward"><a class="quiet" href="\(address.to("numbers").path)">\(words("home.numbersName"))</a>
        <a class="quiet" href="\(address.to("laws").path)">\(words("home.lawsName"))</a>
        <a class="quiet" href="\(address.to("next").path)">\(words("home.nowName"))</a></p>
        """
    }
}

/// A small plain chart: bars from zero, each with its number and its name, in one ink.
struct FigureChart {
    let figure: KeyFigure
    let book: SiteBook
    let language: GuidanceLanguage

    private static let row = 34
    private static let names = 150
    private static let room = 250

    var html: HTML {
        let longest = figure.points.map(\.value).max() ?? 1
        var y = 0
        var rows: [HTML] = []
        for point in figure.points {
            if point.startsAnew, y > 0 {
                rows.append("<text x=\"0\" y=\"\(y + 22)\">\(book["numbers.anew", language])</text>")
                y += Self.row
            }
            let share = point.fraction ?? (longest > 0 ? point.value / longest : 0)
            let width = max(2, Int((share * Double(Self.room)).rounded()))
            let rest: HTML =
                point.fraction == nil
                ? .nothing
                : "<rect class=\"rest\" x=\"\(Self.names)\" y=\"\(y + 8)\" width=\"\(Self.room)\" height=\"18\"/>"
            rows.append(
                """
                <text x="0" y="\(y + 22)">\(name(point))</text>\(rest)\
                <rect x="\(Self.names)" y="\(y + 8)" width="\(width)" height="18"/>\
                <text x="\(Self.names + (point.fraction == nil ? width : Self.room) + 8)" y="\(y + 22)">\(number(point))</text>
                """)
            y += Self.row
        }
        let told = figure.points.map { "\(name($0)): \(number($0))" }.joined(separator: "; ")
        return """
            <figure class="chart"><svg viewBox="0 0 520 \(y + 4)" role="img" aria-label="\(told)">
            <line x1="\(Self.names)" y1="2" x2="\(Self.names)" y2="\(y)"/>\(rows)</svg></figure>
            """
    }

    private func name(_ point: FigurePoint) -> String { point.label?[language] ?? point.period.description }

    private func number(_ point: FigurePoint) -> String {
        let about = point.approximate ? book["numbers.about", language] + " " : ""
        if let whole = point.outOf {
            return "\(about)\(plain(point.value)) \(book["numbers.of", language]) \(plain(whole))"
        }
        return about + Amount.count(Int(point.value.rounded()))
    }

    private func plain(_ value: Double) -> String {
        value == value.rounded() ? Amount.count(Int(value)) : "\(value)"
    }
}
