/// Nine ways to hide words; each changes every word of four letters or more.
enum Obfuscator: String, CaseIterable, Sendable {
    case leet
    case spacedLetters
    case dots
    case zeroWidth
    case confusables
    case repeats
    case emoji
    case missingAccents
    case fullWidth

    private static let digits: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5"]
    private static let cyrillic: [Character: Character] = [
        "a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і", "x": "х",
    ]
    private static let plain: [Character: Character] = [
        "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "Á": "A", "É": "E",
    ]

    func hide(_ text: String) -> String {
        if self == .missingAccents { return String(text.map { Obfuscator.plain[$0] ?? $0 }.filter { $0 != "'" }) }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.count >= 4 && word.allSatisfy(\.isLetter) ? hide(word: String(word)) : String(word)
        }.joined(separator: " ")
    }

    private func hide(word: String) -> String {
        switch self {
        case .leet: String(word.map { Obfuscator.digits[$0] ?? $0 })
        case .spacedLetters: word.map(String.init).joined(separator: " ")
        case .dots: word.map(String.init).joined(separator: ".")
        case .zeroWidth: word.map(String.init).joined(separator: "\u{200B}")
        case .confusables: String(word.map { Obfuscator.cyrillic[$0] ?? $0 })
        case .repeats: Obfuscator.repeated(word)
        case .emoji:
            String(word.prefix(word.count / 2)) + "😀" + String(word.suffix(word.count - word.count / 2))
        case .missingAccents: word
        case .fullWidth:
            String(
                String.UnicodeScalarView(
                    word.unicodeScalars.map { $0.value < 0x7F ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
        }
    }

    private static func repeated(_ word: String) -> String {
        guard let vowel = word.firstIndex(where: { "aeiou".contains($0) }) else { return word }
        return String(word[..<vowel]) + String(repeating: word[vowel], count: 4)
            + String(word[word.index(after: vowel)...])
    }
}
