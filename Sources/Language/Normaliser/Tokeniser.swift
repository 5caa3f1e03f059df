/// Parts blocks of cells into tokens. What needs the whole text (letters written apart, abbreviations) comes after.
struct Tokeniser {
    let facts: UnicodeFacts
    let lexicon: Lexicon
    let phrasebook: Phrasebook
    var tokens: [Token] = []
    var folded: [UInt8] = []
    var plain: [UInt8] = []
    var scripts = ScriptSummary()
    /// Words made only of letters that look Latin: they are taken for Latin where others in the text mix scripts.
    var disguised: [(token: Int, letters: [UInt8])] = []
    /// A place of the block being read.
    var at = 0
    var space = false
    /// Where the run of cells without white space ends, and whether a dot or an at sign stands in it.
    private var chunkEnd = 0
    private var chunkHasAddress = false

    init(facts: UnicodeFacts, lexicon: Lexicon, phrasebook: Phrasebook, bytes: Int) {
        self.facts = facts
        self.lexicon = lexicon
        self.phrasebook = phrasebook
        folded.reserveCapacity(bytes + 16)
        plain.reserveCapacity(bytes + 16)
        tokens.reserveCapacity(bytes / 5 + 8)
    }

    mutating func read(_ cells: UnsafeBufferPointer<Cell>) {
        at = 0
        chunkEnd = 0
        while at < cells.count {
            switch cells[at].scalarClass {
            case .space:
                space = true
                at += 1
            case .line: lineEnd(cells)
            case .letter, .digit, .mark:
                enterChunk(cells)
                if chunkHasAddress, readAddress(cells, chunkEnd: chunkEnd) { continue }
                readWord(cells)
            case .symbol where cells[at].scalar == 0x24 && at + 1 < cells.count && cells[at + 1].scalarClass == .letter:
                readWord(cells)
            case .emoji: readEmoji(cells)
            default: punctuation(cells)
            }
        }
    }

    /// Looks once over each run without white space, so that words need not look for addresses again and again.
    private mutating func enterChunk(_ cells: UnsafeBufferPointer<Cell>) {
        if at < chunkEnd { return }
        chunkEnd = at
        chunkHasAddress = false
        while chunkEnd < cells.count, cells[chunkEnd].scalarClass != .space, cells[chunkEnd].scalarClass != .line {
            let scalar = cells[chunkEnd].scalar
            if scalar == 0x2e || scalar == 0x40 || scalar == 0x3a { chunkHasAddress = true }
            chunkEnd += 1
        }
    }

    // MARK: Tokens

    /// Adds a token of what was appended to `folded` and `plain` since.
    mutating func append(
        _ kind: Token.Kind, cells: UnsafeBufferPointer<Cell>, _ range: Range<Int>, foldedStart: Int, plainStart: Int,
        undone: Undone = [], capitals: Token.Capitals = .none
    ) {
        var undone = undone
        var end = cells[range.lowerBound].end
        var start = cells[range.lowerBound].start
        for cell in cells[range] {
            undone.formUnion(cell.undone)
            end = max(end, cell.end)
            start = min(start, cell.start)
        }
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in foldedStart..<folded.count { key = (key ^ UInt64(folded[index])) &* 0x100_0000_01b3 }
        tokens.append(
            Token(
                kind: kind, spaceBefore: space, capitals: capitals, undone: undone, foldedStart: UInt32(foldedStart),
                foldedCount: UInt32(folded.count - foldedStart), plainStart: UInt32(plainStart),
                plainCount: UInt32(plain.count - plainStart), originalStart: start, originalEnd: end, key: key))
        space = false
        at = range.upperBound
    }

    private mutating func lineEnd(_ cells: UnsafeBufferPointer<Cell>) {
        let start = at
        var end = at + 1
        var next = end
        while next < cells.count, cells[next].scalarClass == .line || cells[next].scalarClass == .space {
            next += 1
            if cells[next - 1].scalarClass == .line { end = next }
        }
        let foldedStart = folded.count
        let plainStart = plain.count
        folded.append(0x0a)
        plain.append(0x0a)
        append(.lineEnd, cells: cells, start..<end, foldedStart: foldedStart, plainStart: plainStart)
    }

    private mutating func punctuation(_ cells: UnsafeBufferPointer<Cell>) {
        let scalar = cells[at].scalar
        var end = at + 1
        while end < cells.count, cells[end].scalar == scalar, cells[end].scalarClass == cells[at].scalarClass {
            end += 1
        }
        let foldedStart = folded.count
        let plainStart = plain.count
        Self.append(end - at > 1 && scalar == 0x2e ? 0x2026 : scalar, to: &folded)
        plain.append(contentsOf: folded[foldedStart...])
        append(.punctuation, cells: cells, at..<end, foldedStart: foldedStart, plainStart: plainStart)
    }

    private mutating func readEmoji(_ cells: UnsafeBufferPointer<Cell>) {
        let scalar = cells[at].scalar
        var end = at + 1
        let isFlag = scalar >= 0x1f1e6 && scalar <= 0x1f1ff
        if isFlag, end < cells.count, cells[end].scalar >= 0x1f1e6, cells[end].scalar <= 0x1f1ff { end += 1 }
        while end < cells.count, !isFlag,
            cells[end].scalar == scalar || (cells[end].scalar >= 0x1f3fb && cells[end].scalar <= 0x1f3ff)
        { end += 1 }
        let foldedStart = folded.count
        let plainStart = plain.count
        var undone: Undone = []
        if let word = phrasebook.word(ofEmoji: scalar) {
            undone = .emojiWord
            folded.append(contentsOf: word)
        } else {
            for cell in cells[at..<(isFlag ? end : at + 1)] { Self.append(cell.scalar, to: &folded) }
        }
        plain.append(contentsOf: folded[foldedStart...])
        append(.emoji, cells: cells, at..<end, foldedStart: foldedStart, plainStart: plainStart, undone: undone)
    }

    mutating func number(_ cells: UnsafeBufferPointer<Cell>, to end: Int) {
        let foldedStart = folded.count
        let plainStart = plain.count
        for cell in cells[at..<end] where cell.scalarClass == .digit {
            folded.append(UInt8(truncatingIfNeeded: cell.scalar))
        }
        plain.append(contentsOf: folded[foldedStart...])
        append(.number, cells: cells, at..<end, foldedStart: foldedStart, plainStart: plainStart)
    }

    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xc0 | scalar >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
        } else if scalar < 0x1_0000 {
            bytes.append(UInt8(truncatingIfNeeded: 0xe0 | scalar >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3f))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
        } else {
            bytes.append(UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3f))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3f))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3f))
        }
    }
}
