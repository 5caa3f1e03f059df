import Foundation

/// Memory of this process, read from the kernel.
enum ProcessMemory {
    /// Bytes resident now.
    static var resident: Int { field("VmRSS:") }

    /// Most bytes that were ever resident.
    static var peak: Int { field("VmHWM:") }

    private static func field(_ name: String) -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
        else { return 0 }
        return kilobytes * 1024
    }
}
