import ArgumentParser
import FingerprintIndex
import Fingerprints
import Foundation

/// `bench list`: writes a list of random fingerprints, one a line, for measuring imports.
struct BenchList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Writes a list of random fingerprints, for measuring imports.")

    @OptionGroup var options: BenchOptions

    @Option(help: "Lines.")
    var count = 1_000_000

    @Option(help: "Seed: the same seed gives the same list.")
    var seed: UInt64 = 1

    @Option(help: "File to write.")
    var output: String

    private struct Result: Encodable { var lines: Int }

    func run() throws {
        guard FileManager.default.createFile(atPath: output, contents: nil),
            let file = FileHandle(forWritingAtPath: output)
        else { throw CommandFailure("\(output) cannot be written.") }
        var generator = SplitMix64(seed: seed)
        var left = count
        while left > 0 {
            let batch = min(left, 20_000)
            var text = ""
            text.reserveCapacity(batch * 65)
            for _ in 0..<batch { text += generator.nextHash().hex + "\n" }
            try file.write(contentsOf: Data(text.utf8))
            left -= batch
        }
        try file.close()
        try options.report(Result(lines: count), "\(count) lines written to \(output)")
    }
}
