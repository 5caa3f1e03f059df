import Egress

/// Why an existing HMA installation could not be read on. What was taken is kept, and `--resume` goes on from there.
public enum HMAImportError: Error, Sendable, CustomStringConvertible {
    /// The URL or a header cannot be used.
    case unusable(String)
    /// The server could not be reached, or stopped answering.
    case unreachable(String)
    /// The server, or a proxy before it, wants credentials.
    case refused(status: Int)
    /// What answers is no HMA.
    case notHMA(String)
    case noSuchBank(name: String, there: [String])
    /// A bank that was being read is gone: contents that stood in it cannot be told from gaps.
    case bankGone(String)
    /// Where the last import came to cannot be read or written.
    case state(String)

    public var description: String {
        switch self {
        case .unusable(let why): "This HMA cannot be asked: \(why)"
        case .unreachable(let why):
            "The HMA does not answer any more: \(why). What was taken is kept; go on with --resume when it answers again."
        case .refused(let status):
            "The HMA answered with status \(status): it, or a proxy before it, wants to know who asks. Name a header with "
                + "--hma-header 'Authorization: Bearer KEY'."
        case .notHMA(let why): "What answers there is no HMA, or its curator is switched off: \(why)."
        case .noSuchBank(let name, let there):
            "The HMA has no bank \(name). It has: \(there.isEmpty ? "none" : there.joined(separator: ", "))."
        case .bankGone(let name):
            "The bank \(name) was removed from the HMA while it was read. What was taken is kept; begin again without "
                + "--resume to be sure that nothing is missing."
        case .state(let why): "Where the import has come to could not be kept or read: \(why)."
        }
    }
}
