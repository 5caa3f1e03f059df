import ArgumentParser
import Foundation
import Media

@main
struct Porchlight: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "porchlight",
        abstract: "Finds known abuse material among pictures and warning signs in texts, and says why.",
        discussion: """
            Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 failure.
            Findings and failures together exit 1, and both are said.
            """,
        version: ProductVersion.current,
        subcommands: [
            ServeCommand.self, CheckCommand.self, TermsCommand.self, GuidanceCommand.self, ScanCommand.self,
            HashCommand.self,
            BankCommand.self, KeyCommand.self,
            BackupCommand.self, RestoreCommand.self, ConfigCommand.self, DoctorCommand.self, BenchCommand.self,
        ])

    static func main() async {
        // The hidden verb that the product starts its own confined decoding workers with, before anything else runs.
        if CommandLine.arguments.dropFirst().first == MediaWorker.verb { MediaWorker.main() }
        // A closed pipe (`porchlight scan | head`) ends the output, not the program with a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(ExitStatus.report(error))
        }
    }
}
