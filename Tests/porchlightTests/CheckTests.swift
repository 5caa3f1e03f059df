import Foundation
import TestSupport
import Testing

@Suite("porchlight check")
struct CheckTests {
    private func check(_ text: String, _ arguments: String...) throws -> ProductExecutable.Outcome {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "text.txt")
        try Data(text.utf8).write(to: file)
        return try ProductExecutable.run(["check", file.path] + arguments, environment: ["LANG": "C.UTF-8"])
    }

    private func lines(_ lines: [String]) throws -> ProductExecutable.Outcome {
        try check(lines.joined(separator: "\n") + "\n", "--jsonl")
    }

    @Test("A person reads the quoted words, what each sign means, what to do, and no verdict")
    func people() throws {
        let outcome = try check("Hey, don't tell your mom we talk. Send me a pic of you")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("warning signs"))
        #expect(outcome.output.contains("Wants it kept secret"))
        #expect(outcome.output.contains("[don't tell your mom"))
        #expect(outcome.output.contains("What you can do"))
        #expect(outcome.output.contains("For parents and carers"))
        #expect(!outcome.output.contains("\u{1B}"), "no colours where nobody looks")
    }

    @Test("Spanish is explained in Spanish")
    func spanish() throws {
        let outcome = try check("no le digas a tu mamá que hablamos", "--lang", "es")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Pide que sea un secreto"))
        #expect(outcome.output.contains("Qué puedes hacer"))
    }

    @Test("Where nothing is found, it is not called safe", arguments: ["en", "es"])
    func nothing(language: String) throws {
        let outcome = try check("la la la", "--lang", language)
        #expect(outcome.status == 0)
        #expect(!outcome.output.lowercased().contains("safe"))
        #expect(!outcome.output.lowercased().contains("seguro"))
        #expect(outcome.output.contains(language == "en" ? "trust your own feeling" : "confía en lo que sientes"))
    }

    @Test("Words of self-harm put help before everything else")
    func helpFirst() throws {
        let outcome = try check("nobody would miss me, i want to die")
        #expect(outcome.status == 1)
        let help = try #require(outcome.output.range(of: "Help comes first"))
        let quote = try #require(outcome.output.range(of: "Words of deep pain"))
        #expect(help.lowerBound < quote.lowerBound)
    }

    @Test("Control characters in a text cannot move the cursor")
    func control() throws {
        let outcome = try check("don't tell your mom\u{1B}[2J")
        #expect(!outcome.output.contains("\u{1B}"))
        #expect(outcome.output.contains("\\u{1b}"))
    }

    @Test("Each line is answered in its order, with exact quotes and offsets in Unicode scalars")
    func ordered() throws {
        let text = "¡Hola! 😀 don't tell your mom"
        let outcome = try lines([
            #"{"id":7,"kind":"message","lang":"en","text":"\#(text)"}"#,
            #"{"id":"b","kind":"profile","text":"I like drawing"}"#,
            #"{"id":null,"kind":"advert","lang":"en","title":"Models wanted","text":"Send a copy of your passport first. $900 a day, no experience."}"#,
        ])
        #expect(outcome.status == 1)
        let answers = outcome.objects
        #expect(answers.count == 3)
        #expect(answers[0]["id"] as? Int == 7)
        #expect(answers[1]["id"] as? String == "b")
        #expect(answers[2]["id"] is NSNull)
        #expect(answers[0]["level"] as? String == "caution")
        #expect(answers[0]["harms"] as? [String] == ["solicitation"])
        #expect(answers[0]["help_first"] as? Bool == false)
        #expect(answers[0]["first_alert_index"] is NSNull)
        let reason = try #require((answers[0]["reasons"] as? [[String: Any]])?.first)
        #expect(reason["sign"] as? String == "secrecy")
        let start = try #require(reason["start"] as? Int)
        let length = try #require(reason["length"] as? Int)
        let scalars = Array(text.unicodeScalars)[start..<start + length]
        #expect(String(String.UnicodeScalarView(scalars)) == reason["quote"] as? String)
        #expect(answers[1]["level"] as? String == "none")
        #expect(answers[2]["harms"] as? [String] == ["deceptive_offer"])
    }

    @Test("A broken line is answered by its error, the others go on, and the status says so")
    func broken() throws {
        let outcome = try lines([
            "not json", #"{"id":1,"kind":"poem","text":"x"}"#, #"{"id":2,"kind":"message"}"#,
            #"{"id":3,"text":"hello there"}"#,
        ])
        #expect(outcome.status == 3)
        let codes = outcome.objects.map { ($0["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == ["malformed_json", "unknown_kind", "missing_field", nil])
        #expect(outcome.objects[1]["id"] as? Int == 1)
    }

    @Test("Half a surrogate pair and bytes that are not UTF-8 do not hide a sign")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "lines.jsonl")
        var bytes = Array(#"{"id":1,"text":"\ud83d don't tell your mom"}"#.utf8) + [0x0A]
        bytes += Array(#"{"id":2,"text":""#.utf8) + [0xFF, 0xC3] + Array(#" don't tell your mom"}"#.utf8) + [0x0A]
        try Data(bytes).write(to: file)
        let outcome = try ProductExecutable.run(["check", "--jsonl", file.path])
        #expect(outcome.objects.map { $0["level"] as? String } == ["caution", "caution"])
    }

    @Test("A language outside the two is read for what needs no language, and said to be not covered")
    func otherLanguage() throws {
        let outcome = try lines([#"{"id":1,"lang":"de","text":"ich habe das nicht mit dir und wir auch"}"#])
        #expect(outcome.objects.first?["language_covered"] as? Bool == false)
    }

    @Test("Signs that the operator muted are not reported, words of self-harm always")
    func muted() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "lines.jsonl")
        try Data(#"{"id":1,"text":"don't tell your mom"}"#.utf8).write(to: file)
        let outcome = try ProductExecutable.run(
            ["check", "--jsonl", file.path], environment: ["PORCHLIGHT_TEXT_MUTE": "secrecy"])
        #expect(outcome.objects.first?["level"] as? String == "none")
        let wrong = try ProductExecutable.run(
            ["check", "--jsonl", file.path], environment: ["PORCHLIGHT_TEXT_MUTE": "crisis"])
        #expect(wrong.status == 2)
    }

    @Test("A conversation is read in order: each reason names its message, and the first alert its place")
    func conversation() throws {
        let outcome = try lines([
            #"{"id":"c","kind":"conversation","lang":"en","participants":[{"id":"a","age_band":"13_15","known":false},{"id":"b","age_band":"unknown","known":false}],"messages":[{"from":"b","minutes":0,"text":"hey"},{"from":"b","minutes":1,"text":"how old are you?"},{"from":"b","minutes":2,"text":"don't tell your mom that we talk"}]}"#,
            #"{"id":"d","kind":"conversation"}"#,
        ])
        let answer = try #require(outcome.objects.first)
        #expect(answer["first_alert_index"] as? Int == 2)
        let reasons = try #require(answer["reasons"] as? [[String: Any]])
        #expect(reasons.map { $0["message_index"] as? Int } == [1, 2])
        #expect((outcome.objects.last?["error"] as? [String: Any])?["code"] as? String == "missing_field")
    }

    @Test("A pasted chat is read as a conversation, with dates and times in front or without")
    func pasted() throws {
        let chat = """
            [12/03/26, 10:01:22] Mia: hi
            12/3/26, 10:02 PM - Sam: how old are you?
            10:03 Mia: 13
            Sam: don't tell your mom that we talk
            send me a pic of you
            """
        let outcome = try check(chat, "--kind", "conversation", "--young", "Mia")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Sam: [how old are you]"))
        #expect(outcome.output.contains("Wants it kept secret"))
        #expect(try check("no names here", "--kind", "conversation").status == 2)
        #expect(try check(chat, "--kind", "conversation", "--young", "Zoe").status == 2)
    }

    @Test("What is no text and no picture is refused", arguments: [["%PDF-1.4"], ["PK\u{3}\u{4}"]])
    func refused(content: [String]) throws {
        let outcome = try check(content[0] + String(repeating: " ", count: 64))
        #expect(outcome.status == 2)
    }
}
