import Foundation

/// Where this program itself lies: workers are started from the same file.
enum ProgramPath {
    /// On Linux the kernel's own link to the running file: it stays right when the file is replaced by an upgrade.
    static var current: String {
        #if os(Linux)
            "/proc/self/exe"
        #else
            Bundle.main.executablePath ?? CommandLine.arguments[0]
        #endif
    }
}
