import Guidance
import Language
import SafetyCore

/// "Check this": words that somebody brings, the signs in them, what to do, and whom to call. Nothing is kept.
struct CheckPages {
    let book: SiteBook
    let address: SiteAddress

    /// Most bytes of the form, letters outside of ASCII written as three bytes each.
    static let limit = 256 * 1024

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book[id, language] }

    /// What was sent with the words.
    struct Question {
        var text: String
        var subject: CheckSubject
        var voice: GuidanceVoice

        /// - Returns: nil where an answer is none of the list; one that was skipped counts as the first.
        init?(_ fields: FormFields) {
            guard let subject = CheckSubject(rawValue: fields["what"] ?? CheckSubject.chat.rawValue),
                let voice = GuidanceVoice(rawValue: fields["who"] ?? GuidanceVoice.youth.rawValue)
            else { return nil }
            (text, self.subject, self.voice) = (fields["words"] ?? "", subject, voice)
        }

        var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
    }

    private func page(_ title: String, _ content: HTML) -> SiteFrame {
        SiteFrame(book: book, address: address, title: words(title), content: content)
    }

    // MARK: The form

    /// - Parameters:
    ///   - isAgain: no words came.
    ///   - program: the address of the program that reads on the visitor's device; nil where there is none.
    func form(isAgain: Bool = false, program: String? = nil) -> SiteFrame {
        let again: HTML = isAgain ? "<p class=\"rule\" role=\"alert\">\(words("check.empty"))</p>" : .nothing
        var frame = page(
            "check.title",
            """
            <h1>\(words("check.heading"))</h1>
            <p>\(words("check.lead"))</p>
            <p class="rule">\(words("check.noPictures"))</p>
            \(again)
            <form method="post" action="\(address.to("check").path)" id="check">
            <p><label for="words"><b>\(words("check.words"))</b></label></p>
            <textarea id="words" name="words" rows="8" autocomplete="off" autocapitalize="off" spellcheck="false" \
            aria-describedby="hint"></textarea>
            <p class="soft" id="hint">\(words("check.hint"))</p>
            \(field("what", "check.question", CheckSubject.allCases.map(\.rawValue)))
            \(field("who", "check.who", [GuidanceVoice.youth, .adult, .friend].map(\.rawValue)))
            <p class="onward"><button class="go">\(words("check.go"))</button>
            <button class="quiet plain" name="closer" value="1" id="closer" hidden>\(words("check.closer"))</button></p>
            <p class="soft">\(words("check.kept"))</p>
            </form>
            \(program.map { device($0) } ?? .nothing)
            """)
        frame.runsOnDevice = program != nil
        return frame
    }

    private func field(_ name: String, _ question: String, _ values: [String]) -> HTML {
        let options = values.enumerated().map { place, value -> HTML in
            let first: HTML = place == 0 ? " checked" : ""
            return """
                <label><input type="radio" name="\(name)" value="\(value)" autocomplete="off"\(first)> \
                <span>\(words("check.\(value)"))</span></label>
                """
        }
        return "<fieldset><legend>\(words(question))</legend>\(options)</fieldset>"
    }

    // MARK: The answer

    func answer(_ reading: CheckReading, to question: Question) -> SiteFrame {
        let isHelpFirst = reading.helpFirst || reading.isThreat
        let summary: HTML = """
            <\(isHelpFirst ? "h2" : "h1")>\(words("result.\(summaryKey(reading))"))</\(isHelpFirst ? "h2" : "h1")>
            <p>\(words("result.\(summaryText(reading, question.voice))"))</p>
            """
        let chat: HTML =
            reading.messages > 0 ? "<p class=\"soft\">\(words("result.chat")) \(reading.messages).</p>" : .nothing
        let notYours: HTML =
            question.voice == .adult && question.subject == .chat && reading.level > .none
            ? "<p class=\"rule\">\(words("result.notYours"))</p>" : .nothing
        let unread: HTML =
            reading.languageCovered ? .nothing : "<p class=\"rule\">\(words("result.spanishOnly"))</p>"
        return page(
            "result.title",
            """
            \(isHelpFirst ? helpNow(isPain: reading.helpFirst) : .nothing)
            \(summary)
            \(unread)\(notYours)
            \(signs(reading))
            \(actions(reading, question.voice))
            \(people)
            \(lowers(reading))
            <p class="soft">\(words("result.limits"))</p>
            \(chat)
            <p class="onward"><a class="quiet" href="\(address.to("check").path)">\(words("check.again"))</a>
            <a class="quiet" href="\(address.to("report").path)">\(words("home.reportName"))</a></p>
            """)
    }

    /// Who is threatened, or in deep pain, presses a number before reading on.
    func helpNow(isPain: Bool) -> HTML {
        let key = isPain ? "helpPain" : "helpThreat"
        let option = isPain ? "crisis_line" : "young_line"
        let line =
            book.book.directory.lines([option], in: address.country).first(where: \.isReachable)
            ?? book.listeners(in: address.country).first
        let ways = SiteContact.own(line?.contacts ?? [], language).filter { $0.kind == .call || $0.kind == .text }
            .prefix(2)
            .map { SiteContact.link($0, book, language) }
        let now: HTML =
            ways.isEmpty ? .nothing : "<p class=\"now\">\(HTML.joined(Array(ways), by: " "))</p>"
        return "<h1>\(words("result.\(key)"))</h1>\n<p>\(words("result.\(key)Text"))</p>\n\(now)"
    }

    private func summaryKey(_ reading: CheckReading) -> String {
        switch reading.level {
        case .none: "none"
        case .notice: "notice"
        case .caution: "caution"
        case .high, .critical: "high"
        }
    }

    private func summaryText(_ reading: CheckReading, _ voice: GuidanceVoice) -> String {
        let key = summaryKey(reading)
        return key == "high" && voice == .adult ? "highAdult" : key + "Text"
    }

    private func signs(_ reading: CheckReading) -> HTML {
        let found = reading.found.compactMap { found -> HTML? in
            guard let sign = book.book.signs.sign(found.sign.rawValue) else { return nil }
            let quotes = found.quotes.map { quote -> HTML in
                let writer: HTML = quote.writer.map { "<cite>\($0)</cite> \(words("result.wrote")): " } ?? .nothing
                return "<blockquote class=\"say\"><p>\(writer)<q>\(quote.words)</q></p></blockquote>"
            }
            return "<li><h3>\(sign.name[language])</h3>\(quotes)<p>\(sign.meaning[language])</p></li>"
        }
        guard !found.isEmpty else { return .nothing }
        return "<h2>\(words("result.signs"))</h2>\n<ul class=\"lines\">\(found)</ul>"
    }

    private func actions(_ reading: CheckReading, _ voice: GuidanceVoice) -> HTML {
        var keys = voice == .adult ? reading.guidance.guardian : reading.guidance.youngPerson
        if reading.isThreat {
            keys = Self.urgent.filter(keys.contains) + keys.filter { !Self.urgent.contains($0) }
        }
        let audience: GuidanceAudience = voice == .adult ? .guardian : .youngPerson
        let steps = keys.compactMap { book.book.signs.advice($0, for: audience) }.prefix(7)
        let list: HTML =
            steps.isEmpty
            ? .nothing
            : "<h2>\(words("result.do"))</h2><ul>\(steps.map { "<li>\($0[language])</li>" as HTML })</ul>"
        return "\(list)<p class=\"onward\">\(path(reading, voice))</p>"
    }

    /// Where the steps for this stand.
    private func path(_ reading: CheckReading, _ voice: GuidanceVoice) -> HTML {
        let library = book.book.library
        guard let situation = Self.situation(reading), let path = library.path(situation, voice),
            let entry = library.entry(of: path)
        else { return "<a class=\"quiet\" href=\"\(address.to("next").path)\">\(words("result.pathNone"))</a>" }
        let place = SitePlace.stop(entry)
        return "<a class=\"go\" href=\"\(address.to(place.folder, place.token).path)\">\(words("result.path"))</a>"
    }

    private static func situation(_ reading: CheckReading) -> Situation? {
        guard reading.level >= .caution else { return nil }
        if reading.isThreat { return .sextortion }
        if reading.harms.contains(.deceptiveOffer), !reading.harms.contains(.solicitation) { return .suspiciousOffer }
        if reading.harms.contains(.generatedImagery) { return .aiFake }
        return .oddContact
    }

    var people: HTML {
        let lines = book.listeners(in: address.country).map {
            "<li>\(HelpLineCard(book: book, address: address, line: $0).brief)</li>" as HTML
        }
        return """
            <h2>\(words("result.people"))</h2><ul class="lines">\(lines)</ul>
            <p><a href="\(address.to("help").path)">\(words("shell.allLines"))</a></p>
            """
    }

    private func lowers(_ reading: CheckReading) -> HTML {
        let reasons = reading.lowers.compactMap { book.book.signs.setting($0) }.prefix(4)
        guard !reasons.isEmpty, reading.level > .none, !reading.isThreat, !reading.helpFirst else { return .nothing }
        return """
            <h2>\(words("result.lowers"))</h2><ul>\(reasons.map { "<li>\($0[language])</li>" as HTML })</ul>
            <p>\(words("result.lowersLead"))</p>
            """
    }

    // MARK: What cannot be taken

    /// A picture or a file: why not, and what to do instead.
    var picture: SiteFrame {
        page(
            "errors.title",
            """
            <h1>\(words("checkErrors.pictureHead"))</h1>
            <p>\(words("checkErrors.picture"))</p><p>\(words("checkErrors.screenshot"))</p>
            \(onward)
            """)
    }

    var large: SiteFrame {
        page("errors.title", "<h1>\(words("checkErrors.largeHead"))</h1><p>\(words("checkErrors.large"))</p>\(onward)")
    }

    private var onward: HTML {
        """
        <p class="onward"><a class="go" href="\(address.to("check").path)">\(words("checkErrors.again"))</a>
        <a class="quiet" href="\(address.to("help").path)">\(words("shell.allLines"))</a></p>
        """
    }
}
