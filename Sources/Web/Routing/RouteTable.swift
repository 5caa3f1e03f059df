import HTTPTypes

/// Finds the route of a request.
struct RouteTable: Sendable {
    enum Found: Sendable {
        case route(Route, [String: String])
        /// The path is known, with other methods.
        case otherMethods([HTTPRequest.Method])
        case nothing
    }

    let routes: [Route]
    /// Positions of routes by the number of parts and the first word: a handful each.
    private let byShape: [String: [Int]]

    init(_ routes: [Route]) {
        self.routes = routes
        var byShape: [String: [Int]] = [:]
        for (position, route) in routes.enumerated() {
            byShape[Self.shape(route.path.parts.count, Self.firstWord(route.path)), default: []].append(position)
        }
        self.byShape = byShape
    }

    /// A path said in words wins over one with a variable in its place, for every method (OpenAPI 3.1, 4.8.8), so that
    /// what a path answers does not depend on the method that it is asked with.
    /// - Complexity: O(routes with the same first word and as many parts).
    func find(_ method: HTTPRequest.Method, _ parts: [String]) -> Found {
        let candidates = byShape[Self.shape(parts.count, parts.first ?? "")] ?? []
        let matching = candidates.filter { Self.match(routes[$0].path, parts) != nil }
        let fewest = matching.map { routes[$0].path.variables.count }.min()
        var methods: [HTTPRequest.Method] = []
        for position in matching where routes[position].path.variables.count == fewest {
            let route = routes[position]
            if route.method == method, let values = Self.match(route.path, parts) { return .route(route, values) }
            methods.append(route.method)
        }
        // What can be read can be asked for without its body.
        if method == .head, methods.contains(.get) { return find(.get, parts) }
        return methods.isEmpty ? .nothing : .otherMethods(methods)
    }

    private static func match(_ pattern: PathPattern, _ parts: [String]) -> [String: String]? {
        var values: [String: String] = [:]
        for (expected, part) in zip(pattern.parts, parts) {
            switch expected {
            case .word(let word): if word != part { return nil }
            case .variable(let name): values[name] = part
            }
        }
        return values
    }

    private static func shape(_ count: Int, _ first: String) -> String { "\(count)/\(first)" }

    private static func firstWord(_ pattern: PathPattern) -> String {
        if case .word(let word)? = pattern.parts.first { return word }
        return ""
    }
}
