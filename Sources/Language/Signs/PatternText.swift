/// Reads the pattern notation of ``SignLanguage``. Runs once, when a reader is made.
struct PatternText {
    /// One step of a pattern.
    enum Step: Equatable {
        /// One unit of any of these names (words or concepts).
        case unit(names: [[UInt8]], optional: Bool)
        /// Up to so many units of any kind.
        case gap(Int)
    }

    struct Pattern {
        var steps: [Step]
        var strength: Strength
        var atStart: Bool
        var atEnd: Bool
        var question: Bool
        var line: [UInt8]
    }

    /// What could not be read; empty in a correct data file (a test asks for that).
    private(set) var problems: [[UInt8]] = []
    private(set) var patterns: [Pattern] = []

    init(_ text: StaticString) {
        for line in PatternText.lines(of: text) where !line.isEmpty && line[0] != UInt8(ascii: "#") {
            read(line: line)
        }
    }

    /// The lines of a text without the blanks around them.
    static func lines(of text: StaticString) -> [[UInt8]] {
        text.withUTF8Buffer { bytes in
            bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map { trimmed(Array($0)) }
        }
    }

    /// The parts of a line between blanks.
    static func words(of line: [UInt8]) -> [[UInt8]] {
        line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true).map(Array.init)
    }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        let blank = UInt8(ascii: " ")
        guard let first = line.firstIndex(where: { $0 != blank }), let last = line.lastIndex(where: { $0 != blank })
        else { return [] }
        return Array(line[first...last])
    }

    private mutating func read(line: [UInt8]) {
        var strength = Strength.plain
        var rest = line
        if line[0] == UInt8(ascii: "-") { strength = .weak } else if line[0] == UInt8(ascii: "+") { strength = .strong }
        if strength != .plain { rest.removeFirst() }
        for variant in PatternText.expanded(rest) {
            var pattern = Pattern(
                steps: [], strength: strength, atStart: false, atEnd: false, question: false, line: line)
            var sides: [[Step]] = [[]]
            var between: [Int] = []
            for word in PatternText.words(of: variant) { read(word: word, into: &pattern, &sides, &between) }
            switch sides.count {
            case 1:
                pattern.steps = sides[0]
                keep(pattern)
            case 2:
                pattern.steps = sides[0] + [.gap(between[0])] + sides[1]
                keep(pattern)
                pattern.steps = sides[1] + [.gap(between[0])] + sides[0]
                keep(pattern)
            default: problems.append(line)
            }
        }
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let digit = digits.first, digits.count == 1, digit >= 0x30, digit <= 0x39 else { return nil }
        return Int(digit) - 0x30
    }

    private mutating func read(
        word: [UInt8], into pattern: inout Pattern, _ sides: inout [[Step]], _ between: inout [Int]
    ) {
        switch word[0] {
        case UInt8(ascii: "<"): pattern.atStart = true
        case UInt8(ascii: ">"): pattern.atEnd = true
        case UInt8(ascii: "["): pattern.question = true
        case UInt8(ascii: "~"):
            guard let count = number(word.dropFirst()), count > 0 else { return problems.append(pattern.line) }
            sides[sides.count - 1].append(.gap(count))
        case UInt8(ascii: "&"):
            guard let count = number(word.dropFirst()) else { return problems.append(pattern.line) }
            sides.append([])
            between.append(count)
        default:
            var names = word
            let optional = names[names.count - 1] == UInt8(ascii: "?")
            if optional { names.removeLast() }
            let list = names.split(separator: UInt8(ascii: "/")).map(Array.init)
            guard !list.isEmpty else { return problems.append(pattern.line) }
            sides[sides.count - 1].append(.unit(names: list, optional: optional))
        }
    }

    /// Keeps a pattern; what may be left out at its ends is left out or becomes needed, in as many patterns as that takes.
    private mutating func keep(_ pattern: Pattern) {
        guard let first = pattern.steps.first, let last = pattern.steps.last else {
            return problems.append(pattern.line)
        }
        if !PatternText.isMandatory(first) {
            return keep(pattern, without: 0, needed: PatternText.needed(first))
        }
        if !PatternText.isMandatory(last) {
            return keep(pattern, without: pattern.steps.count - 1, needed: PatternText.needed(last))
        }
        var bits = 0
        for step in pattern.steps {
            switch step {
            case .unit: bits += 1
            case .gap(let count): bits += count
            }
        }
        guard bits <= 64 else { return problems.append(pattern.line) }
        patterns.append(pattern)
    }

    private mutating func keep(_ pattern: Pattern, without index: Int, needed: Step?) {
        var less = pattern
        less.steps.remove(at: index)
        keep(less)
        if let needed {
            var more = pattern
            more.steps[index] = needed
            keep(more)
        }
    }

    private static func isMandatory(_ step: Step) -> Bool {
        if case .unit(_, optional: false) = step { return true }
        return false
    }

    /// An optional unit as one that is needed; nothing for a gap.
    private static func needed(_ step: Step) -> Step? {
        if case .unit(let names, optional: true) = step { return .unit(names: names, optional: false) }
        return nil
    }

    /// Every way to choose among the groups `{a b|c}` of a line. Choices of plain words are one unit with alternatives
    /// ("a_b/c"), so that a group costs one step; only choices that hold concepts, gaps or marks become lines of their own.
    private static func expanded(_ line: [UInt8]) -> [[UInt8]] {
        guard let open = line.firstIndex(of: UInt8(ascii: "{")), let close = line.firstIndex(of: UInt8(ascii: "}")),
            open < close
        else { return [line] }
        let before = Array(line[..<open])
        var after = Array(line[(close + 1)...])
        let isOptional = after.first == UInt8(ascii: "?")
        if isOptional { after.removeFirst() }
        var unit: [UInt8] = []
        var choices: [[UInt8]] = []
        for choice in line[(open + 1)..<close].split(separator: UInt8(ascii: "|")) {
            let words = PatternText.words(of: Array(choice))
            if words.count == 1 || words.allSatisfy({ $0.allSatisfy(isPlain) }) {
                if !unit.isEmpty { unit.append(UInt8(ascii: "/")) }
                unit += words.joined(separator: [UInt8(ascii: "_")])
            } else {
                choices.append(Array(choice))
            }
        }
        if !unit.isEmpty {
            choices.insert(isOptional && choices.isEmpty ? unit + [UInt8(ascii: "?")] : unit, at: 0)
        }
        if isOptional, choices.count > 1 { choices.append([]) }
        return choices.flatMap { choice in expanded(before + [0x20] + choice + [0x20] + after) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
}
