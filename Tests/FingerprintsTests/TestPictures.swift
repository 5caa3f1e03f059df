import Fingerprints

/// Pictures that every machine makes alike, with whole numbers alone.
enum TestPicture: String, Sendable {
    /// Sums of slanted triangle waves: smooth, and different in every part.
    case waves
    /// Independent bytes of a SplitMix64 generator.
    case noise

    func bytes(width: Int, height: Int, channels: Int) -> [UInt8] {
        switch self {
        case .waves: Self.waves(width: width, height: height, channels: channels)
        case .noise: Self.noise(count: width * height * channels, seed: 20260)
        }
    }

    private static func triangle(_ value: Int, _ period: Int) -> Int {
        let rest = value % (2 * period)
        return (rest < period ? rest : 2 * period - rest) * 255 / period
    }

    private static func waves(width: Int, height: Int, channels: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * channels)
        for y in 0..<height {
            for x in 0..<width {
                let u = x * 1024 / width
                let v = y * 1024 / height
                for c in 0..<channels {
                    let first = triangle(u * 3 + v * (c + 1), 311 + 60 * c)
                    let second = triangle(v * 5 - u * 2 + 4096, 433)
                    let third = triangle(u * v / 256, 150 + c)
                    bytes.append(UInt8((first + second * 2 + third) / 4))
                }
            }
        }
        return bytes
    }

    static func noise(count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return UInt8((z ^ (z >> 31)) >> 56)
        }
    }
}

/// The instruction sets that can be tested here.
let instructionSets = InstructionSet.allCases.filter(\.isAvailable)
