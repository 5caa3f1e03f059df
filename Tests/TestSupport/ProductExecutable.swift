import Foundation

/// The built `porchlight` program, which the tests run for real.
public enum ProductExecutable {
    /// Its path: it is built into the folder of the test bundle.
    public static var path: String {
        let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "porchlight").path
    }

    /// What a run of it ended with.
    public struct Outcome: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String

        public init(status: Int32, output: String, errors: String) {
            self.status = status
            self.output = output
            self.errors = errors
        }

        /// Each line of the output as a JSON object.
        public var objects: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
            }
        }
    }

    /// Runs the program and waits for its end.
    ///
    /// - Parameter environment: replaces the process environment, but for PATH and HOME.
    public static func run(
        _ arguments: [String], input: Data? = nil, environment: [String: String] = [:], folder: URL? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        var variables = environment
        let inherited = ProcessInfo.processInfo.environment
        for name in ["PATH", "HOME"] where variables[name] == nil { variables[name] = inherited[name] }
        process.environment = variables
        if let folder { process.currentDirectoryURL = folder }
        // Files, not pipes: a pipe that nobody empties would stop the program.
        let scratch = try TemporaryFolder()
        let out = scratch.url.appending(path: "out")
        let err = scratch.url.appending(path: "err")
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        if let input {
            let file = scratch.url.appending(path: "in")
            try input.write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }
}
