import Foundation

/// Moments as the API writes and reads them: RFC 3339 in UTC.
enum Timestamp {
    private static let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    private static let plain = Date.ISO8601FormatStyle()

    static func text(_ date: Date) -> String { date.formatted(precise) }

    static func parse(_ text: String) -> Date? { (try? plain.parse(text)) ?? (try? precise.parse(text)) }
}
