/// Questions read by what they hold instead of by their order: a word for the thing, somebody addressed, and a mark or
/// word that asks.
extension PersonalReading {
    mutating func findQuestions() {
        var start = 0
        while start < count {
            var end = start
            while end < count, end - start < Self.longestQuestion, !endsSentence(end) { end += 1 }
            if end > start {
                let isMarked = mark(end) == 0x3f
                readQuestion(start..<end, isMarked: isMarked)
                readRoutineQuestion(start..<end, isMarked: isMarked)
            }
            start = max(end, start) + 1
        }
    }

    private static let longestQuestion = 24

    private mutating func readQuestion(_ sentence: Range<Int>, isMarked: Bool) {
        let asks = isMarked || nearby(sentence, [.what, .give]) || sentence.contains { isAskingWord($0) }
        // "hmu with ur snap"
        for index in sentence where isNamedPlatform(index) || isWord(index, "arroba") {
            if has(index - 1, .your), index > sentence.lowerBound, sentence.count < 9, !isAbout(index, sentence),
                !nearby(sentence, [.my]) || nearby(sentence, [.give]) || isWord(index - 3, "up")
            {
                add(.handle, .asking, tokens: sentence.lowerBound..<index + 1, confidence: 0.75)
                return
            }
        }
        guard asks else { return }
        let isAddressed = sentence.contains { isYou($0) }
        let words = sentence.filter { kind($0) == .word }.count
        for index in sentence {
            if isAccount(index) {
                let isYours = nearby(max(sentence.lowerBound, index - 3)..<index, .your)
                // "cuál es el usuario de Instagram de su hija"
                let isTheirs =
                    nearby(sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 2), .what)
                    && nearby(index..<min(sentence.upperBound, index + 5), .your)
                let isTold = nearby(sentence, [.my]) || isAbout(index, sentence)
                if (isYours || isTheirs) && !isTold
                    || isMarked && words < 9 && (isAddressed || words < 5) && startsQuestion(sentence)
                        && !isTold
                {
                    add(.handle, .asking, tokens: sentence.lowerBound..<index + 1, confidence: 0.8)
                    return
                }
            }
            if has(index, .school), words < 9, namesThing(sentence, index) {
                add(.school, .asking, tokens: sentence, confidence: 0.75)
                return
            }
        }
        if words < 5, isMarked || words < 4, asksItsName(sentence) {
            let before = max(0, sentence.lowerBound - 10)..<sentence.lowerBound
            if nearby(before, .school) { add(.school, .asking, tokens: sentence, confidence: 0.7) }
            if nearby(before, .platform) { add(.handle, .asking, tokens: sentence, confidence: 0.7) }
        }
    }

    /// A platform whose name is hardly ever another word.
    func isNamedPlatform(_ index: Int) -> Bool {
        guard has(index, .platform) else { return false }
        for word: StaticString in [
            "switch", "threads", "epic", "hoop", "spam", "clash", "steam", "sc", "tele", "yt", "face", "vk", "tt",
            "epic",
            "line", "messenger", "brawl", "fb", "tik", "riot", "live", "signal",
        ] where isWord(index, word) { return false }
        return true
    }

    /// A platform whose name is no other word, or a word for an account.
    private func isAccount(_ index: Int) -> Bool {
        if isNamedPlatform(index) { return true }
        for word: StaticString in [
            "username", "gamertag", "handle", "nick", "nickname", "usuario", "arroba", "insta", "perfil",
        ] where isWord(index, word) { return true }
        return false
    }

    private func isYou(_ index: Int) -> Bool {
        has(index, [.your, .addressed])
    }

    private func isAskingWord(_ index: Int) -> Bool {
        has(index, .asks)
    }

    /// "got …", "do you have …", "any …", "y tu …": how a question for an account begins.
    private func startsQuestion(_ sentence: Range<Int>) -> Bool {
        var first = sentence.lowerBound
        while first < sentence.upperBound, kind(first) != .word { first += 1 }
        for word: StaticString in [
            "got", "do", "have", "any", "you", "u", "wanna", "can", "could", "whats", "what", "y", "tienes", "tenes",
            "tiene", "usas", "and", "how", "me", "podria", "puedo", "does", "estas", "teneis", "hay", "use", "on",
        ] where isWord(first, word) { return true }
        return false
    }

    /// "is your snap down", "did you see that tiktok": the app itself is talked of.
    private func isAbout(_ index: Int, _ sentence: Range<Int>) -> Bool {
        for at in sentence {
            for word: StaticString in [
                "is", "are", "was", "did", "seen", "see", "saw", "watch", "watched", "heard", "like", "love", "hate",
                "think", "works", "working", "down", "video", "videos", "post", "story", "viste", "funciona", "gusta",
                "streak", "know", "delete", "deleted", "they", "he", "she", "why", "open", "install",
            ] where isWord(at, word) {
                if word.utf8CodeUnitCount == 2, at > sentence.lowerBound, has(at - 1, .what) { continue }
                return true
            }
        }
        return false
    }

    /// "y tu cole cuál es", "which middle school", "name of your school".
    private func namesThing(_ sentence: Range<Int>, _ school: Int) -> Bool {
        let isWhich = sentence.contains {
            isWord($0, "which") || isWord($0, "cual") || isWord($0, "called") || isWord($0, "llama")
        }
        let isYours = nearby(max(sentence.lowerBound, school - 3)..<school, .your)
        if isWhich, isYours { return true }
        // "and what school's that", "wat skool"
        if has(school - 1, .what) || isWord(school - 1, "which"), school > sentence.lowerBound,
            sentence.upperBound - school < 3, sentence.count < 6
        {
            return true
        }
        return isWord(sentence.lowerBound, "which") && school > sentence.lowerBound && school + 1 == sentence.upperBound
            && sentence.count < 5
    }

    /// "what's it called", "cómo se llama".
    private func asksItsName(_ sentence: Range<Int>) -> Bool {
        let last = sentence.upperBound - 1
        // "u still go to school? where"
        if sentence.count == 1, isWord(last, "where") || isWord(last, "which") || isWord(last, "cual") { return true }
        if isWord(last, "called") { return has(sentence.lowerBound, .what) }
        return isWord(last, "llama") && sentence.count < 4 && isWord(last - 1, "se")
            && nearby(max(0, last - 3)..<last, .function) && isWord(sentence.lowerBound, "como")
    }
}
