import SafetyCore

extension ConversationState {
    /// Takes in one event.
    /// - Complexity: O(1) for the next message in time, O(``memory``) for a late one; never in the number of messages so
    ///   far.
    @discardableResult
    public mutating func apply(_ event: ConversationEvent) -> ConversationChange {
        var change = ConversationChange(before: level)
        switch event {
        case .message(let evidence): add(evidence, isEdit: false, &change)
        case .edit(let evidence): edit(evidence, &change)
        case .delete(let id): delete(id, &change)
        case .block(let by, let target): mark(.block, by: by, of: target, &change)
        case .report(let by, let target): mark(.report, by: by, of: target, &change)
        case .forget(let account):
            change.sender = account
            if let index = members.firstIndex(where: { $0.participant.account == account }) {
                remove(index)
                replay()
            } else {
                change.note("unknown_account")
                change.isRepeat = true
            }
        }
        change.after = level
        return change
    }

    private mutating func add(_ evidence: MessageEvidence, isEdit: Bool, _ change: inout ConversationChange) {
        change.sender = evidence.sender
        if evidence.id != 0, recent.contains(where: { $0.kind == .message && $0.id == evidence.id }) {
            change.isRepeat = true
            return
        }
        let full = members.count >= Self.participantLimit
        let (index, isNew) = place(of: evidence.sender)
        if isNew { change.note("unknown_sender") }
        if isNew, full { change.note("too_many_participants") }
        let latest = recent.last?.ticks ?? baseTicks
        var ticks = latest ?? 0
        if let told = Ticks.of(evidence.minutes) { ticks = told } else { change.note("time_unreadable") }
        if let latest, ticks < latest {
            change.isLate = true
            change.note("times_go_backwards")
        }
        // A year ahead of everything before: more often a clock that is wrong than a year of quiet.
        if let latest, ticks - latest > 525_600 * 1024 { change.note("time_jumps_ahead") }
        var entry = RecentEvent(evidence, sender: index, ticks: ticks)
        entry.isTakenBack = isEdit
        if let baseTicks, ticks < baseTicks || (ticks == baseTicks && change.isLate) {
            // Older than the memory: it may have been counted before, so only what is missing is added.
            change.note("older_than_memory")
            base.addMissing(entry, at: baseTicks, among: members)
            replay()
        } else if change.isLate || isNew {
            recent.insert(entry, at: recent.firstIndex { $0.ticks > ticks } ?? recent.count)
            shorten()
            replay()
        } else {
            recent.append(entry)
            now.step(entry, among: members)
            shorten()
        }
        nameRaising(entry, &change)
    }

    /// Hands the oldest to the base. The sum of both stays as it is.
    private mutating func shorten() {
        while recent.count > Self.memory {
            let oldest = recent.removeFirst()
            base.step(oldest, among: members)
            baseTicks = max(baseTicks ?? oldest.ticks, oldest.ticks)
        }
    }

    private func nameRaising(_ entry: RecentEvent, _ change: inout ConversationChange) {
        guard level > change.before else { return }
        change.raisedBy = entry.signs.filter { !$0.isOrdinary }.map { $0.sign }
    }

    private mutating func edit(_ evidence: MessageEvidence, _ change: inout ConversationChange) {
        guard evidence.id != 0, let place = recent.firstIndex(where: { $0.kind == .message && $0.id == evidence.id })
        else {
            change.note("edit_of_unknown")
            add(evidence, isEdit: true, &change)
            return
        }
        change.sender = members[recent[place].sender].participant.account
        let old = recent[place]
        recent[place].merge(evidence)
        // What the new text no longer shows is taken back, though nothing of it goes.
        let takesBack = evidence.signs.count { !$0.isOrdinary } < old.signs.count { !$0.isOrdinary }
        change.isRepeat = recent[place] == old && (!takesBack || old.isTakenBack)
        guard !change.isRepeat else { return }
        if old.hasPlainSigns { change.note("evidence_kept") }
        recent[place].isTakenBack = true
        replay()
        nameRaising(recent[place], &change)
    }

    private mutating func delete(_ id: UInt64, _ change: inout ConversationChange) {
        guard id != 0, let place = recent.firstIndex(where: { $0.kind == .message && $0.id == id }) else {
            change.note("delete_of_unknown")
            return
        }
        change.sender = members[recent[place].sender].participant.account
        if recent[place].hasPlainSigns { change.note("evidence_kept") }
        change.isRepeat = recent[place].isTakenBack
        guard !change.isRepeat else { return }
        recent[place].isTakenBack = true
        replay()
    }

    private mutating func mark(
        _ kind: RecentEvent.Kind, by: UInt64, of target: UInt64?, _ change: inout ConversationChange
    ) {
        change.sender = target
        let aim = target.flatMap { target in members.firstIndex { $0.participant.account == target } }
        // A guardian or a moderator who reports need not be a participant.
        guard let place = members.firstIndex(where: { $0.participant.account == by }) ?? aim,
            target == nil || aim != nil
        else {
            change.note("unknown_account")
            change.isRepeat = true
            return
        }
        let marked = now.records.indices.filter { aim == nil ? $0 != place : $0 == aim }
        guard marked.contains(where: { !now.records[$0].isMarked(kind) }) else {
            change.isRepeat = true
            return
        }
        let entry = RecentEvent(kind, by: place, of: aim, ticks: recent.last?.ticks ?? baseTicks ?? 0)
        recent.append(entry)
        now.step(entry, among: members)
        shorten()
    }
}
