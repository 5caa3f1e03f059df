/// Why a multipart body was refused, said for machines (``code``) and for people (``reason``).
///
/// Two errors are equal when their codes are equal: the reason is prose and may change.
package struct MultipartError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure. The raw values are stable.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        /// The Content-Type of the request is not multipart/form-data.
        case notMultipart = "not_multipart"
        /// The boundary is missing, too long or holds characters that it may not.
        case invalidBoundary = "invalid_boundary"
        /// After a boundary stands something else than the end of the line.
        case malformedDelimiter = "malformed_delimiter"
        /// A header line is not well formed.
        case malformedHeader = "malformed_header"
        /// A header or one of its parameters came twice.
        case duplicateHeader = "duplicate_header"
        /// A part says nothing of its form field.
        case missingName = "missing_name"
        /// A part is wrapped in an encoding, which forms do not use any more.
        case encodedPart = "encoded_part"
        /// The headers of a part, or of all parts, are too large.
        case headersTooLarge = "headers_too_large"
        /// A name is too long.
        case nameTooLong = "name_too_long"
        /// There are more parts than allowed.
        case tooManyParts = "too_many_parts"
        /// The body ends before the closing boundary.
        case truncated
        /// The parser has stopped before and takes nothing more.
        case stopped
    }

    package let code: Code
    /// What happened, what it means and what to do.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package var description: String { "\(code.rawValue): \(reason)" }

    package static func == (left: MultipartError, right: MultipartError) -> Bool { left.code == right.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
