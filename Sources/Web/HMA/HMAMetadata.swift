import HTTPTypes
import SafetyCore
import Storage

/// What a client says of a content beside its signals.
struct HMAMetadata: Sendable {
    var contentID: String?
    var contentURI: String?
    /// Anything else, a JSON object as text with sorted keys.
    var json: String?
    var note: String?

    init() {}

    init(_ content: BankContent) {
        contentID = content.contentID
        contentURI = content.contentURI
        json = content.json
        note = content.note
    }

    /// Whether there is nothing beside the note.
    var isEmpty: Bool { contentID == nil && contentURI == nil && json == nil }

    private static let names: Set<String> = ["content_id", "content_uri", "json"]

    /// Size in bytes of what `json` may be.
    static let jsonLimit = 65_536

    /// Takes a field of a form or a query.
    mutating func read(_ name: String, _ text: String) throws {
        guard name == "metadata" else { return try read(name, .string(text)) }
        if text.isEmpty { return }
        let value: JSONValue
        do { value = try JSONValue.parse(Array(text.utf8)) } catch {
            throw HMAError(.badRequest, "Invalid metadata: \(error.detail)")
        }
        try read(value)
    }

    /// Takes a field of a JSON body.
    mutating func read(_ name: String, _ value: JSONValue) throws(HMAError) {
        switch name {
        case "metadata": try read(value)
        case "note": note = try Self.note(value)
        case "content_id": contentID = try Self.text(name, value) ?? contentID
        case "content_uri": contentURI = try Self.text(name, value) ?? contentURI
        default: break
        }
    }

    /// Takes the value of `metadata`.
    ///
    /// HMA wants an object with `content_id`, `content_uri` and `json` and nothing else; Coop sends the first two beside it
    /// and here only what HMA calls `json`. Both are taken: an object with any other key is a `json` itself.
    mutating func read(_ value: JSONValue) throws(HMAError) {
        guard case .object(let fields) = value else {
            if value == .null { return }
            throw HMAError(.badRequest, "Invalid metadata: it must be a JSON object, not \(value.kind)")
        }
        if fields.isEmpty { return }
        guard Set(fields.keys).isSubset(of: Self.names) else { return try keep(value) }
        contentID = try Self.text("content_id", fields["content_id"]) ?? contentID
        contentURI = try Self.text("content_uri", fields["content_uri"]) ?? contentURI
        if let inner = fields["json"], inner != .null {
            guard case .object = inner else {
                throw HMAError(.badRequest, "Invalid metadata: json must be an object, not \(inner.kind)")
            }
            try keep(inner)
        }
    }

    private mutating func keep(_ value: JSONValue) throws(HMAError) {
        var writer = JSONWriter()
        writer.sorted(value)
        guard writer.bytes.count <= Self.jsonLimit else {
            throw HMAError(.badRequest, "Invalid metadata: json is larger than \(Self.jsonLimit) bytes")
        }
        json = writer.text
    }

    static func note(_ value: JSONValue?) throws(HMAError) -> String? {
        guard let note = try text("note", value) else { return nil }
        guard note.unicodeScalars.count <= 255 else {
            throw HMAError(.badRequest, "note must have at most 255 characters")
        }
        return note.isEmpty ? nil : note
    }

    private static func text(_ name: String, _ value: JSONValue?) throws(HMAError) -> String? {
        switch value {
        case nil, .null: return nil
        case .string(let text):
            guard text.unicodeScalars.count <= 4000 else {
                throw HMAError(.badRequest, "Invalid metadata: \(name) must have at most 4000 characters")
            }
            return text
        case .some(let other):
            throw HMAError(.badRequest, "Invalid metadata: \(name) must be a string, not \(other.kind)")
        }
    }

    /// As HMA tells it. No content here came from an exchange, so `collab` is always null.
    func write(to writer: inout JSONWriter) {
        writer.name("collab")
        writer.null()
        writer.nullable("content_id", contentID)
        writer.nullable("content_uri", contentURI)
        writer.name("json")
        if let json { writer.raw(json.utf8) } else { writer.null() }
    }
}
