import ArgumentParser
import Fingerprints
import FingerprintIndex

/// `bench hash`: PDQ of an RGB raster in memory.
struct BenchHash: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash", abstract: "Measures PDQ on an RGB raster in memory, on one core.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Width and height, e.g. 1920x1080.")
    var size = "1920x1080"

    private struct Result: Encodable {
        var size: String
        var isa: String
        var median_ms: Double
    }

    func run() throws {
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides[0] > 0, sides[1] > 0, sides[0] <= 100_000, sides[1] <= 100_000,
            sides[0] * sides[1] <= 400_000_000
        else { throw ValidationError("--size takes WIDTHxHEIGHT, e.g. 1920x1080, at most 400 megapixels.") }
        let isa = try options.instructionSet()
        let (width, height) = (sides[0], sides[1])
        // Blocks of one colour, as the peer's benchmark draws them; PDQ's time does not depend on the content.
        var generator = SplitMix64(seed: UInt64(width * height))
        let blocks = (0..<(width / 8 + 1) * (height / 8 + 1) * 3).map { _ in UInt8(truncatingIfNeeded: generator.next())
        }
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let block = (y / 8 * (width / 8 + 1) + x / 8) * 3
                for channel in 0..<3 { pixels[(y * width + x) * 3 + channel] = blocks[block + channel] }
            }
        }
        var checksum: UInt64 = 0
        let median = try pixels.withUnsafeBytes { bytes -> Double in
            let picture = try PictureView(bytes, width: width, height: height, channels: 3)
            return Stopwatch.median(seconds: 3, atLeast: 15) { checksum ^= PDQ.read(picture, isa: isa).hash.w0 } * 1000
        }
        try options.report(
            Result(size: size, isa: isa.rawValue, median_ms: median),
            "PDQ \(size) with \(isa.rawValue): \(median) ms (\(Int(1000 / median)) pictures/s on one core)")
    }
}
