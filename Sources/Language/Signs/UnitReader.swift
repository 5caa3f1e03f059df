/// Makes units of the tokens of a normalised text: looks words up, finds compounds ("gift card"), joins amounts
/// ("$300", "ten minutes"), and finds sentences, questions and quotation marks. One pass, linear.
struct UnitReader {
    private let grammar: SignGrammar
    private let text: NormalisedText
    private let pieces: [Piece]
    private var result = Units()
    private var sentence: Int32 = 0
    private var sentenceIsEmpty = true
    /// Only words such as "so" and "hey" stood before.
    private var questionMayBegin = true
    private var clause: Int32 = 0
    private var openQuote: Int?
    private var pendingCurrency: Int?
    private var previousWasNumber = false
    private var previousValue = 0

    static func read(_ text: NormalisedText, with grammar: SignGrammar, _ lexicon: Lexicon) -> Units {
        var reader = UnitReader(grammar: grammar, lexicon: lexicon, text: text)
        reader.read()
        return reader.result
    }

    private init(grammar: SignGrammar, lexicon: Lexicon, text: NormalisedText) {
        self.grammar = grammar
        self.text = text
        pieces = PieceReader.read(text, with: grammar, lexicon)
        result.sentences.append(Sentence())
        result.units.reserveCapacity(pieces.count)
    }

    private mutating func read() {
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            switch piece.kind {
            case .word:
                readWord(at: index)
                index += 1
            case .number: index = readNumber(at: index)
            case .punctuation: index = readPunctuation(at: index)
            case .lineEnd:
                endSentence()
                index += 1
            case .emoji: index = append(kind: .emoji, piece, next: index + 1)
            case .url: index = append(kind: .url, piece, next: index + 1)
            case .email: index = append(kind: .email, piece, next: index + 1)
            }
        }
        sortCompounds()
    }

    // MARK: Words

    private mutating func readWord(at index: Int) {
        let word = pieces[index]
        if previousWasNumber, joinAmount(word) { return }
        if word.flags.contains(.startsCompound) { readCompounds(at: index) }
        var kindRow: Int32 = 0
        var isNumber = false
        if word.flags.contains(.age) {
            kindRow = row(of: .childAge)
            isNumber = true
        } else if word.flags.contains(.number) {
            kindRow = row(of: .number)
            isNumber = true
        }
        if isNumber { previousValue = 0 }
        append(
            row: word.row, kindRow: kindRow, start: word.start, end: word.end,
            negation: word.flags.contains(.negation) && deniesSomething(at: index),
            asking: word.flags.contains(.asking), filler: word.flags.contains(.filler))
        if word.flags.contains(.auxiliary), index + 1 < pieces.count, pieces[index + 1].flags.contains(.addressee) {
            result.sentences[Int(sentence)].isQuestion = true
        }
        previousWasNumber = isNumber
    }

    /// Whether a negation denies what follows: not in "if you don't …", "why don't you …", "won't you …?".
    private func deniesSomething(at index: Int) -> Bool {
        if index + 1 < pieces.count, pieces[index + 1].flags.contains(.addressee) { return false }
        var before = index - 1
        while before >= 0, before >= index - 3, pieces[before].kind == .word {
            if pieces[before].flags.contains(.condition) { return false }
            before -= 1
        }
        return true
    }

    /// Every compound that begins at a word; the words follow as units of their own all the same.
    private mutating func readCompounds(at index: Int) {
        let start = result.units.count
        var state = grammar.compoundState(0, over: pieces[index].word)
        var next = index + 1
        var end = start
        while state > 0, next < pieces.count, end < start + 5 {
            let piece = pieces[next]
            next += 1
            if piece.kind == .punctuation, isHyphen(text.tokens[piece.token]) { continue }
            guard piece.kind == .word || piece.kind == .number else { return }
            end += 1
            state = grammar.compoundState(state, over: piece.word)
            if state > 0, grammar.compoundRow[Int(state)] >= 0 {
                result.compounds.append(Compound(start: start, end: end, row: grammar.compoundRow[Int(state)]))
            }
        }
    }

    /// Compounds by their last unit, so that each unit knows those that end in it.
    private mutating func sortCompounds() {
        let count = result.units.count
        result.compounds.removeAll { $0.end >= count }
        result.compounds.sort { ($0.end, $0.start) < ($1.end, $1.start) }
        var first = 0
        while first < result.compounds.count {
            let end = result.compounds[first].end
            var next = first
            while next < result.compounds.count, result.compounds[next].end == end { next += 1 }
            result.units[end].compounds = first..<next
            first = next
        }
    }

    /// "300 dollars" is an amount, "ten minutes" a time span: the word joins the number before it.
    private mutating func joinAmount(_ word: Piece) -> Bool {
        guard let last = result.units.indices.last else { return false }
        let flags = word.flags
        if flags.contains(.currency) {
            result.units[last].kindRow = row(of: UnitReader.amount(previousValue))
            result.units[last].row = word.row
        } else if flags.contains(.timeUnit) {
            result.units[last].kindRow = row(of: .duration)
            result.units[last].row = word.row
        } else if flags.contains(.number) {
            // "Two hundred", "five thousand": how many is not worked out.
            previousValue = max(previousValue, 100)
            result.units[last].kindRow = row(of: .bigNumber)
            result.units[last].end = word.end
            return true
        } else if !word.spaceBefore, isSuffix(word, "am", "pm", "h") {
            result.units[last].kindRow = row(of: .time)
        } else if !word.spaceBefore, isSuffix(word, "k") {
            result.units[last].kindRow = row(of: .hugeMoney)
        } else if word.spaceBefore || !isSuffix(word, "yo", "yr", "yrs", "y", "f", "m", "s") {
            return false
        }
        result.units[last].end = word.end
        previousWasNumber = false
        return true
    }

    private static func amount(_ value: Int) -> SignGrammar.Builtin {
        value >= 1000 ? .hugeMoney : value >= 100 ? .bigMoney : .money
    }

    private func isSuffix(_ piece: Piece, _ suffixes: StaticString...) -> Bool {
        suffixes.contains { suffix in
            suffix.withUTF8Buffer { $0.elementsEqual(text.folded(text.tokens[piece.token])) }
        }
    }

    private func row(of kind: SignGrammar.Builtin) -> Int32 { grammar.builtinRow[kind.rawValue] }

    // MARK: Numbers

    /// A number with what is joined to it without a blank: "5,000", "3:30", "555-0134". Gives the next token.
    private mutating func readNumber(at index: Int) -> Int {
        // Twelve digits are more than the 32 bits that an Int has in a browser.
        var value: Int64 = 0
        var digits = 0
        var isTime = false
        func count(_ token: Token) {
            for byte in text.folded(token) where byte >= 0x30 && byte <= 0x39 {
                if digits < 12 { value = value * 10 + Int64(byte) - 0x30 }
                digits += 1
            }
        }
        count(text.tokens[pieces[index].token])
        var last = index
        while last + 2 < pieces.count, digits < 20 {
            let joint = text.tokens[pieces[last + 1].token]
            let part = text.tokens[pieces[last + 2].token]
            guard pieces[last + 2].kind == .number, joint.kind == .punctuation, part.kind == .number,
                !joint.spaceBefore, !part.spaceBefore,
                joint.foldedCount == 1, let mark = text.folded(joint).first
            else { break }
            guard mark == 0x2C || mark == 0x2E || mark == 0x2D || mark == 0x3A else { break }
            if mark == 0x3A { isTime = true }
            if mark == 0x2D || part.foldedCount == 3 {
                count(part)
            } else {
                // Cents and minutes are no part of the value.
                digits += Int(part.foldedCount)
            }
            last += 2
        }
        let kind: SignGrammar.Builtin =
            if pendingCurrency != nil {
                UnitReader.amount(Int(clamping: value))
            } else if isTime {
                .time
            } else if digits >= 7 {
                .phone
            } else if last == index, (8...17).contains(value) {
                .childAge
            } else if last == index, (18...90).contains(value) {
                .adultAge
            } else if value >= 100 {
                value >= 1000 ? .hugeNumber : .bigNumber
            } else {
                .number
            }
        let start = pendingCurrency ?? pieces[index].start
        pendingCurrency = nil
        // "2" may be the word "to": digits keep their row as a word.
        append(
            row: last == index ? pieces[index].row : 0, kindRow: row(of: kind), start: start, end: pieces[last].end,
            negation: false, asking: false)
        previousWasNumber = true
        previousValue = Int(clamping: value)
        return last + 1
    }

    // MARK: Punctuation

    private func isHyphen(_ token: Token) -> Bool {
        token.foldedCount == 1 && (text.folded(token).first == 0x2D || text.folded(token).first == 0x5F)
    }

    private mutating func readPunctuation(at index: Int) -> Int {
        let token = text.tokens[pieces[index].token]
        let marks = text.folded(token)
        let next = index + 1
        if marks.count == 1, marks.first == UInt8(ascii: "@"), next < pieces.count, pieces[next].kind == .word,
            !pieces[next].spaceBefore
        {
            append(
                row: 0, kindRow: row(of: .handle), start: token.originalRange.lowerBound,
                end: pieces[next].end, negation: false, asking: false)
            return next + 1
        }
        if previousWasNumber, marks.first == UInt8(ascii: "+") {
            // "15+" reads as words.
            append(
                row: grammar.plusRow, kindRow: 0, start: token.originalRange.lowerBound,
                end: token.originalRange.upperBound, negation: false, asking: false)
            return next
        }
        var ends = false
        var asks = false
        var position = marks.startIndex
        while position < marks.endIndex {
            let second = position + 1 < marks.endIndex ? marks[position + 1] : 0
            let third = position + 2 < marks.endIndex ? marks[position + 2] : 0
            switch marks[position] {
            case UInt8(ascii: "?"): (asks, ends) = (true, true)
            case UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "."): ends = true
            case UInt8(ascii: ","), UInt8(ascii: ":"): clause += 1
            case UInt8(ascii: "$"): currency(token)
            case UInt8(ascii: "\""): quote()
            // “ ” „ ‟ and the euro; « » £ ¿ are told apart by their last bytes.
            case 0xE2 where second == 0x80 && (0x9C...0x9F).contains(third): quote()
            case 0xE2 where second == 0x82 && third == 0xAC: currency(token)
            case 0xC2 where second == 0xAB || second == 0xBB: quote()
            case 0xC2 where second == 0xA3: currency(token)
            case 0xC2 where second == 0xBF: asks = true
            default: break
            }
            position += 1
        }
        if asks { result.sentences[Int(sentence)].isQuestion = true }
        if ends { endSentence() }
        if pendingCurrency == nil { previousWasNumber = false }
        return next
    }

    /// A currency sign after a number makes it an amount, before one it waits for it.
    private mutating func currency(_ token: Token) {
        if let last = result.units.indices.last, result.units[last].end == token.originalRange.lowerBound,
            result.units[last].kindRow != 0
        {
            result.units[last].kindRow = row(of: UnitReader.amount(previousValue))
            result.units[last].end = token.originalRange.upperBound
        } else {
            pendingCurrency = token.originalRange.lowerBound
        }
    }

    private mutating func quote() {
        if let open = openQuote {
            // A message that stands in quotation marks as a whole is nobody's quotation.
            if open > 0 { for index in open..<result.units.count { result.units[index].isQuoted = true } }
            openQuote = nil
        } else {
            openQuote = result.units.count
        }
    }

    private mutating func endSentence() {
        pendingCurrency = nil
        previousWasNumber = false
        guard !sentenceIsEmpty else { return }
        sentence += 1
        sentenceIsEmpty = true
        result.sentences.append(Sentence())
    }

    // MARK: Units

    private mutating func append(kind: SignGrammar.Builtin, _ piece: Piece, next: Int) -> Int {
        append(
            row: 0, kindRow: row(of: kind), start: piece.start, end: piece.end, negation: false, asking: false)
        previousWasNumber = false
        return next
    }

    private mutating func append(
        row: Int32, kindRow: Int32, start: Int, end: Int, negation: Bool, asking: Bool, filler: Bool = false
    ) {
        if sentenceIsEmpty { questionMayBegin = true }
        if questionMayBegin, asking { result.sentences[Int(sentence)].isQuestion = true }
        result.units.append(
            Unit(
                row: row, kindRow: kindRow, start: start, end: end, sentence: sentence,
                startsSentence: sentenceIsEmpty, isNegation: negation, clause: clause, isQuoted: false))
        if !filler { questionMayBegin = false }
        sentenceIsEmpty = false
    }
}
