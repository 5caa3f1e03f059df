import ArgumentParser
import Foundation
import SafetyDesk

/// `porchlight doctor`: tests this installation on the spot. Works beside a running owner.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tests this installation: confinement, decoders, fingerprints, index, database.")

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Also compare the whole index with the whole database.")
    var thorough = false

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() async throws {
        let configuration = try settings.load()
        var failed = 0
        for await check in SelfTest(
            configuration: configuration, executable: ProgramPath.current, thorough: thorough
        ).run() {
            if check.outcome == .failed { failed += 1 }
            if json {
                try Terminal.json(check)
            } else {
                Terminal.line(
                    "\(check.outcome.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)) \(check.name): \(check.detail)"
                )
            }
        }
        if failed > 0 { throw ExitCode(ExitStatus.failure) }
    }
}
