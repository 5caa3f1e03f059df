/// Reads messages with the learned model: what it finds, in which words, and how much a careful moderator would want to
/// look.
struct SignReader: Sendable {
    private let model: SignModel
    private let encoder: SentenceEncoder

    /// - Returns: nil where this build has no weights for such an encoder.
    init?(encoder: SentenceEncoder) {
        guard let model = SignModel() else { return nil }
        self.model = model
        self.encoder = encoder
    }

    /// What the model makes of a text.
    struct Reading {
        /// For each passage and sign that it found.
        var findings: [SignFinding] = []
        /// Signs too faint to tell of one message.
        var faint: [SignFinding] = []
        /// What patterns found and the model, which knows that they did, thinks unlikely: where, and which sign.
        var doubted: [(range: Range<Int>, sign: SignID)] = []
        var risk: ModelRisk?
    }

    /// Reads a text passage by passage.
    /// - Complexity: O(n), some 0.2 ms a passage.
    func read(_ text: NormalisedText, patterns: [SignFinding]) -> Reading {
        var reading = Reading()
        let isHidden = text.hidesWords
        for passage in Passage.all(in: text) {
            let logits = logits(of: text, passage, patterns)
            var risk = ModelRisk(logits, model)
            risk.isHidden = isHidden
            if risk.value > reading.risk?.value ?? -.infinity { reading.risk = risk }
            let range = text.originalRange(ofTokens: passage.tokens)
            for (place, label) in SignLabel.all.enumerated() {
                if case .sign(let sign) = label, Double(logits[place]) < Self.doubt {
                    reading.doubted.append((range, sign))
                }
            }
            var found = places(in: logits)
            // Where there is something to notice there is something to show: the likeliest sign, though none is sure.
            if found.isEmpty, risk.value >= risk.notice, let likeliest = Self.likeliest(logits) { found = [likeliest] }
            for place in logits.indices
            where !found.contains(place) && Double(logits[place]) >= Self.faint && risk.value >= risk.notice - 1.5 {
                guard let sign = SignLabel.all[place].sign, sign != .crisis else { continue }
                reading.faint.append(finding(sign, Double(logits[place]), .weak, in: passage, of: text))
            }
            guard !found.isEmpty else { continue }
            let sentences = passage.sentences(in: text)
            let each = sentences.count > 1 ? sentences.map { self.logits(of: text, $0, patterns) } : []
            for place in found {
                guard let sign = SignLabel.all[place].sign else { continue }
                let best = each.indices.max { each[$0][place] < each[$1][place] }
                reading.findings.append(
                    finding(
                        sign, Double(logits[place]), logits[place] >= model.caution[place] ? .plain : .weak,
                        in: best.map { sentences[$0] } ?? passage, of: text))
            }
        }
        return reading
    }

    /// Log-odds of one in five.
    private static let doubt = -1.4
    /// Log-odds of one in nine: from here a sign counts among others of its kind.
    private static let faint = -2.1

    private func finding(
        _ sign: SignID, _ logit: Double, _ strength: Strength, in passage: Passage, of text: NormalisedText
    ) -> SignFinding {
        SignFinding(
            sign: sign, range: Self.trimmed(text, passage), weight: 0.75 * AdvertModel.logistic(logit), lowers: [],
            isReported: false, strength: strength, isLearned: true)
    }

    private func logits(of text: NormalisedText, _ passage: Passage, _ patterns: [SignFinding]) -> [Float] {
        let features = SignFeatures(text, passage, findings: patterns)
        return model.logits(details: encoder.details(of: features.text), features)
    }

    /// The labels that count as found.
    private func places(in logits: [Float]) -> [Int] {
        logits.indices.filter { SignLabel.all[$0] != .any && logits[$0] >= model.notice[$0] }
    }

    private static func likeliest(_ logits: [Float]) -> Int? {
        logits.indices.filter { SignLabel.all[$0] != .any && SignLabel.all[$0] != .sign(.crisis) }
            .max { logits[$0] < logits[$1] }
    }

    /// The words of a passage without the marks and line ends around them.
    private static func trimmed(_ text: NormalisedText, _ passage: Passage) -> Range<Int> {
        let tokens = passage.tokens
        let first = tokens.first { text.tokens[$0].isSpoken } ?? tokens.lowerBound
        let last = tokens.last { text.tokens[$0].kind != .lineEnd } ?? tokens.upperBound - 1
        return text.originalRange(ofTokens: first..<max(first, last) + 1)
    }
}

/// How likely a careful moderator would want to look, as the model sees it: calibrated log-odds, and where the levels
/// begin on that scale.
struct ModelRisk: Sendable {
    let value: Double
    let notice: Double
    let caution: Double
    /// The words are hidden from a reader of plain text: the encoder sees other ones, so that a low value says nothing.
    var isHidden = false

    init(value: Double, notice: Double, caution: Double) {
        (self.value, self.notice, self.caution) = (value, notice, caution)
    }

    /// The sign as a whole and the single signs together: each catches what the other misses.
    init(_ logits: [Float], _ model: SignModel) {
        let last = SignLabel.all.count - 1
        let signs = logits.indices.filter { $0 != last && SignLabel.all[$0] != .sign(.crisis) }.map {
            Double(logits[$0])
        }
        self.init(
            value: Double(logits[last]) + Self.logOfSum(signs), notice: Double(model.notice[last]),
            caution: Double(model.caution[last]))
    }

    /// ln Σ eˣ, without a mathematics library.
    static func logOfSum(_ values: [Double]) -> Double {
        guard let greatest = values.max() else { return -40 }
        // eˣ for x ≤ 0 is σ(x) ÷ (1 − σ(x)).
        let sum = values.reduce(0.0) {
            let part = AdvertModel.logistic($1 - greatest)
            return $0 + part / (1 - part)
        }
        // sum lies between 1 and their number; ln by the series of artanh on the significand.
        let ratio = (sum.significand - 1) / (sum.significand + 1)
        var power = ratio
        var series = 0.0
        for term in stride(from: 1.0, through: 15.0, by: 2.0) {
            series += power / term
            power *= ratio * ratio
        }
        return greatest + 2 * series + Double(sum.exponent) * 0.693_147_180_559_945_3
    }

    /// Whether the text reads like an ordinary one. Out of fold 9 of 13 SMS that the patterns raised lay below this, and
    /// about one in a hundred of the authored risky sentences that they raised.
    var readsOrdinary: Bool { value < notice - 2.4 && !isHidden }

    /// Evidence on the scale of the patterns: 0.35 is where a notice begins and 1 where *caution* does.
    var evidence: Double {
        if value >= caution { return 1 + min(1.5, (value - caution) * 0.2) }
        if value >= notice { return 0.35 + (value - notice) / max(caution - notice, 0.01) * 0.65 }
        return max(0, 0.35 * (value + 14) / max(notice + 14, 0.01))
    }
}
