/// Turns the data of the languages into a ``SignGrammar``. Runs once a reader; some tens of milliseconds.
struct GrammarCompiler {
    private typealias Atom = Int

    private var grammar = SignGrammar()
    private var problems: [String] = []

    // Atoms are what a row is made of: a word, a stem, a compound or a built-in kind.
    private var atoms: [[UInt8]: Atom] = [:]
    private var atomNames: [[UInt8]] = []
    private var positions: [[Int]] = []
    private var flags: [SignGrammar.WordFlags] = []
    private var concepts: [[UInt8]: [Atom]] = [:]
    private var gaps: [Int] = []
    private var fill: [Int] = []

    static func compile(_ languages: [SignLanguage]) -> SignGrammar {
        var compiler = GrammarCompiler()
        for builtin in SignGrammar.Builtin.allCases {
            _ = compiler.atom(builtin.name.withUTF8Buffer { Array($0) })
        }
        for language in languages { compiler.add(language) }
        compiler.finish()
        compiler.grammar.problems = compiler.problems
        return compiler.grammar
    }

    /// Words are found without their apostrophes, so "don't" and "dont" are one.
    private mutating func atom(_ written: [UInt8]) -> Atom {
        let name = written.filter { $0 != 0x27 }
        if let known = atoms[name] { return known }
        let atom = atomNames.count
        atoms[name] = atom
        atomNames.append(name)
        positions.append([])
        flags.append([])
        return atom
    }

    private static func isConcept(_ name: [UInt8]) -> Bool { name[0] >= 0x41 && name[0] <= 0x5A }

    private mutating func resolve(_ name: [UInt8]) -> [Atom] {
        if let concept = concepts[name] { return concept }
        if name[0] == UInt8(ascii: "@") {
            guard let verb = SpanishVerb(name) else {
                problems.append("unknown verb " + String(decoding: name, as: UTF8.self))
                return []
            }
            var forms: [Atom] = []
            for form in verb.forms {
                let atom = self.atom(form)
                if !forms.contains(atom) { forms.append(atom) }
            }
            concepts[name] = forms
            return forms
        }
        if GrammarCompiler.isConcept(name) {
            if let builtin = atoms[name] { return [builtin] }
            problems.append("unknown concept " + String(decoding: name, as: UTF8.self))
            return []
        }
        return [atom(name)]
    }

    private static let flagNames: [(StaticString, SignGrammar.WordFlags)] = [
        ("NEGATION", .negation), ("CURRENCY", .currency), ("TIMEUNIT", .timeUnit), ("NUMBERWORD", .number),
        ("AGEWORD", .age), ("ASKING", .asking), ("CONDITION", .condition), ("ADDRESSEE", .addressee),
        ("FILLER", .filler),
        ("AUXILIARY", .auxiliary),
    ]

    private mutating func add(_ language: SignLanguage) {
        concepts = [:]
        for line in PatternText.lines(of: language.concepts) where !line.isEmpty && line[0] != UInt8(ascii: "#") {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                problems.append("no colon: " + String(decoding: line, as: UTF8.self))
                continue
            }
            let name = Array(line[..<colon])
            var members = concepts[name] ?? []
            for word in PatternText.words(of: Array(line[(colon + 1)...])) { members += resolve(word) }
            concepts[name] = members
            for (flagged, flag) in GrammarCompiler.flagNames where flagged.withUTF8Buffer({ Array($0) }) == name {
                for member in members { flags[member].insert(flag) }
            }
        }
        for data in language.signs { add(PatternText(data.patterns), .sign(data.sign)) }
        for data in language.settings { add(PatternText(data.patterns), .setting(data.setting)) }
    }

    private mutating func add(_ text: PatternText, _ subject: SignGrammar.Meaning.Subject) {
        for problem in text.problems { problems.append("pattern: " + String(decoding: problem, as: UTF8.self)) }
        for pattern in text.patterns { add(pattern, subject) }
    }

    private mutating func add(_ pattern: PatternText.Pattern, _ subject: SignGrammar.Meaning.Subject) {
        var count = 0
        for step in pattern.steps {
            if case .gap(let gap) = step { count += gap } else { count += 1 }
        }
        // The first word of the state with room; short patterns fill what long ones leave.
        let word = fill.firstIndex { $0 + count <= 64 } ?? grow()
        let first = word * 64 + fill[word]
        fill[word] += count
        var bit = first
        var optionalBits: [Int] = []
        for step in pattern.steps {
            switch step {
            case .gap(let gap):
                for offset in 0..<gap {
                    gaps.append(bit + offset)
                    optionalBits.append(bit + offset)
                }
                bit += gap
            case .unit(let names, let isOptional):
                for name in names {
                    for atom in resolve(name) { positions[atom].append(bit) }
                }
                if isOptional { optionalBits.append(bit) }
                bit += 1
            }
        }
        mark(optionalBits, word: word)
        let firstBit = UInt64(1) << UInt64(first & 63)
        if pattern.atStart { grammar.firstAnchored[word] |= firstBit } else { grammar.firstFree[word] |= firstBit }
        grammar.notFirst[word] &= ~firstBit
        grammar.final[word] |= 1 << UInt64((bit - 1) & 63)
        grammar.patternOfBit[bit - 1] = Int32(grammar.meanings.count)
        grammar.lines.append(pattern.line)
        grammar.meanings.append(
            .init(
                subject: subject, strength: pattern.strength, atEnd: pattern.atEnd, question: pattern.question,
                first: first, last: bit - 1))
    }

    private mutating func grow() -> Int {
        fill.append(0)
        grammar.firstFree.append(0)
        grammar.firstAnchored.append(0)
        grammar.notFirst.append(~0)
        grammar.optional.append(0)
        grammar.blockBefore.append(0)
        grammar.blockLast.append(0)
        grammar.final.append(0)
        grammar.patternOfBit.append(contentsOf: repeatElement(-1, count: 64))
        return fill.count - 1
    }

    /// Marks runs of bits that may be left out, with the bit before each run and its last bit.
    private mutating func mark(_ bits: [Int], word: Int) {
        for bit in bits {
            let mask = UInt64(1) << UInt64(bit & 63)
            grammar.optional[word] |= mask
            if !bits.contains(bit - 1) { grammar.blockBefore[word] |= mask >> 1 }
            if !bits.contains(bit + 1) { grammar.blockLast[word] |= mask }
        }
    }

    private mutating func finish() {
        let width = fill.count
        grammar.width = width
        grammar.startWidth = (width + 63) / 64
        grammar.gapBits = [UInt64](repeating: 0, count: width)
        for bit in gaps { grammar.gapBits[bit >> 6] |= 1 << UInt64(bit & 63) }
        var known: [[Int]: Int32] = [:]
        _ = row([], &known)
        for builtin in SignGrammar.Builtin.allCases {
            var bits = positions[builtin.rawValue]
            for other in builtin.also { bits += positions[other.rawValue] }
            grammar.builtinRow.append(row(bits, &known))
        }
        let firstAtom = SignGrammar.Builtin.allCases.count
        let star = UInt8(ascii: "*")
        let joint = UInt8(ascii: "_")
        let names = atomNames[firstAtom...]
        let stems = names.filter { $0.last == star }
        var wordNumber: [[UInt8]: Int32] = [:]
        func number(_ word: [UInt8]) -> Int32 {
            if let number = wordNumber[word] { return number }
            let number = Int32(grammar.wordRow.count)
            wordNumber[word] = number
            var bits: [Int] = []
            var flags: SignGrammar.WordFlags = []
            if let atom = atoms[word] {
                bits += positions[atom]
                flags.formUnion(self.flags[atom])
            }
            for stem in stems where word.starts(with: stem.dropLast()) {
                guard let atom = atoms[stem] else { continue }
                bits += positions[atom]
                flags.formUnion(self.flags[atom])
            }
            grammar.wordRow.append(row(bits, &known))
            grammar.wordFlags.append(flags)
            if !grammar.trie.insert(word, number: number, isStem: false) {
                problems.append("word " + String(decoding: word, as: UTF8.self))
            }
            return number
        }
        for name in names where name.last != star && !name.contains(joint) { _ = number(name) }
        for stem in stems.sorted(by: { $0.count < $1.count }) {
            let bare = Array(stem.dropLast())
            var bits: [Int] = []
            var flags: SignGrammar.WordFlags = []
            for other in stems where bare.starts(with: other.dropLast()) {
                guard let atom = atoms[other] else { continue }
                bits += positions[atom]
                flags.formUnion(self.flags[atom])
            }
            let number = Int32(grammar.stemRow.count)
            grammar.stemRow.append(row(bits, &known))
            grammar.stemFlags.append(flags)
            if !grammar.trie.insert(bare, number: number, isStem: true) {
                problems.append("stem " + String(decoding: stem, as: UTF8.self))
            }
        }
        var edges: [UInt64: Int32] = [:]
        for name in names where name.contains(joint) {
            guard let atom = atoms[name] else { continue }
            var state: Int32 = 0
            for (index, part) in name.split(separator: joint).enumerated() {
                let word = number(Array(part))
                if index == 0 { grammar.wordFlags[Int(word)].insert(.startsCompound) }
                let key = UInt64(state) << 40 | UInt64(word) << 20
                if let next = edges[key] {
                    state = next
                } else {
                    state = Int32(grammar.compoundRow.count)
                    edges[key] = state
                    grammar.compoundRow.append(-1)
                    grammar.compoundFlags.append([])
                }
            }
            grammar.compoundRow[Int(state)] = row(positions[atom], &known)
            grammar.compoundFlags[Int(state)] = flags[atom]
        }
        grammar.plusRow = grammar.wordRow[Int(number([UInt8(ascii: "+")]))]
        grammar.compoundEdges = edges.map { $0.key | UInt64($0.value) }.sorted()
    }

    /// The number of the row that admits these bits and every gap.
    private mutating func row(_ positions: [Int], _ known: inout [[Int]: Int32]) -> Int32 {
        // The positions are the key, not the words of the row: there are few of them.
        var bits = positions.sorted()
        var kept = 0
        for index in bits.indices where index == 0 || bits[index] != bits[kept - 1] {
            bits[kept] = bits[index]
            kept += 1
        }
        bits.removeLast(bits.count - kept)
        if let number = known[bits] { return number }
        let number = Int32(known.count)
        known[bits] = number
        var present = [UInt64](repeating: 0, count: grammar.startWidth)
        var words = grammar.gapBits
        for bit in bits {
            present[bit >> 12] |= 1 << UInt64(bit >> 6 & 63)
            words[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        var starts = [UInt64](repeating: 0, count: grammar.startWidth)
        for word in 0..<fill.count where words[word] & (grammar.firstFree[word] | grammar.firstAnchored[word]) != 0 {
            starts[word >> 6] |= 1 << UInt64(word & 63)
        }
        for group in 0..<grammar.startWidth {
            grammar.rowFirst.append(UInt32(grammar.rowBits.count))
            var left = present[group]
            while left != 0 {
                grammar.rowBits.append(words[group * 64 + left.trailingZeroBitCount])
                left &= left - 1
            }
        }
        grammar.rowPresent += present
        grammar.starts += starts
        return number
    }
}
