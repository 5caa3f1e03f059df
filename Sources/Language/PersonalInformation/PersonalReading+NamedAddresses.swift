/// Addresses without a word that says street, as in "Edeby 55", "6750 Koskikatu 25" and "Martinez Mall": a name beside a
/// number, where a cue before it or the lines behind it say that it is an address.
extension PersonalReading {
    /// What is read of the name.
    private struct Name {
        var end: Int
        /// One of its words is no common word of English or Spanish.
        var isUncommon = false
        /// Its last word is a kind of street that is more often something else: "Mall", "Loop", "Junction".
        var endsInRareKind = false
        /// "Natan-Mörth-Platz": the last of the parts is a kind of street.
        var endsInKind = false
        var words = 0
    }

    func namedEnd(_ index: Int) -> Int? {
        var first = index
        var leads = false
        if let end = houseEnd(index) {
            leads = true
            first = end
            while first - index < 6, first < count, text.tokens[first].spaceBefore, let next = houseEnd(first) {
                first = next
            }
            if mark(first) == 0x2c, has(first + 1, .streetBefore) { first += 1 }
        }
        guard let name = name(at: first) else { return nil }
        let at = name.end
        let cue = hasStrongCue(index) || startsAddressLine(index)
        let isTold = cue || isIntroduced(index)
        if let house = houseBehind(at) {
            let isSt = isWord(house, "st") || has(house, .streetAfter) && (isCapital(house) || !isWeakKind(house))
            let next = skipDot(house)
            if leads, let second = self.name(at: next), hasUnit(second.end) { return second.end }
            if name.endsInKind || startsLine(index) && endsBeforePhoneLine(next) { return house }
            if hasUnit(next) || isSt && (leads || isTold || name.isUncommon) || isTold && name.isUncommon || cue {
                return house
            }
            if name.isUncommon, hasPostcodeAndTown(next) { return house }
            if leads, hasTown(next), startsLine(index) { return house }
        }
        if leads {
            if hasUnit(at), mark(at) != 0x2d { return at }
            if hasStateAndCode(at), name.words < 5 { return at }
            if name.endsInRareKind, name.words > 1, isTold || hasTown(at) { return at }
            if cue, values[index] > 0, hasTown(at) { return at }
            if first - index > 1 || name.words > 1, hasStrongCue(index), endsSentence(at) { return at }
            if isWord(at, "st"), cue { return at + 1 }
        }
        if name.endsInRareKind, name.words > 1, name.words < 4, isIntroduced(index), !isWord(index - 1, "in") {
            return isWord(at, "street") || isWord(at, "st") ? at + 1 : at
        }
        return nil
    }

    /// "12", "12b", "12-14", "3b/6", "N° 945": the place behind it.
    func houseEnd(_ index: Int) -> Int? {
        var at = index
        if mark(at) == 0x23 || isNumberSign(at) {
            at += 1
            while at - index < 4, mark(at) == 0x2e || mark(at) == 0xff { at += 1 }
        }
        guard isHouseNumber(at) else { return nil }
        at += 1
        if isLetter(at) { at += 1 }
        if mark(at) == 0x2f || mark(at) == 0x2d, isGlued(at), isGlued(at + 1), digits(at + 1) > 0, digits(at + 1) < 5 {
            at += 2
            if isLetter(at) { at += 1 }
        }
        return at
    }

    private func isLetter(_ index: Int) -> Bool {
        kind(index) == .word && isGlued(index) && text.tokens[index].foldedCount == 1
    }

    /// A house number behind the name, no amount and no time.
    private func houseBehind(_ at: Int) -> Int? {
        let start = mark(at) == 0x2c && hasUnit(skipDot(at + 2)) ? at + 1 : at
        guard start < count, text.tokens[start].spaceBefore, digits(start) < 5, let end = houseEnd(start) else {
            return nil
        }
        if end == start + 1, isGlued(end), kind(end) == .word { return nil }
        return has(end, .notAge) && !(isWord(end, "st") && !isGlued(end)) && !isWord(end, "in") && !isWord(end, "k")
            ? nil : end
    }

    /// Capital words with the small words that join them: "Rio de la Plata", "Victor Hugo u.", "Jean-Jaurès".
    private func name(at first: Int) -> Name? {
        var name = Name(end: first)
        var at = first
        while at < count, at - first < 9, name.words < 6, kind(at) == .word {
            let isName = isCapital(at) || text.tokens[at].foldedBytesAreWide(text)
            let isKind = has(at, .streetBefore) && text.tokens[at].foldedCount > 2 || isContinentalKind(at)
            if at > first, has(at, .unit), digits(at + 1) > 0 || mark(at + 1) == 0x2e { break }
            guard isName || at > first && isKind || at > first && isJoiner(at) && goesOn(at + 1) else { break }
            if isName, !book.isCommon(text.tokens[at].key) { name.isUncommon = true }
            name.words += 1
            name.endsInRareKind = isName && has(at, [.streetRare, .streetAfter])
            at += 1
            if mark(at) == 0x2e, isGlued(at), text.tokens[at - 1].foldedCount < 5,
                kind(at + 1) == .word || digits(at + 1) > 0
            {
                at += 1
            }
            while at - first < 16, mark(at) == 0x2d, isGlued(at), isGlued(at + 1), kind(at + 1) == .word {
                name.endsInKind = isContinentalKind(at + 1)
                at += 2
            }
            name.end = at
        }
        guard name.end > first, !has(first, [.month, .weekday, .country, .platform, .unit]) else { return nil }
        return (first..<name.end).contains { has($0, .month) } ? nil : name
    }

    private func goesOn(_ at: Int) -> Bool {
        isCapital(at) || digits(at) > 0 || mark(at) == 0x2e && digits(at + 1) > 0 || isJoiner(at)
            || has(at, .streetBefore)
    }

    private func isJoiner(_ index: Int) -> Bool {
        for word: StaticString in [
            "de", "del", "la", "do", "da", "el", "los", "las", "u", "ter", "ut", "utja", "krt", "rkp", "gate",
            "and", "of", "van", "von", "des", "du", "y", "e", "dos", "das", "di", "della", "dei", "der", "dem", "den",
            "zum", "zur", "am", "aan",
        ] where isWord(index, word) { return true }
        // The Hungarian "u." was read as "you".
        return isWord(index, "you") && text.tokens[index].undone.contains(.slang) && mark(index + 1) == 0x2e
    }

    /// Kinds of streets that stand behind the name and are written small.
    private func isContinentalKind(_ index: Int) -> Bool {
        for word: StaticString in [
            "utca", "ut", "utja", "ter", "krt", "korut", "fasor", "koz", "u", "ulica", "cesta", "trg", "put", "namesti",
            "trida", "tee", "tn", "pst", "mnt", "terrasse", "gate", "vei", "veg", "alle", "plads", "torg", "tie",
            "katu", "kuja", "polku", "kaari", "vag", "gata", "gade", "vej", "str", "platz", "strasse", "weg", "gasse",
            "ring", "allee", "damm", "ufer", "steig",
        ] where isWord(index, word) { return true }
        return false
    }

    // MARK: What stands around it

    func hasTown(_ at: Int) -> Bool {
        mark(at) == 0x2c && isCapital(at + 1) || kind(at) == .lineEnd && (isCapital(at + 1) || isCapital(at + 2))
    }

    /// ", 28013 Madrid" and the like on the next line.
    func hasPostcodeAndTown(_ at: Int) -> Bool {
        guard mark(at) == 0x2c || kind(at) == .lineEnd else { return false }
        if digits(at + 1) > 3, digits(at + 1) < 6 { return isCapital(at + 2) }
        return digits(at + 1) == 3 && digits(at + 2) == 2 && isCapital(at + 3)
            || digits(at + 1) == 2 && mark(at + 2) == 0x2d && digits(at + 3) == 3 && isCapital(at + 4)
    }

    /// ", Springfield, IL 62704": the tail of an address of the United States.
    private func hasStateAndCode(_ at: Int) -> Bool {
        guard hasTown(at) else { return false }
        for index in at + 2..<min(count, at + 8) where has(index, .state) && text.tokens[index].capitals == .all {
            return digits(index + 1) == 5
        }
        return false
    }

    func skipDot(_ at: Int) -> Int { mark(at) == 0x2e && isGlued(at) ? at + 1 : at }

    /// The next line is "Mobile: …" or the like, as under a letter.
    private func endsBeforePhoneLine(_ at: Int) -> Bool {
        kind(at) == .lineEnd && mark(at + 2) == 0x3a
            && (has(at + 1, [.phone, .email]) || isWord(at + 1, "fax") || isWord(at + 1, "desk"))
    }

    func hasUnit(_ at: Int) -> Bool {
        var next = at
        if mark(next) == 0x2c { next += 1 }
        while next - at < 6, kind(next) == .lineEnd || (kind(next) == .punctuation && kind(next - 1) == .lineEnd) {
            next += 1
        }
        if mark(next) == 0x23 { return digits(next + 1) > 0 && digits(next + 1) < 5 }
        guard has(next, .unit) else { return false }
        return digits(next + 1) > 0 || (mark(next + 1) == 0x2e && digits(next + 2) > 0)
    }

    private func startsLine(_ index: Int) -> Bool { index == 0 || kind(index - 1) == .lineEnd }

    /// A word or mark that leads up to an address, with a cue before it: "sent to", "lives at", "address:".
    private func isIntroduced(_ index: Int) -> Bool {
        guard index > 0, hasCue(index) else { return false }
        if [0x3a, 0x3e].contains(mark(index - 1)) || kind(index - 1) == .lineEnd { return true }
        for word: StaticString in [
            "at", "to", "on", "is", "in", "with", "of", "en", "a", "al", "es", "lives", "live", "vivo", "and",
        ] where isWord(index - 1, word) { return true }
        return false
    }

    /// Words that only an address follows.
    private func hasStrongCue(_ index: Int) -> Bool {
        for at in max(0, index - 7)..<index {
            for word: StaticString in [
                "station", "refers", "address", "located", "lives", "live", "vivo", "direccion", "restaurant",
                "offices", "office", "return", "arrived", "enter", "drops", "street", "domicilio", "deliver", "ship",
                "house", "store", "meet", "corner",
            ] where isWord(at, word) { return true }
        }
        return isWord(index - 1, "in") && nearby(max(0, index - 4)..<index, .linking)
            && text.tokens[index].kind == .number
    }

    /// The line before says that an address comes.
    private func startsAddressLine(_ index: Int) -> Bool {
        startsLine(index) && nearby(max(0, index - 5)..<index, .address)
    }
}
