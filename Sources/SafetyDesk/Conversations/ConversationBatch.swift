import Foundation
import Language
import SafetyCore
import Storage

/// Many requests applied within one transaction: each conversation and account is read and written once.
struct ConversationBatch {
    struct Entry {
        var before: ConversationRecord?
        /// Who took part when it was read.
        var accounts: Set<UInt64>
        var state: ConversationState
        var updated: Date
        /// Who has written.
        var writers: Set<UInt64>
        var isChanged = false

        init(new now: Date) {
            accounts = []
            state = ConversationState()
            updated = now
            writers = []
        }

        init(_ record: ConversationRecord) throws(ConversationStateError) {
            state = try ConversationState(bytes: record.state)
            before = record
            accounts = Set(state.members.map(\.participant.account))
            updated = record.updated
            writers = Set(state.senders.map(\.account))
        }
    }

    struct Contact {
        var pattern: ContactPattern
        /// It cannot be read: it is left as it is and gives no context.
        var isDamaged = false
        var isChanged = false
    }

    let access: ConversationAccess
    private var entries: [ConversationKey: Entry] = [:]
    var contacts: [UInt64: Contact] = [:]
    private var events: [(type: String, messageID: String, payload: String)] = []
    private var answers: [IdempotencyRecord] = []

    init(_ access: ConversationAccess) { self.access = access }

    /// Applies a request to what was read, or does nothing at all.
    mutating func apply(_ work: ConversationWork) throws(StorageError) -> Result<ConversationOutcome, ConversationError>
    {
        guard let known = try entry(work.key) else { return .failure(.damaged(damage)) }
        var entry = known
        let untouched = contacts
        name(work.participants, in: &entry)
        var changes: [ConversationOutcome.Change] = []
        changes.reserveCapacity(work.steps.count)
        for step in work.steps {
            let had = entry.state.firstAlertMinutes != nil
            let change = try take(step, in: &entry)
            let isFirst = !had && entry.state.firstAlertMinutes != nil
            if !change.isRepeat { entry.isChanged = true }
            if change.after != change.before, !work.dryRun {
                events.append(
                    ConversationNotice.levelChanged(
                        work.key, step, change, entry.state, isFirstAlert: isFirst, at: access.now))
            }
            changes.append(.init(change: change, isFirstAlert: isFirst))
        }
        if entry.isChanged { entry.updated = access.now }
        let outcome = ConversationOutcome(state: entry.state, changes: changes, updated: entry.updated)
        if work.dryRun {
            contacts = untouched
        } else {
            entries[work.key] = entry
        }
        if let answer = work.answer?(outcome) { answers.append(answer) }
        return .success(outcome)
    }

    /// Writes everything that changed. Returns how many deliveries to webhooks were made.
    func finish() throws(StorageError) -> Int {
        for (key, entry) in entries where entry.isChanged {
            let accounts = Set(entry.state.members.map(\.participant.account))
            let isSame = accounts == entry.accounts
            try access.save(
                key, state: entry.state.bytes, before: entry.before,
                joined: isSame ? [] : accounts.subtracting(entry.accounts).sorted(),
                left: isSame ? [] : entry.accounts.subtracting(accounts).sorted())
        }
        for (account, contact) in contacts where contact.isChanged {
            try access.saveContact(account, contact.pattern.bytes)
        }
        for answer in answers { try access.keep(answer) }
        return try access.tell(events)
    }

    /// Why the state that was read last cannot be used.
    private var damage = ""

    /// Nil where what is stored cannot be read.
    private mutating func entry(_ key: ConversationKey) throws(StorageError) -> Entry? {
        if let known = entries[key] { return known }
        guard let record = try access.conversation(key) else { return Entry(new: access.now) }
        do throws(ConversationStateError) {
            return try Entry(record)
        } catch {
            damage = error.reason
            return nil
        }
    }
}
