extension PieceReader {
    /// Letters apart that are parted into words at a time.
    private static let longestRun = 160

    private func isApart(_ index: Int) -> Bool {
        guard index < text.tokens.count else { return false }
        let token = text.tokens[index]
        guard token.kind == .word || token.kind == .number else { return false }
        return token.undone.contains(.spacedLetters) || isSingle(token)
    }

    private func isSingle(_ token: Token) -> Bool {
        let range = token.originalRange
        return range.count == 1 || range.count == 2 && text.original[range.lowerBound] == 0xC3
    }

    /// Letters that stand apart ("s e n d m e"), parted anew into words of the grammar and common words: the words of
    /// the grammar hold what common lists lack. Gives the token after the run.
    /// - Complexity: O(letters · length of a word).
    mutating func readLettersApart(at index: Int) -> Int? {
        guard isApart(index), isApart(index + 1) || text.tokens[index].undone.contains(.spacedLetters) else {
            return nil
        }
        var letters: [OriginalLetter] = []
        var end = index
        while letters.count < PieceReader.longestRun, isApart(end) {
            let token = text.tokens[end]
            if end == index || text.tokens[end - 1].originalRange != token.originalRange {
                letters += OriginalLetters.letters(of: token, in: text)
            }
            end += 1
        }
        guard letters.count >= 4 else { return nil }
        part(letters, token: index)
        return end
    }

    /// The cheapest way to part letters: a word of the grammar costs 10, a common word 11 to 14, a letter left over 16.
    private mutating func part(_ letters: [OriginalLetter], token: Int) {
        let count = letters.count
        var cost = [Int](repeating: Int.max, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        var word = [Int32](repeating: -1, count: count + 1)
        cost[0] = 0
        let cuts = wordEdges(letters)
        for start in 0..<count {
            func offer(_ end: Int, _ price: Int, _ known: Int32) {
                guard cost[start] + price < cost[end] else { return }
                (cost[end], from[end], word[end]) = (cost[start] + price, start, known)
            }
            var node: Int? = 0
            var key: UInt64 = 0xcbf2_9ce4_8422_2325
            offer(start + 1, 16, -1)
            for position in start..<min(count, start + PieceReader.longestJoin) {
                if position > start, cuts[position] { break }
                let byte = letters[position].byte
                key = (key ^ UInt64(byte)) &* 0x100_0000_01b3
                if let here = node {
                    let child = Int(grammar.trie.children[here * WordTrie.width + Int(WordTrie.byteClass(byte))])
                    node = child == 0 ? nil : child
                }
                if let here = node, grammar.trie.words[here] >= 0 {
                    offer(position + 1, position > start ? 10 : 12, grammar.trie.words[here])
                } else if position > start {
                    let entry = lexicon.entry(key)
                    if entry.isWord { offer(position + 1, 10 + min(4, entry.tier), -1) }
                }
            }
        }
        var path: [Int] = [count]
        while let last = path.last, last > 0 { path.append(from[last]) }
        path.reverse()
        for (start, end) in zip(path, path.dropFirst()) {
            var piece = Piece(
                kind: .word, word: -1, row: 0, flags: [], token: token, start: letters[start].start,
                end: letters[end - 1].end, spaceBefore: true)
            if word[end] >= 0 { set(word[end], &piece) } else { look(up: letters[start..<end].map { $0.byte }, &piece) }
            pieces.append(piece)
        }
    }

    /// Where the writer left a word's edge: a wider blank among blanks, or a blank among dots.
    private func wordEdges(_ letters: [OriginalLetter]) -> [Bool] {
        var blanks = [Int](repeating: 0, count: letters.count)
        var least = Int.max
        for index in letters.indices.dropFirst() {
            for position in letters[index - 1].end..<max(letters[index - 1].end, letters[index].start)
            where text.original[position] == 0x20 || text.original[position] == 0xA0 {
                blanks[index] += 1
            }
            // Letters of one word that were never apart say nothing about the blanks between the others.
            if letters[index].start > letters[index - 1].end { least = min(least, blanks[index]) }
        }
        return blanks.map { $0 > least }
    }
}
