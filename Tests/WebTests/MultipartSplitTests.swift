import Testing
import Web

@Suite("Multipart forms, cut anywhere")
struct MultipartSplitTests {
    static let bodies: [String] = [
        formPart("note", "hello") + formPart("f", "\r\n--b0un\r\r\n--b0u\r\n", "; filename=\"x\"\r\nContent-Type: a/b")
            + formEnd,
        "preamble\r\n" + formPart("a", "") + formPart("b", "\r") + formPart("c", "\r\n")
            + "--b0und-- \r\nepilogue\r\n--b0und\r\n",
        "--b0und \t\r\nContent-Disposition: form-data; name=a\r\n\r\n--b0und\r\nX: y\r\n\r\n",
        formPart("a", "--b0un") + formPart("b", "\r\n--b0und") + formPart("c", "x"),
        formPart("a", "1\r\n--b0undx"), formPart("a", "1") + "--b0und--?", "\r\n--b0und\r\nX: \r\r\n", "--b0und--",
    ]

    @Test("Every cut in two, and one byte at a time, gives the same", arguments: bodies)
    func everyCut(text: String) {
        let bytes = Array(text.utf8)
        let whole = ReadForm.parse(bytes)
        for cut in 0...bytes.count {
            #expect(ReadForm.parse(bytes, cuts: [cut]) == whole, "cut at \(cut)")
        }
        #expect(ReadForm.parse(bytes, cuts: Array(1..<bytes.count)) == whole)
        for first in stride(from: 0, through: bytes.count, by: 3) {
            for second in stride(from: first, through: bytes.count, by: 2) {
                #expect(ReadForm.parse(bytes, cuts: [first, second]) == whole, "cuts at \(first) and \(second)")
            }
        }
    }

    @Test("Whatever is put into a form comes out again, however it is cut", arguments: 0..<300 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = MultipartRandom(state: seed)
        // Bodies out of the bytes that the boundary is made of are the hard ones.
        let alphabet = Array("\r\n--bc".utf8) + [0, 0xFF]
        let boundary = seed.isMultiple(of: 2) ? "bc" : "bbbbbbbbbbbbb"
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var expected: [[UInt8]] = []
        var bytes: [UInt8] = []
        for number in 0..<Int.random(in: 1...5, using: &random) {
            var body: [UInt8]
            repeat {
                body = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? 0
                }
            } while !(Array("\r\n".utf8) + body + delimiter).firstRange(of: delimiter).map {
                $0.lowerBound == body.count + 2
            }!
            expected.append(body)
            bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(number)\"\r\n\r\n".utf8) + body
            bytes += Array("\r\n".utf8)
        }
        bytes += Array("--\(boundary)--\r\n".utf8)
        for _ in 0..<10 {
            let cuts = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                Int.random(in: 0...bytes.count, using: &random)
            }
            let form = ReadForm.parse(bytes, boundary: boundary, cuts: cuts.sorted())
            #expect(form.error == nil)
            #expect(form.parts.map(\.body) == expected)
            #expect(form.parts.map(\.part.name) == expected.indices.map(String.init))
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct MultipartRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
