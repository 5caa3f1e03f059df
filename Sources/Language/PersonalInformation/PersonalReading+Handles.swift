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
                || isWord(index, "llamo") || isEntering(index) || isWord(index, "call") && isWord(index + 1, "me")
            {
                findOfferedName(index)
            }
            if isReddit(index) { findRedditName(index) }
            if kind(index) == .word || mark(index) == 0x5f, !isGlued(index) { findLoneName(index) }
        }
    }

    /// The name of a platform or the word for an account.
    private func isPlatform(_ index: Int) -> Bool {
        if isWord(index, "name"), isWord(index + 1, "on"), has(index - 1, .my) { return true }
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

    // MARK: Ways to tell it

    /// Somebody offers the name: "my", "add me", "soy", "búscame" or a label with a colon.
    private func isOffered(_ index: Int, from start: Int) -> Bool {
        let before = sentenceStart(index)..<min(count, index + 1)
        // "get me on kik"
        if isWord(index - 2, "me"), isWord(index - 1, "on") || isWord(index - 1, "at") || isWord(index - 1, "in") {
            return true
        }
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
            || isStrongHandle(at + 1..<end) && (max(start, at - 2)..<at).contains { isUse($0) }
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

    /// "as @x", "uso más @x", "listed under @x".
    private func isUse(_ index: Int) -> Bool {
        for word: StaticString in [
            "as", "como", "use", "using", "uso", "usa", "under", "named", "called", "llama", "account", "cuenta",
            "handle", "new", "nueva", "nuevo", "main", "alt",
        ] where isWord(index, word) { return true }
        return false
    }

    /// "type x", "pon x", "search x": what one enters to find somebody.
    private func isEntering(_ index: Int) -> Bool {
        for word: StaticString in [
            "type", "enter", "put", "search", "write", "pon", "ponle", "pones", "escribe", "escribes", "busca",
            "buscas", "teclea", "ponga", "poned", "pongo",
        ] where isWord(index, word) { return true }
        return false
    }

    /// "same name everywhere: harper.draws.dogs": a name that can be nothing else, after talk of accounts.
    private mutating func findLoneName(_ index: Int) {
        guard index + 1 < count, let end = handleEnd(index), end - index > 2 else { return }
        let range = index..<end
        guard isStrongHandle(range), hasInnerMarks(range) else { return }
        let talk = (max(0, index - 14)..<min(count, end + 6)).contains {
            isNamedPlatform($0) || isWord($0, "username") || isWord($0, "user")
                || isWord($0, "everywhere") || isWord($0, "everything") || isWord($0, "gamertag")
                || isWord($0, "arroba") || isWord($0, "usuario")
        }
        let isOwn =
            nearby(max(0, index - 14)..<min(count, end + 6), [.my, .me]) || isWord(index - 1, "everywhere")
            || (max(0, index - 8)..<index).contains { isWord($0, "same") || isWord($0, "new") || isWord($0, "mismo") }
        let isSaid =
            has(index - 1, .linking) || isWord(index - 1, "are") || isWord(index - 1, "as") || isEntering(index - 1)
        if talk, isOwn || isSaid { add(.handle, tokens: range, confidence: 0.7) }
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
        while at - platform < 4,
            isWord(at, "name") || isWord(at, "games") || isWord(at, "names") || isWord(at, "nombre")
                || isWord(at, "tag")
        { at += 1 }
        let afterName = at
        var link = false
        var isDirect = false
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
                        || at == afterName && isNamedPlatform(platform) && hasInnerMarks(range)
                {
                    add(.handle, tokens: range, confidence: 0.9)
                    return
                }
                if direct, !isPlainWord(range), hasLetters(range),
                    end - at == 1 || text.originalRange(ofTokens: range).count > 4,
                    link && (offered || label || platform == start && isDirect && !endsLikeAdjective(range))
                        || (offered && startsWithFollow(start, platform)), isCalled(range, link)
                {
                    add(.handle, tokens: range, confidence: 0.75)
                    return
                }
                if has(at, .linking) || isEntering(at) || isWord(at, "llama") || isWord(at, "llamo")
                    || isWord(at, "called") || isWord(at, "named") || isWord(at, "under")
                    || isWord(at, "handle")
                {
                    link = true
                    isDirect = isDirect || at == afterName
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
            || isWord(platform - 1, "the") || isWord(platform - 1, "into")
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
                        || isWord(first - 1, "by") && (isWord(first - 2, "go") || isWord(first - 2, "goes"))
                {
                    add(.handle, tokens: range, confidence: 0.75)
                    return
                }
                // "fine, quietlemon on discord"
                if steps == 1, isWord(platform - 1, "on") || isWord(platform - 1, "en"), endsClause(platform + 1),
                    first == start || mark(first - 1) == 0x2c, range.count == 1, !isPlainWord(range),
                    !isCapital(first), text.tokens[first].foldedCount > 6, classes[first].isEmpty,
                    text.folded(text.tokens[first]).last != 0x73
                {
                    add(.handle, tokens: range, confidence: 0.65)
                    return
                }
                if steps < 4, isEntering(first - 1), !isPlainWord(range),
                    range.count > 1 || text.tokens[first].foldedCount > 5
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
        while at < count, words < reach, at - cue < 32 {
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

    private func isAccountTalk(_ cue: Int) -> Bool {
        (0..<count).prefix(40).contains { has($0, [.platform, .account]) && !has($0, .address) }
            && (isWord(cue, "mine") || isWord(cue, "mines") || isWord(cue, "mio") || isWord(cue, "soy")
                || isWord(cue, "im") || isWord(cue, "am"))
    }
}
