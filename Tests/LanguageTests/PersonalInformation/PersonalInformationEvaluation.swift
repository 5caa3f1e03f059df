import Foundation
import Language

/// Precision and recall of a kind of personal information on labelled texts, with Wilson intervals.
struct PersonalInformationEvaluation {
    /// Counts of one kind.
    struct Score {
        var found = 0
        var missed = 0
        var right = 0
        var wrong = 0
        var misses: [String] = []
        var errors: [String] = []

        var recall: Double { Double(found) / Double(max(1, found + missed)) }
        var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }

        /// "0.970 (0.940…0.985) of 112".
        static func share(_ part: Int, of all: Int) -> String {
            let (low, high) = wilson(part, of: all)
            let value = all == 0 ? "–" : String(format: "%.3f", Double(part) / Double(all))
            return "\(value) (\(String(format: "%.3f…%.3f", low, high))) of \(all)"
        }

        /// The 95 % interval of a share (Wilson 1927).
        static func wilson(_ part: Int, of all: Int) -> (Double, Double) {
            guard all > 0 else { return (0, 1) }
            let z = 1.959964
            let n = Double(all)
            let share = Double(part) / n
            let centre = share + z * z / (2 * n)
            let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
            return ((centre - spread) / (1 + z * z / n), (centre + spread) / (1 + z * z / n))
        }
    }

    private(set) var scores: [String: Score] = [:]
    private let normaliser = Normaliser()
    private let finder = PersonalInformationFinder()

    /// What the gold labels are called here. Not covered, since they name nobody or nothing a child would give away to
    /// a stranger by itself: PERSON, GPE, ORGANIZATION, TITLE, NRP, and DATE_TIME except a date of birth.
    static let goldKinds: [String: PersonalInformation.Kind] = [
        "STREET_ADDRESS": .address, "PHONE_NUMBER": .phone, "AGE": .age, "ZIP_CODE": .postcode, "CREDIT_CARD": .card,
        "EMAIL_ADDRESS": .email, "DOMAIN_NAME": .url, "IBAN_CODE": .iban, "US_SSN": .document,
        "US_DRIVER_LICENSE": .document, "IP_ADDRESS": .ip,
    ]

    /// Texts with gold spans in Unicode scalars. A span is found when a finding of its kind overlaps it; a postcode also
    /// when it is inside a found address. A finding is right when it overlaps a span of its kind.
    mutating func readGold(_ file: URL) throws {
        struct Sentence: Decodable {
            var full_text: String
            var spans: [Span]
        }
        struct Span: Decodable {
            var entity_type: String
            var start_position: Int
            var end_position: Int
        }
        for sentence in try JSONDecoder().decode([Sentence].self, from: Data(contentsOf: file)) {
            let scalars = Array(sentence.full_text.unicodeScalars)
            var offsets = [0]
            for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
            let findings = finder.find(in: normaliser.normalise(Array(sentence.full_text.utf8)))
                .filter { $0.direction == .giving }
            let gold = sentence.spans.map {
                (label: $0.entity_type, range: offsets[$0.start_position]..<offsets[$0.end_position])
            }
            for span in gold {
                guard let kind = Self.goldKinds[span.label] else {
                    if span.label == "DATE_TIME", isBirth(sentence.full_text, offsets, span.range) {
                        count(
                            .birthDate,
                            found: findings.contains { $0.kind == .birthDate && $0.range.overlaps(span.range) },
                            sentence.full_text)
                    }
                    continue
                }
                let found = findings.contains {
                    $0.range.overlaps(span.range) && ($0.kind == kind || (kind == .postcode && $0.kind == .address))
                }
                count(kind, found: found, sentence.full_text + " ⟦" + text(sentence.full_text, span.range) + "⟧")
            }
            for finding in findings {
                guard Self.goldKinds.values.contains(finding.kind) else { continue }
                let isRight = gold.contains { span in
                    guard span.range.overlaps(finding.range) else { return false }
                    let kind = Self.goldKinds[span.label]
                    return kind == finding.kind || (finding.kind == .address && kind == .postcode)
                        || (finding.kind == .postcode && kind == .address)
                }
                count(
                    finding.kind, right: isRight,
                    sentence.full_text + " ⟦" + text(sentence.full_text, finding.range) + "⟧")
            }
        }
    }

    /// Own cases: a finding of the case's kind and direction that overlaps the quote, or none at all.
    mutating func readCases(_ file: URL) throws {
        struct Case: Decodable {
            var id: String
            var kind: String
            var direction: String
            var text: String
            var quote: String?
        }
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let labelled = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
            guard let kind = PersonalInformation.Kind(rawValue: labelled.kind) else { continue }
            let findings = finder.find(in: normaliser.normalise(Array(labelled.text.utf8))).filter { $0.kind == kind }
            let quote = labelled.quote.flatMap { quote in
                labelled.text.range(of: quote).map {
                    labelled.text.utf8.distance(
                        from: labelled.text.startIndex, to: $0.lowerBound)..<labelled.text.utf8.distance(
                            from: labelled.text.startIndex, to: $0.upperBound)
                }
            }
            let name = kind.rawValue
            func isRight(_ finding: PersonalInformation) -> Bool {
                guard finding.direction.rawValue == labelled.direction else { return false }
                return quote.map { $0.overlaps(finding.range) } ?? true
            }
            if labelled.direction != "none" {
                scores[name + " " + labelled.direction, default: Score()].add(
                    found: findings.contains(where: isRight), labelled.text)
            }
            // One verdict a text and direction: two findings of one mistake are one mistake.
            for direction in [PersonalInformation.Direction.giving, .asking] {
                let said = findings.filter { $0.direction == direction }
                if said.isEmpty { continue }
                scores[name + " " + direction.rawValue, default: Score()]
                    .add(
                        right: said.contains(where: isRight),
                        labelled.text + " ⟦" + text(labelled.text, said[0].range) + "⟧")
            }
        }
    }

    /// False alarms: how many lines of ordinary chat have a finding of each kind and direction.
    mutating func readOrdinary(_ lines: [String], show: Bool) {
        for line in lines {
            let findings = finder.find(in: normaliser.normalise(Array(line.utf8)))
            for name in Set(findings.map { "\($0.kind.rawValue) \($0.direction.rawValue)" }) {
                let quote =
                    findings.first { "\($0.kind.rawValue) \($0.direction.rawValue)" == name }.map {
                        text(line, $0.range)
                    } ?? ""
                scores[name, default: Score()].add(right: false, show ? line + " ⟦" + quote + "⟧" : "")
            }
        }
    }

    private func isBirth(_ text: String, _ offsets: [Int], _ range: Range<Int>) -> Bool {
        let before = Array(text.utf8.prefix(range.lowerBound).suffix(24))
        return String(decoding: before, as: UTF8.self).lowercased().contains("born")
    }

    private func text(_ whole: String, _ range: Range<Int>) -> String {
        String(decoding: Array(whole.utf8)[range], as: UTF8.self)
    }

    private mutating func count(_ kind: PersonalInformation.Kind, found: Bool, _ text: String) {
        scores[kind.rawValue, default: Score()].add(found: found, text)
    }

    private mutating func count(_ kind: PersonalInformation.Kind, right: Bool, _ text: String) {
        scores[kind.rawValue, default: Score()].add(right: right, text)
    }

    /// A line a kind.
    func table() -> String {
        scores.sorted { $0.key < $1.key }.map { name, score in
            "\(name.padding(toLength: 24, withPad: " ", startingAt: 0))"
                + " recall \(Score.share(score.found, of: score.found + score.missed))"
                + "  precision \(Score.share(score.right, of: score.right + score.wrong))"
        }.joined(separator: "\n")
    }
}

extension PersonalInformationEvaluation.Score {
    fileprivate mutating func add(found isFound: Bool, _ text: String) {
        if isFound { found += 1 } else { missed += 1 }
        if !isFound { misses.append(text) }
    }

    fileprivate mutating func add(right isRight: Bool, _ text: String) {
        if isRight { right += 1 } else { wrong += 1 }
        if !isRight { errors.append(text) }
    }
}
