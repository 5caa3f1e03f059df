import SafetyCore

/// Something in an import that was not taken, with where and why.
public struct ImportProblem: Error, Hashable, Sendable, Codable {
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        /// The line is longer than any record may be.
        case lineTooLong = "line_too_long"
        /// The bytes of a text are not UTF-8.
        case invalidUTF8 = "invalid_utf8"
        /// The line is no JSON object, or no row of CSV.
        case syntax
        /// The record lacks its value.
        case missingValue = "missing_value"
        /// A character of the value is no hexadecimal digit.
        case badDigit = "bad_digit"
        /// The value has not the number of digits that its type has.
        case badLength = "bad_length"
        /// The type is none of the known ones.
        case unknownType = "unknown_type"
        /// The value could be of several types, and none was named.
        case typeNeeded = "type_needed"
        /// An external id, label, note or switch that the store does not take.
        case badField = "bad_field"
        /// The caller's rule refuses the value, such as a flat picture's fingerprint.
        case refused
        /// The value stands in the bank under another external id.
        case valueTaken = "value_taken"
        /// The first line of CSV names no `value` column, or one column twice.
        case badHeader = "bad_header"
        /// A strict import met a field or column that means nothing here.
        case unknownField = "unknown_field"
    }

    /// Counted from 1; of a row over several lines, its first.
    public var line: Int
    /// Byte in the line, counted from 1, where it can be told.
    public var column: Int?
    public var code: Code
    /// What is wrong, for people. Never holds the line itself.
    public var message: String

    public init(line: Int, column: Int? = nil, code: Code, message: String) {
        self.line = line
        self.column = column
        self.code = code
        self.message = message
    }
}

extension ImportProblem {
    static func unknownField(_ name: String, line: Int, column: Int?) -> ImportProblem {
        let shown = VisibleText.of(String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))))
        return ImportProblem(
            line: line, column: column, code: .unknownField,
            message: "a field named `\(shown)` means nothing here, and a strict import passes nothing over")
    }
}

extension ImportProblem: CustomStringConvertible {
    public var description: String {
        "line \(line)\(column.map { ", column \($0)" } ?? ""): \(message) [\(code.rawValue)]"
    }
}
