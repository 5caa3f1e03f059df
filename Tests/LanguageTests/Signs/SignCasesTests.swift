import Language
import SafetyCore
import Testing

@Suite("Labelled sentences")
struct SignCasesTests {
    private struct Share {
        var hit = 0
        var of = 0
        var percent: Double { of == 0 ? 100 : 100 * Double(hit) / Double(of) }
    }

    /// Share of cases whose signs are all found, and of hard ordinary readings that are raised.
    private func shares(_ files: [String]) throws -> (found: Share, raisedOrdinary: Share) {
        var found = Share()
        var raised = Share()
        for one in try files.flatMap(SignCase.all) {
            let reading = SharedReader.reader.read(one.text, kind: one.textKind)
            if one.ordinary {
                raised.of += 1
                if reading.isRaised { raised.hit += 1 }
            } else {
                found.of += 1
                if one.isFound(in: reading) { found.hit += 1 }
            }
        }
        return (found, raised)
    }

    @Test("Nearly all are found, and no hard ordinary reading is raised", arguments: SignCase.seenFiles)
    func seen(file: String) throws {
        let shares = try shares([file])
        #expect(shares.found.percent >= 97)
        #expect(shares.raisedOrdinary.hit == 0)
    }

    @Test("Later sets in other words are found as well", arguments: SignCase.laterFiles)
    func later(file: String) throws {
        let shares = try shares([file])
        #expect(shares.found.percent >= 94)
        #expect(Double(shares.raisedOrdinary.hit) <= 0.07 * Double(shares.raisedOrdinary.of))
    }

    @Test("Hard ordinary readings stay ordinary")
    func ordinary() throws {
        #expect(try shares([SignCase.ordinaryFile]).raisedOrdinary.percent <= 4)
    }

    @Test("The third of the fourth set that was kept unread")
    func kept() throws {
        let shares = try shares([SignCase.keptFile])
        #expect(shares.found.percent >= 92)
        #expect(shares.raisedOrdinary.percent <= 13)
    }

    @Test("The third that was kept unread is found nearly as often")
    func unseen() throws {
        let shares = try shares(SignCase.unseenFiles)
        #expect(shares.found.percent >= 90)
        #expect(shares.raisedOrdinary.percent <= 10)
    }
}

@Suite("The setting of a sign")
struct SettingTests {
    private func read(_ text: String) -> TextReading { SharedReader.reader.read(text) }

    @Test(
        "A negation turns what is asked",
        arguments: [
            "You don't have to keep this a secret", "Never send me a pic of yourself",
            "No tienes que guardar el secreto",
        ])
    func negation(text: String) {
        #expect(read(text).level <= .notice)
    }

    @Test("A negation after a comma turns nothing")
    func commas() {
        #expect(read("I'm not at home, send me a pic of you").hasPlain(.pictureRequest))
    }

    @Test("Who tells of a threat gets help, and is not judged for it")
    func reported() throws {
        let reading = read("he said if i dont pay he will send my pics to everyone")
        #expect(reading.level == .notice)
        #expect(reading.has(.threat))
        #expect(reading.lowers.contains("reported_speech"))
        #expect(reading.guidance.youngPerson.first == "get_help")
        #expect(reading.harms.contains(.sextortion))
    }

    @Test("Words in quotation marks are somebody else's, a message quoted as a whole is not")
    func quotes() {
        #expect(read("love that line \"dont tell anyone what we did\" so much").level <= .notice)
        #expect(read("\"dont tell your parents about us\"").level >= .caution)
    }

    @Test("A game does not excuse the plainest words")
    func strongWords() {
        #expect(read("nice round! now i will send your pictures to all your followers").level >= .high)
    }

    @Test(
        "What lowered a sign is named",
        arguments: [
            ("Don't tell Dad about the surprise party", "celebration"),
            ("Please delete this chat history file from the server", "files_or_devices"),
            ("i asked nothing, police arrested a man who said dont tell your parents", "news_or_study"),
        ])
    func named(text: String, key: String) {
        let reading = read(text)
        #expect(reading.level <= .notice)
        #expect(reading.lowers.contains(key))
    }
}
