/// The few words in which databases differ. Everything else is written once.
///
/// In the text of migrations the words stand in braces: `{integer}`, `{real}`, `{blob}`, `{key}`, `{strict}`,
/// `{keyed}`.
package struct SQLDialect: Sendable {
    package var name: String
    /// 64-bit integer column.
    package var integer: String
    /// Column of 64-bit floating point numbers.
    package var real: String
    /// Bytes column.
    package var blob: String
    /// 64-bit integer primary key; values are always given, never made up by the database.
    package var key: String
    /// What follows a table definition so that column types are enforced.
    package var strict: String
    /// The same for a table that is nothing but its primary key, and is kept in its order.
    package var keyed: String
    /// Whether placeholders are written `$1, $2, …` instead of `?`.
    package var numbersPlaceholders: Bool

    package static let sqlite = SQLDialect(
        name: "sqlite", integer: "INTEGER", real: "REAL", blob: "BLOB", key: "INTEGER PRIMARY KEY",
        strict: "STRICT", keyed: "STRICT, WITHOUT ROWID", numbersPlaceholders: false)
    package static let postgres = SQLDialect(
        name: "postgres", integer: "BIGINT", real: "DOUBLE PRECISION", blob: "BYTEA",
        key: "BIGINT PRIMARY KEY", strict: "", keyed: "", numbersPlaceholders: true)

    /// The text of a migration in this dialect.
    package func expand(_ text: String) -> String {
        let words = [
            ("{integer}", integer), ("{real}", real), ("{blob}", blob), ("{key}", key), ("{strict}", strict),
            ("{keyed}", keyed),
        ]
        return words.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// `sql` with its `?` placeholders as this dialect writes them. Question marks inside quotes and comments stay.
    ///
    /// - Complexity: O(length)
    package func placeholders(in sql: String) -> String {
        guard numbersPlaceholders else { return sql }
        var out: [UInt8] = []
        out.reserveCapacity(sql.utf8.count + 16)
        var quote: UInt8?
        var comment = false
        var number = 0
        var previous: UInt8 = 0
        for byte in sql.utf8 {
            defer { previous = byte }
            if comment {
                comment = byte != UInt8(ascii: "\n")
            } else if let open = quote {
                // A doubled quote closes and opens again, which comes to the same.
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "-"), previous == UInt8(ascii: "-") {
                comment = true
            } else if byte == UInt8(ascii: "?") {
                number += 1
                out.append(UInt8(ascii: "$"))
                out.append(contentsOf: String(number).utf8)
                continue
            }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
