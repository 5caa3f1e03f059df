import Fingerprints
import Testing

@Suite("A PDQ fingerprint")
struct PDQHashTests {
    private let text = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"

    @Test("reads and writes 64 hexadecimal digits, most significant first")
    func hexRoundTrip() throws {
        let hash = try #require(PDQHash(hex: text))
        #expect(hash.w0 == 0xf8f8_f0ce_e0f4_a84f)
        #expect(hash.w3 == 0x33e6_b39c_4e9c_9b22)
        #expect(hash.hex == text)
        #expect(PDQHash(hex: text.uppercased()) == hash)
    }

    @Test("refuses anything but 64 digits", arguments: ["", "f8", String(repeating: "g", count: 64)])
    func badHex(text: String) {
        #expect(PDQHash(hex: text) == nil)
        #expect(PDQHash(hex: self.text + "0") == nil)
    }

    @Test("counts the bits by which it differs from another")
    func distance() throws {
        let hash = try #require(PDQHash(hex: text))
        #expect(hash.distance(to: hash) == 0)
        #expect(hash.distance(to: PDQHash(~hash.w0, ~hash.w1, ~hash.w2, ~hash.w3)) == 256)
        #expect(hash.distance(to: PDQHash(hash.w0 ^ 1, hash.w1, hash.w2 ^ 6, hash.w3 ^ (1 << 63))) == 4)
        #expect(hash.bitCount == hash.distance(to: PDQHash(0, 0, 0, 0)))
    }
}
