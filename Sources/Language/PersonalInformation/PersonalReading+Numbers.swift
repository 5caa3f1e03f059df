/// Numbers that follow a rule of their own: cards, accounts, papers, network addresses, postcodes.
extension PersonalReading {
    mutating func findNumbers() {
        for index in 0..<count {
            switch text.tokens[index].kind {
            case .number:
                findNetworkAddress(index)
                findCard(index)
                findSocialSecurityNumber(index)
                findIdentityNumber(index)
            case .word:
                findAccount(index)
                findLetteredPaper(index)
                if has(index, .document) { findPaperAfterCue(index) }
                if has(index, .zip) || (isWord(index, "codigo") && isWord(index + 1, "postal")) { findPostcode(index) }
                findAgeLetter(index)
            default: break
            }
            if text.tokens[index].kind != .lineEnd { findLettersAndDigitsPostcode(index) }
        }
    }

    private mutating func take(_ range: Range<Int>) {
        for index in range where index < count { taken[index] = true }
    }

    /// Four numbers up to 255 with dots: IPv4. Eight groups of hexadecimal digits, some left out: IPv6.
    private mutating func findNetworkAddress(_ start: Int) {
        if start > 0, isGlued(start), mark(start - 1) == 0x2e { return }
        var at = start
        for part in 0..<4 {
            guard digits(at) > 0, digits(at) < 4, values[at] < 256 else { return }
            if part == 3 { break }
            guard mark(at + 1) == 0x2e, isGlued(at + 1), isGlued(at + 2) else { return }
            at += 2
        }
        if mark(at + 1) == 0x2e, digits(at + 2) > 0, isGlued(at + 2) { return }
        take(start..<at + 1)
        add(.ip, tokens: start..<at + 1, confidence: 0.95)
    }

    /// Twelve to nineteen digits in one run or in the groups of a card, with a right check digit (Luhn).
    private mutating func findCard(_ start: Int) {
        if taken[start] || mark(start - 1) == 0x2b { return }
        var all: [UInt8] = []
        var at = start
        while digits(at) > 0 {
            // Groups of a card are of four to six digits.
            if at > start, digits(at) < 3 || digits(at) > 7 { break }
            all.append(contentsOf: text.folded(text.tokens[at]))
            if all.count > 19 { return }
            if digits(at + 1) > 0, digits(start) < 8 {
                at += 1
            } else if mark(at + 1) == 0x2d, isGlued(at + 1), digits(at + 2) > 0, isGlued(at + 2), digits(start) < 8 {
                at += 2
            } else {
                at += 1
                break
            }
        }
        let end = min(at, count)
        let last = digits(end - 1) > 0 ? end : end - 1
        guard all.count >= 12, all.count <= 19, last > start, Self.passesLuhn(all), all[0] != 0x30 else { return }
        if last - start > 1, digits(start) != 4 { return }
        let isNamed = nearby(max(0, start - 8)..<min(count, last + 5), .card)
        if all.count < 14, !isNamed { return }
        take(start..<last)
        add(.card, tokens: start..<last, confidence: isNamed ? 0.98 : 0.9)
    }

    static func passesLuhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            var value = Int(digit) - 48
            if place & 1 == 1 {
                value *= 2
                if value > 9 { value -= 9 }
            }
            sum += value
        }
        return sum % 10 == 0
    }

    /// ISO 13616: two letters, two check digits, up to thirty letters and digits; remainder 1 of 97.
    private mutating func findAccount(_ start: Int) {
        let head = text.folded(text.tokens[start])
        guard head.count >= 4, let first = head.first, first >= 0x61, first <= 0x7a else { return }
        var code: [UInt8] = []
        var at = start
        while at < count, code.count < 34, kind(at) == .word || kind(at) == .number {
            let part = text.folded(text.tokens[at])
            guard part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7a }) else { break }
            // Groups are of four.
            let isBank = at == start + 1 && part.count == 4 && text.tokens[at].capitals == .all
            if at > start, part.count > 4 || (kind(at) == .word && !isBank && !part.contains { $0 < 0x3a }) { break }
            if at > start, head.count > 4, text.tokens[at].spaceBefore { break }
            code.append(contentsOf: part)
            at += 1
        }
        guard code.count >= 15, code.count <= 34, code[2] < 0x3a, code[3] < 0x3a, code[1] > 0x3a else { return }
        var remainder = 0
        for byte in code[4...] + code[..<4] {
            remainder = byte < 0x3a ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 87) % 97
        }
        guard remainder == 1 else { return }
        take(start..<at)
        add(.iban, tokens: start..<at, confidence: 0.99)
    }

    /// Three, two and four digits: a United States social security number.
    private mutating func findSocialSecurityNumber(_ start: Int) {
        guard !taken[start], digits(start) == 3 || digits(start) == 9, !isGlued(start) || mark(start - 1) != 0x2d else {
            return
        }
        var end = start + 1
        if digits(start) == 3 {
            let hyphen = mark(start + 1) == 0x2d
            let second = hyphen ? start + 2 : start + 1
            guard digits(second) == 2 else { return }
            let third = hyphen ? second + 2 : second + 1
            guard digits(third) == 4, !hyphen || mark(second + 1) == 0x2d else { return }
            if !hyphen, !nearby(max(0, start - 7)..<start, .document) { return }
            end = third + 1
        } else if !nearby(max(0, start - 6)..<start, .document) {
            return
        }
        if mark(end) == 0x2d, digits(end + 1) > 0, isGlued(end + 1) { return }
        take(start..<end)
        add(.document, tokens: start..<end, confidence: 0.9)
    }

    /// Eight digits and their letter (Spanish DNI), or a Chilean RUT with its check digit.
    private mutating func findIdentityNumber(_ start: Int) {
        if taken[start] || digits(start) > 8 { return }
        var value: Int64 = 0
        var length = 0
        var at = start
        while digits(at) > 0, length < 9 {
            if at > start, digits(at) != 3 { break }
            for byte in text.folded(text.tokens[at]) { value = value * 10 + Int64(byte) - 48 }
            length += digits(at)
            guard mark(at + 1) == 0x2e, isGlued(at + 1), digits(at + 2) == 3, isGlued(at + 2) else {
                at += 1
                break
            }
            at += 2
        }
        guard length == 7 || length == 8 else { return }
        let number = Int(value)
        let hyphen = mark(at) == 0x2d && isGlued(at)
        let check = hyphen ? at + 1 : at
        guard check < count, text.tokens[check].foldedCount == 1, isGlued(check) || kind(check) == .word else { return }
        let letter = text.foldedBytes[Int(text.tokens[check].foldedStart)]
        if length == 8, kind(check) == .word, letter == Self.identityLetter(number) {
            take(start..<check + 1)
            add(.document, tokens: start..<check + 1, confidence: 0.95)
        } else if hyphen, letter == Self.chileanCheck(number) {
            take(start..<check + 1)
            add(.document, tokens: start..<check + 1, confidence: 0.9)
        }
    }

    private static func identityLetter(_ value: Int) -> UInt8 {
        Array("trwagmyfpdxbnjzsqvhlcke".utf8)[value % 23]
    }

    private static func chileanCheck(_ value: Int) -> UInt8 {
        var value = value
        var sum = 0
        var factor = 2
        while value > 0 {
            sum += value % 10 * factor
            value /= 10
            factor = factor == 7 ? 2 : factor + 1
        }
        let check = 11 - sum % 11
        return check == 11 ? 0x30 : check == 10 ? 0x6b : UInt8(48 + check)
    }

    /// The Mexican CURP, eighteen letters and digits, and the Spanish NIE, a letter, seven digits and a letter.
    private mutating func findLetteredPaper(_ index: Int) {
        let word = Array(text.folded(text.tokens[index]))
        func isLetter(_ place: Int) -> Bool { word[place] >= 0x61 && word[place] <= 0x7a }
        func isDigit(_ place: Int) -> Bool { word[place] >= 0x30 && word[place] <= 0x39 }
        if word.count == 18, (0..<4).allSatisfy(isLetter), (4..<10).allSatisfy(isDigit), (10..<16).allSatisfy(isLetter),
            isDigit(17), word[10] == 0x68 || word[10] == 0x6d
        {
            take(index..<index + 1)
            add(.document, tokens: index..<index + 1, confidence: 0.98)
        } else if word.count == 9, word[0] >= 0x78, word[0] <= 0x7a, (1..<8).allSatisfy(isDigit), isLetter(8) {
            let value = word[1..<8].reduce(Int(word[0]) - 0x78) { $0 * 10 + Int($1) - 48 }
            guard Self.identityLetter(value) == word[8] else { return }
            take(index..<index + 1)
            add(.document, tokens: index..<index + 1, confidence: 0.97)
        }
    }

    /// A number of digits, or of letters and digits, behind "passport", "DNI", "driver's license".
    private mutating func findPaperAfterCue(_ cue: Int) {
        var at = cue + 1
        var steps = 0
        while at < count, steps < 7, !endsSentence(at) || mark(at) == 0x2e {
            let token = text.tokens[at]
            let word = text.folded(token)
            let numerals = word.filter { $0 >= 0x30 && $0 <= 0x39 }.count
            if kind(at) == .number || kind(at) == .word, numerals > 3 || (numerals > 0 && digits(at + 1) > 4),
                !taken[at]
            {
                var end = at + 1
                while mark(end) == 0x2d || mark(end) == 0x2e, isGlued(end), digits(end + 1) > 0, isGlued(end + 1) {
                    end += 2
                }
                if kind(end) == .word, isGlued(end), text.tokens[end].foldedCount < 3 { end += 1 }
                let total = (at..<end).reduce(0) { $0 + Int(text.tokens[$1].foldedCount) }
                guard total > 4, total < 24 else { return }
                take(at..<end)
                add(.document, tokens: at..<end, confidence: 0.85)
                return
            }
            at += 1
            steps += 1
        }
    }

    private mutating func findPostcode(_ cue: Int) {
        var at = cue + 1
        if isWord(cue, "cp"), digits(at) != 5, digits(at + 1) != 5, digits(at + 2) != 5 { return }
        while at < count, at < cue + 5, !endsSentence(at), digits(at) == 0, !isMixed(at) { at += 1 }
        guard digits(at) > 2 && digits(at) < 9 || isMixed(at) || digits(at) > 1 && digits(at + 1) > 1 else { return }
        var end = at + 1
        if mark(end) == 0x2d, digits(end + 1) > 2, isGlued(end + 1) { end += 2 }
        if end < count, kind(end) == .number || kind(end) == .word, text.tokens[end].foldedCount < 4,
            isCapital(end) || isMixed(end) || digits(end) > 0
        {
            end += 1
        }
        add(.postcode, tokens: at..<end, confidence: 0.9)
    }

    /// A word of letters and digits.
    func isMixed(_ index: Int) -> Bool {
        guard kind(index) == .word else { return false }
        let word = text.folded(text.tokens[index])
        return word.contains { $0 < 0x3a } && word.contains { $0 > 0x3a }
    }

    /// The British form, "SW1A 1AA", with both halves.
    private mutating func findLettersAndDigitsPostcode(_ start: Int) {
        guard kind(start) == .word, isMixed(start), text.tokens[start].foldedCount < 5,
            text.tokens[start].foldedCount > 1,
            isCapital(start) || nearby(max(0, start - 8)..<start, [.address, .zip, .addressCue]),
            let first = text.folded(text.tokens[start]).first, first >= 0x61,
            digits(start + 1) == 1, kind(start + 2) == .word, isGlued(start + 2),
            text.tokens[start + 2].foldedCount == 2
        else { return }
        add(.postcode, tokens: start..<start + 3, confidence: 0.9)
    }

    /// "f13" and "m14", alone in their clause.
    private mutating func findAgeLetter(_ index: Int) {
        let token = text.tokens[index]
        guard token.foldedCount == 3, !isGlued(index) || index == 0,
            !isGlued(index + 1) || kind(index + 1) == .punctuation,
            index == 0 || kind(index - 1) != .word || isWord(index - 1, "im")
        else { return }
        let word = Array(text.folded(token))
        guard word[0] == 0x66 || word[0] == 0x6d, word[1] >= 0x31, word[1] <= 0x32, word[2] >= 0x30, word[2] <= 0x39
        else { return }
        add(.age, tokens: index..<index + 1, confidence: 0.8)
    }
}
