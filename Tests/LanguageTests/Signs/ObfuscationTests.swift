import Language
import SafetyCore
import Testing

@Suite("Hidden words")
struct ObfuscationTests {
    private func recall(_ cases: [SignCase], _ change: (String) -> String) -> Double {
        let found = cases.count { one in
            one.isFound(in: SharedReader.reader.read(change(one.text), kind: one.textKind))
        }
        return 100 * Double(found) / Double(cases.count)
    }

    @Test("Hiding words loses at most five points of what is found", arguments: Obfuscator.allCases)
    func loss(how: Obfuscator) throws {
        let cases = try SignCase.allFiles.flatMap(SignCase.all).filter { !$0.ordinary }
        #expect(recall(cases) { $0 } - recall(cases) { how.hide($0) } <= 5)
    }

    @Test("Hidden ordinary readings stay ordinary", arguments: Obfuscator.allCases)
    func ordinary(how: Obfuscator) throws {
        let cases = try SignCase.allFiles.flatMap(SignCase.all).filter(\.ordinary)
        let plainly = cases.count { SharedReader.reader.read($0.text, kind: $0.textKind).isRaised }
        let raised = cases.count { SharedReader.reader.read(how.hide($0.text), kind: $0.textKind).isRaised }
        // Hiding the words of hard ordinary sentences may raise few that stayed ordinary as they were.
        #expect(
            Double(raised - plainly) <= 0.01 * Double(cases.count), "\(raised), plainly \(plainly), of \(cases.count)")
    }

    @Test("A hidden word is quoted as it stood")
    func quote() {
        let reading = SharedReader.reader.read("please s e n d me a p.i.c of y0urs3lf")
        #expect(reading.reasons.contains { $0.sign == .pictureRequest && $0.quote.contains("p.i.c of y0urs3lf") })
    }

    @Test("Numbers and times stay what they are")
    func numbers() {
        #expect(SharedReader.reader.read("Room 505 is booked for 3:30pm, bring 2 chairs").level == .none)
    }
}
