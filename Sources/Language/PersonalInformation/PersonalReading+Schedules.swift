/// Timetables read by what a sentence holds instead of by its order: somebody of one's own, something done again and
/// again, and the hour or the days.
extension PersonalReading {
    mutating func findSchedules() {
        var start = 0
        while start < count {
            var end = start
            while end < count, end - start < Self.longestSentence, !endsSentence(end) { end += 1 }
            if end > start, mark(end) != 0x3f { readSchedule(start..<end) }
            start = max(end, start) + 1
        }
    }

    private static let longestSentence = 28

    private mutating func readSchedule(_ sentence: Range<Int>) {
        guard nearby(sentence, [.my, .family, .person]) || sentence.contains(where: { isOwn($0) }) else { return }
        var times: Range<Int>?
        var thing: Int?
        for index in sentence {
            if isPastOrPlan(index), !isContraction(index) { return }
            if let end = routineTime(index), times == nil { times = index..<min(end, sentence.upperBound) }
            if thing == nil, isRoutine(index) { thing = index }
        }
        guard let times, let thing, abs(times.lowerBound - thing) < 14 else { return }
        let range = min(thing, times.lowerBound)..<max(thing + 1, times.upperBound)
        add(.schedule, tokens: range, confidence: 0.65)
    }

    /// "at 5", "until six", "a las 8", "8:10", "on tuesdays", "every morning", "de lunes a viernes".
    private func routineTime(_ index: Int) -> Int? {
        if has(index, .until), !isVague(index), index + 1 < count, let end = timeEnd(index + 1), isHour(index + 1..<end)
        {
            return end
        }
        if digits(index) > 0, mark(index + 1) == 0x3a, isGlued(index + 1), let end = timeEnd(index) { return end }
        for word: StaticString in [
            "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays", "weekends",
            "weeknights", "findes",
        ] where isWord(index, word) { return index + 1 }
        if isWord(index, "every") || isWord(index, "each") || isWord(index, "cada") || isWord(index, "los"),
            has(index + 1, [.weekday, .dayPart]) || isWord(index + 1, "day") || isWord(index + 1, "dia")
        {
            return index + 2
        }
        if isWord(index, "most"), isWord(index + 1, "days") || isWord(index + 1, "nights") { return index + 2 }
        if has(index, .weekday), isWord(index + 1, "a") || isWord(index + 1, "to"), has(index + 2, .weekday) {
            return index + 3
        }
        if isWord(index, "todos") || isWord(index, "todas"), isWord(index + 1, "los") || isWord(index + 1, "las") {
            return index + 3
        }
        return nil
    }

    /// "we're", which is written "were" here.
    private func isContraction(_ index: Int) -> Bool {
        isWord(index, "were") && text.tokens[index].originalRange.count > 4
    }

    /// "since 14 of them", "about 9".
    private func isVague(_ index: Int) -> Bool {
        isWord(index, "about") || isWord(index, "since") || isWord(index, "between") || isWord(index, "from")
            || isWord(index, "desde") || isWord(index, "entre")
    }

    /// It names an hour, not a part of the day, and is no count or decimal.
    private func isHour(_ range: Range<Int>) -> Bool {
        if isWord(range.upperBound, "of") || isWord(range.upperBound, "player") || isWord(range.upperBound, "people") {
            return false
        }
        if mark(range.upperBound) == 0x2e, isGlued(range.upperBound + 1), digits(range.upperBound + 1) > 0 {
            return false
        }
        return range.contains {
            values[$0] > 0 && !(values[$0] == 1 && isWord($0, "one")) || isWord($0, "noon") || isWord($0, "midnight")
                || isWord($0, "mediodia") || isWord($0, "medianoche")
        }
    }

    /// What is done again and again: the way to school and back, practice, work, meals, sleep, being alone.
    private func isRoutine(_ index: Int) -> Bool {
        has(index, [.activity, .place, .school, .routine])
    }

    private func isOwn(_ index: Int) -> Bool {
        has(index, .own)
    }

    /// What happened once, what is planned once, and what is no routine of a person.
    private func isPastOrPlan(_ index: Int) -> Bool {
        has(index, .oneOff)
    }
}
