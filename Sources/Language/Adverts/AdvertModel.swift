/// A statistical reader of job adverts: how much an English advert resembles those by which people were deceived.
///
/// It learned from adverts for which people were cheated of money or papers. **It is no finder of trafficking**, and
/// nothing about trafficking has been measured with it. A high value means "worth a look", never guilt.
/// Figures, limits and the retraining command: `docs/model-card-adverts.md`.
///
/// - Complexity: making one decodes the weights (some milliseconds, about 3 MB resident): make one and keep it.
public struct AdvertModel: Sendable {
    let table: AdvertTable?
    private let stopWords = AdvertWordSet(AdvertStopWords.english)
    private let otherLanguages = AdvertWordSet(AdvertStopWords.otherLanguages)

    public init() { self.init(blob: AdvertWeights.blob) }

    package init(blob: StaticString) {
        table = AdvertTable(blob)
        noticeLogit = Self.logOdds(table?.numbers.notice ?? 1)
        cautionLogit = Self.logOdds(table?.numbers.caution ?? 1)
    }

    /// The two thresholds as log-odds, on the scale of ``AdvertScore/logit``.
    public let noticeLogit: Double
    public let cautionLogit: Double

    /// Whether weights are built in. Without them every advert is answered with `covered: false`.
    public var isAvailable: Bool { table != nil }

    /// At or above this probability an advert deserves a *notice*: 96 % of deceptive adverts not learned from lay above.
    public var noticeThreshold: Double { table?.numbers.notice ?? 1 }

    /// At or above this probability an advert deserves *caution*: the highest where F1, on adverts not
    /// learned from, was at most 0.005 below its best.
    public var cautionThreshold: Double { table?.numbers.caution ?? 1 }

    /// An advert of fewer content words than this is *short*: there the model judges only in the language it knows.
    public static let shortWords = 60

    /// Of a short advert at least this share of its pairs of words must be known for the model to judge it alone.
    public static let familiarShare = 0.2

    /// Fewer known words than this say too little for a probability.
    public static let leastWords = 12

    /// Reads one advert.
    ///
    /// - Parameters:
    ///   - title: UTF-8 of the title, may be empty. Invalid bytes are passed over.
    ///   - text: UTF-8 of the advert. Of more than 4,000 content words the rest is not read (`truncated`).
    ///   - spans: how many of the most telling spans to return at most.
    /// - Complexity: O(*n*) in the bytes.
    public func score(title: [UInt8] = [], text: [UInt8], spans: Int = 5) -> AdvertScore {
        var words = AdvertWords(stopWords: stopWords, otherLanguages: otherLanguages)
        words.read(title, part: .title)
        words.read(text, part: .text)
        return score(words, spans: spans)
    }

    /// Reads one advert given as strings; offsets of the spans count UTF-8 bytes.
    public func score(title: String = "", text: String, spans: Int = 5) -> AdvertScore {
        score(title: Array(title.utf8), text: Array(text.utf8), spans: spans)
    }

    func score(_ words: AdvertWords, spans: Int) -> AdvertScore {
        guard let table else { return AdvertScore(truncated: words.truncated, knownShare: 0) }
        let sums = AdvertSums(words, table)
        let share = words.words.isEmpty ? 0 : Double(sums.knownWords) / Double(words.words.count)
        let isEnglish = words.foreign <= words.function || words.foreign * 20 < words.total
        guard sums.knownWords >= Self.leastWords, share >= 0.5, isEnglish else {
            return AdvertScore(truncated: words.truncated, knownShare: share)
        }
        let numbers = table.numbers
        let plain = numbers.intercept + numbers.slope * sums.total(numbers)
        let familiarity = Self.familiarity(words: words.words.count, knownPairs: sums.knownPairs)
        let logit = allowed(plain, familiarity)
        return AdvertScore(
            covered: true, logit: logit, probability: Self.logistic(logit), truncated: words.truncated,
            knownShare: share, familiarity: familiarity, plainLogit: plain,
            spans: spans > 0 ? sums.spans(words, numbers, most: spans) : [])
    }

    /// How far the model may be trusted with an advert, 0…1: 1 for all but short ones; for a short one by the share of
    /// its pairs of words that stand in two adverts of the training at least. Short adverts were mostly deceptive there,
    /// so what a few lines of unknown wording say is mainly that they are short.
    static func familiarity(words: Int, knownPairs: Int) -> Double {
        guard words < shortWords else { return 1 }
        let share = Double(knownPairs) / Double(max(1, words - 1))
        return min(1, max(0, (share - 0.08) / (familiarShare - 0.08)))
    }

    /// The log-odds that the model may claim: less, and below caution, where the wording of a short advert is unknown.
    private func allowed(_ logit: Double, _ familiarity: Double) -> Double {
        familiarity < 1 ? min(logit - 2 * (1 - familiarity), cautionLogit - 0.3) : logit
    }

    /// The inverse of `logistic`, by halving.
    static func logOdds(_ probability: Double) -> Double {
        var low = -40.0
        var high = 40.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if logistic(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability of the model, which assumes that about half of all adverts deceive, moved to another share.
    ///
    /// - Parameter prevalence: share of deceptive adverts where the advert was found, 0…1.
    /// - Returns: `nil` where the advert is not covered.
    public func probability(of score: AdvertScore, atPrevalence prevalence: Double) -> Double? {
        guard let table, score.covered, prevalence > 0, prevalence < 1, let value = score.probability else {
            return nil
        }
        let own = table.numbers.prevalence
        let odds = value / (1 - value) * (1 - own) / own * prevalence / (1 - prevalence)
        return odds.isFinite ? odds / (1 + odds) : 1
    }

    /// σ(x), without a mathematics library: e^-|x| by halving the argument and squaring the series back.
    package static func logistic(_ x: Double) -> Double {
        let magnitude = min(x < 0 ? -x : x, 40)
        let small = -magnitude / 1024
        // Seven terms on |small| ≤ 0.04 are exact to the last digits.
        var value = 1.0
        for term in stride(from: 7.0, through: 1.0, by: -1.0) { value = 1 + value * small / term }
        for _ in 0..<10 { value *= value }
        return x < 0 ? value / (1 + value) : 1 / (1 + value)
    }
}

/// What the model says about one advert.
public struct AdvertScore: Sendable, Equatable {
    /// A span that spoke for deception, in bytes of the original title or text.
    public struct Span: Sendable, Equatable {
        public let part: AdvertPart
        public let range: Range<Int>
        /// How much it added to the log-odds.
        public let weight: Double
    }

    /// Whether the model may judge: English, enough known words, weights built in.
    public var covered = false
    /// Calibrated log-odds, lowered where a short advert's wording is unknown; 0 where not covered.
    public var logit = 0.0
    /// Calibrated probability that the advert is of the deceptive kind among adverts of which about half are;
    /// `nil` where not covered.
    public var probability: Double?
    /// Whether only the first 4,000 content words were read.
    public var truncated = false
    /// Share of the content words that the model knows.
    public var knownShare = 0.0
    /// How far the model may be trusted, 0…1; below 1 only for short adverts of unknown wording.
    public var familiarity = 0.0
    /// The log-odds before they are lowered.
    package var plainLogit = 0.0
    /// The spans that spoke most for deception, the strongest first.
    public var spans: [Span] = []
}
