import ArgumentParser
import Fingerprints
import Dispatch
import Foundation
import Media
import SafetyDesk
import Synchronization

/// `bench decode`: bare decode and hash of JPEG files in this process, on all cores: the floor that a scan stands on.
struct BenchDecode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Measures bare decode and hash of your own JPEG files, without any confinement.")

    @Argument(help: "A folder of JPEG files that you trust.")
    var folder: String

    @OptionGroup var options: BenchOptions

    private struct Result: Encodable {
        var files: Int
        var cores: Int
        /// From the first file to the last, on all cores.
        var wall_seconds: Double
        /// Sums over all cores.
        var decode_seconds: Double
        var hash_seconds: Double
    }

    private struct Times {
        var decode = 0.0
        var hash = 0.0
        var failure: (any Error)?
    }

    func run() throws {
        let files = PathWalker(paths: [folder]).compactMap { step -> String? in
            if case .file(let file) = step { file.path } else { nil }
        }
        guard !files.isEmpty else { throw CommandFailure("There is no file in \(folder).") }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        // The first round warms the page cache.
        _ = measure(files, cores)
        let (wall, times) = measure(files, cores)
        if let failure = times.failure { throw failure }
        try options.report(
            Result(
                files: files.count, cores: cores, wall_seconds: wall, decode_seconds: times.decode,
                hash_seconds: times.hash),
            "\(files.count) files on \(cores) cores: \(wall) s (decode \(times.decode) s, hash \(times.hash) s in sum)")
    }

    /// Each core takes the next file until none is left.
    private func measure(_ files: [String], _ cores: Int) -> (wall: Double, times: Times) {
        let next = Atomic(0)
        let sum = Mutex(Times())
        let wall = Stopwatch.seconds {
            DispatchQueue.concurrentPerform(iterations: cores) { _ in
                var own = Times()
                do {
                    let timing = try JPEGTiming()
                    while true {
                        let number = next.add(1, ordering: .relaxed).oldValue
                        guard number < files.count else { break }
                        try Self.time(files[number], timing, &own)
                    }
                } catch {
                    own.failure = error
                }
                let done = own
                sum.withLock { sum in
                    sum.decode += done.decode
                    sum.hash += done.hash
                    sum.failure = sum.failure ?? done.failure
                }
            }
        }
        return (wall, sum.withLock { $0 })
    }

    private static func time(_ path: String, _ timing: JPEGTiming, _ times: inout Times) throws {
        var hash = 0.0
        let whole = try Stopwatch.seconds {
            // Read, not mapped: as a worker does.
            let data = try Data(contentsOf: URL(filePath: path))
            try data.withUnsafeBytes { bytes in
                try timing.withDecoded(bytes) { pixels, width, height, channels in
                    let view = try PictureView(pixels, width: width, height: height, channels: channels)
                    hash = Stopwatch.seconds { _ = PDQ.read(view) }
                }
            }
        }
        times.hash += hash
        times.decode += whole - hash
    }
}
