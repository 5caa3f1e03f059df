import Foundation

/// What a command writes: results to standard output, everything else to standard error.
enum Terminal {
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a line to standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Writes text to standard output as it is.
    static func write(_ text: String) { write(Data(text.utf8)) }

    static func write(bytes: [UInt8]) { write(Data(bytes)) }

    /// Writes all of it, or ends the program: results that cannot be written must not look like success. Only a reader
    /// that has gone away (`porchlight scan | head`) is no error of ours.
    private static func write(_ data: Data) {
        var left = data[...]
        while !left.isEmpty {
            let written = left.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                left = left.dropFirst(written)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR && errno != EAGAIN {
                complain("Error: the results could not be written: \(String(cString: strerror(errno))).")
                exit(ExitStatus.failure)
            }
        }
    }

    static func line(_ text: String) { write(text + "\n") }

    /// One JSON object on one line, keys sorted so that output can be compared.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(value)
        write(data + Data("\n".utf8))
    }
}
