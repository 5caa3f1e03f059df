import Language
import SafetyCore
import SafetyDesk
import TestSupport
import Foundation
import Testing

@Suite("An operator's own terms, as salted hashes")
struct TermListTests {
    private func list(_ terms: [(String, SignID?)], salt: String = "sixteen-letters-x") throws -> ListedTerms {
        let folder = try TemporaryFolder()
        let lines = try terms.map { try #require(TermList.line(for: $0.0, sign: $0.1, salt: salt)) }
        let file = folder.url.appending(path: "terms")
        try Data((["salt \(salt)", "# ours"] + lines).joined(separator: "\n").utf8).write(to: file)
        return try TermList.read(file: file.path)
    }

    private func reading(_ text: String, _ terms: ListedTerms) -> TextReading {
        TextReader(options: .init(terms: terms)).read(text)
    }

    @Test("A term is found where it stands, also hidden, and counts as the sign that was named")
    func found() throws {
        let terms = try list([("purple teapot", .liveSolicitation), ("zebra42", .platformMove)])
        #expect(terms.count == 2)
        for text in ["got a Purple  TEAPOT tonight", "got a p.u.r.p.l.e teapot tonight", "got a рurple teapot"] {
            let reason = try #require(reading(text, terms).reasons.first, "\(text)")
            #expect(reason.sign == .liveSolicitation)
            #expect(text.contains(reason.quote))
        }
        #expect(reading("ask for zebra42", terms).reasons.map(\.sign) == [.platformMove])
        #expect(reading("a purple cup and a teapot", terms).reasons.isEmpty)
    }

    @Test("The list does not hold the words, and another salt gives other hashes")
    func hashed() throws {
        let line = try #require(TermList.line(for: "purple teapot", sign: nil, salt: "sixteen-letters-x"))
        #expect(!line.contains("teapot") && line.count == 64)
        #expect(line != TermList.line(for: "purple teapot", sign: nil, salt: "sixteen-letters-y"))
        #expect(TermList.line(for: "one two three four five", sign: nil, salt: "sixteen-letters-x") == nil)
        #expect(TermList.line(for: "?!", sign: nil, salt: "sixteen-letters-x") == nil)
    }

    @Test(
        "A damaged list is refused with its line",
        arguments: [("", 0), ("purple teapot", 1), ("salt short", 1), ("salt sixteen-letters-x\nteapot", 2)])
    func damaged(content: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "terms")
        try Data(content.utf8).write(to: file)
        do throws(TermList.Problem) {
            _ = try TermList.read(file: file.path)
            Issue.record("it was taken")
        } catch {
            #expect(error.line == line)
        }
    }
}
