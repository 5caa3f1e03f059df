/// E-mail addresses and links are read as one token, whatever their parts look like.
extension Tokeniser {
    private static let longestPart = 64
    private static let longestLabel = 63

    /// Reads an address that starts here.
    mutating func readAddress(_ cells: UnsafeBufferPointer<Cell>, chunkEnd: Int) -> Bool {
        if let end = emailEnd(cells, chunkEnd) {
            address(.email, cells, to: end)
            return true
        }
        if let end = linkEnd(cells, chunkEnd) {
            address(.url, cells, to: end)
            return true
        }
        return false
    }

    private mutating func address(_ kind: Token.Kind, _ cells: UnsafeBufferPointer<Cell>, to last: Int) {
        // The marks of its last letter are no token of their own.
        var end = last
        while end < cells.count, cells[end].scalarClass == .mark { end += 1 }
        let foldedStart = folded.count
        let plainStart = plain.count
        for cell in cells[at..<end] { Self.append(cell.scalar, to: &folded) }
        plain.append(contentsOf: folded[foldedStart...])
        append(kind, cells: cells, at..<end, foldedStart: foldedStart, plainStart: plainStart)
    }

    private func isAlphanumeric(_ cell: Cell) -> Bool {
        cell.scalarClass == .letter || cell.scalarClass == .digit
    }

    /// RFC 5321 as people write it: letters, digits and . _ % + - before the at sign, labels and dots after it.
    private func emailEnd(_ cells: UnsafeBufferPointer<Cell>, _ chunkEnd: Int) -> Int? {
        var index = at
        while index < chunkEnd, index - at <= Self.longestPart {
            let cell = cells[index]
            if cell.scalar == 0x40 { break }
            guard isAlphanumeric(cell) || [0x2e, 0x5f, 0x25, 0x2b, 0x2d].contains(cell.scalar) else { return nil }
            index += 1
        }
        guard index < chunkEnd, cells[index].scalar == 0x40 else { return nil }
        guard let (end, _, labels) = domainEnd(cells, from: index + 1, chunkEnd), labels > 1 else { return nil }
        return end
    }

    /// The end of a domain name, where its last label starts, and how many labels it has.
    private func domainEnd(
        _ cells: UnsafeBufferPointer<Cell>, from start: Int, _ chunkEnd: Int
    ) -> (end: Int, last: Int, labels: Int)? {
        var index = start
        var labelStart = start
        var labels = 0
        var end = start
        var last = start
        while true {
            while index < chunkEnd, isAlphanumeric(cells[index]) || (cells[index].scalar == 0x2d && index > labelStart),
                index - labelStart <= Self.longestLabel
            { index += 1 }
            if index == labelStart || cells[index - 1].scalar == 0x2d { break }
            labels += 1
            end = index
            last = labelStart
            guard index < chunkEnd, cells[index].scalar == 0x2e, labels < 8 else { break }
            index += 1
            labelStart = index
        }
        guard labels > 0, end - last > 1 || labels == 1, cells[last].scalarClass == .letter else { return nil }
        return (end, last, labels)
    }

    private func linkEnd(_ cells: UnsafeBufferPointer<Cell>, _ chunkEnd: Int) -> Int? {
        // scheme://…
        var index = at
        while index < chunkEnd, index - at < 12, cells[index].scalarClass == .letter { index += 1 }
        if index > at, index + 3 < chunkEnd, cells[index].scalar == 0x3a, cells[index + 1].scalar == 0x2f,
            cells[index + 2].scalar == 0x2f
        {
            return trimmed(cells, chunkEnd, after: index + 3)
        }
        guard let (end, last, labels) = domainEnd(cells, from: at, chunkEnd), labels > 1 else { return nil }
        let hasPath = end < chunkEnd && (cells[end].scalar == 0x2f || cells[end].scalar == 0x3f)
        let isWWW =
            last - at > 4 && (0..<3).allSatisfy { cells[at + $0].scalar == 0x77 } && cells[at + 3].scalar == 0x2e
        if end < chunkEnd, cells[end].scalar == 0x40 { return nil }
        if !isWWW {
            switch TopLevel(cells[last..<end]) {
            case .sure: break
            case .doubtful:
                // "home.me and" is a full stop without a space; "t.me/name" and "tienda.es" are links.
                var label = last - 2
                while label > at, cells[label - 1].scalar != 0x2e { label -= 1 }
                let name = cells[label..<last - 1].map { UInt8(truncatingIfNeeded: $0.scalar) }
                if !hasPath && (lexicon.isWord(name) || name.count < 3) { return nil }
            case .unknown: return nil
            }
        }
        return hasPath ? trimmed(cells, chunkEnd, after: end) : end
    }

    /// Marks that end the sentence do not belong to the link.
    private func trimmed(_ cells: UnsafeBufferPointer<Cell>, _ chunkEnd: Int, after start: Int) -> Int {
        var end = start
        while end < chunkEnd, ![0x22, 0x3c, 0x3e, 0x60, 0x201c, 0x201d].contains(cells[end].scalar) { end += 1 }
        while end > start,
            [0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f, 0x29, 0x5d, 0x27, 0x2a, 0x7d].contains(cells[end - 1].scalar)
        { end -= 1 }
        return max(end, start)
    }
}

/// What is known of the last label of a name.
private enum TopLevel {
    /// No word, so that a name before it is a link.
    case sure
    /// Also a word of English or Spanish.
    case doubtful
    case unknown

    private static let sureNames: [StaticString] = [
        "com", "org", "net", "edu", "gov", "mil", "info", "biz", "dev", "xyz", "gg", "ly", "io", "tv", "uk", "mx", "ar",
        "cl", "ve", "ec", "uy", "py", "bo", "cr", "gt", "hn", "sv", "cu", "pr", "br", "pt", "fr", "eu", "ch", "nl",
        "pl", "cz", "dk", "fi", "se", "hu", "ro", "gr", "ie", "au", "nz", "ca", "jp", "kr", "cn", "ru", "ua", "tr",
        "za", "eus", "invalid", "example",
    ]
    private static let doubtfulNames: [StaticString] = [
        "me", "to", "so", "is", "it", "be", "co", "in", "us", "as", "at", "am", "do", "es", "de", "la", "no", "he",
        "ai",
        "fm", "im", "live", "chat", "game", "games", "fun", "world", "life", "today", "cc", "sh", "id", "my", "ws",
        "vc",
        "app", "link", "site", "online", "shop", "store", "club", "tech", "blog", "cloud", "social", "page", "pe", "ni",
        "pa", "cat", "gal", "test",
    ]

    init(_ cells: Slice<UnsafeBufferPointer<Cell>>) {
        func isOne(of names: [StaticString]) -> Bool {
            names.contains { name in
                name.utf8CodeUnitCount == cells.count
                    && zip(cells, UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
                        .allSatisfy { $0.scalar == UInt32($1) }
            }
        }
        self = isOne(of: Self.sureNames) ? .sure : isOne(of: Self.doubtfulNames) ? .doubtful : .unknown
    }
}
