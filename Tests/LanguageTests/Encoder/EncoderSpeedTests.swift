import Foundation
import Language
import Testing

/// Prints figures; asserts none, since a shared machine would make it fail at random. `scripts/encoder/compare` runs it
/// beside the numpy reference.
@Suite(
    "How many messages a second one core encodes", .serialized,
    .enabled(if: ModelFile.isPresent && ProcessInfo.processInfo.environment["PORCHLIGHT_ENCODER_SPEED"] != nil))
struct EncoderSpeedTests {
    @Test("each kernel, with and without prepared pieces", arguments: [60, 300])
    func speed(length: Int) throws {
        let model = try #require(ModelFile.shared)
        let texts = try Self.messages(of: length)
        for kernel in EncoderKernel.allCases where kernel.isAvailable {
            for prepared in [0, SentenceEncoder.defaultPreparedPieces] {
                let encoder = SentenceEncoder(model: model, preparing: prepared, kernel: kernel)
                let alone = Self.rate(texts.count) { for text in texts { _ = encoder.encode(text) } }
                let batch = Self.rate(texts.count) { _ = encoder.encode(batch: texts) }
                print("speed \(length) \(kernel) prepared \(prepared): alone \(alone)/s, batch \(batch)/s")
            }
        }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        print("speed memory:", status.split(separator: "\n").filter { $0.hasPrefix("VmRSS") }.joined())
    }

    /// English and Spanish in turn, joined and cut to a length in bytes.
    static func messages(of length: Int) throws -> [[UInt8]] {
        let lines = try ModelFile.lines("sentences", "en").prefix(64) + ModelFile.lines("sentences", "es").prefix(64)
        let all = Array(lines.joined(separator: " ").utf8)
        return stride(from: 0, to: all.count - length, by: length).map { Array(all[$0..<$0 + length]) }
    }

    /// The best of many rounds within two seconds: what others on the machine take does not count.
    private static func rate(_ count: Int, _ round: () -> Void) -> Int {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(2)
        var best = Duration.seconds(1000)
        while clock.now < end { best = min(best, clock.measure(round)) }
        return Int(Double(count) / (best / .seconds(1)))
    }
}
