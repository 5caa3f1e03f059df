/// Questions for somebody's timetable or school, read by what the sentence holds.
extension PersonalReading {
    mutating func readRoutineQuestion(_ sentence: Range<Int>, isMarked: Bool) {
        guard sentence.count < 20, !sentence.contains(where: { isEvent($0) }) else { return }
        let isAddressed = nearby(sentence, [.your, .family, .person]) || sentence.contains { isSubject($0) }
        guard isAddressed else { return }
        let isRoutine = nearby(sentence, [.activity, .place, .school]) || sentence.contains { isHabit($0) }
        if isRoutine, asksTime(sentence) || isMarked && namesDays(sentence) && sentence.contains(where: { isHabit($0) })
        {
            add(.schedule, .asking, tokens: sentence, confidence: 0.7)
        }
        guard isMarked || nearby(sentence.lowerBound..<sentence.lowerBound + 2, .what) || startsWithWh(sentence) else {
            return
        }
        for index in sentence where has(index, .school) && !asksTime(sentence) {
            let before = max(sentence.lowerBound, index - 5)..<index
            if before.contains(where: { isGoing($0) }) || startsWithWh(sentence) && nearby(before, .your) {
                if isWord(index - 1, "after") || isWord(index - 1, "before") || isWord(index - 1, "del") { continue }
                add(.school, .asking, tokens: sentence, confidence: 0.65)
                return
            }
        }
    }

    private func isOne(_ index: Int, of words: [StaticString]) -> Bool {
        words.contains { isWord(index, $0) }
    }

    private func isSubject(_ index: Int) -> Bool { has(index, .subject) }
    private func isHabit(_ index: Int) -> Bool { has(index, .habit) }
    private func isEvent(_ index: Int) -> Bool { has(index, .event) }

    private func isGoing(_ index: Int) -> Bool {
        isOne(
            index,
            of: ["go", "goes", "attend", "attends", "at", "to", "vas", "va", "van", "estas", "estudias", "dicen"])
            && !isOne(index - 1, of: ["going", "have", "back"])
    }

    private func startsWithWh(_ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 2)).contains {
            isOne($0, of: ["where", "wheres", "whereabouts", "which", "donde", "como", "cual", "whats", "what"])
        }
    }

    /// "what time", "which nights", "when", "how late", "a qué hora", "qué días", "cuándo".
    private func asksTime(_ sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            if isOne(index, of: ["when", "whens", "wen", "cuando"]) {
                // "call me when you are home" asks for nothing.
                return index < sentence.lowerBound + 2 || index + 1 == sentence.upperBound
                    || isOne(index + 1, of: ["do", "does", "are", "is", "r"])
            }
            if isWord(index, "how"), isOne(index + 1, of: ["long", "late"]) { return true }
            guard has(index, .what) || isWord(index, "which") else { return false }
            return (index + 1...index + 3).contains {
                isOne(
                    $0,
                    of: [
                        "time", "times", "day", "days", "night", "nights", "evening", "evenings", "mornings",
                        "afternoons", "hours", "weekends", "hora", "horas", "dia", "dias", "tardes", "turno",
                    ]) || (isWord($0, "haces") && nearby(sentence, .weekday))
            }
        }
    }

    /// "weeknights", "los fines de semana", "on saturdays".
    private func namesDays(_ sentence: Range<Int>) -> Bool {
        sentence.contains {
            isOne(
                $0,
                of: [
                    "weeknights", "weekends", "weekdays", "fines", "mondays", "tuesdays", "wednesdays", "thursdays",
                    "fridays", "saturdays", "sundays", "afternoons", "evenings", "tardes", "noches",
                ])
                || isWord($0, "los") && has($0 + 1, .weekday)
        }
    }
}
