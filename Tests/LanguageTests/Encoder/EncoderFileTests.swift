import Language
import Testing

@Suite("The encoder's model file is checked before it is used")
struct EncoderFileTests {
    private func code(_ bytes: [UInt8]) -> EncoderError.Code? {
        do throws(EncoderError) {
            _ = try EncoderModel(copying: bytes)
            return nil
        } catch { return error.code }
    }

    private func code(_ change: (inout SmallModel) -> Void) -> EncoderError.Code? {
        var model = SmallModel.whole
        change(&model)
        return code(model.assembled())
    }

    @Test("a whole file is taken")
    func whole() throws {
        let model = try EncoderModel(copying: SmallModel.bytes)
        #expect(model.pieceCount == SmallModel.pieces.count)
        #expect(model.contentDigest == SmallModel.whole.digest)
    }

    @Test("an empty file and a foreign one are no model")
    func foreign() {
        #expect(code([]) == .notAModel)
        #expect(
            code(Array("PK\u{3}\u{4} something else entirely, and long enough to hold a header of 64 bytes".utf8))
                == .notAModel)
    }

    @Test("a version that this build does not know is named")
    func version() {
        #expect(code { $0.version = 2 } == .unknownVersion)
        #expect(code { $0.version = 0 } == .unknownVersion)
    }

    @Test(
        "a file that was cut off is truncated, wherever the cut is", arguments: [8, 63, 64, 500, 5000, 1_000_000, -1])
    func truncated(length: Int) {
        let bytes = SmallModel.bytes
        #expect(code(Array(bytes.prefix(length < 0 ? bytes.count + length : length))) == .truncated)
    }

    @Test("a file with bytes behind its end is damaged")
    func longer() {
        #expect(code(SmallModel.bytes + [0]) == .damagedLayout)
    }

    @Test(
        "each section must be there",
        arguments: [
            "CONF", "CHAR", "REPL", "TRIE", "SCOR", "TABL", "CHNK", "PROJ", "GRM1", "GRM2", "DENS", "BIAS",
        ])
    func missing(section: String) {
        #expect(code { $0.sections.removeAll { $0.name == section } } == .damagedLayout)
    }

    @Test("a section twice is refused, an unknown one is passed over")
    func sections() {
        #expect(code { $0.sections.append(("CONF", $0["CONF"])) } == .damagedLayout)
        #expect(code { $0.sections.append(("LATR", [1, 2, 3])) } == nil)
    }

    @Test(
        "a section of another length is refused",
        arguments: [
            "CONF", "SCOR", "TABL", "CHNK", "PROJ", "GRM1", "GRM2", "DENS", "BIAS",
        ])
    func wrongLength(section: String) {
        #expect(code { $0[section].removeLast() } == .wrongShape)
        #expect(code { $0[section] += [0, 0, 0, 0] } == .wrongShape)
        #expect(code { $0[section] = [] } == .wrongShape)
    }

    @Test("a vocabulary that is no list of whole units is refused")
    func vocabularyLength() {
        #expect(code { $0["TRIE"].removeLast() } == .wrongShape)
        #expect(code { $0["TRIE"] = [] } == .wrongShape)
        #expect(code { $0["CHAR"] = [1, 2, 3] } == .wrongShape)
    }

    @Test(
        "a section may not reach outside the file, not even by overflow",
        arguments: [
            (8, UInt64.max), (8, UInt64.max - 63), (8, 0), (8, 65), (16, UInt64.max), (16, 1 << 40),
        ])
    func outside(field: Int, value: UInt64) {
        var bytes = SmallModel.bytes
        bytes.replaceSubrange(64 + 32 + field..<64 + 32 + field + 8, with: SmallModel.bytes(value))
        #expect(code(bytes) == .damagedLayout)
    }

    @Test("more sections than there is room for are refused")
    func sectionCount() {
        var bytes = SmallModel.bytes
        bytes.replaceSubrange(12..<16, with: SmallModel.bytes(UInt32.max))
        #expect(code(bytes) == .damagedLayout)
    }

    @Test("another shape of the network is refused", arguments: 0..<10)
    func shape(field: Int) {
        #expect(
            code { $0["CONF"].replaceSubrange(4 * field..<4 * field + 4, with: SmallModel.bytes(UInt32.max)) }
                == (field == 8 ? nil : .wrongShape))  // The ninth are flags.
    }

    @Test("settings that cannot be are refused")
    func settings() {
        for value in [Double.nan, .infinity] {
            #expect(
                code { $0["CONF"].replaceSubrange(48..<56, with: SmallModel.bytes(value.bitPattern)) } == .wrongShape)
        }
        for value in [Double.nan, 0, -1, 5] {
            #expect(
                code { $0["CONF"].replaceSubrange(56..<64, with: SmallModel.bytes(value.bitPattern)) } == .wrongShape)
        }
    }

    @Test("whoever brings a SHA-256 has the content compared with its checksum")
    func checksum() throws {
        let bytes = SmallModel.bytes
        final class Owner: Sendable {}
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 64)
        defer { memory.deallocate() }
        memory.copyBytes(from: bytes)
        let whole = UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
        var length = 0
        _ = try EncoderModel(bytes: whole, owner: Owner()) { content in
            length = content.count
            return SmallModel.whole.digest
        }
        #expect(length == bytes.count - 64, "all but the header is summed up")
        #expect {
            try EncoderModel(bytes: whole, owner: Owner()) { _ in [UInt8](repeating: 8, count: 32) }
        } throws: { ($0 as? EncoderError)?.code == .damagedContent }

        memory.baseAddress?.advanced(by: 1).copyMemory(from: bytes, byteCount: bytes.count)
        #expect {
            try EncoderModel(bytes: UnsafeRawBufferPointer(rebasing: memory[1...]), owner: Owner())
        } throws: { ($0 as? EncoderError)?.code == .misaligned }
    }

    @Test("whatever byte is damaged, the file is refused or still encodes without harm")
    func randomDamage() throws {
        var generator = Sequence64(state: 4)
        let whole = SmallModel.bytes
        let text = Array("hello world 你好 ￼ héllo".utf8)
        for round in 0..<250 {
            var bytes = whole
            for _ in 0...round % 5 {
                // The small sections in front decide where is read; they are hit more often.
                let reach = round % 3 == 0 ? whole.count : min(whole.count, 40_000)
                bytes[Int(generator.next() % UInt64(reach))] = UInt8(truncatingIfNeeded: generator.next())
            }
            guard let encoder = try? SentenceEncoder(bytes: bytes, preparing: 0) else { continue }
            #expect(encoder.encode(text).count == 512)
        }
    }

    @Test("a vocabulary and rules of noise give tokens within the vocabulary")
    func noise() throws {
        var generator = Sequence64(state: 9)
        for _ in 0..<40 {
            var model = SmallModel.whole
            model["TRIE"] = (0..<model["TRIE"].count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            model["CHAR"] = (0..<4096).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            model["REPL"] = (0..<100).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            model["SCOR"] = (0..<model["SCOR"].count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            let tokenizer = SentencePieceTokenizer(model: try EncoderModel(copying: model.assembled()))
            let text = (0..<200).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            #expect(tokenizer.tokens(of: text).allSatisfy { (0..<Int32(SmallModel.pieces.count)).contains($0) })
        }
    }
}

/// A repeatable sequence (SplitMix64, Steele et al. 2014).
struct Sequence64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
