import Language
import SafetyCore

/// A text to read: a message, an advert or a profile.
public struct TextItem: Sendable, Hashable {
    public var text: String
    /// The headline of an advert.
    public var title: String
    public var kind: TextKind
    public var language: TextLanguage
    public var context: TextContext
    /// Signs that are not reported for this item, beside those that the operator has muted.
    public var muted: Set<SignID>

    public init(
        _ text: String, title: String = "", kind: TextKind = .message, language: TextLanguage = .auto,
        context: TextContext = .stream, muted: Set<SignID> = []
    ) {
        self.text = text
        self.title = title
        self.kind = kind
        self.language = language
        self.context = context
        self.muted = muted
    }
}

/// What was read in a text, and in which.
public struct ItemText: Sendable {
    public var kind: TextKind
    public var reading: TextReading
    /// How sure the recogniser is of the words, 0…100, where they were read in a picture.
    public var recognition: Int?

    public init(kind: TextKind, reading: TextReading, recognition: Int? = nil) {
        self.kind = kind
        self.reading = reading
        self.recognition = recognition
    }
}
