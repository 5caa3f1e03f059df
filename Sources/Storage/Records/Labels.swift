/// Labels as one text: joined by `|`, which is why no label may hold one.
enum Labels {
    static func text(_ labels: [String]) -> String? { labels.isEmpty ? nil : labels.joined(separator: "|") }

    static func list(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
    }
}

/// The limits of text fields, checked before the schema checks them again, so that the reason can be said in words.
package enum FieldRules {
    package static let externalIDLimit = 256
    package static let labelLimit = 64
    package static let labelCountLimit = 32
    package static let noteLimit = 4000

    /// Why the store does not take this external id; nil when it does.
    package static func externalID(_ text: String) -> String? {
        if text.isEmpty { return "an external id is not empty" }
        if tooLong(text, externalIDLimit) { return "an external id has at most \(externalIDLimit) characters" }
        if hasControl(text, allowed: []) { return "an external id holds no control characters" }
        return nil
    }

    package static func note(_ text: String) -> String? {
        if tooLong(text, noteLimit) { return "a note has at most \(noteLimit) characters" }
        if hasControl(text, allowed: [9, 10, 13]) { return "a note holds no control characters" }
        return nil
    }

    package static func labels(_ labels: [String]) -> String? {
        if labels.count > labelCountLimit { return "there are at most \(labelCountLimit) labels" }
        for label in labels {
            if label.isEmpty { return "a label is not empty" }
            if tooLong(label, labelLimit) { return "a label has at most \(labelLimit) characters" }
            if label.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ";") }) {
                return "a label holds neither | nor ;"
            }
            if label.first?.isWhitespace == true || label.last?.isWhitespace == true {
                return "a label does not begin or end with a space"
            }
            if hasControl(label, allowed: []) { return "a label holds no control characters" }
        }
        return nil
    }

    /// In unicode scalars, as the databases count.
    private static func tooLong(_ text: String, _ limit: Int) -> Bool {
        text.utf8.count > limit && text.unicodeScalars.count > limit
    }

    private static func hasControl(_ text: String, allowed: [UInt8]) -> Bool {
        text.utf8.contains { $0 < 32 && !allowed.contains($0) || $0 == 127 }
    }
}
