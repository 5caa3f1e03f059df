extension PersonalReading {
    /// Runs of digits, in figures or words, that are laid out like a telephone number or named as one.
    mutating func findPhones() {
        var index = 0
        while index < count {
            if let end = phone(at: index) {
                add(.phone, tokens: index..<end, confidence: 0.9)
                index = end
            } else {
                index += 1
            }
        }
    }

    /// What a run of numbers looks like.
    private struct Run {
        var digits: [UInt8] = []
        /// How many digits each group has.
        var groups: [Int] = []
        var end = 0
        var hasPlus = false
        var hasBrackets = false
        /// The separator, where there is one and always the same.
        var separators: Set<UInt8> = []
        var spelled = 0
        var extensionDigits = 0
    }

    private func phone(at start: Int) -> Int? {
        guard !taken[start], startsNumber(start), let run = run(from: start), run.digits.count >= 6 else { return nil }
        if (start..<run.end).contains(where: { taken[$0] }) { return nil }
        let total = run.digits.count
        guard total <= 15, Set(run.digits).count > 1 || total > 8 else { return nil }
        let before = max(0, start - 7)..<start
        let after = run.end..<min(count, run.end + 4)
        // A cue does not reach over the end of its sentence, but "my number? 555…" and a label on the line before do.
        let named = nearby(before, .phoneContext) || labels(after)
        if looksLikeDate(run) || looksLikeAmount(start, run) { return nil }
        if nearby(max(0, start - 3)..<start, .notPhone), !namesPhone(max(0, start - 4)..<start) { return nil }
        if nearby(max(0, start - 4)..<start, [.card, .document, .zip]), !nearby(max(0, start - 4)..<start, .phone) {
            return nil
        }
        if run.hasPlus, total >= 8 { return run.end }
        if run.spelled > 0 { return run.spelled >= 3 && (named ? total >= 7 : total >= 9) ? run.end : nil }
        let isShaped = isShaped(run)
        if isShaped == .surely { return run.end }
        if isHouseAndStreet(run), !labels(after) { return nil }
        if named, total >= 7 {
            return run.separators.contains(0x2f) && isShaped == .no ? nil : run.end
        }
        if isShaped == .maybe, standsAlone(start, run.end) { return run.end }
        return nil
    }

    private func namesPhone(_ range: Range<Int>) -> Bool {
        range.contains { has($0, .phone) && !isWord($0, "number") && !isWord($0, "numero") && !isWord($0, "numbers") }
    }

    /// "17031 2202 Rissik St": two numbers before a name.
    private func isHouseAndStreet(_ run: Run) -> Bool {
        guard run.groups.count == 2, run.separators.isEmpty, !run.hasBrackets, kind(run.end) == .word,
            isCapital(run.end)
        else { return false }
        return text.tokens[run.end].foldedCount > 2
    }

    private func startsNumber(_ start: Int) -> Bool {
        if start > 0, digits(start - 1) > 0, digits(start) > 0 { return false }
        if isGlued(start), start > 0 {
            if kind(start - 1) == .number || kind(start - 1) == .word && digits(start) > 0 { return false }
            let before = mark(start - 1)
            if [0x2e, 0x24, 0x23, 0x2f].contains(before), start > 1,
                isGlued(start - 1) || before == 0x24 || before == 0x23
            {
                return false
            }
            if before == 0x2d, digits(start - 2) > 0, isGlued(start - 1) { return false }
        }
        if digits(start) > 0 || (kind(start) == .word && values[start] >= 0 && values[start] < 100) { return true }
        if mark(start) == 0x2b { return digits(start + 1) > 0 && isGlued(start + 1) }
        return mark(start) == 0x28 && (digits(start + 1) > 0 || mark(start + 1) == 0x2b)
    }

    private func run(from start: Int) -> Run? {
        var run = Run(end: start)
        var at = start
        var isOpen = false
        while at < count, run.digits.count < 16 {
            let token = text.tokens[at]
            switch token.kind {
            case .number:
                // After a wide gap or a second extension, another number begins.
                run.digits.append(contentsOf: text.folded(token))
                run.groups.append(Int(token.foldedCount))
                at += 1
                run.end = at
            case .word:
                // "oh five five", "double three", "seis cero cinco", "treinta y dos"
                if isWord(at, "double") || isWord(at, "triple") || isWord(at, "doble"), at + 1 < count,
                    values[at + 1] >= 0, values[at + 1] < 10
                {
                    for _ in 0..<(isWord(at, "triple") ? 3 : 2) { run.digits.append(UInt8(48 + values[at + 1])) }
                    run.groups.append(1)
                    run.spelled += 2
                    at += 2
                    run.end = at
                    continue
                }
                if isWord(at, "x") || isWord(at, "ext") || isWord(at, "extension"), digits(at + 1) > 0,
                    run.digits.count > 6
                {
                    run.end = at + 2
                    return run
                }
                guard values[at] >= 0, values[at] < 100, !isWord(at, "a"), run.spelled > 0 || !isAlone(at) else {
                    // "x4587" is one word.
                    if run.digits.count > 6, isGlued(at), let first = text.folded(token).first, first == 0x78,
                        text.folded(token).dropFirst().allSatisfy({ $0 < 0x3a })
                    {
                        run.end = at + 1
                    }
                    return run
                }
                var value = values[at]
                var next = at + 1
                if value >= 30, value % 10 == 0 {
                    if isWord(next, "y"), next + 1 < count, values[next + 1] > 0, values[next + 1] < 10 {
                        value += values[next + 1]
                        next += 2
                    } else if next < count, kind(next) == .word, values[next] > 0, values[next] < 10,
                        mark(next - 1) == 0
                    {
                        value += values[next]
                        next += 1
                    }
                }
                if value >= 10 { run.digits.append(UInt8(48 + value / 10)) }
                run.digits.append(UInt8(48 + value % 10))
                run.groups.append(value >= 10 ? 2 : 1)
                run.spelled += 1
                at = next
                run.end = at
            case .punctuation:
                let byte = mark(at)
                let next = at + 1
                switch byte {
                case 0x2b where at == start: run.hasPlus = true
                case 0x28 where !isOpen && startsGroup(next):
                    isOpen = true
                    run.hasBrackets = true
                    if mark(next) == 0x2b { run.hasPlus = true }
                case 0x2b where at == start + 1 && isOpen: break
                case 0x29 where isOpen && startsGroup(next): isOpen = false
                case 0x2d, 0x2e, 0x2f, 0x2c:
                    let follows = run.end == at || (run.end == at - 1 && mark(at - 1) == 0x29)
                    guard follows, startsGroup(next), byte != 0x2c || run.spelled > 0 else { return run }
                    if byte == 0x2e, !isGlued(next) { return run }
                    run.separators.insert(byte)
                default:
                    return run
                }
                at += 1
            default: return run
            }
            // Another number in a list, or a new one in a sentence, begins after white space and enough digits.
            if run.digits.count >= 9, run.spelled == 0, digits(at) >= 9 { return run }
        }
        return run
    }

    /// "one", "no", "once" and "a" are words far more often than digits: a number of words needs company.
    private func isAlone(_ at: Int) -> Bool {
        let next = at + 1
        guard next < count else { return true }
        return !(values[next] >= 0 && (kind(next) == .word || kind(next) == .number)) && mark(next) != 0x2d
            && mark(next) != 0x2c
            && !isWord(next, "y")
    }

    private func startsGroup(_ at: Int) -> Bool {
        guard at < count else { return false }
        if digits(at) > 0 || (kind(at) == .word && values[at] >= 0) { return true }
        return (mark(at) == 0x28 || mark(at) == 0x2b || mark(at) == 0x2d) && at + 1 < count && digits(at + 1) > 0
    }

    private enum Shape {
        case surely, maybe, no
    }

    /// The national forms of the United States, Mexico, the United Kingdom, Spain, Argentina and Colombia, and the
    /// pairs and triples of other countries.
    private func isShaped(_ run: Run) -> Shape {
        let first = run.digits[0]
        let total = run.digits.count
        let startsOverseas = first == 0x30 && run.digits[1] == 0x30 && total > 9
        if startsOverseas { return .surely }
        switch run.groups {
        case [3, 3, 4], [1, 3, 3, 4]: return total == 10 && first < 0x32 && !run.hasBrackets ? .maybe : .surely
        case [3, 3, 3] where first >= 0x36 && run.separators.count < 2: return run.separators == [0x2c] ? .no : .surely
        case [3, 2, 2, 2], [3, 3, 2, 2], [2, 2, 2, 2, 2]: return .surely
        case [3, 4, 4], [4, 3, 4]: return .surely
        case [2, 4, 4] where first != 0x31 || run.hasBrackets || run.digits[1] == 0x31: return .surely
        case [4, 3, 3] where first == 0x30: return .surely
        case [5, 6] where first == 0x30, [4, 6] where first == 0x30, [5, 3, 3] where first == 0x30: return .surely
        case [10]: return first > 0x31 ? .maybe : .no
        case [11]: return first == 0x30 || first == 0x31 ? .maybe : .no
        case [9]: return first >= 0x36 && first <= 0x39 ? .maybe : .no
        case [3, 4]: return run.separators == [0x2d] && first > 0x31 ? .maybe : .no
        case let groups where groups.count == 2 && run.separators == [0x2f] && first == 0x30:
            return total > 8 && total < 13 ? .surely : .no
        case let groups where groups.count > 8 && groups.allSatisfy({ $0 == 1 }):
            return isCounting(run.digits) ? .no : .surely
        case [2, 3, 3], [3, 2, 3], [2, 6], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 4]: return .maybe
        default: return run.hasBrackets && total >= 8 ? .surely : .no
        }
    }

    /// "1 2 3 4 5 6 7 8 9" is no number of anybody's.
    private func isCounting(_ digits: [UInt8]) -> Bool {
        var steps = 0
        for place in 1..<digits.count
        where digits[place] == digits[place - 1] + 1 || digits[place] + 1 == digits[place - 1] {
            steps += 1
        }
        return steps * 3 > digits.count * 2
    }

    /// "781 1704 office", "(37) 788-063-Office": the name of the number behind it.
    private func labels(_ after: Range<Int>) -> Bool {
        guard let first = after.first else { return false }
        if has(first, .phoneContext) { return true }
        return mark(first) == 0x2d || mark(first) == 0x28 || mark(first) == 0x2c || isWord(first, "is")
            ? after.dropFirst().prefix(3).contains { has($0, [.phone]) || isWord($0, "office") || isWord($0, "fax") }
            : false
    }

    private func looksLikeDate(_ run: Run) -> Bool {
        if run.hasPlus || run.hasBrackets || run.spelled > 0 { return false }
        switch run.groups {
        case [4, 2, 2]: return run.digits[0] == 0x31 || run.digits[0] == 0x32
        case [2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4]: return true
        case [2, 2, 2], [1, 2, 2], [1, 1, 2]: return run.separators.contains(0x2f) || run.separators.contains(0x2e)
        case [4, 4]: return run.separators == [0x2d] && (run.digits[0] == 0x31 || run.digits[0] == 0x32)
        case [4, 2, 2, 2], [4, 2, 2, 2, 2], [4, 2, 2, 2, 2, 2]:
            return run.separators.contains(0x2d) && (run.digits[0] == 0x31 || run.digits[0] == 0x32)
        default: return false
        }
    }

    private func looksLikeAmount(_ start: Int, _ run: Run) -> Bool {
        if [0x24, 0x23].contains(mark(start - 1)) { return true }
        if mark(run.end) == 0x25 || mark(run.end) == 0x24 { return true }
        // "12,500,000" and "1.000.000"
        if run.separators == [0x2c], run.spelled == 0 { return true }
        if run.separators == [0x2e], run.groups.count > 1, run.groups.dropFirst().allSatisfy({ $0 == 3 }),
            run.groups[0] < 3 || run.digits.count < 9
        {
            return true
        }
        return has(run.end, .notAge) && !isWord(run.end, "mi") && !isWord(run.end, "x") && !isWord(run.end, "or")
            && !isWord(run.end, "por")
            && !isWord(run.end, "in") && !isWord(run.end, "to") && !isWord(run.end, "k") && !isWord(run.end, "after")
            && !isWord(run.end, "up") && !isWord(run.end, "down")
    }

    /// Nothing else is said in the sentence.
    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
        var before = start
        var words = 0
        while before > 0, words < 3, start - before < 12, !endsSentence(before - 1) {
            before -= 1
            words += kind(before) == .word ? 1 : 0
        }
        var after = end
        while after < count, words < 3, after - end < 12, !endsSentence(after) {
            words += kind(after) == .word ? 1 : 0
            after += 1
        }
        return words < 3
    }
}
