internal import CEncoderKernels

/// The network and the vocabulary of the sentence encoder, read in place from memory that somebody else keeps alive,
/// usually a mapped file. Nothing is copied: pages that no text asks for are never loaded.
///
/// `@unchecked Sendable`: every stored property is a `let`; the pointers lead into memory that is only read, here and in
/// the kernels, and that `owner` keeps in place as long as this object lives. Whoever hands it in vouches that nobody
/// writes to it meanwhile.
public final class EncoderModel: @unchecked Sendable {
    private let owner: any AnyObject & Sendable
    let network: enc_model
    /// The normaliser's double array, and what its values point into.
    let rules: UnsafeBufferPointer<UInt32>
    let replacements: UnsafeRawBufferPointer
    /// The vocabulary's double array, and the log probability of each piece.
    let trie: UnsafeBufferPointer<UInt64>
    let scores: UnsafeBufferPointer<Float>
    let settings: Settings

    /// Pieces in the vocabulary.
    public var pieceCount: Int { scores.count }
    /// SHA-256 of the content, as the file's header says; it was compared only if `init` was given the means.
    public let contentDigest: [UInt8]

    struct Settings {
        var unknown: Int32
        var begin: Int32
        var end: Int32
        var addsDummyPrefix: Bool
        var removesExtraWhitespace: Bool
        var escapesWhitespace: Bool
        /// Bytes of the longest piece.
        var longestPiece: Int
        /// What a character outside the vocabulary costs.
        var unknownScore: Double
        var epsilon: Float
    }

    /// Reads a model in place.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, beginning at a multiple of 64.
    ///   - owner: keeps `bytes` in place, unchanged, as long as it lives.
    ///   - sha256: if given, computes the SHA-256 of bytes, and the content is compared with its checksum. It reads the
    ///     whole file: some 60 ms.
    /// - Throws: `EncoderError`, whatever the bytes are.
    /// - Complexity: O(1) without the checksum.
    public init(
        bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable,
        sha256: ((UnsafeRawBufferPointer) -> [UInt8])? = nil
    ) throws(EncoderError) {
        let file = try EncoderFile(bytes)
        if let sha256, sha256(file.content) != file.digest {
            throw EncoderError(.damagedContent, "is damaged: its content is not what its checksum says.")
        }
        let (settings, pieces) = try Self.settings(of: try file.section("CONF", bytes: 64))
        let rules = try file.section("CHAR")
        let trie = try file.section("TRIE")
        guard rules.count % 4 == 0, trie.count % 8 == 0, trie.count >= 256 * 8 else {
            throw EncoderError(.wrongShape, "has a vocabulary or normaliser of a length that cannot be.")
        }
        network = try Self.network(in: file, pieces: pieces, epsilon: settings.epsilon)
        scores = try file.section("SCOR", bytes: 4 * pieces).bindMemory(to: Float.self)
        replacements = try file.section("REPL")
        self.rules = rules.bindMemory(to: UInt32.self)
        self.trie = trie.bindMemory(to: UInt64.self)
        self.settings = settings
        contentDigest = file.digest
        self.owner = owner
    }

    /// Reads a model from a copy of its bytes. For tests and for platforms without mapped files.
    public convenience init(copying bytes: [UInt8]) throws(EncoderError) {
        let copy = AlignedBytes(bytes)
        try self.init(bytes: copy.bytes, owner: copy)
    }

    private static func settings(of section: UnsafeRawBufferPointer) throws(EncoderError) -> (Settings, Int) {
        func number(_ index: Int) -> Int {
            Int(section.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
        }
        let pieces = number(0)
        // The rows of the table are addressed by 32-bit ids.
        guard (3...(1 << 22)).contains(pieces) else {
            throw EncoderError(.wrongShape, "has a vocabulary of \(pieces) pieces.")
        }
        let shape = [number(1), number(2), number(3), number(4)]
        guard shape == [Int(ENC_DIMENSION), Int(ENC_CHANNELS), Int(ENC_HIDDEN), Int(ENC_CHUNKS)] else {
            throw EncoderError(.wrongShape, "has another shape than this build computes.")
        }
        let unknownScore = section.loadUnaligned(fromByteOffset: 48, as: Double.self)
        let epsilon = section.loadUnaligned(fromByteOffset: 56, as: Double.self)
        guard number(5) < pieces, number(6) < pieces, number(7) < pieces, (1...1024).contains(number(9)),
            unknownScore.isFinite, epsilon > 0, epsilon < 1
        else { throw EncoderError(.wrongShape, "has settings that cannot be.") }
        let flags = number(8)
        let settings = Settings(
            unknown: Int32(number(5)), begin: Int32(number(6)), end: Int32(number(7)),
            addsDummyPrefix: flags & 1 != 0, removesExtraWhitespace: flags & 2 != 0, escapesWhitespace: flags & 4 != 0,
            longestPiece: number(9), unknownScore: unknownScore, epsilon: Float(epsilon))
        return (settings, pieces)
    }

    private static func network(in file: EncoderFile, pieces: Int, epsilon: Float) throws(EncoderError) -> enc_model {
        let dimension = Int(ENC_DIMENSION)
        let channels = Int(ENC_CHANNELS)
        let branches = Int(ENC_BRANCHES)
        let features = Int(ENC_FEATURES)
        let hidden = Int(ENC_HIDDEN)
        let dense = features * 2 * hidden + hidden * hidden + hidden * 2 * dimension + dimension * dimension
        func start(_ name: StaticString, _ count: Int) throws(EncoderError) -> UnsafeRawPointer {
            guard let start = try file.section(name, bytes: count).baseAddress else {
                throw EncoderError(.wrongShape, "has nothing in section \(name).")
            }
            return start
        }
        func matrix(_ name: StaticString, _ count: Int) throws(EncoderError) -> UnsafePointer<UInt16> {
            try start(name, 2 * count).assumingMemoryBound(to: UInt16.self)
        }
        let chunks = try start("CHNK", 4 * 2 * Int(ENC_CHUNKS)).assumingMemoryBound(to: Float.self)
        let vectors = try start("BIAS", 4 * (6 * branches + 2 * features + 2 * hidden))
            .assumingMemoryBound(to: Float.self)
        return enc_model(
            table: try start("TABL", pieces * Int(ENC_TABLE_ROW)).assumingMemoryBound(to: UInt8.self),
            scale: chunks, low: chunks + Int(ENC_CHUNKS),
            projection: try matrix("PROJ", dimension * branches),
            first: try matrix("GRM1", channels * Int(ENC_SUMS)),
            second: try matrix("GRM2", channels * Int(ENC_SUMS)),
            dense: try matrix("DENS", dense),
            projection_sums: vectors, projection_bias: vectors + branches,
            projection_gain: vectors + 2 * branches, projection_shift: vectors + 3 * branches,
            first_bias: vectors + 4 * branches, second_bias: vectors + 5 * branches,
            gain: vectors + 6 * branches, shift: vectors + 6 * branches + features,
            folded_bias: vectors + 6 * branches + 2 * features,
            epsilon: epsilon)
    }
}

/// Bytes copied to a multiple of 64.
///
/// `@unchecked Sendable`: written in `init` alone, before anybody else knows it.
private final class AlignedBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: EncoderFile.alignment)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
}
