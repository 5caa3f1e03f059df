import Guidance

/// "What do I do now?": who it is about, what happened, then one screen at a time to a plan.
struct NextPages {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }
    private var library: GuidanceLibrary { book.book.library }
    private var frame: PathFrame { library.frame }
    private func words(_ id: String) -> String { book[id, language] }

    func link(_ place: SitePlace) -> String { address.to(place.folder, place.token).path }

    private func page(_ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: frame.entrance.quietTitle[language], content: content)
    }

    var entrance: SiteFrame {
        let voices = frame.entrance.voices.map { voice -> HTML in
            "<li><a href=\"\(link(.voice(voice.voice)))\">\(voice.label[language])</a></li>"
        }
        return page(
            """
            <h1>\(frame.entrance.heading[language])</h1>
            <p>\(frame.entrance.lead[language])</p>
            <ul class="choices">\(voices)</ul>
            \(SiteArt.table)
            """)
    }

    func situations(for voice: GuidanceVoice) -> SiteFrame {
        let question = frame.entrance.voices.first { $0.voice == voice }?.question ?? frame.entrance.heading
        let choices = Situation.allCases.compactMap { library.path($0, voice) }.compactMap { path -> HTML? in
            guard let entry = library.entry(of: path) else { return nil }
            return "<li><a href=\"\(link(.stop(entry)))\">\(path.title[language])</a></li>"
        }
        return page(
            """
            <h1>\(question[language])</h1>
            <ul class="choices">\(choices)</ul>
            <p class="onward"><a class="quiet" href="\(address.to("next").path)">\(frame.buttons.back[language])</a></p>
            """)
    }

    /// - Returns: nil where no path has this stop.
    func stop(_ stop: PathStop) -> SiteFrame? {
        guard let path = library.path(stop.path), let screen = library.screen(at: stop) else { return nil }
        let opening: HTML = library.opening(at: stop).map { "<p>\($0[language])</p>" } ?? .nothing
        let choices = screen.choices.compactMap { choice(in: stop, $0) }
        let list: HTML = choices.isEmpty ? .nothing : "<ul class=\"choices\">\(choices)</ul>"
        let isEnd = screen.kind == .end
        let plan: HTML =
            isEnd
            ? "<a class=\"go\" href=\"\(link(.plan(path: path.id)))\">\(frame.buttons.plan[language])</a>" : .nothing
        let next: HTML =
            screen.next.flatMap { follow($0, from: stop) }.map { target, label in
                "<a class=\"\(isEnd ? "quiet" : "go")\" href=\"\(link(.stop(target)))\">\(label)</a>"
            } ?? .nothing
        var person: HTML = .nothing
        if screen.kind != .person, let target = library.personNow(in: path) {
            person = "<a class=\"quiet\" href=\"\(link(.stop(target)))\">\(frame.buttons.personNow[language])</a>"
        }
        var back: HTML = .nothing
        if let entry = library.entry(of: path), entry != stop {
            back = "<a class=\"quiet\" href=\"\(link(.stop(entry)))\">\(words("next.startOver"))</a>"
        }
        let help = HelpList(book: book, address: address).html(screen.help, for: path)
        return page(
            """
            <h1>\(screen.heading[language])</h1>
            \(now(screen.kind))
            \(opening)
            \(screen.blocks.map(block))
            \(screen.kind.isShared && screen.kind != .check ? help : .nothing)
            \(list)
            <p class="onward">\(plan) \(next) \(person) \(back)</p>
            \(screen.kind.isShared ? .nothing : help)
            """)
    }

    /// The plan on one sheet of paper. Its title tells nothing to somebody who finds it.
    func plan(_ path: GuidedPath) -> SiteFrame {
        let steps = path.plan.steps.map { step -> HTML in "<li>\(step[language])</li>" }
        let blanks = path.plan.writeDown.map { line -> HTML in "<p>\(line[language]) <span class=\"blank\"></span></p>"
        }
        let end = path.screens.first { $0.kind == .end }
        let entry: HTML =
            library.entry(of: path).map {
                "<a class=\"quiet\" href=\"\(link(.stop($0)))\">\(words("next.startOver"))</a>"
            } ?? .nothing
        return SiteFrame(
            book: book, address: address, title: path.plan.title[language],
            content: """
                <h1>\(path.plan.title[language])</h1>
                <ol>\(steps)</ol>
                <h2>\(frame.buttons.writeDown[language])</h2>
                \(blanks)
                <p>\(path.plan.person[language]) <span class="blank"></span></p>
                \(HelpList(book: book, address: address).html(end?.help ?? [], for: path))
                <p class="soft">\(frame.buttons.information[language]) \(frame.buttons.printWarning[language])</p>
                <p class="onward"><a class="go" href="\(address.to("report").path)">\(words("next.reportMore"))</a> \(entry)</p>
                """, kind: "plan")
    }

    // MARK: Parts

    /// Who is in danger presses a number before reading on.
    private func now(_ kind: PathScreen.Kind) -> HTML {
        let directory = book.book.directory
        let lines: [HelpLine]
        switch kind {
        case .danger: lines = directory.lines(["emergency"], in: address.country)
        case .crisis: lines = directory.lines(["crisis_line"], in: address.country)
        default: return .nothing
        }
        let contacts = SiteContact.own(lines.first(where: \.isReachable)?.contacts ?? [], language)
        let ways = contacts.filter { $0.kind == .call || $0.kind == .text }.prefix(2).map {
            SiteContact.link($0, book, language)
        }
        guard !ways.isEmpty else { return .nothing }
        return "<p class=\"now\(kind == .danger ? " danger" : "")\">\(HTML.joined(Array(ways), by: " "))</p>"
    }

    private func choice(in stop: PathStop, _ choice: PathChoice) -> HTML? {
        follow(choice, from: stop).map { target, label in
            "<li><a href=\"\(link(.stop(target)))\">\(label)</a></li>"
        }
    }

    private func follow(_ choice: PathChoice, from stop: PathStop) -> (PathStop, String)? {
        library.follow(choice.to, from: stop).map { ($0, choice.label[language]) }
    }

    private func block(_ block: PathBlock) -> HTML {
        let items: [HTML] = block.lines.map { "<li>\($0[language])</li>" }
        let paragraphs: [HTML] = block.lines.map { "<p>\($0[language])</p>" }
        switch block.kind {
        case .text: return HTML.lines(paragraphs)
        case .list: return "<ul>\(items)</ul>"
        case .steps: return "<ol>\(items)</ol>"
        case .say: return "<blockquote class=\"say\">\(paragraphs)</blockquote>"
        case .rule: return "<div class=\"rule\">\(paragraphs)</div>"
        case .keep: return "<ul>\(items)</ul>"
        }
    }
}

/// People, places and removals that a screen names, with the lines of the reader's country.
struct HelpList {
    let book: SiteBook
    let address: SiteAddress

    private var language: GuidanceLanguage { address.language }

    func html(_ ids: [String], for path: GuidedPath) -> HTML {
        guard !ids.isEmpty else { return .nothing }
        let buttons = book.book.library.frame.buttons
        let groups: [(HelpOption.Kind, Wording)] = [
            (.person, buttons.people), (.report, buttons.places), (.removal, buttons.removal),
        ]
        return HTML.lines(
            groups.map { kind, name -> HTML in
                let options = ids.compactMap { book.book.library.helpOption($0) }.filter { $0.kind == kind }
                guard !options.isEmpty else { return .nothing }
                return "<h2>\(name[language])</h2>\n<ul class=\"lines\">\(options.map(option))</ul>"
            })
    }

    private func option(_ option: HelpOption) -> HTML {
        let lines = book.book.directory.lines([option.id], in: address.country).filter(\.isReachable).prefix(2)
        guard !lines.isEmpty else {
            let page: HTML =
                option.url.map {
                    "<p>\(SiteContact.link(HelpContact(.web, $0), book, language))</p>"
                } ?? .nothing
            return "<li><h3>\(option.name[language])</h3><p>\(option.about[language])</p>\(page)</li>"
        }
        let ways = lines.map { HelpLineCard(book: book, address: address, line: $0).brief }
        return "<li><h3>\(option.name[language])</h3><p>\(option.about[language])</p>\(ways)</li>"
    }
}

/// One line of one service.
struct HelpLineCard {
    let book: SiteBook
    let address: SiteAddress
    let line: HelpLine

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    private var ways: HTML {
        .joined(SiteContact.own(line.contacts, language).map { SiteContact.link($0, book, language) }, by: " ")
    }

    /// Name and ways alone.
    var brief: HTML { "<p><b>\(line.name)</b> \(mark)<br>\(ways)</p>" }

    /// Everything that is known of it.
    var whole: HTML {
        let hours: HTML = line.hours.map { "<p>\(words("report.hours")): \($0.words[language])</p>" } ?? .nothing
        let spoken = line.languages.map(languageName).joined(separator: ", ")
        let languages: HTML = spoken.isEmpty ? .nothing : "<p>\(words("report.languages")): \(spoken)</p>"
        let anonymous: HTML = line.anonymous == true ? "<p>\(words("report.noName"))</p>" : .nothing
        let none: HTML =
            line.isReachable ? .nothing : "<p>\(book.book.directory.labels.noAddress[language])</p>"
        let pressed: HTML = line.contacts.isEmpty ? .nothing : "<p>\(ways)</p>"
        return """
            <h3>\(line.name)</h3><p>\(line.about[language])</p>\(pressed)\(none)\(hours)\(languages)\(anonymous)
            <p class="soft">\(mark) \(source)</p>
            """
    }

    /// What is not verified is marked as such, in words, and so is what should have been looked at again.
    private var mark: HTML {
        var marks: [String] = []
        if !line.isVerified {
            let label = book.book.directory.labels.trusts.first { $0.id == line.trust }?.label[language]
            marks.append(label ?? words("report.notChecked"))
        }
        if line.stewardship.isOverdue(on: book.today) { marks.append(words("report.due")) }
        return .joined(marks.map { "<span class=\"unsure\">\($0)</span>" as HTML }, by: " ")
    }

    private var source: HTML {
        let name = line.stewardship.sources.first?.name ?? ""
        let checked: HTML =
            line.stewardship.verifiedOn.map { " \(words("shell.checked")) \($0.words(in: language))." } ?? .nothing
        return "\(words("report.source")): \(name).\(checked)"
    }

    private func languageName(_ code: String) -> String {
        switch (code, language) {
        case ("en", .english): "English"
        case ("en", .spanish): "inglés"
        case ("es", .english): "Spanish"
        case ("es", .spanish): "español"
        default: code
        }
    }
}
