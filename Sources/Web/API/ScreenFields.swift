import Language
import Policy
import SafetyCore
import SafetyDesk
import Storage

/// The fields of a screening, from a query or from JSON.
enum ScreenFields {
    /// From the query, beside a body that is the item itself.
    static func request(_ query: QueryFields) throws -> ScreeningRequest {
        var request = ScreeningRequest(.fingerprints([]))
        request.context.item = query["item"]
        if let id = query["account"] {
            request.context.account = .init(id: id, ageBand: try query.choice("age_band", AgeBand.self))
        } else if query["age_band"] != nil {
            throw Problem.invalid("age_band", "is the age band of an account: name the account too")
        }
        request.context.audience = try query.choice("audience", ItemContext.Audience.self)
        request.context.place = query["place"]
        request.banks = query.list("banks")
        request.onFailure = try query.choice("on_failure", Evidence.FailureChoice.self) ?? .hold
        request.dryRun = try query.flag("dry_run") ?? false
        if try query.flag("ocr") ?? false { request.pictureText = TextItem("") }
        try check(request.context)
        return request
    }

    /// From JSON that says what the item is as well.
    static func request(_ given: JSONFields, _ services: Services) async throws -> ScreeningRequest {
        var fields = given
        var request = try context(&fields)
        let url = try fields.string("url", limit: 8192)
        let prints = try fields.objects("fingerprints", limit: 64)
        let text = try textItem(&fields)
        try fields.finish()
        switch (url, prints, text) {
        case (let url?, nil, nil):
            request.content = .spooled(try await RemoteItem.fetch(url, services))
        case (nil, let prints?, nil) where !prints.isEmpty:
            request.content = .fingerprints(try prints.map(fingerprint))
        case (nil, nil, let text?):
            request.content = .text(text)
        default:
            throw Problem(
                .invalidField, "Name the item by `text`, `url` or `fingerprints`: one of the three, and not empty.",
                fields: [("text", "one of text, url and fingerprints is needed")])
        }
        return request
    }

    /// Longest text of one item, in Unicode scalars. What is longer is no message; it can be sent in parts.
    static let textLimit = 200_000

    /// The fields of a text; nil where there is none. They may not stand alone.
    private static func textItem(_ fields: inout JSONFields) throws -> TextItem? {
        let text = try fields.string("text", limit: textLimit)
        let kind = try fields.choice("kind", TextKind.self)
        let title = try fields.string("title", limit: 4000)
        let language = try fields.choice("lang", TextLanguage.self)
        let context = try fields.choice("text_context", TextContext.self)
        let muted = try fields.strings("mute") ?? []
        guard let text else {
            if kind != nil || title != nil || language != nil || context != nil || !muted.isEmpty {
                throw Problem.invalid("text", "is needed with kind, title, lang, text_context and mute")
            }
            return nil
        }
        var signs: Set<SignID> = []
        for word in muted {
            guard let sign = SignID(rawValue: word), sign != .crisis else {
                throw Problem.invalid("mute", "holds \(word), which is no sign that can be muted")
            }
            signs.insert(sign)
        }
        return TextItem(
            text, title: title ?? "", kind: kind ?? .message, language: language ?? .auto, context: context ?? .stream,
            muted: signs)
    }

    /// The fields that say where an item comes from and how it is treated.
    static func context(_ fields: inout JSONFields) throws -> ScreeningRequest {
        var request = ScreeningRequest(.fingerprints([]))
        request.context.item = try fields.string("item", limit: 256)
        if var account = try fields.object("account") {
            request.context.account = .init(
                id: try account.requiredString("id", limit: 256),
                ageBand: try account.choice("age_band", AgeBand.self))
            try account.finish()
        }
        request.context.audience = try fields.choice("audience", ItemContext.Audience.self)
        request.context.place = try fields.string("place", limit: 64)
        request.banks = try fields.strings("banks") ?? []
        request.onFailure = try fields.choice("on_failure", Evidence.FailureChoice.self) ?? .hold
        request.dryRun = try fields.flag("dry_run") ?? false
        if try fields.flag("ocr") ?? false { request.pictureText = TextItem("") }
        try check(request.context)
        return request
    }

    private static func check(_ context: ItemContext) throws {
        if let problem = context.problem { throw Problem.invalid(problem.field, problem.reason) }
    }

    private static func fingerprint(_ given: JSONFields) throws -> ScreeningRequest.GivenFingerprint {
        var fields = given
        let value = try FingerprintFields.value(&fields)
        let quality = try fields.integer("quality", in: 0...100)
        try fields.finish()
        return .init(value: value, quality: quality)
    }
}
