import Guidance

/// The pages for young people: what is going on, words for what is hard to tell, and how children are tricked.
struct YouPages {
    let book: SiteBook
    let address: SiteAddress

    /// Most bytes of the form: its own words may fill a page of paper.
    static let limit = 16 * 1024
    private static let longestOwn = 2000

    private var language: GuidanceLanguage { address.language }
    private var library: TalkLibrary { book.book.talking }
    private func words(_ id: String) -> String { book[id, language] }
    private func link(_ place: SitePlace) -> String { address.to(place.folder, place.token).path }

    private func page(_ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: words("you.title"), content: content)
    }

    // MARK: Home

    var home: SiteFrame {
        let choices = library.say.matters.map { matter -> HTML in
            "<li><a href=\"\(steps(for: matter))\">\(matter.label[language])</a></li>"
        }
        let doors = [
            (address.to("you", "say").path, "say"), (address.to("you", "telling").path, "telling"),
            (address.to("you", "forms").path, "forms"), (address.to("check").path, "check"),
            (address.to("daily", "you").path, "habits"),
        ].map { path, name -> HTML in
            "<li><a href=\"\(path)\"><b>\(words("you.\(name)"))</b> \(words("you.\(name)Text"))</a></li>"
        }
        return page(
            """
            <h1>\(words("you.heading"))</h1>
            <p>\(words("you.lead"))</p>
            <p class="onward"><a class="go" href="\(address.to("help").path)">\(words("you.person"))</a></p>
            <ul class="choices two">\(choices)</ul>
            \(SiteArt.phone)
            <ul class="doors">\(doors)</ul>
            """)
    }

    /// Where the steps for a matter stand: those of a friend for a friend, a person where there are none.
    private func steps(for matter: SayPieces.Matter) -> String {
        if matter.id == "friend" { return link(.voice(.friend)) }
        guard let situation = matter.situation, let path = book.book.library.path(situation, .youth),
            let entry = book.book.library.entry(of: path)
        else { return address.to("help").path }
        return link(.stop(entry))
    }

    // MARK: Five forms

    var forms: SiteFrame {
        let choices = library.forms.map { form -> HTML in
            "<li><a href=\"\(link(.form(form.id)))\">\(form.title[language])</a></li>"
        }
        return page(
            """
            <h1>\(words("forms.heading"))</h1>
            <p>\(words("forms.lead"))</p>
            <ul class="choices">\(choices)</ul>
            """)
    }

    func form(_ form: HarmForm) -> SiteFrame {
        func list(_ heading: String, _ lines: [Wording]) -> HTML {
            "<h2>\(words("forms.\(heading)"))</h2><ul>\(lines.map { "<li>\($0[language])</li>" as HTML })</ul>"
        }
        let say: [HTML] = form.say.map { "<p>\($0[language])</p>" }
        let entry = book.book.library.path(form.situation, .youth).flatMap(book.book.library.entry)
        let path: HTML =
            entry.map { "<a class=\"go\" href=\"\(link(.stop($0)))\">\(words("forms.path"))</a>" } ?? .nothing
        return page(
            """
            <h1>\(form.title[language])</h1>
            <p>\(form.what[language])</p>
            \(list("starts", form.starts))
            \(list("signs", form.signs))
            <h2>\(words("forms.say"))</h2><blockquote class="say">\(say)</blockquote>
            \(list("do", form.do))
            <p class="onward">\(path) <a class="quiet" href="\(address.to("you", "say").path)">\(words("you.say"))</a>
            <a class="quiet" href="\(address.to("you", "forms").path)">\(words("forms.all"))</a></p>
            \(PeopleList(book: book, address: address).html(form.help))
            """)
    }

    // MARK: Help me say it

    /// What was chosen for a text.
    struct Choice {
        var listener: SayPieces.Listener
        var matter: SayPieces.Matter
        var lines: [String]

        /// - Returns: nil where something is none of the list, or the own words are too long.
        init?(_ fields: FormFields, _ pieces: SayPieces, _ language: GuidanceLanguage) {
            guard
                let listener = pieces.listeners.first(where: { $0.id == fields["who"] ?? pieces.listeners.first?.id }),
                let matter = pieces.matters.first(where: { $0.id == fields["what"] ?? pieces.matters.last?.id })
            else { return nil }
            let own = (fields["own"] ?? "").trimmingBlanks
            guard own.count <= YouPages.longestOwn,
                let lines = pieces.text(
                    to: listener.id, about: matter.id, own: own, needs: fields.all("need"), language)
            else { return nil }
            (self.listener, self.matter, self.lines) = (listener, matter, lines)
        }
    }

    /// - Parameter isAgain: what was sent could not be used.
    func say(isAgain: Bool = false) -> SiteFrame {
        let pieces = library.say
        let again: HTML = isAgain ? "<p class=\"rule\" role=\"alert\">\(words("say.long"))</p>" : .nothing
        return page(
            """
            <h1>\(words("say.heading"))</h1>
            <p>\(words("say.lead"))</p>
            \(again)
            <form method="post" action="\(address.to("you", "say").path)">
            \(field("who", "radio", pieces.listeners.map { ($0.id, $0.label) }))
            \(field("what", "radio", pieces.matters.map { ($0.id, $0.label) }))
            \(field("need", "checkbox", pieces.needs.map { ($0.id, $0.label) }))
            <p><label for="own"><b>\(words("say.own"))</b></label></p>
            <textarea id="own" name="own" rows="4" maxlength="\(Self.longestOwn)" autocomplete="off" spellcheck="false"></textarea>
            <p class="onward"><button class="go">\(words("say.make"))</button></p>
            </form>
            """)
    }

    private func field(_ name: String, _ type: String, _ choices: [(String, Wording)]) -> HTML {
        let options = choices.map { value, label -> HTML in
            """
            <label><input type="\(type)" name="\(name)" value="\(value)" autocomplete="off"> <span>\(label[language])</span></label>
            """
        }
        return "<fieldset><legend>\(words("say.\(name)"))</legend>\(options)</fieldset>"
    }

    func text(_ choice: Choice) -> SiteFrame {
        let lines: [HTML] = choice.lines.map { "<p>\($0)</p>" }
        return page(
            """
            <h1>\(words("say.result"))</h1>
            <blockquote class="say large">\(lines)</blockquote>
            <p>\(words("say.use"))</p>
            <h2>\(words("say.next"))</h2>
            <ul>\(choice.listener.happens.map { "<li>\($0[language])</li>" as HTML })</ul>
            <p><b>\(words("telling.ask"))</b></p>
            <ul>\(choice.listener.ask.map { "<li>\($0[language])</li>" as HTML })</ul>
            <p class="onward"><a class="go" href="\(steps(for: choice.matter))">\(words("result.path"))</a>
            <a class="quiet" href="\(address.to("you", "say").path)">\(words("say.again"))</a></p>
            \(PeopleList(book: book, address: address).html(library.say.help))
            """)
    }

    // MARK: What happens if I tell

    var telling: SiteFrame {
        let parts = library.say.listeners.map { listener -> HTML in
            """
            <section><h2>\(listener.label[language])</h2>
            <p><b>\(words("telling.happens"))</b></p><ul>\(listener.happens.map { "<li>\($0[language])</li>" as HTML })</ul>
            <p><b>\(words("telling.ask"))</b></p><ul>\(listener.ask.map { "<li>\($0[language])</li>" as HTML })</ul></section>
            """
        }
        return page(
            """
            <h1>\(words("telling.heading"))</h1>
            <p>\(words("telling.lead"))</p>
            \(parts)
            <p class="onward"><a class="go" href="\(address.to("you", "say").path)">\(words("you.say"))</a>
            <a class="quiet" href="\(address.to("help").path)">\(words("telling.country"))</a></p>
            """)
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmingBlanks: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
