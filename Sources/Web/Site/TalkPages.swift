import Guidance

/// How to talk with a child of each age, and cards for hard minutes.
struct TalkPages {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private var library: TalkLibrary { book.book.talking }
    private func words(_ id: String) -> String { book[id, language] }
    private func link(_ place: SitePlace) -> String { address.to(place.folder, place.token).path }

    private func page(_ title: String, _ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: title, content: content)
    }

    var ages: SiteFrame {
        let links = TalkLibrary.ages.map { age -> HTML in
            "<li><a href=\"\(address.to("talk", "\(age)").path)\">\(age) \(words("talk.years"))</a></li>"
        }
        return page(
            words("talk.title"),
            """
            <h1>\(words("talk.heading"))</h1>
            <p>\(words("talk.lead"))</p>
            <ul class="ages">\(links)</ul>
            \(SiteArt.table)
            \(more)
            """)
    }

    /// The words for one age: what is new first and open, what came before it folded.
    func topics(at age: Int) -> SiteFrame {
        let new = library.newTopics(at: age)
        let earlier = library.topics(at: age).filter { topic in !new.contains { $0.id == topic.id } }
        let before: HTML =
            earlier.isEmpty
            ? .nothing
            : """
            <h2>\(words("talk.earlier"))</h2><p>\(words("talk.earlierText"))</p>
            \(earlier.map { folded($0) })
            """
        return page(
            words("talk.title"),
            """
            <h1>\(words("talk.headingAge")) \(age)</h1>
            <p>\(words("talk.how"))</p>
            <h2>\(words("talk.new"))</h2>
            \(new.map { open($0) })
            \(before)
            <p class="onward"><a class="quiet" href="\(address.to("talk").path)">\(words("talk.other"))</a></p>
            \(more)
            """)
    }

    private func open(_ topic: TalkTopic) -> HTML {
        "<section class=\"topic\"><h3>\(topic.title[language])</h3>\(body(topic))</section>"
    }

    private func folded(_ topic: TalkTopic) -> HTML {
        "<details><summary>\(topic.title[language])</summary>\(body(topic))</details>"
    }

    private func body(_ topic: TalkTopic) -> HTML {
        func list(_ heading: String, _ lines: [Wording]) -> HTML {
            "<p><b>\(words("talk.\(heading)"))</b></p><ul>\(lines.map { "<li>\($0[language])</li>" as HTML })</ul>"
        }
        let say: [HTML] = topic.say.map { "<p>\($0[language])</p>" }
        return """
            <p>\(topic.why[language])</p>
            <p class="rule"><b>\(words("talk.short")):</b> \(topic.short[language])</p>
            \(list("ask", topic.ask))
            \(list("listen", topic.listen))
            <p><b>\(words("talk.say"))</b></p><blockquote class="say">\(say)</blockquote>
            \(list("told", topic.ifTold))
            """
    }

    private var more: HTML {
        """
        <p class="onward"><a class="go" href="\(address.to("agreement").path)">\(words("talk.agreement"))</a>
        <a class="quiet" href="\(link(.card("first_minutes")))">\(words("talk.card"))</a>
        <a class="quiet" href="\(link(.card("friend")))">\(words("talk.friendCard"))</a>
        <a class="quiet" href="\(link(.card("sibling")))">\(words("talk.siblingCard"))</a></p>
        """
    }

    // MARK: Cards

    /// One sheet of paper. Its title tells nothing to somebody who finds it.
    func card(_ card: GuideCard) -> SiteFrame {
        func list(_ lines: [Wording]) -> [HTML] { lines.map { "<li>\($0[language])</li>" } }
        let say: [HTML] = card.say.map { "<p>\($0[language])</p>" }
        return SiteFrame(
            book: book, address: address, title: card.quietTitle[language],
            content: """
                <h1>\(card.title[language])</h1>
                <p>\(card.lead[language])</p>
                <h2>\(words("talk.doNow"))</h2><ol>\(list(card.steps))</ol>
                <h2>\(words("talk.avoid"))</h2><ul>\(list(card.avoid))</ul>
                <h2>\(words("talk.say"))</h2><blockquote class="say">\(say)</blockquote>
                \(PeopleList(book: book, address: address).html(card.help))
                <p class="soft">\(book.book.library.frame.buttons.printWarning[language])</p>
                <p class="onward"><a class="go" href="\(address.to("next").path)">\(words("result.pathNone"))</a>
                <a class="quiet" href="\(address.to("report").path)">\(words("home.reportName"))</a></p>
                """, kind: "plan card")
    }
}

/// People and places that a record names, with the lines of the reader's country.
struct PeopleList {
    let book: SiteBook
    let address: SiteAddress

    func html(_ ids: [String]) -> HTML {
        let language = address.language
        let items = ids.compactMap { id -> HTML? in
            guard let option = book.book.library.helpOption(id) else { return nil }
            let lines = book.book.directory.lines([id], in: address.country).filter(\.isReachable).prefix(1)
            let ways = lines.map { HelpLineCard(book: book, address: address, line: $0).brief }
            return "<li><h3>\(option.name[language])</h3><p>\(option.about[language])</p>\(ways)</li>"
        }
        return "<h2>\(book["result.people", language])</h2><ul class=\"lines\">\(items)</ul>"
    }
}
