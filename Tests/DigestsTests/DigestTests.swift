import Digests
import Testing

private func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

private let forms = DigestForm.allCases.filter(\.isAvailable)

@Suite("Digests")
struct DigestTests {
    @Test(
        "MD5 gives the values of RFC 1321, appendix A.5",
        arguments: [
            ("", "d41d8cd98f00b204e9800998ecf8427e"),
            ("a", "0cc175b9c0f1b6a831c399e269772661"),
            ("abc", "900150983cd24fb0d6963f7d28e17f72"),
            ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
            ("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
            (
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
                "d174ab98d277d9f5a5611c2c9f419d9f"
            ),
            (
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "57edf4a22be3c955ac49da2e2107b67a"
            ),
        ])
    func md5(text: String, hex: String) {
        #expect(Digest.md5(utf8(text)).hex == hex)
    }

    @Test(
        "SHA-1 gives the values of the examples to FIPS 180-4",
        arguments: [
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
            ),
        ])
    func sha1(text: String, hex: String) {
        for form in forms { #expect(Digest.sha1(utf8(text), form: form).hex == hex, "\(form)") }
    }

    @Test(
        "SHA-256 gives the values of the examples to FIPS 180-4",
        arguments: [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func sha256(text: String, hex: String) {
        for form in forms { #expect(Digest.sha256(utf8(text), form: form).hex == hex, "\(form)") }
    }

    @Test("a million times the letter a gives the published values")
    func million() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(Digest.md5(bytes).hex == "7707d6ae4e027c70eea2a935c2296f21")
        for form in forms {
            #expect(Digest.sha1(bytes, form: form).hex == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
            #expect(
                Digest.sha256(bytes, form: form).hex
                    == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        }
    }

    @Test(
        "HMAC-SHA256 gives the values of RFC 4231",
        arguments: [
            (
                [UInt8](repeating: 0x0b, count: 20), utf8("Hi There"),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                utf8("Jefe"), utf8("what do ya want for nothing?"),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
            ),
            (
                Array(1...25), [UInt8](repeating: 0xcd, count: 50),
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131),
                utf8("Test Using Larger Than Block-Size Key - Hash Key First"),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131),
                utf8(
                    "This is a test using a larger than block-size key and a larger than block-size data. "
                        + "The key needs to be hashed before being used by the HMAC algorithm."),
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
            ),
        ])
    func hmac(key: [UInt8], bytes: [UInt8], hex: String) {
        for form in forms { #expect(Digest.hmacSHA256(bytes, key: key, form: form).hex == hex, "\(form)") }
    }

    @Test("the processor's instructions and the portable form agree on all lengths from 0 to 300")
    func formsAgree() {
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
        for length in 0...300 {
            let part = bytes.prefix(length)
            #expect(Set(forms.map { Digest.sha1(part, form: $0) }).count == 1, "length \(length)")
            #expect(Set(forms.map { Digest.sha256(part, form: $0) }).count == 1, "length \(length)")
        }
    }
}

@Suite("Digests fed piece by piece")
struct StreamingDigestTests {
    private let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }

    private func expectSame(_ start: some StreamingDigest, _ whole: DigestValue) {
        for piece in [1, 3, 55, 56, 63, 64, 65, 128, 200, 999, 1000] {
            var digest = start
            for offset in stride(from: 0, to: bytes.count, by: piece) {
                digest.update(bytes[offset..<min(bytes.count, offset + piece)])
            }
            #expect(digest.finalize() == whole, "pieces of \(piece)")
        }
    }

    @Test("do not depend on how the bytes are cut")
    func pieces() {
        expectSame(MD5(), Digest.md5(bytes))
        for form in forms {
            expectSame(SHA1(form: form), Digest.sha1(bytes))
            expectSame(SHA256(form: form), Digest.sha256(bytes))
            expectSame(HMACSHA256(key: utf8("key"), form: form), Digest.hmacSHA256(bytes, key: utf8("key")))
        }
    }

    @Test("may go on after a value was taken, and copies go their own ways")
    func finalizeDoesNotEnd() {
        var digest = SHA256()
        digest.update(bytes.prefix(100))
        #expect(digest.finalize() == Digest.sha256(bytes.prefix(100)))
        #expect(digest.finalize() == Digest.sha256(bytes.prefix(100)))
        var copy = digest
        digest.update(bytes.dropFirst(100))
        copy.update(utf8("else"))
        #expect(digest.finalize() == Digest.sha256(bytes))
        #expect(copy.finalize() == Digest.sha256(bytes.prefix(100) + utf8("else")))
    }

    @Test("accept sequences that lie in no single piece of memory")
    func sequences() {
        #expect(Digest.md5(bytes.lazy.map { $0 }) == Digest.md5(bytes))
        #expect(Digest.sha256(EmptyCollection<UInt8>()) == Digest.sha256([UInt8]()))
    }
}

@Suite("A digest's value")
struct DigestValueTests {
    @Test("compares in constant time with bytes of the same length and never matches another length")
    func constantTime() {
        let value = Digest.sha256(utf8("porch"))
        #expect(value.matchesInConstantTime(value.bytes))
        #expect(!value.matchesInConstantTime(value.bytes.dropLast()))
        #expect(!value.matchesInConstantTime([UInt8]()))
        for position in value.bytes.indices {
            var other = value.bytes
            other[position] ^= 1
            #expect(!value.matchesInConstantTime(other))
        }
    }
}
