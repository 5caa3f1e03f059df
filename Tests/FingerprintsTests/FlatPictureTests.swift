import Fingerprints
import Testing

@Suite("Fingerprints of flat pictures")
struct FlatPictureTests {
    @Test(
        "are known as flat for every grey level",
        arguments: [(5, 5), (33, 20), (64, 64), (64, 128), (129, 129), (200, 300), (512, 40)])
    func everyGreyLevel(size: (Int, Int)) throws {
        for level in UInt8.min...UInt8.max {
            let bytes = [UInt8](repeating: level, count: size.0 * size.1)
            let reading = try PDQ.read(bytes, width: size.0, height: size.1, channels: 1)
            #expect(reading.hash.isFlat, "level \(level): \(reading.hash)")
            #expect(reading.quality == 0)
        }
    }

    @Test("are known as flat for colours, whose luma is no whole number and leaves rounding errors of its own")
    func colours() throws {
        let choices = TestPicture.noise(count: 5 * 200, seed: 99)
        for start in stride(from: 0, to: choices.count, by: 5) {
            let width = 60 + Int(choices[start])
            let height = 60 + Int(choices[start + 1])
            let colour = choices[(start + 2)..<(start + 5)]
            let bytes = Array(repeatElement(colour, count: width * height).joined())
            let reading = try PDQ.read(bytes, width: width, height: height, channels: 3)
            #expect(reading.hash.isFlat, "\(width) x \(height), \(Array(colour)): \(reading.hash)")
        }
    }

    @Test("zeros, which stand for pictures too small to read, are flat")
    func zeros() {
        #expect(PDQHash(0, 0, 0, 0).isFlat)
    }

    @Test("pictures with something to see are not flat")
    func realContent() throws {
        for picture in [TestPicture.waves, .noise] {
            for (width, height) in [(40, 40), (64, 64), (128, 200), (333, 250)] {
                for channels in [1, 3] {
                    let bytes = picture.bytes(width: width, height: height, channels: channels)
                    let reading = try PDQ.readDihedral(bytes, width: width, height: height, channels: channels)
                    for hash in reading.hashes { #expect(!hash.isFlat) }
                }
            }
        }
    }

    @Test("published fingerprints of photographs are not flat")
    func photographs() throws {
        for hex in [
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
            "d0f8f1ccc0f4a84d0a370a3a228f67f0b36e2ed5b6623e1d33e6339c4e9c9b22",
            "f162eb9daab170c0567fe3632d9a5548c5612982dd5e374a7424ebbc8a835c95",
        ] {
            #expect(try !#require(PDQHash(hex: hex)).isFlat)
        }
    }
}
