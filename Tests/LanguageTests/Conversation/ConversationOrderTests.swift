import Language
import SafetyCore
import Testing

@Suite("Events late, twice, changed or taken back")
struct ConversationOrderTests {
    @Test("Within the memory the order of arrival makes no difference", arguments: 0..<40 as Range<UInt64>)
    func anyArrival(seed: UInt64) {
        var chance = Said.Chance(seed: seed)
        let messages = (1...UInt64(ConversationState.memory)).map {
            Said.random($0, at: Double($0) * 7.5, &chance)
        }
        var inOrder = Said.state()
        for one in messages { inOrder.apply(.message(one)) }
        var shuffled = Said.state()
        for one in messages.shuffled(using: &chance) { shuffled.apply(.message(one)) }
        #expect(shuffled.bytes == inOrder.bytes)
        #expect(shuffled.level == inOrder.level)
    }

    @Test("A message seen before changes nothing", arguments: 0..<20 as Range<UInt64>)
    func twice(seed: UInt64) {
        var chance = Said.Chance(seed: seed)
        var state = Said.state()
        for id in 1...60 as ClosedRange<UInt64> {
            let one = Said.random(id, at: Double(id), &chance)
            state.apply(.message(one))
            let bytes = state.bytes
            #expect(state.apply(.message(one)).isRepeat)
            #expect(state.bytes == bytes)
        }
    }

    @Test("All sent again from the beginning raises nothing, though the oldest are no longer remembered")
    func allAgain() {
        var chance = Said.Chance(seed: 7)
        let messages = (1...80).map { Said.random($0, at: Double($0) * 30, &chance) }
        var state = Said.state()
        for one in messages { state.apply(.message(one)) }
        let (level, score, count) = (state.level, state.score, state.messageCount)
        for one in messages { state.apply(.message(one)) }
        #expect(state.level == level)
        #expect(abs(state.score - score) < 0.01)
        #expect(state.messageCount == count)
    }

    @Test("What comes late counts at its own time, and is said to be late")
    func late() {
        var state = Said.state()
        state.apply(.message(Said.message([], id: 1, at: 100)))
        let change = state.apply(.message(Said.message([.threat, .paymentDemand], id: 2, at: 40)))
        #expect(change.isLate && change.notes.contains("times_go_backwards"))
        #expect(change.after == .critical)
        #expect(state.firstAlertMinutes == 40)
    }

    @Test("What is older than the memory still counts")
    func older() {
        var state = Said.state()
        for id in 1...40 as ClosedRange<UInt64> {
            state.apply(.message(Said.message([], id: id, at: 100 + Double(id))))
        }
        let change = state.apply(.message(Said.message([.threat, .paymentDemand], id: 99, at: 1)))
        #expect(change.notes.contains("older_than_memory"))
        #expect(change.after == .critical)
    }

    @Test("A message taken back keeps what it showed, and is marked")
    func deletion() {
        var state = Said.state(after: [Said.message([.pictureRequest, .secrecy])])
        let (level, score) = (state.level, state.score)
        let change = state.apply(.delete(id: 1))
        #expect(change.notes == ["evidence_kept"])
        #expect(state.level == level && state.score == score)
        #expect(state.senders.first { $0.account == Said.stranger }?.takenBack == 1)
        #expect(state.apply(.delete(id: 1)).isRepeat)
        #expect(state.apply(.delete(id: 77)).notes == ["delete_of_unknown"])
    }

    @Test("A changed message adds what it now shows, and hides nothing")
    func edits() {
        var state = Said.state(after: [Said.message([.pictureRequest])])
        let before = state.score
        var changed = Said.message([], id: 1)
        let emptied = state.apply(.edit(changed))
        #expect(!emptied.isRepeat && emptied.notes == ["evidence_kept"])
        #expect(state.score == before && state.senders.first { $0.account == Said.stranger }?.takenBack == 1)
        #expect(state.apply(.edit(changed)).isRepeat)
        changed = Said.message([.threat], id: 1)
        let change = state.apply(.edit(changed))
        #expect(change.after == .critical && change.raisedBy.contains(.threat))
        #expect(state.messageCount == 1)
        #expect(state.apply(.edit(changed)).isRepeat)
        #expect(state.apply(.edit(Said.message([], id: 55))).notes.contains("edit_of_unknown"))
    }

    @Test("To forget an account erases everything that came from it")
    func forgetting() {
        let harmless = [Said.message([], by: Said.child)]
        var state = Said.state(after: harmless)
        var other = Said.state()
        for one in harmless {
            other.apply(
                .message(
                    {
                        var one = one; one.id = 1; return one
                    }()))
        }
        for id in 10...60 as ClosedRange<UInt64> {
            state.apply(.message(Said.message([.threat, .paymentDemand], id: id, at: 0)))
        }
        #expect(state.level == .critical)
        state.apply(.block(by: Said.child, of: Said.stranger))
        let change = state.apply(.forget(account: Said.stranger))
        #expect(change.before == .critical && change.after == .none)
        #expect(!state.senders.contains { $0.account == Said.stranger })
        #expect(state.firstAlertMinutes == nil)
        #expect(state.harms.isEmpty)
        #expect(state.apply(.forget(account: Said.stranger)).notes == ["unknown_account"])
    }

    @Test("Times that are no numbers count as now")
    func badTimes() {
        for minutes in [Double.nan, .infinity, -.infinity] {
            var state = Said.state(after: [Said.message([])])
            let change = state.apply(.message(Said.message([.threat, .paymentDemand], id: 9, at: minutes)))
            #expect(change.notes.contains("time_unreadable"))
            #expect(change.after == .critical)
            #expect(state.latestMinutes == 0)
        }
        var state = Said.state()
        state.apply(.message(Said.message([.threat], at: -Double.greatestFiniteMagnitude)))
        state.apply(.message(Said.message([.threat], at: Double.greatestFiniteMagnitude)))
        #expect(state.messageCount == 2)
    }

    @Test("One wrong clock, years ahead, does not wipe away what was seen")
    func wrongClock() {
        var state = Said.state(after: [Said.message([.threat, .paymentDemand])])
        let change = state.apply(.message(Said.message([], id: 50, at: 1e9)))
        #expect(change.notes.contains("time_jumps_ahead"))
        #expect(change.after >= .high)
    }

    @Test("Weights that are no numbers, or too great, do no harm")
    func badWeights() {
        for weight in [Double.nan, .infinity, -5, 17] {
            let state = Said.state(after: [Said.message(SignID.allCases, weight: weight)])
            #expect((0...1).contains(state.score))
            #expect(throws: Never.self) { try ConversationState(bytes: state.bytes) }
        }
    }

    @Test("Unknown senders are strangers, and noted; unknown accounts are named so")
    func unknown() {
        var state = ConversationState(participants: [ConversationParticipant(account: 1, ageBand: .under10)])
        #expect(state.apply(.message(Said.message([.secrecy, .pictureRequest], by: 9))).notes == ["unknown_sender"])
        #expect(state.level >= .caution)
        #expect(state.apply(.block(by: 1, of: 1234)).notes == ["unknown_account"])
        // A guardian who reports is no participant.
        #expect(!state.apply(.report(by: 777, of: 9)).isRepeat)
    }

    @Test("A crowd of senders stays within the limit, and who did harm is not let go")
    func crowd() {
        var state = ConversationState(participants: [ConversationParticipant(account: 1, ageBand: .from10To12)])
        state.apply(.message(Said.message([.threat, .paymentDemand], by: 2, id: 1)))
        for sender in 3...5000 as ClosedRange<UInt64> {
            state.apply(.message(Said.message([], by: sender, id: sender, at: Double(sender))))
        }
        #expect(state.senders.count <= ConversationState.participantLimit)
        #expect(state.level(of: 2) == .critical)
        #expect(state.bytes.count <= 1024 * ConversationState.participantLimit)
    }

    @Test("A hundred thousand messages leave a state as small as forty")
    func long() {
        var chance = Said.Chance(seed: 3)
        var state = Said.state()
        for id in 1...100_000 as ClosedRange<UInt64> { state.apply(.message(Said.random(id, at: Double(id), &chance))) }
        #expect(state.messageCount == 100_000)
        #expect(state.bytes.count <= 2048)
    }
}
