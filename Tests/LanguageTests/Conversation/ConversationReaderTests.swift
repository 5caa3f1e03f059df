import Foundation
import Language
import SafetyCore
import Testing

@Suite("Conversations")
struct ConversationReaderTests {
    private let reader = ConversationReader(SharedReader.reader)
    private static let child = Participant(id: "a", ageBand: .from13To15)
    private static let stranger = Participant(id: "b")

    private func read(
        _ lines: [(String, String)], with participants: [Participant] = [child, stranger], apart: Double = 1
    ) -> ConversationReading {
        reader.read(
            participants: participants,
            messages: lines.enumerated().map {
                ConversationMessage(from: $1.0, minutes: Double($0) * apart, text: $1.1)
            })
    }

    @Test("Small signs of one stranger add up, and each is quoted in its message")
    func addsUp() throws {
        let lines = [
            ("b", "hey nice drawing"), ("a", "thanks"), ("b", "how old are you?"), ("a", "13"),
            ("b", "are you home alone?"), ("a", "yes why"), ("b", "you are so mature for your age"),
            ("b", "don't tell your mom that we talk"),
        ]
        let reading = read(lines)
        #expect(reading.level >= .high)
        #expect(reading.harms.contains(.solicitation))
        let first = try #require(reading.firstAlertIndex)
        #expect(first < 7)
        for one in reading.reasons { #expect(lines[one.messageIndex].1.contains(one.reason.quote)) }
        #expect(Set(reading.reasons.map(\.messageIndex)).isSuperset(of: [2, 4]))
    }

    @Test("What comes later never changes when the first alert was")
    func noForesight() {
        let lines = [
            ("b", "hey"), ("b", "how old are you?"), ("a", "13"), ("b", "don't tell your mom that we talk"),
            ("b", "send me a pic of you"), ("b", "lets meet tonight, come alone"),
        ]
        let whole = read(lines).firstAlertIndex
        for end in 1...lines.count {
            let part = read(Array(lines.prefix(end))).firstAlertIndex
            #expect(part == (whole.map { $0 < end } == true ? whole : nil))
        }
    }

    @Test("A threat and a demand are critical at once, however far apart in words")
    func threatAndDemand() {
        let reading = read([
            ("b", "hi"), ("a", "hi"), ("b", "i will send your pictures to all your friends"),
            ("b", "pay me 200 in gift cards now"),
        ])
        #expect(reading.level == .critical)
        #expect(reading.harms.contains(.sextortion))
        #expect(reading.firstAlertIndex == 2)
    }

    @Test("Meeting and secrecy are critical from a stranger, not between two adults")
    func meetingAndSecrecy() {
        let lines = [("b", "lets meet at the park tomorrow, come alone"), ("b", "don't tell your parents about us")]
        #expect(read(lines).level == .critical)
        let adults = [Participant(id: "a", ageBand: .adult), Participant(id: "b", ageBand: .adult)]
        #expect(read(lines, with: adults).level < .critical)
    }

    @Test("The same words weigh less from a verified contact, but for threats")
    func known() {
        let parent = Participant(id: "b", ageBand: .adult, isKnown: true)
        let lines = [("b", "are you home alone?"), ("b", "send me a pic of you with the cake")]
        #expect(read(lines, with: [Self.child, parent]).level < .caution)
        #expect(read(lines).level >= .caution)
        let threat = [("b", "i will send your pictures to all your friends"), ("b", "pay me 200 now")]
        #expect(read(threat, with: [Self.child, parent]).level >= .high)
    }

    @Test("Evidence fades with weeks, so that far apart it does not add up")
    func fades() {
        let lines = [("b", "how old are you?"), ("b", "where do you live?"), ("b", "you are so mature for your age")]
        let near = read(lines)
        let far = read(lines, apart: 60 * 1440)
        #expect(far.score < near.score)
        #expect(far.level <= near.level)
    }

    @Test("Asking again after a no weighs more than asking once more without one")
    func persistence() {
        let pressed = read([("b", "send me a pic"), ("a", "no"), ("b", "come on, send me a pic")])
        let unpressed = read([("b", "send me a pic"), ("a", "ok wait"), ("b", "come on, send me a pic")])
        #expect(pressed.score > unpressed.score)
    }

    @Test("Each sender of a group is read alone")
    func groups() {
        let group = [Self.child, Self.stranger, Participant(id: "c", ageBand: .from13To15, isKnown: true)]
        let apart = read([("b", "how old are you?"), ("c", "don't tell mom about the party")], with: group)
        #expect(apart.level < .high)
    }

    @Test("Unknown senders and times that go backwards are noted and read")
    func odd() {
        let reading = reader.read(
            participants: [Self.child],
            messages: [
                .init(from: "x", minutes: 10, text: "don't tell your mom that we talk"),
                .init(from: "x", minutes: 5, text: "send me a pic of you"),
            ])
        #expect(reading.level >= .caution)
        #expect(Set(reading.notes) == ["unknown_sender", "times_go_backwards"])
        #expect(reader.read(participants: [], messages: []).level == .none)
    }

    @Test("Words of deep pain put help first, whoever writes them")
    func helpFirst() {
        let reading = read([("b", "hi"), ("a", "i want to die")])
        #expect(reading.helpFirst)
        #expect(reading.guidance.youngPerson.first == "crisis_help_now")
    }

    @Test("A hundred thousand messages are read in order, with few reasons kept")
    func long() {
        var messages: [ConversationMessage] = []
        for number in 0..<100_000 {
            let text = number % 1000 == 1 ? "how old are you?" : "ok"
            messages.append(
                ConversationMessage(from: number % 2 == 0 ? "a" : "b", minutes: Double(number), text: text))
        }
        let reading = reader.read(participants: [Self.child, Self.stranger], messages: messages)
        #expect(reading.reasons.count <= ConversationReader.reasonLimit)
        #expect(reading.reasons.map(\.messageIndex) == reading.reasons.map(\.messageIndex).sorted())
    }
}
