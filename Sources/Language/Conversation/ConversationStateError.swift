/// Why stored bytes cannot serve as the state of a conversation.
public struct ConversationStateError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// It does not begin as a state does.
        case notAState = "not_a_state"
        /// It was written by a later version.
        case unknownVersion = "unknown_version"
        /// It ends before its own counts say, or goes on after them.
        case wrongLength = "wrong_length"
        /// Its content is not what its checksum says.
        case damaged
        /// A figure in it lies outside what can be.
        case impossibleValue = "impossible_value"
    }

    public var code: Code
    /// What happened, what it means and what to do.
    public var reason: String

    init(_ code: Code, _ happened: String) {
        self.code = code
        let remedy =
            code == .unknownVersion
            ? "Update this program, or begin the conversation anew from its stored events."
            : "Nothing was read from it; begin the conversation anew from its stored events, or from now on."
        reason = "The stored state \(happened) \(remedy)"
    }

    public var description: String { reason }
}
