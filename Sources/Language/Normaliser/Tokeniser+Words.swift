extension Tokeniser {
    /// Longer runs of letters are no word anyone knows.
    private static let longestKnown = 32

    /// A word, a number, or a number with the unit that is written to it.
    mutating func readWord(_ cells: UnsafeBufferPointer<Cell>) {
        let start = at
        if cells[start].scalarClass == .symbol {
            if !readLeet(cells, end: wordEnd(cells, from: start + 1)) { readSymbol(cells) }
            return
        }
        let end = wordEnd(cells, from: start)
        var digits = start
        while digits < end, cells[digits].scalarClass == .digit || cells[digits].scalarClass == .mark { digits += 1 }
        if digits == end, cells[start].scalarClass == .digit {
            if end < cells.count, Self.isLeetSymbol(cells[end].scalar), readLeet(cells, end: end) { return }
            number(cells, to: end)
            return
        }
        if readLeet(cells, end: end) { return }
        if digits > start, cells[start].scalarClass == .digit, !isOrdinal(cells, start, digits, end),
            !isAbbreviation(cells, start..<end)
        {
            number(cells, to: digits)
            return
        }
        word(cells, to: end)
    }

    private mutating func readSymbol(_ cells: UnsafeBufferPointer<Cell>) {
        let foldedStart = folded.count
        let plainStart = plain.count
        Self.append(cells[at].scalar, to: &folded)
        Self.append(cells[at].scalar, to: &plain)
        append(.punctuation, cells: cells, at..<at + 1, foldedStart: foldedStart, plainStart: plainStart)
    }

    /// The end of letters, digits and marks, with apostrophes between letters.
    private func wordEnd(_ cells: UnsafeBufferPointer<Cell>, from start: Int) -> Int {
        var end = start
        // A run of digits ends a word of digits: "3:30", "12-13" and "5km" are met here too.
        while end < cells.count {
            switch cells[end].scalarClass {
            case .letter, .digit, .mark: end += 1
            case .punctuation
            where cells[end].scalar == 0x27 && end > start && end + 1 < cells.count
                && cells[end - 1].scalarClass != .digit && cells[end + 1].scalarClass == .letter:
                end += 2
            default: return end
            }
        }
        return end
    }

    /// "1st", "2nd", "3rd", "4th", "1o", "2a".
    private func isOrdinal(_ cells: UnsafeBufferPointer<Cell>, _ start: Int, _ digits: Int, _ end: Int) -> Bool {
        let last = cells[digits - 1].scalar
        let letters = (cells[digits].scalar, end > digits + 1 ? cells[digits + 1].scalar : 0)
        switch (end - digits, letters.0, letters.1) {
        case (2, 0x74, 0x68): return true
        case (2, 0x73, 0x74): return last == 0x31
        case (2, 0x6e, 0x64): return last == 0x32
        case (2, 0x72, 0x64): return last == 0x33
        case (1, 0x6f, 0), (1, 0x61, 0): return cells[digits].start != cells[digits].end - 1
        default: return false
        }
    }

    private func isAbbreviation(_ cells: UnsafeBufferPointer<Cell>, _ range: Range<Int>) -> Bool {
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for cell in cells[range] {
            if cell.scalar >= 0x80 { return false }
            key = (key ^ UInt64(cell.scalar)) &* 0x100_0000_01b3
        }
        return !phrasebook.readings(key).isEmpty
    }

    /// A word of letters, in both views.
    mutating func word(_ cells: UnsafeBufferPointer<Cell>, to end: Int) {
        let start = at
        let foldedStart = folded.count
        let plainStart = plain.count
        var undone: Undone = []
        var latin = 0
        var foreign = 0
        var lookalikes = 0
        var capitals = 0
        var letters = 0
        var longRun = false
        for index in start..<end where cells[index].scalarClass == .letter {
            let cell = cells[index]
            letters += 1
            capitals += cell.isCapital ? 1 : 0
            if cell.scalar < 0x80 {
                latin += 1
            } else if cell.lookalike != 0, facts.latinFold(cell.scalar) == nil {
                lookalikes += 1
            } else if cell.script == .latin {
                latin += 1
            } else if cell.script != .common {
                foreign += 1
            }
            if index >= start + 2, cells[index - 1].scalar == cell.scalar, cells[index - 2].scalar == cell.scalar {
                longRun = true
            }
        }
        let phonetic = lookalikes > 0 && foreign == 0 && isPhonetic(cells[start..<end])
        let disguise = lookalikes > 0 && foreign == 0 && (latin > 0 || phonetic)
        if disguise { undone.insert(.confusable) }
        for index in start..<end {
            let cell = cells[index]
            if cell.scalarClass == .letter { count(disguise ? .latin : cell.script) }
            if cell.scalar == 0x27 { continue }
            let replaced = disguise && cell.lookalike != 0 && facts.latinFold(cell.scalar) == nil
            appendPlain(replaced ? UInt32(cell.lookalike) : cell.scalar, cell, since: plainStart)
            if replaced {
                folded.append(cell.lookalike)
            } else if cell.scalar < 0x80 {
                folded.append(UInt8(truncatingIfNeeded: cell.scalar))
            } else if cell.scalarClass == .mark {
                if facts.combiningClass(cell.scalar) == 0, !Self.encloses(cell.scalar) {
                    Self.append(cell.scalar, to: &folded)
                }
            } else if let ascii = facts.latinFold(cell.scalar) {
                folded.append(contentsOf: ascii)
            } else {
                Self.append(cell.scalar, to: &folded)
            }
        }
        let how: Token.Capitals = capitals == 0 ? .none : capitals == letters && letters > 1 ? .all : .first
        if squeeze(from: foldedStart, plainStart: plainStart, longRun: longRun, capitals: how) {
            undone.insert(.repeats)
        }
        if lookalikes > 0, !disguise, foreign == 0, lookalikes <= Self.longestKnown {
            disguised.append((tokens.count, cells[start..<end].filter { $0.lookalike != 0 }.map { $0.lookalike }))
        }
        append(
            .word, cells: cells, start..<end, foldedStart: foldedStart, plainStart: plainStart, undone: undone,
            capitals: how)
    }

    /// Marks drawn around a letter, such as the keycap: no language writes words with them.
    private static func encloses(_ scalar: UInt32) -> Bool {
        scalar == 0x488 || scalar == 0x489 || scalar >= 0x20dd && scalar <= 0x20e4
    }

    /// Small capitals and other Latin letters that no language of these readers uses.
    private func isPhonetic(_ cells: Slice<UnsafeBufferPointer<Cell>>) -> Bool {
        cells.allSatisfy { $0.scalarClass != .letter || $0.script == .latin || $0.script == .common }
    }

    private mutating func count(_ script: Script) {
        switch script {
        case .latin: scripts.latin += 1
        case .cyrillic: scripts.cyrillic += 1
        case .greek: scripts.greek += 1
        case .arabic: scripts.arabic += 1
        case .hebrew: scripts.hebrew += 1
        case .eastAsian: scripts.eastAsian += 1
        case .common, .foreign: scripts.other += 1
        }
    }

    /// Appends to the plain view and composes a mark with the letter before it (NFC).
    private mutating func appendPlain(_ scalar: UInt32, _ cell: Cell, since plainStart: Int) {
        let jamo = scalar >= 0x1161 && scalar < 0x11c3
        if cell.scalarClass == .mark || jamo, plain.count > plainStart {
            var last = plain.count - 1
            while last > plainStart, plain[last] & 0xc0 == 0x80 { last -= 1 }
            var base: UInt32 = 0
            switch plain[last] {
            case 0..<0x80: base = UInt32(plain[last])
            case 0xc0..<0xe0: base = UInt32(plain[last] & 0x1f)
            case 0xe0..<0xf0: base = UInt32(plain[last] & 0x0f)
            default: base = UInt32(plain[last] & 0x07)
            }
            for byte in plain[(last + 1)...] { base = base << 6 | UInt32(byte & 0x3f) }
            if let composed = facts.composed(base, scalar) {
                plain.removeSubrange(last...)
                Self.append(composed, to: &plain)
                return
            }
        }
        Self.append(scalar, to: &plain)
    }

    /// Whether the bytes since `start` are a word or an abbreviation someone knows.
    private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
        let key = Token.key(of: word)
        return lexicon.entry(key).isWord || !phrasebook.readings(key).isEmpty
    }

    /// Takes back drawn-out letters: "soooo" is "so", "goooood" is "good", "heyy" is "hey".
    private mutating func squeeze(
        from start: Int, plainStart: Int, longRun: Bool, capitals: Token.Capitals
    ) -> Bool {
        let count = folded.count - start
        guard count > 2, count <= 3 * Self.longestKnown || longRun else { return false }
        if !longRun {
            guard folded[folded.count - 1] == folded[folded.count - 2], capitals != .first, count <= Self.longestKnown,
                plain.count - plainStart == count, !isKnown(folded[start...]), isKnown(folded[start..<folded.count - 1])
            else { return false }
            folded.removeLast()
            plain.removeLast()
            return true
        }
        let isPlain = plain.count - plainStart == count
        let squeezed = bestSqueeze(Array(folded[start...]))
        folded.removeSubrange(start...)
        folded.append(contentsOf: squeezed)
        if isPlain {
            plain.removeSubrange(plainStart...)
            plain.append(contentsOf: squeezed)
        } else {
            let short = Self.runs(of: Array(plain[plainStart...]), mask: 0)
            plain.removeSubrange(plainStart...)
            plain.append(contentsOf: short)
        }
        return true
    }

    /// Of one or two letters for each long run, the choice that gives a known word; else one letter.
    private func bestSqueeze(_ word: [UInt8]) -> [UInt8] {
        if word.count <= 3 * Self.longestKnown {
            for mask in [7, 3, 5, 6, 1, 2, 4] {
                let candidate = Self.runs(of: word, mask: mask)
                if candidate.count <= Self.longestKnown, isKnown(candidate[...]) { return candidate }
            }
        }
        return Self.runs(of: word, mask: 0)
    }

    /// Runs of three and more become two letters where the mask has a bit for them (the last bit for all later ones),
    /// else one.
    private static func runs(of word: [UInt8], mask: Int) -> [UInt8] {
        var short: [UInt8] = []
        short.reserveCapacity(word.count)
        var index = 0
        var run = 0
        while index < word.count {
            var end = index + 1
            while end < word.count, word[end] == word[index] { end += 1 }
            var keep = end - index
            if keep > 2, word[index] < 0x80 {
                keep = (mask >> min(run, 2) & 1) + 1
                run += 1
            }
            for _ in 0..<keep { short.append(word[index]) }
            index = end
        }
        return short
    }
}
