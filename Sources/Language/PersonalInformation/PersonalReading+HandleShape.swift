/// What the name of an account looks like, and what no name looks like.
extension PersonalReading {
    /// The tokens from here on that are written together with nothing but letters, digits, dots, underscores, hyphens.
    func handleEnd(_ start: Int) -> Int? {
        guard start < count,
            kind(start) == .word || kind(start) == .number || mark(start) == 0x5f || kind(start) == .url
        else { return nil }
        var end = start + 1
        while end < count, isGlued(end) {
            if end - start > 24 { return nil }
            if kind(end) == .word || kind(end) == .number || kind(end) == .url {
                end += 1
            } else if mark(end) == 0x5f {
                end += 1
            } else if mark(end) == 0x2e || mark(end) == 0x2d, text.tokens[end].originalRange.count == 1,
                isGlued(end + 1), end + 1 < count,
                kind(end + 1) == .word || kind(end + 1) == .number || kind(end + 1) == .url
            {
                end += 1
            } else if mark(end) == 0x23, digits(end + 1) > 1 || isMixed(end + 1) || isWord(end + 1, "na"),
                isGlued(end + 1)
            {
                end += 2
            } else {
                break
            }
        }
        let length = text.originalRange(ofTokens: start..<end).count
        return length > 1 && length < 41 ? end : nil
    }

    /// Letters with digits, underscores or inner dots: nobody writes a plain word so.
    func isStrongHandle(_ range: Range<Int>) -> Bool {
        let bytes = text.original[text.originalRange(ofTokens: range)]
        var letters = 0
        var digits = 0
        var marks = 0
        var humps = 0
        var previousIsSmall = false
        for byte in bytes {
            switch byte {
            case 0x61...0x7a, 0x80...0xff:
                letters += 1
                previousIsSmall = true
                continue
            case 0x41...0x5a:
                letters += 1
                if previousIsSmall { humps += 1 }
            case 0x30...0x39: digits += 1
            case 0x5f, 0x2e, 0x23: marks += 1
            case 0x2d: marks += 0
            default: break
            }
            previousIsSmall = false
        }
        guard letters > 1, !isLinkOrFile(range) else { return false }
        if range.count == 1 || marks > 0, digits > 0, bytes.count > 3, !isOrdinary(range) { return true }
        if digits > 0, letters > 2, bytes.count > 4, !isOrdinary(range) { return true }
        return marks > 0 && bytes.count > 4 && !isSentenceSeam(range) || humps > 0 && bytes.count > 5
            || bytes.filter { $0 == 0x2d }.count > 1
    }

    private static let fileEndings: [StaticString] = [
        ".conf", ".txt", ".html", ".deb", ".iso", ".log", ".py", ".png", ".jpg", ".pdf", ".exe", ".zip", ".list",
        ".php",
        ".mp3", ".mp4", ".gif", ".doc", ".docx", ".gz", ".rpm", ".cfg", ".xml", ".json", ".csv", ".js", ".cpp", ".java",
    ]

    /// "http://…", "a.com/b" and names of files.
    private func isLinkOrFile(_ range: Range<Int>) -> Bool {
        let bytes = text.original[text.originalRange(ofTokens: range)]
        if bytes.contains(0x2f) { return true }
        return Self.fileEndings.contains { ending in
            bytes.suffix(ending.utf8CodeUnitCount)
                .elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
        }
    }

    /// "mp3", "2nd", "4th", "5pm", "u2".
    private func isOrdinary(_ range: Range<Int>) -> Bool {
        guard range.count < 3 else { return false }
        return values[range.lowerBound] >= 0 && kind(range.lowerBound) == .number
            || text.originalRange(ofTokens: range).count < 5
    }

    /// "school.then": a full stop without its space, between two words that are no names.
    private func isSentenceSeam(_ range: Range<Int>) -> Bool {
        guard range.count == 3, mark(range.lowerBound + 1) == 0x2e else { return false }
        return has(range.lowerBound + 2, .function) && has(range.lowerBound, [.function, .place, .activity, .afterAge])
    }

    /// A word that is no name of an account by itself: function words, states of an account, common words.
    func isPlainWord(_ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        let index = range.lowerBound
        if has(index, [.notHandle, .function, .linking, .platform, .account, .follow, .my, .your, .afterAge]) {
            return true
        }
        let word = Array(text.folded(text.tokens[index]))
        if word.count < 4 { return true }
        for ending: StaticString in ["ing", "ed", "ado", "ada", "ando", "endo", "isimo", "isima", "ly"] {
            let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
            if word.count > bytes.count + 2, word.suffix(bytes.count).elementsEqual(bytes) { return true }
        }
        return book.isCommon(text.tokens[index].key)
    }

    /// An underscore, or a dot with digits: it cannot be a word even without a platform's name.
    func hasNameMark(_ range: Range<Int>) -> Bool {
        let bytes = text.original[text.originalRange(ofTokens: range)]
        if bytes.contains(0x5f) { return true }
        let letters = bytes.filter { $0 > 0x40 }.count
        return letters > 2 && bytes.contains { $0 >= 0x30 && $0 <= 0x39 } && bytes.count > 5
            && (bytes.contains(0x2e) || range.count == 1)
    }

    /// Underscores, or dots between parts of two letters and more: "tiny.tuba.player".
    func hasInnerMarks(_ range: Range<Int>) -> Bool {
        let bytes = text.original[text.originalRange(ofTokens: range)]
        if bytes.contains(0x5f) { return bytes.count > 4 }
        let parts = bytes.split(separator: 0x2e, omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { $0.count > 1 } && bytes.filter { $0 > 0x60 }.count > 4
            && text.tokens[range.lowerBound].capitals == .none && !isSentenceSeam(range)
    }

    func hasLetters(_ range: Range<Int>) -> Bool {
        text.original[text.originalRange(ofTokens: range)].contains { $0 > 0x40 }
    }
}
