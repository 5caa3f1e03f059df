import Foundation
import SafetyCore

/// The fields of a JSON object, taken one by one; what nobody took is an error, so that a misspelt field is never a
/// missing one.
struct JSONFields {
    private var fields: [String: JSONValue]
    private let path: String
    private var known: [String] = []

    /// - Throws: ``Problem`` when the value is no object.
    init(_ value: JSONValue, path: String = "") throws(Problem) {
        guard case .object(let fields) = value else {
            throw Problem.invalid(path.isEmpty ? "body" : path, "must be an object, not \(value.kind)")
        }
        self.fields = fields
        self.path = path
    }

    private func full(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Takes a field; nil when it is missing or null.
    mutating func take(_ name: String) -> JSONValue? {
        known.append(name)
        guard let value = fields.removeValue(forKey: name), value != .null else { return nil }
        return value
    }

    /// Whether a field is there, be it null: for changes, where null takes something away.
    func isNull(_ name: String) -> Bool { fields[name] == .null }

    mutating func string(_ name: String, limit: Int = 4000) throws(Problem) -> String? {
        guard let value = take(name) else { return nil }
        guard case .string(let text) = value else {
            throw .invalid(full(name), "must be a string, not \(value.kind)")
        }
        guard text.unicodeScalars.count <= limit else {
            throw .invalid(full(name), "must have at most \(limit) characters")
        }
        return text
    }

    mutating func requiredString(_ name: String, limit: Int = 4000) throws(Problem) -> String {
        guard let text = try string(name, limit: limit) else { throw .invalid(full(name), "is needed") }
        return text
    }

    mutating func flag(_ name: String) throws(Problem) -> Bool? {
        guard let value = take(name) else { return nil }
        guard case .bool(let flag) = value else {
            throw .invalid(full(name), "must be true or false, not \(value.kind)")
        }
        return flag
    }

    mutating func integer(_ name: String, in bounds: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let value = take(name) else { return nil }
        guard case .integer(let number) = value else {
            throw .invalid(full(name), "must be a whole number, not \(value.kind)")
        }
        guard bounds.contains(Int(number)) else {
            throw .invalid(full(name), "must lie between \(bounds.lowerBound) and \(bounds.upperBound)")
        }
        return Int(number)
    }

    mutating func number(_ name: String, in bounds: ClosedRange<Double>) throws(Problem) -> Double? {
        guard let value = take(name) else { return nil }
        let number: Double
        switch value {
        case .integer(let whole): number = Double(whole)
        case .number(let real): number = real
        default: throw .invalid(full(name), "must be a number, not \(value.kind)")
        }
        guard bounds.contains(number) else {
            throw .invalid(full(name), "must lie between \(bounds.lowerBound) and \(bounds.upperBound)")
        }
        return number
    }

    mutating func strings(_ name: String, limit: Int = 256) throws(Problem) -> [String]? {
        guard let value = take(name) else { return nil }
        guard case .array(let elements) = value else {
            throw .invalid(full(name), "must be an array of strings, not \(value.kind)")
        }
        guard elements.count <= limit else { throw .invalid(full(name), "must have at most \(limit) elements") }
        var strings: [String] = []
        for (position, element) in elements.enumerated() {
            guard case .string(let text) = element else {
                throw .invalid("\(full(name))[\(position)]", "must be a string, not \(element.kind)")
            }
            strings.append(text)
        }
        return strings
    }

    /// A value of an enumeration by its raw value.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type, except: [Choice] = []
    ) throws(Problem) -> Choice? where Choice.RawValue == String {
        guard let text = try string(name) else { return nil }
        guard let choice = Choice(rawValue: text), !except.contains(where: { $0.rawValue == choice.rawValue }) else {
            let allowed = Choice.allCases.map(\.rawValue).filter { word in
                !except.contains { $0.rawValue == word }
            }
            throw .invalid(full(name), "must be one of \(allowed.joined(separator: ", "))")
        }
        return choice
    }

    /// A moment as RFC 3339 writes it.
    mutating func date(_ name: String) throws(Problem) -> Date? {
        guard let text = try string(name, limit: 64) else { return nil }
        guard let date = Timestamp.parse(text) else {
            throw .invalid(full(name), "must be a moment such as 2026-12-31T23:59:59Z")
        }
        return date
    }

    mutating func object(_ name: String) throws(Problem) -> JSONFields? {
        guard let value = take(name) else { return nil }
        return try JSONFields(value, path: full(name))
    }

    mutating func objects(_ name: String, limit: Int) throws(Problem) -> [JSONFields]? {
        guard let value = take(name) else { return nil }
        guard case .array(let elements) = value else {
            throw .invalid(full(name), "must be an array, not \(value.kind)")
        }
        guard elements.count <= limit else { throw .invalid(full(name), "must have at most \(limit) elements") }
        var objects: [JSONFields] = []
        for (position, element) in elements.enumerated() {
            objects.append(try JSONFields(element, path: "\(full(name))[\(position)]"))
        }
        return objects
    }

    /// Nothing may be left.
    func finish() throws(Problem) {
        guard let stranger = fields.keys.sorted().first else { return }
        throw Problem(
            .unknownField,
            "There is no field \(full(stranger)) here. Known are: \(known.sorted().joined(separator: ", ")).",
            fields: [(full(stranger), "is not known here")])
    }
}
