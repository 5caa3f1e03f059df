/// JSON laid out for people: an element a line, two spaces a level, short arrays and objects in one line.
enum PrettyJSON {
    private static let width = 76

    /// - Parameter json: valid JSON without line breaks between its parts, as the examples are.
    static func text(_ json: String) -> String {
        var reader = Substring(json)
        return lay(value(&reader), indent: "")
    }

    private indirect enum Node {
        case plain(String)
        case list(open: String, close: String, [(name: String?, Node)])

        var oneLine: String {
            switch self {
            case .plain(let text): text
            case .list(let open, let close, let elements):
                open + elements.map { ($0.name.map { $0 + ": " } ?? "") + $0.1.oneLine }.joined(separator: ", ") + close
            }
        }
    }

    private static func lay(_ node: Node, indent: String) -> String {
        guard case .list(let open, let close, let elements) = node, indent.count + node.oneLine.count > width else {
            return node.oneLine
        }
        let inner = indent + "  "
        let lines = elements.map { inner + ($0.name.map { $0 + ": " } ?? "") + lay($0.1, indent: inner) }
        return open + "\n" + lines.joined(separator: ",\n") + "\n" + indent + close
    }

    private static func value(_ reader: inout Substring) -> Node {
        skipSpace(&reader)
        switch reader.first {
        case "{", "[":
            let isObject = reader.removeFirst() == "{"
            var elements: [(name: String?, Node)] = []
            while let next = peek(&reader), next != "}", next != "]" {
                var name: String?
                if isObject {
                    name = string(&reader)
                    if peek(&reader) == ":" { reader.removeFirst() }
                }
                elements.append((name, value(&reader)))
                if peek(&reader) == "," { reader.removeFirst() }
            }
            if !reader.isEmpty { reader.removeFirst() }
            return .list(open: isObject ? "{" : "[", close: isObject ? "}" : "]", elements)
        case "\"": return .plain(string(&reader))
        default:
            let word = reader.prefix { !",]}".contains($0) && !$0.isWhitespace }
            // What is no JSON is shown as it is, and the reading moves on in any case.
            if word.isEmpty { return .plain(reader.isEmpty ? "" : String(reader.removeFirst())) }
            reader.removeFirst(word.count)
            return .plain(String(word))
        }
    }

    private static func string(_ reader: inout Substring) -> String {
        skipSpace(&reader)
        var text = ""
        var escaped = false
        while let next = reader.first {
            reader.removeFirst()
            text.append(next)
            if escaped {
                escaped = false
            } else if next == "\\" {
                escaped = true
            } else if next == "\"", text.count > 1 {
                break
            }
        }
        return text
    }

    private static func peek(_ reader: inout Substring) -> Character? {
        skipSpace(&reader)
        return reader.first
    }

    private static func skipSpace(_ reader: inout Substring) {
        while let next = reader.first, next.isWhitespace { reader.removeFirst() }
    }
}
