/// Street addresses: a house number beside the name of a street, in the orders of the United States, Britain, Spain,
/// Latin America and the European continent, and all lines that belong to it.
extension PersonalReading {
    mutating func findAddresses() {
        var index = 0
        while index < count {
            if let (start, end, confidence) = anchor(index) {
                let range = grow(start, end)
                add(.address, tokens: range, confidence: confidence)
                index = max(index + 1, range.upperBound)
            } else {
                index += 1
            }
        }
    }

    private func anchor(_ index: Int) -> (Int, Int, Double)? {
        if let end = boxEnd(index) { return (index, end, 0.9) }
        if let end = numberFirstEnd(index) { return (index, end, 0.9) }
        if let end = streetFirstEnd(index) { return (index, end, 0.9) }
        if let end = compoundEnd(index) { return (index, end, 0.85) }
        if let end = unitEnd(index) { return (index, end, 0.8) }
        if let end = cornerEnd(index) { return (index, end, 0.8) }
        if let end = namedEnd(index) { return (index, end, 0.75) }
        return nil
    }

    func isHouseNumber(_ index: Int) -> Bool {
        guard digits(index) > 0, digits(index) < 6 else { return false }
        if isGlued(index), index > 0, [0x24, 0x23, 0x2e, 0x3a, 0x2f].contains(mark(index - 1)) { return false }
        return !(isGlued(index + 1) && [0x3a, 0x25, 0x2e].contains(mark(index + 1)) && digits(index + 2) > 0)
    }

    func hasCue(_ index: Int) -> Bool { nearby(max(0, index - 7)..<index, .addressCue) }

    // MARK: Boxes, flats, corners

    /// "PO Box 12", "PSC 0413, Box 8144", "APO AE 44085", "USNS Møller".
    private func boxEnd(_ index: Int) -> Int? {
        if isWord(index, "box") || isWord(index, "buzon"),
            digits(index + 1) > 1 || (mark(index + 1) == 0x23 && digits(index + 2) > 0)
        {
            return index + 2
        }
        if isWord(index, "psc") || isWord(index, "cmr"), digits(index + 1) > 0,
            mark(index + 2) == 0x2c || kind(index + 2) == .lineEnd || isWord(index + 2, "box")
        {
            return index + 2
        }
        if isWord(index, "unit"), digits(index + 1) > 0,
            isWord(index + 2, "box") || (mark(index + 2) == 0x2c && isWord(index + 3, "box"))
        {
            return index + 2
        }
        if isWord(index, "apo") || isWord(index, "fpo") || isWord(index, "dpo"),
            isWord(index + 1, "aa") || isWord(index + 1, "ae") || isWord(index + 1, "ap")
        {
            return digits(index + 2) > 0 ? index + 3 : index + 2
        }
        if isWord(index, "usns") || isWord(index, "uss") || isWord(index, "uscgc") || isWord(index, "usnv"),
            kind(index + 1) == .word
        {
            var at = index + 1
            while at < index + 5, at < count, !isWord(at, "fpo") { at += 1 }
            return isWord(at, "fpo") ? at : nil
        }
        return nil
    }

    /// "Apt. 864", "Suite 292", "piso 3 B", "depto 4".
    private func unitEnd(_ index: Int) -> Int? {
        guard has(index, .unit), !isWord(index, "unit"), !isWord(index, "box"), !isWord(index, "interior"),
            !isWord(index, "portal"), !isWord(index, "puerta"), !isWord(index, "int")
        else { return nil }
        var at = index + 1
        if mark(at) == 0x2e, isGlued(at) { at += 1 }
        if mark(at) == 0x23 { at += 1 }
        guard isHouseNumber(at), digits(at) < 5 else { return nil }
        let sure = isWord(index, "apt") || isWord(index, "suite") && isCapital(index)
        if !sure, !hasCue(index) { return nil }
        if has(at + 1, .notAge) { return nil }
        return at + 1
    }

    /// "the corner of Fifth and Main", "esquina de Colón y Sucre".
    private func cornerEnd(_ index: Int) -> Int? {
        guard
            (isWord(index, "corner") && isWord(index + 1, "of"))
                || (isWord(index, "esquina")
                    && (isWord(index + 1, "de") || isWord(index + 1, "con") || isCapital(index + 1)))
        else { return nil }
        var at = isCapital(index + 1) ? index + 1 : index + 2
        let first = at
        var joined = false
        var capitals = 0
        while at < count, at - first < 10, kind(at) == .word || digits(at) > 0 || (mark(at) == 0x2e && isGlued(at)) {
            if isWord(at, "and") || isWord(at, "y") || isWord(at, "con") {
                if joined { break }
                joined = true
            } else if isCapital(at) || digits(at) > 0 || has(at, [.streetAfter, .streetBefore]) || isMixed(at) {
                capitals += 1
            } else if joined, has(at, .function) {
                break
            } else if mark(at) != 0x2e, !isWord(at, "do"), !isWord(at, "de"), !isWord(at, "la") {
                if has(at, .function) { return nil }
            }
            at += 1
        }
        return joined && capitals > 1 ? at : nil
    }

    // MARK: All that belongs to it

    /// Lines of flats, towns, countries and postcodes behind the street, and the number or name before a flat.
    private func grow(_ start: Int, _ end: Int) -> Range<Int> {
        var start = start
        var end = end
        // Leading numbers: "31401 ul. Słowicza 10".
        while isHouseNumber(start - 1), text.tokens[start].spaceBefore,
            !isGlued(start - 1) || start == 1 || mark(start - 2) == 0x3e || kind(start - 2) == .lineEnd
        { start -= 1 }
        var lines = 0
        var words = 0
        while end < count, lines < 5, words < 16 {
            if has(end, .unit) || isWord(end, "no") && digits(end + 1) > 0,
                !isWord(end, "int") || digits(end + 1) > 0 || mark(end + 1) == 0x2e
            {
                var at = end + 1
                while mark(at) == 0x2e || mark(at) == 0x23 || mark(at) == 0xff { at += 1 }
                guard digits(at) > 0 || (kind(at) == .word && text.tokens[at].foldedCount < 4) else { break }
                end = at + 1
                continue
            }
            switch kind(end) {
            case .number:
                guard digits(end) < 8, !has(end + 1, .notAge),
                    !(mark(end + 1) == 0x2d && digits(end) < 5 && digits(end + 2) > 0 && lines > 0
                        && digits(end + 2) < 4 && !(digits(end) == 2 && endsClause(end + 3)))
                else { return start..<end }
                end += 1
                if mark(end) == 0x2d, isGlued(end), digits(end + 1) > 0 { end += 2 }
                words += 1
            case .word:
                let sentence =
                    has(end, [.function, .phoneContext, .linking]) && !isCapital(end) && !joinsTown(end)
                let label = mark(end + 1) == 0x3a || (kind(end + 1) == .lineEnd && has(end, .phone))
                if sentence || label || has(end, .phone) { return trimmed(start, end) }
                guard
                    isCapital(end) || isMixed(end) || isWord(end, "nan") || isWord(end, "bis") || isWord(end, "sur")
                        || isWord(end, "norte")
                        || text.tokens[end].foldedBytesAreWide(text)
                        || (text.tokens[end].foldedCount == 1 && digits(end - 1) > 0)
                        || (has(end, [.streetAfter]) && digits(end - 1) > 0) || has(end, .country)
                        || joinsTown(end)
                else { return trimmed(start, end) }
                end += 1
                words += 1
            case .punctuation:
                let byte = mark(end)
                let isSeparator =
                    byte == 0x2c || byte == 0x28 || byte == 0x29 || byte == 0x23 || byte == 0x2f || byte == 0x3e
                    || byte == 0x3f
                let isAbbreviation =
                    byte == 0x2e && isGlued(end) && (text.tokens[end - 1].foldedCount < 5) && end + 1 < count
                    && kind(end + 1) != .lineEnd
                let isInside = (byte == 0x27 || byte == 0x2d || byte == 0xff) && isGlued(end) && isGlued(end + 1)
                guard isSeparator || isAbbreviation || isInside else { return trimmed(start, end) }
                if byte == 0x3f, !(kind(end - 1) == .lineEnd) { return trimmed(start, end) }
                end += 1
            case .lineEnd:
                var next = end + 1
                while mark(next) == 0x3e || mark(next) == 0x3f || mark(next) == 0x2c || mark(next) == 0x2a { next += 1 }
                let goesOn =
                    isCapital(next) || digits(next) > 0 || has(next, .unit)
                    || (next < count && text.tokens[next].foldedBytesAreWide(text)) || isWord(next, "nan")
                guard goesOn, !has(next, .phone), mark(next + 1) != 0x3a, !startsPhoneLine(next) else {
                    return trimmed(start, end)
                }
                // A blank line ends it, unless the country follows.
                end = next
                lines += 1
            default: return trimmed(start, end)
            }
        }
        return trimmed(start, end)
    }

    /// "Soto del Barco", "Črni Vrh nad Idrijo": small words inside the name of a town.
    private func joinsTown(_ index: Int) -> Bool {
        guard isCapital(index - 1), text.tokens[index].foldedCount < 5, text.tokens[index].spaceBefore else {
            return false
        }
        for word: StaticString in [
            "de", "del", "do", "da", "dos", "das", "di", "du", "des", "la", "le", "les", "los", "las", "sur", "sous",
            "nad", "pod", "pri", "na", "v", "w", "i", "y", "am", "an", "der", "dem", "im", "bei", "ob", "von", "van",
            "den", "aan", "bij", "op", "upon", "of", "the", "og",
        ] where isWord(index, word) {
            return isCapital(index + 1) || (text.tokens[index].foldedCount < 4 && isCapital(index + 2))
        }
        return false
    }

    private func startsPhoneLine(_ index: Int) -> Bool {
        guard digits(index) > 0 else { return false }
        return digits(index + 1) > 0 || mark(index + 1) == 0x2d || (digits(index) > 5 && kind(index + 1) == .word)
    }

    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        var end = min(end, count)
        while end > start + 1, kind(end - 1) == .punctuation || kind(end - 1) == .lineEnd { end -= 1 }
        return start..<end
    }
}

extension Token {
    /// Letters of another script, which have no capitals that matter here.
    func foldedBytesAreWide(_ text: NormalisedText) -> Bool {
        kind == .word && (text.folded(self).first ?? 0) > 0xcd
    }
}
