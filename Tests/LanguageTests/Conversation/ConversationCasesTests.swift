import Foundation
import Language
import SafetyCore
import Testing

/// Authored conversations of the files `Cases/conversations-*.jsonl`, written before the reader was.
private struct ConversationCase: Decodable {
    struct Person: Decodable {
        var id: String
        var age_band: String
        var known: Bool
    }
    struct Line: Decodable {
        var from: String
        var minutes: Double
        var text: String
    }
    var id: String
    var scene: String
    var risky: Bool
    /// The message that holds the threat, where there is one.
    var threat_index: Int?
    var participants: [Person]
    var messages: [Line]

    static func all(_ name: String) throws -> [ConversationCase] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Cases/conversations-\(name).jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(ConversationCase.self, from: $0)
        }
    }

    var reading: ConversationReading {
        ConversationReader(SharedReader.reader).read(
            participants: participants.map {
                Participant(id: $0.id, ageBand: AgeBand(rawValue: $0.age_band) ?? .unknown, isKnown: $0.known)
            },
            messages: messages.map { ConversationMessage(from: $0.from, minutes: $0.minutes, text: $0.text) })
    }

    /// The same by the state alone, stored and read again between each two messages.
    func followed() throws -> (level: Level, harms: Set<Harm>, firstAlert: Int?, helpFirst: Bool) {
        var accounts: [String: UInt64] = [:]
        func account(_ id: String) -> UInt64 {
            if let known = accounts[id] { return known }
            // Any hash will do.
            let new = UInt64(accounts.count + 1) &* 0x9E37_79B9_7F4A_7C15
            accounts[id] = new
            return new
        }
        var bytes = ConversationState(
            participants: participants.map {
                ConversationParticipant(
                    account: account($0.id), ageBand: AgeBand(rawValue: $0.age_band) ?? .unknown, isKnown: $0.known)
            }
        ).bytes
        var level = Level.none
        var harms: Set<Harm> = []
        var firstAlert: Int?
        var helpFirst = false
        for (index, line) in messages.enumerated() {
            var state = try ConversationState(bytes: bytes)
            let change = state.apply(
                .message(
                    MessageEvidence(
                        SharedReader.reader.read(line.text), text: line.text, id: UInt64(index) &* 31 &+ 9,
                        sender: account(line.from), minutes: line.minutes)))
            level = max(level, change.after)
            harms.formUnion(state.harms)
            if change.after >= .caution, firstAlert == nil { firstAlert = index }
            helpFirst = state.helpFirst
            bytes = state.bytes
        }
        return (level, harms, firstAlert, helpFirst)
    }
}

@Suite("Authored conversations")
struct ConversationCasesTests {
    @Test("Of risky ones most are raised, and half of those by the sender's sixth message")
    func risky() throws {
        let cases = try ConversationCase.all("risky") + ConversationCase.all("dev").filter(\.risky)
        var raised = 0
        var places: [Int] = []
        for one in cases {
            guard let first = one.reading.firstAlertIndex else { continue }
            raised += 1
            let sender = one.messages[first].from
            places.append(one.messages[...first].count { $0.from == sender })
        }
        // By the patterns alone, without the learned model.
        #expect(Double(raised) >= 0.7 * Double(cases.count), "\(raised) of \(cases.count)")
        #expect(places.sorted()[places.count / 2] <= 6)
    }

    @Test("Of ordinary ones at most one in twenty is raised, and none is critical")
    func ordinary() throws {
        let cases = try ConversationCase.all("ordinary") + ConversationCase.all("dev").filter { !$0.risky }
        let raised = cases.filter { $0.reading.level >= .caution }
        #expect(raised.count * 20 <= cases.count, "\(raised.map(\.id))")
        for one in cases { #expect(one.reading.level < .critical, "\(one.id): \(one.reading.reasons)") }
    }

    @Test("A conversation read whole and one followed message by message never disagree")
    func agreement() throws {
        for one in try ["risky", "ordinary", "dev"].flatMap(ConversationCase.all) {
            let whole = one.reading
            let followed = try one.followed()
            #expect(followed.level == whole.level, "\(one.id)")
            #expect(followed.firstAlert == whole.firstAlertIndex, "\(one.id)")
            #expect(followed.harms == Set(whole.harms), "\(one.id)")
            #expect(followed.helpFirst == whole.helpFirst, "\(one.id)")
        }
    }
}
