import Guidance

/// The family agreement: lines to pick, the promises of the adults, and a sheet to print or to keep as a PDF.
struct AgreementPages {
    let book: SiteBook
    let address: SiteAddress

    /// Most bytes of the form.
    static let limit = 32 * 1024

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    // MARK: What can be picked

    /// A line with the name that it has in the form.
    private struct Line {
        var id: String
        var text: Wording
        /// Whether it is picked to begin with: a family that is tired presses one button.
        var isPicked: Bool
    }

    private static func rules(_ book: SiteBook) -> [(rule: HouseRule, lines: [Line])] {
        book.book.everyday.rules.map { rule in
            let lines = rule.together.enumerated().map { place, text in
                Line(id: "\(rule.id).\(place)", text: text, isPicked: place == 0)
            }
            return (rule, lines)
        }
    }

    private static func promises(_ book: SiteBook) -> [Line] {
        let own = ["calm", "phone"].compactMap { id in
            book.phrase("agreement.\(id)").map { Line(id: id, text: $0, isPicked: true) }
        }
        return own
            + book.book.everyday.rules.map { Line(id: "\($0.id).promise", text: $0.promise, isPicked: false) }
    }

    // MARK: The form

    func form(isAgain: Bool = false) -> SiteFrame {
        let again: HTML = isAgain ? "<p class=\"rule\" role=\"alert\">\(words("agreement.none"))</p>" : .nothing
        let groups = Self.rules(book).map { rule, lines -> HTML in
            "<fieldset><legend>\(rule.title[language])</legend>\(lines.map { box("line", $0) })</fieldset>"
        }
        return SiteFrame(
            book: book, address: address, title: words("agreement.title"),
            content: """
                <h1>\(words("agreement.heading"))</h1>
                <p>\(words("agreement.lead"))</p>
                \(again)
                <form method="post" action="\(address.to("agreement").path)">
                <h2>\(words("agreement.rules"))</h2>
                \(groups)
                <h2>\(words("agreement.promises"))</h2>
                <fieldset>\(Self.promises(book).map { box("promise", $0) })</fieldset>
                <p><label for="own"><b>\(words("agreement.own"))</b></label></p>
                <textarea id="own" name="own" rows="4" autocomplete="off" aria-describedby="ownHint"></textarea>
                <p class="soft" id="ownHint">\(words("agreement.ownHint"))</p>
                <p><label for="names"><b>\(words("agreement.names"))</b></label></p>
                <textarea id="names" name="names" rows="3" autocomplete="off" aria-describedby="namesHint"></textarea>
                <p class="soft" id="namesHint">\(words("agreement.namesHint"))</p>
                <p><label for="review"><b>\(words("agreement.review"))</b></label></p>
                <p><input type="date" id="review" name="review" autocomplete="off"></p>
                <p class="onward"><button class="go">\(words("agreement.show"))</button>
                <button class="quiet plain" formaction="\(address.to("agreement", "pdf").path)">\(words("agreement.pdf"))</button></p>
                <p class="soft">\(words("agreement.kept"))</p>
                </form>
                """)
    }

    private func box(_ name: String, _ line: Line) -> HTML {
        let picked: HTML = line.isPicked ? " checked" : ""
        return """
            <label><input type="checkbox" name="\(name)" value="\(line.id)" autocomplete="off"\(picked)> \
            <span>\(line.text[language])</span></label>
            """
    }

    // MARK: What was picked

    /// An agreement as it was put together, and what was sent for it.
    struct Agreement {
        var lines: [Wording]
        var promises: [Wording]
        var own: [String]
        var names: [String]
        var review: GuidanceDate?
        /// The fields once more, so that the sheet can be had as a PDF too.
        var fields: [(name: String, value: String)]

        /// - Returns: nil where nothing was picked.
        init?(_ fields: FormFields, _ book: SiteBook) {
            let picked = Set(fields.all("line"))
            let promised = Set(fields.all("promise"))
            lines = AgreementPages.rules(book).flatMap(\.lines).filter { picked.contains($0.id) }.map(\.text)
            promises = AgreementPages.promises(book).filter { promised.contains($0.id) }.map(\.text)
            // However many there are: nothing that a family wrote is dropped, and a PDF that cannot hold it says so.
            own = Self.split(fields["own"])
            names = Self.split(fields["names"])
            review = fields["review"].flatMap { GuidanceDate($0) }
            guard !(lines.isEmpty && promises.isEmpty && own.isEmpty) else { return nil }
            self.fields = picked.sorted().map { ("line", $0) } + promised.sorted().map { ("promise", $0) }
            self.fields += [
                ("own", own.joined(separator: "\n")), ("names", names.joined(separator: "\n")),
                ("review", review?.description ?? ""),
            ]
        }

        private static func split(_ text: String?) -> [String] {
            (text ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        }
    }

    /// Why there is no PDF, said on the page that can be printed instead.
    enum Trouble: String {
        case letters, long
    }

    /// The page to print.
    func sheet(_ agreement: Agreement, trouble: Trouble? = nil) -> SiteFrame {
        func list(_ lines: [String]) -> HTML { "<ul class=\"boxes\">\(lines.map { "<li>\($0)</li>" as HTML })</ul>" }
        func part(_ heading: String, _ lines: [String]) -> HTML {
            lines.isEmpty ? .nothing : "<h2>\(words("agreement.\(heading)"))</h2>\(list(lines))"
        }
        let names = agreement.names.isEmpty ? ["", ""] : agreement.names
        let signs: [HTML] = names.map { "<p><span class=\"blank\"></span>\($0)</p>" }
        let hidden: [HTML] = agreement.fields.map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
        }
        let told: HTML =
            trouble.map { "<p class=\"rule\" role=\"alert\">\(words("agreement.\($0.rawValue)"))</p>" } ?? .nothing
        return SiteFrame(
            book: book, address: address, title: words("agreement.title"),
            content: """
                \(told)
                <h1>\(words("agreement.title"))</h1>
                \(part("rules", agreement.lines.map { $0[language] }))
                \(part("promises", agreement.promises.map { $0[language] }))
                \(part("own", agreement.own))
                <h2>\(words("agreement.sign"))</h2><div class="signs">\(signs)</div>
                <p>\(reviewLine(agreement))</p>
                <p class="soft">\(words("agreement.print"))</p>
                <form method="post" action="\(address.to("agreement", "pdf").path)">\(hidden)
                <p class="onward"><button class="go">\(words("agreement.pdf"))</button>
                <a class="quiet" href="\(address.to("agreement").path)">\(words("agreement.change"))</a></p></form>
                """, kind: "plan sheet")
    }

    private func reviewLine(_ agreement: Agreement) -> String {
        guard let day = agreement.review else { return words("agreement.reviewedOpen") + " __________" }
        return "\(words("agreement.reviewed")) \(day.words(in: language))."
    }

    /// The same sheet for paper.
    func paper(_ agreement: Agreement) -> PaperSheet {
        var blocks: [PaperSheet.Block] = [.title(words("agreement.title"))]
        func add(_ heading: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            blocks.append(.heading(words("agreement.\(heading)")))
            blocks += lines.map { .item($0) }
        }
        add("rules", agreement.lines.map { $0[language] })
        add("promises", agreement.promises.map { $0[language] })
        add("own", agreement.own)
        let emergency = book.book.directory.banner(for: address.country).emergency
        let people = (emergency.prefix(1) + book.listeners(in: address.country)).compactMap { line -> String? in
            let ways = SiteContact.own(line.contacts, language).filter { $0.kind == .call || $0.kind == .text }
            guard !ways.isEmpty else { return nil }
            let numbers = Set(ways.prefix(2).map(\.value)).sorted().joined(separator: ", ")
            return numbers == line.name ? numbers : "\(line.name): \(numbers)"
        }
        if !people.isEmpty { blocks += [.heading(words("agreement.help")), .text(people.joined(separator: " · "))] }
        blocks += [
            .heading(words("agreement.sign")), .signatures(agreement.names.isEmpty ? ["", ""] : agreement.names),
        ]
        blocks.append(.text(reviewLine(agreement)))
        return PaperSheet(title: words("agreement.title"), language: language, blocks: blocks)
    }

    /// Paper of the reader's side of the Atlantic.
    var format: PaperSheet.Format {
        switch address.country?.rawValue {
        case "US", "CA", "MX", "PH": .letter
        default: .a4
        }
    }

    /// The name of the file.
    var fileName: String { words("agreement.file") + ".pdf" }
}
