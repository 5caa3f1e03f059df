/// Schemas as people read them: a table of fields for an object, a phrase for anything else.
enum FieldTable {
    /// The fields of an object and of the objects in it, or a sentence where the schema is no object.
    static func html(_ schema: Schema, caption: String) -> HTML {
        guard case .object(let object) = schema, !object.fields.isEmpty else {
            return "<p>\(caption): \(phrase(schema)).</p>"
        }
        return """
            <table class="fields"><caption>\(caption)</caption>
            <colgroup><col class="a"><col></colgroup>
            <thead><tr><th scope="col">Field</th><th scope="col">Meaning</th></tr></thead>
            <tbody>
            \(rows(object, prefix: ""))
            </tbody></table>
            """
    }

    /// Parameters as such a table.
    static func html(_ parameters: [Route.Parameter], caption: String) -> HTML {
        guard !parameters.isEmpty else { return .nothing }
        let rows: [HTML] = parameters.map { parameter in
            row(
                parameter.name, parameter.schema,
                note: parameter.required && parameter.place != .path ? "required" : nil,
                words: .inline(parameter.description))
        }
        return """
            <table class="fields"><caption>\(caption)</caption>
            <colgroup><col class="a"><col></colgroup>
            <thead><tr><th scope="col">Name</th><th scope="col">Meaning</th></tr></thead>
            <tbody>
            \(rows)
            </tbody></table>
            """
    }

    private static func rows(_ object: Schema.Fields, prefix: String) -> [HTML] {
        object.fields.flatMap { field -> [HTML] in
            let name = prefix + field.name
            let note = field.required && !object.open ? "required" : !field.required && object.open ? "optional" : nil
            return [row(name, field.schema, note: note, words: .inline(field.schema.words ?? ""))]
                + (field.schema.inner.map { rows($0.fields, prefix: name + $0.mark) } ?? [])
        }
    }

    private static func row(_ name: String, _ schema: Schema, note: String?, words: HTML) -> HTML {
        let note: HTML = note.map { ", \($0)" } ?? .nothing
        return """
            <tr><th scope="row"><code>\(name)</code></th><td>\(words)<span class="type">\(phrase(schema))\(note)</span></td></tr>
            """
    }

    /// What a value is, in a few words.
    static func phrase(_ schema: Schema) -> HTML {
        switch schema {
        case .string(let text): phrase(text)
        case .integer(let bounds, _): "whole number\(bounds.map(range) ?? "")"
        case .number(let bounds, _):
            "number\(bounds.map { " from \(Int($0.lowerBound)) to \(Int($0.upperBound))" } ?? "")"
        case .boolean: "true or false"
        case .array(let element, let most, _): "list\(most.map { " of at most \($0)" } ?? ""): \(phrase(element))"
        case .object: "object"
        case .named(let name): "<a href=\"#shape-\(name)\">\(name)</a>"
        case .nullable(let inner): "\(phrase(inner)), or null"
        case .bytes: "bytes"
        case .anything: "anything"
        }
    }

    private static func range(_ bounds: ClosedRange<Int>) -> String {
        bounds.upperBound > 1 << 53
            ? " from \(bounds.lowerBound)" : " from \(bounds.lowerBound) to \(bounds.upperBound)"
    }

    private static func phrase(_ text: Schema.Text) -> HTML {
        if !text.choices.isEmpty {
            let choices: [HTML] = text.choices.map { "<code>\($0)</code>" }
            return "one of \(HTML.joined(choices, by: ", "))"
        }
        if text.format == "date-time" { return "moment, such as <code>2026-11-22T20:00:00Z</code>" }
        let length =
            switch (text.least, text.most) {
            case (let least?, let most?): " of \(least) to \(most) characters"
            case (nil, let most?): " of at most \(most) characters"
            case (let least?, nil): " of at least \(least) characters"
            case (nil, nil): ""
            }
        let pattern: HTML = text.pattern.map { " matching <code>\($0)</code>" } ?? .nothing
        return "text\(length)\(pattern)"
    }
}

extension Schema {
    /// What its writer says about it.
    fileprivate var words: String? {
        switch self {
        case .string(let text): text.format == "date-time" ? nil : text.description
        case .integer(_, let words), .number(_, let words), .boolean(let words), .array(_, _, let words): words
        case .object(let object): object.description
        case .bytes(let words), .anything(let words): words
        case .nullable(let inner): inner.words
        case .named: nil
        }
    }

    /// The object in it whose fields are shown too, and how their names go on.
    fileprivate var inner: (fields: Fields, mark: String)? {
        switch self {
        case .object(let object): (object, ".")
        case .array(let element, _, _): element.inner.map { ($0.fields, "[]\($0.mark)") }
        case .nullable(let inner): inner.inner
        default: nil
        }
    }
}
