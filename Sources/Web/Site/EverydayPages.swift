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
            let events: [HTML] = law.events.map { "<li>\($0.on.words(in: language)): \($0.what[language])</li>" }
            return """
                <section><h2>\(law.title[language])</h2>
                <p class="soft">\(law.name), \(words("laws.\(law.jurisdiction.rawValue)"))</p>
                <p><b>\(words("laws.\(law.status.rawValue)"))</b>. \(words("laws.asOf")) \(law.asOf.words(in: language)).</p>
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
        let currency = book.currency(stewardship, isChecked: trust == .checked, language)
        return "\(words("report.source")): \(HTML.joined(names, by: ", ")). \(currency)"
    }

    private var more: HTML {
        """
        <p class="onward"><a class="quiet" href="\(address.to("numbers").path)">\(words("home.numbersName"))</a>
        <a class="quiet" href="\(address.to("laws").path)">\(words("home.lawsName"))</a>
        <a class="quiet" href="\(address.to("next").path)">\(words("home.nowName"))</a></p>
        """
    }
}

/// A small plain chart: bars from zero, each with its name and its number, in one ink. Names and numbers are text of the
/// page, so that they wrap on a phone, can be made larger and are read aloud; only the bars are drawn.
struct FigureChart {
    let figure: KeyFigure
    let book: SiteBook
    let language: GuidanceLanguage

    var html: HTML {
        let longest = figure.points.map(\.value).max() ?? 1
        var isFirst = true
        let rows = figure.points.map { point -> HTML in
            let share = point.fraction ?? (longest > 0 ? point.value / longest : 0)
            let whole: HTML =
                point.fraction == nil ? .nothing : "<rect class=\"whole\" width=\"100\" height=\"10\"/>"
            let anew: HTML =
                point.startsAnew && !isFirst ? "<li class=\"anew\">\(book["numbers.anew", language])</li>" : .nothing
            isFirst = false
            return """
                \(anew)<li><span>\(name(point))</span>\
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">\(whole)\
                <rect width="\(max(0.5, (share * 1000).rounded() / 10).description)" height="10"/></svg>\
                <b>\(number(point))</b></li>
                """
        }
        let isLong = figure.points.contains { name($0).count > 12 }
        return "<ul class=\"chart\(isLong ? " long" : "")\">\(rows)</ul>"
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
