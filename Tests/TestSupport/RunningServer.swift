import Foundation

/// The built program as a server on a free port, with a data folder of its own and an admin key.
public final class RunningServer {
    public let folder: TemporaryFolder
    public let port: Int
    /// An admin key.
    public let key: String
    private let process: Process
    private let log: URL
    private static let waiting = 60.0

    /// Starts it and waits until it takes connections.
    ///
    /// - Parameters:
    ///   - folder: a data folder to serve; a new one when nil.
    ///   - environment: settings, as `PORCHLIGHT_…`.
    ///   - key: a key made before; nil makes one.
    public init(
        folder: TemporaryFolder? = nil, environment: [String: String] = [:], arguments: [String] = [],
        key: String? = nil
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        let data = folder.url.appending(path: "data").path
        self.key = try key ?? Self.makeKey(data: data, scopes: ["admin"])
        log = folder.url.appending(path: "server-\(UInt32.random(in: 0 ... .max)).log")
        let output = folder.url.appending(path: "server-\(UInt32.random(in: 0 ... .max)).out")
        for file in [log, output] { try Data().write(to: file) }
        process = Process()
        process.executableURL = URL(filePath: ProductExecutable.path)
        process.arguments = ["serve", "--data", data, "--listen", "127.0.0.1:0"] + arguments
        var variables = environment
        let inherited = ProcessInfo.processInfo.environment
        for name in ["PATH", "HOME"] where variables[name] == nil { variables[name] = inherited[name] }
        process.environment = variables
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: log)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let deadline = Date().addingTimeInterval(Self.waiting)
        while true {
            let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
            if text.hasSuffix("\n"), let colon = text.lastIndex(of: ":"),
                let port = Int(text[text.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines))
            {
                self.port = port
                return
            }
            guard process.isRunning, Date() < deadline else {
                let words = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
                process.terminate()
                throw RawConnection.Failure(description: "the server did not start: \(text)\(words)")
            }
            usleep(5000)
        }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }

    public var processIdentifier: Int32 { process.processIdentifier }

    /// What the server logged so far.
    public var logged: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// Asks it to stop and returns its exit status.
    @discardableResult
    public func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Ends it without a word, as a power cut would.
    public func killHard() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Makes a key beside the server.
    public static func makeKey(data: String, scopes: [String]) throws -> String {
        let made = try ProductExecutable.run(
            ["key", "create", "--data", data, "--json"] + scopes.flatMap { ["--scope", $0] })
        guard made.status == 0, let key = made.objects.first?["key"] as? String else {
            throw RawConnection.Failure(description: "no key: \(made.errors)")
        }
        return key
    }

    public func makeKey(_ scopes: String...) throws -> String {
        try Self.makeKey(data: folder.url.appending(path: "data").path, scopes: scopes)
    }

    /// Sends a request on a connection of its own and reads the answer.
    ///
    /// - Parameter key: nil sends the admin key, an empty one none.
    public func send(
        _ method: String, _ target: String, key: String? = nil, headers: [String: String] = [:],
        body: some Collection<UInt8> = []
    ) throws -> HTTPAnswer {
        let connection = try RawConnection(port: port)
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        let bearer = key ?? self.key
        if !bearer.isEmpty { head += "Authorization: Bearer \(bearer)\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method) { head += "Content-Length: \(body.count)\r\n" }
        try connection.send(Array((head + "\r\n").utf8))
        // A server that refuses early may close while we still send; its answer counts.
        try? connection.send(body)
        return try connection.answer(toHead: method == "HEAD")
    }

    /// Sends JSON.
    public func send(
        _ method: String, _ target: String, key: String? = nil, headers: [String: String] = [:], json: String
    ) throws -> HTTPAnswer {
        var headers = headers
        headers["Content-Type"] = "application/json"
        return try send(method, target, key: key, headers: headers, body: Array(json.utf8))
    }
}
