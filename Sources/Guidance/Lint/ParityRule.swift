/// Both languages must be there and tell the same.
enum ParityRule {
    static func differences(_ text: Wording) -> [String] {
        for language in GuidanceLanguage.allCases where text[language].allSatisfy(\.isWhitespace) {
            let other = language == .english ? text.es : text.en
            return ["no \(language.rawValue) for \"\(other)\""]
        }
        var result: [String] = []
        if tokens(text.en, isNumber) != tokens(text.es, isNumber) {
            result.append("the numbers differ: \"\(text.en)\" and \"\(text.es)\"")
        }
        if tokens(text.en, isAddress) != tokens(text.es, isAddress) {
            result.append("the addresses differ: \"\(text.en)\" and \"\(text.es)\"")
        }
        let words = GuidanceLanguage.allCases.map { GuidanceText(lines: [text[$0]], names: []).wordCount }
        if words[0] >= 4, text.en == text.es { result.append("both languages are the same: \"\(text.en)\"") }
        // Half a translation is shorter than any free one.
        if max(words[0], words[1]) >= 8, Double(min(words[0], words[1])) < 0.5 * Double(max(words[0], words[1])) {
            result.append("one language says half as much: \"\(text.en)\" and \"\(text.es)\"")
        }
        return result
    }

    private static func tokens(_ text: String, _ wanted: (String) -> Bool) -> Set<String> {
        let tokens = text.split(whereSeparator: \.isWhitespace)
            .map { token in
                let trimmed = token.drop { !$0.isLetter && !$0.isNumber }
                return String(trimmed.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
            }
        return Set(tokens.filter(wanted))
    }

    /// A number of help, an age, a delay. Single digits are keys to press, which differ by language.
    private static func isNumber(_ token: String) -> Bool {
        token.allSatisfy { $0.isNumber || "-.".contains($0) } && token.count { $0.isNumber } > 1
    }

    private static func isAddress(_ token: String) -> Bool {
        token.contains(".") && token.contains(where: \.isLetter) && !token.hasSuffix(".")
    }
}
