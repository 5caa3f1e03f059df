import Foundation

/// What the kernel says of this process.
struct ProcessFigures: Sendable {
    var residentBytes: Int
    var openFiles: Int
    var threads: Int

    static func read() -> ProcessFigures {
        var figures = ProcessFigures(residentBytes: 0, openFiles: 0, threads: 0)
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        for line in status.split(separator: "\n") {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count > 1, let number = Int(words[1]) else { continue }
            if words[0] == "VmRSS:" { figures.residentBytes = number * 1024 }
            if words[0] == "Threads:" { figures.threads = number }
        }
        figures.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        return figures
    }
}
