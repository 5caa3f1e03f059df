extension Tokeniser {
    private static let longest = 24

    /// Symbols that stand for letters inside a word.
    static func isLeetSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x40, 0x24, 0x21, 0x7c, 0x2b, 0x20ac: true
        default: false
        }
    }

    /// The letters a digit or symbol stands for; the second is a second reading.
    private static func letters(_ scalar: UInt32) -> (UInt8, UInt8)? {
        switch scalar {
        case 0x30: (0x6f, 0x6f)
        case 0x31, 0x7c: (0x69, 0x6c)
        case 0x21: (0x69, 0x69)
        case 0x32: (0x7a, 0x7a)
        case 0x33, 0x20ac: (0x65, 0x65)
        case 0x34, 0x40: (0x61, 0x61)
        case 0x35, 0x24: (0x73, 0x73)
        case 0x36, 0x39: (0x67, 0x67)
        case 0x37, 0x2b: (0x74, 0x74)
        case 0x38: (0x62, 0x62)
        default: nil
        }
    }

    /// Reads a word in which digits or symbols stand for letters, when the letters give a word that people know.
    /// Ages, times, amounts and names of products do not, or are refused.
    mutating func readLeet(_ cells: UnsafeBufferPointer<Cell>, end wordEnd: Int) -> Bool {
        let start = at
        var end = wordEnd
        while end < cells.count, Self.isLeetSymbol(cells[end].scalar), end - start < Self.longest {
            let isDollar = cells[end].scalar == 0x24
            guard end + 1 < cells.count, cells[end + 1].scalarClass == .letter || cells[end + 1].scalarClass == .digit
            else {
                if isDollar { end += 1 }
                break
            }
            end += 1
            while end < cells.count, cells[end].scalarClass == .letter || cells[end].scalarClass == .digit { end += 1 }
        }
        // Two characters are too few to tell.
        while end - start > 2, end - start <= Self.longest {
            if let word = leet(cells[start..<end]) {
                let foldedStart = folded.count
                let plainStart = plain.count
                folded.append(contentsOf: word)
                plain.append(contentsOf: word)
                let capitals = cells[start..<end].contains { $0.isCapital }
                let disguised = cells[start..<end].contains { $0.lookalike != 0 }
                append(
                    .word, cells: cells, start..<end, foldedStart: foldedStart, plainStart: plainStart,
                    undone: disguised ? [.leet, .confusable] : .leet, capitals: capitals ? .first : .none)
                scripts.latin += word.count
                return true
            }
            if end == wordEnd { break }
            end = wordEnd
        }
        return false
    }

    private func leet(_ cells: Slice<UnsafeBufferPointer<Cell>>) -> [UInt8]? {
        var word: [UInt8] = []
        word.reserveCapacity(Self.longest)
        var doubtful: [Int] = []
        var real = 0
        var firstReal = -1
        var lastReal = -1
        for cell in cells {
            if cell.scalarClass == .mark || cell.scalar == 0x27 { continue }
            if cell.scalarClass == .letter {
                let letter = cell.scalar < 0x80 ? UInt8(cell.scalar) : cell.lookalike
                if letter == 0 { return nil }
                if firstReal < 0 { firstReal = word.count }
                lastReal = word.count
                real += 1
                word.append(letter)
            } else if let (letter, other) = Self.letters(cell.scalar) {
                if letter != other { doubtful.append(word.count) }
                word.append(letter)
            } else {
                return nil
            }
        }
        guard real > 1, real < word.count, word.count > 2 else { return nil }
        // A word with a number before or behind it is a word and a number: "level5", "4way", "10am".
        let isOuter = lastReal - firstReal + 1 == real
        if isOuter {
            if firstReal > 1 { return nil }
            let core = word[firstReal...lastReal]
            let first = cells[cells.startIndex].scalar
            let last = cells[cells.endIndex - 1].scalar
            let lastIsVowel = last == 0x30 || last == 0x33
            if firstReal == 1, first != 0x24, first != 0x30, core.count < 4 || lexicon.isWord(core) { return nil }
            if firstReal == 0, !lastIsVowel, last != 0x24, core.count > 1, lexicon.isWord(core) { return nil }
        }
        if doubtful.count > 3 { return nil }
        for choice in 0..<(1 << doubtful.count) {
            for (bit, index) in doubtful.enumerated() { word[index] = choice >> bit & 1 == 0 ? 0x69 : 0x6c }
            if lexicon.isWord(word) { return word }
        }
        return nil
    }
}
