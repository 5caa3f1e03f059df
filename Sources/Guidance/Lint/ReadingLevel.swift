/// How easy a page is to read.
public enum ReadingLevel {
    /// Pages with fewer words say too little for a formula: one long name would decide.
    public static let fewestWords = 20

    /// The grade of school at which English text is read with ease.
    ///
    /// Source: Kincaid and others, Research Branch Report 8-75, 1975: 0.39 W/S + 11.8 Y/W − 15.59.
    /// - Returns: nil for a text with fewer than `fewestWords` words.
    public static func fleschKincaid(_ lines: [String]) -> Double? {
        guard let (perSentence, perWord) = ratios(lines, EnglishSyllables.count) else { return nil }
        return 0.39 * perSentence + 11.8 * perWord - 15.59
    }

    /// The ease of Spanish text, from about 0 to 100; 80 is easy, 90 very easy.
    ///
    /// Source: J. Fernández Huerta, Medidas sencillas de lecturabilidad, 1959, in the corrected form of G. Law:
    /// 206.84 − 60 Y/W − 1.02 W/S.
    /// - Returns: nil for a text with fewer than `fewestWords` words.
    public static func fernandezHuerta(_ lines: [String]) -> Double? {
        guard let (perSentence, perWord) = ratios(lines, SpanishSyllables.count) else { return nil }
        return 206.84 - 60 * perWord - 1.02 * perSentence
    }

    /// Words in a sentence and syllables in a word.
    private static func ratios(_ lines: [String], _ syllables: (String) -> Int) -> (Double, Double)? {
        let text = GuidanceText(lines: lines)
        let words = text.wordCount
        guard words >= fewestWords else { return nil }
        let spoken = text.sentences.reduce(0) { sum, sentence in sum + sentence.reduce(0) { $0 + syllables($1) } }
        return (Double(words) / Double(text.sentences.count), Double(spoken) / Double(words))
    }
}

extension GuidanceVoice {
    /// The hardest English that this reader is given, as a grade of school.
    public var hardestGrade: Double { self == .adult ? 6 : 5 }

    /// The least ease of Spanish that this reader is given.
    public var leastEase: Double { self == .adult ? 80 : 85 }
}

extension GuidancePage {
    /// Flesch-Kincaid of the English text; nil when it is too short for it.
    public var grade: Double? { ReadingLevel.fleschKincaid(texts.map(\.en)) }

    /// Fernández Huerta of the Spanish text; nil when it is too short for it.
    public var ease: Double? { ReadingLevel.fernandezHuerta(texts.map(\.es)) }
}
