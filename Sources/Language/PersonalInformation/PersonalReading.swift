/// One text being searched: what is known of its tokens, and what was found.
struct PersonalReading {
    let text: NormalisedText
    let book: PersonalPhrases
    /// For each token the classes of its word, and one empty set at the end.
    private(set) var classes: [WordClass]
    /// For each token the key of its word, without the "'s" of "karate's".
    private(set) var stems: [UInt64]
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
        stems = text.tokens.map { $0.key }
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
                var known = book.word(token.key)
                if known == nil, let stem = Self.stem(of: token, text) {
                    known = book.word(stem)
                    if known != nil { stems[index] = stem }
                }
                guard let word = known else { continue }
                classes[index] = book[word].classes
                values[index] = Int32(book[word].value)
            default: break
            }
        }
    }

    /// The key of "karate" where the token is "karate's"; nil when nothing like it was written.
    private static func stem(of token: Token, _ text: NormalisedText) -> UInt64? {
        let word = text.folded(token)
        guard token.kind == .word, word.count > 3, word.last == 0x73 else { return nil }
        let written = text.original[token.originalRange].suffix(4).dropLast()
        guard written.last == 0x27 || written.suffix(3).elementsEqual([0xe2, 0x80, 0x99]) else { return nil }
        return Token.key(of: word.dropLast())
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
        for index in max(0, findings.count - 16)..<findings.count {
            let found = findings[index]
            guard found.kind == kind, found.direction == direction, found.range.overlaps(bytes) else { continue }
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
        for kind in [PersonalInformation.Kind.schedule, .school, .age, .presentPlace] {
            let asked = findings.filter { $0.direction == .asking && $0.kind == kind }.map { $0.range }
                .sorted { $0.lowerBound < $1.lowerBound }
            if asked.isEmpty { continue }
            // How far the questions up to each one reach, so that each answer is judged by one search.
            var reach: [Int] = []
            for range in asked { reach.append(max(range.upperBound, reach.last ?? 0)) }
            findings.removeAll { found in
                guard found.direction == .giving, found.kind == kind else { return false }
                var low = 0
                var high = asked.count
                while low < high {
                    let middle = (low + high) / 2
                    if asked[middle].lowerBound < found.range.upperBound { low = middle + 1 } else { high = middle }
                }
                return low > 0 && reach[low - 1] > found.range.lowerBound
            }
        }
    }

    /// "tiene tiktok: @name" asks for nothing: the name follows.
    mutating func dropAnsweredQuestions() {
        var dropped: Set<Int> = []
        for (index, found) in findings.enumerated() where found.kind == .handle && found.direction == .asking {
            for next in findings[(index + 1)...].prefix(3)
            where next.kind == .handle && next.direction == .giving && next.range.lowerBound >= found.range.lowerBound {
                let between = found.range.upperBound..<max(found.range.upperBound, next.range.lowerBound)
                if between.count < 6, text.original[between].contains(0x3a) { dropped.insert(index) }
            }
        }
        if dropped.isEmpty { return }
        findings = findings.enumerated().filter { !dropped.contains($0.offset) }.map { $0.element }
    }

    mutating func sort() {
        findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
