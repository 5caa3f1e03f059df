import Foundation

/// Neutral pictures that tests draw: soft coloured fields, different for each seed.
public struct DrawnPicture: Sendable {
    public var width: Int
    public var height: Int
    /// RGB, three bytes a pixel, rows from top to bottom.
    public var pixels: [UInt8]

    /// Sums a few waves a channel, so that the picture has broad shapes that survive scaling.
    public init(seed: UInt64, width: Int = 256, height: Int = 192) {
        self.width = width
        self.height = height
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random() -> Double {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return Double((state &* 0x2545_F491_4F6C_DD1D) >> 11) / Double(1 << 53)
        }
        let waves = (0..<12).map { _ in
            (
                x: random() * 40 - 20, y: random() * 40 - 20, phase: random() * 6.28, red: random(), green: random(),
                blue: random()
            )
        }
        pixels = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                var red = 0.0
                var green = 0.0
                var blue = 0.0
                for wave in waves {
                    let value = sin(
                        wave.x * Double(x) / Double(width) + wave.y * Double(y) / Double(height) + wave.phase)
                    red += value * wave.red
                    green += value * wave.green
                    blue += value * wave.blue
                }
                let at = (y * width + x) * 3
                pixels[at] = UInt8(max(0, min(255, 128 + red * 60)))
                pixels[at + 1] = UInt8(max(0, min(255, 128 + green * 60)))
                pixels[at + 2] = UInt8(max(0, min(255, 128 + blue * 60)))
            }
        }
    }

    /// As a binary PPM file.
    public var ppm: Data { Data("P6\n\(width) \(height)\n255\n".utf8) + Data(pixels) }

    /// Half as wide and high, by averaging.
    public var halved: DrawnPicture {
        var small = self
        small.width = width / 2
        small.height = height / 2
        small.pixels = [UInt8](repeating: 0, count: small.width * small.height * 3)
        for y in 0..<small.height {
            for x in 0..<small.width {
                for channel in 0..<3 {
                    var sum = 0
                    for (dy, dx) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                        sum += Int(pixels[((2 * y + dy) * width + 2 * x + dx) * 3 + channel])
                    }
                    small.pixels[(y * small.width + x) * 3 + channel] = UInt8(sum / 4)
                }
            }
        }
        return small
    }

    /// Turned by 90 degrees, clockwise.
    public var turned: DrawnPicture {
        var other = self
        other.width = height
        other.height = width
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<3 {
                    other.pixels[(x * height + height - 1 - y) * 3 + channel] = pixels[(y * width + x) * 3 + channel]
                }
            }
        }
        return other
    }

    /// Inside a black border, `border` pixels above and below.
    public func letterboxed(_ border: Int) -> DrawnPicture {
        var other = self
        other.height = height + 2 * border
        let bar = [UInt8](repeating: 0, count: width * border * 3)
        other.pixels = bar + pixels + bar
        return other
    }
}
