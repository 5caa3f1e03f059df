import Foundation
import Language

/// A chat as people paste it: `name: text`, perhaps behind a date or a time in brackets or before a dash. A line without a
/// name goes on with the message before it.
public struct PastedChat: Sendable {
    public private(set) var messages: [ConversationMessage] = []

    /// Longest name of a writer, in characters.
    private static let longestName = 40

    /// - Complexity: O(n).
    public init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let rest = Self.withoutTime(line)
            if let colon = rest.firstIndex(of: ":"), let name = Self.name(rest[..<colon]) {
                let words = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
                messages.append(
                    ConversationMessage(from: name, minutes: Double(messages.count), text: String(words)))
            } else if !messages.isEmpty {
                messages[messages.count - 1].text += "\n" + line
            }
        }
    }

    /// Everybody who wrote, in the order of their first message.
    public var names: [String] {
        var names: [String] = []
        for message in messages where !names.contains(message.from) { names.append(message.from) }
        return names
    }

    /// A name is short and holds a letter; an address before `://` is none.
    private static func name(_ text: Substring) -> String? {
        let name = text.drop { $0.isWhitespace || $0 == "~" }
        guard (1...longestName).contains(name.count), name.contains(where: \.isLetter),
            !["http", "https"].contains(name.lowercased()), name.split(separator: " ").count <= 5
        else { return nil }
        return String(name)
    }

    /// The line behind "[12/03/24, 10:01:22] ", "10:01 " or "12/3/24, 10:01 PM - ".
    private static func withoutTime(_ line: Substring) -> Substring {
        var rest = line.drop { $0.isWhitespace || $0 == "\u{200E}" }
        if rest.first == "[", let close = rest.firstIndex(of: "]") {
            rest = rest[rest.index(after: close)...]
        } else if rest.first?.isNumber == true {
            if let dash = rest.range(of: " - "), rest[..<dash.lowerBound].allSatisfy(isOfTime) {
                rest = rest[dash.upperBound...]
            } else {
                let behind = rest.drop { $0.isNumber || $0 == ":" || $0 == "." }
                if behind.first == " ", rest[..<behind.startIndex].contains(":") { rest = behind }
            }
        }
        return rest.drop(while: \.isWhitespace)
    }

    private static func isOfTime(_ letter: Character) -> Bool {
        letter.isNumber || "/.,:-APMapm\u{202F}\u{A0} ".contains(letter)
    }
}
