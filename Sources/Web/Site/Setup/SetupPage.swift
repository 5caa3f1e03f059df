import Guidance
import HTTPTypes
import Hummingbird
import Logging
import SafetyDesk

/// Where the host's staff choose what the pages for families show.
enum SetupPage {
    static let path = "/console/site"

    static let routes = [read, choose]

    private static let html = [Route.Content("text/html", .text("A page."))]

    static let read = Route(
        "siteSettings", .get, "/console/site", .scope(.site), tag: "Console", "What the pages for families show",
        "For a browser: it asks for a name and a password, and the password is the key.",
        parameters: [
            .query("saved", .string(.init(choices: ["yes"])), "Whether to say that it was saved.", example: "yes")
        ],
        success: [.init(.ok, "The page.", html)]
    ) { call in
        let saved = call.query["saved"]
        guard saved == nil || saved == "yes" else { throw Problem.invalid("saved", "must be yes") }
        let services = call.services
        return SetupForm(
            book: services.guidance, settings: services.site.settings, isSaved: saved != nil,
            isServed: services.configuration.publicEnabled
        ).frame.answer()
    }

    static let choose = Route(
        "chooseSite", .post, "/console/site", .scope(.site), tag: "Console", "Choose what the pages for families show",
        "What the page at the same address sends. With `action=preview` nothing is saved: the answer is the home page as it "
            + "would be.",
        takes: [
            Route.Content(
                FormFields.type,
                .object(
                    .init([
                        ("country", .string(), false), ("language", .string(), false),
                        ("leave_targets", .string(), false), ("line", .string(), false), ("own_name", .string(), false),
                        ("own_phone", .string(), false), ("action", .string(), false),
                    ])))
        ], bodyRequired: false,
        success: [.init(.ok, "The preview.", html), .init(.seeOther, "It is saved; the page shows it.")],
        problems: [.invalidField, .unsupportedMediaType]
    ) { call in
        guard isOwn(call.request) else {
            throw Problem(
                .forbidden, "A page of another site may not choose for this one. Open the page here and send it.")
        }
        guard FormFields.isSent(with: call.request) else {
            throw Problem(.unsupportedMediaType, "Send the fields as \(FormFields.type), as the page does.")
        }
        guard let fields = FormFields(try await call.body.collect(limit: 65_536)) else {
            throw Problem(.malformedRequest, "The form holds what is no text.")
        }
        let services = call.services
        let settings = SetupForm.settings(fields)
        let faults = settings.faults(services.guidance.directory)
        guard faults.isEmpty else {
            return SetupForm(book: services.guidance, settings: settings, faults: faults).frame
                .answer(.unprocessableContent)
        }
        if fields["action"] == "preview" {
            let address = SiteAddress(settings.languages.first ?? .english, settings.country)
            var frame = ShellPages(
                book: SiteBook(services.guidance, settings, today: GuidanceDate(services.now())), address: address
            ).home
            frame.content = "<p class=\"rule\">Preview: nothing is saved. Go back to go on.</p>\(frame.content)"
            return frame.answer()
        }
        try await call.background { try services.site.save(settings) }
        call.logger.notice("the pages for families were set up", metadata: ["key": "\(call.keyID)"])
        return Answer(.seeOther, headers: [.location: path + "?saved=yes"])
    }

    /// Whether the form came from this server's own page: browsers say so, programs send neither header.
    static func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return ["same-origin", "none"].contains(site) }
        guard let origin = request.headers[.origin] else { return true }
        let host = request.head.authority ?? ""
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
