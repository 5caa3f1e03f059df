/// One match of a pattern: units `start…end`.
struct GrammarMatch: Sendable {
    var pattern: Int32
    var start: Int
    var end: Int
}

extension SignGrammar {
    /// How many states back a compound may begin.
    private static let memory = 8

    /// Every match, by its end; of those of one pattern with one end the shortest.
    ///
    /// No more than `limit` matches of one pattern are given, so that a text made to match everywhere costs no more than
    /// its length, and so that padding with one phrase hides no other.
    /// - Complexity: O(n) in the number of units; a step costs at most the number of 64-bit words of the state.
    func matches(in text: Units, limit: UInt8 = 8) -> [GrammarMatch] {
        var run = GrammarRun(grammar: self, text: text, limit: limit)
        // The last few states, so that a compound can go on from the state before its first word.
        var states = [UInt64](repeating: 0, count: width * SignGrammar.memory)
        states.withUnsafeMutableBufferPointer { states in
            for index in text.units.indices { run.step(index, states) }
        }
        return run.matches
    }

    /// The state over one more unit, of the 64 bits of one word.
    @inline(__always)
    fileprivate func next(_ state: UInt64, word: Int, admitted: UInt64, anchored: Bool) -> UInt64 {
        let first = anchored ? firstFree[word] | firstAnchored[word] : firstFree[word]
        let next = ((state << 1) & notFirst[word] | first) & admitted
        let blocks = next | blockLast[word]
        return next | optional[word] & (~(blocks &- blockBefore[word]) ^ blocks)
    }

    /// Walks a pattern backwards from its end to the nearest start; at most 64 units and their compounds.
    fileprivate func start(of meaning: Meaning, endingAt end: Int, in text: Units) -> Int? {
        let word = meaning.last >> 6
        let firstBit = UInt64(1) << UInt64(meaning.first & 63)
        let lastBit = UInt64(1) << UInt64(meaning.last & 63)
        let mask = (lastBit &- firstBit) | lastBit
        let anchored = firstAnchored[word] & firstBit != 0
        let sentence = text.units[end].sentence
        if meaning.atEnd, end + 1 < text.units.count, text.units[end + 1].sentence == sentence { return nil }
        if meaning.question, !text.sentences[Int(sentence)].isQuestion { return nil }

        /// The bits one before these, and before what may be left out.
        func before(_ bits: UInt64) -> UInt64 {
            var all = (bits & ~firstBit) >> 1 & mask
            var more = (all & optional[word]) >> 1 & mask & ~all
            while more != 0 {
                all |= more
                more = (all & optional[word]) >> 1 & mask & ~all
            }
            return all
        }
        var live = [UInt64](repeating: 0, count: 72)
        live[0] = lastBit
        var best = -1
        var back = 0
        while back < 64, end - back >= 0, end - back > best, text.units[end - back].sentence == sentence {
            let index = end - back
            let wanted = live[back]
            back += 1
            guard wanted != 0 else { continue }
            let unit = text.units[index]
            let here = wanted & (admitted(unit.row, word) | admitted(unit.kindRow, word))
            if here & firstBit != 0, !anchored || unit.startsSentence { best = max(best, index) }
            live[back] |= before(here)
            for compound in text.compounds[unit.compounds] {
                let there = wanted & admitted(compound.row, word)
                guard there != 0 else { continue }
                if there & firstBit != 0, !anchored || text.units[compound.start].startsSentence {
                    best = max(best, compound.start)
                }
                live[end - compound.start + 1 < 72 ? end - compound.start + 1 : 71] |= before(there)
            }
        }
        return best >= 0 ? best : nil
    }

    /// One walk over a text.
    fileprivate struct GrammarRun {
        let grammar: SignGrammar
        let text: Units
        let limit: UInt8
        var matches: [GrammarMatch] = []
        private var given: [UInt8]
        /// Which words of each remembered state are not zero.
        private var alive: [UInt64]
        private var sentenceStart = 0

        init(grammar: SignGrammar, text: Units, limit: UInt8) {
            self.grammar = grammar
            self.text = text
            self.limit = limit
            given = Array(repeating: 0, count: grammar.meanings.count)
            alive = Array(repeating: 0, count: grammar.startWidth * SignGrammar.memory)
        }

        fileprivate mutating func step(
            _ index: Int, _ states: UnsafeMutableBufferPointer<UInt64>
        ) {
            let slot = index % SignGrammar.memory
            let unit = text.units[index]
            if unit.startsSentence { sentenceStart = index }
            clear(slot, states)
            advance(
                to: index, from: index - 1, anchored: unit.startsSentence, row: unit.row, kindRow: unit.kindRow, states)
            for compound in text.compounds[unit.compounds] where compound.start >= sentenceStart {
                advance(
                    to: index, from: compound.start - 1, anchored: text.units[compound.start].startsSentence,
                    row: compound.row, kindRow: compound.row, states)
            }
        }

        private mutating func advance(
            to index: Int, from previous: Int, anchored: Bool, row: Int32, kindRow: Int32,
            _ states: UnsafeMutableBufferPointer<UInt64>
        ) {
            let width = grammar.width
            let groups = grammar.startWidth
            let slot = index % SignGrammar.memory
            // Nothing goes on over the end of a sentence.
            let old = previous >= sentenceStart ? previous % SignGrammar.memory : -1
            for group in 0..<groups {
                var touched =
                    (old >= 0 ? alive[old * groups + group] : 0) | grammar.starts[Int(row) * groups + group]
                    | grammar.starts[Int(kindRow) * groups + group]
                while touched != 0 {
                    let bit = touched.trailingZeroBitCount
                    touched &= touched - 1
                    let word = group * 64 + bit
                    let next = grammar.next(
                        old >= 0 ? states[old * width + word] : 0, word: word,
                        admitted: grammar.admitted(row, word) | grammar.admitted(kindRow, word),
                        anchored: anchored)
                    guard next != 0 else { continue }
                    let before = states[slot * width + word]
                    states[slot * width + word] = before | next
                    alive[slot * groups + group] |= 1 << UInt64(bit)
                    let hits = next & ~before & grammar.final[word]
                    if hits != 0 { report(hits, word: word, at: index) }
                }
            }
        }

        private mutating func report(
            _ bits: UInt64, word: Int, at index: Int
        ) {
            var hits = bits
            while hits != 0 {
                let pattern = grammar.patternOfBit[word * 64 + hits.trailingZeroBitCount]
                hits &= hits - 1
                guard given[Int(pattern)] < limit,
                    let start = grammar.start(of: grammar.meanings[Int(pattern)], endingAt: index, in: text)
                else { continue }
                given[Int(pattern)] += 1
                matches.append(GrammarMatch(pattern: pattern, start: start, end: index))
            }
        }

        private mutating func clear(_ slot: Int, _ states: UnsafeMutableBufferPointer<UInt64>) {
            let groups = grammar.startWidth
            for group in 0..<groups {
                var bits = alive[slot * groups + group]
                while bits != 0 {
                    states[slot * grammar.width + group * 64 + bits.trailingZeroBitCount] = 0
                    bits &= bits - 1
                }
                alive[slot * groups + group] = 0
            }
        }
    }
}
