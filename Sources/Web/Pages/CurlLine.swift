import HTTPTypes

/// A line for a shell that asks for what a route does, with the values of its examples.
///
/// `$PORCHLIGHT` stands for the server's address and `$KEY` for the key: nothing in it has to be invented.
enum CurlLine {
    /// One line for each kind of body; one in all where there is none.
    static func lines(_ route: Route) -> [(type: String?, text: String)] {
        guard !route.takes.isEmpty else { return [(nil, line(route, nil))] }
        return route.takes.map { ($0.type, line(route, $0)) }
    }

    private static func line(_ route: Route, _ content: Route.Content?) -> String {
        var words = ["curl"]
        if route.scopeName != nil { words.append("-H \"Authorization: Bearer $KEY\"") }
        if let content { words += body(content) }
        if route.method != .get, !(content != nil && route.method == .post) {
            words.append("-X \(route.method.rawValue)")
        }
        words.append("\"$PORCHLIGHT\(address(route))\"")
        return words.joined(separator: " ")
    }

    private static func address(_ route: Route) -> String {
        let values = Dictionary(
            route.parameters.filter { $0.place == .path }.map { ($0.name, $0.example) },
            uniquingKeysWith: { first, _ in first })
        let query = route.parameters.filter { $0.place == .query && $0.required }.map {
            "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.example))"
        }
        return route.path.link(values) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private static func body(_ content: Route.Content) -> [String] {
        switch content.type {
        case "multipart/form-data": return ["-F file=@picture.jpg"]
        case "application/json":
            return ["-H 'Content-Type: application/json'", "-d \(quoted(content.example ?? "{}"))"]
        case "image/*": return file("image/jpeg", "picture.jpg")
        case "video/*": return file("video/mp4", "video.mp4")
        case "application/octet-stream": return file(content.type, "picture.jpg")
        case "application/x-ndjson": return file(content.type, "lines.ndjson")
        case "text/csv": return file(content.type, "list.csv")
        case "text/plain": return file(content.type, "list.txt")
        default: return file(content.type, "body")
        }
    }

    private static func file(_ type: String, _ name: String) -> [String] {
        ["-H 'Content-Type: \(type)'", "--data-binary @\(name)"]
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
