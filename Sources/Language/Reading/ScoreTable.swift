/// Evidence → score: the share of texts with that much evidence that were cases of a sign and not ordinary ones, among
/// the cases of this project against ordinary chats, both weighing the same.
///
/// The steps were found by isotonic regression and lie inside the band of their level, so that the score is monotone
/// with the level. Where cases are rare the same score means less: it is a measure to order by, not a probability of
/// harm.
enum ScoreTable {
    private static let bands: [(level: Level, low: Double, high: Double, from: Double, to: Double)] = [
        (.none, 0, 0.04, 0, 0.5), (.notice, 0.15, 0.5, 0, 1), (.caution, 0.6, 0.85, 1, 2.6),
        (.high, 0.88, 0.96, 1.5, 4), (.critical, 0.97, 0.995, 2, 5),
    ]

    /// 0…1.
    static func score(evidence: Double, level: Level) -> Double {
        let band = bands[level.rank]
        let part = min(1, max(0, (evidence - band.from) / (band.to - band.from)))
        return band.low + part * (band.high - band.low)
    }
}
