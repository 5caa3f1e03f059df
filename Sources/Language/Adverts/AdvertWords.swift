/// The words of an advert as the model sees them: lower case, accents folded, function words left out, each with the
/// bytes of the original that it came from.
///
/// The training file has no punctuation and no capitals, so here both only end words. E-mail addresses and links are
/// passed over and telephone numbers become one token, since the training file hides them too.
package struct AdvertWords: Sendable {
    /// One word. `bytes` is its place in `AdvertWords.bytes`.
    package struct Word: Sendable {
        package let bytes: Range<Int>
        /// Bytes of the original title or text.
        package let original: Range<Int>
        package let part: AdvertPart
        let hash: UInt64
    }

    /// The folded bytes of all words, one after another.
    package private(set) var bytes: [UInt8] = []
    package private(set) var words: [Word] = []
    /// How many words there were with the function words counted.
    package private(set) var total = 0
    /// How many of them were function words of another language and not of English.
    package private(set) var foreign = 0
    /// How many were English function words that no other language on the list has.
    package private(set) var function = 0
    /// Whether the advert was longer than `limit` words, so that its end was not read.
    package private(set) var truncated = false

    /// Words read of one advert; the longest of the training file has about 1,000.
    package static let limit = 4_000
    /// A run of letters longer than this is no word: it is passed over.
    static let longestWord = 64

    private let stopWords: AdvertWordSet
    private let otherLanguages: AdvertWordSet

    package init() {
        self.init(
            stopWords: AdvertWordSet(AdvertStopWords.english),
            otherLanguages: AdvertWordSet(AdvertStopWords.otherLanguages))
    }

    init(stopWords: AdvertWordSet, otherLanguages: AdvertWordSet) {
        self.stopWords = stopWords
        self.otherLanguages = otherLanguages
    }

    /// Reads one part of an advert. Invalid UTF-8 ends words and is passed over.
    ///
    /// - Complexity: O(*n*) in the bytes.
    package mutating func read(_ text: [UInt8], part: AdvertPart) {
        text.withUnsafeBufferPointer { read($0, part: part) }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, part: AdvertPart) {
        var index = 0
        var from = bytes.count
        var begin = 0
        var end = 0
        while index < text.count {
            if bytes.count == from, let skipped = AdvertContact.end(in: text, at: index) {
                if case .phone = skipped.kind {
                    bytes.append(contentsOf: AdvertContact.phoneToken)
                    close(from: from, original: index..<skipped.end, part: part)
                    from = bytes.count
                }
                index = skipped.end
                continue
            }
            let scalar = AdvertScalars.scalar(in: text, at: index)
            switch AdvertLetter.fold(scalar.value) {
            case .letters(let first, let second):
                if bytes.count == from { begin = index }
                end = index + scalar.length
                if bytes.count - from <= Self.longestWord {
                    bytes.append(first)
                    if second != 0 { bytes.append(second) }
                }
            case .asItIs:
                if bytes.count == from { begin = index }
                end = index + scalar.length
                if bytes.count - from <= Self.longestWord { bytes.append(contentsOf: text[index..<end]) }
            case .nothing:
                break
            case .gap:
                close(from: from, original: begin..<end, part: part)
                from = bytes.count
            }
            index += scalar.length
            if words.count >= Self.limit {
                bytes.removeLast(bytes.count - from)
                truncated = truncated || index < text.count
                return
            }
        }
        close(from: from, original: begin..<end, part: part)
    }

    /// Ends the word that began at `from`: keeps it, or takes it back.
    private mutating func close(from: Int, original: Range<Int>, part: AdvertPart) {
        let length = bytes.count - from
        guard length > 0 else { return }
        var hash = AdvertHash.start
        for byte in bytes[from...] { hash = AdvertHash.step(hash, byte) }
        hash = AdvertHash.finish(hash)
        total += 1
        let isStopWord = stopWords.contains(hash)
        let isForeign = otherLanguages.contains(hash)
        if isStopWord, !isForeign { function += 1 }
        if isForeign, !isStopWord { foreign += 1 }
        if isStopWord || length > Self.longestWord || AdvertContact.isResidue(bytes[from...]) {
            bytes.removeLast(length)
        } else {
            words.append(Word(bytes: from..<bytes.count, original: original, part: part, hash: hash))
        }
    }
}

/// Which part of an advert a span lies in.
public enum AdvertPart: UInt8, Sendable {
    case title
    case text
}
