/// Which of the two languages a text is in, as far as its words tell.
public enum LanguageGuess: UInt8, Hashable, Sendable {
    case english
    case spanish
    /// Words of both, as in Spanglish.
    case mixed
    /// Another language, or too little to tell.
    case other
}

/// How many letters of each script a text has, after compatibility forms were replaced.
public struct ScriptSummary: Hashable, Sendable {
    public internal(set) var latin = 0
    public internal(set) var cyrillic = 0
    public internal(set) var greek = 0
    public internal(set) var arabic = 0
    public internal(set) var hebrew = 0
    /// Han, kana and hangul.
    public internal(set) var eastAsian = 0
    public internal(set) var other = 0

    /// All letters counted.
    public var letters: Int { latin + cyrillic + greek + arabic + hebrew + eastAsian + other }
}
