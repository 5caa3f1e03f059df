import Foundation
import TestSupport

/// The programs in Tests/WebTests/hma, run with the python3 that is there.
enum HMAPython {
    /// Nil where there is none; tests that need it are then skipped, and said to be.
    static let path: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "hma/\(name)").path
    }

    /// Runs a program to its end.
    static func run(_ name: String, _ arguments: [String]) throws -> ProductExecutable.Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "/nonexistent/python3")
        process.arguments = [script(name)] + arguments
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "PYTHONDONTWRITEBYTECODE": "1",
            "NO_PROXY": "*",
        ]
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return ProductExecutable.Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }
}

extension RunningServer {
    /// A server with HMA's paths. Media of the tests lies at 127.0.0.1, which is otherwise never fetched from.
    static func withHMA(_ more: [String: String] = [:]) throws -> RunningServer {
        let settings = ["PORCHLIGHT_HMA_ENABLED": "true", "PORCHLIGHT_EGRESS_PRIVATE_HOSTS": "127.0.0.1"]
        return try RunningServer(environment: settings.merging(more) { $1 })
    }
}
