import Fingerprints
import Testing

/// Fingerprint and quality of a test picture, as pdqhash 0.2.8 (the Python binding of the reference) gives them.
struct Expected: Sendable, CustomTestStringConvertible {
    var picture: TestPicture
    var width: Int
    var height: Int
    var channels: Int
    var hash: String
    var quality: Int

    init(_ picture: TestPicture, _ width: Int, _ height: Int, _ channels: Int, _ hash: String, _ quality: Int) {
        self.picture = picture
        self.width = width
        self.height = height
        self.channels = channels
        self.hash = hash
        self.quality = quality
    }

    var testDescription: String { "\(picture.rawValue) \(width) x \(height), \(channels) channels" }
}

private let expectations = [
    Expected(.waves, 5, 5, 3, "c6f196a5390e69da390e96a56c0f695ac3f09625c6f196a5390e69da3c0f96a5", 100),
    Expected(.waves, 7, 300, 3, "e4dbe4db912e74dae18fcb253ad0cf25b38e0b8537889f2018749e706c799f20", 100),
    Expected(.noise, 33, 17, 3, "05a57a859465542fd081cf22e3a91410a3ba3f97932d4e9f6cfe2e736651e8ec", 100),
    Expected(.waves, 63, 64, 1, "6c9bd9b3333b6772c45a180f38e6e38fc6861e0e7c34e22cd6a015ecebf5f000", 100),
    Expected(.waves, 64, 64, 3, "6d9bd9b2331b6772c45a888f39e4638fc7841f8e7f20e24d84f00cecfbf0f800", 100),
    Expected(.noise, 64, 64, 1, "94940f492443dcac0afac13173b507b707eebb07f768a8dce26ada6f0345527a", 100),
    Expected(.waves, 128, 128, 3, "cd9b9932333b6772c44e98a739e4e38f8f141f2efd34e26d04f009e4fbf0e000", 100),
    Expected(.waves, 129, 128, 1, "c99b9b32333f6772c44e188f71e6e38f8e343e2efc3ce2ec54a001edeb558100", 100),
    Expected(.waves, 128, 129, 3, "c99b9b32330e677ac44f98a57be4e3878f141f2cff34e26d04f009e4fbf0e000", 100),
    Expected(.noise, 257, 300, 3, "f69b768891f5d0fdf0406667e962866d9482f051bace5c79ad171b402703f93c", 100),
    Expected(.waves, 512, 512, 3, "c99b9b32333f6772c44e18a771e4e38f8f141f2efc34e26d04f029e4fbf0e000", 100),
    Expected(.noise, 512, 512, 3, "d22101bd984db8a027f514ab63d3cc535ba4366bded41e122df561c9878bb39b", 100),
    Expected(.waves, 640, 480, 1, "cd9b9b32333b6772c44e18a771e4e38f8e341e2efc3ce2ec54a001ecebf5e000", 100),
    Expected(.waves, 2161, 37, 3, "4c9bd9b3331b67f0c45a880f39e7e38fc70e1f8e7d24e05d44f40cecfbe0c008", 100),
    Expected(.waves, 1920, 1080, 3, "cd9b99b2333b6772c44e988739e4e38f8f041f2eff34e26d04f009e4fbf0e000", 100),
    Expected(.waves, 4099, 5, 3, "158aabcfea755430c45a940f159a7ff03aa5abcf158aabcfea755430c45a840f", 100),
    Expected(.noise, 40, 4300, 1, "17279c473ebf6157a361ff8e4c9b85c1ed5f274b5984a097018dcdb102e0a2b6", 100),
]

@Suite("PDQ")
struct PDQTests {
    @Test(
        "reads fingerprint and quality bit for bit as the reference, with every instruction set",
        arguments: expectations)
    func agreesWithReference(expected: Expected) throws {
        let bytes = expected.picture.bytes(
            width: expected.width, height: expected.height, channels: expected.channels)
        for isa in instructionSets {
            let reading = try PDQ.read(
                bytes, width: expected.width, height: expected.height, channels: expected.channels, isa: isa)
            #expect(reading.hash.hex == expected.hash, "\(isa)")
            #expect(reading.quality == expected.quality, "\(isa)")
        }
    }

    @Test("gives a picture of little contrast a quality between the extremes")
    func middlingQuality() throws {
        let bytes = TestPicture.waves.bytes(width: 200, height: 150, channels: 3).map { ($0 >> 3) + 100 }
        for isa in instructionSets {
            let reading = try PDQ.read(bytes, width: 200, height: 150, channels: 3, isa: isa)
            #expect(reading.hash.hex == "c99b9b32333e667ac44f18a771e4e38f8f141f2efc34e26d04f029e4fbf0e000")
            #expect(reading.quality == 36)
        }
    }

    @Test("reads grey as three equal channels")
    func greyEqualsRGB() throws {
        for (width, height) in [(17, 90), (64, 64), (300, 211), (129, 1)] {
            let grey = TestPicture.waves.bytes(width: width, height: height, channels: 1)
            let colour = grey.flatMap { [$0, $0, $0] }
            for isa in instructionSets {
                #expect(
                    try PDQ.read(grey, width: width, height: height, channels: 1, isa: isa)
                        == PDQ.read(colour, width: width, height: height, channels: 3, isa: isa))
            }
        }
    }

    @Test("gives zeros and quality 0 when a side is below 5", arguments: [(1, 1), (4, 100), (100, 4), (4096, 3)])
    func tooSmall(size: (Int, Int)) throws {
        let bytes = TestPicture.noise.bytes(width: size.0, height: size.1, channels: 3)
        let reading = try PDQ.read(bytes, width: size.0, height: size.1, channels: 3)
        #expect(reading == PDQ.Reading(hash: PDQHash(0, 0, 0, 0), quality: 0))
        let dihedral = try PDQ.readDihedral(bytes, width: size.0, height: size.1, channels: 3)
        #expect(dihedral.hashes == Array(repeating: PDQHash(0, 0, 0, 0), count: 8))
        #expect(dihedral.quality == 0)
    }

    @Test("reads the same bits with every instruction set at sizes around every border")
    func instructionSetsAgree() throws {
        let sides = [5, 6, 15, 16, 17, 31, 32, 33, 47, 63, 64, 65, 127, 128, 129, 255, 256, 257, 300, 385]
        let all = TestPicture.noise(count: 385 * 385 * 3, seed: 7)
        for width in sides {
            for height in sides {
                for channels in [1, 3] {
                    let bytes = Array(all.prefix(width * height * channels))
                    let readings = try Set(
                        instructionSets.map {
                            try PDQ.read(bytes, width: width, height: height, channels: channels, isa: $0)
                        })
                    #expect(readings.count == 1, "\(width) x \(height), \(channels) channels")
                }
            }
        }
    }

    @Test("an instruction set that the machine lacks gives the same bits")
    func unavailableInstructionSet() throws {
        let bytes = TestPicture.waves.bytes(width: 90, height: 70, channels: 3)
        let readings = try Set(
            InstructionSet.allCases.map { try PDQ.read(bytes, width: 90, height: 70, channels: 3, isa: $0) })
        #expect(readings.count == 1)
        #expect(InstructionSet.best.isAvailable)
        #expect(InstructionSet.baseline.isAvailable)
    }
}
