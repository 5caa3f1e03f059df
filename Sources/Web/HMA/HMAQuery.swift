/// The query of a request to HMA's paths: names that are unknown are passed over and of a repeated one the first counts,
/// as its clients are used to.
struct HMAQuery: Sendable {
    private let values: [String: String]

    init(_ query: [(name: String, value: String)]) {
        values = Dictionary(query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ name: String) -> String? { values[name] }

    func required(_ name: String) throws(HMAError) -> String {
        guard let value = values[name] else {
            throw .missing(name, in: .object(values.mapValues { .string($0) }))
        }
        return value
    }

    /// Words between commas; nil where the parameter is missing.
    func list(_ name: String) -> [String]? {
        values[name].map { $0.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty } }
    }

    func flag(_ name: String, default fallback: Bool = false) throws(HMAError) -> Bool {
        guard let text = values[name] else { return fallback }
        switch text.lowercased() {
        case "true", "1", "t", "yes", "y", "on": return true
        case "false", "0", "f", "no", "n", "off": return false
        default:
            throw HMAError(
                HMAError.Detail(
                    type: "bool_parsing", location: name, message: "This must be true or false",
                    input: .string(text)))
        }
    }
}
