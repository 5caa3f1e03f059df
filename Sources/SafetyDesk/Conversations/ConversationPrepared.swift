import Foundation
import Language
import SafetyCore
import Storage

extension ConversationDesk {
    /// A request whose texts are read: what is applied, and what its answer needs beside.
    struct Prepared: Sendable {
        /// What an answer says of a request beside what came of it.
        struct Told: Sendable {
            var key: ConversationKey
            var conversation: String?
            var names: [UInt64: String] = [:]
            var happenings: [ConversationDocument.Happening]
            var guidance: GuidanceKeys
            var dryRun: Bool

            func document(_ outcome: ConversationOutcome, expiry: TimeInterval) -> [UInt8] {
                ConversationDocument(
                    key: key, state: outcome.state, updated: outcome.updated, expires: outcome.updated + expiry,
                    names: names, conversation: conversation
                ).bytes(changes: outcome.changes, happenings: happenings, guidance: guidance, dryRun: dryRun)
            }
        }

        var work: ConversationWork
        private var readings: [TextReading]
        /// For the immediate answer: with quotes and names.
        private(set) var told: Told

        /// For what is kept: without either.
        var kept: Told {
            var kept = told
            kept.conversation = nil
            kept.names = [:]
            var next = readings.makeIterator()
            for place in kept.happenings.indices where kept.happenings[place].reading != nil {
                kept.happenings[place].reading = next.next().map { ConversationDocument.reading($0, quotes: false) }
            }
            return kept
        }

        init(
            _ request: ConversationRequest, _ readings: [TextReading], _ names: ConversationNames, arrived: Date
        ) {
            let key = names.conversation(request.conversation)
            var known: [String: UInt64] = [:]
            func account(_ name: String) -> UInt64 {
                if let hash = known[name] { return hash }
                let hash = names.account(name)
                known[name] = hash
                return hash
            }
            var guidance = GuidanceKeys()
            var left = readings.makeIterator()
            var steps: [ConversationWork.Step] = []
            var happenings: [ConversationDocument.Happening] = []
            for event in request.events {
                var happening = ConversationDocument.Happening(name: event.name)
                var clock = arrived.timeIntervalSince1970 / 60
                let happened: ConversationEvent
                switch event {
                case .message(let message), .edit(let message):
                    guard let reading = left.next() else { continue }
                    happening.messageID = message.id
                    happening.reading = ConversationDocument.reading(reading, quotes: true)
                    guidance.add(reading.guidance)
                    let minutes: Double
                    switch message.at {
                    case .minutes(let given): minutes = given
                    case .time(let time):
                        minutes = time.timeIntervalSince1970 / 60
                        clock = minutes
                    case nil: minutes = clock
                    }
                    let evidence = MessageEvidence(
                        reading, text: message.text, id: message.id.map { names.message($0, in: key) } ?? 0,
                        sender: account(message.from), minutes: minutes)
                    if case .edit = event { happened = .edit(evidence) } else { happened = .message(evidence) }
                case .delete(let id):
                    happening.messageID = id
                    happened = .delete(id: names.message(id, in: key))
                case .block(let by, let of): happened = .block(by: account(by), of: of.map(account))
                case .report(let by, let of): happened = .report(by: account(by), of: of.map(account))
                }
                steps.append(
                    .init(event: happened, name: happening.name, messageID: happening.messageID, clock: clock))
                happenings.append(happening)
            }
            work = ConversationWork(
                key: key,
                participants: request.participants.map {
                    .init(account: account($0.id), ageBand: $0.ageBand, isKnown: $0.isKnown)
                }, steps: steps, dryRun: request.dryRun)
            self.readings = readings
            told = Told(
                key: key, conversation: request.conversation,
                names: Dictionary(known.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first }),
                happenings: happenings, guidance: guidance, dryRun: request.dryRun)
        }
    }
}

extension GuidanceKeys {
    fileprivate mutating func add(_ other: GuidanceKeys) {
        func add(_ more: [String], to keys: inout [String]) {
            for key in more where !keys.contains(key) { keys.append(key) }
        }
        add(other.youngPerson, to: &youngPerson)
        add(other.guardian, to: &guardian)
        add(other.moderator, to: &moderator)
    }
}
