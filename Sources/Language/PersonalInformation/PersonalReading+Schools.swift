/// The name of a school, with the kind of school before it (Spanish) or behind it (English), or after "I go to".
extension PersonalReading {
    mutating func findSchools() {
        for index in 0..<count {
            if has(index, .schoolTail) { findNameBefore(index) }
            if has(index, .schoolHead) { findNameAfter(index) }
            if isAttending(index) { findAttended(index) }
            if isWord(index, "st") || isWord(index, "saint") { findSaint(index) }
            if isPublicSchool(index) { add(.school, tokens: index..<index + 2, confidence: 0.85) }
        }
    }

    /// "PS 118".
    private func isPublicSchool(_ index: Int) -> Bool {
        (isWord(index, "ps") || isWord(index, "is")) && text.tokens[index].capitals == .all && digits(index + 1) > 0
            && digits(index + 1) < 4
    }

    /// "Lincoln Middle School", "mount pleasant high", "crestwood hs", "J.F. Cooper Junior High".
    private mutating func findNameBefore(_ tail: Int) {
        // The last word of the kind: "middle" of "middle school" waits for "school".
        if has(tail + 1, .schoolTail) || isWord(tail + 1, "junior") && has(tail + 2, .schoolTail) { return }
        var first = tail
        while first > 0, tail - first < 6,
            has(first - 1, .schoolTail) || isWord(first - 1, "junior") || isWord(first - 1, "infants")
                || isWord(first - 1, "day")
                || isWord(first - 1, "comprehensive") || isWord(first - 1, "country") || isWord(first - 1, "tech"),
            !endsSentence(first - 1)
        { first -= 1 }
        let isPlainSchool = first == tail && isWord(tail, "school")
        guard first > 0, kind(first - 1) == .word || mark(first - 1) == 0x2d else { return }
        let isCollege =
            isWord(tail, "college") || isWord(tail, "university") || isWord(tail, "institute") || isWord(tail, "tech")
        if isWord(tail, "high") || isWord(tail, "middle") || isWord(tail, "primary") || isWord(tail, "secondary")
            || isWord(tail, "prep")
            || isWord(tail, "elementary") || isWord(tail, "ms") || isWord(tail, "grammar") || isWord(tail, "catholic")
            || isWord(tail, "christian"),
            first == tail, has(tail + 1, .function) == false, kind(tail + 1) == .word, !isCapital(tail),
            !has(tail + 1, .afterAge),
            !isWord(tail + 1, "omg"), !isWord(tail + 1, "sophomore"), !isWord(tail + 1, "freshman"),
            !isWord(tail + 1, "today")
        {
            return
        }
        // The name is of capital words, or of small ones where the text says that somebody goes there.
        var start = first
        let isUpper = isCapital(first - 1) && !has(first - 1, [.my, .your])
        while start > 0, first - start < 5 {
            let before = start - 1
            if mark(before) == 0x2e, before > 0, isGlued(before), text.tokens[before - 1].foldedCount < 4 {
                start = before - 1
                continue
            }
            if mark(before) == 0x2d, isGlued(before), before > 0 {
                start = before
                continue
            }
            guard kind(before) == .word else { break }
            if isUpper {
                let joins = (isWord(before, "of") || isWord(before, "de")) && isCapital(before - 1) && start < first
                let isOpening =
                    (before == 0 || endsSentence(before - 1)) && has(before, [.function, .me, .notSchoolName])
                if !isCapital(before) && !joins || isOpening || isWord(before, "i") || isWord(before, "im") { break }
                if isStop(before) || has(before, .month) { break }
            } else if has(before, [.function, .notSchoolName, .my, .your, .me, .schoolCue]) || isStop(before) {
                break
            }
            start = before
        }
        guard start < first, kind(start) == .word else { return }
        let attended = belongs(start, tail + 1)
        if isUpper {
            guard attended, !reportsNews(tail) || isDirect(start) else { return }
            // Of colleges everybody talks: somebody must study there.
            if isCollege, !nearby(max(0, start - 6)..<start, [.schoolCue, .me, .family]), !belongsAfter(tail + 1) {
                return
            }
            if isPlainSchool, first - start == 1, has(start, [.notSchoolName, .weekday, .month, .activity]) { return }
        } else {
            // "bayside middle school" is a name wherever it stands, when bayside is no common word.
            let isFull =
                (isWord(tail, "school") || first < tail) && !isPlainSchool
                && !book.isCommon(text.tokens[first - 1].key)
            // "i'm at school, mill pond elementary"
            let isClause =
                (start == 0 || mark(start - 1) == 0x2c) && endsClause(tail + 1) && start > 0
                && nearby(max(0, start - 8)..<start, .school)
            guard isDirect(start) || isClause || isFull && !reportsNews(tail), !has(start, .notSchoolName) else {
                return
            }
            if isPlainSchool, first - start == 1, has(start, [.activity, .weekday, .person, .platform]) { return }
            if isWord(tail, "tech"), !hasSchoolTalk(start..<tail) { return }
            if isCollege, first - start == 1, book.isCommon(text.tokens[start].key), !isWord(start - 1, "at") { return }
        }
        add(.school, tokens: start..<tail + 1, confidence: isUpper ? 0.95 : 0.85)
    }

    /// "go to …", "at …", "my school is …", "7th grade, …".
    private func isDirect(_ start: Int) -> Bool {
        var before = start - 1
        while start - before < 8,
            mark(before) == 0x2c || mark(before) == 0x3a || mark(before) == 0x40 || isWord(before, "the")
        {
            if mark(before) == 0x40 { return true }
            before -= 1
        }
        if isWord(before, "to") || values[max(0, before)] == 2 {
            return has(before - 1, .schoolCue) || isWord(before - 1, "back") || isWord(before - 1, "school")
        }
        for word: StaticString in [
            "at", "attend", "attends", "attended", "from", "grade", "called", "for", "know", "year", "into", "too",
        ] where isWord(before, word) {
            return true
        }
        if isWord(before, "in") || isWord(before, "is") || isWord(before, "highschool") {
            return nearby(max(0, before - 4)..<before, [.my, .school]) || isWord(before - 1, "im")
                || isWord(before - 1, "am") || nearby(max(0, before - 3)..<before, .person)
        }
        return nearby(max(0, before - 2)..<before + 1, .school) && nearby(max(0, before - 4)..<before, .my)
            || isWord(before - 1, "of") && isWord(before - 2, "class")
            || (start == 0 && belongsAfter(start + 1))
    }

    private func belongsAfter(_ end: Int) -> Bool {
        for at in end..<max(end, min(count, end + 8)) {
            for word: StaticString in [
                "grade", "grader", "sophomore", "freshman", "student", "period", "homeroom", "thats", "there",
                "band", "choir", "wildcats", "mascot", "alumni",
            ] where isWord(at, word) { return true }
            if has(at, .my) && nearby(at..<min(count, at + 4), .school) { return true }
            if isWord(at, "i") && (isWord(at + 1, "go") || isWord(at + 1, "play") || isWord(at + 1, "study")) {
                return true
            }
            if isWord(at, "for"), isWord(at + 1, "me") || isWord(at + 1, "us") { return true }
            if isWord(at, "year"), values[min(at + 1, count)] > 0 { return true }
        }
        return false
    }

    /// Somebody goes there, or says that they belong there.
    private func belongs(_ start: Int, _ end: Int) -> Bool {
        if isDirect(start) || belongsAfter(end) { return true }
        let before = max(0, start - 8)..<start
        if nearby(before, [.family, .person]) { return true }
        if nearby(max(0, start - 10)..<min(count, end + 6), .my) || before.contains(where: { isWord($0, "me") }) {
            return true
        }
        for at in end..<max(end, min(count, end + 4)) {
            for word: StaticString in ["varsity", "jv", "team", "robotics", "student", "cheer", "track", "drama"]
            where isWord(at, word) { return true }
        }
        for at in before {
            for word: StaticString in [
                "im", "my", "our", "student", "grade", "grader", "freshman", "sophomore", "enrolled", "kids",
                "homeroom",
                "attend", "attends", "attended", "transferred",
                "accepted", "graduated", "started", "study", "studying", "teach", "junior", "class", "changing", "used",
                "been", "both", "we", "meet", "ask",
            ] where isWord(at, word) { return true }
        }
        return false
    }

    /// Words of everyday school near these tokens.
    func hasSchoolTalk(_ range: Range<Int>) -> Bool {
        (max(0, range.lowerBound - 10)..<min(count, range.upperBound + 10)).contains { index in
            for word: StaticString in [
                "grade", "grader", "uniform", "uniforms", "homeroom", "principal", "freshman", "sophomore", "teacher",
                "teachers", "semester", "classes", "classmates", "cafeteria", "eso", "bach", "bachillerato", "uniforme",
                "profe", "profes", "clases", "grado", "curso", "compis", "companeros", "school", "cole", "insti",
            ] where isWord(index, word) { return true }
            return false
        }
    }

    /// "St. Brendan's uniforms": a saint whose school is talked of.
    private mutating func findSaint(_ index: Int) {
        var at = index + 1
        if mark(at) == 0x2e { at += 1 }
        guard kind(at) == .word, isCapital(at) || !book.isCommon(text.tokens[at].key),
            !has(at, [.streetAfter, .function, .month]), digits(index - 1) == 0, hasSchoolTalk(index..<at + 1),
            nearby(max(0, index - 10)..<min(count, at + 10), [.me, .my, .family])
        else { return }
        let isMany = isCapital(at + 1) && kind(at + 1) == .word && !has(at + 1, [.streetAfter, .function, .me])
        if has(at + 1, .streetAfter) { return }
        add(.school, tokens: index..<(isMany ? at + 2 : at + 1), confidence: 0.7)
    }

    private func isStop(_ index: Int) -> Bool {
        isWord(index, "mrs") || isWord(index, "mr") || isWord(index, "student") || isWord(index, "grade")
            || isWord(index, "grader")
            || isWord(index, "called") || isWord(index, "know") || isWord(index, "knows") || isWord(index, "hi")
            || isWord(index, "hey") || isWord(index, "year")
            || isWord(index, "goin")
            || isWord(index, "behind") || isWord(index, "like") || isWord(index, "outside")
    }

    /// "published a new study", "musical", "won the game".
    private func reportsNews(_ tail: Int) -> Bool {
        for index in tail + 1..<max(tail + 2, min(count, tail + 5)) {
            for word: StaticString in [
                "stadium", "football", "teams", "musical", "published", "announced", "won", "researchers", "study",
                "awards", "board", "reunion",
                "movie", "series",
            ]
            where isWord(index, word) { return true }
        }
        return false
    }

    /// "colegio San José", "IES Torre Alta", "prepa 6", "secundaria técnica 14", "instituto La Rosaleda".
    private mutating func findNameAfter(_ head: Int) {
        // An English surname.
        if isWord(head, "cole"), isCapital(head), text.language == .english { return }
        var at = head + 1
        while at - head < 5,
            has(at, .schoolHead) || isWord(at, "tecnica") || isWord(at, "publica") || isWord(at, "privada")
                || isWord(at, "infantil")
                || isWord(at, "bilingue") || isWord(at, "rural") || isWord(at, "normal") || isWord(at, "educativa")
                || isWord(at, "tecnologico")
                || isWord(at, "superior") || isWord(at, "particular")
        { at += 1 }
        let adjective = at > head + 1
        if mark(at) == 0x2c { at += 1 }
        if isWord(at, "n") || isWord(at, "no") || isWord(at, "numero") || isWord(at, "num") || isWord(at, "nro"),
            digits(at + 1) > 0 || digits(at + 2) > 0
        {
            while at < count, digits(at) == 0 { at += 1 }
        }
        // "mi cole es el Santa Clara", "mi escuela se llama Benito Juárez"
        let isMine = nearby(max(0, head - 3)..<head, [.my])
        var linked = false
        if isMine || isWord(head - 1, "el"), isWord(at, "es") || isWord(at, "se") || isWord(at, "son") {
            let isCalled = isWord(at, "se")
            if isCalled, !isWord(at + 1, "llama") { return }
            at += isCalled ? 2 : 1
            linked = isCalled
        }
        if isWord(at, "del") || isWord(at, "de") {
            guard isWord(at, "del") || isCapital(at + 1) else { return }
            at += 1
        } else if isWord(at, "el") || isWord(at, "la") || isWord(at, "los") || isWord(at, "las"),
            isCapital(at + 1) || isCapital(at)
        {
            at += 1
        } else if isMine, mark(at - 1) == 0x2c {
            return
        }
        if linked, isWord(at, "el") || isWord(at, "la") { at += 1 }
        let attended =
            nearby(max(0, head - 7)..<head, [.schoolCue, .my, .family]) || nearby(max(0, head - 5)..<head, [.person])
            || before(head, "soy") || before(head, "somos") || before(head, "doy") || before(head, "trabajo")
            || before(head, "ahi")
            || (at..<min(count, at + 8)).contains {
                isWord($0, "ahi") || isWord($0, "segundo") || isWord($0, "estudio") || isWord($0, "mi")
                    || isWord($0, "insti")
            }
        var end = at
        var capitals = 0
        while end < count, end - at < 6 {
            if digits(end) > 0, digits(end) < 4, end == at || capitals > 0 || adjective {
                end += 1
                capitals += 1
                break
            }
            guard kind(end) == .word else { break }
            if isCapital(end) {
                capitals += 1
            } else if end > at,
                isWord(end, "de") || isWord(end, "del") || isWord(end, "y") || isWord(end, "la") || isWord(end, "los")
                    || isWord(end, "las"),
                isCapital(end + 1) || isCapital(end + 2)
            {
            } else {
                break
            }
            end += 1
        }
        if capitals == 0, attended, end == at, !isMine || linked, kind(at) == .word,
            !has(at, [.function, .notSchoolName, .schoolCue, .linking, .until, .dayPlan, .activity, .notHandle]),
            isSaint(at) || !book.isCommon(text.tokens[at].key) && !isVerb(at) && isLowName(head)
        {
            end = at + 1
            while end < count, end - at < 3, kind(end) == .word,
                !has(end, [.function, .notSchoolName, .activity, .notHandle, .until, .dayPlan, .schoolCue]),
                isSaint(at) || !book.isCommon(text.tokens[end].key)
            { end += 1 }
            if text.tokens[at].foldedCount < 4, end == at + 1 { return }
            capitals = 1
        }
        guard capitals > 0, end > at, attended || (capitals > 1 && !has(end, .function)) else { return }
        if isWord(head, "uni") || isWord(head, "universidad") || isWord(head, "facultad") || isWord(head, "academia"),
            !attended
        {
            return
        }
        if !attended, isWord(head, "instituto") || isWord(head, "unidad") || isWord(head, "institucion"),
            isWord(at, "nacional")
        {
            return
        }
        add(.school, tokens: head..<end, confidence: attended ? 0.95 : 0.75)
    }

    private func isSaint(_ at: Int) -> Bool {
        isWord(at, "san") || isWord(at, "santa") || isWord(at, "santo") || isWord(at, "sor") || isWord(at, "nuestra")
            || isWord(at, "sagrado")
    }

    /// "hicimos", "jugaron": what one does at school.
    private func isVerb(_ at: Int) -> Bool {
        let word = text.folded(text.tokens[at])
        return word.suffix(3).elementsEqual("mos".utf8) || word.suffix(3).elementsEqual("ron".utf8)
            || word.suffix(2).elementsEqual("ba".utf8)
            || word.suffix(4).elementsEqual("aban".utf8) || word.suffix(3).elementsEqual("ado".utf8)
            || word.suffix(3).elementsEqual("ada".utf8)
    }

    /// "voy al instituto …", "estudio en el colegio …".
    private func isLowName(_ head: Int) -> Bool {
        (max(0, head - 4)..<head).contains {
            isWord($0, "voy") || isWord($0, "va") || isWord($0, "estudio") || isWord($0, "estudia") || isWord($0, "soy")
                || isWord($0, "vamos") || isWord($0, "llama")
        }
    }

    private func before(_ head: Int, _ word: StaticString) -> Bool {
        (max(0, head - 6)..<head).contains { isWord($0, word) }
    }
}
