import Language
import Testing

@Suite("A text is cut into the pieces of the vocabulary")
struct SentencePieceTokenizerTests {
    private let small: SentencePieceTokenizer

    init() throws { small = SentencePieceTokenizer(model: try EncoderModel(copying: SmallModel.bytes)) }

    private func pieces(_ text: String) -> [String] {
        small.tokens(of: Array(text.utf8)).dropFirst().dropLast().map { SmallModel.pieces[Int($0)] }
    }

    @Test("between the pieces of begin and end")
    func ends() {
        let tokens = small.tokens(of: Array("hello".utf8))
        #expect(tokens.first == 1)
        #expect(tokens.last == 2)
    }

    @Test("the most probable cut wins, not the first longest piece")
    func best() {
        // ▁hello alone costs 2; ▁hell with o costs 2.25 and 2.75.
        #expect(pieces("hello world") == ["▁hello", "▁world"])
        #expect(pieces("hell") == ["▁hell"])
        #expect(pieces("hello") == ["▁hello"])
    }

    @Test("each character outside the vocabulary is one unknown piece")
    func unknown() {
        #expect(pieces("zz") == ["▁", "<unk>", "<unk>"])
        #expect(pieces("你们") == ["▁", "你", "<unk>"])
    }

    @Test("white space around the text goes, a run within it is one")
    func whitespace() {
        #expect(pieces("  hello   world ") == ["▁hello", "▁world"])
    }

    @Test("a text of nothing is the unknown piece", arguments: ["", " ", "     "])
    func empty(text: String) { #expect(small.tokens(of: Array(text.utf8)) == [1, 0, 2]) }

    @Test(
        "bytes that are no UTF-8 read as U+FFFD, one for each maximal part",
        arguments: [
            [0xFF], [0xE4, 0xBD], [0x80], [0xED, 0xA0], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func illFormed(bytes: [UInt8]) {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        #expect(small.tokens(of: bytes) == small.tokens(of: repaired))
        #expect(small.tokens(of: Array("hello ".utf8) + bytes) == small.tokens(of: Array("hello ".utf8) + repaired))
    }

    @Test("of a long text the first 4,096 tokens count, end included")
    func long() {
        let limit = SentencePieceTokenizer.maximumTokens
        let text = [[UInt8]](repeating: Array("hello ".utf8), count: 10_000_000 / 6).flatMap { $0 }
        let tokens = small.tokens(of: text)
        #expect(tokens == [1] + [Int32](repeating: 4, count: limit - 2) + [2])
        #expect(small.tokens(of: Array(text.prefix(6 * (limit - 2)))) == tokens, "just not cut")
        #expect(small.tokens(of: Array(text.prefix(6 * (limit - 3)))).count == limit - 1)
    }

    @Test("ten megabytes of nothing before a word do not hide it")
    func hidden() {
        #expect(small.tokens(of: [UInt8](repeating: 0x20, count: 10_000_000) + Array("hello".utf8)) == [1, 4, 2])
    }

    @Test(
        "compatibility forms, full-width letters and decomposed accents read as the plain ones",
        .enabled(if: ModelFile.isPresent, "\(ModelFile.absence)"))
    func normalised() throws {
        let tokenizer = SentencePieceTokenizer(model: try #require(ModelFile.shared))
        func tokens(_ text: String) -> [Int32] { tokenizer.tokens(of: Array(text.utf8)) }
        #expect(tokens("ＡＢＣ　１２３") == tokens("ABC 123"))
        #expect(tokens("cafe\u{301}") == tokens("café"))
        #expect(tokens("ﬁne ½") == tokens("fine 1\u{2044}2"))
        #expect(tokens("a\tb\n c") == tokens("a b c"))
        #expect(tokens("zero\u{200B}width") == tokens("zero width"))
    }
}
