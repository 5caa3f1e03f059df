/// The words the grammars know and the phrases that start with each; made once from ``Vocabulary`` and ``Phrases``.
struct PersonalPhrases: Sendable {
    /// What is known of a word.
    struct Word: Sendable {
        var classes: WordClass = []
        /// The number it names, or -1.
        var value: Int16 = -1
        /// Where the phrases that start with it are listed.
        var firstPhrase: Int32 = 0
        var phraseCount: Int32 = 0
    }

    /// One place of a phrase.
    struct Step: Sendable {
        /// What a step can be beside a word.
        struct Place: OptionSet, Sendable {
            let rawValue: UInt8

            static let number = Place(rawValue: 1)
            static let age = Place(rawValue: 2)
            static let time = Place(rawValue: 4)
            static let date = Place(rawValue: 8)
            static let question = Place(rawValue: 16)
            static let start = Place(rawValue: 32)
            static let end = Place(rawValue: 64)
        }

        var places: Place = []
        /// The finding starts with this step.
        var opens = false
        /// The finding ends before here; the step has nothing else.
        var closes = false
        /// Where the keys of its words are listed.
        var firstKey: Int32 = 0
        var keyCount: Int32 = 0
        var classes: WordClass = []
        var isOptional = false
        /// Up to this many other tokens may stand before it.
        var gap: Int8 = 0
    }

    struct Phrase: Sendable {
        var kind: PersonalInformation.Kind
        var direction: PersonalInformation.Direction
        var confidence: Double
        var steps: Range<Int>
    }

    // All in flat arrays, so that matching copies no array and counts no reference.
    private(set) var phrases: [Phrase] = []
    private(set) var steps: [Step] = []
    private(set) var stepKeys: [UInt64] = []
    /// The phrases of all words, one list after another.
    private(set) var phraseLists: [UInt16] = []
    /// Phrases that start with a number.
    private(set) var numberFirst: [UInt16] = []
    private var slots: [Int16]
    private var keys: [UInt64] = []
    private var words: [Word] = []
    private static let slotCount = 1 << 13
    private let lexicon = Lexicon()

    init() {
        slots = [Int16](repeating: -1, count: Self.slotCount)
        var blob = BlobReader(Vocabulary.classes, keepsLines: true)
        var bit: UInt64 = 1
        var members: [[UInt64]] = []
        while let line = blob.field(until: 0x0a) {
            let names = line.split(separator: 0x20).dropFirst()
            for name in names { words[index(of: Token.key(of: name))].classes.insert(WordClass(rawValue: bit)) }
            members.append(names.map { Token.key(of: $0) })
            bit <<= 1
        }
        blob = BlobReader(Vocabulary.numbers, keepsLines: true)
        while let line = blob.field(until: 0x0a) {
            let parts = line.split(separator: 0x20)
            guard let first = parts.first else { continue }
            let value = first.reduce(0) { $0 * 10 + Int16($1) - 48 }
            for name in parts.dropFirst() { words[index(of: Token.key(of: name))].value = value }
        }
        readPhrases(members)
    }

    /// What is known of the word with this key.
    func word(_ key: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: key >> 17) & (Self.slotCount - 1)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    subscript(index: Int) -> Word { words[index] }

    /// A common word of English or Spanish.
    func isCommon(_ key: UInt64) -> Bool { lexicon.entry(key).isWord }

    private mutating func index(of key: UInt64) -> Int {
        if let known = word(key) { return known }
        var slot = Int(truncatingIfNeeded: key >> 17) & (Self.slotCount - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (Self.slotCount - 1) }
        slots[slot] = Int16(words.count)
        keys.append(key)
        words.append(Word())
        return words.count - 1
    }

    private mutating func readPhrases(_ members: [[UInt64]]) {
        var kind = PersonalInformation.Kind.age
        var direction = PersonalInformation.Direction.giving
        var confidence = 0.9
        var macros: [(name: ArraySlice<UInt8>, choice: ArraySlice<UInt8>)] = []
        var questions: [[ArraySlice<UInt8>]] = []
        var starting = [[UInt16]](repeating: [], count: words.count)
        func written(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            guard part.contains(0x25) else { return part }
            var all: [UInt8] = []
            for choice in part.split(separator: 0x7c) {
                if !all.isEmpty { all.append(0x7c) }
                let named = choice.first == 0x25 ? macros.last { $0.name == choice.dropFirst() } : nil
                all.append(contentsOf: named?.choice ?? choice)
            }
            return all[...]
        }
        for text in [Phrases.statements, Phrases.questions] {
            var blob = BlobReader(text, keepsLines: true)
            while let line = blob.field(until: 0x0a) {
                let parts = line.split(separator: 0x20)
                guard let first = parts.first, parts.count > 1 || first.first != 0x3d else { continue }
                switch (first.count == 1 ? first.first ?? 0 : 0) {
                case 0x3d:
                    kind = PersonalInformation.Kind(rawValue: String(decoding: parts[1], as: UTF8.self)) ?? .age
                    direction = parts[2].first == 0x61 ? .asking : .giving
                    confidence = Double(parts[3].reduce(0) { $0 * 10 + Int($1) - 48 }) / 100
                case 0x25: macros.append((parts[1], parts[2]))
                case 0x2b: questions.append(Array(parts.dropFirst()))
                case 0x26:
                    let asked = PersonalInformation.Kind(rawValue: String(decoding: parts[1], as: UTF8.self)) ?? .age
                    for question in questions {
                        let steps = addSteps(question.map { $0.elementsEqual("T".utf8) ? parts[2] : $0 })
                        add(Phrase(kind: asked, direction: .asking, confidence: 0.9, steps: steps), members, &starting)
                    }
                default:
                    let steps = addSteps(parts.map(written))
                    add(
                        Phrase(kind: kind, direction: direction, confidence: confidence, steps: steps), members,
                        &starting)
                }
            }
        }
        for (word, numbers) in starting.enumerated() {
            words[word].firstPhrase = Int32(phraseLists.count)
            words[word].phraseCount = Int32(numbers.count)
            phraseLists += numbers
        }
    }

    private mutating func add(_ phrase: Phrase, _ members: [[UInt64]], _ starting: inout [[UInt16]]) {
        let number = UInt16(phrases.count)
        phrases.append(phrase)
        var starts: Set<UInt64> = []
        for step in steps[phrase.steps] where !step.closes && step.places != .start {
            starts.formUnion(stepKeys[Int(step.firstKey)..<Int(step.firstKey + step.keyCount)])
            for (bit, keys) in members.enumerated() where step.classes.rawValue & 1 << UInt64(bit) != 0 {
                starts.formUnion(keys)
            }
            if !step.places.isDisjoint(with: [.number, .age, .time, .date]) { numberFirst.append(number) }
            if !step.isOptional { break }
        }
        for key in starts {
            let word = index(of: key)
            while starting.count <= word { starting.append([]) }
            starting[word].append(number)
        }
    }

    private mutating func addSteps(_ parts: [ArraySlice<UInt8>]) -> Range<Int> {
        let start = steps.count
        var gap: Int8 = 0
        var opens = false
        for part in parts {
            guard let first = part.first else { continue }
            if first == 0x2a, part.count > 1 {
                gap = part.dropFirst().reduce(0) { $0 * 10 + Int8($1) - 48 }
                continue
            }
            if part.elementsEqual("[".utf8) {
                opens = true
                continue
            }
            var step = Step()
            step.gap = gap
            step.opens = opens
            gap = 0
            opens = false
            var body = part
            if body.last == 0x3f, body.count > 1, !body.elementsEqual("#?".utf8) {
                step.isOptional = true
                body = body.dropLast()
            }
            switch String(decoding: body, as: UTF8.self) {
            case "]": step.closes = true
            default:
                step.firstKey = Int32(stepKeys.count)
                for choice in Self.choices(body) { step.add(choice, &stepKeys) }
                step.keyCount = Int32(stepKeys.count) - step.firstKey
            }
            steps.append(step)
        }
        return start..<steps.count
    }

    /// "a|<b|c>|d" is a, <b|c> and d.
    private static func choices(_ body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var choices: [ArraySlice<UInt8>] = []
        var start = body.startIndex
        var isClass = false
        for index in body.indices {
            if body[index] == 0x3c { isClass = true }
            if body[index] == 0x3e { isClass = false }
            if body[index] == 0x7c, !isClass {
                choices.append(body[start..<index])
                start = index + 1
            }
        }
        choices.append(body[start...])
        return choices
    }
}

extension PersonalPhrases.Step {
    fileprivate mutating func add(_ choice: ArraySlice<UInt8>, _ keys: inout [UInt64]) {
        switch String(decoding: choice, as: UTF8.self) {
        case "#": places.insert(.number)
        case "#age": places.insert(.age)
        case "#time": places.insert(.time)
        case "#date": places.insert(.date)
        case "#?": places.insert(.question)
        case "^": places.insert(.start)
        case "$": places.insert(.end)
        default:
            guard choice.first == 0x3c else {
                keys.append(Token.key(of: choice))
                return
            }
            for name in choice.dropFirst().dropLast().split(separator: 0x7c) {
                classes.formUnion(WordClass(named: String(decoding: name, as: UTF8.self)))
            }
        }
    }
}

extension WordClass {
    /// The class that heads this line of ``Vocabulary/classes``; empty when there is none.
    init(named name: String) {
        var blob = BlobReader(Vocabulary.classes, keepsLines: true)
        var bit: UInt64 = 1
        while let line = blob.field(until: 0x0a) {
            if let head = line.split(separator: 0x3a).first, name.utf8.elementsEqual(head) {
                self.init(rawValue: bit)
                return
            }
            bit <<= 1
        }
        assertionFailure("no class \(name)")
        self.init(rawValue: 0)
    }
}
