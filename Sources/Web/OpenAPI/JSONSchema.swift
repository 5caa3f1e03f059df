import SafetyCore

extension JSONWriter {
    /// Writes a schema in the dialect of OpenAPI 3.1 (JSON Schema, draft 2020-12).
    mutating func schema(_ schema: Schema) {
        switch schema {
        case .named(let name):
            object { $0.field("$ref", "#/components/schemas/\(name)") }
        case .nullable(let inner):
            if inner.takesTypeList {
                object { $0.keywords(of: inner, orNull: true) }
            } else {
                object { json in
                    json.array("anyOf", of: [inner, nil]) { json, choice in
                        if let choice { json.schema(choice) } else { json.object { $0.field("type", "null") } }
                    }
                }
            }
        default:
            object { $0.keywords(of: schema, orNull: false) }
        }
    }

    mutating func schema(_ name: String, _ schema: Schema) {
        self.name(name)
        self.schema(schema)
    }

    private mutating func keywords(of schema: Schema, orNull: Bool) {
        func type(_ name: String, _ json: inout JSONWriter) {
            if orNull { json.field("type", [name, "null"]) } else { json.field("type", name) }
        }
        switch schema {
        case .string(let text):
            type("string", &self)
            keywords(of: text)
        case .integer(let bounds, let description):
            type("integer", &self)
            optional("description", description)
            if let bounds {
                field("minimum", bounds.lowerBound)
                field("maximum", bounds.upperBound)
                if bounds.upperBound > Int(Int32.max) { field("format", "int64") }
            }
        case .number(let bounds, let description):
            type("number", &self)
            optional("description", description)
            if let bounds {
                field("minimum", bounds.lowerBound)
                field("maximum", bounds.upperBound)
            }
        case .boolean(let description):
            type("boolean", &self)
            optional("description", description)
        case .array(let element, let most, let description):
            field("type", "array")
            optional("description", description)
            optional("maxItems", most)
            self.schema("items", element)
        case .object(let fields): keywords(of: fields)
        case .bytes(let description):
            field("type", "string")
            field("format", "binary")
            field("description", description)
        case .anything(let description): field("description", description)
        case .named, .nullable: break
        }
    }

    private mutating func keywords(of text: Schema.Text) {
        optional("description", text.description)
        if !text.choices.isEmpty { field("enum", text.choices) }
        optional("pattern", text.pattern)
        optional("format", text.format)
        optional("minLength", text.least)
        optional("maxLength", text.most)
    }

    private mutating func keywords(of object: Schema.Fields) {
        field("type", "object")
        optional("description", object.description)
        self.object("properties") { json in
            for field in object.fields {
                // In a request null is as good as a field that is missing.
                let lenient = !object.open && !field.required && !field.schema.isNullable
                json.schema(field.name, lenient ? .nullable(field.schema) : field.schema)
            }
        }
        let required = object.fields.filter(\.required).map(\.name)
        if !required.isEmpty { field("required", required) }
        if !object.open { field("additionalProperties", false) }
    }
}

extension Schema {
    var isNullable: Bool { if case .nullable = self { true } else { false } }

    /// Whether null can be told by `type` alone: what has choices or refers elsewhere needs `anyOf`.
    fileprivate var takesTypeList: Bool {
        switch self {
        case .string(let text): text.choices.isEmpty
        case .integer, .number, .boolean: true
        default: false
        }
    }

    /// A value written as text, as this schema's JSON has it.
    func json(_ text: String) -> String {
        switch self {
        case .integer, .number, .boolean: return text
        case .nullable(let inner): return inner.json(text)
        default:
            var json = JSONWriter()
            json.value(text)
            return json.text
        }
    }
}
