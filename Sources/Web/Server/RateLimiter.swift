import SafetyDesk
import Synchronization

/// A bucket of tokens for each key that has a rate: it fills steadily and holds two seconds' worth.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var filled: ContinuousClock.Instant
    }

    private let fallback: Int?
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameter fallback: requests a second for keys that say nothing themselves; nil is no limit.
    init(fallback: Int?) { self.fallback = fallback }

    /// - Throws: ``Problem`` of type `tooManyRequests`.
    func take(_ key: APIKey, at now: ContinuousClock.Instant = .now) throws(Problem) {
        guard let rate = key.ratePerSecond ?? fallback, rate > 0 else { return }
        let most = Double(rate) * 2
        let wait = buckets.withLock { buckets -> Double? in
            var bucket = buckets[key.id] ?? Bucket(tokens: most, filled: now)
            bucket.tokens = min(most, bucket.tokens + (now - bucket.filled).seconds * Double(rate))
            bucket.filled = now
            defer { buckets[key.id] = bucket }
            guard bucket.tokens >= 1 else { return (1 - bucket.tokens) / Double(rate) }
            bucket.tokens -= 1
            return nil
        }
        if let wait {
            throw .retry(
                .tooManyRequests, after: max(1, Int(wait.rounded(.up))),
                "This key may make \(rate) requests a second.")
        }
    }
}
