import Foundation

/// When a delivery that failed is tried again: after seconds at first, after a day in the end, about three and a half
/// days in all, so that a receiver may be down over a weekend.
struct RetrySchedule {
    /// Waits in seconds after the first attempt, the second, and so on; the last holds for all further ones.
    private static let waits: [TimeInterval] = [
        5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600,
    ]
    /// Part by which a wait may be shorter or longer, so that what failed together does not come back together.
    static let jitter = 0.1

    /// Attempts, the first included, after which a message is given up.
    var attempts: Int

    /// When to try again after `made` attempts have failed; nil when that was the last.
    ///
    /// - Parameter chance: −1…1, where between the shortest and the longest wait.
    func next(after made: Int, at time: Date, chance: Double) -> Date? {
        guard made < attempts else { return nil }
        return time + Self.wait(after: made) * (1 + Self.jitter * min(max(chance, -1), 1))
    }

    /// Whether no clock that only went forward could have scheduled a delivery with `made` attempts for so late a time.
    static func isTooLate(_ due: Date, made: Int, at time: Date) -> Bool {
        let longest = made == 0 ? 0 : wait(after: made) * (1 + jitter)
        return due > time + longest + 60
    }

    private static func wait(after made: Int) -> TimeInterval { waits[min(max(made, 1), waits.count) - 1] }
}
