/// One language as data: its words by concept, and for each sign the patterns over them with examples that run as tests.
///
/// A language is added by one more value of this type in ``SignLanguage/all``; nothing else changes.
///
/// **Concepts**, a line each: `NAME: word word two_words stem*`. A name starts with a capital; a capitalised word in a
/// line stands for the words of that concept. Words are folded: lower case, no accents, no apostrophes.
///
/// **Patterns**, a line each, over words and concepts: `DONT ~2 TELL ~3 ANYONE`. `a/b` is one or the other; a mark `?`
/// after it makes it optional; `~n` lets up to n words stand between; `&n` lets both sides come in either order with up
/// to n words between; `{a b|c}` is a choice of phrases; `<` and `>` are the start and the end of the sentence; `[q]`
/// wants a question. A line that begins with `-` is a weak sign, one that begins with `+` a strong one.
package struct SignLanguage: Sendable {
    /// Patterns of one sign.
    package struct SignData: Sendable {
        package let sign: SignID
        let patterns: StaticString
        /// Texts in which the sign has to be found, not lowered.
        package let examples: [String]
        /// Texts near to it in which it must not be found, or only as an ordinary reading.
        package let ordinary: [String]

        init(sign: SignID, patterns: StaticString, examples: [String], ordinary: [String]) {
            self.sign = sign
            self.patterns = patterns
            self.examples = examples
            self.ordinary = ordinary
        }
    }

    /// Patterns of one setting that makes signs ordinary.
    struct SettingData: Sendable {
        let setting: Setting
        let patterns: StaticString
    }

    /// ISO 639-1.
    package let code: String
    let concepts: StaticString
    package let signs: [SignData]
    let settings: [SettingData]

    /// Every language that is read.
    package static var all: [SignLanguage] { [.english, .spanish] }
}

/// How much one match says by itself.
enum Strength: UInt8, Comparable, Sendable {
    case weak = 1
    case plain = 2
    case strong = 3
    static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
}
