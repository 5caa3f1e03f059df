import Foundation

/// What must hold for the HTML of every page.
enum PageCheck {
    /// Elements that are opened and not closed, or closed and not opened.
    static func unbalanced(_ html: String) -> [String] {
        let void: Set<String> = ["meta", "link", "br", "col", "input", "!doctype", "path", "line", "circle", "rect"]
        var open: [String] = []
        var wrong: [String] = []
        for piece in html.split(separator: "<").dropFirst() {
            let isEnd = piece.first == "/"
            let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }.lowercased()
            if void.contains(name) { continue }
            if !isEnd {
                open.append(name)
            } else if open.last == name {
                open.removeLast()
            } else {
                wrong.append("/\(name) within \(open.last ?? "nothing")")
            }
        }
        return wrong + open
    }

    /// Links within the page that lead nowhere.
    static func deadAnchors(_ html: String) -> [String] {
        Set(values("href=\"#", html)).subtracting(values(" id=\"", html)).sorted()
    }

    /// What stands between a mark and the next quotation mark, as often as the mark stands there.
    static func values(_ mark: String, _ html: String) -> [String] {
        html.components(separatedBy: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    /// Elements of text with nothing in them: a sentence that is missing.
    static func empty(_ html: String) -> [String] {
        ["title", "h1", "h2", "h3", "p", "li", "a", "b", "dt", "dd", "legend", "button", "blockquote"].filter { name in
            html.components(separatedBy: "<\(name)").dropFirst().contains { piece in
                guard let first = piece.first, first == ">" || first == " ", let end = piece.firstIndex(of: ">")
                else { return false }
                return piece[piece.index(after: end)...].drop(while: \.isWhitespace).hasPrefix("</\(name)>")
            }
        }
    }

    /// The part of a page between its banner and its footer.
    static func main(_ html: String) -> String {
        html.components(separatedBy: "<main").dropFirst().first?.components(separatedBy: "</main>").first ?? ""
    }

    static func links(_ html: String) -> [String] { values("href=\"", html) }
}
