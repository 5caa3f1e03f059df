/// Function words that the reader of adverts passes over, so that natural text looks like the text the model learned
/// from, in which they had been taken out.
///
/// Origin: written down for this project by word class (articles, pronouns, forms of *be*, *have* and *do*, common
/// prepositions, conjunctions and adverbs, and what is left of a contraction once its apostrophe is a gap). A word
/// stays on the list only if the training file never holds it; `train.py` stops if one of them turns up there.
enum AdvertStopWords {
    static let english: StaticString = """
        a an the \
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers \
        herself it its itself they them their theirs themselves what which who whom this that these those \
        am is are was were be been being have has had having do does did doing can will should \
        and but if or because as until while of at by for with about against between into through during before \
        after above below to from up down in out on off over under \
        again further then once here there when where why how all any both each few more most other some such no \
        nor not only own same so than too very just now \
        s t d m o y ll re ve don didn doesn isn wasn weren hasn haven hadn couldn wouldn shouldn mustn needn won
        """

    /// Function words that English does not have: many of them mean another language.
    /// Romance and German only; other scripts are told apart by the model knowing none of their words.
    static let otherLanguages: StaticString = """
        el la los las un una unos unas de del y en con por para que se es son su sus al lo como pero sin sobre este \
        esta tu te mi nos usted ustedes somos muy tambien desde hasta entre donde cuando \
        le les des du et dans pour avec sur nous vous votre est sont une au aux \
        der die das und mit von zu den dem ein eine ist sind wir sie ihr fur auf im \
        os dos das uma com para nao voce sao ou
        """
}

/// A set of short ASCII words, looked up by bytes without making a `String`: open addressing on a power of two.
struct AdvertWordSet: Sendable {
    private var slots: [UInt64]

    /// Reads words separated by single spaces. Only their 64-bit hashes are kept; `AdvertWordTests` shows that the
    /// words of the lists do not collide.
    init(_ list: StaticString) {
        slots = [UInt64](repeating: 0, count: 1024)
        var hash = AdvertHash.start
        var length = 0
        list.withUTF8Buffer { bytes in
            for index in 0...bytes.count {
                if index < bytes.count, bytes[index] > 0x20 {
                    hash = AdvertHash.step(hash, bytes[index])
                    length += 1
                } else if length > 0 {
                    insert(AdvertHash.finish(hash))
                    hash = AdvertHash.start
                    length = 0
                }
            }
        }
    }

    private mutating func insert(_ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash >> 40) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash
    }

    /// Whether a word with this finished hash was in the list.
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash >> 40) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}

/// The hash of words and phrases: FNV-1a (public domain), then one round of mixing so that its high bits can be used.
enum AdvertHash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always) static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Never 0, which stands for an empty slot.
    @inline(__always) static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 32)) &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9
        mixed ^= mixed >> 32
        return mixed == 0 ? 1 : mixed
    }

    /// Appends one word's finished hash to a phrase.
    @inline(__always) static func join(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (phrase ^ word) &* 0x9e37_79b9_7f4a_7c15
        return mixed ^ (mixed >> 31)
    }
}
