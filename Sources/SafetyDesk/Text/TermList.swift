import Digests
import Foundation
import Language

/// A file of an operator's terms as salted hashes, and how one is made.
///
/// The first line is `salt SALT`; each other line is the SHA-256 of salt, a zero byte and the term's form in 64
/// hexadecimal digits, and perhaps the sign that it counts as (`live_solicitation` where none is named). `#` begins a
/// comment.
public enum TermList {
    /// What is wrong with a list, by line.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        public var line: Int
        public var reason: String
        public var description: String { line == 0 ? reason : "line \(line): \(reason)" }
    }

    /// The sign of a term that names none.
    public static let defaultSign = SignID.liveSolicitation

    /// Reads a list.
    public static func read(file path: String) throws(Problem) -> ListedTerms {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(line: 0, reason: "The list of terms \(path) cannot be read.")
        }
        return try read(String(decoding: data, as: UTF8.self))
    }

    static func read(_ text: String) throws(Problem) -> ListedTerms {
        var salt: [UInt8]?
        var signs: [UInt64: SignID] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard let first = words.first else { continue }
            guard salt != nil else {
                guard first == "salt", words.count == 2, words[1].utf8.count >= 16 else {
                    throw Problem(line: number + 1, reason: "The first line is 'salt' and at least 16 characters.")
                }
                salt = Array(words[1].utf8)
                continue
            }
            guard first.utf8.count == 64, let hash = UInt64(first.prefix(16), radix: 16),
                first.allSatisfy(\.isHexDigit)
            else { throw Problem(line: number + 1, reason: "A term is 64 hexadecimal digits, not a word.") }
            guard let sign = words.count > 1 ? SignID(rawValue: String(words[1])) : defaultSign, words.count <= 2 else {
                throw Problem(line: number + 1, reason: "\(words.dropFirst().joined(separator: " ")) is no sign.")
            }
            signs[hash] = sign
        }
        guard let salt else { throw Problem(line: 0, reason: "The list of terms is empty.") }
        return ListedTerms(signs: signs) { form in
            Digest.sha256(salt + [0] + form).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// The line of a term; nil where it has no word or more than ``ListedTerms/mostWords``.
    public static func line(for term: String, sign: SignID?, salt: String) -> String? {
        guard let form = ListedTerms.form(of: term) else { return nil }
        return Digest.sha256(Array(salt.utf8) + [0] + form).hex + (sign.map { " \($0.rawValue)" } ?? "")
    }
}
