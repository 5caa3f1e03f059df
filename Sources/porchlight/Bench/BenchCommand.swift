import ArgumentParser
import Fingerprints
import Foundation

/// `porchlight bench …`: the measurements that docs and `make bench` quote. The JSON object is the last line.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures this machine: hashing, searching, snapshots, inserts, texts, conversations.",
        subcommands: [
            BenchHash.self, BenchIndex.self, BenchMerge.self, BenchSnapshot.self, BenchInserts.self, BenchList.self,
            BenchDecode.self, BenchText.self, BenchConversations.self, BenchMachine.self,
        ])
}

/// Flags of every measurement.
struct BenchOptions: ParsableArguments {
    @Option(help: "Instruction set: baseline, avx2, avx512 or neon. Default: the best one here.")
    var isa: String?

    @Flag(help: "Print only the JSON object.")
    var json = false

    func instructionSet() throws -> InstructionSet {
        guard let isa else { return .best }
        guard let chosen = InstructionSet(rawValue: isa) else {
            throw ValidationError("'\(isa)' is no instruction set: baseline, avx2, avx512 or neon.")
        }
        guard chosen.isAvailable else {
            throw CommandFailure("This processor has no \(isa).", status: ExitStatus.usage)
        }
        return chosen
    }

    /// Prints the result for people (unless `--json`) and then as the JSON object on the last line.
    func report(_ result: some Encodable, _ text: String) throws {
        if !json { Terminal.line(text) }
        try Terminal.json(result)
    }
}

/// `bench machine`: what a report of figures must name.
struct BenchMachine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "machine", abstract: "Prints the instruction sets and versions that figures belong to.")

    @OptionGroup var options: BenchOptions

    private struct Result: Encodable {
        var isas: [String]
        var version: String
        var swift: String
        var cores: Int
    }

    func run() throws {
        #if compiler(>=6.3)
            let compiler = "Swift 6.3 or newer"
        #else
            let compiler = "Swift 6.2"
        #endif
        let result = Result(
            isas: InstructionSet.allCases.filter(\.isAvailable).map(\.rawValue), version: ProductVersion.current,
            swift: compiler, cores: ProcessInfo.processInfo.activeProcessorCount)
        try options.report(result, "\(result.isas.joined(separator: ", ")); \(compiler); \(result.cores) cores")
    }
}
