/// Why a scan does not begin, for people and for machines.
public struct ScanError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// No bank is there to match against, so that "clean" would mean nothing.
        case noBank = "no_bank"
        /// The folder for stripped copies cannot be used.
        case stripFolder = "strip_folder"
    }

    public let code: Code
    /// What happened and what to do.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { reason + "." }
}
