/// Joins letters that were written apart, "s e c r e t" and "m.e.e.t", and parts what was run together that way.
struct SpacedLetters {
    let lexicon: Lexicon
    /// The most letters looked at as one; longer runs are read in pieces.
    private static let longestRun = 256
    /// How often the start of a run that gives no words is moved on by a letter.
    private static let mostTries = 24

    /// Tokens from `first` on are of one block; letters are never joined across blocks.
    func join(_ tokens: inout [Token], from first: Int, folded: inout [UInt8], plain: inout [UInt8]) {
        guard hasRun(tokens, from: first, folded) else { return }
        // Only this block's tokens move; those before it stay where they are.
        var kept: [Token] = []
        kept.reserveCapacity(tokens.count - first)
        var index = first
        var joinedAny = false
        var tries = 0
        var lastEnd = 0
        while index < tokens.count {
            if tries < Self.mostTries || index >= lastEnd, let run = run(tokens, at: index, folded) {
                if let joined = read(run, tokens, &folded, &plain, again: joinedAny) {
                    kept.append(contentsOf: joined)
                    joinedAny = joinedAny || joined.contains { $0.undone.contains(.spacedLetters) }
                    index = run.end
                    tries = 0
                    continue
                }
                // The words may begin a few letters later; a long row of letters that are none is given up.
                tries = index < lastEnd ? tries + 1 : 0
                lastEnd = max(lastEnd, run.end)
            }
            kept.append(tokens[index])
            index += 1
        }
        tokens.removeSubrange(first...)
        tokens.append(contentsOf: kept)
    }

    /// Letters with the same separator between them.
    private struct Run {
        /// The tokens that are letters.
        var letters: [Int]
        /// One past the last token.
        var end: Int
        /// The mark between the letters; 0 for white space.
        var separator: UInt8
        /// After how many letters the white space was wider.
        var breaks: [Int]
    }

    private func hasRun(_ tokens: [Token], from first: Int, _ folded: [UInt8]) -> Bool {
        var singles = 0
        for index in first..<tokens.count where letter(tokens[index], folded) != nil {
            singles += 1
            if singles > 1 { return true }
        }
        return false
    }

    /// The single letter that the token is, or is written for.
    private func letter(_ token: Token, _ folded: [UInt8]) -> UInt8? {
        guard token.foldedCount == 1 else { return nil }
        let byte = folded[Int(token.foldedStart)]
        switch token.kind {
        case .word: return byte >= 0x61 && byte <= 0x7a ? byte : nil
        case .number:
            switch byte {
            case 0x30: return 0x6f
            case 0x31: return 0x69
            case 0x33: return 0x65
            case 0x34: return 0x61
            case 0x35: return 0x73
            case 0x37: return 0x74
            default: return nil
            }
        default: return nil
        }
    }

    private func run(_ tokens: [Token], at start: Int, _ folded: [UInt8]) -> Run? {
        guard tokens[start].kind == .word, letter(tokens[start], folded) != nil, start + 1 < tokens.count else {
            return nil
        }
        // "ab.c" has no letter that stands alone.
        if start > 0, !tokens[start].spaceBefore, tokens[start - 1].kind == .word || tokens[start - 1].kind == .number {
            return nil
        }
        var run = Run(letters: [start], end: start + 1, separator: 0, breaks: [])
        let next = tokens[start + 1]
        if !next.spaceBefore, next.kind == .punctuation, next.foldedCount == 1 || isBullet(next, folded) {
            run.separator = folded[Int(next.foldedStart)]
        }
        var numbers = 0
        while run.letters.count < Self.longestRun {
            var index = run.end
            if run.separator != 0 {
                guard index + 1 < tokens.count, tokens[index].kind == .punctuation, !tokens[index].spaceBefore,
                    folded[Int(tokens[index].foldedStart)] == run.separator, !tokens[index + 1].spaceBefore
                else { break }
                index += 1
            }
            guard index < tokens.count, letter(tokens[index], folded) != nil else { break }
            if run.separator == 0 {
                guard tokens[index].spaceBefore else { break }
                let gap = Int(tokens[index].originalStart) - Int(tokens[run.end - 1].originalEnd)
                if gap > 1 { run.breaks.append(run.letters.count) }
            }
            // What follows belongs to the letter: "s e c ret", "a.b.com".
            if index + 1 < tokens.count, !tokens[index + 1].spaceBefore,
                tokens[index + 1].kind == .word || tokens[index + 1].kind == .number
            {
                break
            }
            numbers += tokens[index].kind == .number ? 1 : 0
            run.letters.append(index)
            run.end = index + 1
        }
        guard run.letters.count > 1, numbers * 2 < run.letters.count else { return nil }
        return run
    }

    /// A middle dot or bullet.
    private func isBullet(_ token: Token, _ folded: [UInt8]) -> Bool {
        token.foldedCount < 4 && folded[Int(token.foldedStart)] >= 0x80
    }

    private func read(
        _ run: Run, _ tokens: [Token], _ folded: inout [UInt8], _ plain: inout [UInt8], again: Bool
    ) -> [Token]? {
        let letters = run.letters.compactMap { letter(tokens[$0], folded) }
        let isAbbreviation =
            run.separator == 0x2e && letters.count < 5
            && (endsWithDot(run, tokens, folded) || run.letters.allSatisfy { tokens[$0].capitals != .none })
        if isAbbreviation { return [joined(run, 0..<letters.count, letters, tokens, &folded, &plain, undone: [])] }
        if letters.count == 2 {
            guard again, lexicon.isWord(letters) else { return nil }
            return [joined(run, 0..<2, letters, tokens, &folded, &plain, undone: .spacedLetters)]
        }
        var lengths: [Int] = []
        var start = 0
        for end in run.breaks + [letters.count] where end > start {
            if let parts = lexicon.parts(of: letters[start..<end]) {
                lengths += parts
            } else if run.separator != 0 && end - start > 2 {
                lengths.append(end - start)
            } else {
                return nil
            }
            start = end
        }
        // Letters that only make one-letter and two-letter words are "r u a" and "i c u".
        let known = lengths.filter { $0 > 2 }.reduce(0, +)
        guard known * 2 >= letters.count, run.breaks.isEmpty == false || lengths.count * 5 <= letters.count * 2 else {
            return nil
        }
        if run.separator == 0, letters.count == 3, !again, letters.allSatisfy({ Self.aloneInChat.contains($0) }) {
            return nil
        }
        var found: [Token] = []
        start = 0
        for length in lengths {
            found.append(
                joined(run, start..<start + length, letters, tokens, &folded, &plain, undone: .spacedLetters))
            start += length
        }
        return found
    }

    /// Letters that stand for words by themselves: "r u a".
    private static let aloneInChat: [UInt8] = Array("abcdeiknoqruxy".utf8)

    private func endsWithDot(_ run: Run, _ tokens: [Token], _ folded: [UInt8]) -> Bool {
        run.end < tokens.count && !tokens[run.end].spaceBefore && tokens[run.end].kind == .punctuation
            && folded[Int(tokens[run.end].foldedStart)] == 0x2e
    }

    private func joined(
        _ run: Run, _ part: Range<Int>, _ letters: [UInt8], _ tokens: [Token], _ folded: inout [UInt8],
        _ plain: inout [UInt8], undone: Undone
    ) -> Token {
        var token = tokens[run.letters[part.lowerBound]]
        token.kind = .word
        token.undone.formUnion(undone)
        for index in part { token.undone.formUnion(tokens[run.letters[index]].undone) }
        token.foldedStart = UInt32(folded.count)
        token.foldedCount = UInt32(part.count)
        token.plainStart = UInt32(plain.count)
        token.plainCount = UInt32(part.count)
        folded.append(contentsOf: letters[part])
        plain.append(contentsOf: letters[part])
        token.originalEnd = tokens[run.letters[part.upperBound - 1]].originalEnd
        token.key = Token.key(of: letters[part])
        if part.lowerBound > 0 { token.spaceBefore = true }
        return token
    }
}
