import SafetyCore

/// A JSON Schema (draft 2020-12, as OpenAPI 3.1 uses it), as far as this API needs it.
public indirect enum Schema: Sendable {
    case string(Text = Text())
    case integer(ClosedRange<Int>? = nil, description: String? = nil)
    case number(ClosedRange<Double>? = nil, description: String? = nil)
    case boolean(description: String? = nil)
    case array(of: Schema, most: Int? = nil, description: String? = nil)
    case object(Fields)
    /// A schema of ``Schemas`` by its name.
    case named(String)
    /// The value, or null.
    case nullable(Schema)
    /// Bytes that are no text, such as a picture.
    case bytes(description: String)
    /// Anything at all.
    case anything(description: String)

    public struct Text: Sendable {
        public var description: String?
        public var choices: [String] = []
        public var pattern: String?
        public var format: String?
        public var least: Int?
        public var most: Int?

        public init(
            _ description: String? = nil, choices: [String] = [], pattern: String? = nil, format: String? = nil,
            least: Int? = nil, most: Int? = nil
        ) {
            self.description = description
            self.choices = choices
            self.pattern = pattern
            self.format = format
            self.least = least
            self.most = most
        }
    }

    public struct Fields: Sendable {
        public var description: String?
        public var fields: [(name: String, schema: Schema, required: Bool)]
        /// Whether other fields may appear: in answers they may, in a later version; in requests they are refused.
        public var open: Bool

        public init(description: String? = nil, open: Bool = false, _ fields: [(String, Schema, Bool)]) {
            self.description = description
            self.open = open
            self.fields = fields.map { (name: $0.0, schema: $0.1, required: $0.2) }
        }
    }

    static func text(_ description: String, choices: [String] = []) -> Schema {
        .string(Text(description, choices: choices))
    }

    static let timestamp = Schema.string(Text("A moment in UTC (RFC 3339).", format: "date-time"))
}
