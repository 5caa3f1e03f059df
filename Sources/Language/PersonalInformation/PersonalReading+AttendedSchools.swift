/// Schools that are named by where somebody goes: "I go to St Marys", "voy al Francisco de Quevedo".
extension PersonalReading {
    /// "go to", "at", "my school is", "attend", "voy al", "estudio en".
    func isAttending(_ index: Int) -> Bool {
        if isWord(index, "to") {
            return has(index - 1, .schoolCue) && !has(index - 1, .my)
                && (isWord(index - 1, "go") || isWord(index - 1, "goes") || isWord(index - 1, "went")
                    || isWord(index - 1, "transferred") || isWord(index - 1, "going"))
        }
        if isWord(index, "at") || isWord(index, "from") || isWord(index, "in") || isWord(index, "a") { return true }
        if isWord(index, "al") || isWord(index, "la") || isWord(index, "en") || isWord(index, "el") { return true }
        if isWord(index, "is") || isWord(index, "called") || isWord(index, "es") || isWord(index, "llama") {
            return true
        }
        return isWord(index, "attend") || isWord(index, "attends") || mark(index) == 0x2c
    }

    /// "10th", "7th": said of a school year where no month or street is meant.
    private func isSchoolYear(_ index: Int) -> Bool {
        guard kind(index) == .word, text.tokens[index].foldedCount < 5, isMixed(index),
            !has(index + 1, [.month, .streetAfter]),
            isWord(index - 1, "in") || isWord(index + 1, "grade") || isWord(index + 1, "grader")
        else { return false }
        return text.folded(text.tokens[index]).suffix(2).elementsEqual("th".utf8)
    }

    /// A name that is a school only because of what is said: "I go to St Marys", "voy al Francisco de Quevedo".
    mutating func findAttended(_ cue: Int) {
        var at = cue + 1
        let hasArticle = isWord(at, "the") || isWord(at, "el") || isWord(at, "la")
        if hasArticle { at += 1 }
        guard at < count, kind(at) == .word else { return }
        let saint =
            isWord(at, "st") || isWord(at, "saint") || isWord(at, "santa") || isWord(at, "san") || isWord(at, "queen")
            || isWord(at, "king")
        var hasSchoolTalk = false
        let sentence = max(0, cue - 9)..<cue
        let talk =
            nearby(sentence, .school)
            || sentence.contains {
                isWord($0, "grade") || isWord($0, "freshman") || isWord($0, "homeroom") || isWord($0, "bach")
                    || isWord($0, "eso") || isWord($0, "grado") || isWord($0, "octavo") || isWord($0, "curso")
                    || isWord($0, "grader") || isWord($0, "suspended") || isWord($0, "cambiaron")
                    || isSchoolYear($0)
            }
            || (cue..<min(count, cue + 13)).contains {
                isWord($0, "grado") || isWord($0, "grade") || isWord($0, "cambie") || isWord($0, "freshman")
                    || isWord($0, "grader")
            }
        if isWord(cue, "is") || isWord(cue, "called") || isWord(cue, "es") || isWord(cue, "llama") || mark(cue) == 0x2c
        {
            guard nearby(max(0, cue - 5)..<cue, .school), nearby(max(0, cue - 6)..<cue, .my) else { return }
            if mark(cue) == 0x2c, !isWord(cue + 1, "el"), !isWord(cue + 1, "la"),
                !(isCapital(cue + 1) && has(cue - 1, .school))
            {
                return
            }
            hasSchoolTalk = true
        } else if talk {
            hasSchoolTalk = true
        }
        // "8th grader at stone creek"
        let isPupil =
            isWord(cue, "at")
            && (max(0, cue - 4)..<cue).contains {
                isWord($0, "grader") || isWord($0, "freshman") || isWord($0, "sophomore") || isWord($0, "homeroom")
                    || isWord($0, "class") && isWord($0 + 1, "of")
            }
        if isPupil { hasSchoolTalk = true }
        if isWord(cue, "at") || isWord(cue, "from") || isWord(cue, "in"), !(talk && isCapital(at)), !saint, !isPupil {
            return
        }
        if isWord(cue, "from") && saint && !talk || isWord(cue, "in") && !talk { return }
        if isWord(cue, "al") || isWord(cue, "la") || isWord(cue, "en") || isWord(cue, "el") || isWord(cue, "a") {
            guard nearby(max(0, cue - 3)..<cue, .schoolCue) || hasSchoolTalk, isCapital(at) || saint || digits(at) > 0
            else { return }
            let studies = (max(0, cue - 4)..<cue).contains {
                isWord($0, "estudio") || isWord($0, "estudia") || isWord($0, "iba") || isWord($0, "voy")
                    || isWord($0, "vamos")
                    || isWord($0, "va") || isWord($0, "curso") || isWord($0, "cambiar") || isWord($0, "cambiaron")
                    || isWord($0, "cambian") || isWord($0, "entre") || isWord($0, "sali") || isWord($0, "meter")
            }
            guard studies || hasSchoolTalk else { return }
        }
        var end = at
        var capitals = 0
        while end < count, end - at < 5 {
            if mark(end) == 0x2e, isGlued(end), end > at, text.tokens[end - 1].foldedCount < 3, kind(end + 1) == .word {
                end += 1
                continue
            }
            if has(end, .schoolTail), end > at { return }
            guard kind(end) == .word, !has(end, .schoolHead) else { break }
            if isCapital(end) {
                capitals += 1
            } else if end > at, isWord(end, "de") || isWord(end, "del") || isWord(end, "of"), isCapital(end + 1) {
            } else if capitals == 0, !isCapital(at),
                !has(end, [.function, .notSchoolName, .afterAge, .place, .activity, .linking]), end - at < 3,
                saint || hasSchoolTalk || end == at,
                !book.isCommon(text.tokens[end].key) || (end > at && hasSchoolTalk) || saint && end - at < 3
            {
            } else {
                break
            }
            end += 1
        }
        guard end > at else { return }
        let isFirstPerson = nearby(max(0, cue - 6)..<cue, [.me, .my, .family, .person]) || text.language == .spanish
        let isSince = saint && (isWord(cue - 1, "going") || isWord(cue - 1, "go") || isWord(cue - 1, "went"))
        guard isFirstPerson || isPupil || isSince else { return }
        let next = end < count && !endsSentence(end) ? end : -1
        let saysSchool =
            (next >= 0 && (end..<min(count, end + 6)).contains { has($0, .school) })
            || nearby(end..<min(count, end + 6), .school)
        if capitals > 0 || saint || hasSchoolTalk {
            guard
                hasSchoolTalk || saint || saysSchool || isWord(cue, "al") && capitals > 1 || isWord(cue, "attend")
                    || isWord(cue, "en") && hasArticle && isWord(cue - 1, "estudio")
            else { return }
            if isWord(cue, "is") || isWord(cue, "es"), capitals == 0, !saint { return }
            if nearby(at..<end, [.country, .month, .weekday, .activity, .place]) && !saint { return }
            add(.school, tokens: at..<end, confidence: 0.8)
        }
    }
}
