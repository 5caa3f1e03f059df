/// HTML that is safe to send: text that is put into a literal is escaped, unless it is HTML already.
///
/// ```
/// let row: HTML = "<td>\(bank.name)</td>"   // a name such as <b> shows as <b>
/// ```
package struct HTML: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
    package private(set) var text: String

    static let nothing: HTML = ""

    package init(stringLiteral value: String) { text = value }

    package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    private init(safe text: String) { self.text = text }

    package var description: String { text }

    var isEmpty: Bool { text.isEmpty }

    /// Pieces one after the other, a line each.
    static func lines(_ pieces: some Sequence<HTML>) -> HTML {
        HTML(safe: pieces.lazy.filter { !$0.isEmpty }.map(\.text).joined(separator: "\n"))
    }

    static func joined(_ pieces: some Sequence<HTML>, by separator: String) -> HTML {
        HTML(safe: pieces.lazy.map(\.text).joined(separator: escape(separator)))
    }

    /// JSON that a script of the page reads; it is no script itself. A `<` within is written as JSON may write it.
    static func data(_ json: [UInt8], id: String) -> HTML {
        let text = String(decoding: json, as: UTF8.self).split(separator: "<", omittingEmptySubsequences: false)
        return HTML(
            safe: "<script type=\"application/json\" id=\"\(escape(id))\">\(text.joined(separator: "\\u003c"))</script>"
        )
    }

    /// Text in which `words between backticks` are code and empty lines part paragraphs, as the routes' own words are.
    static func prose(_ text: String) -> HTML {
        let paragraphs = text.split(separator: "\n\n").map { HTML(safe: "<p>" + inline(String($0)).text + "</p>") }
        return lines(paragraphs)
    }

    /// The same within a paragraph.
    static func inline(_ text: String) -> HTML {
        var html = ""
        for (position, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            html += position.isMultiple(of: 2) ? escape(String(piece)) : "<code>\(escape(String(piece)))</code>"
        }
        return HTML(safe: html)
    }

    private static func escape(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ value: String) { text += HTML.escape(value) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }
        package mutating func appendInterpolation(_ html: HTML) { text += html.text }
        package mutating func appendInterpolation(_ pieces: [HTML]) { text += HTML.lines(pieces).text }
    }
}
