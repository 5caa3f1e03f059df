import ArgumentParser
import Foundation

/// The exit codes that scripts rely on (docs/operations.md).
enum ExitStatus {
    static let clean: Int32 = 0
    static let findings: Int32 = 1
    static let usage: Int32 = 2
    static let failure: Int32 = 3

    /// An error in words for people.
    static func describe(_ error: any Error) -> String { (error as? CommandFailure)?.message ?? "\(error)" }

    /// Prints what ended a command and names the code to end with.
    static func report(_ error: any Error) -> Int32 {
        if let ended = error as? ExitCode { return ended.rawValue }
        let code = Porchlight.exitCode(for: error)
        if code == .success {  // --help, --version, completion scripts
            print(Porchlight.fullMessage(for: error))
            return clean
        }
        if code == .validationFailure {
            Terminal.complain(Porchlight.fullMessage(for: error))
            return usage
        }
        if let failure = error as? CommandFailure {
            Terminal.complain("Error: \(failure.message)")
            return failure.status
        }
        Terminal.complain("Error: \(error)")
        return failure
    }
}

/// A failure with its message for people and its exit code.
struct CommandFailure: Error {
    var message: String
    var status: Int32 = ExitStatus.failure

    init(_ message: String, status: Int32 = ExitStatus.failure) {
        self.message = message
        self.status = status
    }
}
