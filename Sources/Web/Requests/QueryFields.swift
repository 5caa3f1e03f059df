/// The query of a request, read by name; each name once, none that is not known.
struct QueryFields: Sendable {
    private let values: [String: String]

    /// - Parameter known: the names that the route takes.
    /// - Throws: ``Problem`` for a name that is unknown or given twice.
    init(_ query: [(name: String, value: String)], known: [String]) throws(Problem) {
        var values: [String: String] = [:]
        for (name, value) in query {
            guard known.contains(name) else {
                let list = known.isEmpty ? "none" : known.sorted().joined(separator: ", ")
                throw Problem(
                    .unknownField, "There is no query parameter \(name) here. Known are: \(list).",
                    fields: [(name, "is not known here")])
            }
            guard values.updateValue(value, forKey: name) == nil else { throw .invalid(name, "was given twice") }
        }
        self.values = values
    }

    var isEmpty: Bool { values.isEmpty }

    subscript(_ name: String) -> String? { values[name] }

    func required(_ name: String) throws(Problem) -> String {
        guard let value = values[name], !value.isEmpty else { throw .invalid(name, "is needed") }
        return value
    }

    func integer(_ name: String, in bounds: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), bounds.contains(number), text.utf8.first != UInt8(ascii: "+") else {
            throw .invalid(name, "must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    func flag(_ name: String) throws(Problem) -> Bool? {
        switch values[name] {
        case nil: nil
        case "true", "1": true
        case "false", "0": false
        default: throw .invalid(name, "must be true or false")
        }
    }

    /// The cursor of a page; an empty one is none.
    var cursor: String? { values["cursor"].flatMap { $0.isEmpty ? nil : $0 } }

    func list(_ name: String) -> [String] {
        (values[name] ?? "").split(separator: ",").map(String.init)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type
    ) throws(Problem) -> Choice? where Choice.RawValue == String {
        guard let text = values[name] else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .invalid(name, "must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }
}
