/// What a key may do.
public enum Scope: String, CaseIterable, Codable, Hashable, Sendable {
    /// Everything, making keys included.
    case admin
    case banksRead = "banks:read"
    /// Reading too: who changes a bank has to see it.
    case banksWrite = "banks:write"
    case screen
    case lookup
    case conversations
    case metrics
    /// Choosing what the pages for families show: for the staff of a host.
    case site

    /// Whether a key with this scope may do what asks for `other`.
    public func implies(_ other: Scope) -> Bool {
        self == other || self == .admin || (self == .banksWrite && other == .banksRead)
    }
}
