/// A no, in short words of both languages.
enum Refusal {
    private static let words: [StaticString] = [
        "no", "nah", "nope", "no thanks", "i dont want", "i don't want", "i dont think so", "i'd rather not",
        "id rather not",
        "stop", "leave me alone", "not comfortable", "i cant", "i can't", "no way", "no quiero", "mejor no",
        "no gracias",
        "dejame", "déjame", "prefiero no", "no puedo", "ya te dije que no", "para ya",
    ]

    /// Whether a message is a refusal: it begins with one and is short. "No, they went to bed early" answers a question.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.utf8.count(where: { $0 == 0x20 }) <= 5 else { return false }
        let lower = Array(text.utf8.prefix(40).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }.drop { $0 <= 0x20 })
        return words.contains { word in
            word.withUTF8Buffer { word in
                guard lower.count >= word.count, lower.prefix(word.count).elementsEqual(word) else { return false }
                guard lower.count > word.count else { return true }
                // The end of the word: "no", not "november".
                let next = lower[word.count]
                return !(next >= 0x61 && next <= 0x7A) && next < 0x80
            }
        }
    }
}
