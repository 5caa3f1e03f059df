import Guidance
import HTTPTypes
import Hummingbird
import SafetyDesk

/// What visitors send. It is read in memory, answered, and gone: no handler here reaches a database or a file.
extension Site {
    /// The pages that take a form.
    static let forms: Set<[String]> = [["report"], ["check"], ["agreement"], ["agreement", "pdf"], ["you", "say"]]

    /// - Returns: nil where the page takes no form.
    func posted(_ address: SiteAddress, _ request: Request, _ visitor: String?) async -> Reply? {
        switch address.rest {
        case ["report"]: await reported(address, request)
        case ["check"]: await checked(address, request, visitor)
        case ["agreement"]: await agreed(address, request, asPaper: false)
        case ["agreement", "pdf"]: await agreed(address, request, asPaper: true)
        case ["you", "say"]: await said(address, request)
        default: nil
        }
    }

    /// The fields of a plain form, or the page that says why it cannot be taken.
    private func fields(
        _ request: Request, _ body: CallBody, limit: Int, kind: @autoclosure () -> Reply,
        large: @autoclosure () -> Reply
    ) async -> (FormFields?, Reply?) {
        guard FormFields.isSent(with: request) else {
            var reply = kind()
            reply.body = body
            return (nil, reply)
        }
        guard let bytes = try? await body.collect(limit: limit) else {
            var reply = large()
            reply.body = body
            return (nil, reply)
        }
        return (FormFields(bytes), nil)
    }

    /// Takes the three answers, and sends the browser to a page that Back and reload find again without asking.
    private func reported(_ address: SiteAddress, _ request: Request) async -> Reply {
        let body = CallBody(request, limit: Self.formLimit)
        let (fields, refusal) = await fields(
            request, body, limit: Self.formLimit, kind: trouble(.kind, .unsupportedMediaType, address),
            large: trouble(.large, .contentTooLarge, address))
        if let refusal { return refusal }
        guard let place = fields.flatMap(ReportPages.place) else {
            let frame = ReportPages(book: book, address: address).form(isAgain: true)
            return Reply(answer: frame.answer(.unprocessableContent), page: "report", body: body)
        }
        var reply = redirect(address.to(place.folder, place.token).path, "report")
        reply.body = body
        return reply
    }

    /// Reads the words once and answers with the page itself: nothing of them may stand in an address.
    private func checked(_ address: SiteAddress, _ request: Request, _ visitor: String?) async -> Reply {
        let pages = CheckPages(book: book, address: address)
        let body = CallBody(request, limit: CheckPages.limit)
        if let wait = limiter.take(visitor) {
            var reply = trouble(.busy, .tooManyRequests, address)
            reply.answer.headers[.retryAfter] = String(wait)
            reply.body = body
            return reply
        }
        let (fields, refusal) = await fields(
            request, body, limit: CheckPages.limit,
            kind: Reply(answer: pages.picture.answer(.unsupportedMediaType), page: "check_kind"),
            large: Reply(answer: pages.large.answer(.contentTooLarge), page: "check_large"))
        if let refusal { return refusal }
        guard let question = fields.flatMap(CheckPages.Question.init), !question.isEmpty else {
            return Reply(
                answer: pages.form(isAgain: true, program: program).answer(.unprocessableContent), page: "check",
                body: body)
        }
        let reading = await texts.check(question.text, as: question.subject)
        return Reply(answer: pages.answer(reading, to: question).answer(), page: "check_answer", body: body)
    }

    /// Puts a text together from what was picked.
    private func said(_ address: SiteAddress, _ request: Request) async -> Reply {
        let pages = YouPages(book: book, address: address)
        let body = CallBody(request, limit: YouPages.limit)
        let (fields, refusal) = await fields(
            request, body, limit: YouPages.limit, kind: trouble(.kind, .unsupportedMediaType, address),
            large: trouble(.large, .contentTooLarge, address))
        if let refusal { return refusal }
        guard let choice = fields.flatMap({ YouPages.Choice($0, pages.book.book.talking.say, address.language) }) else {
            return Reply(answer: pages.say(isAgain: true).answer(.unprocessableContent), page: "say", body: body)
        }
        return Reply(answer: pages.text(choice).answer(), page: "say_text", body: body)
    }

    /// Puts an agreement together: a page to print, or a PDF. Where the PDF cannot be made the page says why and holds all.
    private func agreed(_ address: SiteAddress, _ request: Request, asPaper: Bool) async -> Reply {
        let pages = AgreementPages(book: book, address: address)
        let body = CallBody(request, limit: AgreementPages.limit)
        let (fields, refusal) = await fields(
            request, body, limit: AgreementPages.limit, kind: trouble(.kind, .unsupportedMediaType, address),
            large: trouble(.large, .contentTooLarge, address))
        if let refusal { return refusal }
        guard let agreement = fields.flatMap({ AgreementPages.Agreement($0, pages.book) }) else {
            return Reply(
                answer: pages.form(isAgain: true).answer(.unprocessableContent), page: "agreement", body: body)
        }
        guard asPaper else {
            return Reply(answer: pages.sheet(agreement).answer(), page: "agreement_sheet", body: body)
        }
        do throws(PaperSheet.Trouble) {
            var headers = SiteFrame.headers
            headers[.contentType] = "application/pdf"
            headers[.contentDisposition] = "attachment; filename=\"\(pages.fileName)\""
            let bytes = try pages.paper(agreement).pdf(pages.format)
            return Reply(
                answer: Answer(.ok, headers: headers, body: .bytes(bytes)), page: "agreement_pdf", body: body)
        } catch {
            let trouble: AgreementPages.Trouble = if case .letters = error { .letters } else { .long }
            return Reply(
                answer: pages.sheet(agreement, trouble: trouble).answer(.unprocessableContent), page: "agreement_sheet",
                body: body)
        }
    }
}
