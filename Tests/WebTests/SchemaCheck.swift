import Foundation

/// Holds a value against a JSON Schema, as far as the document of the API uses them. What it does not know it refuses,
/// so that nothing passes unseen.
struct SchemaCheck {
    let document: [String: Any]

    private static let annotations: Set<String> = [
        "description", "format", "x-line", "items", "required", "properties",
    ]

    /// What is wrong with a value, each with the way to it; empty when all is well.
    func problems(_ value: Any, _ schema: [String: Any], at path: String = "$") -> [String] {
        if let reference = schema["$ref"] as? String {
            guard let target = resolve(reference) else { return ["\(path): \(reference) leads nowhere"] }
            return problems(value, target, at: path)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            return choices.contains { problems(value, $0, at: path).isEmpty } ? [] : ["\(path): fits none of anyOf"]
        }
        var found: [String] = []
        for (keyword, wanted) in schema where !Self.annotations.contains(keyword) {
            if let reason = reason(value, keyword, wanted) { found.append("\(path): \(reason)") }
        }
        if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
            for (position, element) in array.enumerated() {
                found += problems(element, items, at: "\(path)[\(position)]")
            }
        }
        if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: Any] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                found.append("\(path): lacks \(name)")
            }
            for (name, element) in object {
                if let inner = properties[name] as? [String: Any] {
                    found += problems(element, inner, at: "\(path).\(name)")
                } else if schema["additionalProperties"] as? Bool == false {
                    found.append("\(path): \(name) is not known")
                }
            }
        }
        return found
    }

    func resolve(_ reference: String) -> [String: Any]? {
        var place: Any? = document
        for word in reference.split(separator: "/").dropFirst() {
            place = (place as? [String: Any])?[String(word)]
        }
        return place as? [String: Any]
    }

    private func reason(_ value: Any, _ keyword: String, _ wanted: Any) -> String? {
        let text = value as? String
        let number = (value as? NSNumber)?.doubleValue
        let limit = (wanted as? NSNumber)?.doubleValue ?? .nan
        switch keyword {
        case "type":
            let names = wanted as? [String] ?? [wanted as? String ?? ""]
            return names.contains { Self.isOf(value, $0) } ? nil : "is no \(names.joined(separator: " or "))"
        case "enum": return (wanted as? [String])?.contains(text ?? "") == true ? nil : "is none of the choices"
        case "pattern":
            guard let text else { return nil }
            return text.range(of: wanted as? String ?? "", options: .regularExpression) != nil ? nil : "fits no pattern"
        case "minLength": return (text?.unicodeScalars.count).map { Double($0) >= limit } ?? true ? nil : "is too short"
        case "maxLength": return (text?.unicodeScalars.count).map { Double($0) <= limit } ?? true ? nil : "is too long"
        case "minimum": return number.map { $0 >= limit } ?? true ? nil : "is too small"
        case "maximum": return number.map { $0 <= limit } ?? true ? nil : "is too large"
        case "maxItems":
            return ((value as? [Any])?.count).map { Double($0) <= limit } ?? true ? nil : "has too many elements"
        case "additionalProperties": return wanted is Bool ? nil : "has a rule that is not understood here"
        default: return "has the rule \(keyword), which is not understood here"
        }
    }

    private static func isOf(_ value: Any, _ name: String) -> Bool {
        let isFlag = (value as? NSNumber).map { isBoolean($0) } ?? false
        switch name {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "null": return value is NSNull
        case "boolean": return isFlag
        case "number": return value is NSNumber && !isFlag
        case "integer":
            return !isFlag && ((value as? NSNumber)?.doubleValue).map { $0 == $0.rounded() } ?? false
        default: return false
        }
    }

    /// Whether a number stands for true or false: Foundation keeps both in the same class.
    private static func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
    }
}
