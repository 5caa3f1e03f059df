/// Names of accounts. A handle is read from the original, since undoing leet or drawn-out letters would spoil it.
extension PersonalReading {
    mutating func findHandles() {
        for index in 0..<count {
            if mark(index) == 0x40, !isGlued(index) || kind(index - 1) != .word { findAtName(index) }
            if isHash(index) { findTaggedName(index) }
            if isPlatform(index) { findAfterPlatform(index) }
            if has(index, .follow) || isWord(index, "im") || isWord(index, "soy") || isWord(index, "am")
                || isWord(index, "mine")
                || isWord(index, "mines") || isWord(index, "mio") || isWord(index, "its") || isWord(index, "under")
                || isWord(index, "llamo")
            {
                findOfferedName(index)
            }
            if isReddit(index) { findRedditName(index) }
        }
    }

    /// The name of a platform or the word for an account.
    private func isPlatform(_ index: Int) -> Bool {
        if has(index, [.platform, .account]) || isWord(index, "ign") || isWord(index, "disc") || isWord(index, "stream")
        {
            return true
        }
        return kind(index) == .emoji && (isWord(index, "snapchat") || isEmoji(index, "snapchat"))
            || (isWord(index, "tik") && isWord(index + 1, "tok")) || (kind(index) == .emoji && isEmoji(index, "photo"))
    }

    private func isEmoji(_ index: Int, _ word: StaticString) -> Bool {
        kind(index) == .emoji
            && text.folded(text.tokens[index])
                .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    // MARK: The shape of a name

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
        guard letters > 1 else { return false }
        if range.count == 1 || marks > 0, digits > 0, bytes.count > 3, !isOrdinary(range) { return true }
        if digits > 0, letters > 2, bytes.count > 4, !isOrdinary(range) { return true }
        return marks > 0 && bytes.count > 4 && !isSentenceSeam(range) || humps > 0 && bytes.count > 5
            || bytes.filter { $0 == 0x2d }.count > 1
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
    private func isPlainWord(_ range: Range<Int>) -> Bool {
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

    // MARK: Ways to tell it

    /// Somebody offers the name: "my", "add me", "soy", "búscame" or a label with a colon.
    private func isOffered(_ index: Int, from start: Int) -> Bool {
        let before = sentenceStart(index)..<min(count, index + 1)
        if nearby(max(before.lowerBound, index - 5)..<before.upperBound, [.my, .person]) { return true }
        return before.contains { isCall($0) }
            || before.contains {
                isWord(index + 1, "me") || isWord($0, "im")
                    || isWord($0, "i") && (isWord($0 + 1, "go") || isWord($0 + 1, "stream") || isWord($0 + 1, "am"))
                    || isWord($0, "soy") || isWord($0, "llamo") || isWord($0, "mine") || isWord($0, "hers")
                    || isWord($0, "her") || isWord($0, "his") || isWord($0, "sisters")
                    || isWord($0, "brothers") || isWord($0, "agreguen") || isWord($0, "suscribete")
                    || isWord($0, "subscribe")
                    || isWord($0, "reach") || isWord($0, "ponle") || isWord($0, "puse") || isWord($0, "estoy")
                    || isWord($0, "id")
                    || isWord($0, "cambie") || isWord($0, "changed") || isWord($0, "el")
            }
    }

    /// "add me", "hit me up", "sígueme", "search" and "add" before the name itself.
    private func isCall(_ index: Int) -> Bool {
        guard has(index, .follow) else { return false }
        if isWord(index + 1, "me") || isWord(index + 1, "my") || isWord(index + 1, "mi") || isWord(index + 1, "a") {
            return true
        }
        let word = text.folded(text.tokens[index])
        if word.count > 5, word.suffix(2).elementsEqual("me".utf8) || word.suffix(3).elementsEqual("nme".utf8) {
            return true
        }
        return isWord(index, "hmu") || isWord(index, "dm") || isWord(index, "add") || isWord(index, "follow")
            || isWord(index, "agrega") || isWord(index, "sigue")
    }

    private func sentenceStart(_ index: Int) -> Int {
        var start = index
        while start > 0, index - start < 14, !endsSentence(start - 1) { start -= 1 }
        return start
    }

    /// "@name" with a platform, an offer, or nothing else around.
    private mutating func findAtName(_ at: Int) {
        guard isGlued(at + 1), let end = handleEnd(at + 1) else { return }
        let start = sentenceStart(at)
        var last = end
        while last < count, last - end < 8, !endsSentence(last) { last += 1 }
        let sentence = start..<last
        let isAlone = at == start && end >= last
        let isNamed = sentence.contains {
            isPlatform($0) && !(has($0, .account) && !has($0, .platform) && isWord($0, "id"))
        }
        let isOffered =
            (start..<at).contains { isCall($0) } || nearby(max(start, at - 4)..<at, .my)
            || isWord(at - 1, "im") || isWord(at - 1, "soy") || isWord(at - 1, "am") || isWord(end, "thats")
            || isWord(at - 1, "is")
            || isWord(at - 1, "es") || isWord(at - 1, "de")
            || (at - start < 2 && at > start && isStrongHandle(at + 1..<end))
        let prior = start > 1 && nearby(max(0, start - 8)..<start, [.platform, .account])
        guard isAlone || isNamed || isOffered || prior, !isWord(at + 1, "everyone"), !isWord(at + 1, "here"),
            !isWord(at + 1, "todos")
        else { return }
        if isAlone, !isNamed, !prior, count > 6 || !isStrongHandle(at + 1..<end) && text.tokens[at + 1].foldedCount < 5
        {
            return
        }
        if isWord(start, "thanks") || isWord(start, "gracias") || isWord(start, "thank") { return }
        add(.handle, tokens: at..<end, confidence: isNamed ? 0.95 : 0.8)
    }

    private func isHash(_ index: Int) -> Bool {
        mark(index) == 0x23 && isGlued(index) && isGlued(index + 1)
            && (digits(index + 1) == 4 || digits(index + 1) == 3 || isMixed(index + 1))
    }

    /// "Name#1234".
    private mutating func findTaggedName(_ hash: Int) {
        var start = hash - 1
        guard kind(start) == .word || kind(start) == .number else { return }
        while start > 0, isGlued(start),
            kind(start - 1) == .word || kind(start - 1) == .number || mark(start - 1) == 0x5f
                || mark(start - 1) == 0x2e
        { start -= 1 }
        guard text.originalRange(ofTokens: start..<hash).count > 2 else { return }
        add(.handle, tokens: start..<hash + 2, confidence: 0.9)
    }

    private func isReddit(_ index: Int) -> Bool {
        isWord(index, "u") || isWord(index, "you")
            ? mark(index + 1) == 0x2f && isGlued(index + 1) && isGlued(index + 2) : false
    }

    private mutating func findRedditName(_ index: Int) {
        guard let end = handleEnd(index + 2) else { return }
        add(.handle, tokens: index..<end, confidence: 0.9)
    }

    /// What follows a platform: "snap: x", "my insta is x", "add me on snap x", "soy x en tiktok", "x is my insta".
    private mutating func findAfterPlatform(_ platform: Int) {
        let start = sentenceStart(platform)
        let offered = isOffered(platform, from: start)
        var at = platform + 1
        if isWord(platform, "tik") { at += 1 }
        while isWord(at, "name") || isWord(at, "games") || isWord(at, "names") || isWord(at, "nombre")
            || isWord(at, "tag")
        { at += 1 }
        let afterName = at
        var link = false
        var label = false
        var words = 0
        // Another platform's account is nobody's business here: "he works for Telegram in Dubai".
        while at < count, at - platform < 12 {
            let byte = mark(at)
            if byte == 0x3a || byte == 0x3d || byte == 0x2d || byte == 0x3e || kind(at) == .emoji {
                label = at == afterName || label
                link = true
                at += 1
                continue
            }
            if byte == 0x40, isGlued(at + 1), let end = handleEnd(at + 1) {
                if offered || label || link || at == afterName { add(.handle, tokens: at..<end, confidence: 0.95) }
                return
            }
            if kind(at) == .punctuation {
                if byte == 0x3f, platform == start { break }
                at += 1
                link = link && byte != 0x2e
                continue
            }
            if kind(at) == .lineEnd { break }
            if let end = handleEnd(at) {
                let range = at..<end
                let direct = link || at == afterName
                if isStrongHandle(range),
                    offered || label || link || (at == afterName && platform - start < 2) || isAnswer(platform)
                {
                    add(.handle, tokens: range, confidence: 0.9)
                    return
                }
                if direct, !isPlainWord(range), hasLetters(range),
                    end - at == 1 || text.originalRange(ofTokens: range).count > 4,
                    link && (offered || label || platform == start && !endsLikeAdjective(range))
                        || (offered && startsWithFollow(start, platform)), isCalled(range, link)
                {
                    add(.handle, tokens: range, confidence: 0.75)
                    return
                }
                if has(at, .linking) || isWord(at, "called") || isWord(at, "named") || isWord(at, "under")
                    || isWord(at, "handle")
                {
                    link = true
                } else if !has(at, [.account, .platform, .me, .my, .your]) && !isWord(at, "name")
                    && !isWord(at, "nombre") && !isWord(at, "new")
                    && !isWord(at, "nuevo") && !isWord(at, "and") && !isWord(at, "y") && !isWord(at, "channel")
                    && !isWord(at, "de")
                    && !isWord(at, "usuario") && !isWord(at, "both")
                {
                    link = false
                    words += 1
                    if words > 5 { break }
                }
                at = end
                continue
            }
            at += 1
        }
        findBeforePlatform(platform, offered: offered, start: start)
    }

    /// "add me on snap x" has no word between.
    private func startsWithFollow(_ start: Int, _ platform: Int) -> Bool {
        nearby(start..<platform, .follow)
    }

    /// A single unknown word is a name only when nothing more is said of it.
    private func isCalled(_ range: Range<Int>, _ link: Bool) -> Bool {
        let next = range.upperBound
        for word: StaticString in [
            "everywhere", "too", "now", "there", "for", "so", "haha", "in", "but", "porfis", "ok", "tambien",
        ]
        where isWord(next, word) { return true }
        return endsSentence(next) || kind(next) != .word || isWord(next, "add") || isWord(next, "on")
            || isWord(next, "and")
            || isWord(next, "y") || isWord(next, "btw") || isWord(next, "lol") || isWord(next, "send")
            || isWord(next, "pls")
            || isWord(next, "en") || isWord(next, "porfa") || isWord(next, "if") || isWord(next, "por")
            || isWord(next, "porque")
    }

    /// "laggy", "glitchy": what one says of an app.
    private func endsLikeAdjective(_ range: Range<Int>) -> Bool {
        range.count > 1 ? false : text.folded(text.tokens[range.lowerBound]).last == 0x79
    }

    /// The sentence only says where, after a question: "lol ok its x on discord".
    private func isAnswer(_ platform: Int) -> Bool {
        nearby(sentenceStart(platform)..<platform, [.linking])
    }

    /// "x on insta", "soy x en tiktok", "x is my snap".
    private mutating func findBeforePlatform(_ platform: Int, offered: Bool, start: Int) {
        guard platform > start + 1,
            has(platform, .platform) || isWord(platform, "tik") || nearby(max(start, platform - 1)..<platform, .my)
        else { return }
        var at = platform - 1
        var steps = 0
        let isJoined =
            isWord(platform - 1, "on") || isWord(platform - 1, "en") || isWord(platform - 1, "my")
            || isWord(platform - 1, "mi")
            || isWord(platform - 1, "in") || isWord(platform - 1, "por") || isWord(platform - 1, "de")
        guard isJoined || offered else { return }
        while at >= start, steps < (isJoined ? 5 : 3) {
            if kind(at) == .word || kind(at) == .number {
                var first = at
                while first > start, at - first < 24, isGlued(first),
                    kind(first - 1) == .word || kind(first - 1) == .number || kind(first - 1) == .url
                        || mark(first - 1) == 0x5f || mark(first - 1) == 0x2e || mark(first - 1) == 0x2d
                { first -= 1 }
                let range = first..<(handleEnd(first) ?? at + 1)
                if isStrongHandle(range), offered || isJoined {
                    add(.handle, tokens: range, confidence: 0.85)
                    return
                }
                if steps == 1, isJoined, !isPlainWord(range), first > start || isWord(platform - 1, "my"),
                    nearby(max(start, first - 2)..<first, .me) && !has(first - 1, .function) || isWord(first - 1, "im")
                        || isWord(first - 1, "soy") || isWord(first - 1, "am") || isWord(first - 1, "llamo")
                        || isWord(first - 1, "add")
                        || isWord(first - 1, "as") || isWord(first - 1, "under") || isWord(first - 1, "its")
                        || isWord(first - 1, "just")
                {
                    add(.handle, tokens: range, confidence: 0.75)
                    return
                }
                at = first
            }
            at -= 1
            steps += 1
        }
    }

    /// "add me, x_07", "mine is x_07", "im @x", "soy x.y y tú": strong names only, or a name after "under" and "as".
    private mutating func findOfferedName(_ cue: Int) {
        var at = cue + 1
        var words = 0
        let isMine = isWord(cue, "mine") || isWord(cue, "mines") || isWord(cue, "mio")
        let isVerb = has(cue, .follow)
        if isVerb, !isCall(cue) { return }
        let reach = isVerb ? 7 : isMine ? 4 : isWord(cue, "its") ? 1 : 2
        while at < count, words < reach {
            // "add me!! name_1"
            if endsSentence(at), mark(at) != 0x2e, !(isVerb && mark(at) == 0x21 && at - cue < 4) { return }
            if kind(at) == .word || kind(at) == .number || mark(at) == 0x5f, let end = handleEnd(at) {
                let range = at..<end
                if isStrongHandle(range),
                    hasNameMark(range) || isMine || isVerb && (at == cue + 1 || nearby(cue..<at, .me))
                        || isAccountTalk(cue)
                {
                    if kind(at) == .number && values[at] >= 0 && !hasNameMark(range) { return }
                    add(.handle, tokens: range, confidence: 0.8)
                    return
                }
                words += 1
                at = end
            } else {
                at += 1
            }
        }
    }

    /// An underscore, or a dot with digits: it cannot be a word even without a platform's name.
    private func hasNameMark(_ range: Range<Int>) -> Bool {
        let bytes = text.original[text.originalRange(ofTokens: range)]
        if bytes.contains(0x5f) { return true }
        let letters = bytes.filter { $0 > 0x40 }.count
        return letters > 2 && bytes.contains { $0 >= 0x30 && $0 <= 0x39 } && bytes.count > 5
            && (bytes.contains(0x2e) || range.count == 1)
    }

    private func hasLetters(_ range: Range<Int>) -> Bool {
        text.original[text.originalRange(ofTokens: range)].contains { $0 > 0x40 }
    }

    private func isAccountTalk(_ cue: Int) -> Bool {
        (0..<count).prefix(40).contains { has($0, [.platform, .account]) && !has($0, .address) }
            && (isWord(cue, "mine") || isWord(cue, "mines") || isWord(cue, "mio") || isWord(cue, "soy")
                || isWord(cue, "im") || isWord(cue, "am"))
    }
}
