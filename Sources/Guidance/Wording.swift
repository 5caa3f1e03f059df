/// The languages of every sentence that people read.
public enum GuidanceLanguage: String, CaseIterable, Codable, Hashable, Sendable {
    case english = "en"
    case spanish = "es"
}

/// One sentence in every language. A record that lacks one cannot be read, so no page ever falls back to another
/// language.
public struct Wording: Codable, Hashable, Sendable {
    public var en: String
    public var es: String

    public init(en: String, es: String) {
        self.en = en
        self.es = es
    }

    public subscript(language: GuidanceLanguage) -> String {
        switch language {
        case .english: en
        case .spanish: es
        }
    }
}

/// Who a piece of advice speaks to.
public enum GuidanceAudience: String, CaseIterable, Codable, Hashable, Sendable {
    case youngPerson = "young_person"
    case guardian
    case moderator
}
