import ArgumentParser
import Fingerprints
import Foundation
import Media
import SafetyDesk

/// `bench decode`: bare decode and hash of JPEG files in this process, on one core: the floor that a scan stands on.
struct BenchDecode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Measures bare decode and hash of your own JPEG files, without any confinement.")

    @Argument(help: "A folder of JPEG files that you trust.")
    var folder: String

    @OptionGroup var options: BenchOptions

    private struct Result: Encodable {
        var files: Int
        var cpu_seconds: Double
        var decode_seconds: Double
        var hash_seconds: Double
    }

    func run() throws {
        let files = PathWalker(paths: [folder]).compactMap { step -> String? in
            if case .file(let file) = step { file.path } else { nil }
        }
        let timing = try JPEGTiming()
        var hashing = 0.0
        var checksum: UInt64 = 0
        // The first round warms the page cache and the buffers.
        var total = 0.0
        for round in 0..<2 {
            hashing = 0
            total = try Stopwatch.seconds {
                for path in files {
                    // Read, not mapped: as a worker does.
                    let data = try Data(contentsOf: URL(filePath: path))
                    try data.withUnsafeBytes { bytes in
                        try timing.withDecoded(bytes) { pixels, width, height, channels in
                            let view = try PictureView(pixels, width: width, height: height, channels: channels)
                            hashing += Stopwatch.seconds { checksum ^= PDQ.read(view).hash.w0 }
                        }
                    }
                }
            }
            if round == 0 && files.isEmpty { throw CommandFailure("There is no file in \(folder).") }
        }
        try options.report(
            Result(files: files.count, cpu_seconds: total, decode_seconds: total - hashing, hash_seconds: hashing),
            "\(files.count) files: decode \(total - hashing) s, hash \(hashing) s on one core")
    }
}
