import Fingerprints
import Testing

@Suite("PDQ in eight orientations")
struct PDQDihedralTests {
    @Test("reads all eight as the reference does")
    func waves500() throws {
        let bytes = TestPicture.waves.bytes(width: 500, height: 333, channels: 3)
        let expected = [
            "cd9b99b2331b6772c45e988f39e4e38f8f041f2e7f34e06d04f009ecfbf0e000",
            "c99366cc3332999dc6e6671731c20c19870ee5e1527e07d7ad50f00bfd405aef",
            "9cce3398666fcdd8910fb2256cf14925da51b584aa654ac751a5a34eaeb56aaa",
            "98c6cc666666333791b3cdbd6497a6b3925b4f4b072bad7df8015aa1a815d045",
            "cd9b664d331a988dc45e677031e41c708f04e0d17d341f9204f0f613fbe01fff",
            "98cecc67664e3227910b4dda6cb1b6dada514a7b2861b53851a55cb1aeb59555",
            "cd93993333336662c6e698e831e2f3e6c70e1a1e527ef82aad540ff4fd40a510",
            "9ce633996667ccc893b3b24264b7594cd25bb2b4272b5282f805ad7ea8152fba",
        ]
        for isa in instructionSets {
            let reading = try PDQ.readDihedral(bytes, width: 500, height: 333, channels: 3, isa: isa)
            #expect(reading.hashes.map(\.hex) == expected, "\(isa)")
            #expect(reading.quality == 100, "\(isa)")
        }
    }

    @Test("filters a raster of 64 x 64 too, as the reference does")
    func noise64() throws {
        let bytes = TestPicture.noise.bytes(width: 64, height: 64, channels: 3)
        let expected = [
            "f9811d806fa5736151c61c3a7df609ac627e17d31d7b8ec7dc0b2b62521ad883",
            "80194574ba842194ef3d998730d6049beb51e50f37b4f91d05aad46f0eff4f86",
            "bcd7b72a3af0d9cb2c93b69028a3a306372bbd79582e246d895ec1d8074f7229",
            "d54cefda67d10b1e9268312d6583ae31ba044fa162c153b350df7ec55baa652c",
            "c980e27f67a58c9e51c6e34579f6f653627ee82c0d537118dc0b948d521a277c",
            "acd448d53af026342c93496f28a35cf9372b4286482edbb2895e7e77074f8dd6",
            "8019ba8bb284de6be73d667830d6fb64eb511af437a406e205aa2b900effb079",
            "d54c1025efd1f4e1ba68ccd2658351cebe04b05e62f1ac4c50ff813adbaa9ad3",
        ]
        for isa in instructionSets {
            let reading = try PDQ.readDihedral(bytes, width: 64, height: 64, channels: 3, isa: isa)
            #expect(reading.hashes.map(\.hex) == expected, "\(isa)")
            #expect(reading.quality == 100, "\(isa)")
        }
    }

    @Test("starts with that of the single reading, except at 64 x 64, which that one leaves unfiltered")
    func firstIsOriginal() throws {
        for (width, height) in [(63, 64), (200, 100)] {
            let bytes = TestPicture.noise.bytes(width: width, height: height, channels: 3)
            let single = try PDQ.read(bytes, width: width, height: height, channels: 3)
            let eight = try PDQ.readDihedral(bytes, width: width, height: height, channels: 3)
            #expect(eight.hashes.first == single.hash)
            #expect(eight.quality == single.quality)
        }
        // Stripes of one column show it: their missing frequencies are rounding errors, and the filter leaves others.
        var bytes: [UInt8] = []
        for _ in 0..<64 {
            for column in 0..<64 {
                bytes += [UInt8(3 * column), UInt8(column + 7), 40]
            }
        }
        for isa in instructionSets {
            let single = try PDQ.read(bytes, width: 64, height: 64, channels: 3, isa: isa)
            let eight = try PDQ.readDihedral(bytes, width: 64, height: 64, channels: 3, isa: isa)
            #expect(single.hash.hex == "b9929bd575444aaaba4b54a859c5333e955db571ad96a92545e54c99d3554a34")
            #expect(eight.hashes[0].hex == "b50baa31896d8b2358ad3515a95aa9478ab3ad2df91aaab50dd6ad39c52da293")
        }
    }

    @Test("lies far nearer than chance (128 bits) to the fingerprint of the picture really mirrored or turned")
    func nearRealTurns() throws {
        let side = 256
        let bytes = TestPicture.waves.bytes(width: side, height: side, channels: 1)
        let eight = try PDQ.readDihedral(bytes, width: side, height: side, channels: 1)
        func turned(_ source: (Int, Int) -> (Int, Int)) throws -> PDQHash {
            var out = [UInt8](repeating: 0, count: bytes.count)
            for y in 0..<side {
                for x in 0..<side {
                    let (sx, sy) = source(x, y)
                    out[y * side + x] = bytes[sy * side + sx]
                }
            }
            return try PDQ.read(out, width: side, height: side, channels: 1).hash
        }
        let last = side - 1
        let real = [
            try turned { ($0, $1) }, try turned { (last - $1, $0) }, try turned { (last - $0, last - $1) },
            try turned { ($1, last - $0) }, try turned { ($0, last - $1) }, try turned { (last - $0, $1) },
            try turned { ($1, $0) }, try turned { (last - $1, last - $0) },
        ]
        for (name, pair) in zip(PDQ.DihedralReading.names, zip(eight.hashes, real)) {
            #expect(pair.0.distance(to: pair.1) < 64, "\(name)")
        }
    }

    @Test("has a name for each fingerprint")
    func names() {
        #expect(
            PDQ.DihedralReading.names == [
                "original", "rotated_90", "rotated_180", "rotated_270", "flipped_x", "flipped_y", "flipped_diagonal",
                "flipped_antidiagonal",
            ])
    }
}
