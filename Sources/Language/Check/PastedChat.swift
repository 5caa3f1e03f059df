/// A chat as people paste it from the apps they use.
///
/// It knows lines such as `name: text`, `<name> text` and `name (21:14): text`, with a date or a time before them in
/// brackets or before a dash, as WhatsApp, Signal, Messages, IRC and notes have them; and blocks whose first line is a
/// name with a time (`Ana — Today at 9:14 PM`, `Ana, [12.03.2026 21:14]:`), as Discord, Slack and Telegram have them.
/// A line without a name goes on with the message before it.
public struct PastedChat: Sendable {
    public private(set) var messages: [ConversationMessage] = []
    /// Whether any line had a time, as only an app writes it.
    private var hasTimes = false

    /// Most characters of a writer's name.
    private static let longestName = 40

    /// - Complexity: O(n).
    public init(_ text: String) {
        for line in text.split(whereSeparator: { $0.isNewline }) {
            let shown = Self.trimmed(line)
            if shown.isEmpty || Self.isNotice(shown) { continue }
            if let (name, words) = head(shown) {
                add(name, words)
            } else if !messages.isEmpty {
                let last = messages.count - 1
                messages[last].text += messages[last].text.isEmpty ? String(shown) : "\n" + shown
            }
        }
        messages.removeAll { $0.text.isEmpty }
        for index in messages.indices { messages[index].minutes = Double(index) }
    }

    /// Everybody who wrote, in the order of their first message.
    public var names: [String] {
        var names: [String] = []
        for message in messages where !names.contains(message.from) { names.append(message.from) }
        return names
    }

    /// Whether this reads like a chat, and not like a text in which words stand before colons, as "Pay: …" in an advert.
    public var isChat: Bool {
        let names = names
        guard names.count >= 2 || hasTimes && messages.count >= 2 else { return false }
        return hasTimes || names.count < messages.count || messages.count == 2
    }

    private mutating func add(_ name: String, _ words: Substring) {
        messages.append(ConversationMessage(from: name, minutes: 0, text: String(words)))
    }

    // MARK: Lines

    /// Who writes, and the words on the same line.
    private mutating func head(_ line: Substring) -> (String, Substring)? {
        let (rest, hadTime) = Self.withoutTime(line)
        if rest.first == "<", let close = rest.firstIndex(of: ">"),
            let name = Self.name(rest[rest.index(after: rest.startIndex)..<close])
        {
            return (name, Self.trimmed(rest[rest.index(after: close)...]))
        }
        if !hadTime, let name = Self.blockHead(rest) {
            hasTimes = true
            return (name, "")
        }
        guard let colon = Self.colon(of: rest) else { return nil }
        let (bare, timeInside) = Self.withoutTrailingTime(rest[..<colon])
        guard let name = Self.name(bare) else { return nil }
        if hadTime || timeInside { hasTimes = true }
        return (name, Self.trimmed(rest[rest.index(after: colon)...]))
    }

    /// The colon behind a name: one that stands in no time and no address.
    private static func colon(of line: Substring) -> Substring.Index? {
        var position = line.startIndex
        var isInBrackets = false
        var length = 0
        while position < line.endIndex, length <= longestName + 24 {
            let letter = line[position]
            if letter == "[" || letter == "(" { isInBrackets = true }
            if letter == "]" || letter == ")" { isInBrackets = false }
            if letter == ":", !isInBrackets {
                let next = line.index(after: position)
                if next < line.endIndex, line[next] == "/" { return nil }
                return position
            }
            position = line.index(after: position)
            length += 1
        }
        return nil
    }

    /// "Ana — Today at 9:14 PM", "Ana  9:14 PM", "Ana, [12.03.2026 21:14]:" and the like: a name, a mark, a time, no more.
    private static func blockHead(_ line: Substring) -> String? {
        var end = line.endIndex
        if line.last == ":" { end = line.index(before: end) }
        let whole = line[..<end]
        for mark in ["—", "–", ", [", "  ["] {
            guard let cut = place(of: mark, in: whole) else { continue }
            if isTime(whole[cut.upperBound...].prefix { $0 != "]" }), let name = name(whole[..<cut.lowerBound]) {
                return name
            }
        }
        // Slack puts two blanks, or one, between a name and a time that fills the rest of the line.
        guard line.last != ":" else { return nil }
        var position = whole.startIndex
        while let blank = whole[position...].firstIndex(of: " ") {
            let behind = trimmed(whole[blank...])
            // A clock it must be: "Call: 555 0100" is none.
            if behind.first?.isWholeNumber == true, behind.contains(":"), isTime(behind),
                let name = name(whole[..<blank])
            {
                return name
            }
            position = whole.index(after: blank)
        }
        return nil
    }

    /// A name is short and holds a letter; an address before `://` is none.
    private static func name(_ text: Substring) -> String? {
        let name = trimmed(text.drop { $0 == "~" || $0 == "*" || $0 == "@" || $0.isWhitespace })
        guard (1...longestName).contains(name.count), name.contains(where: { $0.isLetter }) else { return nil }
        var words = 1
        for letter in name {
            if letter == " " { words += 1 }
            if letter == "?" || letter == "!" || letter == "," || letter == "\"" { return nil }
        }
        return words <= 4 ? String(name) : nil
    }

    // MARK: Times

    /// The line behind "[12/03/24, 10:01:22] ", "10:01 " or "12/3/24, 10:01 PM - ".
    private static func withoutTime(_ line: Substring) -> (rest: Substring, hadTime: Bool) {
        if line.first == "[", let close = line.firstIndex(of: "]") {
            let inside = line[line.index(after: line.startIndex)..<close]
            if isTime(inside) { return (trimmed(line[line.index(after: close)...]), true) }
        }
        guard line.first?.isWholeNumber == true else { return (line, false) }
        if let dash = place(of: " - ", in: line), isTime(line[..<dash.lowerBound]) {
            return (trimmed(line[dash.upperBound...]), true)
        }
        // A clock and then the rest: "10:01 ana: …", "9:14 PM ana: …".
        var end = line.startIndex
        var hasColon = false
        while end < line.endIndex, line[end].isWholeNumber || line[end] == ":" || line[end] == "." {
            hasColon = hasColon || line[end] == ":"
            end = line.index(after: end)
        }
        guard hasColon, end < line.endIndex, line[end] == " " else { return (line, false) }
        var rest = trimmed(line[end...])
        let half = rest.prefix { $0 != " " }
        if ["am", "pm", "a.m.", "p.m."].contains(half.lowercased()) { rest = trimmed(rest[half.endIndex...]) }
        return (rest, true)
    }

    /// "Ana (21:14)" and "Ana [9:14 PM]" without the time.
    private static func withoutTrailingTime(_ text: Substring) -> (Substring, Bool) {
        guard let last = text.last, last == ")" || last == "]" else { return (text, false) }
        let open: Character = last == ")" ? "(" : "["
        guard let start = text.lastIndex(of: open) else { return (text, false) }
        let inside = text[text.index(after: start)..<text.index(before: text.endIndex)]
        return isTime(inside) ? (text[..<start], true) : (text, false)
    }

    private static let timeWords: Set<String> = [
        "am", "pm", "a", "m", "p", "at", "a.m", "p.m", "today", "yesterday", "hoy", "ayer", "las", "la", "alas", "los",
        "el",
        "de", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "lun",
        "mié", "jue", "vie", "sáb", "dom", "ene", "abr", "ago", "dic", "lunes", "martes", "miércoles", "jueves",
        "viernes",
        "sábado", "domingo", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december",
    ]

    /// Whether a piece of text is a date, a time or both, and holds a number.
    private static func isTime(_ text: Substring) -> Bool {
        guard text.utf8.count <= 48 else { return false }
        var hasNumber = false
        var word = ""
        func isKnown(_ word: String) -> Bool { word.isEmpty || timeWords.contains(word.lowercased()) }
        for letter in text {
            if letter.isWholeNumber {
                hasNumber = true
            } else if letter.isLetter {
                word.append(letter)
                continue
            } else if !(letter.isWhitespace || "/.,:-–|".contains(letter)) {
                return false
            }
            if !isKnown(word) { return false }
            word = ""
        }
        return hasNumber && isKnown(word)
    }

    // MARK: Letters

    /// What an app says by itself, and no person wrote.
    private static func isNotice(_ line: Substring) -> Bool {
        let lowered = line.lowercased()
        return ["end-to-end encrypted", "cifrados de extremo a extremo"].contains {
            place(of: $0, in: lowered[...]) != nil
        }
    }

    /// Without blanks around it, nor the marks of writing direction that apps put before a line.
    private static func trimmed(_ text: Substring) -> Substring {
        func isBlank(_ letter: Character) -> Bool {
            letter.isWhitespace || letter == "\u{200E}" || letter == "\u{200F}" || letter == "\u{FEFF}"
        }
        var end = text.endIndex
        while end > text.startIndex, isBlank(text[text.index(before: end)]) { end = text.index(before: end) }
        return text[..<end].drop(while: isBlank)
    }

    /// Where a piece of text first stands in another.
    private static func place(of piece: String, in text: Substring) -> Range<Substring.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
            start = text.index(after: start)
        }
        return nil
    }
}
