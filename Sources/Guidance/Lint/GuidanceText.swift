/// A text taken apart for the lint: sentences, and in each its words in lower case.
///
/// A line always ends a sentence, since a heading or a button stands alone on the page. Addresses, numbers and the
/// names of services do not count as words: nobody can make them shorter.
struct GuidanceText {
    private(set) var sentences: [[String]] = []

    var wordCount: Int { sentences.reduce(0) { $0 + $1.count } }

    /// - Complexity: O(n) in the length of the lines.
    init(lines: [String], names: [String] = Self.names) {
        for line in lines {
            var text = line
            for name in names where text.contains(name) { text.replaceWhole(name, with: " ") }
            for sentence in Self.split(text) {
                let words = Self.words(of: sentence)
                if !words.isEmpty { sentences.append(words) }
            }
        }
    }

    /// Services, places and offices whose names are given.
    static let names = ["Take It Down", "StopNCII", "CyberTipline", "Report Remove", "Internet"]

    /// Sentences of one line. A point inside an address or a number ends none.
    static func split(_ line: String) -> [String] {
        var result: [String] = []
        var current = ""
        let characters = Array(line)
        for (index, character) in characters.enumerated() {
            current.append(character)
            guard ".!?…".contains(character) else { continue }
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if next.isWhitespace || "\"»”’')".contains(next) {
                result.append(current)
                current = ""
            }
        }
        if !current.allSatisfy(\.isWhitespace) { result.append(current) }
        return result
    }

    static func words(of sentence: String) -> [String] {
        sentence.lowercased().split(whereSeparator: \.isWhitespace).flatMap { token -> [String] in
            if Self.isAddress(token) { return [] }
            return token.split { !$0.isLetter && $0 != "'" && $0 != "’" }
                .map { part in String(part.filter(\.isLetter)) }
                .filter { !$0.isEmpty }
        }
    }

    private static func isAddress(_ token: Substring) -> Bool {
        let characters = Array(token)
        if token.contains("@") || token.contains("/") { return true }
        return characters.indices.dropFirst().dropLast().contains { index in
            characters[index] == "." && characters[index - 1].isLetter && characters[index + 1].isLetter
        }
    }
}

extension String {
    /// Replaces every occurrence of a name that is not part of a longer word.
    fileprivate mutating func replaceWhole(_ name: String, with replacement: String) {
        let wanted = Array(name)
        let text = Array(self)
        guard text.count >= wanted.count else { return }
        var result = ""
        var index = 0
        while index < text.count {
            let end = index + wanted.count
            let fits =
                end <= text.count && text[index] == wanted[0] && Array(text[index..<end]) == wanted
                && (index == 0 || !text[index - 1].isLetter) && (end == text.count || !text[end].isLetter)
            if fits {
                result += replacement
                index = end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        self = result
    }
}
