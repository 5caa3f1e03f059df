extension PersonalReading {
    /// Finds what ``Phrases`` describe.
    mutating func findPhrases() {
        for index in 0..<count {
            let token = text.tokens[index]
            if token.kind == .word || token.kind == .emoji, let word = book.word(stems[index]) {
                let known = book[word]
                for place in Int(known.firstPhrase)..<Int(known.firstPhrase + known.phraseCount) {
                    tryPhrase(Int(book.phraseLists[place]), at: index)
                }
            }
            if values[index] >= 0 { for phrase in book.numberFirst { tryPhrase(Int(phrase), at: index) } }
        }
    }

    private mutating func tryPhrase(_ number: Int, at index: Int) {
        var match = Match(start: index, end: index)
        let phrase = book.phrases[number]
        guard let end = matches(phrase.steps, at: index, &match) else { return }
        let range = match.start..<(match.isClosed ? match.end : end)
        if phrase.kind == .age, phrase.direction == .giving, isThingsAge(range.lowerBound) { return }
        if phrase.kind == .phone, phrase.direction == .asking, namesFavourite(range) { return }
        // "what time?" alone asks for a timetable where the talk was of one.
        if phrase.kind == .schedule, phrase.direction == .asking, range.count < 3,
            !nearby(max(0, index - 10)..<index, .activity)
        {
            return
        }
        add(phrase.kind, phrase.direction, tokens: range, confidence: phrase.confidence)
    }

    /// "the phone is 6 years old": what is said to be old is a thing.
    private func isThingsAge(_ start: Int) -> Bool {
        let verb = start - 1
        guard isWord(verb, "is") || isWord(verb, "are") || isWord(verb, "was"), verb > 1 else { return false }
        return kind(verb - 1) == .word && !isCapital(verb - 1) && !has(verb - 1, [.family, .person, .me])
            && !isWord(verb - 1, "he") && !isWord(verb - 1, "she") && !isWord(verb - 1, "who")
            && has(verb - 2, [.function]) && book.isCommon(text.tokens[verb - 1].key)
            && !isWord(verb - 1, "patient") && !isWord(verb - 1, "friend")
    }

    /// "what's your favourite number", "cuál es tu número de la suerte".
    private func namesFavourite(_ range: Range<Int>) -> Bool {
        (range.lowerBound..<min(count, range.upperBound + 3)).contains { index in
            guard kind(index) == .word else { return false }
            let word = text.folded(text.tokens[index])
            return word.starts(with: "favo".utf8) || word.starts(with: "preferid".utf8) || isWord(index, "lucky")
                || isWord(index, "suerte")
        }
    }

    private struct Match {
        var start: Int
        var end: Int
        var isClosed = false
        /// Commas and the like passed over so far.
        var skipped = 0
    }

    /// The place after the last token of the phrase.
    private func matches(_ steps: Range<Int>, at place: Int, _ match: inout Match) -> Int? {
        if steps.isEmpty { return place }
        let step = book.steps[steps.lowerBound]
        let rest = steps.lowerBound + 1..<steps.upperBound
        if step.closes {
            match.end = place
            match.isClosed = true
            return matches(rest, at: place, &match)
        }
        if step.places.contains(.start) {
            return startsSentence(place) ? matches(rest, at: place, &match) : nil
        }
        if step.places.contains(.end), endsClause(place), let found = matches(rest, at: place, &match) { return found }
        var from = place
        for skipped in 0...step.gap {
            let saved = match
            if step.opens { match.start = from }
            if let next = end(of: step, at: from), let found = matches(rest, at: next, &match) { return found }
            match = saved
            if skipped < step.gap {
                if endsSentence(from) { break }
                from += 1
            }
        }
        // Commas and the like do not part a phrase.
        if kind(place) == .punctuation, [0x2c, 0x2d, 0x27, 0x22, 0x3a, 0x3d, 0x28, 0xff].contains(mark(place)),
            place > match.start, match.skipped < 3
        {
            match.skipped += 1
            if let found = matches(steps, at: place + 1, &match) { return found }
            match.skipped -= 1
        }
        return step.isOptional ? matches(rest, at: place, &match) : nil
    }

    private func startsSentence(_ place: Int) -> Bool {
        if place == 0 || endsSentence(place - 1) || kind(place - 1) == .emoji { return true }
        // After a comma, a bracket or a dash, but not inside "size=15m".
        return kind(place - 1) == .punctuation && text.tokens[place].spaceBefore
    }

    /// The place after the step's token, when it is there.
    private func end(of step: PersonalPhrases.Step, at place: Int) -> Int? {
        guard place < count else { return nil }
        let token = text.tokens[place]
        if token.kind == .word || token.kind == .emoji || token.kind == .punctuation {
            if !classes[place].isDisjoint(with: step.classes) { return place + 1 }
            for key in Int(step.firstKey)..<Int(step.firstKey + step.keyCount) where book.stepKeys[key] == stems[place]
            {
                return place + 1
            }
        }
        if step.places.isEmpty { return nil }
        if step.places.contains(.age), let end = ageEnd(place) { return end }
        if step.places.contains(.time), let end = timeEnd(place) { return end }
        if step.places.contains(.date), let end = dateEnd(place) { return end }
        if step.places.contains(.number), values[place] >= 0 { return place + 1 }
        if step.places.contains(.question), mark(place) == 0x3f { return place + 1 }
        return nil
    }

    /// The end of a sentence, a comma, a bracket, an emoji.
    func endsClause(_ place: Int) -> Bool {
        if endsSentence(place) || kind(place) == .emoji { return true }
        guard kind(place) == .punctuation else { return false }
        switch mark(place) {
        case 0x2c, 0x2e, 0x29, 0x5d, 0x22, 0x2a, 0x7e, 0xff: return true
        case 0x2d, 0x3a, 0x28, 0x2f, 0x3d: return text.tokens[place].spaceBefore
        default: return false
        }
    }

    /// A number that can be somebody's age: "13", "thirteen", "treinta y dos".
    func ageEnd(_ place: Int) -> Int? {
        guard values[place] > 2, values[place] < 111 else { return nil }
        if kind(place) == .number, text.tokens[place].foldedCount > 1, text.folded(text.tokens[place]).first == 0x30 {
            return nil
        }
        // "13:30", "13.5", "13/2", "13%", "$13", "13-2" are something else.
        let after = mark(place + 1)
        if isGlued(place + 1), [0x3a, 0x25, 0x2f, 0x24, 0x2b].contains(after), !isWord(place + 2, "o") {
            if after != 0x2f || values[min(place + 2, count)] >= 0 { return nil }
        }
        if isGlued(place + 2), after == 0x2e || after == 0x2c || after == 0x2d, isGlued(place + 1),
            kind(place + 2) == .number
        {
            return nil
        }
        if isGlued(place + 1), after == 0x27 || after == 0x22 { return nil }
        if isGlued(place), [0x24, 0x23, 0x2e, 0x3a, 0x2f].contains(mark(place - 1)), place > 1, mark(place - 1) != 0x3a
        {
            return nil
        }
        var end = place + 1
        if values[place] >= 20, values[place] % 10 == 0, kind(place) == .word {
            if isWord(end, "y") || mark(end) == 0x2d, values[min(end + 1, count)] > 0, values[min(end + 1, count)] < 10
            {
                end += 2
            } else if end < count, values[end] > 0, values[end] < 10, kind(end) == .word {
                end += 1
            }
        }
        return end
    }

    /// A time of day: "3", "3:15", "half past 3", "5pm", "las 6 y media", "noon", "4 o'clock".
    func timeEnd(_ place: Int) -> Int? {
        var at = place
        if isWord(at, "like") || isWord(at, "about") || isWord(at, "around") || isWord(at, "as") || isWord(at, "como") {
            at += 1
        }
        if isWord(at, "half") || isWord(at, "quarter") || isWord(at, "ten") || isWord(at, "twenty")
            || isWord(at, "five")
        {
            if isWord(at + 1, "past") || isWord(at + 1, "to") || isWord(at + 1, "after") { at += 2 }
        }
        if isWord(at, "las") || isWord(at, "la") {
            if has(at + 1, .dayPart) { return at + 2 }
            guard at + 1 < count, values[at + 1] >= 0 else { return nil }
            at += 1
        }
        if has(at, .dayPart), !isWord(at, "manana") || at > place { return at + 1 }
        if isWord(at, "the") && has(at + 1, .dayPart) { return at + 2 }
        guard at < count, values[at] >= 0,
            values[at] <= 24 || (values[at] >= 100 && values[at] < 2400 && digits(at) > 2),
            kind(at) == .number || values[at] <= 12
        else { return nil }
        if digits(at) > 2, values[at] % 100 > 59 { return nil }
        // "one" is mostly no hour, and 0 is one only as "0:15".
        if values[at] == 1, kind(at) == .word, !has(at - 1, .until) { return nil }
        if values[at] == 0, mark(at + 1) != 0x3a { return nil }
        if at > 0, isGlued(at), [0x24, 0x23, 0x2e, 0x2f].contains(mark(at - 1)) { return nil }
        var end = at + 1
        if mark(end) == 0x3a || mark(end) == 0x2e, isGlued(end), digits(end + 1) == 2, isGlued(end + 1) { end += 2 }
        if isWord(end, "h"), isGlued(end) { end += 1 }
        if isWord(end, "y"), isWord(end + 1, "media") || isWord(end + 1, "cuarto") || values[min(end + 1, count)] > 0 {
            end += 2
        }
        if isWord(end, "menos"), isWord(end + 1, "cuarto") { end += 2 }
        if has(end, .notAge), !has(end, .clock), !isWord(end, "out"), !isWord(end, "of"), !isWord(end, "hasta") {
            // "3 miles" is no time; "off", "by" and the like are.
            if [0x25].contains(mark(end)) || isUnit(end) { return nil }
        }
        if mark(end) == 0x25 || (isGlued(end) && mark(end) == 0x2f) { return nil }
        if has(end, .clock) { end += 1 }
        if isWord(end, "ish") { end += 1 }
        if isWord(end, "de") || isWord(end, "en") || isWord(end, "por") || isWord(end, "in") {
            if isWord(end + 1, "la") || isWord(end + 1, "the") || isWord(end + 1, "punto"),
                has(end + 2, .dayPart) || isWord(end + 1, "punto")
            {
                end += isWord(end + 1, "punto") ? 2 : 3
            }
        }
        return end
    }

    /// A date: "8/5/1989", "2011-03-14", "May 5", "5th of May 2011", "14 de mayo", or a year alone.
    func dateEnd(_ place: Int) -> Int? {
        if isWord(place, "the"), place + 1 < count { return dateEnd(place + 1) }
        if has(place, .month), values[min(place + 1, count)] > 0,
            values[min(place + 1, count)] < 32 || digits(place + 1) == 4
                || isOrdinal(place + 1)
        {
            return yearEnd(place + 2)
        }
        if has(place, .month), isOrdinal(place + 1) || isWord(place + 1, "the") {
            return yearEnd(isWord(place + 1, "the") ? place + 3 : place + 2)
        }
        guard (place < count && values[place] > 0) || isOrdinal(place) else { return nil }
        var next = place + 1
        if isWord(next, "of") || isWord(next, "de") { next += 1 }
        if has(next, .month), values[place] < 32 { return yearEnd(next + 1) }
        if digits(place) > 0, mark(place + 1) == 0x2f || mark(place + 1) == 0x2d || mark(place + 1) == 0x2e,
            digits(place + 2) > 0, digits(place + 2) < 3, values[place + 2] < 32, isGlued(place + 2)
        {
            if mark(place + 3) == mark(place + 1), digits(place + 4) > 0, digits(place + 4) < 5 { return place + 5 }
            return mark(place + 1) == 0x2f ? place + 3 : nil
        }
        if digits(place) == 4, values[place] > 1900, values[place] < 2100 { return place + 1 }
        return nil
    }

    private func isOrdinal(_ place: Int) -> Bool {
        guard kind(place) == .word, let first = text.folded(text.tokens[place]).first else { return false }
        return first >= 0x30 && first <= 0x39
    }

    private func yearEnd(_ place: Int) -> Int {
        var at = place
        if isWord(at, "de") || isWord(at, "del") || mark(at) == 0x2c { at += 1 }
        return digits(at) == 4 && values[at] > 1900 && values[at] < 2100 ? at + 1 : min(place, count)
    }

    private func isUnit(_ place: Int) -> Bool {
        has(place, .notAge) && !has(place, .clock) && !isWord(place, "por") && !isWord(place, "in")
            && !isWord(place, "to") && !isWord(place, "off") && !isWord(place, "of") && !isWord(place, "up")
            && !isWord(place, "down") && !isWord(place, "out") && !isWord(place, "away")
    }
}
