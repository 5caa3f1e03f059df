import Foundation
import SafetyCore
import SafetyDesk
import Synchronization

/// Counts what the server does: for `/metrics`, for the status page, and for nothing else. No content, no accounts.
public final class Telemetry: Sendable {
    /// Upper bounds of latency buckets in seconds.
    static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    struct RouteCounts: Sendable {
        /// By status, such as 200.
        var statuses: [Int: Int] = [:]
        /// One more than there are bounds: the last is everything slower.
        var buckets = [Int](repeating: 0, count: Telemetry.bounds.count + 1)
        var seconds = 0.0
    }

    /// What happened in ten seconds.
    struct Slice: Sendable {
        var start: Int
        var requests = 0
        var errors = 0
        var decisions = 0
        var slowest = 0.0
    }

    struct Snapshot: Sendable {
        var started: Date
        var routes: [String: RouteCounts] = [:]
        var decisions: [Decision: Int] = [:]
        var unreadable = 0
        /// Messages and events taken into conversations.
        var conversationEvents = 0
        /// Changes of a conversation's level, by the new level.
        var levelChanges: [Level: Int] = [:]
        /// The last hour, oldest first; slices in which nothing happened are missing.
        var slices: [Slice] = []
    }

    /// Length of a slice in seconds, and how many are kept.
    static let sliceSeconds = 10
    static let sliceCount = 360

    private let state: Mutex<Snapshot>
    private let now: @Sendable () -> Date

    public init(now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
        state = Mutex(Snapshot(started: now()))
    }

    var snapshot: Snapshot { state.withLock { $0 } }

    func record(route: String, status: Int, seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        let slice = Int(now().timeIntervalSince1970) / Self.sliceSeconds
        state.withLock { state in
            state.routes[route, default: RouteCounts()].statuses[status, default: 0] += 1
            state.routes[route, default: RouteCounts()].buckets[bucket] += 1
            state.routes[route, default: RouteCounts()].seconds += seconds
            Self.inSlice(slice, &state) { current in
                current.requests += 1
                if status >= 500 { current.errors += 1 }
                current.slowest = max(current.slowest, seconds)
            }
        }
    }

    func record(decision: Decision, unreadable: Bool) {
        let slice = Int(now().timeIntervalSince1970) / Self.sliceSeconds
        state.withLock { state in
            state.decisions[decision, default: 0] += 1
            if unreadable { state.unreadable += 1 }
            Self.inSlice(slice, &state) { $0.decisions += 1 }
        }
    }

    func record(conversation answered: ConversationDesk.Answered) {
        state.withLock { state in
            state.conversationEvents += answered.events
            for level in answered.reached { state.levelChanges[level, default: 0] += 1 }
        }
    }

    private static func inSlice(_ start: Int, _ state: inout Snapshot, _ body: (inout Slice) -> Void) {
        // The clock may have been set back: then the newest slice is used on, and no slice is ever out of order.
        if state.slices.last.map({ $0.start < start }) ?? true {
            state.slices.append(Slice(start: start))
            if state.slices.count > sliceCount { state.slices.removeFirst(state.slices.count - sliceCount) }
        }
        body(&state.slices[state.slices.count - 1])
    }
}
