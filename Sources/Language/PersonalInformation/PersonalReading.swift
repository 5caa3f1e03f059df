/// One text being searched: what is known of its tokens, and what was found.
struct PersonalReading {
    let text: NormalisedText
    let book: PersonalPhrases
    /// For each token the classes of its word, and one empty set at the end.
    private(set) var classes: [WordClass]
    /// For each token the number it is or names, or -1.
    private(set) var values: [Int32]
    private(set) var findings: [PersonalInformation] = []
    /// For each token, the kinds that already cover it as a number; a card is no phone.
    var taken: [Bool]

    init(_ text: NormalisedText, _ book: PersonalPhrases) {
        self.text = text
        self.book = book
        let count = text.tokens.count
        classes = [WordClass](repeating: [], count: count + 1)
        values = [Int32](repeating: -1, count: count + 1)
        taken = [Bool](repeating: false, count: count + 1)
        for index in 0..<count {
            let token = text.tokens[index]
            switch token.kind {
            case .number:
                guard token.foldedCount < 8 else { continue }
                var value: Int32 = 0
                for byte in text.folded(token) { value = value * 10 + Int32(byte) - 48 }
                values[index] = value
            case .word, .emoji:
                guard let word = book.word(token.key) else { continue }
                classes[index] = book[word].classes
                values[index] = Int32(book[word].value)
            default: break
            }
        }
    }

    var count: Int { text.tokens.count }

    func kind(_ index: Int) -> Token.Kind? {
        index >= 0 && index < count ? text.tokens[index].kind : nil
    }

    func has(_ index: Int, _ wanted: WordClass) -> Bool {
        index >= 0 && index < count && !classes[index].isDisjoint(with: wanted)
    }

    /// The punctuation mark at this place, 0 for all else.
    func mark(_ index: Int) -> UInt8 {
        guard kind(index) == .punctuation else { return 0 }
        let token = text.tokens[index]
        return token.foldedCount == 1 ? text.foldedBytes[Int(token.foldedStart)] : 0xff
    }

    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        guard index >= 0, index < count, Int(text.tokens[index].foldedCount) == word.utf8CodeUnitCount else {
            return false
        }
        return text.folded(text.tokens[index])
            .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// No white space between this token and the one before.
    func isGlued(_ index: Int) -> Bool {
        index > 0 && index < count && !text.tokens[index].spaceBefore
    }

    func isCapital(_ index: Int) -> Bool {
        index >= 0 && index < count && text.tokens[index].capitals != .none
    }

    /// Digits of a number token.
    func digits(_ index: Int) -> Int {
        kind(index) == .number ? Int(text.tokens[index].foldedCount) : 0
    }

    /// A sentence ends with this token, or the text did before it.
    func endsSentence(_ index: Int) -> Bool {
        guard index >= 0, index < count else { return true }
        if text.tokens[index].kind == .lineEnd { return true }
        guard text.tokens[index].kind == .punctuation else { return false }
        switch mark(index) {
        case 0x21, 0x3f, 0x3b: return true
        case 0x2e: return !isGlued(index + 1)
        default: return false
        }
    }

    /// One of the tokens in this stretch of the sentence is of the class.
    func nearby(_ range: Range<Int>, _ wanted: WordClass) -> Bool {
        range.clamped(to: 0..<count).contains { !classes[$0].isDisjoint(with: wanted) }
    }

    mutating func add(
        _ kind: PersonalInformation.Kind, _ direction: PersonalInformation.Direction = .giving, tokens: Range<Int>,
        confidence: Double
    ) {
        add(kind, direction, bytes: text.originalRange(ofTokens: tokens), confidence: confidence)
    }

    mutating func add(
        _ kind: PersonalInformation.Kind, _ direction: PersonalInformation.Direction = .giving, bytes: Range<Int>,
        confidence: Double
    ) {
        if bytes.isEmpty { return }
        // Of findings of a kind that overlap, the first of the longer ones stays.
        for (index, found) in findings.enumerated().suffix(16)
        where found.kind == kind && found.direction == direction && found.range.overlaps(bytes) {
            if bytes.count > found.range.count {
                findings[index] = PersonalInformation(
                    kind: kind, direction: direction, range: bytes, confidence: max(confidence, found.confidence))
            }
            return
        }
        findings.append(
            PersonalInformation(kind: kind, direction: direction, range: bytes, confidence: confidence))
    }

    /// A question is no answer: what is asked for is not given by the same words.
    mutating func dropAnswersInQuestions() {
        let asked = findings.filter { $0.direction == .asking }
        if asked.isEmpty { return }
        findings.removeAll { found in
            guard found.direction == .giving else { return false }
            switch found.kind {
            case .schedule, .school, .age, .presentPlace:
                return asked.contains { $0.kind == found.kind && $0.range.overlaps(found.range) }
            default: return false
            }
        }
    }

    mutating func sort() {
        findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
