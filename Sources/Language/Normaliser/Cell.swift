/// One scalar of the decomposed, case-folded text, with the bytes it came from.
struct Cell {
    var scalar: UInt32
    var start: UInt32
    var end: UInt32
    var undone: Undone
    var scalarClass: ScalarClass
    var script: Script
    /// The Latin letter the original is taken for, or 0.
    var lookalike: UInt8
    var isCapital: Bool
}

/// Decodes UTF-8 into cells, a block at a time, so that scratch memory stays the same for any input.
struct CellReader {
    /// Blocks end at white space after this many cells, and without it after twice as many.
    private static let block = 1 << 15
    /// No living script stacks more marks on one letter.
    private static let mostMarks = 8
    /// A run of the same letter is kept at three: the rest only lengthens the last one's range.
    private static let longestRun = 3

    private let facts: UnicodeFacts
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private(set) var cells: [Cell] = []
    /// What was removed since the last cell.
    private(set) var pending: Undone = []
    private var run = 0
    private var marks = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, facts: UnicodeFacts) {
        self.bytes = bytes
        self.facts = facts
        cells.reserveCapacity(min(bytes.count, 2 * Self.block) + 4)
    }

    /// Reads the next block; false when nothing is left.
    mutating func next() -> Bool {
        cells.removeAll(keepingCapacity: true)
        run = 0
        marks = 0
        while at < bytes.count {
            let byte = bytes[at]
            if cells.count >= Self.block, byte == 0x20 || byte == 0x0a || cells.count >= 2 * Self.block { return true }
            if byte < 0x80 {
                at += 1
                ascii(byte, from: at - 1)
            } else {
                wide()
            }
        }
        return !cells.isEmpty
    }

    @inline(__always)
    private mutating func ascii(_ byte: UInt8, from start: Int) {
        var scalarClass = ScalarClass.punctuation
        var script = Script.common
        var scalar = UInt32(byte)
        var isCapital = false
        switch byte {
        case 0x61...0x7a:
            scalarClass = .letter
            script = .latin
        case 0x41...0x5a:
            scalarClass = .letter
            script = .latin
            scalar |= 0x20
            isCapital = true
        case 0x30...0x39: scalarClass = .digit
        case 0x20, 0x09: scalarClass = .space
        case 0x0a...0x0d: scalarClass = .line
        case 0x00...0x1f, 0x7f:
            pending.insert(.zeroWidth)
            return
        case 0x24, 0x2b, 0x3c...0x3e, 0x5e, 0x60, 0x7c, 0x7e: scalarClass = .symbol
        default: break
        }
        marks = 0
        append(
            Cell(
                scalar: scalar, start: UInt32(start), end: UInt32(at), undone: pending, scalarClass: scalarClass,
                script: script, lookalike: 0, isCapital: isCapital))
    }

    @inline(__always)
    private mutating func append(_ cell: Cell) {
        if let last = cells.last, last.scalar == cell.scalar, cell.scalarClass != .digit {
            run += 1
            if run > Self.longestRun {
                cells[cells.count - 1].end = cell.end
                cells[cells.count - 1].undone.formUnion(cell.undone)
                pending = []
                return
            }
        } else {
            run = 1
        }
        pending = []
        cells.append(cell)
    }

    private mutating func wide() {
        let start = at
        let scalar = decode()
        var undone: Undone = scalar == nil ? .invalid : []
        let value = scalar ?? 0xfffd
        let fact = facts.fact(value)
        switch fact.scalarClass {
        case .zeroWidth:
            // The selector of an emoji's style and the joiner between emoji are how emoji are written.
            let afterEmoji = cells.last.map { $0.scalarClass == .emoji || $0.scalarClass == .digit } ?? false
            if afterEmoji && (value == 0xfe0f || value == 0x200d || value >= 0xe0000) { return }
            if value == 0xfeff && start == 0 { return }
            pending.insert(.zeroWidth)
            return
        case .bidi:
            pending.insert(.bidi)
            return
        case .mark:
            mark(value, fact, start)
            return
        default: break
        }
        if value == 0xb4 || value == 0x2019 || value == 0x2bc {
            // All of them are typed for an apostrophe.
            ascii(0x27, from: start)
            return
        }
        if fact.isCompatibility { undone.insert(.compatibility) }
        undone.formUnion(pending)
        marks = 0
        var lookalike = fact.hasLookalike ? facts.lookalike(value) : 0
        let hangul = value >= 0xac00 && value < 0xd7a4
        var isCapital = false
        func cell(_ scalar: UInt32) -> Cell {
            Cell(
                scalar: scalar, start: UInt32(start), end: UInt32(at), undone: undone, scalarClass: fact.scalarClass,
                script: fact.script, lookalike: lookalike, isCapital: isCapital)
        }
        if fact.mapping == 0 || hangul {
            append(cell(value))
            return
        }
        isCapital = fact.scalarClass == .letter && value < 0x600
        let count = Int(facts.pool[fact.mapping])
        for offset in 1...count {
            let mapped = facts.pool[fact.mapping + offset]
            if mapped >= 0x80, facts.fact(mapped).scalarClass == .mark {
                appendMark(mapped, start)
                continue
            }
            var next = cell(mapped)
            if mapped < 0x80 {
                // What became ASCII needs no likeness any more.
                lookalike = 0
                next.lookalike = 0
                if fact.scalarClass != .digit {
                    next.script = mapped >= 0x61 ? .latin : fact.script
                    next.scalarClass = Self.asciiClass(UInt8(mapped), fact.scalarClass)
                }
                // An accented letter is a capital when it is not its own small form.
                if isCapital && offset == 1 { next.isCapital = Self.isCapital(value) }
            }
            marks = 0
            append(next)
        }
    }

    /// The capitals of Latin-1 and Latin Extended-A; for others nobody asks.
    private static func isCapital(_ scalar: UInt32) -> Bool {
        scalar >= 0xc0 && scalar <= 0xde || scalar >= 0x100 && scalar < 0x180 && scalar & 1 == 0
            || scalar >= 0xff21
                && scalar <= 0xff3a
    }

    private static func asciiClass(_ byte: UInt8, _ otherwise: ScalarClass) -> ScalarClass {
        switch byte {
        case 0x61...0x7a: otherwise == .symbol ? .letter : otherwise == .punctuation ? .letter : otherwise
        case 0x30...0x39: .digit
        case 0x20: .space
        default: otherwise == .letter ? .letter : .punctuation
        }
    }

    private mutating func mark(_ value: UInt32, _ fact: UnicodeFacts.Fact, _ start: Int) {
        if fact.mapping == 0 {
            appendMark(value, start)
        } else {
            let count = Int(facts.pool[fact.mapping])
            for offset in 1...count { appendMark(facts.pool[fact.mapping + offset], start) }
        }
    }

    /// Adds a mark in canonical order behind its base.
    private mutating func appendMark(_ value: UInt32, _ start: Int) {
        if marks >= Self.mostMarks, !cells.isEmpty {
            cells[cells.count - 1].end = UInt32(at)
            cells[cells.count - 1].undone.insert(.stackedMarks)
            return
        }
        let order = facts.combiningClass(value)
        let mark = Cell(
            scalar: value, start: UInt32(start), end: UInt32(at), undone: pending, scalarClass: .mark, script: .common,
            lookalike: 0, isCapital: false)
        pending = []
        run = 0
        marks += 1
        var place = cells.count
        if order != 0 {
            while place > cells.count - marks + 1, place > 0, facts.combiningClass(cells[place - 1].scalar) > order {
                place -= 1
            }
        }
        cells.insert(mark, at: place)
    }

    /// One scalar of well-formed UTF-8 (RFC 3629), or nil; moves on past it, or past the longest part that could have
    /// begun one.
    private mutating func decode() -> UInt32? {
        let first = bytes[at]
        at += 1
        var need = 0
        var value: UInt32 = 0
        var low: UInt8 = 0x80
        var high: UInt8 = 0xbf
        switch first {
        case 0xc2...0xdf:
            need = 1
            value = UInt32(first & 0x1f)
        case 0xe0...0xef:
            need = 2
            value = UInt32(first & 0x0f)
            if first == 0xe0 { low = 0xa0 }
            if first == 0xed { high = 0x9f }
        case 0xf0...0xf4:
            need = 3
            value = UInt32(first & 0x07)
            if first == 0xf0 { low = 0x90 }
            if first == 0xf4 { high = 0x8f }
        default: return nil
        }
        for _ in 0..<need {
            guard at < bytes.count, bytes[at] >= low, bytes[at] <= high else { return nil }
            value = value << 6 | UInt32(bytes[at] & 0x3f)
            at += 1
            low = 0x80
            high = 0xbf
        }
        return value
    }
}
