/// Streets in the orders of different countries: number, name and kind; kind, name and number; name with its kind in it.
extension PersonalReading {
    // MARK: Number, name, kind: "742 Evergreen Terrace", "12 High St"

    private static let weakKinds: [StaticString] = [
        "way", "place", "drive", "court", "close", "square", "park", "hill", "walk", "view", "point", "run", "pass",
        "bend",
        "heights", "row", "green", "ridge", "rise", "gate", "loop", "path", "alley", "plaza", "trail", "grove",
        "gardens", "cove",
        "crossing", "meadows", "parade", "circle", "pl", "ter", "dr", "ct", "al", "str", "bypass", "pike",
    ]

    func isWeakKind(_ index: Int) -> Bool { Self.weakKinds.contains { isWord(index, $0) } }

    func numberFirstEnd(_ start: Int) -> Int? {
        guard isHouseNumber(start) else { return nil }
        var at = start + 1
        // "12b", "12-14"
        if kind(at) == .word, isGlued(at), text.tokens[at].foldedCount == 1 { at += 1 }
        if mark(at) == 0x2d, isGlued(at), digits(at + 1) > 0 { at += 2 }
        if isHouseNumber(at), !isGlued(at) { at += 1 }
        if mark(at) == 0x2c { at += 1 }
        // "479 95 Avenue des Tuileries": the kind before the name.
        if has(at, .streetBefore), isCapital(at) || !isAmbiguous(at) || mark(at - 1) == 0x2c || hasCue(start),
            kind(at + 1) == .word,
            (at + 1...at + 4).contains(where: { isCapital($0) }), text.tokens[at].foldedCount > 1
        {
            var end = at + 1
            while kind(end) == .word, end - at < 6, isCapital(end) || isCapital(end + 1) || isCapital(end + 2) {
                end += 1
            }
            if digits(end) > 0, digits(end) < 6 { end += 1 }
            return end
        }
        let first = at
        var capitals = 0
        while at < count, at - first < 5 {
            if mark(at) == 0x2e, at > first, isGlued(at), text.tokens[at - 1].foldedCount < 4 {
                at += 1
                continue
            }
            if at > first, has(at, .streetAfter) {
                // The last kind of several is the street's: "St. John Street".
                var end = at + 1
                if mark(end) == 0x2e { end += 1 }
                if !(has(end, .streetAfter) && isCapital(end)), !continues(at, end) || hasCue(start) {
                    return accepts(start, first, at, capitals) ? end : nil
                }
                if has(end, .streetAfter) { at = end }
                if accepts(start, first, at, capitals),
                    !(kind(at + 1) == .word && isCapital(at + 1) && has(at + 1, .streetAfter))
                {
                    return at + 1
                }
            }
            guard kind(at) == .word || isMixed(at) || (at == first && digits(at) > 0) else { return nil }
            if isCapital(at) { capitals += 1 }
            if has(at, [.function, .notAge, .clock]), !isCapital(at), !isWord(at, "st") { return nil }
            at += 1
        }
        return nil
    }

    /// "12 people drive to" goes on as a sentence does.
    private func continues(_ at: Int, _ end: Int) -> Bool {
        isWeakKind(at) && !isCapital(at) && kind(end) == .word && has(end, .function)
    }

    private func accepts(_ start: Int, _ first: Int, _ kindAt: Int, _ capitals: Int) -> Bool {
        if has(first, .notAge) || isWord(first, "way"), !isCapital(first) { return false }
        if capitals > 0, isCapital(kindAt) || !isWeakKind(kindAt) { return true }
        if hasCue(start) { return true }
        if isWeakKind(kindAt) { return false }
        // Small letters and no cue: the words must be a name.
        return kindAt - first < 4 && !(first..<kindAt).contains { has($0, [.function, .notAge, .activity, .place]) }
            && (isWord(kindAt, "street") || isWord(kindAt, "ave") || isWord(kindAt, "avenue") || isWord(kindAt, "road")
                || isWord(kindAt, "blvd")
                || isWord(kindAt, "boulevard") || isWord(kindAt, "rd") || isWord(kindAt, "lane") || isWord(kindAt, "ln")
                || isWord(kindAt, "st")
                || isWord(kindAt, "terrace") || isWord(kindAt, "crescent"))
    }

    // MARK: Kind, name, number: "calle Mayor 5", "Av. Rivadavia 1250", "Cra 15 # 88-21"

    func streetFirstEnd(_ start: Int) -> Int? {
        guard has(start, .streetBefore) else { return nil }
        var at = start + 1
        let isShort = text.tokens[start].foldedCount < 3
        // "c/", "av.", "c."
        var hasMark = false
        if mark(at) == 0x2f || mark(at) == 0x2e, isGlued(at) {
            hasMark = true
            at += 1
        }
        if isShort, !hasMark, !isCapital(start), !isColombian(start) { return nil }
        if isShort, hasMark, mark(start + 1) == 0x2f, kind(at) != .word { return nil }
        while at - start < 6, has(at, .streetBefore), text.tokens[at].foldedCount > 2 || mark(at + 1) == 0x2e {
            at += mark(at + 1) == 0x2e ? 2 : 1
        }
        if isColombian(start), digits(at) > 0 || (isWord(at, "num") && digits(at + 1) > 0) {
            // The number of the crossing street, then of the house.
            var end = at + 1
            while end < count, end - at < 4, kind(end) == .word,
                text.tokens[end].foldedCount < 4 || isWord(end, "sur") || isWord(end, "bis") || isWord(end, "norte"),
                !isWord(end, "no"), !isWord(end, "con"), !isWord(end, "n")
            { end += 1 }
            if mark(end) == 0x23 || isWord(end, "no") || isWord(end, "n") || isWord(end, "num") || isWord(end, "numero")
                || isWord(end, "con")
            {
                end += 1
                while mark(end) == 0x2e || mark(end) == 0xff { end += 1 }
                guard digits(end) > 0 || isMixed(end) else { return nil }
                end += 1
                if kind(end) == .word, isGlued(end), text.tokens[end].foldedCount < 3 { end += 1 }
                if mark(end) == 0x2d, digits(end + 1) > 0 { end += 2 }
                return end
            }
        }
        let first = at
        var capitals = 0
        while at < count, at - first < 7 {
            if mark(at) == 0x2e, at > first, isGlued(at), text.tokens[at - 1].foldedCount < 5 {
                at += 1
                continue
            }
            if at > first, mark(at) == 0x2c || mark(at) == 0x23 || isNumberSign(at) {
                var number = at + 1
                while number < count,
                    mark(number) == 0x2e || mark(number) == 0xff || isNumberSign(number) || mark(number) == 0x23
                { number += 1 }
                if digits(number) > 0, digits(number) < 6 { return number + 1 }
                if mark(at) != 0x2c { return nil }
                return capitals > 0 && hasCue(start) ? at : nil
            }
            if digits(at) > 0, digits(at) < 6 {
                if at == first {
                    // "calle 13" alone is a street only where somebody lives.
                    if kind(at + 1) == .word, isWord(at + 1, "de"), !hasCue(start) { at += 1; continue }
                    return hasCue(start) || isWord(start, "calle") && nearby(max(0, start - 5)..<start, [.me, .my])
                        ? at + 1 : nil
                }
                if isWord(at + 1, "de") && has(at + 2, .month) { return nil }
                if has(at + 1, .notAge), !isWord(at + 1, "a"), !isWord(at + 1, "in"), isCapital(at + 1) == false {
                    return nil
                }
                return capitals > 0 || hasCue(start) || !isAmbiguous(start) ? at + 1 : nil
            }
            guard kind(at) == .word else { break }
            if isCapital(at) { capitals += 1 }
            if has(at, .function), !isCapital(at), !isWord(at, "de"), !isWord(at, "del"), !isWord(at, "la"),
                !isWord(at, "las"), !isWord(at, "los"),
                !isWord(at, "el"), !isWord(at, "y"), !isWord(at, "do"), !isWord(at, "da"), !isWord(at, "des"),
                !isWord(at, "du")
            {
                break
            }
            at += 1
        }
        // No number: only where somebody says that they live there.
        return capitals > 0 && at > first && !isShort && nearby(max(0, start - 4)..<start, .addressCue)
            && livesThere(start) ? at : nil
    }

    private func livesThere(_ start: Int) -> Bool {
        (max(0, start - 4)..<start).contains {
            isWord($0, "vivo") || isWord($0, "vivimos") || isWord($0, "live") || isWord($0, "direccion")
                || isWord($0, "domicilio")
        }
    }

    private func isAmbiguous(_ index: Int) -> Bool {
        text.tokens[index].foldedCount < 3 || isWord(index, "via") || isWord(index, "camino") || isWord(index, "paseo")
            || isWord(index, "plaza")
            || isWord(index, "carrera") || isWord(index, "privada") || isWord(index, "circuito")
            || isWord(index, "cuesta") || isWord(index, "pasaje")
            || isWord(index, "ronda") || isWord(index, "avenue") || isWord(index, "boulevard")
            || isWord(index, "largo") || isWord(index, "acceso") || isWord(index, "strada") || isWord(index, "cours")
            || isWord(index, "fazenda") || isWord(index, "borgo") || isWord(index, "platz")
            || isWord(index, "contrada") || isWord(index, "impasse") || isWord(index, "estrada")
            || isWord(index, "route") || isWord(index, "ruta") || isWord(index, "setor")
    }

    private func isColombian(_ index: Int) -> Bool {
        for name: StaticString in [
            "calle", "carrera", "cra", "kra", "cll", "cl", "cr", "diagonal", "dg", "transversal", "tv", "avenida", "av",
            "avda",
        ]
        where isWord(index, name) { return true }
        return false
    }

    func isNumberSign(_ index: Int) -> Bool {
        isWord(index, "no") && (mark(index + 1) == 0x2e || digits(index + 1) > 0) || isWord(index, "num")
            || isWord(index, "and") && text.tokens[index].undone.contains(.slang) && mark(index + 1) == 0xff
            || isWord(index, "nr")
            || isWord(index, "numero")
            || isWord(index, "nro")
            || (isWord(index, "n") && (digits(index + 1) > 0 || mark(index + 1) == 0xff || mark(index + 1) == 0x2e))
    }

    // MARK: "Pohlstrasse 9", "Kiannonkatu 98"

    private static let endings: [StaticString] = [
        // German and Dutch
        "strasse", "gasse", "weg", "platz", "allee", "damm", "ufer", "steig", "graben", "brucke",
        "steinweg", "stieg", "straat", "laan", "plein", "kade", "gracht", "singel", "steeg", "dijk", "dreef",
        // Finnish and Estonian
        "katu", "kuja", "kaari", "polku", "rinne", "aukio", "raitti", "tanav",
        // Scandinavian and Icelandic
        "gata", "gatan", "vagen", "vag", "vej", "gade", "vegen", "veien", "terrasse", "brekke", "vanget", "stigen",
        "torg",
        "torget", "backen", "toften", "stien", "gaten", "svingen", "bakken", "parken", "vollen", "krogen",
        "straede", "lunden", "skogen", "haugen", "jordet", "tunet", "veita", "vegur", "braut",
        "gotu", "straeti", "stigur", "hlid",
        // Hungarian and Slavic, where they are written together
        "utca", "ulica",
    ]

    /// Also the end of first names and common words: they need a cue, a number before or a postcode behind.
    private static let weakEndings: [StaticString] = [
        "tie", "hof", "markt", "pad", "haven", "alle", "ranta", "lia", "grand", "asen", "maki", "holt", "dal", "berg",
    ]

    func compoundEnd(_ index: Int) -> Int? {
        guard kind(index) == .word, index + 1 < count, text.tokens[index + 1].spaceBefore,
            let end = houseEnd(index + 1)
        else { return nil }
        let word = text.folded(text.tokens[index])
        guard isCapital(index) || hasCue(index) else { return nil }
        func ends(_ endings: [StaticString]) -> Bool {
            endings.contains { ending in
                let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
                return word.count > bytes.count + 2 && word.suffix(bytes.count).elementsEqual(bytes)
            }
        }
        let isStreet =
            ends(Self.endings)
            || ends(Self.weakEndings) && !book.isCommon(text.tokens[index].key)
                && (digits(index - 1) > 0 || hasUnit(end) || hasPostcodeAndTown(end))
        if isStreet { return has(end, .notAge) && !isWord(end, "st") ? nil : end }
        return nil
    }
}
