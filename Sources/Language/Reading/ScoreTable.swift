import SafetyCore

/// Evidence → score, in a band for each level, so that the score is monotone with the level.
///
/// The bands lie near the share of cases among cases and ordinary texts of the same level, both groups weighing the
/// same, measured on this project's sentences when they were first read (docs/signs.md has the figures): about 0.4 for
/// a notice, 0.65 for caution. Inside a band the score follows the evidence in a straight line. Where cases are rare the
/// same score means less: it is a measure to order by, not a probability of harm.
enum ScoreTable {
    private static let bands: [(low: Double, high: Double, from: Double, to: Double)] = [
        (0, 0.05, 0, 0.5), (0.2, 0.45, 0, 1), (0.6, 0.85, 1, 2.6), (0.88, 0.96, 1.5, 4), (0.97, 0.995, 2, 5),
    ]

    /// 0…1.
    static func score(evidence: Double, level: Level) -> Double {
        let band = bands[level.rank]
        let part = min(1, max(0, (evidence - band.from) / (band.to - band.from)))
        return band.low + part * (band.high - band.low)
    }
}
