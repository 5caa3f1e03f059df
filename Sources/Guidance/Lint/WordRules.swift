/// Words and phrases that a sentence may not hold. A phrase is a row of whole words; a word that ends in "*" stands for
/// every word that begins so.
enum WordRules {
    /// Phrases that put the blame on the reader or the child, unless a word of `denials` stands shortly before.
    static func blame(_ language: GuidanceLanguage) -> [String] {
        switch language {
        case .english:
            [
                "your fault", "his fault", "her fault", "their fault", "child's fault", "kid's fault", "friend's fault",
                "you should have", "should not have", "shouldn't have", "ought to have", "why did you",
                "why didn't you", "how could you", "what were you thinking", "you let", "you allowed", "careless*",
                "naive*", "stupid*", "foolish*", "silly", "asked for it", "bad choice*", "bad decision*",
                "to blame", "ashamed of yourself", "your mistake", "you failed",
            ]
        case .spanish:
            [
                "tu culpa", "su culpa", "culpa tuya", "culpa suya", "tienes la culpa", "tiene la culpa", "culpable",
                "debiste", "debías haber", "deberías haber", "tenías que haber", "tendrías que haber", "no debió",
                "por qué lo hiciste", "por qué no dijiste", "cómo pudiste", "en qué pensabas", "lo permitiste",
                "te lo buscaste", "ingenu*", "tont*", "estúpid*", "descuidad*", "imprudent*", "mala decisión",
                "malas decisiones", "tu error",
            ]
        }
    }

    /// Words that turn a phrase of blame, or a verdict, into its denial.
    static func denials(_ language: GuidanceLanguage) -> Set<String> {
        switch language {
        case .english: ["not", "never", "no", "isnt", "wasnt", "arent", "dont", "nobody", "nor", "neither", "without"]
        case .spanish: ["no", "nunca", "nada", "nadie", "ni", "jamás", "tampoco", "sin"]
        }
    }

    /// Words of a verdict. Nobody can know that a person or a place is safe, so no sentence says so; to ask is allowed.
    static func verdicts(_ language: GuidanceLanguage) -> [String] {
        switch language {
        case .english:
            [
                "safe", "safer", "safest", "safely", "no danger", "no risk", "out of danger", "risk free", "harmless",
                "nothing to worry about",
            ]
        case .spanish:
            [
                "seguro", "segura", "seguros", "seguras", "a salvo", "sin peligro", "sin riesgo", "no hay peligro",
                "no hay riesgo", "fuera de peligro", "inofensiv*",
            ]
        }
    }

    /// A word of the text that a rule does not allow.
    struct Found {
        var rule: GuidanceLint.Rule
        var language: GuidanceLanguage
        var phrase: String
    }

    /// - Complexity: O(w p) for w words and p phrases.
    static func findings(in text: Wording) -> [Found] {
        GuidanceLanguage.allCases.flatMap { language -> [Found] in
            let phrases = Self.phrases[language] ?? []
            return GuidanceText.split(text[language]).flatMap { sentence -> [Found] in
                // A denial does not reach over a comma: "Do not worry, you are safe" is a verdict.
                let clauses = sentence.split { ",;:".contains($0) }.map { GuidanceText.words(of: String($0)) }
                let asks = sentence.contains("?")
                let named = OutdatedTerms.plainNaming.filter { start in
                    clauses.contains { $0.contains { $0.hasPrefix(start) } }
                }
                return phrases.filter { phrase in
                    !(asks && phrase.rule == .verdict) && clauses.contains { phrase.stands(in: $0, language) }
                }.map { Found(rule: $0.rule, language: language, phrase: $0.text) }
                    + named.map { Found(rule: .plainNaming, language: language, phrase: $0) }
            }
        }
    }

    private static let phrases: [GuidanceLanguage: [Phrase]] = Dictionary(
        uniqueKeysWithValues: GuidanceLanguage.allCases.map { language in
            let outdated = language == .english ? OutdatedTerms.english : OutdatedTerms.spanish
            return (
                language,
                blame(language).map { Phrase($0, .blame) } + verdicts(language).map { Phrase($0, .verdict) }
                    + outdated.map { Phrase($0, .outdatedTerm) }
            )
        })

    /// A row of words, ready to be compared.
    private struct Phrase {
        let text: String
        let rule: GuidanceLint.Rule
        private let words: [(start: String, whole: Bool)]

        init(_ text: String, _ rule: GuidanceLint.Rule) {
            self.text = text
            self.rule = rule
            words = text.lowercased().split(separator: " ").map { word in
                (String(word.filter(\.isLetter)), !word.hasSuffix("*"))
            }
        }

        /// Whether the clause holds the phrase, without a denial among the eight words before it.
        func stands(in clause: [String], _ language: GuidanceLanguage) -> Bool {
            guard clause.count >= words.count else { return false }
            return (0...(clause.count - words.count)).contains { start in
                let fits = words.indices.allSatisfy { index in
                    let word = clause[start + index]
                    return words[index].whole ? word == words[index].start : word.hasPrefix(words[index].start)
                }
                guard fits, rule != .outdatedTerm else { return fits }
                return !clause[max(0, start - 8)..<start].contains(where: denials(language).contains)
            }
        }
    }
}
