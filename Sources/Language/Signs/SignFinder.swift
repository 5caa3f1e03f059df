/// One sign in one place of a text.
public struct SignFinding: Sendable, Equatable {
    public var sign: SignID
    /// Bytes of the original text.
    public var range: Range<Int>
    /// 0…1: how much it says by itself, in its setting.
    public var weight: Double
    /// Keys of the settings that make it ordinary here; empty where it is plain.
    public var lowers: [String]
    /// Whether somebody tells what another person did or said.
    public var isReported: Bool

    /// Whether its setting is an ordinary one.
    public var isOrdinary: Bool { !lowers.isEmpty }

    var strength: Strength
    /// Found by the learned model, not by a pattern.
    var isLearned = false
}

/// Finds the signs in a normalised text, each with its exact place and with the settings that make it ordinary.
public struct SignFinder: Sendable {
    let grammar: SignGrammar
    private let lexicon = Lexicon()

    /// Compiles the data of all languages; some tens of milliseconds, so keep it.
    public init() {
        grammar = GrammarCompiler.compile(SignLanguage.all)
    }

    /// What was found in one text.
    struct Result: Sendable {
        var findings: [SignFinding]
        var settings: [Setting]
    }

    /// A finding before its setting is weighed.
    struct Candidate {
        var sign: SignID
        var strength: Strength
        /// Units.
        var start: Int
        var end: Int
    }

    /// The signs of a text, the plainest of each sign first.
    /// - Complexity: O(n) in the length of the text.
    func find(in text: NormalisedText, adding extra: [(sign: SignID, range: Range<Int>, strength: Strength)] = [])
        -> Result
    {
        let units = UnitReader.read(text, with: grammar, lexicon)
        var candidates: [Candidate] = []
        var settings: [(setting: Setting, start: Int, end: Int)] = []
        for match in grammar.matches(in: units) {
            let meaning = grammar.meanings[Int(match.pattern)]
            switch meaning.subject {
            case .setting(let setting):
                // "Not joking", "without consent": the setting itself is denied.
                if setting == .joke || setting == .safeguarded, isNegated(match.start, in: units, reach: 3) { continue }
                // "…, Mum!" speaks to her; "do you live with your mum" speaks of her.
                if setting == .family, meaning.atEnd, match.start == match.end, match.start > 0,
                    units.units[match.start].clause == units.units[match.start - 1].clause,
                    units.units[match.start].sentence == units.units[match.start - 1].sentence
                {
                    continue
                }
                settings.append((setting, match.start, match.end))
            case .sign(let sign):
                SignFinder.add(
                    Candidate(sign: sign, strength: meaning.strength, start: match.start, end: match.end),
                    to: &candidates)
            }
        }
        var findings = candidates.map { finding(of: $0, in: units, settings) }
        for one in extra {
            // What a pattern has read already counts once.
            if one.strength == .weak, findings.contains(where: { $0.range.overlaps(one.range) }) { continue }
            findings.append(finding(of: one, in: units, settings))
        }
        findings.sort { ($0.isOrdinary ? 1 : 0, $0.range.lowerBound) < ($1.isOrdinary ? 1 : 0, $1.range.lowerBound) }
        return Result(findings: findings, settings: settings.map { $0.setting })
    }

    /// The lines of the data files that match a text, for those who tend them.
    package func lines(matching text: NormalisedText) -> [String] {
        grammar.matches(in: UnitReader.read(text, with: grammar, lexicon)).map { match in
            String(decoding: grammar.lines[Int(match.pattern)], as: UTF8.self)
        }
    }

    /// Keeps of candidates of one sign that overlap the strongest, of equals the longer; at most six a sign.
    private static func add(_ new: Candidate, to candidates: inout [Candidate]) {
        var count = 0
        for index in candidates.indices where candidates[index].sign == new.sign {
            count += 1
            let old = candidates[index]
            guard old.start <= new.end, new.start <= old.end else { continue }
            if new.strength > old.strength
                || new.strength == old.strength && new.end - new.start > old.end - old.start
            {
                candidates[index] = new
            }
            return
        }
        if count < 6 { candidates.append(new) }
    }

    private func finding(
        of candidate: Candidate, in units: Units, _ settings: [(setting: Setting, start: Int, end: Int)]
    ) -> SignFinding {
        var around = SettingSet(rawValue: 0)
        for one in settings where one.end >= candidate.start - 30 && one.start <= candidate.end + 30 {
            // Who tells of another person does so before the words that are told.
            if one.setting == .reported, one.start > candidate.end { continue }
            // "Don't forget to …" turns only the words next to it.
            if one.setting == .negated, one.end < candidate.start - 4 || one.start > candidate.start { continue }
            around.insert(one.setting)
        }
        let first = units.units[candidate.start]
        if first.isQuoted, units.units[candidate.end].isQuoted { around.insert(.quoted) }
        // "You're not 14 yet, are you?" asks all the same.
        let asks = candidate.sign.isProbe && units.sentences[Int(first.sentence)].isQuestion
        if !asks, isNegated(candidate.start, in: units, reach: candidate.sign.isAdvertSign ? 6 : 4) {
            around.insert(.negated)
        }
        let range = first.start..<units.units[candidate.end].end
        return weighed(candidate.sign, candidate.strength, range, around)
    }

    private func finding(
        of extra: (sign: SignID, range: Range<Int>, strength: Strength), in units: Units,
        _ settings: [(setting: Setting, start: Int, end: Int)]
    ) -> SignFinding {
        let start = units.units.firstIndex { $0.end > extra.range.lowerBound } ?? 0
        var around = SettingSet(rawValue: 0)
        for one in settings where one.end >= start - 30 && one.start <= start + 30 { around.insert(one.setting) }
        if start < units.units.count {
            if isNegated(start, in: units, reach: 4) { around.insert(.negated) }
            if units.units[start].isQuoted { around.insert(.quoted) }
        }
        return weighed(extra.sign, extra.strength, extra.range, around)
    }

    /// A negation in the units before, in the same part of the sentence.
    private func isNegated(_ start: Int, in units: Units, reach: Int) -> Bool {
        let first = units.units[start]
        var index = start - 1
        while index >= 0, index >= start - reach, units.units[index].sentence == first.sentence,
            units.units[index].clause == first.clause
        {
            if units.units[index].isNegation { return true }
            index -= 1
        }
        return false
    }

    private func weighed(_ sign: SignID, _ strength: Strength, _ range: Range<Int>, _ around: SettingSet)
        -> SignFinding
    {
        var lowering = sign.lowering.intersection(around)
        // The plainest words are not made ordinary by a game or a joke, only by who speaks about whom.
        if strength == .strong { lowering.formIntersection(.spokenAbout.union(SettingSet(.celebration))) }
        let weight =
            switch strength {
            case .weak: 0.25
            case .plain: 0.6
            case .strong: 0.9
            }
        return SignFinding(
            sign: sign, range: range, weight: lowering.isEmpty ? weight : weight / 4,
            lowers: Setting.allCases.filter { lowering.contains($0) }.map { $0.key },
            isReported: lowering.contains(.reported), strength: strength)
    }
}
