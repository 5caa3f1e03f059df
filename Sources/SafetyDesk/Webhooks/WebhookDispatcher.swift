import Egress
import Foundation
import Storage
import Synchronization

/// Delivers messages to webhook endpoints, at least once each.
///
/// The queue is the database: a message is pending there from the transaction of its decision until the transaction
/// that says what became of it. A crash between sending and that transaction sends it again, under the same id.
///
/// Due times are wall-clock times. Set forward, the clock makes retries come early. Set back, it would leave them
/// waiting for a time far away: so the dispatcher looks, at its start and whenever it sees the clock behind an earlier
/// reading, for deliveries scheduled later than any schedule reaches, and makes them due at once.
public final class WebhookDispatcher: Sendable {
    /// Messages on their way at the same time.
    static let limit = 8
    /// Of these to one endpoint, so that one that hangs does not hold up the others.
    static let limitPerEndpoint = 2
    /// The longest time in seconds without a look at the queue: the clock may have been set meanwhile.
    private static let longestPause: TimeInterval = 30

    private struct State {
        /// Deliveries between being picked and being written down, with their endpoints.
        var underway: [Int64: String] = [:]
        var outcomes: [DeliveryAttempt] = []
    }

    let store: Store
    private let sender: any WebhookSender
    private let schedule: RetrySchedule
    private let timeout: Duration
    private let now: @Sendable () -> Date
    private let chance: @Sendable () -> Double
    private let state = Mutex(State())
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - attempts: how often a message is tried before it is a dead letter.
    ///   - timeout: for each attempt.
    ///   - chance: −1…1, shortens or lengthens each wait.
    public init(
        store: Store, sender: any WebhookSender, attempts: Int = 11, timeout: Duration = .seconds(15),
        now: @escaping @Sendable () -> Date = { Date() },
        chance: @escaping @Sendable () -> Double = { .random(in: -1...1) }
    ) {
        self.store = store
        self.sender = sender
        schedule = RetrySchedule(attempts: max(attempts, 1))
        self.timeout = timeout
        self.now = now
        self.chance = chance
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that something may be due: after a commit that made deliveries, a replay, an endpoint switched on.
    public func wake() { signal.yield() }

    /// Puts a message of type `webhook.test` into the queue of an endpoint.
    ///
    /// - Throws: `StorageError`: `notFound`, `diskFull`.
    @discardableResult
    public func test(_ endpoint: WebhookEndpoint) throws(StorageError) -> WebhookDelivery {
        let message = WebhookMessage.test(endpoint: endpoint.id, at: now())
        let delivery = try store.addDelivery(
            endpoint: endpoint.id, messageID: message.messageID, event: message.type, payload: message.payload)
        wake()
        return delivery
    }

    /// Delivers until its task is cancelled. Attempts that are under way then are broken off and stay pending; what is
    /// known of the others is written down before this returns. To be run by one task, once.
    public func run() async {
        wake()
        await withDiscardingTaskGroup { group in
            var latest: Date?
            var timer: Task<Void, Never>?
            for await _ in signals {
                if Task.isCancelled { break }
                let time = now()
                if latest.map({ time < $0 - 1 }) ?? true { await bringForward() }
                latest = time
                await writeDown()
                let pause = await start(&group)
                timer?.cancel()
                timer = Task {
                    // Cancelled: another timer has taken its place.
                    guard (try? await Task.sleep(for: .seconds(pause))) != nil else { return }
                    wake()
                }
            }
            timer?.cancel()
            group.cancelAll()
        }
        await writeDown()
    }

    /// Starts what is due and there is room for; returns how many seconds to wait for the next look.
    private func start(_ group: inout DiscardingTaskGroup) async -> TimeInterval {
        let (underway, waiting) = state.withLock { ($0.underway, $0.outcomes.count) }
        // What could not be written down is tried again soon, and nothing else is begun: it would be lost too.
        if waiting > 0 { return 5 }
        // Every end of an attempt is a signal.
        if underway.count >= Self.limit { return Self.longestPause }
        do throws(StorageError) {
            let time = now()
            let due = try await store.background { store throws(StorageError) in
                try store.dueDeliveries(
                    now: time, limit: 1000, perEndpoint: Self.limitPerEndpoint, excluding: Set(underway.keys))
            }
            for delivery in due where begin(delivery) {
                group.addTask { await self.attempt(delivery) }
            }
            guard let next = try await store.background({ store throws(StorageError) in try store.nextDeliveryDue() })
            else { return Self.longestPause }
            // What is overdue is under way or waits for its endpoint: then there will be signals, but something else
            // may become due before them.
            return min(max(next.timeIntervalSince(now()), 1), Self.longestPause)
        } catch {
            return 5
        }
    }

    /// Counts a delivery as under way, if there is room for it.
    private func begin(_ delivery: WebhookDelivery) -> Bool {
        state.withLock { state in
            let same = state.underway.values.count { $0 == delivery.endpointID }
            if state.underway.count >= Self.limit || same >= Self.limitPerEndpoint { return false }
            return state.underway.updateValue(delivery.endpointID, forKey: delivery.id) == nil
        }
    }

    /// Tries a delivery once and leaves the outcome to be written down.
    private func attempt(_ delivery: WebhookDelivery) async {
        let outcome = await outcome(of: delivery)
        state.withLock { state in
            if let outcome { state.outcomes.append(outcome) } else { state.underway[delivery.id] = nil }
        }
        wake()
    }

    /// What became of an attempt; nil when nothing did and the delivery stays as it was.
    private func outcome(of delivery: WebhookDelivery) async -> DeliveryAttempt? {
        let endpoint: WebhookEndpoint
        do throws(StorageError) {
            let id = delivery.endpointID
            guard let found = try await store.background({ store throws(StorageError) in try store.endpoint(id) }),
                found.enabled
            else { return nil }
            endpoint = found
        } catch {
            try? await Task.sleep(for: .seconds(1))
            return nil
        }
        guard let secret = WebhookSecret.bytes(of: endpoint.secret) else {
            return failure(
                of: delivery, status: nil, "The endpoint's secret is not whsec_ and base64; nothing was sent.")
        }
        let message = WebhookMessage(id: delivery.messageID, body: Array(delivery.payload.utf8))
        do {
            let status = try await sender.send(
                endpoint.url, body: message.body, headers: message.headers(signedWith: secret, at: now()),
                timeout: timeout)
            switch status {
            case 200..<300: return DeliveryAttempt(deliveryID: delivery.id, status: status, outcome: .delivered)
            case 410: return await gone(endpoint, delivery)
            case 300..<400: return failure(of: delivery, status: status, "Answered \(status); no redirect is followed.")
            default: return failure(of: delivery, status: status, "Answered \(status).")
            }
        } catch {
            // Broken off by the end of this server: whether it arrived is not known, so it is sent again.
            if error is CancellationError || Task.isCancelled { return nil }
            return failure(of: delivery, status: nil, Self.words(for: error))
        }
    }

    private func failure(of delivery: WebhookDelivery, status: Int?, _ reason: String) -> DeliveryAttempt {
        let next = schedule.next(after: delivery.attempts + 1, at: now(), chance: chance())
        return DeliveryAttempt(
            deliveryID: delivery.id, status: status, error: reason, outcome: next.map { .retry(at: $0) } ?? .dead)
    }

    /// The receiver says that the endpoint is no more: it is switched off, and what waits for it stays until somebody
    /// switches it on again or removes it.
    private func gone(_ endpoint: WebhookEndpoint, _ delivery: WebhookDelivery) async -> DeliveryAttempt? {
        var endpoint = endpoint
        endpoint.enabled = false
        endpoint.disabledReason = "The endpoint answered 410, which says that it is gone for ever."
        let changed = endpoint
        do throws(StorageError) {
            _ = try await store.background { store throws(StorageError) in try store.updateEndpoint(changed) }
        } catch {
            return failure(of: delivery, status: 410, "Answered 410; the endpoint could not be switched off.")
        }
        return DeliveryAttempt(
            deliveryID: delivery.id, status: 410, error: "Answered 410; the endpoint was switched off.", outcome: .dead)
    }

    /// Writes down what became of attempts, in one transaction. What cannot be written stays for the next time, and
    /// meanwhile counts as under way, so that nothing is sent twice because of it.
    private func writeDown() async {
        let outcomes = state.withLock { $0.outcomes }
        if outcomes.isEmpty { return }
        do throws(StorageError) {
            _ = try await store.background { store throws(StorageError) in try store.recordAttempts(outcomes) }
        } catch {
            return
        }
        state.withLock { state in
            state.outcomes.removeFirst(outcomes.count)
            for outcome in outcomes { state.underway[outcome.deliveryID] = nil }
        }
    }

    /// Makes deliveries due that a clock set back has left waiting for too late a time. Their attempts count anew.
    private func bringForward() async {
        let time = now()
        _ = try? await store.background { store throws(StorageError) in
            var cursor: String?
            repeat {
                let page = try store.deliveries(state: .pending, after: cursor, limit: 500)
                for delivery in page.items {
                    guard let due = delivery.nextAttempt,
                        RetrySchedule.isTooLate(due, made: delivery.attempts, at: time)
                    else { continue }
                    try store.replayDelivery(delivery.id)
                }
                cursor = page.next
            } while cursor != nil
        }
    }

    /// An error in words that may be shown: no part of a URL beyond its host.
    private static func words(for error: any Error) -> String {
        (error as? EgressError)?.description ?? "The message could not be sent (\(type(of: error)))."
    }
}
