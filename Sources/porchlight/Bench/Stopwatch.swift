/// Times of repeated calls, by the monotonic clock.
enum Stopwatch {
    private static let clock = ContinuousClock()

    /// Seconds that one call takes.
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        try clock.measure(work) / .seconds(1)
    }

    /// Median seconds of a call, repeated for about `seconds` and at least `atLeast` times, after one warm-up.
    static func median(seconds budget: Double, atLeast: Int, _ work: () -> Void) -> Double {
        work()
        var times: [Double] = []
        let begin = clock.now
        while times.count < atLeast || ((clock.now - begin) / .seconds(1) < budget && times.count < 100_000) {
            times.append(seconds(work))
        }
        return percentile(times, 0.5)
    }

    /// The value below which `share` of the values lie; 0 for none.
    static func percentile(_ values: [Double], _ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}
