/// One way to reach somebody.
public struct HelpContact: Codable, Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case call
        case text
        /// A telephone for people who are deaf or hard of hearing.
        case relay
        case chat
        case email
        /// A form or a page of the service.
        case web
    }

    public var kind: Kind
    /// The number as people read it ("1-800-843-5678"), or the address ("https://…", or the one to write to).
    public var value: String
    /// The word to send first, where a text line asks for one.
    public var firstWord: String?
    /// The language of this number, where it differs from the line's, as an ISO 639-1 code.
    public var language: String?

    public init(_ kind: Kind, _ value: String, firstWord: String? = nil, language: String? = nil) {
        self.kind = kind
        self.value = value
        self.firstWord = firstWord
        self.language = language
    }

    /// The address behind the button. `sms:` carries no body: phones disagree about how it is written.
    public var link: String {
        switch kind {
        case .call, .relay: "tel:\(dialled)"
        case .text: "sms:\(dialled)"
        case .email: "mailto:\(value)"
        case .chat, .web: value
        }
    }

    private var dialled: String { value.filter { ($0 >= "0" && $0 <= "9") || $0 == "+" } }
}
