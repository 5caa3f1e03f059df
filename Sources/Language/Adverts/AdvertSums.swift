/// The sums of one advert, in whole numbers, so that every machine adds to the same result.
struct AdvertSums {
    private struct Occurrence {
        let feature: Int32
        let block: UInt8
        let firstWord: Int32
        let lastWord: Int32
    }

    private var sum0 = [Int64](repeating: 0, count: AdvertBlock.allCases.count)
    private var sum1 = [Int64](repeating: 0, count: AdvertBlock.allCases.count)
    private var square0 = [Int64](repeating: 0, count: AdvertBlock.allCases.count)
    private var square1 = [Int64](repeating: 0, count: AdvertBlock.allCases.count)
    private var occurrences: [Occurrence] = []
    private let table: AdvertTable
    private(set) var knownWords = 0
    /// Pairs of neighbouring words that are known, each occurrence counted.
    private(set) var knownPairs = 0

    /// Sums each known feature once, however often it occurs.
    ///
    /// - Complexity: O(*n*) in the words.
    init(_ words: AdvertWords, _ table: AdvertTable) {
        self.table = table
        var seen = [UInt64](repeating: 0, count: table.names.count / 64 + 1)
        var found: [Occurrence] = []
        found.reserveCapacity(words.words.count * 8)
        words.forEachFeature { feature in
            guard let place = table.place(of: feature.name) else { return }
            found.append(
                Occurrence(
                    feature: Int32(place), block: UInt8(feature.block.rawValue),
                    firstWord: Int32(feature.firstWord), lastWord: Int32(feature.lastWord)))
        }
        for occurrence in found {
            let place = Int(occurrence.feature)
            let block = Int(occurrence.block)
            if block == AdvertBlock.word.rawValue { knownWords += 1 }
            if block == AdvertBlock.pair.rawValue { knownPairs += 1 }
            let bit: UInt64 = 1 << UInt64(place & 63)
            guard seen[place >> 6] & bit == 0 else { continue }
            seen[place >> 6] |= bit
            let feature = table.features[place]
            sum0[block] += Int64(feature.weight0)
            sum1[block] += Int64(feature.weight1)
            square0[block] += Int64(feature.scale0 * feature.scale0)
            square1[block] += Int64(feature.scale1 * feature.scale1)
        }
        occurrences = found
    }

    /// The uncalibrated score.
    func total(_ numbers: AdvertTable.Numbers) -> Double {
        var total = 0.0
        for block in sum0.indices {
            total += numbers.worth0[block] * Double(sum0[block]) / length(square0[block])
            total += numbers.worth1[block] * Double(sum1[block]) / length(square1[block])
        }
        return total
    }

    private func length(_ square: Int64) -> Double { square > 0 ? Double(square).squareRoot() : 1 }

    /// The windows of at most eight words that spoke most for deception, none overlapping, strongest first.
    ///
    /// Each feature's share is spread evenly over its occurrences and their words, so the shares of all words add up
    /// to the score.
    ///
    /// - Complexity: O(*n* · `most`).
    func spans(_ words: AdvertWords, _ numbers: AdvertTable.Numbers, most: Int) -> [AdvertScore.Span] {
        var times = [Int32](repeating: 0, count: table.names.count)
        for occurrence in occurrences { times[Int(occurrence.feature)] += 1 }
        var shares = [Double](repeating: 0, count: words.words.count)
        for occurrence in occurrences {
            let block = Int(occurrence.block)
            let feature = table.features[Int(occurrence.feature)]
            let whole =
                numbers.worth0[block] * Double(feature.weight0) / length(square0[block])
                + numbers.worth1[block] * Double(feature.weight1) / length(square1[block])
            // A pair with a gap speaks for its two ends only.
            let isSkip = block == AdvertBlock.skip.rawValue
            let first = Int(occurrence.firstWord)
            let last = Int(occurrence.lastWord)
            let ends = isSkip ? 2 : last - first + 1
            let share = numbers.slope * whole / Double(times[Int(occurrence.feature)]) / Double(ends)
            for word in stride(from: first, through: last, by: isSkip ? last - first : 1) { shares[word] += share }
        }
        var spans: [AdvertScore.Span] = []
        var used = [Bool](repeating: false, count: shares.count)
        while spans.count < most, let best = Self.bestWindow(shares, used, words) {
            for word in best.words { used[word] = true }
            let first = words.words[best.words.lowerBound]
            let last = words.words[best.words.upperBound - 1]
            spans.append(
                AdvertScore.Span(
                    part: first.part, range: first.original.lowerBound..<last.original.upperBound, weight: best.weight))
        }
        return spans
    }

    /// The unused window of at most eight words of one part with the highest sum above 0; the earliest of equals.
    private static func bestWindow(
        _ shares: [Double], _ used: [Bool], _ words: AdvertWords
    ) -> (words: Range<Int>, weight: Double)? {
        var best: (words: Range<Int>, weight: Double)?
        for first in shares.indices where shares[first] > 0 && !used[first] {
            var sum = 0.0
            for last in first..<min(first + 8, shares.count) {
                if used[last] || words.words[last].part != words.words[first].part { break }
                sum += shares[last]
                if sum > best?.weight ?? 0 { best = (first..<last + 1, sum) }
            }
        }
        return best
    }
}
