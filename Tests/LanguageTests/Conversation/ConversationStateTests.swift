import Language
import SafetyCore
import Testing

@Suite("The state of a conversation")
struct ConversationStateTests {
    @Test("Small signs of one stranger add up")
    func addsUp() {
        let signs: [SignID] = [.ageProbe, .personalProbe, .supervisionProbe, .secrecy]
        var levels: [Level] = []
        for count in 0...signs.count {
            levels.append(Said.state(after: signs.prefix(count).map { Said.message([$0]) }).level)
        }
        #expect(levels == levels.sorted())
        #expect(levels.first == Level.none)
        #expect(levels.last.map { $0 >= .high } == true)
    }

    @Test("No order of stages is asked for")
    func anyOrder() {
        let signs: [SignID] = [.pictureRequest, .secrecy, .ageProbe, .giftOffer]
        let there = Said.state(after: signs.map { Said.message([$0]) })
        let back = Said.state(after: signs.reversed().map { Said.message([$0]) })
        #expect(there.level == back.level)
        #expect(abs(there.score - back.score) < 0.01)
    }

    @Test("A threat with a demand is critical at once, in one message or two")
    func threatAndDemand() {
        #expect(Said.state(after: [Said.message([.threat, .paymentDemand])]).level == .critical)
        let two = Said.state(after: [Said.message([.paymentDemand]), Said.message([.threat])])
        #expect(two.level == .critical)
        #expect(two.harms.contains(.sextortion))
    }

    @Test("A meeting with secrecy is critical at once, but not between two adults")
    func meetingAndSecrecy() {
        let said = [Said.message([.meeting]), Said.message([.secrecy])]
        #expect(Said.state(after: said).level == .critical)
        let adults = ConversationState(participants: [
            ConversationParticipant(account: 1, ageBand: .adult), ConversationParticipant(account: 2, ageBand: .adult),
        ])
        #expect(Said.state(after: said, from: adults).level < .critical)
    }

    @Test("A threat, an audience and something held within three messages are critical")
    func threateningShow() {
        let said = [
            Said.message([], mentions: .leverage), Said.message([], mentions: .audience), Said.message([.threat]),
        ]
        #expect(Said.state(after: said).level == .critical)
        let far = [said[0], Said.message([]), Said.message([]), said[1], said[2]]
        #expect(Said.state(after: far).level < .critical)
    }

    @Test("A threat beside a picture that a program made speaks to generated imagery")
    func madePicture() {
        let state = Said.state(after: [Said.message([], mentions: .madePicture), Said.message([.threat])])
        #expect(state.harms.contains(.generatedImagery))
        #expect(!Said.state(after: [Said.message([.threat])]).harms.contains(.generatedImagery))
        #expect(Said.state(after: [Said.message([], mentions: .madePicture)]).harms.isEmpty)
    }

    @Test("Asking again after a no weighs more than asking twice")
    func persistence() {
        let ask = Said.message([.pictureRequest], weight: 0.3)
        let pressed = Said.state(after: [ask, Said.message([], by: Said.child, refusal: true), ask])
        let unpressed = Said.state(after: [ask, Said.message([], by: Said.child), ask])
        #expect(pressed.score > unpressed.score)
        #expect(pressed.senders.contains { $0.signs.contains { $0.sign == .persistence } })
    }

    @Test("Unease of the other weighs where something was shown, and makes nothing of nothing")
    func unease() {
        let uneasy = Said.message([], by: Said.child, mentions: .unease)
        let ask = Said.message([.ageProbe, .giftOffer], weight: 0.3)
        let felt = Said.state(after: [ask, uneasy, Said.message([])])
        #expect(felt.score > Said.state(after: [ask, Said.message([], by: Said.child), Said.message([])]).score)
        #expect(Said.state(after: [Said.message([]), uneasy, uneasy, uneasy]).score == 0)
    }

    @Test("The same signs weigh less from a verified contact and more from a declared adult stranger")
    func context() {
        let said = [Said.message([.ageProbe, .pictureRequest], weight: 0.3)]
        let known = Said.state(after: said, from: Said.state(band: .adult, known: true)).score
        let unknown = Said.state(after: said).score
        let adult = Said.state(after: said, from: Said.state(band: .adult)).score
        #expect(known < unknown && unknown < adult)
    }

    @Test("Who calls themselves a minor is read nearly as a stranger: ages may be false")
    func declaredMinor() {
        let said = [Said.message([.pictureRequest]), Said.message([.secrecy])]
        #expect(Said.state(after: said, from: Said.state(band: .from13To15)).level >= .caution)
    }

    @Test("A pattern of many contacts raises what was seen, and nothing else")
    func contacts() {
        let said = [Said.message([.ageProbe], weight: 0.5)]
        #expect(
            Said.state(after: said, from: Said.state(contacts: .high)).score > Said.state(after: said).score)
        #expect(Said.state(after: [Said.message([])], from: Said.state(contacts: .high)).level == .none)
    }

    @Test("A block and a report raise what was seen, once, and make nothing of nothing")
    func blocksAndReports() {
        var state = Said.state(after: [Said.message([.ageProbe, .personalProbe], weight: 0.4)])
        let before = state.score
        #expect(!state.apply(.block(by: Said.child, of: Said.stranger)).isRepeat)
        let blocked = state.score
        state.apply(.report(by: Said.child, of: nil))
        let reported = state.score
        #expect(before < blocked && blocked < reported)
        #expect(state.apply(.block(by: Said.child, of: Said.stranger)).isRepeat)
        #expect(state.apply(.report(by: Said.child, of: Said.stranger)).isRepeat)
        #expect(state.score == reported)
        var quiet = Said.state(after: [Said.message([])])
        quiet.apply(.report(by: Said.child, of: Said.stranger))
        #expect(quiet.level == .none)
        #expect(quiet.senders.contains { $0.isReported })
    }

    @Test("Evidence fades with weeks; the level falls a step at a time and late")
    func fading() {
        var state = Said.state(after: [Said.message([.secrecy]), Said.message([.pictureRequest, .ageProbe])])
        #expect(state.level == .high)
        let level = state.apply(.message(Said.message([], id: 90, at: 3 * 1440))).after
        #expect(level == .high)
        var seen: [Level] = []
        for week in 8...12 {
            seen.append(
                state.apply(.message(Said.message([], id: UInt64(week) + 100, at: Double(week) * 10_080))).after)
        }
        #expect(seen == [.caution, .notice, .none, .none, .none])
        #expect(state.firstAlertMinutes == 1)
    }

    @Test("A message alone needs no company, and a hundred are not needed")
    func alone() {
        var evidence = Said.message([.meeting, .secrecy], weight: 0.9)
        evidence.level = .critical
        var state = Said.state()
        let change = state.apply(.message(evidence))
        #expect(change.before == .none && change.after == .critical)
        #expect(Set(change.raisedBy) == [.meeting, .secrecy])
        #expect(change.sender == Said.stranger)
    }

    @Test("The figures are smooth in the weights")
    func smooth() {
        var last = 0.0
        for step in 0...100 {
            let weight = Double(step) / 100
            let score = Said.state(after: [Said.message([.ageProbe, .giftOffer], weight: weight)]).score
            #expect(score >= last)
            last = score
        }
    }

    @Test("Each sender of a group is read alone, with those who read as its company")
    func groups() {
        var state = ConversationState(
            participants: (1...4).map { ConversationParticipant(account: $0, ageBand: .from13To15, isKnown: $0 < 4) })
        for (sign, sender) in [(SignID.ageProbe, UInt64(2)), (.pictureRequest, 3), (.secrecy, 4), (.giftOffer, 2)] {
            state.apply(.message(Said.message([sign], by: sender, id: sender * 10 + UInt64(sign.rawValue.count))))
        }
        #expect(state.level < .high)
        #expect(Set(state.senders.map(\.account)) == [2, 3, 4])
    }

    @Test("Words of deep pain put help first, whoever writes them")
    func helpFirst() {
        var pain = Said.message([.crisis], by: Said.child)
        pain.helpFirst = true
        let state = Said.state(after: [pain])
        #expect(state.helpFirst)
        #expect(state.harms.isEmpty)
    }

    @Test("A minor who gives an address to a stranger is told of oversharing; among friends it is ordinary")
    func oversharing() {
        let gives = [Said.message([.selfDisclosurePII], by: Said.child)]
        let state = Said.state(after: gives)
        #expect(state.level == .notice)
        #expect(state.harms == [.oversharing])
        #expect(Said.state(after: gives, from: Said.state(band: .from13To15)).level == .none)
    }

    @Test("A known adult who reads along makes the same words weigh less")
    func accompanied() {
        let said = [Said.message([.ageProbe, .pictureRequest], weight: 0.4)]
        var state = Said.state()
        state.set(ConversationParticipant(account: 3, ageBand: .adult, isKnown: true))
        #expect(Said.state(after: said, from: state).score < Said.state(after: said).score)
    }

    @Test("What has become known of a participant is counted from the beginning")
    func knownLater() {
        var state = Said.state(after: [Said.message([.ageProbe, .pictureRequest], weight: 0.5)])
        #expect(state.level >= .caution)
        state.set(ConversationParticipant(account: Said.stranger, ageBand: .adult, isKnown: true))
        #expect(state.level < .caution)
    }

    @Test("It expires after its quiet, as configured, and not before anything was said")
    func expiry() {
        var state = Said.state()
        #expect(!state.isExpired(at: 1e9, after: 10))
        state.apply(.message(Said.message([], at: 100)))
        #expect(!state.isExpired(at: 110, after: 10))
        #expect(state.isExpired(at: 110.5, after: 10))
        #expect(!state.isExpired(at: .nan, after: 10))
    }
}
