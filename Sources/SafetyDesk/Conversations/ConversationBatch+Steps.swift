import Language
import SafetyCore
import Storage

extension ConversationBatch {
    /// Says who takes part. What a request leaves out stays as it is known.
    func name(_ participants: [ConversationWork.Participant], in entry: inout Entry) {
        for one in participants {
            let known = entry.state.members.first { $0.participant.account == one.account }
            var participant = known?.participant ?? ConversationParticipant(account: one.account)
            if let band = one.ageBand { participant.ageBand = band }
            if let isKnown = one.isKnown { participant.isKnown = isKnown }
            // Naming somebody anew judges everything again, which is not free.
            if let known, known.isDeclared, known.participant == participant { continue }
            entry.state.set(participant)
            entry.isChanged = true
        }
    }

    /// Lets one thing happen in a conversation, and to what is known of how its accounts meet others.
    mutating func take(
        _ step: ConversationWork.Step, in entry: inout Entry
    ) throws(StorageError) -> ConversationChange {
        var isDamaged = false
        if case .message(let evidence) = step.event {
            isDamaged = try meet(evidence.sender, at: step.clock, in: &entry)
        }
        var change = entry.state.apply(step.event)
        switch step.event {
        case .block(_, let target?) where !change.isRepeat:
            try update(target) { $0.recordBlock(minutes: step.clock) }
        case .report(_, let target?) where !change.isRepeat:
            try update(target) { $0.recordReport(minutes: step.clock) }
        default: break
        }
        if isDamaged { change.notes.append("contact_pattern_damaged") }
        return change
    }

    /// Writes down whom an account meets with its first message, and takes how it meets others as context.
    ///
    /// - Returns: whether what is stored of its contacts cannot be read.
    private mutating func meet(
        _ account: UInt64, at clock: Double, in entry: inout Entry
    ) throws(StorageError) -> Bool {
        let members = entry.state.members.map(\.participant)
        let sender = members.first { $0.account == account } ?? ConversationParticipant(account: account)
        if entry.writers.insert(account).inserted {
            for other in members where other.account != account {
                if entry.writers.contains(other.account) {
                    guard !other.ageBand.isMinor else { continue }
                    try update(other.account) {
                        $0.recordReply(
                            from: account, ageBand: sender.ageBand, isKnown: other.isKnown, minutes: clock)
                    }
                } else if !sender.ageBand.isMinor {
                    try update(account) {
                        $0.recordContact(
                            with: other.account, ageBand: other.ageBand, isKnown: sender.isKnown, minutes: clock)
                    }
                }
            }
        }
        // Minors meet each other all day: of them nothing is kept and nothing asked.
        guard !sender.ageBand.isMinor else { return false }
        let contact = try contact(account)
        if contact.pattern.level != sender.contacts, members.contains(where: { $0.account == account }) {
            var participant = sender
            participant.contacts = contact.pattern.level
            entry.state.set(participant)
        }
        return contact.isDamaged
    }

    private mutating func contact(_ account: UInt64) throws(StorageError) -> Contact {
        if let known = contacts[account] { return known }
        var contact = Contact(pattern: ContactPattern())
        if let bytes = try access.contact(account) {
            do throws(ConversationStateError) {
                contact.pattern = try ContactPattern(bytes: bytes)
            } catch {
                contact.isDamaged = true
            }
        }
        contacts[account] = contact
        return contact
    }

    private mutating func update(_ account: UInt64, _ body: (inout ContactPattern) -> Void) throws(StorageError) {
        var contact = try contact(account)
        let before = contact.pattern
        body(&contact.pattern)
        guard !contact.isDamaged, contact.pattern != before else { return }
        contact.isChanged = true
        contacts[account] = contact
    }
}
