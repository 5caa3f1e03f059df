import Language
import SafetyCore

/// Evidence of messages that nobody wrote: signs, times and ids alone.
enum Said {
    static let child: UInt64 = 1
    static let stranger: UInt64 = 2

    static func message(
        _ signs: [SignID], by sender: UInt64 = stranger, id: UInt64 = 0, at minutes: Double = 0, weight: Double = 0.6,
        ordinary: Bool = false, refusal: Bool = false, mentions: MessageEvidence.Mentions = []
    ) -> MessageEvidence {
        MessageEvidence(
            id: id, sender: sender, minutes: minutes,
            signs: signs.map { .init(sign: $0, weight: weight, isOrdinary: ordinary, start: 3, length: 9) },
            isRefusal: refusal, mentions: mentions)
    }

    /// A child and somebody whom it does not know.
    static func state(
        band: AgeBand = .unknown, known: Bool = false, contacts: Level = .none
    ) -> ConversationState {
        ConversationState(participants: [
            ConversationParticipant(account: child, ageBand: .from13To15),
            ConversationParticipant(account: stranger, ageBand: band, isKnown: known, contacts: contacts),
        ])
    }

    /// The state after messages, each a minute after the one before.
    static func state(after messages: [MessageEvidence], from state: ConversationState = state()) -> ConversationState {
        var state = state
        for (index, var one) in messages.enumerated() {
            one.id = UInt64(index + 1)
            one.minutes = Double(index)
            state.apply(.message(one))
        }
        return state
    }

    /// Numbers that are the same in every run (SplitMix64).
    struct Chance: RandomNumberGenerator {
        var seed: UInt64
        mutating func next() -> UInt64 {
            seed &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (seed ^ seed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// Any message of two accounts.
    static func random(_ id: UInt64, at minutes: Double, _ chance: inout Chance) -> MessageEvidence {
        let signs = (0..<Int.random(in: 0...3, using: &chance)).compactMap { _ in
            SignID.allCases.randomElement(using: &chance)
        }
        return message(
            signs, by: Bool.random(using: &chance) ? child : stranger, id: id, at: minutes,
            weight: Double.random(in: 0...1, using: &chance), ordinary: Int.random(in: 0...2, using: &chance) == 0,
            refusal: Int.random(in: 0...5, using: &chance) == 0,
            mentions: .init(rawValue: UInt8.random(in: 0...15, using: &chance)))
    }
}
