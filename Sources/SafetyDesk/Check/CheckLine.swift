import Foundation
import Language
import SafetyCore

/// One line of `porchlight check --jsonl`: a JSON object in, a JSON object out.
public struct CheckLine: Sendable {
    /// The line's own name for it, as it stood: a string, a number, or null.
    public var id: [UInt8]
    public var content: Content

    /// What a line brings.
    public enum Content: Sendable {
        case text(TextItem)
        case conversation([Participant], [ConversationMessage], TextLanguage)
    }

    /// Why a line could not be taken. The stream goes on behind it.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        public var id: [UInt8]
        /// Stable code for machines: `malformed_json`, `missing_field`, `unknown_kind` or `unknown_language`.
        public var code: String
        /// What happened and what to do.
        public var reason: String

        public var description: String { reason }

        /// The answer in the line's place.
        public var json: [UInt8] {
            var json = JSONWriter()
            json.object {
                $0.raw("id", id)
                $0.object("error") {
                    $0.field("code", code)
                    $0.field("detail", reason)
                }
            }
            return json.bytes
        }
    }

    private struct Fields: Decodable {
        var id: Identifier?
        var kind: String?
        var lang: String?
        var title: String?
        var text: String?
        var participants: [Person]?
        var messages: [Message]?
    }

    private struct Person: Decodable {
        var id: Identifier
        var age_band: String?
        var known: Bool?
    }

    private struct Message: Decodable {
        var from: Identifier?
        var minutes: Double?
        var text: String
    }

    private enum Identifier: Decodable {
        case text(String)
        case whole(Int64)
        case real(Double)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let whole = try? container.decode(Int64.self) {
                self = .whole(whole)
            } else {
                self = .real(try container.decode(Double.self))
            }
        }

        var name: String {
            switch self {
            case .text(let text): text
            case .whole(let number): String(number)
            case .real(let number): String(number)
            }
        }

        var json: [UInt8] {
            var json = JSONWriter(capacity: 32)
            switch self {
            case .text(let text): json.value(text)
            case .whole(let number): json.value(number)
            case .real(let number): json.value(number)
            }
            return json.bytes
        }
    }

    /// A text that did not come as a line.
    public init(_ item: TextItem) {
        id = Self.null
        content = .text(item)
    }

    /// Reads a line.
    ///
    /// Bytes that are not UTF-8 and escapes of half a surrogate pair are read as U+FFFD: hostile text must not slip past
    /// because it is broken.
    /// - Parameter context: where the texts stand; a line says nothing about it.
    public init(_ line: [UInt8], context: TextContext = .alone) throws(Problem) {
        let fields: Fields
        do {
            fields = try Self.decode(line)
        } catch {
            throw Problem(id: Self.null, code: "malformed_json", reason: Self.reason(error))
        }
        id = fields.id?.json ?? Self.null
        let language = Self.language(fields.lang)
        if fields.kind == "conversation" {
            guard let messages = fields.messages else {
                throw Problem(
                    id: id, code: "missing_field", reason: "A conversation needs the field messages, an array.")
            }
            // A band that is not known says nothing about an age.
            content = .conversation(
                (fields.participants ?? []).map {
                    Participant(
                        id: $0.id.name, ageBand: $0.age_band.flatMap(AgeBand.init) ?? .unknown,
                        isKnown: $0.known ?? false)
                },
                messages.enumerated().map { index, message in
                    ConversationMessage(
                        from: message.from?.name ?? "", minutes: message.minutes ?? Double(index), text: message.text)
                }, language)
            return
        }
        guard let text = fields.text else {
            throw Problem(id: id, code: "missing_field", reason: "The field text is needed, and is a string.")
        }
        guard let kind = TextKind(rawValue: fields.kind ?? "message") else {
            throw Problem(
                id: id, code: "unknown_kind", reason: "kind must be one of message, advert, profile, conversation.")
        }
        content = .text(TextItem(text, title: fields.title ?? "", kind: kind, language: language, context: context))
    }

    /// A language that is not read is no error: signs that need no language work all the same, and the answer says that
    /// the language is not covered. Regions (`es-MX`) are the language.
    private static func language(_ name: String?) -> TextLanguage {
        guard let name else { return .auto }
        return TextLanguage(rawValue: String(name.lowercased().prefix { $0 != "-" && $0 != "_" })) ?? .auto
    }

    private static let null = Array("null".utf8)

    private static func decode(_ line: [UInt8]) throws -> Fields {
        do {
            return try JSONDecoder().decode(Fields.self, from: Data(line))
        } catch {
            let mended = BrokenText.mended(line)
            guard mended != line else { throw error }
            return try JSONDecoder().decode(Fields.self, from: Data(mended))
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty
                ? "The line must be one JSON object." : "The field \(path) has another type than it should have."
        default: return "The line is not JSON. Write one object on each line."
        }
    }

    /// The answer to the line, and whether somebody should look: *caution* or more, or words of self-harm.
    public func answer(by desk: TextDesk) -> (json: [UInt8], isRaised: Bool) {
        switch content {
        case .text(let item):
            let read = desk.read(item)
            return (answer(read), read.reading.level >= .caution || read.reading.helpFirst)
        case .conversation(let participants, let messages, let language):
            let read = desk.read(participants: participants, messages: messages, language: language)
            return (answer(read), read.level >= .caution || read.helpFirst)
        }
    }

    /// The answer to a text.
    public func answer(_ read: ItemText) -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.object {
            $0.raw("id", id)
            $0.members(of: read.reading, quotes: true)
            $0.nullable("first_alert_index", Int?.none)
            $0.details(of: read.reading, quotes: true)
        }
        return json.bytes
    }

    /// The answer to a conversation.
    public func answer(_ read: ConversationReading) -> [UInt8] {
        var json = JSONWriter(capacity: 2048)
        json.object {
            $0.raw("id", id)
            $0.members(of: read)
        }
        return json.bytes
    }
}
