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
}

@Suite("Authored conversations")
struct ConversationCasesTests {
    @Test("Of risky ones most are raised, and half of those by the sender's sixth message")
    func risky() throws {
        let cases = try ConversationCase.all("risky")
        var raised = 0
        var places: [Int] = []
        for one in cases {
            guard let first = one.reading.firstAlertIndex else { continue }
            raised += 1
            let sender = one.messages[first].from
            places.append(one.messages[...first].count { $0.from == sender })
        }
        #expect(Double(raised) >= 0.6 * Double(cases.count), "\(raised) of \(cases.count)")
        #expect(places.sorted()[places.count / 2] <= 6)
    }

    @Test("No ordinary one is raised")
    func ordinary() throws {
        for one in try ConversationCase.all("ordinary") {
            #expect(one.reading.level < .caution, "\(one.id): \(one.reading.reasons)")
        }
    }
}
