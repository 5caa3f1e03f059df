import Foundation
import Synchronization

/// Tells whether the wall clock can be believed: for an hour after a step that the monotonic clock did not see, it is
/// not.
///
/// A clock that was wrong already when the process started cannot be told.
final class ClockJumpGuard: Sendable {
    /// Larger than what keeps a clock right, smaller than any wrong date.
    static let step: TimeInterval = 600
    static let doubt = Duration.seconds(3600)

    private struct State {
        var wall: Date
        var at: ContinuousClock.Instant
        var doubtful: ContinuousClock.Instant?
    }

    private let now: @Sendable () -> Date
    private let monotonic: @Sendable () -> ContinuousClock.Instant
    private let state: Mutex<State>

    init(now: @escaping @Sendable () -> Date, monotonic: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.now = now
        self.monotonic = monotonic
        state = Mutex(State(wall: now(), at: monotonic()))
    }

    /// The time; nil while it is in doubt.
    func trusted() -> Date? {
        let wall = now()
        let instant = monotonic()
        return state.withLock { state in
            let expected = state.wall + (instant - state.at) / .seconds(1)
            if abs(wall.timeIntervalSince(expected)) > Self.step { state.doubtful = instant }
            state.wall = wall
            state.at = instant
            if let since = state.doubtful, instant - since < Self.doubt { return nil }
            state.doubtful = nil
            return wall
        }
    }
}
