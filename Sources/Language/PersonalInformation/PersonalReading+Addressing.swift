/// E-mail addresses, links and shared places.
extension PersonalReading {
    mutating func findLinks() {
        for index in 0..<count {
            switch text.tokens[index].kind {
            case .email: add(.email, tokens: index..<index + 1, confidence: 0.99)
            case .url:
                let link = Array(text.folded(text.tokens[index]))
                if Self.isPlaceLink(link) { add(.liveLocation, tokens: index..<index + 1, confidence: 0.97) }
                if let (kind, length) = Self.profile(link) {
                    // Written plainly, the name's bytes can be counted back from the end.
                    let range = text.tokens[index].originalRange
                    let isPlain = range.count == link.count
                    add(kind, bytes: isPlain ? range.upperBound - length..<range.upperBound : range, confidence: 0.9)
                }
                add(.url, tokens: index..<index + 1, confidence: 0.95)
            case .word:
                if isWord(index, "at") || isWord(index, "arroba") { findSpelledEmail(index) }
                if has(index, .provider) { findBareProvider(index) }
            case .punctuation:
                if mark(index) == 0x40 || mark(index) == 0x28 || mark(index) == 0x5b { findSpelledEmail(index) }
                if mark(index) == 0x2b { findPlusCode(index) }
                if mark(index) == 0x2f { findThreeWords(index) }
            case .number: findCoordinates(index)
            default: break
            }
        }
    }

    private static let placeHosts: [StaticString] = [
        "maps.google.", "google.com/maps", "goo.gl/maps", "maps.app.goo.gl", "maps.apple.com", "maps.apple",
        "map.snapchat.com",
        "snapchat.com/map", "waze.com/ul", "waze.com/live", "life360.", "glympse.com", "glympse.", "openstreetmap.org/",
        "osm.org/", "what3words.com/", "w3w.co/", "find-my", "icloud.com/find", "here.com/", "share.here.com",
        "bing.com/maps",
        "yandex.com/maps", "zenly", "maps.me", "google.com/maps", "google.es/maps", "maps.google.com", "live.location",
        "geo:", "citymapper.com/",
    ]

    static func isPlaceLink(_ link: [UInt8]) -> Bool {
        placeHosts.contains { host in
            let wanted = UnsafeBufferPointer(start: host.utf8Start, count: host.utf8CodeUnitCount)
            guard link.count >= wanted.count else { return false }
            for start in 0...min(link.count - wanted.count, 40) where link[start...].starts(with: wanted) {
                let before = start > 0 ? link[start - 1] : 0x2f
                if before == 0x2f || before == 0x2e { return true }
            }
            return false
        }
    }

    private static let profileHosts: [StaticString] = [
        "instagram.com/", "tiktok.com/@", "twitch.tv/", "t.me/", "telegram.me/", "snapchat.com/add/", "twitter.com/",
        "x.com/", "facebook.com/", "youtube.com/@", "kik.me/", "reddit.com/u/", "reddit.com/user/", "vk.com/",
        "threads.net/@", "pinterest.com/", "soundcloud.com/", "steamcommunity.com/id/", "wa.me/",
    ]

    /// What the link to somebody's page gives away: the kind, and how many bytes at its end are the name.
    static func profile(_ link: [UInt8]) -> (PersonalInformation.Kind, Int)? {
        for host in profileHosts {
            let wanted = UnsafeBufferPointer(start: host.utf8Start, count: host.utf8CodeUnitCount)
            for start in 0..<min(link.count, 13) where link[start...].starts(with: wanted) {
                guard start == 0 || link[start - 1] == 0x2f || link[start - 1] == 0x2e else { continue }
                let name = link[(start + wanted.count)...]
                let isName = name.allSatisfy {
                    $0 >= 0x61 && $0 <= 0x7a || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x5f || $0 == 0x2e || $0 == 0x2d
                }
                guard isName, name.count > 2, name.count < 41 else { return nil }
                if wanted.starts(with: "wa.me".utf8) {
                    return name.count > 7 && name.allSatisfy { $0 < 0x3a } ? (.phone, name.count) : nil
                }
                return (.handle, name.count)
            }
        }
        return nil
    }

    private func isDot(_ index: Int) -> Bool {
        isWord(index, "dot") || isWord(index, "punto") || isWord(index, "period") || mark(index) == 0x2e
    }

    /// "anna at example dot com", "luis arroba example punto es", "kim (at) example.org", "jo @ gmail".
    private mutating func findSpelledEmail(_ at: Int) {
        var before = at
        var after = at + 1
        if mark(at) == 0x28 || mark(at) == 0x5b {
            guard isWord(at + 1, "at") || isWord(at + 1, "arroba") || mark(at + 1) == 0x40,
                mark(at + 2) == 0x29 || mark(at + 2) == 0x5d
            else { return }
            after = at + 3
        } else if mark(at) == 0x28 {
            return
        } else if mark(at + 1) == 0x29 || mark(at + 1) == 0x5d {
            return
        }
        guard before > 0, kind(before - 1) == .word || kind(before - 1) == .number,
            kind(after) == .word || kind(after) == .url
        else { return }
        // The host: words with dots, or a known provider.
        var end = after + 1
        var dots = kind(after) == .url ? 1 : 0
        while dots < 4, isDot(end), kind(end + 1) == .word, mark(end) == 0 || isGlued(end + 1) || has(after, .provider),
            dots > 0 || mark(end) == 0 || has(after, .provider) || mark(at) != 0
        {
            if text.tokens[end + 1].foldedCount > 12 { break }
            end += 2
            dots += 1
        }
        let isProvider = has(after, .provider)
        guard dots > 0 || isProvider else { return }
        if dots > 0, kind(after) != .url, !isTopLevel(end - 1) { return }
        let isTold =
            nearby(max(0, before - 4)..<before, .email) || kind(before - 1) == .number
            || (max(0, before - 3)..<before).contains { isWord($0, "its") || isWord($0, "is") || isWord($0, "im") }
        if dots == 0, mark(at) == 0, !isWord(at, "arroba"), !isTold { return }
        // "we met at example dot com" tells of a place.
        if kind(before - 1) == .word, isWord(at, "at"), !isTold, has(before - 2, [.me, .function]),
            !isWord(before - 2, "to"), !isWord(before - 2, "at"), !isWord(before - 2, "or"),
            book.isCommon(text.tokens[before - 1].key)
        {
            return
        }
        if kind(after) == .url, isWord(at, "at"), !nearby(max(0, before - 6)..<before, .email), mark(at) == 0 { return }
        before -= 1
        while before > 1, at - before < 40 {
            if isGlued(before),
                kind(before - 1) == .word || kind(before - 1) == .number
                    || [0x2e, 0x2d, 0x5f, 0x2b].contains(mark(before - 1))
            {
                before -= 1
            } else if isDot(before - 1) || isWord(before - 1, "underscore") || isWord(before - 1, "dash")
                || isWord(before - 1, "bajo"), kind(before - 2) == .word || kind(before - 2) == .number
            {
                if mark(before - 1) == 0x2e { break }
                before -= isWord(before - 1, "bajo") && isWord(before - 2, "guion") ? 3 : 2
            } else if kind(before) == .number, kind(before - 1) == .word, !has(before - 1, [.function, .linking]) {
                before -= 1
            } else {
                break
            }
        }
        add(.email, tokens: max(0, before)..<min(end, count), confidence: 0.9)
    }

    private func isTopLevel(_ index: Int) -> Bool {
        for name: StaticString in [
            "com", "org", "net", "edu", "es", "mx", "uk", "ar", "co", "cl", "pe", "us", "io", "me", "gov",
        ]
        where isWord(index, name) { return true }
        return false
    }

    /// "gmail: foo.bar" and "my gmail is foo99".
    private mutating func findBareProvider(_ index: Int) {
        guard has(index, .provider), has(index, .email), mark(index + 1) == 0x3a || has(index - 1, .my) else { return }
        var at = index + 1
        while at < count, mark(at) == 0x3a || has(at, .linking) { at += 1 }
        guard at < count, at > index + 1, kind(at) == .word, let end = handleEnd(at), isStrongHandle(at..<end) else {
            return
        }
        add(.email, tokens: at..<end, confidence: 0.8)
    }

    /// A pair of decimal degrees, with at least three digits behind the point.
    private mutating func findCoordinates(_ start: Int) {
        func decimal(_ at: Int, _ most: Int32) -> Int? {
            guard digits(at) > 0, digits(at) < 4, values[at] <= most, mark(at + 1) == 0x2e, isGlued(at + 1),
                isGlued(at + 2),
                digits(at + 2) > 2
            else { return nil }
            return at + 3
        }
        guard let first = decimal(start, 90) else { return }
        var at = first
        if mark(at) == 0x2c || isWord(at, "n") || isWord(at, "s") { at += 1 }
        if mark(at) == 0x2d { at += 1 }
        guard let end = decimal(at, 180) else { return }
        add(.liveLocation, tokens: start..<end, confidence: 0.9)
    }

    /// An Open Location Code, "8CGX3Q7V+2M": letters and digits of its alphabet around a plus sign.
    private mutating func findPlusCode(_ plus: Int) {
        guard isGlued(plus), isGlued(plus + 1), plus > 0, kind(plus - 1) == .word || kind(plus - 1) == .number,
            plus + 1 < count, text.tokens[plus + 1].foldedCount >= 2, text.tokens[plus + 1].foldedCount < 4
        else { return }
        var start = plus - 1
        while start > 0, isGlued(start), kind(start - 1) == .word || kind(start - 1) == .number { start -= 1 }
        let alphabet = Array("23456789cfghjmpqrvwx".utf8)
        var length = 0
        for index in start...plus + 1 where index != plus {
            let word = text.folded(text.tokens[index])
            if index < plus { length += word.count }
            if !word.allSatisfy({ alphabet.contains($0) }) { return }
        }
        guard [4, 6, 8].contains(length) else { return }
        add(.liveLocation, tokens: start..<plus + 2, confidence: 0.85)
    }

    /// what3words, "///table.lamp.chair".
    private mutating func findThreeWords(_ slashes: Int) {
        guard text.tokens[slashes].originalEnd - text.tokens[slashes].originalStart == 3, isGlued(slashes + 1) else {
            return
        }
        if kind(slashes + 1) == .url {
            add(.liveLocation, tokens: slashes..<slashes + 2, confidence: 0.85)
            return
        }
        guard kind(slashes + 1) == .word, mark(slashes + 2) == 0x2e, kind(slashes + 3) == .word,
            mark(slashes + 4) == 0x2e,
            kind(slashes + 5) == .word, isGlued(slashes + 5), isGlued(slashes + 3)
        else { return }
        add(.liveLocation, tokens: slashes..<slashes + 6, confidence: 0.9)
    }
}
