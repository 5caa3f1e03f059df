import Language
import SafetyCore
import Storage

/// Conversations made up for measurements: what a message leaves is drawn, and no text is read.
package struct ConversationLoad: Sendable {
    private let desk: ConversationDesk
    private let pairs: Int

    package init(_ desk: ConversationDesk, pairs: Int) {
        self.desk = desk
        self.pairs = pairs
    }

    /// Writes conversations of two accounts with so many messages each, many in one transaction.
    package func fill(_ range: Range<Int>, messages: Int) throws(StorageError) {
        try desk.store.changeConversations { access throws(StorageError) in
            for pair in range {
                let accounts = accounts(pair)
                var state = ConversationState(participants: [
                    ConversationParticipant(account: accounts.0, ageBand: .unknown),
                    ConversationParticipant(account: accounts.1, ageBand: .from13To15),
                ])
                for number in 0..<messages { state.apply(.message(evidence(pair, number, accounts))) }
                try access.save(
                    desk.names.conversation("pair-\(pair)"), state: state.bytes, before: nil,
                    joined: [accounts.0, accounts.1])
            }
        }
    }

    /// One further message in a conversation, on the same way as one that came over HTTP, its text left out.
    /// - Returns: whether it was kept.
    package func message(in pair: Int, number: Int) async -> Bool {
        let evidence = evidence(pair, number, accounts(pair))
        let work = ConversationWork(
            key: desk.names.conversation("pair-\(pair)"), participants: [],
            steps: [.init(event: .message(evidence), name: "message", messageID: nil, clock: evidence.minutes)],
            dryRun: false)
        guard case .success? = await desk.apply([work]).first else { return false }
        return true
    }

    private func accounts(_ pair: Int) -> (UInt64, UInt64) {
        // Every account has four conversations, as many begin with it as end.
        (desk.names.account("a\(pair / 4)"), desk.names.account("b\((pair &* 7919) % max(pairs / 4, 1))"))
    }

    /// Every third message has a sign, every ninth two.
    private func evidence(_ pair: Int, _ number: Int, _ accounts: (UInt64, UInt64)) -> MessageEvidence {
        var evidence = MessageEvidence(
            id: UInt64(truncatingIfNeeded: pair &* 1_000_003 &+ number &+ 1),
            sender: number % 2 == 0 ? accounts.0 : accounts.1, minutes: 29_000_000 + Double(number))
        if number % 3 == 0 {
            evidence.signs.append(.init(sign: .ageProbe, weight: 0.3, start: 4, length: 12))
            evidence.level = .notice
        }
        if number % 9 == 0 { evidence.signs.append(.init(sign: .platformMove, weight: 0.4, start: 20, length: 9)) }
        return evidence
    }
}

extension ConversationDesk {
    func apply(_ works: [ConversationWork]) async -> [Result<ConversationOutcome, any Error>] { await log.apply(works) }
}
