/// Counts the syllables of Spanish words. Spelling tells them nearly without exception (RAE, Ortografía 2010).
public enum SpanishSyllables {
    /// - Parameter word: one word of letters; case does not matter.
    /// - Returns: at least 1.
    /// - Complexity: O(n) in the length of the word.
    public static func count(_ word: String) -> Int {
        let letters = Array(word.lowercased().filter { $0.isLetter })
        var count = 0
        var previous: Vowel?
        for index in letters.indices {
            let vowel = Self.vowel(letters, at: index)
            if let vowel, previous.map({ !Self.glide($0, vowel) }) ?? true { count += 1 }
            previous = vowel
        }
        return max(1, count)
    }

    private enum Vowel { case strong, weak, stressedWeak }

    private static func vowel(_ letters: [Character], at index: Int) -> Vowel? {
        switch letters[index] {
        case "a", "e", "o", "á", "é", "ó": return .strong
        case "í", "ú": return .stressedWeak
        case "i", "ü": return .weak
        case "u":
            // The u of que, qui, gue and gui is silent.
            guard index > 0, index + 1 < letters.count, "eiéí".contains(letters[index + 1]) else { return .weak }
            return "qg".contains(letters[index - 1]) ? nil : .weak
        case "y": return index == letters.count - 1 ? .weak : nil
        default: return nil
        }
    }

    /// Whether two neighbouring vowels are spoken as one syllable.
    private static func glide(_ first: Vowel, _ second: Vowel) -> Bool {
        switch (first, second) {
        case (.strong, .strong): false
        case (.stressedWeak, .strong), (.strong, .stressedWeak): false
        default: true
        }
    }
}
