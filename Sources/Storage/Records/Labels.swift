import Foundation

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
    package static let sourceLimit = 1000
    private static let hidden = "control characters and no invisible marks"

    /// Why the store does not take this external id; nil when it does.
    package static func externalID(_ text: String) -> String? {
        if text.isEmpty { return "an external id is not empty" }
        if tooLong(text, externalIDLimit) { return "an external id has at most \(externalIDLimit) characters" }
        if hasControl(text, allowed: []) { return "an external id holds no \(hidden)" }
        return nil
    }

    package static func source(_ text: String) -> String? {
        if text.isEmpty { return "a source is not empty" }
        if tooLong(text, sourceLimit) { return "a source has at most \(sourceLimit) characters" }
        if hasControl(text, allowed: []) { return "a source holds no \(hidden)" }
        return nil
    }

    /// A time that the tables can keep and a list can carry.
    package static func time(_ time: Date) -> String? {
        (0..<253_402_300_800).contains(time.timeIntervalSince1970) ? nil : "a time lies in the years 1970 to 9999"
    }

    /// A note is prose: it may hold line ends, and the joiners that Persian and many emoji are written with.
    package static func note(_ text: String) -> String? {
        if tooLong(text, noteLimit) { return "a note has at most \(noteLimit) characters" }
        if hasControl(text, allowed: [9, 10, 13, 0x200C, 0x200D]) { return "a note holds no \(hidden)" }
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
            if hasControl(label, allowed: []) { return "a label holds no \(hidden)" }
        }
        return nil
    }

    /// In unicode scalars, as the databases count.
    private static func tooLong(_ text: String, _ limit: Int) -> Bool {
        text.utf8.count > limit && text.unicodeScalars.count > limit
    }

    /// Control characters, line separators, marks without width and those that turn the direction of writing: two ids
    /// must not look the same, nor one pose as another.
    private static func hasControl(_ text: String, allowed: [UInt32]) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
                !allowed.contains(scalar.value)
            default: false
            }
        }
    }
}
