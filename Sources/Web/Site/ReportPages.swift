import Guidance

/// "Where can I report it?": three questions on one page, and places in order with what they ask and do.
struct ReportPages {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private var labels: ReportLabels { book.book.directory.labels }
    private func words(_ id: String) -> String { book[id, language] }

    /// - Parameter isAgain: something was missing in what was sent.
    func form(isAgain: Bool = false) -> SiteFrame {
        let again: HTML = isAgain ? "<p class=\"rule\" role=\"alert\">\(words("report.choose"))</p>" : .nothing
        let country: HTML = """
            <p>\(labels.countryQuestion[language]) <b>\(book.country(address.country, language))</b>.
            <a href="\(SiteAddress(language, address.country, ["place", "report"]).path)">\(words("shell.changeCountry"))</a></p>
            """
        return SiteFrame(
            book: book, address: address, title: words("report.title"),
            content: """
                <h1>\(labels.heading[language])</h1>
                <p>\(labels.lead[language])</p>
                \(again)\(country)
                <form method="post" action="\(address.to("report").path)">
                \(field("what", labels.matterQuestion, labels.matters.map { ($0.id.rawValue, $0.label) }))
                \(field("when", labels.urgencyQuestion, labels.urgencies.map { ($0.id.rawValue, $0.label) }))
                \(field("age", labels.ageQuestion, labels.ages.map { ($0.id.rawValue, $0.label) }))
                <p class="onward"><button class="go">\(words("report.show"))</button></p>
                </form>
                """)
    }

    private func field(_ name: String, _ question: Wording, _ choices: [(String, Wording)]) -> HTML {
        let options = choices.map { value, label -> HTML in
            """
            <label><input type="radio" name="\(name)" value="\(value)" autocomplete="off"> <span>\(label[language])</span></label>
            """
        }
        return "<fieldset><legend>\(question[language])</legend>\(options)</fieldset>"
    }

    /// What was sent, as a place with an opaque address; nil where an answer is none of the list. A question that was
    /// skipped counts as "I am not sure".
    static func place(_ fields: FormFields) -> SitePlace? {
        guard let matter = ReportMatter(rawValue: fields["what"] ?? ReportMatter.notSure.rawValue),
            let urgency = ReportUrgency(rawValue: fields["when"] ?? ReportUrgency.ongoing.rawValue),
            let age = ReportAge(rawValue: fields["age"] ?? ReportAge.unknown.rawValue)
        else { return nil }
        return .report(matter, urgency, age)
    }

    func answer(_ matter: ReportMatter, _ urgency: ReportUrgency, _ age: ReportAge) -> SiteFrame {
        let places = book.router.places(country: address.country, what: matter, urgency: urgency, age: age)
        return SiteFrame(
            book: book, address: address, title: words("report.title"),
            content: """
                <h1>\(labels.heading[language])</h1>
                \(labels.remarks(on: matter, age: age).map { "<p class=\"rule\">\($0[language])</p>" as HTML })
                \(ordered(places))
                <p class="onward"><a class="go" href="\(address.to("report").path)">\(words("report.again"))</a>
                <a class="quiet" href="\(address.to("next").path)">\(words("home.nowName"))</a></p>
                """)
    }

    /// The places in their order, a heading wherever the kind of step changes.
    private func ordered(_ places: [ReportPlace]) -> HTML {
        var parts: [HTML] = []
        var index = 0
        while index < places.count {
            let step = places[index].step
            var end = index
            while end < places.count, places[end].step == step { end += 1 }
            let label = labels.steps.first { $0.id == step }?.label[language] ?? ""
            parts.append("<h2>\(label)</h2>\n<ul class=\"lines\">\(places[index..<end].map(item))</ul>")
            index = end
        }
        return HTML.lines(parts)
    }

    private func item(_ place: ReportPlace) -> HTML {
        let head: HTML =
            place.line.map { HelpLineCard(book: book, address: address, line: $0).whole }
            ?? "<h3>\(place.option.name[language])</h3><p>\(place.option.about[language])</p>"
        return "<li>\(head)\(list(labels.asks, place.asks))\(list(labels.next, place.next))</li>"
    }

    private func list(_ heading: Wording, _ lines: [Wording]) -> HTML {
        guard !lines.isEmpty else { return .nothing }
        return "<p><b>\(heading[language])</b></p><ul>\(lines.map { "<li>\($0[language])</li>" as HTML })</ul>"
    }
}
