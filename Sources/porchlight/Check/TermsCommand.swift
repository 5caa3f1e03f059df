import ArgumentParser
import Foundation
import Language
import SafetyDesk

/// `porchlight terms`: makes a list of salted hashes from an operator's own words.
struct TermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: "Turns a list of your own terms into salted hashes for text.terms.",
        discussion: """
            Each line of the input is a term of one to four words, and perhaps the sign that it counts as, after a comma.
            Give the words on standard input rather than in a file that stays, and keep the salt as secret as the words:
            with it, words can be guessed one by one.
            """)

    @Option(help: "At least 16 characters without blanks; a new random one where none is given.")
    var salt: String?

    @Argument(help: "The terms; - reads standard input.", completion: .file())
    var file = "-"

    func validate() throws {
        if let salt, salt.utf8.count < 16 || salt.contains(where: \.isWhitespace) {
            throw ValidationError("--salt has at least 16 characters and no blanks.")
        }
    }

    func run() throws {
        let salt = salt ?? (0..<4).map { _ in String(UInt64.random(in: 0 ... .max), radix: 36) }.joined()
        var input = LineInput(try LineInput.open(file))
        var number = 0
        Terminal.line("salt \(salt)")
        while let bytes = try input.next() {
            number += 1
            let parts = String(decoding: bytes, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if parts.allSatisfy(\.isEmpty) { continue }
            let sign = parts.count > 1 ? SignID(rawValue: parts[1]) : nil
            // The term itself is never repeated on the screen.
            guard parts.count <= 2, parts.count == 1 || sign != nil,
                let line = TermList.line(for: parts[0], sign: sign, salt: salt)
            else {
                throw CommandFailure(
                    "Line \(number) is no term of one to \(ListedTerms.mostWords) words with a sign behind a comma.",
                    status: ExitStatus.usage)
            }
            Terminal.line(line)
        }
    }
}
