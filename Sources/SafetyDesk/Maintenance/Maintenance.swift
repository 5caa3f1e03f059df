import Foundation
import Storage

/// What has to be done again and again beside the requests: fingerprints that expire, contents that resume, decisions,
/// messages, answers and conversations that are kept only so long, snapshots, the last use of keys.
///
/// Each step stands for itself: one that fails is told and tried again in the next round, and the others go on.
public final class Maintenance: Sendable {
    /// How long things are kept.
    public struct Retention: Hashable, Sendable {
        public var decisions: TimeInterval
        /// Dead letters are kept as long as decisions.
        public var deliveries: TimeInterval
        public var idempotency: TimeInterval
        /// After the day of the last message.
        public var conversations: TimeInterval

        public init(
            decisions: TimeInterval, deliveries: TimeInterval, idempotency: TimeInterval,
            conversations: TimeInterval = 90 * 86_400
        ) {
            self.decisions = decisions
            self.deliveries = deliveries
            self.idempotency = idempotency
            self.conversations = conversations
        }

        init(_ configuration: Configuration) {
            let day: TimeInterval = 24 * 3600
            self.init(
                decisions: Double(configuration.retentionDecisionsDays) * day,
                deliveries: Double(configuration.retentionWebhooksDays) * day,
                idempotency: Double(configuration.retentionIdempotencyHours) * 3600,
                conversations: Double(configuration.conversationsExpireDays) * day)
        }
    }

    /// What one round did.
    public struct Round: Hashable, Sendable {
        public var expired = 0
        public var resumed = 0
        public var decisions = 0
        public var deliveries = 0
        public var answers = 0
        public var conversations = 0
        public var contacts = 0
        /// Steps that failed, in words.
        public var failures: [String] = []

        public init() {}
    }

    /// Rows removed in one transaction, so that decisions never wait long for their turn.
    private static let batch = 500
    private static let interval = Duration.seconds(60)

    private let known: KnownContent
    private let keys: KeyRing
    private let retention: Retention
    private let onFailure: @Sendable (String) -> Void
    private let clock: ClockJumpGuard

    /// - Parameter onFailure: told of steps that failed, in words without content.
    public convenience init(
        known: KnownContent, keys: KeyRing, configuration: Configuration,
        onFailure: @escaping @Sendable (String) -> Void, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.init(
            known: known, keys: keys, retention: Retention(configuration), onFailure: onFailure, now: now,
            monotonic: { .now })
    }

    package init(
        known: KnownContent, keys: KeyRing, retention: Retention,
        onFailure: @escaping @Sendable (String) -> Void, now: @escaping @Sendable () -> Date,
        monotonic: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.known = known
        self.keys = keys
        self.retention = retention
        self.onFailure = onFailure
        clock = ClockJumpGuard(now: now, monotonic: monotonic)
    }

    /// Does a round at once and then one a minute until its task is cancelled; then writes down the uses of keys.
    public func run() async {
        while !Task.isCancelled {
            for failure in await round().failures { onFailure(failure) }
            do { try await Task.sleep(for: Self.interval) } catch { break }
        }
        _ = try? await known.store.background { [keys] _ throws(StorageError) in try keys.writeDownUses() }
    }

    /// Does everything once.
    public func round() async -> Round {
        var round = Round()
        await step("fingerprints that expire", &round) { [known] round in
            round.expired += try Self.untilDone { () throws(StorageError) in
                try known.store.expireFingerprints(limit: Self.batch)
            }
            if round.expired > 0 { try known.catchUp() }
        }
        await step("contents that resume", &round) { [known] round in
            round.resumed += try Self.untilDone { () throws(StorageError) in
                try known.store.resumeContents(limit: Self.batch)
            }
            if round.resumed > 0 { try known.catchUp() }
        }
        await step("the last use of keys", &round) { [keys] _ in try keys.writeDownUses() }
        await purge(&round)
        await step("the index snapshot", &round) { [known] _ in try known.saveSnapshotIfWorthwhile() }
        return round
    }

    /// Removes what has been kept long enough. Not while the clock is in doubt: one set years ahead by mistake would
    /// take everything with it.
    private func purge(_ round: inout Round) async {
        guard let time = clock.trusted() else {
            round.failures.append("The clock was set by a large step, so nothing is removed by its age for an hour.")
            return
        }
        let store = known.store
        await step("old decisions", &round) { [retention] round in
            round.decisions += try Self.untilDone { () throws(StorageError) in
                try store.purgeDecisions(before: time - retention.decisions, limit: Self.batch)
            }
        }
        await step("old webhook messages", &round) { [retention] round in
            // A dead letter is work for a person: it stays as long as the decision that it tells of.
            let kept: [(state: DeliveryState, time: TimeInterval)] = [
                (.delivered, retention.deliveries), (.dead, max(retention.deliveries, retention.decisions)),
            ]
            for (state, kept) in kept {
                round.deliveries += try Self.untilDone { () throws(StorageError) in
                    try store.purgeDeliveries(finishedBefore: time - kept, state: state, limit: Self.batch)
                }
            }
        }
        await step("old answers", &round) { [retention] round in
            round.answers += try Self.untilDone { () throws(StorageError) in
                try store.purgeIdempotency(before: time - retention.idempotency, limit: Self.batch)
            }
        }
        await step("old conversations", &round) { [retention] round in
            round.conversations += try Self.untilDone { () throws(StorageError) in
                try ConversationDesk.expire(
                    in: store, before: time - retention.conversations, limit: Self.batch)
            }
            round.contacts += try Self.untilDone { () throws(StorageError) in
                try store.purgeContacts(before: time - ConversationDesk.contactDays * 86_400, limit: Self.batch)
            }
        }
    }

    /// Repeats a removal in batches, with a breath after each for those who wait to write.
    private static func untilDone(_ remove: () throws(StorageError) -> Int) throws(StorageError) -> Int {
        var total = 0
        while true {
            let removed = try remove()
            total += removed
            if removed < batch { return total }
            Thread.sleep(forTimeInterval: 0.01)
        }
    }

    /// Runs a step on a thread that may block.
    private func step(
        _ name: String, _ round: inout Round, _ body: @escaping @Sendable (inout Round) throws -> Void
    ) async {
        let before = round
        round = await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                var after = before
                do { try body(&after) } catch { after.failures.append("Upkeep of \(name) failed: \(error)") }
                continuation.resume(returning: after)
            }
        }
    }
}
